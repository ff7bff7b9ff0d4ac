"""The test of a scanner: what its keys say of its settings. Nothing scanned here is recorded."""
