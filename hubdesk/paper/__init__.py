"""Everything that prints goes through here: fonts, shaping, QR codes, PDF."""
