"""The order of the rooms, and nothing else: page, reading, attribution, sources, stance, timeline."""

from onrecord.attribution import Encoder, find_attributions, find_missed
from onrecord.page import dateline_words, story_paragraphs
from onrecord.reading import read_text
from onrecord.sources import name_sources
from onrecord.stance import judge_stances
from onrecord.timeline import clock_lines, find_happenings, find_times
from onrecord.values.attribution import Setting
from onrecord.values.fetched import Fetched, digest_of
from onrecord.values.page import FlagCode, Page, value_of
from onrecord.values.stance import Stance
from onrecord.values.story import Story


def read_story(fetched: Fetched, page: Page, encoder: Encoder, setting: Setting = Setting.BALANCED) -> Story:
    """The record of one page's story, from its page value on.

    The page arrives as a value because a page that came as HTML is read in a process of its own, with limits. A page
    without an article gives a story without lines, and so does one that is not in English, which the page's flags say.
    """
    english = all(flag.code is not FlagCode.LANGUAGE for flag in page.flags)
    reading = read_text(page.text, story_paragraphs(page) if english else ())
    attributions, names = find_attributions(reading, encoder, setting)
    named = name_sources(
        reading,
        attributions,
        names,
        outlet=value_of(page.outlet),
        byline=[writer.value for writer in page.byline],
        credit=value_of(page.credit),
        dateline=value_of(page.dateline),
    )
    judgements = judge_stances(reading, attributions, named)
    times = find_times(reading, published=value_of(page.published), dateline=dateline_words(page))
    clocks = clock_lines(reading, attributions, times)
    denied = {line for line, judgement in enumerate(judgements) if judgement.stance is Stance.DENIES}
    return Story(
        key=digest_of(page.text.encode("utf-8", "surrogatepass")),
        given=fetched,
        page=page,
        reading=reading,
        attributions=attributions,
        sources=named.sources,
        voices=named.voices,
        judgements=judgements,
        times=times,
        clocks=clocks,
        happenings=find_happenings(reading, attributions, times, clocks=clocks, denied=denied),
        missed=find_missed(reading, attributions),
    )
