"""Themes of comments: how rightly they are sorted in each language, and how often intervals of their shares cover.

`python bench/themes.py languages` reads the fictional sentences of `tests/scoring/labelled_comments.csv`.
`python bench/themes.py shares FILE.csv --text text --label category --themes card,transfer` draws surveys from labelled texts;
a theme's words are its name, or what follows it: `--themes "positive=great good,negative=poor bad"`.
`python bench/themes.py speed FILE.csv --text text` sorts 10,000 comments. All need the extra `text`.
"""

from __future__ import annotations

import argparse
import csv
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}

import numpy as np

from workbench.intake.tones import tones
from workbench.stats import encoding
from workbench.stats.shares import Sample, powered_share
from workbench.stats.sorting import described, sort
from workbench.stats.stems import finder

SENTENCES = Path(__file__).parents[1] / "tests" / "scoring" / "labelled_comments.csv"
FOLDS, LABELS, COMMENTS, SEED = 10, 200, 3000, 2026
MISSING = "the extra text is needed: pip install 'cx-workbench[text]'"
# What an analyst would write into themes.yaml, in three languages.
WORDS = {
    "delay": "late delay punctual timetable connection spóźniony opóźnienie punktualny przesiadka rozkład 晚 迟到 准点 准时 换乘",
    "staff": "staff conductor guard crew desk konduktor obsługa załoga kasa okienko 列车员 员工 乘务 客服 工作人员",
    "price": "price expensive cheap fare ticket cena drogie tanie bilet opłata 票价 贵 便宜 优惠 划算",
    "clean": "clean dirty filthy toilet smell brudny czysty toaleta śmierdzi śmieci 脏 干净 厕所 洗手间 打扫",
    "app": "app website online login booking aplikacja strona internet telefon rezerwacja 应用 网站 手机 网上 软件",
    "refund": "refund compensation claim money reimburse zwrot odszkodowanie wniosek pieniądze rekompensata 退款 赔偿 退 索赔 报销",
    "seat": "seat comfortable crowded room legs miejsce fotel wygodny tłok siedzenie 座位 座椅 舒服 拥挤 空位",
    "food": "food coffee meal breakfast dining jedzenie kawa posiłek śniadanie bar 咖啡 餐 早餐 汤 面包",
}


def features(texts: list[str], words: list[list[str]]) -> np.ndarray[Any, Any]:
    """What comments are sorted by: their meaning, and the themes whose words they hold."""
    vectors = encoding.encode(texts)
    if vectors is None:
        raise SystemExit(MISSING)
    return described(vectors, hints(texts, words))


def hints(texts: list[str], words: list[list[str]]) -> np.ndarray[Any, Any]:
    """Whether each text holds the words of each theme."""
    finders = [finder(one) for one in words]
    return np.array([[holds(text) for holds in finders] for text in texts], dtype=float)


def languages() -> Iterator[str]:
    """Tables of how rightly themes and complaints are told, each sentence by labels of ten others' folds in any language.

    A sentence and its likes in the other languages are in one fold, so that none is sorted by its own translation.
    """
    rows = list(csv.DictReader(SENTENCES.open(encoding="utf-8", newline="")))
    themes = list(WORDS)
    language = np.array([row["language"] for row in rows])
    marks = np.array([[name in row["themes"].split(";") for name in themes] for row in rows], dtype=float)
    known = features([row["sentence"] for row in rows], [WORDS[name].split() for name in themes])
    each = np.concatenate([np.arange((language == one).sum()) for one in dict.fromkeys(language)])
    fold = np.random.default_rng(SEED).permutation(each.max() + 1)[each] % FOLDS
    yield "| labels read in | " + " | ".join(dict.fromkeys(language)) + " |"
    for name, mine in (
        ("the same language, 90", None),
        ("English, 90", ["en"]),
        ("all three, 270", [*dict.fromkeys(language)]),
    ):
        guesses = _left_out(known, marks, fold, language, mine)
        right = {one: _right(guesses[language == one], marks[language == one]) for one in dict.fromkeys(language)}
        yield f"| {name} | " + " | ".join(f"{value:.0%}" for value in right.values()) + " |"
    yield (
        "| complaint or not, by the sentences shipped | "
        + " | ".join(f"{value:.0%}" for value in _tones(rows, language))
        + " |"
    )
    yield from _confusion(guesses, marks, themes)


def _left_out(
    known: np.ndarray[Any, Any],
    marks: np.ndarray[Any, Any],
    fold: np.ndarray[Any, Any],
    language: np.ndarray[Any, Any],
    learnt: list[str] | None,
) -> np.ndarray[Any, Any]:
    """Guesses at each sentence from those of other folds, in its own language or in those that are given."""
    guesses = np.zeros(marks.shape)
    for one in dict.fromkeys(language):
        for at in range(FOLDS):
            mine = (language == one) & (fold == at)
            read = (fold != at) & np.isin(language, learnt or [one])
            labels = np.where(read[:, None], marks, np.nan)[mine | read]
            guesses[mine] = sort(known[mine | read], labels)[mine[mine | read]]
    return guesses


