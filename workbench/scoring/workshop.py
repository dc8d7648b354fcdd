"""What a room voted: spread and consensus of every question, shares of dots and points, decisions and actions."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Set
from typing import Any

import numpy as np
import pandas as pd

from workbench.claims import Message, claim, first, say
from workbench.claims import conditions as when
from workbench.model.inputs import Workshop
from workbench.model.roadmap import Candidate
from workbench.model.rows import frame_of
from workbench.privacy import Rules, withheld
from workbench.privacy.words import NOTHING, Released
from workbench.result import Check, Estimate, Result
from workbench.stats.agreement import krippendorff_alpha
from workbench.stats.consensus import Rule, Spread, agreed, spread

QUESTIONS = [
    "round",
    "question",
    "page",
    "card",
    "facet",
    "label",
    "turn",
    "n",
    "mean",
    "median",
    "q1",
    "q3",
    "iqr",
    "near",
    "consensus",
    "total",
    "share",
    "first_iqr",
    "stage",
    "force",
    "lens",
    "aspect",
]
VALUES = ("mean", "median", "q1", "q3", "iqr", "near", "consensus", "total", "first_iqr")
COUNTS = ["round", "question", "label", "level", "answer", "count", "share"]
HISTOGRAMS = ("rating", "sort")  # kinds of rounds whose answers are told one by one
Given = dict[tuple[str, str, int], dict[str, int]]  # by round, question and turn: what each rater gave


def score_workshop(workshop: Workshop, *, rules: Rules, released: Released = NOTHING) -> Result:
    """Spread, consensus and ranking of each round, by the rule that was fixed before its first vote.

    `rounds` has round, title, kind (rating, dots, points, sort), subject, low, high, budget, rule, limit, turns,
    joined, voted. `questions` has round, question, page, card, facet, label (the card's short name), stage, force,
    lens, aspect in order; `levels` round, level, answer. `votes` has round, turn, rater, role, question, value (whole
    numbers low to high, NaN is "cannot say"); the last turn counts. `notes` has kind (parking, decision, action),
    text, owner, due, round; what was parked is in the words of the room and shown only where it was `released`.

    Figures: `<round>.voted` (who sent any page of the last vote), `.joined`, `.agreed` and `.judged` (questions that
    met the rule, of how many it judges), `.budget` (dots or points that each person shared out), `.closer` and
    `.revoted` (questions whose range narrowed since the first vote, of how many), `.alpha` (Krippendorff, ordinal, of
    ratings); `<round>.<question>.median`, `.iqr` and `.mean` of ratings, `.share` of dots and points (0-1);
    `<round>.<stage>.<force>.gap` (median given less median expected) and `<round>.<card>.net` (mean impact less mean
    effort); over all rounds `rounds`, `agreed`, `judged`, `decisions`, `actions`, `parked`, `minimum_group`.
    Questions of fewer than the minimum of answers hold nothing. Medians and quartiles are type 7; the rules are those of `stats.consensus`.
    """
    rows, counts = _questions(workshop, rules)
    rounds = _rounds(workshop, rows)
    notes = workshop.notes
    tables = {
        "rounds": rounds,
        "questions": rows,
        "counts": counts,
        "notes": _quoted(notes, released),
        "candidates": frame_of(Candidate, _candidates(notes)),
    }
    figures = _figures(workshop, rounds, rows, rules) | {
        name: Estimate(int((notes["kind"] == kind).sum()), unit="count")
        for name, kind in (("decisions", "decision"), ("actions", "action"), ("parked", "parking"))
    }
    checks = _checks(rounds, figures, rules)
    return Result("workshop", figures, tables, checks, claims=_claims(figures), headline="rounds", rules=rules)


def _quoted(notes: pd.DataFrame, released: Released) -> pd.DataFrame:
    """Decisions and actions, and of what was parked the texts that were released."""
    parked = notes["kind"] == "parking"
    texts = notes["text"].where(~parked, notes["text"].map(released.of))
    return notes.assign(text=texts)[~parked | texts.notna()]


def stated_points(workshop: Workshop | None, *, rules: Rules) -> dict[str, float]:
    """The mean points of each force in the newest round on weights, as `score_journey` takes them.

    Empty where no workshop was held, none voted on weights, fewer people than the minimum did, or few all gave a force
    the same.
    """
    if workshop is None:
        return {}
    held = workshop.rounds[workshop.rounds["subject"] == "weights"]
    if held.empty:
        return {}
    round_ = held.iloc[-1]
    votes = workshop.votes[(workshop.votes["round"] == round_["round"]) & (workshop.votes["turn"] == round_["turns"])]
    scale = 0.0, float(round_["budget"])
    given = [one.dropna().to_numpy(dtype=float) for _, one in votes.groupby("question")["value"]]
    if not given or any(withheld(one, rules=rules, scale=scale) for one in given):
        return {}
    means = votes.groupby("question", sort=False)["value"].mean()
    return {str(force): float(mean) for force, mean in means.items()}


def _questions(workshop: Workshop, rules: Rules) -> tuple[pd.DataFrame, pd.DataFrame]:
    rows: list[dict[str, Any]] = []
    counts: list[dict[str, Any]] = []
    names = {(row["round"], row["level"]): row["answer"] for row in workshop.levels.to_dict("records")}
    given = _given(workshop.votes)
    for round_ in workshop.rounds.to_dict("records"):
        of_round = workshop.questions[workshop.questions["round"] == round_["round"]]
        scored = [_question(dict(question), round_, given, rules) for question in of_round.to_dict("records")]
        spent = sum(row["total"] or 0 for row, _ in scored)
        for row, found in scored:
            row["share"] = row["total"] / spent if row["total"] is not None and spent else None
            rows.append(row)
            counts += _counts(row, found, names) if found and round_["kind"] in HISTOGRAMS else []
    return pd.DataFrame(rows, columns=QUESTIONS), pd.DataFrame(counts, columns=COUNTS)


def _given(votes: pd.DataFrame) -> Given:
    """The answers to each question of each vote; "cannot say" is left out."""
    given: Given = {}
    known = votes[votes["value"].notna()]
    columns = (known[name] for name in ("round", "question", "turn", "rater", "value"))
    for round_, question, turn, rater, value in zip(*columns, strict=True):
        given.setdefault((round_, question, int(turn)), {})[rater] = int(value)
    return given


def _question(
    row: dict[Hashable, Any], round_: Mapping[Hashable, Any], given: Given, rules: Rules
) -> tuple[dict[Any, Any], Spread | None]:
    """The row of one question, and its spread where enough people answered and not all of few, or all but one, the same.

    A first vote is compared with the last only where the same people voted, or enough others: the difference of the
    two would be the vote of who came or left.
    """
    last = int(round_["turns"])
    now, before = (given.get((round_["round"], row["question"], turn), {}) for turn in (last, 1))
    answers, first_answers = list(now.values()), list(before.values())
    low, high = int(round_["low"]), int(round_["high"])
    found = spread(answers, low=low, high=high)
    empty = dict.fromkeys(VALUES)
    alike = len(set(answers)) == 1 or (round_["kind"] in HISTOGRAMS and max(found.counts) >= found.n - 1)
    if found.n < rules.minimum_group or (found.n < rules.uniform_limit and alike):
        return {**row, **empty, "turn": last, "n": None}, None
    values: dict[str, Any] = {
        "turn": last,
        "n": found.n,
        "consensus": agreed(found, Rule(round_["rule"], float(round_["limit"]))),
    }
    if round_["kind"] in {"dots", "points"}:
        values["total"] = sum(answers)
    if round_["kind"] == "rating":
        first = spread(first_answers, low=low, high=high)
        values |= {name: getattr(found, name) for name in ("median", "q1", "q3", "iqr", "near")}
        values["mean"] = sum(answers) / found.n
        values["first_iqr"] = first.iqr if last > 1 and _comparable(now, before, rules) else None
    return {**row, **empty, **values}, found


def _comparable(now: Mapping[str, int], before: Mapping[str, int], rules: Rules) -> bool:
    changed = len(now.keys() ^ before.keys())
    return len(before) >= rules.minimum_group and not 0 < changed < rules.minimum_group


def _counts(
    row: Mapping[Any, Any], found: Spread, names: Mapping[tuple[Hashable, Hashable], str]
) -> list[dict[str, Any]]:
    return [
        {
            "round": row["round"], "question": row["question"], "label": row["label"], "level": found.low + at,
            "answer": names.get((row["round"], found.low + at), str(found.low + at)), "count": count,
            "share": count / found.n,
        }
        for at, count in enumerate(found.counts)
    ]  # fmt: skip


def _rounds(workshop: Workshop, rows: pd.DataFrame) -> pd.DataFrame:
    judged = rows[rows["consensus"].notna()].groupby("round")["consensus"]
    rounds = workshop.rounds.copy()
    rounds["voted"] = [_voted(workshop.votes, round_) for round_ in rounds.to_dict("records")]
    rounds["judged"] = rounds["round"].map(judged.count()).fillna(0).astype(int)
    rounds["agreed"] = rounds["round"].map(judged.sum()).fillna(0).astype(int)
    return rounds


def _voted(votes: pd.DataFrame, round_: Mapping[Hashable, Any]) -> int:
    """Who sent any page of the last vote: early records count only those who sent every page."""
    last = votes[(votes["round"] == round_["round"]) & (votes["turn"] == round_["turns"])]
    most = last.groupby("question")["rater"].nunique().max() if len(last) else 0
    return max(int(round_["voted"]), int(most))


def _figures(workshop: Workshop, rounds: pd.DataFrame, rows: pd.DataFrame, rules: Rules) -> dict[str, Estimate]:
    figures = {
        "rounds": Estimate(len(rounds), unit="count"),
        "agreed": Estimate(int(rounds["agreed"].sum()), unit="count"),
        "judged": Estimate(int(rounds["judged"].sum()), unit="count"),
        "minimum_group": Estimate(rules.minimum_group, unit="count"),
    }
    for round_ in rounds.to_dict("records"):
        id_ = round_["round"]
        for name in ("voted", "joined", "judged", "agreed"):
            figures[f"{id_}.{name}"] = Estimate(round_[name], unit="count")
        if round_["budget"]:
            figures[f"{id_}.budget"] = Estimate(int(round_["budget"]), unit="count")
        if round_["kind"] == "rating":
            told = rows.loc[(rows["round"] == id_) & rows["n"].notna(), "question"]
            figures[f"{id_}.alpha"] = _alpha(workshop.votes, round_, set(told), rules.second_moments)
    for id_ in rows.loc[rows["first_iqr"].notna(), "round"].unique():
        again = rows[(rows["round"] == id_) & rows["first_iqr"].notna()]
        closer = int((again["iqr"] < again["first_iqr"]).sum())
        figures[f"{id_}.closer"] = Estimate(closer, unit="count")
        figures[f"{id_}.revoted"] = Estimate(len(again), unit="count")
    for row in rows[rows["n"].notna()].to_dict("records"):
        name = f"{row['round']}.{row['question']}"
        if not pd.isna(row["median"]):
            figures[f"{name}.median"] = Estimate(row["median"], row["q1"], row["q3"], n=row["n"])
            figures[f"{name}.iqr"] = Estimate(row["iqr"], n=row["n"])
            figures[f"{name}.mean"] = Estimate(row["mean"], n=row["n"])
        if not pd.isna(row["share"]):
            figures[f"{name}.share"] = Estimate(row["share"], n=row["n"], unit="share")
    return figures | _gaps(rows) | _nets(rows)


def _gaps(rows: pd.DataFrame) -> dict[str, Estimate]:
    """Median given less median expected of each stage and force that the room rated under both lenses."""
    wide = rows[rows["median"].notna()].set_index(["round", "stage", "force", "lens"])["median"]
    return {
        f"{round_}.{stage}.{force}.gap": Estimate(
            wide[round_, stage, force, "actual"] - wide[round_, stage, force, "expectation"], unit="score difference"
        )
        for round_, stage, force, lens in wide.index
        if lens == "actual" and (round_, stage, force, "expectation") in wide.index
    }


def _nets(rows: pd.DataFrame) -> dict[str, Estimate]:
    """Mean impact less mean effort of each card that the room estimated in both respects."""
    rated = rows[rows["mean"].notna() & rows["aspect"].isin(["impact", "effort"])]
    cards = [str(question).rpartition(".")[0] for question in rated["question"]]
    wide = dict(zip(zip(rated["round"], cards, rated["aspect"], strict=True), rated["mean"], strict=True))
    return {
        f"{round_}.{card}.net": Estimate(mean - wide[round_, card, "effort"], unit="score difference")
        for (round_, card, aspect), mean in wide.items()
        if aspect == "impact" and (round_, card, "effort") in wide
    }


def _alpha(votes: pd.DataFrame, round_: Mapping[Hashable, Any], told: Set[str], minimum: int) -> Estimate:
    """Over the questions that are `told`: beside their histograms another question's answers would follow from it."""
    last = votes[(votes["round"] == round_["round"]) & (votes["turn"] == round_["turns"])]
    last = last[last["question"].isin(told)]
    answers = [list(part) for _, part in last.dropna(subset=["value"]).groupby("question")["value"]]
    raters = max(map(len, answers), default=0)
    # Alpha counts pairs of answers within a question: who gave which does not matter, so nobody has to be linked.
    table = [[*map(float, column), *[math.nan] * (raters - len(column))] for column in answers]
    value = krippendorff_alpha(np.array(table).T) if raters >= minimum else None
    return Estimate(value, n=raters, unit="coefficient")


def _candidates(notes: pd.DataFrame) -> list[Candidate]:
    """Actions as initiatives that the roadmap may take up; owner and date go along as detail."""
    return [
        Candidate(id=f"W{at}", title=action["text"], finding=f"workshop.action.{at}", workstream="", dimension="",
                  detail=", ".join(str(part) for part in (action["owner"], action["due"]) if part))
        for at, action in enumerate(notes[notes["kind"] == "action"].to_dict("records"), 1)
    ]  # fmt: skip


def _checks(rounds: pd.DataFrame, figures: Mapping[str, Estimate], rules: Rules) -> tuple[Check, ...]:
    checks = []
    for round_ in rounds.to_dict("records"):
        id_, title = round_["round"], str(round_["title"])
        rule = Rule(round_["rule"], float(round_["limit"])).said()
        checks.append(Check(say("workshop-check-rule", title=title), "information", rule))
        voted, alpha = figures[f"{id_}.voted"], figures.get(f"{id_}.alpha")
        small = claim("workshop-small-room", when.under(voted, limit=rules.small_base), n=voted)
        if small.holds():
            checks.append(Check(say("workshop-check-small", title=title), "information", small))
        if alpha is not None and alpha.value is not None:
            checks.append(Check(say("workshop-check-alpha", title=title), "information", _reading(alpha)))
    return tuple(checks)


def _reading(alpha: Estimate) -> Message:
    """How to read an alpha, by Krippendorff's customary limits .667 and .80."""
    return first(
        claim("workshop-alpha-reliable", when.at_least(alpha, least=0.8), alpha=alpha),
        claim("workshop-alpha-tentative", when.at_least(alpha, least=0.667), alpha=alpha),
        say("workshop-alpha-low", alpha=alpha),
    )


def outcome(figures: Mapping[str, Estimate]) -> tuple[Message, ...]:
    """How much was noted: "1 decision, 2 actions and 1 parked question"; empty where nothing was."""
    counts = {name: figures[name] for name in ("decisions", "actions", "parked")}
    return tuple(say(f"workshop-{name}", n=count) for name, count in counts.items() if count.value)


def _claims(figures: Mapping[str, Estimate]) -> tuple[Message, ...]:
    agreed_, judged = figures["agreed"], figures["judged"]
    said = [say("workshop-held", n=figures["rounds"])]
    if judged.value:
        said.append(claim("workshop-agreed-said", when.counted(agreed_, judged), agreed=agreed_, judged=judged))
    if noted := outcome(figures):
        said.append(say("workshop-noted", outcome=noted))
    return tuple(said)
