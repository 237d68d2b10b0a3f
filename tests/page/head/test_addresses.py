"""A page's own address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.page.head.addresses import canonical_address, host_of


@pytest.mark.parametrize(
    ("stated", "base", "address"),
    [
        ("https://harbourpost.example/a?id=7", None, "https://harbourpost.example/a?id=7"),
        ("https://harbourpost.example/a?utm_source=x&id=7&fbclid=y#top", None, "https://harbourpost.example/a?id=7"),
        ("https://harbourpost.example", None, "https://harbourpost.example/"),
        ("//harbourpost.example/a", "https://other.example/", "https://harbourpost.example/a"),
        ("/a", "https://harbourpost.example/b/c", "https://harbourpost.example/a"),
        ("/a", "pages/a.html", None),
        ("javascript:alert(1)", "https://harbourpost.example/", None),
        ("https://[broken", None, None),
        ("https://harbourpost.example/\x00", None, None),
        ("https://harbourpost.example/" + "a" * 5_000, None, None),
    ],
)
def test_gives_a_whole_address_without_tracking(stated: str, base: str | None, address: str | None) -> None:
    assert canonical_address(stated, base) == address


@given(st.text(), st.none() | st.text())
def test_any_address_is_read_or_refused(stated: str, base: str | None) -> None:
    for prefix in ("", "https://", "https://harbourpost.example/?"):
        found = canonical_address(prefix + stated, base)
        assert found is None or canonical_address(found, None) == found
        host_of(prefix + stated)
