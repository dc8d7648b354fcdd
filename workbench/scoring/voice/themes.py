"""What comments are about: shares with intervals where people have read a sample, else the words that comments hold."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from workbench.claims import say
from workbench.claims.conditions import ALPHA
from workbench.model.inputs import Survey
from workbench.model.rows import frame_of
from workbench.model.themes import BETWEEN, Theme, ThemeGap, ThemeGroup, ThemeRule, Themes
from workbench.privacy import Rules
from workbench.result import Check, Estimate
from workbench.scoring.voice.comment_groups import Comments, comments_in, groups_of
from workbench.scoring.voice.precision import words_found
from workbench.scoring.voice.survey import Asked
from workbench.stats.comparisons import Difference, holm
from workbench.stats.shares import FEWEST, Sample, powered_difference, powered_share
from workbench.stats.sorting import described, sort
from workbench.stats.stems import finder

MOST_WORDS = 3
OTHERS, NONE = "(others)", "(no theme)"
# A wave whose comments were nearly all there when the sample was drawn may be told.
COVERED = 0.95


@dataclass(frozen=True, eq=False)
class Told:
    """Rows and figures about themes, a check that says what they rest on, and the `study` of the comments that were read."""

    themes: list[Theme]
    groups: list[ThemeGroup]
    gaps: list[ThemeGap]
    figures: dict[str, Estimate]
    checks: tuple[Check, ...]
    study: Study | None = None

    @property
    def tables(self) -> dict[str, pd.DataFrame]:
        """The rows as tables, by name."""
        return {
            "themes": frame_of(Theme, self.themes), "theme_groups": frame_of(ThemeGroup, self.groups),
            "theme_gaps": frame_of(ThemeGap, self.gaps),
        }  # fmt: skip


def themes_of(survey: Survey, themes: Themes, first: Asked | None, rules: Rules) -> Told:
    """The last wave's themes, with shares where a sample of its comments was read, and what they come with.

    Without labels, or where the comments came after the sample was drawn, only counts of words are told, and then none of a
    theme whose words were found right in fewer than 70 % of the comments read. Empty where
    fewer people commented than the client's minimum, or where no themes are named. Beside a delivery of other answers no
    groups by ratings are told, because these may differ by few people.
    """
    said = comments_in(survey)
    last = said.wave == len(survey.waves) - 1
    count = int(last.sum())
    if count < rules.minimum_comments:
        return Told([], [], [], {}, ())
    if not themes.rules:
        return Told([], [], [], {}, (_check("none", n=count),))
    if themes.labels is None:
        return _words(said, last, themes.rules, rules, _check("words"))
    missed = sum(one not in themes.labels.strata for one in said.id[last])
    if missed > (1 - COVERED) * count:
        bad = {one.theme for one in words_found(survey, themes) if not one.good}
        told = _words(
            said,
            last,
            [rule for rule in themes.rules if rule.name not in bad],
            rules,
            _check("later", n=missed, of=count),
        )
        if not bad:
            return told
        named = [
            row for row in told.themes if row.theme not in (OTHERS, NONE)
        ]  # which would speak of those left out, too
        return replace(told, themes=named, checks=(*told.checks, _check("wrong", names=tuple(sorted(bad)))))
    return _shares(Study.of(said, themes), survey, last, first, rules)


def _check(kind: str, **given: Any) -> Check:
    return Check(say("check-themes"), "information", say(f"check-themes-{kind}", **given))


@dataclass(frozen=True, eq=False)
class Study:
    """The comments that a sample was drawn from: a place for each distinct text (`ids`), and a sample for each theme.

    The last of `samples` is of the comments without any theme.
    """

    said: Comments
    themes: Themes
    at: np.ndarray[Any, Any]  # of each comment the place of its text, -1 where it was not there to be drawn
    samples: tuple[Sample, ...]
    ids: tuple[str, ...]

    @classmethod
    def of(cls, said: Comments, themes: Themes) -> Study:
        """Guesses at all texts, learnt from those that were read."""
        labels = themes.labels
        if labels is None:
            raise ValueError("shares of themes need labels")
        texts = [one for one in said.texts if one in labels.strata]
        places = {one: at for at, one in enumerate(texts)}
        marks = np.full((len(texts), len(themes.rules)), np.nan)
        for one, given in labels.marks.items():
            if one in places:
                marks[places[one]] = given
        marks = np.column_stack([marks, 1.0 - marks.max(axis=1)])
        names = {name: at for at, name in enumerate(sorted(set(labels.strata.values())))}
        strata = np.array([names[labels.strata[one]] for one in texts], dtype=int)
        drawn = np.array([one in labels.drawn for one in texts], dtype=bool)
        guesses = sort(_features(said, texts, themes), marks)
        samples = tuple(
            Sample(strata, np.where(drawn, marks[:, at], np.nan), guesses[:, at]) for at in range(marks.shape[1])
        )
        at = np.array([places.get(one, -1) for one in said.id], dtype=int)
        return cls(said, themes, at, samples, tuple(texts))

    def covered(self, inside: np.ndarray[Any, Any]) -> float:
        """The share of some comments whose texts were there when the sample was drawn."""
        return float((self.at[inside] >= 0).mean()) if inside.any() else 0.0

    def size(self, inside: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        """How many of these comments each text is."""
        chosen = self.at[inside & (self.at >= 0)]
        return np.bincount(chosen, minlength=len(self.samples[0].stratum)).astype(float)

    @property
    def named(self) -> list[tuple[ThemeRule, Sample]]:
        """Each theme with its sample."""
        return list(zip(self.themes.rules, self.samples, strict=False))


def _features(said: Comments, ids: Sequence[str], themes: Themes) -> np.ndarray[Any, Any]:
    """What a comment is sorted by: its meaning where all are known, and the themes whose words it holds."""
    finders = [finder(rule.words) for rule in themes.rules]
    held = np.array([[holds(said.texts[one]) for holds in finders] for one in ids], dtype=float)
    known = themes.meanings
    whole = known is not None and all(one in known for one in ids)
    meanings = np.array([known[one] for one in ids], dtype=float) if known is not None and whole else None
    return described(meanings, held.reshape(len(ids), len(finders)))


def _words(said: Comments, last: np.ndarray[Any, Any], themes: Sequence[ThemeRule], rules: Rules, check: Check) -> Told:
    """How many comments hold a theme's words: counts, which prove no theme."""
    texts = [said.texts[one] for one in said.id[last]]
    counted = held_by(texts, {rule.name: rule.words for rule in themes}, minimum=rules.minimum_comments)
    words = {rule.name: ", ".join(rule.words[:MOST_WORDS]) for rule in themes}
    ids = {rule.name: rule.id for rule in themes}
    rows = [
        Theme(id=ids.get(theme, ""), theme=theme, comments=count, share=count / len(texts), low=None, high=None, labels=0,
              words=words.get(theme, ""))
        for theme, count in counted
    ]  # fmt: skip
    return Told(rows, [], [], {}, (check,))


