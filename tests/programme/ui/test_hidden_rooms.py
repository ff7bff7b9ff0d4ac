from hubdesk.eventfile.file import EventFile
from hubdesk.programme.ui.hidden_rooms import hidden_rooms, set_hidden_rooms


def test_rooms_are_hidden_by_leg(event_file, preferences):
    set_hidden_rooms(preferences, event_file, "malaga", {"b", "a"})

    assert hidden_rooms(preferences, event_file, "malaga") == {"a", "b"}
    assert hidden_rooms(preferences, event_file, "tanger") == set()


def test_rooms_stay_hidden_when_the_file_is_renamed(event_file, preferences, tmp_path):
    set_hidden_rooms(preferences, event_file, "malaga", {"a"})
    event_file.close()

    with EventFile.open(event_file.path.rename(tmp_path / "other.hubdesk")) as renamed:
        assert hidden_rooms(preferences, renamed, "malaga") == {"a"}


def test_rooms_of_another_event_are_not_hidden(event_file, preferences, tmp_path):
    set_hidden_rooms(preferences, event_file, "malaga", {"a"})

    with EventFile.create(tmp_path / "another.hubdesk", "Feria") as another:
        assert hidden_rooms(preferences, another, "malaga") == set()


def test_spoilt_setting_hides_nothing(event_file, preferences):
    set_hidden_rooms(preferences, event_file, "malaga", {"a"})
    (key,) = (key for key in preferences._settings.allKeys() if "hidden-rooms" in key)
    preferences.set_value(key, {"a": 1})

    assert hidden_rooms(preferences, event_file, "malaga") == set()
