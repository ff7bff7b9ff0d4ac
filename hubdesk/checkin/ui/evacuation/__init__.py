"""The list of who is inside, for an evacuation."""
