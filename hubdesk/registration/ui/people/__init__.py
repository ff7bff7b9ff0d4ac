"""The people page: everybody in a table, one person or several at its side."""
