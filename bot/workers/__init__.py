"""Work that must not stop the loop: `lookups` (in a thread) · `drawings` · `building` (in processes) · `child`."""
