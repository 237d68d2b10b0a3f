"""The desk: a record as pages that a journalist wants to open, served on this machine."""

from onrecord.desk.app import Desk, make_app
from onrecord.desk.serve import open_socket, serve

__all__ = ["Desk", "make_app", "open_socket", "serve"]
