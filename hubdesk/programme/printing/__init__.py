"""The programme on paper: a sheet for each day, one for each door, and everybody's agenda."""
