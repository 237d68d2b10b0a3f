"""Train the attribution reader, from an encoder that comes as a Python package.

    python -m training.train --data PATH/polnear --out PATH [--epochs 5] [--minutes 60] [--seed 1]
    python -m training.train --data PATH/polnear --out PATH --labelled PATH.jsonl --start PATH/checkpoint.pt

The first run reads PolNeAR's ``train/`` (stories named in `split_stories` apart: they set the tuning). The second goes
on from it with what teaches nesting and other newspapers: the same stories and others as `training.label` labelled
them, contents put one inside another, and invented passages. ``train-corenlp.jsonl`` gives personal names, for
augmentation. A checkpoint is saved after each epoch. ``python -m training.export`` makes the shipped files of it.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from evaluation.marked_stories import read_story
from evaluation.polnear import GoldStory
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional
from training.augment import vary
from training.examples import UNKNOWN, Example, make_batches, make_examples
from training.graft import find_scions, graft
from training.nesting import write_nested
from training.network import Network, encoder_folder, load_network
from training.stories import join_stories, read_labelled, read_names, split_stories
from training.styles import write_styled

from onrecord.attribution.decode import CONTENT, TAGS, distance_buckets
from onrecord.attribution.names import NAME_TAGS
from onrecord.attribution.windows import Tokenize
from onrecord.models.reader import cut_pieces
from onrecord.values.source import NameKind

HEADS = 2
"""How many times as fast the heads learn."""
WARM_UP = 0.06
AVERAGE = 0.998
"""Decay of the running average of the weights, which is what is saved."""
EDGE_LOSS = 0.5
UNLABELLED_SHARE = 0.34
"""Share of the stories without gold labels that an epoch reads."""
WRITTEN = {write_nested: 240, write_styled: 160}
"""How many invented stories of each kind an epoch reads."""
PASSAGES = 5
"""How many passages make one of them."""


def load_tokenizer(folder: Path) -> Tokenize:
    """The tokenizer, as the reader that will ship uses it."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return partial(cut_pieces, tokenizer)


def loss_of(network: Network, batch: Sequence[Example]) -> Tensor:
    """The loss of one batch: cues, flat roles, names, and the roles and edges towards each gold cue."""
    length = max(len(e.window.ids) for e in batch)
    ids = np.zeros((len(batch), length), np.int64)
    mask = np.zeros((len(batch), length), np.int64)
    tags = np.full((len(batch), length), UNKNOWN, np.int64)
    names = np.full((len(batch), length), UNKNOWN, np.int64)
    flat = np.full((len(batch), length, 2), UNKNOWN, np.int64)
    rows, pools, buckets, roles, edges = [], [], [], [], []
    for row, example in enumerate(batch):
        here = len(example.window.ids)
        ids[row, :here], mask[row, :here] = example.window.ids, 1
        tags[row, :here], flat[row, :here], names[row, :here] = example.tags, example.flat, example.names
        for cue, role, edge in zip(example.cues, example.roles, example.edges, strict=True):
            rows.append(row)
            pools.append(np.bincount(cue, minlength=length).astype(np.float32) / len(cue))
            buckets.append(distance_buckets(int(cue[0]), length))
            roles.append(np.pad(role, (0, length - here), constant_values=UNKNOWN))
            edges.append(np.pad(edge, ((0, length - here), (0, 0))))
    outputs = network.forward_training(torch.from_numpy(ids), torch.from_numpy(mask))
    flat_scores, cue_scores, query, key, bias, name_scores = outputs
    loss = 3 * functional.cross_entropy(
        cue_scores.float().reshape(-1, TAGS), torch.from_numpy(tags).reshape(-1), ignore_index=UNKNOWN
    )
    loss = loss + 3 * functional.cross_entropy(
        flat_scores.float().reshape(-1, 3), torch.from_numpy(flat).reshape(-1), ignore_index=UNKNOWN
    )
    if (names != UNKNOWN).any():
        loss = loss + functional.cross_entropy(
            name_scores.float().reshape(-1, NAME_TAGS), torch.from_numpy(names).reshape(-1), ignore_index=UNKNOWN
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
            scores[..., : CONTENT + 1].reshape(-1, 3), wanted.reshape(-1), ignore_index=UNKNOWN
        )
        edge_loss = functional.binary_cross_entropy_with_logits(
            scores[..., CONTENT + 1 :], torch.from_numpy(np.stack(edges)), reduction="none"
        )
        known = (wanted != UNKNOWN)[..., None].float()
        loss = loss + EDGE_LOSS * (edge_loss * known).sum() / len(rows)
    return loss


