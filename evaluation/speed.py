"""How fast, how large, how soon: speed and memory, each in a process of its own, printed beside its floor.

    python -m evaluation.speed [--data PATH]

Figures of CPU time and memory hold on a loaded machine too; the cold start is wall-clock time and wants a quiet one.
Never part of the tests.
"""

import argparse
import gzip
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent


@contextmanager
def cpu(name: str, amount: float, unit: str, floor: str) -> Iterator[None]:
    """Print how much of something a CPU-second does, children included, and the peak memory of this process."""

    def spent() -> float:
        return sum(
            used.ru_utime + used.ru_stime
            for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        )

    before = spent()
    yield
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:28s} {amount / (spent() - before):8.0f} {unit} a CPU-second   {floor}", flush=True)
    print(f"{'  peak memory':28s} {peak:8.0f} MB", flush=True)


def plain(data: Path) -> None:
    """PolNeAR dev as plain-text stories, end to end, one process, one thread."""
    from onrecord import Reader

    paths = sorted((data / "data/polnear/dev/text").glob("*.txt"))
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in paths)
    with Reader() as reader:
        list(reader.read(str(paths[0]), article=True))
        with cpu("plain text, end to end", words, "words", "floor 4000, memory under 350 MB"):
            for path in paths:
                list(reader.read(str(path), article=True))


def html(data: Path) -> None:
    """HTML pages end to end, and the page room alone."""
    from evaluation.benchmarks import given

    from onrecord import Reader
    from onrecord.page import read_page

    paths = sorted((data / "data/pages/aeb/html").glob("*.gz"))
    with cpu("HTML, page room", len(paths), "pages", "no floor"):
        for path in paths:
            read_page(given(path.name, gzip.decompress(path.read_bytes()), "text/html"))
    reader = Reader()
    with cpu("HTML, end to end", len(paths), "pages", "no floor"):
        for path in paths:
            list(reader.read(str(path)))
        reader.close()


def cold(data: Path) -> None:
    """Wall-clock time of whole commands, the best of five."""
    command = str(Path(sys.executable).with_name("onrecord"))
    page = str(data / "pages/asian-lite-2021-07-07.txt")
    web = next((data / "data/pages/aeb/html").glob("*.gz"))
    for name, arguments, floor in (
        ("onrecord --help", ["--help"], "no floor"),
        ("onrecord read PAGE.txt", ["read", page], "floor 1.5 s"),
        ("onrecord read PAGE.html.gz", ["read", str(web)], "no floor"),
    ):
        times = []
        for _ in range(5):
            start = time.perf_counter()
            subprocess.run([command, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
            times.append(time.perf_counter() - start)
        print(f"{name:28s} {min(times):8.2f} s best, {max(times):.2f} s worst of 5   {floor}", flush=True)
    code = "import time; t = time.perf_counter(); import onrecord; print(time.perf_counter() - t)"
    with tempfile.TemporaryDirectory() as scratch:
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=scratch)
    print(f"{'import onrecord':28s} {1000 * float(done.stdout):8.1f} ms   floor 100 ms", flush=True)


PARTS = {"plain": plain, "html": html, "cold": cold}


def main() -> None:
    """Measure every part, each in a process of its own."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part:
        PARTS[options.part](options.data)
        return
    for part in PARTS:  # each by itself, so that one's memory does not count as another's
        command = [sys.executable, "-m", "evaluation.speed", "--data", str(options.data), "--part", part]
        subprocess.run(command, check=True, cwd=ROOT)


if __name__ == "__main__":
    main()