def _right(guesses: np.ndarray[Any, Any], marks: np.ndarray[Any, Any]) -> float:
    """The share of sentences with a theme whose likeliest theme is one of theirs."""
    some = marks.any(axis=1)
    return float(marks[some][np.arange(some.sum()), guesses[some].argmax(axis=1)].mean())


def _tones(rows: list[dict[str, str]], language: np.ndarray[Any, Any]) -> list[float]:
    told = np.array([row["sentiment"] != "" for row in rows])
    found = tones(dict(enumerate(encoding.encode([row["sentence"] for row in rows]))))  # type: ignore[arg-type]
    bad = np.array(list((found or {}).values())) >= 0.5
    right = bad == np.array([row["sentiment"] == "negative" for row in rows])
    return [float(right[told & (language == one)].mean()) for one in dict.fromkeys(language)]


def _confusion(guesses: np.ndarray[Any, Any], marks: np.ndarray[Any, Any], themes: list[str]) -> Iterator[str]:
    """Sentences of one theme by the likeliest one, all languages together; `none` has no guess of a half or more."""
    names = [*themes, "none"]
    yield "| read as | " + " | ".join(names) + " |"
    one = marks.sum(axis=1) <= 1
    true = np.where(marks.any(axis=1), marks.argmax(axis=1), len(themes))
    told = np.where(guesses.max(axis=1) >= 0.5, guesses.argmax(axis=1), len(themes))
    for at, name in enumerate(names):
        counts = np.bincount(told[one & (true == at)], minlength=len(names))
        yield f"| {name} | " + " | ".join(map(str, counts)) + " |"


def shares(path: Path, *, text: str, label: str, themes: list[str], draws: int) -> Iterator[str]:
    """How often the interval covers, and its half-width against that of the labels alone, theme by theme.

    Each draw is a survey of 3,000 comments from the file, of which 200 texts are read at random; the truth is the
    share in the file, because the interval speaks of customers who write as these did.
    """
    rows = list({row[text]: row for row in csv.DictReader(path.open(encoding="utf-8", newline=""))}.values())
    words = {name: (said or name.replace("_", " ")).split() for name, _, said in (one.partition("=") for one in themes)}
    themes = list(words)
    texts = [row[text] for row in rows]
    meanings, held = encoding.encode(texts), hints(texts, list(words.values()))
    if meanings is None:
        raise SystemExit(MISSING)
    marks = np.array([[one in row[label] for one in themes] for row in rows], dtype=float)
    covered, ratios = np.zeros((draws, len(themes))), np.zeros((draws, len(themes)))
    for at in range(draws):
        random = np.random.default_rng([SEED, at])
        size = np.bincount(random.integers(len(rows), size=COMMENTS), minlength=len(rows)).astype(float)
        there = np.flatnonzero(size)
        read = random.choice(len(there), LABELS, replace=False)
        labels = np.full((len(there), len(themes)), np.nan)
        labels[read] = marks[there][read]
        guesses = sort(described(meanings[there], held[there]), labels)
        for theme in range(len(themes)):
            stratum, mine = np.zeros(len(there), dtype=int), labels[:, theme]
            found = powered_share(Sample(stratum, mine, guesses[:, theme]), size[there])
            alone = powered_share(Sample(stratum, mine, np.zeros(len(there))), size[there])
            covered[at, theme] = found.low <= marks[:, theme].mean() <= found.high
            ratios[at, theme] = (found.high - found.low) / (alone.high - alone.low)
    yield "| theme | share | covered | half-width against labels alone |"
    for theme, name in enumerate([*themes, "all"]):
        part = slice(theme, theme + 1) if name != "all" else slice(None)
        yield f"| {name} | {marks[:, part].mean():.1%} | {covered[:, part].mean():.1%} | {ratios[:, part].mean():.2f} |"


def speed(path: Path, *, text: str) -> Iterator[str]:
    """CPU seconds of encoding and sorting 10,000 different comments with 200 labels of eight themes."""
    texts = [f"{row[text]} {at}" for at, row in enumerate(csv.DictReader(path.open(encoding="utf-8", newline="")))][
        :10_000
    ]
    encoding.warm()
    start = time.process_time()
    known = features(texts, [WORDS[name].split() for name in WORDS])
    labels = np.full((len(texts), len(WORDS)), np.nan)
    labels[:LABELS] = np.random.default_rng(SEED).integers(0, 2, (LABELS, len(WORDS)))
    sort(known, labels)
    yield f"{len(texts):,} comments encoded and sorted in {time.process_time() - start:.1f} CPU seconds"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["languages", "shares", "speed"])
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--text", default="text")
    parser.add_argument("--label", default="category")
    parser.add_argument("--themes", default="card,top_up,transfer,cash,refund,exchange,identity,pin")
    parser.add_argument("--draws", type=int, default=200)
    given = parser.parse_args()
    lines = (
        languages()
        if given.what == "languages"
        else speed(given.file, text=given.text)
        if given.what == "speed"
        else shares(given.file, text=given.text, label=given.label, themes=given.themes.split(","), draws=given.draws)
    )
    print("\n".join(lines))
