"""What a page says of its story: outlet, headline, writers, place, agency, dates, and where each of them was found."""

from onrecord.page.head.fields import Head, complete, from_markup

__all__ = ["Head", "complete", "from_markup"]
