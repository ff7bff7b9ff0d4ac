"""The programme in the window."""
