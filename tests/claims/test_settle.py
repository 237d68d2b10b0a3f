import pytest
from tests.claims.test_shelf import AFFAIR, filled, key, posted

from onrecord.claims import CEILING, MemoryShelf, Regrouped, Shelved, settle, without
from onrecord.claims.settle import PORTION
from onrecord.values.claim import StatementKey
from onrecord.values.fetched import Digest


class Drawer:
    """A shelf whose claims are as large as a test says, most of their statements never looked at."""

    def __init__(self, claims, beside):
        self._claims = claims
        self._shelf = MemoryShelf()
        self.places = self._shelf.place(posted([*claims, beside]))

    def __getattr__(self, name):
        return getattr(self._shelf, name)

    def shelved(self, places):
        last = len(self._claims)
        return {
            place: found._replace(claim=None if place == last else place)
            for place, found in self._shelf.shelved(places).items()
        }

    def members(self, claims, most):
        return {claim: [claim] for claim in claims}

    def sizes(self, claims):
        return {claim: list(self._claims.values())[claim] for claim in claims}


def test_of_two_claims_that_become_one_the_larger_gives_its_name():
    shelf = Drawer({AFFAIR[0]: 40, AFFAIR[1]: 90}, AFFAIR[2])
    (regrouped,) = settle([2], shelf)
    assert regrouped == Regrouped({2: 1}, {0: 1})


def test_statements_that_were_not_looked_at_stay_where_their_claim_stays():
    shelf = Drawer({AFFAIR[0]: 40}, AFFAIR[1])
    assert list(settle([1], shelf)) == [Regrouped({1: 0}, {})]


def test_nothing_new_changes_nothing():
    assert list(settle([], filled(posted(AFFAIR)))) == []


def test_portions_follow_each_other():
    shelf = MemoryShelf()
    places = shelf.place(posted(f"bridge Span{number} opened" for number in range(2 * PORTION + 1)))
    assert [len(regrouped.moved) for regrouped in settle(places, shelf)] == [PORTION, PORTION, 1]


def test_a_claim_that_loses_its_namesake_goes_by_the_first_that_is_left():
    shelf = filled(posted(AFFAIR))
    assert without([0, 8], shelf) == Regrouped({}, {0: 1})
    assert without([1], shelf) == Regrouped({}, {})
    assert without([6, 7], shelf) == Regrouped({}, {})


def test_what_stands_on_a_shelf_says_where_it_belongs():
    shelf = filled(posted(AFFAIR[:2]))
    assert shelf.shelved([1]) == {1: Shelved(key(1), shelf.shelved([1])[1].terms, 0)}


@pytest.mark.parametrize("number", [5, CEILING + 50])
def test_one_name_for_all_who_say_one_thing(number):
    shelf = MemoryShelf()
    for at in range(number):
        shelf.add(posted(AFFAIR[:1])[0]._replace(key=StatementKey(Digest(f"{at:04}"), 0)) for _ in range(1))
    assert [len(members) for members in shelf.claims().values()] == [number]