class Course:
    """The stories of a training run, other ones each epoch."""

    def __init__(self, data: Path, labelled: Path | None, rng: random.Random) -> None:
        gold, _ = split_stories(data)
        names = read_names(data / "train-corenlp.jsonl")
        self._rng = rng
        self._nests = labelled is not None
        ours = {story.name for story in gold}
        stories = list(read_labelled(labelled)) if labelled else gold
        self._gold = [replace(story, names=names.get(story.name)) for story in stories if story.name in ours]
        self._others = [story for story in stories if story.name not in ours]
        self._scions = list(find_scions(self._gold)) if labelled else []

    def stories(self) -> Iterator[GoldStory]:
        """One epoch's stories, in other clothes."""
        rng = self._rng
        some = rng.sample(self._others, round(UNLABELLED_SHARE * len(self._others)))
        for story in (*self._gold, *some):
            people = [name.span for name in story.names or () if name.kind is NameKind.PERSON]
            varied = vary(story, people, rng)
            yield graft(varied, self._scions, rng) if self._nests else varied
        if self._nests:
            for write, count in WRITTEN.items():
                for number in range(count):
                    yield vary(write_story(write, f"{write.__name__}-{number}", rng), (), rng)


def write_story(write: Callable[[random.Random], str], name: str, rng: random.Random) -> GoldStory:
    """Several invented passages, one below the other."""
    passages = [read_story(name, write(rng)) for _ in range(PASSAGES)]
    return join_stories(name, passages)


def group_parameters(network: Network, rate: float) -> list[dict[str, Any]]:
    """The parameters for the optimizer: the heads learn faster, and only matrices decay."""
    groups = []
    for name, parameter in network.named_parameters():
        head = name.startswith(("cues", "names", "flat_roles", "query", "key", "bias", "distance"))
        decay = 0.01 if parameter.dim() > 1 and not name.startswith("distance") else 0.0
        groups.append({"params": [parameter], "base": rate * (HEADS if head else 1), "weight_decay": decay})
    return groups


def main() -> None:
    """Train, saving the averaged weights after each epoch."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the PolNeAR folder")
    parser.add_argument("--out", type=Path, required=True, help="folder for the checkpoint")
    parser.add_argument("--labelled", type=Path, help="stories from training.label; teaches nesting and other styles")
    parser.add_argument("--start", type=Path, help="checkpoint to go on from")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--minutes", type=float, default=180.0, help="end, fully decayed, by then")
    parser.add_argument("--rate", type=float, default=2.5e-4, help="highest learning rate of the encoder")
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
    course = Course(options.data, options.labelled, rng)
    network = load_network(folder, options.dropout)
    if options.start:
        network.load_state_dict(torch.load(options.start, weights_only=True)["weights"])
    average = {name: weight.detach().clone() for name, weight in network.state_dict().items()}
    optimizer = torch.optim.AdamW(group_parameters(network, options.rate), betas=(0.9, 0.98), fused=True)
    started, step, total, smooth = time.monotonic(), 0, 0, 0.0
    for epoch in range(options.epochs):
        examples = [example for story in course.stories() for example in make_examples(story, tokenize)]
        todo = make_batches(examples, rng)
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
        told = {name: value for name, value in vars(options).items() if not isinstance(value, Path)}
        torch.save({"weights": average, "epoch": epoch + 1, "options": told}, options.out / "checkpoint.pt")
        print(f"epoch {epoch + 1} saved after {(time.monotonic() - started) / 60:.1f} min", flush=True)


if __name__ == "__main__":
    main()
