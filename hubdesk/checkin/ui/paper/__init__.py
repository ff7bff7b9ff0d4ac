"""The panel of sign-in sheets: printing them, and entering them afterwards."""
