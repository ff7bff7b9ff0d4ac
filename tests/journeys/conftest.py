"""The program as a person has it: a window, and preferences of its own."""

import pytest


@pytest.fixture
def program(qapp, preferences):
    from hubdesk.shell.program import Program

    preferences.set_value("check-in/sounds", False)  # a sound server may be missing, or stand still
    program = Program(qapp, preferences)
    program.window.show()
    yield program
    program.window.close()
