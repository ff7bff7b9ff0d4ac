"""What the columns of a list hold, by their titles in four languages or by their contents."""
