import time

import pytest

from workbench.stats.verbatims import mask, telling_terms

REFUND = "I waited for my refund"
STAFF = "The staff were kind"


@pytest.mark.parametrize(
    ("comment", "masked"),
    [
        ("Write to a.novak+rail@example.org please", "Write to [e-mail] please"),
        ("write to a.novak (at) example.org", "write to [e-mail]"),
        ("Call +48 601 234 567 after six", "Call [phone] after six"),
        ("Call (0)30/1234-5678", "Call ([phone]"),
        ("Booking AB12345 never came", "Booking [id] never came"),
        ("Customer 0012345", "Customer [id]"),
        ("IBAN DE89 3704 0044 0532 0130 00", "IBAN [account]"),
        ("see https://example.org/me?id=1 now", "see [link] now"),
        ("ask @annanovak", "ask [handle]"),
        ("Mrs NOVAK's team was rude, Novaks were not", "Mrs [name] team was rude, Novaks were not"),
        ("The 10:45 was 12 minutes late twice in 2026", "The 10:45 was 12 minutes late twice in 2026"),
        ("两次晚点", "两次晚点"),
    ],
)
def test_what_identifies_a_person_is_masked_and_the_rest_stays(comment, masked):
    assert mask(comment, names=["Novak"]) == masked


@pytest.mark.parametrize("unit", ["x", "A1-", "a@", "1(", "DE89 3704 ", "x (at) ", "é"])
def test_a_comment_of_a_hundred_thousand_letters_is_masked_in_a_moment(unit):
    started = time.process_time()
    mask(unit * (100_000 // len(unit)), names=["Novak"])
    assert time.process_time() - started < 2  # a pattern that tried every letter took minutes


def test_an_order_number_next_to_letters_of_another_script_is_masked():
    assert mask("订单AB12345晚了") == "订单[id]晚了"


def test_telling_terms_are_those_the_group_uses_and_others_do_not():
    mine = ["slow refund and the form"] * 10 + ["the usual"] * 2
    found = telling_terms(mine, ["the train and the staff"] * 30, stopwords=["the", "and"], minimum=8)
    assert list(found["term"].iloc[:2]) == ["form", "refund"]
    assert "slow refund" in set(found["term"])
    assert "usual" not in set(found["term"])


def test_a_number_beside_chinese_without_a_blank_is_masked():
    assert mask("打13812345678联系，单号123456。") == "打[phone]联系，单号[id]。"
