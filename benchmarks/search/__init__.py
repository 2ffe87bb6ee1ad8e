"""The name search measured on what people type, beside named peers: `make bench-search`."""
