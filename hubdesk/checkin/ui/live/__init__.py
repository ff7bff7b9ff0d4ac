"""The live page: who is inside, how people come, and who is still expected."""
