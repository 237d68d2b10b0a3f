"""The region model's stretches."""

import time
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from onrecord.page.measure import measure
from onrecord.page.region import find_region, find_stretches, weigh

WEIGHTS = st.lists(st.integers(-5, 5), max_size=40)


@given(WEIGHTS)
def test_stretches_are_in_order_and_apart(weights: list[int]) -> None:
    end = 0
    for stretch in find_stretches(weights):
        assert end <= stretch.start < stretch.end
        assert stretch.weight == sum(weights[stretch.start : stretch.end]) > 0
        end = stretch.end


@given(WEIGHTS)
def test_no_part_of_a_stretch_weighs_more_than_it(weights: list[int]) -> None:
    for start, end, weight in find_stretches(weights):
        sums = [0, *accumulate(weights[start:end])]
        assert all(0 < total <= weight for total in sums[1:])
        assert all(total < weight for total in sums[:-1])


@given(WEIGHTS)
def test_the_heaviest_stretch_is_the_heaviest_of_all_runs(weights: list[int]) -> None:
    heaviest = max((sum(weights[a:b]) for a in range(len(weights)) for b in range(a + 1, len(weights) + 1)), default=0)
    assert max((stretch.weight for stretch in find_stretches(weights)), default=0) == max(0, heaviest)


def test_many_stretches_take_linear_time() -> None:
    before = time.process_time()
    assert len(list(find_stretches([1.0 if index % 2 else -2.0 for index in range(200_000)]))) == 100_000
    assert time.process_time() - before < 10


def test_a_page_without_prose_has_no_region() -> None:
    lines = measure(["Home", "News", "Sign in", "© 2023 Tern Media"])
    assert find_region(lines, [weigh(line) for line in lines]) == (0, 0)


def test_a_title_that_the_stretch_takes_up_speaks_for_it() -> None:
    story = "The night ferry to Port Elder left its berth without lights, the harbour office said on Monday."
    other = "A winter market was opened by the mayor on the quay, and it will stay there until the spring."
    lines = measure(
        ["Night ferry left Port Elder without lights", story, "", "Home", "News", "Weather", "Sport", other]
    )
    assert find_region(lines, [weigh(line) for line in lines]) == (1, 2)
