"""The badges page of the window: choose, look, print, and see what was printed."""
