"""Names as people type them: generated slips, keyboards, scripts, lists of real queries."""
