"""The stance room: what each source does with what it is said to have said, and what exactly it denies."""

from onrecord.stance.judge import judge_stances

__all__ = ["judge_stances"]