def held_by(texts: Sequence[str], words: Mapping[str, Sequence[str]], *, minimum: int) -> list[tuple[str, int]]:
    """How many comments hold the words of each theme, most first, then `(others)` and `(no theme)`.

    A comment counts once for a theme, and may count for several or for none. Themes of fewer than `minimum` comments
    are gathered in `(others)` without being named, and shown only where that holds as many; where it holds fewer, there is
    no `(no theme)` either, which would leave them.
    """
    finders = {theme: finder(phrases) for theme, phrases in words.items()}
    found = [{theme for theme, holds in finders.items() if holds(text)} for text in texts]
    counts = Counter(theme for matched in found for theme in matched)
    named = sorted((one for one in counts if counts[one] >= minimum), key=lambda one: (-counts[one], one))
    rare = counts.keys() - set(named)
    others, none = (sum(not rare.isdisjoint(matched) for matched in found), sum(not matched for matched in found))
    aside = [(OTHERS, others)] if others >= minimum else []
    aside += [(NONE, none)] if none >= minimum and (aside or not others) else []
    return [(one, counts[one]) for one in named] + aside


def _shares(study: Study, survey: Survey, last: np.ndarray[Any, Any], first: Asked | None, rules: Rules) -> Told:
    size, count = study.size(last), int(last.sum())
    rows: list[Theme] = []
    figures: dict[str, Estimate] = {}
    for rule, sample in [*study.named, (ThemeRule(NONE, id="none"), study.samples[-1])]:
        found = powered_share(sample, size)
        if not found.value * count >= rules.minimum_comments:  # too few, or too few labels
            continue
        rows.append(Theme(
            id=rule.id, theme=rule.name, comments=round(found.value * count), share=found.value, low=found.low, high=found.high,
            labels=found.labels, words=", ".join(rule.words[:MOST_WORDS]),
        ))  # fmt: skip
        figures[f"theme.{rule.id}"] = Estimate(found.value, low=found.low, high=found.high, n=count, unit="share")
    rows.sort(key=lambda row: (row.theme == NONE, -row.share, row.theme))
    read = int((size[~np.isnan(study.samples[0].label)] > 0).sum())
    figures["theme_labels"] = Estimate(read, n=read, unit="count")
    told = {row.theme for row in rows}
    named = [(rule, sample) for rule, sample in study.named if rule.name in told]
    moved = study.themes.moved
    divided = groups_of(study.said, study.themes.tones, survey, first, rules)
    if moved:
        divided = {key: inside for key, inside in divided.items() if key.startswith("wave.")}
    gaps = list(_gaps(study, named, divided, survey))
    agreement = study.themes.labels.agreement if study.themes.labels else {}
    check = (
        _check("agreed", n=read, low=Estimate(min(agreement.values()), unit="coefficient"))
        if agreement
        else _check("labels", n=read)
    )
    return Told(
        rows,
        list(_groups(study, named, divided, survey)),
        gaps,
        figures | _gap_figures(gaps),
        (check, _check("moved")) if moved else (check,),
        study,
    )


