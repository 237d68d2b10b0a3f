"""Make the shipped reader of a checkpoint: int8 ONNX, tokenizer, tuning, digests.

    python -m training.export --data PATH/polnear --checkpoint PATH/checkpoint.pt --out src/onrecord/models/attribution

Weights become 8-bit (dynamic quantisation, per channel). The tuning is chosen on stories that the training did not see.
"""

import argparse
import json
import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path

import torch
from evaluation.marked_stories import read_marked
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from training.network import Network, encoder_folder, load_network
from training.stories import split_stories
from training.tune import TUNING_STORIES, UNTUNED, tune

from onrecord.attribution.decode import Tuning
from onrecord.models.reader import FORMAT, TrainedReader
from onrecord.values.fetched import digest_of


def export_onnx(network: Network, path: Path) -> None:
    """Write the network as int8 ONNX."""
    network.eval()
    names = ("cues", "query", "key", "bias", "names")
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch, "full.onnx")
        torch.onnx.export(
            network,
            (torch.randint(5, 1000, (1, 40)),),
            full,
            dynamo=False,
            opset_version=17,
            custom_opsets={"com.microsoft": 1},
            input_names=["ids"],
            output_names=list(names),
            dynamic_axes={name: {1: "T"} for name in ("ids", *names)},
        )
        # Seven bits, not eight: processors without VNNI add pairs of products in 16 bits, which eight would overflow.
        quantize_dynamic(
            full,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            extra_options={"DefaultTensorType": TensorProto.FLOAT},  # shapes are not inferred past the fused operator
        )


def describe(folder: Path, network: Network, name: str, tuning: Tuning) -> None:
    """Write reader.json: the numbers beside the weights, and the digests of the other files."""
    description = {
        "format": FORMAT,
        "name": name,
        "tuning": asdict(tuning),
        "distances": [round(value, 5) for value in network.distance.weight.detach().flatten().tolist()],
        "sha256": {file: digest_of((folder / file).read_bytes()) for file in ("encoder.onnx", "tokenizer.json")},
    }
    (folder / "reader.json").write_text(json.dumps(description, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Export, tune and describe."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the PolNeAR folder")
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", required=True, help="name of the run, kept in reader.json")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    network = load_network(encoder_folder())
    network.load_state_dict(torch.load(options.checkpoint, map_location="cpu", weights_only=True)["weights"])
    export_onnx(network, options.out / "encoder.onnx")
    shutil.copy(encoder_folder() / "tokenizer.json", options.out / "tokenizer.json")
    describe(options.out, network, options.name, UNTUNED)
    _, held_out = split_stories(options.data)
    tuning = tune(TrainedReader(options.out), held_out, read_marked(TUNING_STORIES))
    describe(options.out, network, options.name, tuning)
    print(tuning)


if __name__ == "__main__":
    main()
