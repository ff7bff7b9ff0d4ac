"""Building blocks of the window that know no part of HubDesk: the open event, theme, notices."""
