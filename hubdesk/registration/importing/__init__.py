"""Lists become people: a preview of every row first, then everything in one act."""