def _groups(
    study: Study, named: Sequence[tuple[ThemeRule, Sample]], divided: Mapping[str, np.ndarray[Any, Any]], survey: Survey
) -> Iterator[ThemeGroup]:
    """The shares by wave and by band, where the group has enough comments and labels."""
    labels = dict(zip(survey.waves["id"], survey.waves["label"], strict=True))
    for key, inside in divided.items():
        by, _, group = key.partition(".")
        count = int(inside.sum())
        if by not in ("wave", "band") or study.covered(inside) < COVERED:
            continue
        for rule, sample in named:
            found = powered_share(sample, study.size(inside))
            if found.labels >= FEWEST:
                yield ThemeGroup(
                    theme=rule.name,
                    by=by,
                    group=str(labels.get(group, group)),
                    share=found.value,
                    low=found.low,
                    high=found.high,
                    labels=found.labels,
                    n=count,
                )


def _gaps(
    study: Study, named: Sequence[tuple[ThemeRule, Sample]], divided: Mapping[str, np.ndarray[Any, Any]], survey: Survey
) -> Iterator[ThemeGap]:
    """Themes compared between groups of comments, as three families: low ratings, waves, touchpoints rated low."""
    waves = [f"wave.{wave}" for wave in survey.waves["id"]]
    points = [(str(row["id"]), str(row["label"])) for row in survey.touchpoints.to_dict("records")]
    families = [
        [("low", "", "low", "others")],
        [("tone", "", "tone", "calm")],
        [("wave", str(survey.waves["label"].iloc[-2]), waves[-1], waves[-2])] if len(waves) > 1 else [],
        [(name, label, f"low.{name}", f"others.{name}") for name, label in points],
    ]
    for family in families:
        found = [
            (rule, by, label, gap, int(divided[one].sum()))
            for by, label, one, other in family if one in divided and other in divided
            and min(study.covered(divided[one]), study.covered(divided[other])) >= COVERED
            for rule, sample in named
            if (gap := _gap(sample, study.size(divided[one]), study.size(divided[other])))
        ]  # fmt: skip
        adjusted = holm([gap.p for _, _, _, gap, _ in found])
        for (rule, by, label, gap, count), p in zip(found, adjusted, strict=True):
            yield ThemeGap(
                id=rule.id,
                theme=rule.name,
                by=by,
                label=label,
                value=gap.estimate.value or 0.0,
                low=gap.estimate.low or 0.0,
                high=gap.estimate.high or 0.0,
                p=gap.p,
                p_holm=p,
                n=count,
                holds=p < ALPHA,
            )


def _gap(sample: Sample, one: np.ndarray[Any, Any], other: np.ndarray[Any, Any]) -> Difference | None:
    """The difference, None where too few comments of one group were read."""
    with contextlib.suppress(ValueError):
        return powered_difference(sample, one, other)
    return None


def _gap_figures(gaps: Sequence[ThemeGap]) -> dict[str, Estimate]:
    """The differences of the families of `BETWEEN`, with their adjusted p-values and how many hold."""
    figures: dict[str, Estimate] = {}
    for by in BETWEEN:
        family = [one for one in gaps if one.by == by]
        if by == "tone" and not family:
            continue
        for one in family:
            name = f"theme_{by}.{one.id}"
            figures[name] = Estimate(one.value, one.low, one.high, n=one.n, unit="share difference")
            figures[f"theme_{by}_p.{one.id}"] = Estimate(one.p_holm, n=one.n, unit="coefficient")
        held = sum(one.holds and (one.value > 0 or by == "wave") for one in family)
        figures[f"themes_{by}"] = Estimate(held, unit="count")
        figures[f"themes_{by}_tested"] = Estimate(len(family), unit="count")
    pairs = [one for one in gaps if one.at_touchpoint]
    figures |= {
        f"theme_at.{one.by}.{one.id}": Estimate(one.value, one.low, one.high, n=one.n, unit="share difference") for one in pairs
    }  # fmt: skip
    figures["themes_touchpoints"] = Estimate(len(pairs), unit="count")
    return figures


def named_figures(figures: Mapping[str, Estimate]) -> dict[str, Estimate]:
    """The share of each theme by its id, of the figures of a result; the comments without a theme are not among them."""
    found = {name.removeprefix("theme."): figure for name, figure in figures.items() if name.startswith("theme.")}
    return {name: figure for name, figure in found.items() if name != "none"}
