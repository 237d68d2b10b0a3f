"""Trained files, as callables. Each loads once, on first use."""

from onrecord.models.reader import TrainedReader, load_reader

__all__ = ["TrainedReader", "load_reader"]
