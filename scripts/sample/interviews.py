"""Eighteen fictional interviews about Halden Rail: register, transcripts, and the codes of two readers."""

from __future__ import annotations

from random import Random

from sample import tables
from workbench.intake.interviews import NAMES
from workbench.privacy.words import quote_id

KINDS = (("C", "customer", 8), ("E", "employee", 5), ("X", "executive", 5))
# What is said of a stage: stage, touchpoint, pain, need, theme, and ways to say it, by kind of interview.
SAID = (
    (
        "disruption",
        "delay_info",
        "x",
        "",
        "Nobody says how long",
        {
            "C": (
                "The train stood for an hour and nobody could say for how long.",
                "First the app said ten minutes, then it said nothing any more.",
                "I asked the conductor how long it would take, and he was waiting for the same message as I was.",
                "They told us to wait for information, and none came until we moved again.",
                "You hear the delay from your neighbour's phone before anybody on the train says a word.",
            ),
            "E": (
                "We learn of a delay when passengers show it to us on their phones.",
                "In the depot we have one number to call, and it is busy when it matters.",
                "I would gladly tell them something, but I must wait for the control centre.",
            ),
            "X": ("In the board we see minutes of delay, and never the minutes until somebody said so.",),
        },
    ),
    (
        "disruption",
        "rebooking",
        "x",
        "x",
        "Help with the next train",
        {
            "C": (
                "I stood in a line for rebooking while the next train left without me.",
                "What I needed was a seat on the next train, not an apology.",
                "With two children I want somebody who says: take this one, it is arranged.",
            ),
            "E": (
                "I cannot rebook anybody; I can only send them to the desk.",
                "Crew may not change a ticket, although everybody on the platform thinks so.",
            ),
            "X": ("Rebooking sits with sales, the delay with operations, and the passenger stands in between.",),
        },
    ),
    (
        "aftercare",
        "refunds",
        "x",
        "",
        "Proof of what you know",
        {
            "C": (
                "They cancelled the train themselves, and I had to prove that it was cancelled.",
                "Seven weeks for a refund, and three letters with the same number.",
                "I sent the same ticket twice, and then they asked for a third time.",
                "In the end I let it be; it was not worth the evenings.",
            ),
            "E": (
                "We check by hand what the system knows, case by case.",
                "Half of my day is asking people for what we have already.",
            ),
            "X": ("We spend more on checking a small refund than on the refund.",),
        },
    ),
    (
        "aftercare",
        "",
        "",
        "x",
        "Somebody who knows my case",
        {
            "C": ("I would have liked one person who knows my case.",),
            "E": ("A case goes to whoever is free, so nobody knows it.",),
        },
    ),
    (
        "travel",
        "staff",
        "",
        "",
        "Crew",
        {
            "C": (
                "The crew was calm and kind, even when all went wrong.",
                "On a good day I read, and somebody brings coffee with a smile.",
            ),
            "X": ("Our crew is what people remember when they praise us.",),
        },
    ),
    (
        "book",
        "booking",
        "",
        "",
        "Quick booking",
        {
            "C": (
                "Booking is two minutes on the phone, that part is fine.",
                "I buy in the app while I walk to the station.",
            ),
            "E": ("Hardly anybody comes to us with booking any more.",),
        },
    ),
    (
        "plan",
        "fares",
        "x",
        "",
        "Why two prices",
        {
            "C": ("The same trip had two prices, and I never found out why.",),
            "X": ("I could not explain our fares to my own family.",),
        },
    ),
    (
        "board",
        "boarding",
        "x",
        "",
        "Platform changes",
        {
            "C": (
                "The board said three, the train left from five.",
                "A platform change with a pram is a small adventure.",
            ),
            "E": ("We are told of a platform change when the train is already there.",),
        },
    ),
)
ASKED = (
    "I: Please tell me of the last trip that you remember well.",
    "I: What happened then?",
    "I: And what did you need at that moment?",
)


