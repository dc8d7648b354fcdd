import pytest

from workbench.scoring.periods import are_in_order, in_order


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["2025-13", "2025-9", "2024-14"], ["2024-14", "2025-9", "2025-13"]),  # no months
        (["Q1 2026", "Q4 2025"], ["Q4 2025", "Q1 2026"]),
        (["Q1.2025", "Q1.2024"], ["Q1.2024", "Q1.2025"]),
        (["1Q26", "4Q25"], ["4Q25", "1Q26"]),
        (["wave 10", "wave 9"], ["wave 9", "wave 10"]),
        (["10", "9", "1"], ["1", "9", "10"]),
        (["March 2026", "November 2025"], ["November 2025", "March 2026"]),
        (["März 2026", "Dezember 2025"], ["Dezember 2025", "März 2026"]),
        (["2026年3月", "2025年12月"], ["2025年12月", "2026年3月"]),
        (["III kwartał 2025", "I kwartał 2025"], ["I kwartał 2025", "III kwartał 2025"]),
        (["Spring 2026", "Autumn 2025"], ["Autumn 2025", "Spring 2026"]),
        (["15.03.2026", "01.12.2025"], ["01.12.2025", "15.03.2026"]),
        (["2025 wave 2", "2025 wave 1"], ["2025 wave 1", "2025 wave 2"]),
        (["Mar-26", "Nov-25"], ["Nov-25", "Mar-26"]),
        (["FY26", "FY25"], ["FY25", "FY26"]),
        (["2025-W40", "2025-W9"], ["2025-W9", "2025-W40"]),
        (["2026", "2025", "2026"], ["2025", "2026"]),
    ],
)
def test_waves_follow_the_date_or_the_number_in_their_names(given, expected):
    assert in_order(given) == expected


@pytest.mark.parametrize("given", [["before", "after"], ["pulse", "2025"], []])
def test_names_without_a_date_or_number_keep_their_order(given):
    assert in_order(given) == given


@pytest.mark.parametrize(
    "names",
    [
        ("12/23", "01/24"),
        ("12.23", "01.24"),
        ("Q4FY23", "Q1FY24"),
        ("2024年一月", "2024年二月", "2024年十二月"),
        ("第一波", "第二波", "第十波"),
        ("Summer 2023", "Winter 2023/24"),
        ("Winter 23", "Spring 24"),
    ],
)
def test_odd_names_stand_in_the_order_of_time(names):
    assert in_order(reversed(names)) == list(names)
    assert are_in_order(names)


@pytest.mark.parametrize(
    "names", [("Fall 2023", "Winter 2023"), ("2024 North", "2024 South"), ("10/11", "11/12"), ("Pre", "Post")]
)
def test_names_that_do_not_tell_stay_as_they_come_and_say_so(names):
    assert in_order(names) == list(names)
    assert not are_in_order(names)
