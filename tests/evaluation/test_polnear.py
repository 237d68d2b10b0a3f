from evaluation.polnear import GoldLine, read_stories

from onrecord.values.text import Span


def test_spans_relations_and_the_first_annotator_are_read(tmp_path):
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text/a_story.txt").write_text("Lee said no, then yes.", encoding="utf-8")
    (tmp_path / "attributions/a_story_ann1.ann").write_text(
        "T1\tSource 0 3\tLee\nT2\tCue 4 8\tsaid\nT3\tContent 9 11;18 21\tno yes\nT4\tAttribution 4 8\tsaid\n"
        "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n",
        encoding="utf-8",
    )
    (tmp_path / "attributions/a_story_ann2.ann").write_text("", encoding="utf-8")
    (story,) = read_stories(tmp_path)
    assert story.name == "a_story"
    assert story.text == "Lee said no, then yes."
    assert story.lines == (GoldLine((Span(0, 3),), (Span(4, 8),), (Span(9, 11), Span(18, 21))),)
