"""The programme in the window: the grid of a leg, and the panels beside it."""
