"""Interviews: how many of what kind, how far two readers agree, and what so many of them speak of that it may be said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from workbench.claims import Message, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.estimate import count
from workbench.model.interviews import CODES, KINDS, AgreementLine, Interviews, KindLine, Said, SpokenOf, ThemeSpoken
from workbench.model.rows import tables_of
from workbench.privacy import Rules, hidden_groups
from workbench.privacy.words import NOTHING, Released
from workbench.result import Check, Estimate, Result
from workbench.stats.agreement import TENTATIVE, alpha_of_two


def score_interviews(
    given: Interviews,
    *,
    stages: Mapping[str, str] | None = None,
    rules: Rules,
    released: Released = NOTHING,
    seed: int = 2026,
) -> Result:
    """Interviews by kind, agreement of two readers by code, what interviews speak of by stage and theme, released quotes.

    `stages` are labels of the journey by id, in order; without them those that were coded stand by their id. A number of
    interviews is told where it, and what is left of all, is nobody or at least the client's minimum; kinds are merged into
    the total where one of them is smaller. With fewer interviews than the minimum nothing of them is split. Agreement is
    Krippendorff's nominal alpha over the passages that both read, a blank being a code. Quotes are passages coded as a
    pain or a need that a named person has released.

    Reference: Krippendorff (2011), Computing Krippendorff's alpha-reliability.
    """
    people, codes = given.frame, given.codes
    agreement = list(_agreement(given, seed))
    labels = dict(stages) if stages else {name: name for name in sorted({*codes["stage"]} - {""})}
    spoken = [_spoken(people, id_, label, rules) for id_, label in labels.items()]
    figures = {
        "interviews": count(len(people)), "passages": count(len(given.passages)), "read": count(len(codes)),
        "readers": count(2 if given.pairs else min(1, len(codes))),
        "stages": count(len(labels)), "stages_spoken_of": count(sum(f"stage.{id_}" in people for id_ in labels)),
    }  # fmt: skip
    figures |= {
        f"agreement.{one.code}": Estimate(one.alpha, one.low, one.high, n=one.passages, unit="coefficient")
        for one in agreement
    }
    known = [one.alpha for one in agreement if one.alpha is not None]
    if known:
        figures["agreement_lowest"] = Estimate(min(known), unit="coefficient")
    figures |= {
        f"{name}.{one.stage}": count(number)
        for one in spoken
        for name, number in (("spoken", one.interviews), ("pain", one.pain), ("need", one.need))
        if number is not None
    }
    themes = list(_themes(people, codes, rules))
    figures |= {f"theme.{at}": count(one.interviews) for at, one in enumerate(themes, 1)}
    tables = tables_of({
        KindLine: _kinds(people, rules), AgreementLine: agreement, SpokenOf: spoken if len(people) >= rules.minimum_group else [],
        ThemeSpoken: themes, Said: list(_said(codes, labels, released)),
    })  # fmt: skip
    return Result(
        "interviews", figures, tables, (_check(figures),), claims=claims(figures), headline="interviews", rules=rules
    )


def told(people: pd.DataFrame, name: str, rules: Rules) -> int | None:
    """How many interviews speak of something; None where so few, or all but so few, do that it would be told of these.

    Nor of all where they are few, because that is what each of them said.
    """
    spoke, n = int(people[name].notna().sum()) if name in people else 0, len(people)
    few = any(0 < number < rules.minimum_group for number in (spoke, n - spoke))
    return None if few or n < rules.minimum_group or 0 < spoke == n < rules.uniform_limit else spoke


def _spoken(people: pd.DataFrame, stage: str, label: str, rules: Rules) -> SpokenOf:
    """What of a stage is told; no pain or need of all but a few of those who speak of it."""
    spoke, pain, need = (told(people, f"{kind}.{stage}", rules) for kind in ("stage", "pain", "need"))
    inside = [None if 0 < (spoke or 0) - (one or 0) < rules.minimum_group else one for one in (pain, need)]
    return SpokenOf(stage, label, spoke, *inside)


def agreed(given: Interviews) -> bool:
    """Whether two people who read the same passages agree so far on their stages that a count may stand on it."""
    alpha, _, _ = (
        alpha_of_two(*given.pairs["stage"], seed=0, resamples=1) if "stage" in given.pairs else (0.0, 0.0, 0.0)
    )
    return alpha >= TENTATIVE


def _kinds(people: pd.DataFrame, rules: Rules) -> list[KindLine]:
    sizes = people["segment.kind"].value_counts()
    there = {kind: {"interviews": int(sizes[kind])} for kind in KINDS if kind in sizes}
    hidden = hidden_groups(there, minimum=rules.minimum_group)
    return [KindLine(kind, None if kind in hidden else size["interviews"]) for kind, size in there.items()]


def _agreement(given: Interviews, seed: int) -> Iterator[AgreementLine]:
    for code in CODES:
        if code in given.pairs:
            ends = alpha_of_two(*given.pairs[code], seed=seed)
            alpha, low, high = (None if end != end else round(end, 4) for end in ends)
            yield AgreementLine(code, alpha, low, high, len(given.pairs[code][0]))


def _themes(people: pd.DataFrame, codes: pd.DataFrame, rules: Rules) -> list[ThemeSpoken]:
    """Themes whose number of interviews may be told, the most first, as they were first spelled."""
    spelled: dict[str, str] = {}
    for theme in codes["theme"]:
        spelled.setdefault(theme.casefold(), theme)
    counts = {theme: told(people, f"theme.{key}", rules) for key, theme in spelled.items() if key}
    return sorted((ThemeSpoken(theme, n) for theme, n in counts.items() if n), key=lambda one: -one.interviews)


def _said(codes: pd.DataFrame, labels: Mapping[str, str], released: Released) -> Iterator[Said]:
    for row in codes.drop_duplicates("id").to_dict("records"):
        quote, about = released.of(row["passage"]), "pain" if row["pain"] else "need"
        if quote and row["stage"] in labels and (row["pain"] or row["need"]):
            yield Said(row["stage"], labels[row["stage"]], about, quote)


def _check(figures: Mapping[str, Estimate]) -> Check:
    lowest = figures.get("agreement_lowest")
    if lowest is None:
        return Check(
            say("check-interviews"),
            "information",
            say("interviews-one-reader" if figures["read"].value else "interviews-unread"),
        )
    text = first(
        claim("interviews-readers-part", when.under(lowest, limit=TENTATIVE), lowest=lowest),
        say("interviews-readers-agree", lowest=lowest),
    )
    return Check(say("check-interviews"), "passed" if (lowest.value or 0) >= TENTATIVE else "failed", text)


def claims(figures: Mapping[str, Estimate]) -> tuple[Message, ...]:
    """How many interviews stand behind it, and whether two readers see the same in them."""
    lowest, spoken, stages = figures.get("agreement_lowest"), figures["stages_spoken_of"], figures["stages"]
    part = (
        [] if lowest is None else [claim("interviews-readers-part", when.under(lowest, limit=TENTATIVE), lowest=lowest)]
    )
    return holding(
        claim("interviews-spoken", when.some(spoken), interviews=figures["interviews"], spoken=spoken, stages=stages),
        *part,
    )


__all__ = ["agreed", "score_interviews", "told"]
