"""Writes docs/methods.md, the index of published methods, from the docstrings of `stats`, `scoring` and `privacy`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FIRST_SENTENCE = re.compile(r"(?<=[.:])\s+|\n\n")

HEAD = """\
# Methods

Every figure in a deck comes from one of these functions; the docstring of each states formula, units, treatment of missing
values and errors. Tests in `tests/spec` check them against published worked examples.

Generated from the code by `scripts/make_methods.py`.
"""


def sizes() -> str:
    """From which number of people each statistic leaves, and why, under the rules that a client has by default."""
    from workbench.privacy.answers import FEW_WAYS
    from workbench.privacy.rules import STANDARD

    least, spread, small = STANDARD.minimum_group, STANDARD.second_moments, STANDARD.small_base
    few, comments = STANDARD.uniform_limit, STANDARD.minimum_comments
    rows = [
        ("mean, share, net, gap, count", f"{least}", "a sum of what so many said; fewer are told by those who know the others"),
        ("the same, where all but one agree", f"{few}", "the mean of few of one mind is what each said; all or all but one at an end of the "
         "scale, in the box, promoters or detractors"),
        ("staged level of a competency", f"{least}", f"a level says on which side of it the medians lie; up to {2 * spread - 1} it is missing where that and "
         "the printed means leave one way to answer"),
        ("median and mean together; mean beside a top-2-box share", f"{spread}", f"two sums of few leave few ways; up to {2 * spread - 1} people all ways are "
         "listed, and the second is missing where one is left"),
        ("interval, standard deviation, alpha, p-value", f"{spread}", "a mean and a spread give the sum of squares, and of five that is the set of answers; "
         f"several questions give who said which; of a difference on either side, and of a gap only where both its lenses have one; up to {2 * spread - 1} where it leaves but {FEW_WAYS} ways to answer, or an alpha one, it is missing"),
        ("probability of a level, stability of a rank, resampled interval", f"{spread}", "drawn with a secret seed, in steps of five points; with a known seed the draws "
         "say in which row an answer stands"),
        ("figure of a small group drawn towards the others, and its interval", f"{least}", "follows from the levels and sizes of the groups that are shown and the "
         f"spread of all: missing where the interval of all is, as below {spread}"),
        ("medians by role in a room", f"{least} each", "on all questions of a round or on none, and not in a re-vote"),
        ("groups of a segment, role or department", f"{least} each", "and nothing smaller by adding and subtracting all groups that are shown, with the totals, "
         "weighted and unweighted"),
        ("change between waves of one panel or survey", f"{least} who joined, left or changed", "else the change is what they said, and the earlier wave is not told"),
        ("figures of a second delivery", f"{least} who joined, left or changed", "counted for each question, and for each group of a breakdown"),
        ("weighted figures", f"{least} by effective size", "and nobody with a third of the weight: else one account is the figure"),
        ("weights", f"{2 * spread}", "fewer are counted once each: the client knows what its accounts weigh, and so which of them add up to a weighted figure"),
        ("themes by band of the measure, by how a touchpoint was rated", f"{small}", f"and fewer than {least} comments are nowhere left, by adding and subtracting all groups and the total"),
        ("unweighted figure, or counts of answers, beside a weighted one", f"{least} with another weight", "else their difference is what these said"),
        ("stage beside its touchpoints; ability to serve beside its statements", f"{least} who rated another number of them", "else the difference is what these said; where the digits do not hide that of statements, the share of all their answers is told"),
        ("answers of a room one by one", f"{few} where all but one agree", "who gave the other answer knows all"),
        ("themes, terms and candidates for quotes", f"{comments} comments", "a theme of few is somebody's"),
        ("share still there, by group and month", f"{spread} still watched", "of groups of the small base; a line ends there; no mark before which few left, or few of one group: the client knows who left when; no pace of leaving where a level is of fewer"),
        ("outcome by level of a measure, NPS by relationship group, satisfaction of a stage", f"{least}", f"two of them are withheld where one is of few; of few of one mind none, nor where few who left are of one level, because the client knows who they are; intervals from {spread}"),
        ("amount by level of a measure, effect of a point", f"{spread}", "two digits: the client knows what each customer spends, and more would say whose level it is; no level that one customer leads; and so many that the ways in which they can stand at the levels, in bits, are 20 more than 10 for each level of each amount, for the effect on who stays and for the pace of leaving: one amount by two levels from 44, two by three levels from 55"),
        ("counts of the answers as found (codebook)", f"{2 * spread}", "they are all that people said; none of a wave in which somebody waits beside a delivery"),
        ("four significant digits", f"{small}", "what is printed below that, and always of panels: digits are equations"),
        ("verdict that a difference is one", f"{small}", "not anonymity: smaller bases cannot bear it"),
        ("interviews that speak of a stage, pain, need or theme", f"{least}", f"and nobody or as many who do not, nor who speak of the stage and not of its pain; all from {few}; kinds of interview as other groups"),
        ("position in a portfolio", f"{least} other clients", f"a mean of {least} or more about the median from {2 * least} others, about the quarters from {4 * least}"),
    ]  # fmt: skip
    table = "".join(f"| {what} | {size} | {_cell(why)} |\n" for what, size, why in rows)
    return (
        "\n## From how many people a statistic leaves\n\nWith the thresholds that a client has by default (`thresholds` in `engagement.yaml`); "
        "they grow with it.\nThe attacker (`workbench privacy`, `bench/privacy.py`) tries what is left.\n\n"
        f"| statistic | people | why |\n|---|---|---|\n{table}"
    )


def evidence() -> str:
    """The rule of the evidence that a stage of the journey has, as `scoring.journey.evidence.strength` applies it."""
    from workbench.privacy.rules import STANDARD
    from workbench.stats.agreement import TENTATIVE

    return (
        "\n## How strong the evidence of a stage is\n\n"
        f"A source counts in full: a survey of at least {STANDARD.small_base} customers at the stage, a metric of operations, or at least "
        f"{STANDARD.minimum_group} interviews\nin whose stages two readers agree (Krippendorff's alpha of {TENTATIVE:g} or more). The numbers are those of "
        "`thresholds`.\n\n| evidence | what is there |\n|---|---|\n| strong | two sources in full |\n| some | one source in full |\n"
        "| weak | a smaller survey, other interviews, the votes of a workshop, or a source that `journey.yaml` names without data |\n"
        "| none | nothing: the stage is an assumption |\n"
    )


def methods(root: Path) -> str:
    """The text of docs/methods.md: for each module the functions that cite a source."""
    parts = [HEAD, sizes(), evidence()]
    for path in sorted([*root.glob("stats/*.py"), *root.glob("scoring/**/*.py"), *root.glob("privacy/*.py")]):
        rows = list(_rows(ast.parse(path.read_text("utf-8"))))
        if rows:
            module = ".".join(path.relative_to(root.parent).with_suffix("").parts)
            parts.append(f"\n## `{module}`\n\n| method | what it gives | source |\n|---|---|---|\n" + "".join(rows))
    return "".join(parts)


def _rows(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if not isinstance(node, (ast.FunctionDef, ast.ClassDef)) or node.name.startswith("_"):
            continue
        text = ast.get_docstring(node) or ""
        if source := _source(text):
            yield f"| `{node.name}` | {_cell(FIRST_SENTENCE.split(text)[0])} | {_cell(source)} |\n"


def _source(docstring: str) -> str:
    """What stands after `Reference:`, `References:` or `Source:` up to the next blank line."""
    match = re.search(
        r"^(?:References?|Sources?):?\n?(?:-+\n)?\s*(.+?)(?:\n\n|\Z)", docstring, re.MULTILINE | re.DOTALL
    )
    return match[1] if match else ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").rstrip(":")


if __name__ == "__main__":
    (ROOT / "docs/methods.md").write_text(methods(ROOT / "workbench"), "utf-8")
