import random
import re
from collections import Counter

import pytest
from training import nesting
from training.nesting import DEEPEST, FLAT, depth_of, write_nested

from onrecord.testing import marked

PASSAGES = [write_nested(random.Random(seed)) for seed in range(3000)]
TEXTS = [marked(passage)[0] for passage in PASSAGES]
AFTER_AN = re.compile(r"\b[Aa]n (?![aeiouAEIOU]|hour|honest|MP\b|8|11\b|18\b)")
AFTER_A = re.compile(r"\b[Aa] (?=[aeiAEI]|o(?!n[ce])|un(?!i)|8)")


def sentence_starts(text):
    return re.findall(r"(?:^|\n\n|[.][”’\"']? )[“‘\"']?(\w)", text)


def bare(passage):
    """The passage with each mark at a role's place only, to see what stands at its edges."""
    text, spans = marked(passage)
    return [(name, text[span.start : span.end]) for name, span in spans.items()]


@pytest.mark.parametrize("passage", PASSAGES[:300], ids=range(300))
def test_edges_of_marks_stand_at_words_or_quotation_marks(passage):
    for name, words in bare(passage):
        assert words == words.strip()
        assert words
        assert name[0] != "s" or not words.endswith(",")


def test_every_line_has_one_cue():
    for passage in PASSAGES:
        names = list(marked(passage)[1])
        lines = {re.sub(r"\D", "", name.split("_")[0]) for name in names}
        assert {name[1:] for name in names if name[0] == "q"} == lines, passage


def test_a_cue_and_a_source_hold_no_other_role():
    for passage in PASSAGES:
        spans = marked(passage)[1]
        for name, span in spans.items():
            if name[0] == "q":
                inside = [n for n, s in spans.items() if n != name and s.start < span.end and span.start < s.end]
                assert all(n[0] == "c" for n in inside), passage


def test_the_words_are_clean():
    for text in TEXTS:
        assert "  " not in text
        assert not re.search(r"[\[\]{}]| [,.;:?]|,[,.]|\.\.|\n |  \n", text), text
        assert not AFTER_AN.search(text), text
        assert not AFTER_A.search(text), text


def test_sentences_start_with_a_capital_and_end():
    for text in TEXTS:
        assert all(start.isupper() or start.isdigit() or start == "₦" for start in sentence_starts(text)), text
        assert text.rstrip("”’\"'")[-1] in ".?", text


def test_quotation_marks_come_in_pairs_where_they_tell_open_from_shut():
    for text in TEXTS:
        for paragraph_end in re.finditer(r"“[^”]*$", text):
            assert "\n\n" in paragraph_end.group(), text


def test_nesting_goes_to_the_deepest_and_a_share_is_flat():
    depths = Counter(map(depth_of, PASSAGES))
    assert set(depths) == set(range(1, DEEPEST + 1))
    assert depths[1] / len(PASSAGES) == pytest.approx(FLAT, abs=0.04)
    assert depths[DEEPEST] / len(PASSAGES) > 0.05


def test_depth_counts_attributions_inside_contents():
    assert depth_of("It rained.") == 0
    assert depth_of("{s1:She} {q1:said} {c1:no}. {s2:He} {q2:said} {c2:yes}.") == 1
    assert depth_of("{s1:She} {q1:said} {c1:{s2:he} {q2:said} {c2:{s3:they} {q3:left}}}.") == 3
    assert depth_of("{s1:{s2:She}} {q1:said} {c1:no}, {q2:adding} {c2:never}.") == 1


def test_passages_hardly_ever_come_twice():
    assert len(set(TEXTS)) > 0.99 * len(TEXTS)


def test_the_same_state_gives_the_same_passage():
    one, two = random.Random(5), random.Random(5)
    assert [write_nested(one) for _ in range(50)] == [write_nested(two) for _ in range(50)]


def test_quotation_styles_all_occur():
    text = "".join(TEXTS)
    for marks in ("“", "‘", '"', " '"):
        assert marks in text


def test_every_slot_has_fillings_and_every_section_a_slot():
    fillings = nesting._fillings()
    slots = set(re.findall(r"\[\^?(\w+)\]", " ".join(line for lines in fillings.values() for line in lines)))
    assert slots - {"HE", "HIM", "HIS", "GIVEN"} == set(fillings) - {"FLAT", "NESTED", "MAN", "WOMAN"}
    assert all(len(lines) == len(set(lines)) for name, lines in fillings.items() if name in {"PAST", "NOW", "FREE"})


def test_facts_hold_no_attribution_of_their_own():
    tempting = re.compile(r"\b(said|says|told|denied|claimed|asked|believed?|according|hoped|feared|agreed (?!b|p))\b")
    for section in ("PAST", "NOW", "BAIT", "FREE", "DEED", "THING", "TOPIC", "WH", "FEARED"):
        for line in nesting._fillings()[section]:
            assert "{" not in line
            assert not tempting.search(line), line


def test_marks_are_numbered_without_clash():
    for passage in PASSAGES[:500]:
        cues = re.findall(r"\{(q\d+):", passage)
        assert len(cues) == len(set(cues))
