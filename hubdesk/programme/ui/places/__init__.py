"""The panel in which the places of a leg are changed: venues, rooms, ways, and the tracks."""
