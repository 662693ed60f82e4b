"""The doors: an outside event becomes one service call and a shown result."""
