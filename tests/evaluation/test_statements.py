from evaluation.statements import TEST, measure_statements, read_statements


def test_a_statement_that_belongs_to_no_other_has_a_label_of_its_own(tmp_path):
    path = tmp_path / "gold.txt"
    path.write_text("# a remark\n== the ferry\nsold: the ferry was sold\n-: it rained\n-: it snowed: hard\n")
    assert list(read_statements(path)) == [
        ("the ferry/sold", "the ferry was sold"),
        ("the ferry/3", "it rained"),
        ("the ferry/4", "it snowed: hard"),
    ]


def test_the_halves_share_no_statement():
    tuning, test = read_statements(TEST.with_name("statements-tuning.txt")), read_statements(TEST)
    assert not {words for _, words in tuning} & {words for _, words in test}


def test_one_claim_in_the_same_words_is_found_whole(tmp_path):
    path = tmp_path / "gold.txt"
    path.write_text(
        "== the ferry\nsold: the ferry Lindis was sold to Halden\nsold: the ferry Lindis was sold to Halden\n"
        "-: a storm is on its way to the coast\n"
    )
    assert set(measure_statements(path).values()) == {1.0}
