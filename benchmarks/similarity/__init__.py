"""Building, fitting, serving, starting, each beside named peers."""
