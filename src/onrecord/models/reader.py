"""The trained attribution reader: an int8 ONNX encoder, its tokenizer, and the numbers that go with it."""

import json
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from onrecord.attribution.decode import BUCKETS, CHANNELS, Encoded, Floats, Tuning
from onrecord.attribution.windows import Piece, Window
from onrecord.errors import ModelError
from onrecord.values.attribution import Setting
from onrecord.values.fetched import digest_of
from onrecord.values.text import Span

FORMAT = "onrecord-reader/2"
"""First value of ``reader.json``; another one is another format."""


def cut_pieces(tokenizer: Tokenizer, text: str) -> list[Piece]:
    """The word pieces of a text, in order; training cuts them with the same words."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    pieces = []
    before = None
    for number, span, word in zip(encoding.ids, encoding.offsets, encoding.word_ids, strict=True):
        pieces.append(Piece(number, Span(*span), word != before))
        before = word
    return pieces


class TrainedReader:
    """An `onrecord.attribution.Encoder` that runs on onnxruntime. Not thread-safe; cheap to share within a thread."""

    def __init__(self, folder: Traversable) -> None:
        """Load the reader from a folder that holds reader.json, encoder.onnx and tokenizer.json.

        Raises `ModelError` where a file is missing, damaged or of another format.
        """
        try:
            description = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
            weights = (folder / "encoder.onnx").read_bytes()
            vocabulary = (folder / "tokenizer.json").read_bytes()
        except (OSError, ValueError) as error:
            message = f"{folder}: the trained reader cannot be loaded ({error}); install onrecord again"
            raise ModelError(message) from error
        found = description.get("format") if isinstance(description, dict) else None
        if found != FORMAT:
            message = f"{folder}: the reader's format is {found!r}, expected {FORMAT!r}; install onrecord again"
            raise ModelError(message)
        try:
            digests = description["sha256"]
            whole = all(
                digest_of(content) == digests[name]
                for name, content in (("encoder.onnx", weights), ("tokenizer.json", vocabulary))
            )
            self.name: str = description["name"]
            """Which training run this is; part of what makes two records comparable."""
            self.tuning = _tuning(description["tuning"])
            self.distances: Floats = np.array(description["distances"], np.float32).reshape(BUCKETS, CHANNELS)
        except (KeyError, TypeError, ValueError) as error:
            message = f"{folder}: reader.json lacks a part ({error!r}); install onrecord again"
            raise ModelError(message) from error
        if not whole:
            message = f"{folder}: a file is damaged (its digest is not the one recorded); install onrecord again"
            raise ModelError(message)
        self._tokenizer = Tokenizer.from_buffer(vocabulary)
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1  # several stories at once go to processes
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])

    def tokenize(self, text: str) -> list[Piece]:
        """The text's word pieces, in order."""
        return cut_pieces(self._tokenizer, text)

    def encode(self, window: Window) -> Encoded:
        """The scores of one window's pieces."""
        ids = np.array([window.ids], np.int64)
        outputs = self._session.run(("cues", "query", "key", "bias", "names"), {"ids": ids})
        return Encoded(*(np.asarray(output)[0] for output in outputs))


def _tuning(numbers: dict[str, Any]) -> Tuning:
    least = {setting: float(numbers["least"][setting.value]) for setting in Setting}
    return Tuning(
        cue_bias=numbers["cue_bias"],
        edge_weight=numbers["edge_weight"],
        trust=tuple(numbers["trust"]),
        least=least,
    )


@cache
def load_reader() -> TrainedReader:
    """The reader that ships in the package, loaded once a process.

    >>> [tuple(piece.span) for piece in load_reader().tokenize("He said so.")]
    [(0, 2), (3, 7), (8, 10), (10, 11)]
    """
    return TrainedReader(files("onrecord.models") / "attribution")