def files(random: Random) -> dict[str, str]:
    """Register, transcripts and both sheets of codes, by file name."""
    register = [
        "# Fictional interviews of Halden Rail. A code stands for a person; no name is in any transcript.",
        "interviews:",
    ]
    made: dict[str, str] = {}
    rows: list[dict[str, str]] = []
    for letter, kind, count in KINDS:
        for number in range(1, count + 1):
            id_ = f"{letter}{number:02d}"
            persona = ", persona: commuter" if kind == "customer" and number <= 5 else ""
            register.append(
                f"  - {{id: {id_}, kind: {kind}, date: 2026-{6 + number % 3:02d}-{3 + 2 * number:02d}{persona}}}"
            )
            told = list(_told(letter, number, random))
            lines = [line for at, (_, text) in enumerate(told) for line in (ASKED[at % len(ASKED)], f"R: {text}")]
            made[f"interviews/{id_}.txt"] = "\n\n".join(lines) + "\n"
            rows += [_row(id_, text, said) for said, text in told]
    second = [_reread(row, random) for row in rows]
    return {
        "interviews.yaml": "\n".join([*register, ""]),
        **made,
        "interview_codes.csv": _sheet(rows, "reader one"),
        "interview_codes_second.csv": _sheet(second, "reader two"),
    }


def _told(letter: str, number: int, random: Random) -> list[tuple[tuple[str, ...], str]]:
    """What one person tells: most of the disruption, many of refunds, and a thing or two besides."""
    there = [part for part in SAID if letter in part[5]]
    chosen = [
        part for part in there if random.random() < (0.9 if part[0] in {"disruption", "aftercare"} else 0.4)
    ] or there[:1]
    return [(part[:5], part[5][letter][number % len(part[5][letter])]) for part in chosen]


def _row(interview: str, text: str, said: tuple[str, ...]) -> dict[str, str]:
    stage, touchpoint, pain, need, theme = said
    return {
        "id": quote_id(text),
        "interview": interview,
        "passage": text,
        "stage": stage,
        "touchpoint": touchpoint,
        "pain": pain,
        "need": need,
        "theme": theme,
    }


def _reread(row: dict[str, str], random: Random) -> dict[str, str]:
    """What the second reader sees: mostly the same, less often the same theme."""
    other = dict(row)
    if random.random() < 0.06:
        other |= {"stage": "travel", "touchpoint": ""}
    if random.random() < 0.1:
        other["pain"] = "" if row["pain"] else "x"
    if random.random() < 0.08:
        other["need"] = "" if row["need"] else "x"
    if random.random() < 0.15:
        other["theme"] = "Waiting"
    return other


def _sheet(rows: list[dict[str, str]], coder: str) -> str:
    return tables.text(NAMES, [tuple({**row, "coder": coder}[name] for name in NAMES) for row in rows])


IDEAS = """# Fictional ideas of Halden Rail in the double diamond; initiatives name them with idea:.
ideas:
  - id: U1
    stage: disruption
    discover: Nobody on the train can say how long a delay lasts
    how_might_we: How might we say something true within ten minutes, even when nobody knows all?
    concept: One desk that sends one message to crew, boards and app
    test: {what: Trial desk on the Coast Line, n: 9, date: 2026-05, result: First message after 11 minutes instead of 24, verdict: go}
  - id: U2
    stage: disruption
    discover: Passengers stand in line while the next train leaves
    how_might_we: How might we offer the next seat before anybody asks?
    concept: A forecast with a seat on the next train in the app
    test: {what: Paper prototype with commuters, n: 8, date: 2026-06}
  - id: U3
    stage: aftercare
    discover: People prove what the railway knows itself
    how_might_we: How might we pay before anybody claims?
    concept: Refund without a claim, from train data
    test: {what: Pilot with season tickets, n: 12, date: 2026-04, result: 10 of 12 had the money within a week, verdict: go}
  - id: U4
    stage: plan
    discover: The same trip has two prices and nobody knows why
    how_might_we: How might we show what the difference buys?
    concept: Fare finder that explains the difference
    test: {what: Click prototype, n: 6, date: 2026-07, result: 5 of 6 still took the fare for a trick, verdict: stop}
  - id: U5
    stage: aftercare
    discover: A case goes to whoever is free
    how_might_we: How might we let one person stay with a case?
    concept: One person who keeps a case until it is closed
    test: {what: One owner a case in two teams, n: 14, date: 2026-03, result: 12 of 14 dealt with one person to the end, verdict: go}
"""
