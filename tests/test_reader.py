from tests.attribution.scripted import ScriptedEncoder

from onrecord import Fetched, Reader, Setting
from onrecord import reader as reader_module
from onrecord.values.fetched import digest_of

TEXT = "Ms Lee said that rents will fall. Mr Ode hoped for a rise in the rents of this old town."
SCRIPT = [(["Ms Lee"], "said", ["that rents will fall"]), (["Mr Ode"], "hoped", ["for a rise"])]
FETCHED = Fetched(TEXT.encode(), "story.txt", None, None, "text/plain", None, digest_of(TEXT.encode()))


def count_lines(monkeypatch, **options):
    encoder = ScriptedEncoder(TEXT, SCRIPT, odds={"hoped": 1.0})
    monkeypatch.setattr(reader_module, "load_reader", lambda: encoder)
    with Reader(**options) as reader:
        return len(reader.read_fetched(FETCHED, article=True).attributions)


def test_a_reader_keeps_the_lines_of_its_setting(monkeypatch):
    assert count_lines(monkeypatch, setting=Setting.CAREFUL) == 1
    assert count_lines(monkeypatch, setting=Setting.THOROUGH) == 2


def test_a_reader_is_balanced_unless_told_otherwise(monkeypatch):
    assert count_lines(monkeypatch) == count_lines(monkeypatch, setting=Setting.BALANCED) == 2
