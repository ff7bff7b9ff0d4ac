"""The program as a person has it: a window, and preferences of its own."""

import pytest


@pytest.fixture
def program(qapp, preferences):
    from hubdesk.shell.program import Program

    program = Program(qapp, preferences)
    program.window.show()
    yield program
    program.window.close()
