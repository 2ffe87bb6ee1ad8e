"""Work that must not stop the loop: `lookups` (in a thread) · `drawings` (in a process)."""
