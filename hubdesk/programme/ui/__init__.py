"""The programme in the window: its page, the grid, and the panels beside it."""
