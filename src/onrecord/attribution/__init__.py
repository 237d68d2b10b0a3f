"""The attribution room: source, cue and content, and what stands inside what."""

from onrecord.attribution.find import Encoder, find_attributions, find_missed

__all__ = ["Encoder", "find_attributions", "find_missed"]
