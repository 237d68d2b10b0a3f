"""The desk: a record as pages that a journalist wants to open, served on this machine."""

from onrecord.desk.app import Desk, make_app
from onrecord.desk.following import Beside, Follow, Followed, Told
from onrecord.desk.serve import open_socket, serve

__all__ = ["Beside", "Desk", "Follow", "Followed", "Told", "make_app", "open_socket", "serve"]
