"""Check-in on paper: sheets on which people sign in when the desk can't scan."""
