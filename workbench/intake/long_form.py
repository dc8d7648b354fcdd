"""Recognises a table that has a row for each answer, and not one for each respondent, by its columns' names and what repeats."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.errors import Fault
from workbench.intake.tables import folded

_QUESTION = re.compile(
    r"(question|frage|pytani[ea]|pregunta|domanda|vraag|item|variable|问题|題目|题目)(id|code|text|name|nr|no|key|label|title|nazwa|tekst)?"
)
_ANSWER = re.compile(
    r"(answer|response|antwort|odpowied[zź]|réponse|reponse|respuesta|risposta|antwoord|value|wert|wartość|score|rating|答案|回答|答复)"
    r"(value|text|score|wert|tekst|choice|label|numeric)?"
)


def refused(shown: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Fault | None:
    """A fault for a table in long form: a column of questions that vary, one of answers, and one whose values repeat."""
    names = [folded(name) for name in header]
    asks = [at for at, name in enumerate(names) if _QUESTION.fullmatch(name)]
    answers = [at for at, name in enumerate(names) if _ANSWER.fullmatch(name)]
    others = [at for at in range(len(names)) if at not in {*asks, *answers}]
    if not (asks and answers and others):
        return None
    ask, answer = asks[0], answers[-1]
    pairs = [(row[others[0]], row[ask]) for row in rows if row[ask].strip()]
    people, questions = {one for one, _ in pairs}, {two for _, two in pairs}
    if len(questions) < 2 or len(people) == len(pairs) or len(set(pairs)) < len(pairs):
        return None
    who, what, said = header[others[0]], header[ask], header[answer]
    return Fault(
        shown,
        f'a table in long form: a row for each answer ("{said}") to each question ("{what}")',
        "a row for each respondent and a column for each question",
        f'pivot it: in Excel, Data > From Table, mark "{what}", Transform > Pivot Column, values "{said}", do not aggregate; '
        f'in Python, frame.pivot(index="{who}", columns="{what}", values="{said}")',
    )
