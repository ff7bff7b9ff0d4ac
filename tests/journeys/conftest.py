"""The program as a person has it: a window, and preferences of its own."""

import pytest


@pytest.fixture
def start_program(qapp):
    """Starts programs with preferences and perhaps an event file; they end with the test."""
    from hubdesk.shell.program import Program

    started = []

    def start(preferences, path=None, **how):
        program = Program(qapp, preferences, path, **how)
        started.append(program)
        program.window.show()
        return program

    yield start
    for program in started:
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()


@pytest.fixture
def program(start_program, preferences):
    preferences.set_value("check-in/sounds", False)  # a sound server may be missing, or stand still
    return start_program(preferences)
