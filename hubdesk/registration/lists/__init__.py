"""Lists of people as they are sent: a file in, sheets of cell texts out.

What is in a file decides how it is read, never its name. Nothing here knows what a column means,
and nothing here touches an event file.
"""
