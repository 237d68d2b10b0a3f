"""Label stories with readers that are trained already: news without labels, and what PolNeAR leaves out.

    python -m training.label --data PATH/polnear --stories PATH.jsonl --reader FOLDER [FOLDER ...] --out PATH.jsonl

PolNeAR is flat by rule: nothing inside a content is labelled. So each gold content is read as a text of its own, and
what the readers find in it becomes an attribution inside the gold one (self-training, after Yarowsky, ACL 1995). News
without labels is read the same way, outer lines too. Lines that the readers are not sure of are kept as doubtful
words, of which training learns nothing. Several readers are averaged.

``--stories`` has a JSON object with a ``text`` on each line.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from evaluation.polnear import GoldLine, GoldStory
from training.stories import split_stories, write_labelled

from onrecord.attribution import Encoder, find_attributions
from onrecord.attribution.decode import CHANNELS, Encoded
from onrecord.attribution.windows import Piece, Window
from onrecord.models.reader import TrainedReader
from onrecord.reading import read_text
from onrecord.reading.sentences import cut_paragraphs
from onrecord.values.attribution import Attribution
from onrecord.values.text import Span, Spans

SURE = 0.8
"""Score from which a reader's line counts as a label. On PolNeAR dev, three in four lines at .8 to .9 were right."""
LONGEST = 20_000
"""Code points; a longer text is seldom one story."""
_LEAST = 12
"""A shorter content holds no attribution."""
_MARKS = "\"'“”‘’„«» "


class Joint:
    """Several readers of one tokenizer, as one `Encoder` that averages their scores."""

    def __init__(self, readers: Sequence[TrainedReader]) -> None:
        self._readers = readers
        self.tuning = readers[0].tuning
        self.distances = np.mean([reader.distances for reader in readers], axis=0)

    def tokenize(self, text: str) -> list[Piece]:
        """The text's word pieces."""
        return self._readers[0].tokenize(text)

    def encode(self, window: Window) -> Encoded:
        """The mean of what the readers say.

        Queries and keys are laid side by side within each channel, so that their dot products add up; a scaled dot
        product divides by the root of the width, which has grown, and the mean by the number of readers.
        """
        all_encoded = [reader.encode(window) for reader in self._readers]
        scale = len(self._readers) ** -0.5

        def join(parts: Sequence[np.ndarray]) -> np.ndarray:
            split = [part.reshape(len(part), CHANNELS, -1) for part in parts]
            return np.concatenate(split, axis=2).reshape(len(parts[0]), -1)

        return Encoded(
            cues=np.mean([encoded.cues for encoded in all_encoded], axis=0),
            query=join([encoded.query for encoded in all_encoded]),
            key=join([encoded.key for encoded in all_encoded]) * scale,
            bias=np.mean([encoded.bias for encoded in all_encoded], axis=0),
            names=np.mean([encoded.names for encoded in all_encoded], axis=0),
        )


def label_contents(story: GoldStory, encoder: Encoder) -> GoldStory:
    """The story with the attributions found inside its lines' contents; a cue gets one line only."""
    paragraphs = tuple(cut_paragraphs(story.text))
    lines, doubtful = list(story.lines), list(story.doubtful)
    for outer in story.lines:
        stretches = tuple(_stretches(story.text, outer.content, paragraphs))
        for inner in find_attributions(read_text(story.text, stretches), encoder).attributions if stretches else ():
            if any(cue.overlaps(old) for cue in inner.cue for line in lines for old in line.cue):
                continue
            if inner.score >= SURE:
                lines.append(GoldLine(inner.source, inner.cue, inner.content))
            else:
                doubtful += inner.cue
    return GoldStory(story.name, story.text, tuple(lines), tuple(sorted(set(doubtful))))


def label_story(name: str, text: str, encoder: Encoder) -> GoldStory:
    """A story without labels, with those that the encoder is sure of."""
    found = find_attributions(read_text(text, tuple(cut_paragraphs(text))), encoder)
    outer = [line for line in found.attributions if line.inside is None]
    doubtful = {span for line in outer if line.score < SURE for span in _spans(line)}
    lines = tuple(GoldLine(line.source, line.cue, line.content) for line in outer if line.score >= SURE)
    return label_contents(GoldStory(name, text, lines, tuple(sorted(doubtful))), encoder)


def _spans(line: Attribution) -> Spans:
    return (*line.source, *line.cue, *line.content)


def _stretches(text: str, content: Spans, paragraphs: Spans) -> Iterator[Span]:
    """What to read of a content: paragraph by paragraph, without outer marks and a leading "that"."""
    for span in content:
        for paragraph in paragraphs:
            start, end = max(span.start, paragraph.start), min(span.end, paragraph.end)
            if start < end:
                start += len(text[start:end]) - len(text[start:end].lstrip(_MARKS))
                end -= len(text[start:end]) - len(text[start:end].rstrip(_MARKS))
                start += 5 * (text[start : start + 5].casefold() == "that ")
                if end - start >= _LEAST:
                    yield Span(start, end)


def main() -> None:
    """Label the training stories and the others."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the PolNeAR folder")
    parser.add_argument("--stories", type=Path, required=True, help="news without labels, JSON lines")
    parser.add_argument("--reader", type=Path, required=True, nargs="+", help="folders of trained readers")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    encoder = Joint([TrainedReader(folder) for folder in options.reader])
    gold, _ = split_stories(options.data)

    def labelled() -> Iterator[GoldStory]:
        for story in gold:
            yield label_contents(story, encoder)
        with options.stories.open(encoding="utf-8") as file:
            for number, row in enumerate(map(json.loads, file)):
                if len(row["text"]) <= LONGEST:
                    yield label_story(f"{options.stories.stem}-{number}", row["text"], encoder)

    write_labelled(labelled(), options.out)


if __name__ == "__main__":
    main()
