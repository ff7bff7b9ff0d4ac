"""One badge per participant: its code, its look, its paper, and which one is valid."""
