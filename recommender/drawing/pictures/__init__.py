"""The pictures, one file each: a function `draw` from facts to a `Picture`. All are drawn by matplotlib."""
