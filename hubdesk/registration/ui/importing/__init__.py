"""The import page: lists of people, looked at before they are taken in."""
