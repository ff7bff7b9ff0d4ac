"""The programme as a sheet: exported, edited in a spreadsheet, and imported after a preview."""
