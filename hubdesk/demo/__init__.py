"""The demo event, built by code from committed data."""
