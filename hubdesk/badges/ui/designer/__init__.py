"""The designer of badge templates: what is seen is drawn by what prints."""
