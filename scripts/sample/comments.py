"""What the fictional passengers write, the themes it is about, and what two fictional readers made of a sample."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random
from types import SimpleNamespace

import pandas as pd

from sample import tables
from workbench.intake.themes import FIXED, NONE, frame_csv
from workbench.model.themes import ThemeRule
from workbench.scoring.voice.drawing import draw

READ, READ_TWICE, SLIPS, SHARE = 300, 80, 0.03, 0.7
DETRACTOR, WEIGHTY = 6, 4.0  # who would not recommend writes of information and refunds above all


@dataclass(frozen=True)
class Topic:
    """A theme: its name, the words that hint at it, and what a passenger writes who rates its touchpoint low or high."""

    name: str
    touchpoint: str
    words: tuple[str, ...]
    low: tuple[str, ...]
    high: tuple[str, ...]


TOPICS: dict[str, Topic] = {
    "delays": Topic(
        "Delays", "punctuality", ("late", "delay", "cancelled", "on time"),
        ("We were {long} late again on the {day} train.", "The {day} service was cancelled without a word of warning.",
         "Third delay this month, {long} each time.", "I missed a meeting because the train left {long} behind schedule.",
         "You cannot rely on the {day} train any more.", "It stood outside the station for {long}."),
        ("On time to the minute on {day}, well done.", "Left and arrived exactly as planned.", "Punctual every {day} this month."),
    ),
    "information": Topic(
        "Information during disruption", "delay_info", ("announcement", "nobody said", "told us", "information"),
        ("Nobody said how long we would stand there.", "The board and the app said different things on {day}.",
         "We learned about the closure from another passenger.", "No announcement for {long}, then three at once.",
         "A message would have been enough, but none came.", "We were left guessing for {long}."),
        ("The driver explained what was happening, that helped.", "Clear messages on {day} when the line was closed."),
    ),
    "refunds": Topic(
        "Refunds", "refunds", ("refund", "compensation", "money back"),
        ("Still waiting for my refund after {weeks} weeks.", "The claim form asks for things that are on the ticket anyway.",
         "My compensation was refused without a reason.", "{weeks} weeks and no answer to my claim.",
         "Getting money back from you is a full-time job."),
        ("The refund was on my card within {weeks} days, thank you.", "Compensation was paid without a fuss."),
    ),
    "staff": Topic(
        "Staff", "staff", ("staff", "conductor", "crew", "driver"),
        ("The guard was rude to an older lady.", "Nobody of the crew was to be seen on {day}.",
         "The woman at the desk shrugged and walked away."),
        ("The conductor was kind and helped with the {thing}.", "Friendly crew on {day}, they made the trip.",
         "Your people at the barrier were patient with my {thing}.", "Staff carried my {thing} up the stairs."),
    ),
    "wifi": Topic(
        "Wi-Fi", "wifi", ("wi-fi", "internet", "socket", "signal"),
        ("The wifi dropped after {long}.", "No internet at all along the coast.", "Every socket in the coach was dead.",
         "I could not send a single mail on the way.", "Impossible to charge my {device}."),
        ("Wi-Fi was quick enough for calls, great.", "A socket at every seat, my {device} was full."),
    ),
    "comfort": Topic(
        "Cleanliness", "cleanliness", ("clean", "dirty", "seat", "toilet"),
        ("The toilet was locked and the next one filthy.", "Sticky tables and crumbs on every seat.",
         "It smelled in coach {coach}.", "The heating was stuck at full, we could hardly breathe."),
        ("Spotless coach and a quiet ride.", "Coach {coach} was clean and the seats comfortable."),
    ),
    "fares": Topic(
        "Fares", "fares", ("fare", "price", "ticket", "expensive"),
        ("Why does the same trip cost double on {day}?", "The fares are a maze, I always feel I paid too much.",
         "Too expensive for what you get.", "A family ticket that does not cover a family is a joke."),
        ("Fair price when you book early.", "Booking took two minutes and the ticket was in my {device}."),
    ),
    "connections": Topic(
        "Rebooking", "rebooking", ("connection", "rebook", "missed", "next train"),
        ("We missed the last bus and were left to find our own way.", "No one could rebook us after the {day} breakdown.",
         "The connection did not wait, although it was {minutes} minutes only.",
         "Sent from desk to desk to change my booking after the cancellation."),
        ("Rebooked in the app within {minutes} minutes, impressive.", "The connecting bus waited for us on {day}."),
    ),
}  # fmt: skip
OTHERS = (
    "Nothing to add.",
    "Keep going.",
    "My first trip in {weeks} years.",
    "Please open a bakery at the station.",
    "Good luck to all of you.",
    "I travel on {day} only.",
    "See my letter of last month.",
    "It is what it is.",
)
# What passengers add that is about no theme.
ASIDES = (
    "I have used your line for {weeks} years.",
    "My family says the same.",
    "Just so you know.",
    "That was on {day}.",
    "I was on my way to work.",
    "We were travelling with two children.",
    "I will tell my colleagues.",
    "Thanks for asking.",
    "It was my birthday.",
    "I am 70 and notice such things.",
    "Coach {coach}, by the way.",
    "I hope somebody reads this.",
    "Same as in spring.",
    "My neighbour was there too.",
)
# The twelve that the fictional reviewer was asked about, and the themes of each.
COMMENTS: dict[str, tuple[str, ...]] = {
    "Staff on the train were friendly and calm.": ("staff",),
    "Booking in the app takes two minutes, that is great.": ("fares",),
    "The train was late and nobody said for how long.": ("delays", "information"),
    "I waited seven weeks for a refund of a cancelled train.": ("refunds", "delays"),
    "The platform changed and the board was still showing the old one.": ("information",),
    "Clean carriage, quiet coach, will take it again.": ("comfort",),
    "The refund form asked for the same ticket number three times.": ("refunds",),
    "When the connection was missed I did not know who could rebook me.": ("connections",),
    "Fares are hard to compare between days.": ("fares",),
    "Wi-Fi dropped for most of the coast section.": ("wifi",),
    "The conductor found us seats together, thank you.": ("staff",),
    "Announcements said one thing and the app another.": ("information",),
}
SLOTS = {
    "long": ("ten minutes", "half an hour", "forty minutes", "an hour", "two hours", "ages"),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "evening", "morning"),
    "weeks": ("three", "four", "five", "six", "eight", "ten"),
    "thing": ("pram", "bike", "suitcase", "wheelchair", "bags", "dog"),
    "device": ("phone", "laptop", "tablet"),
    "coach": ("2", "4", "7", "11"),
    "minutes": ("three", "five", "ten"),
}


def write(ratings: Mapping[str, int], number: int, year: str, *, recommend: int) -> str:
    """A passenger's comment, empty for most: about one or two touchpoints, those rated worst and best first."""
    random = Random(f"{year}-{number}")
    if random.random() >= SHARE:
        return ""
    if random.random() < 0.1:
        return _filled(random.choice(OTHERS), random)
    rated = {topic: ratings[one.touchpoint] for topic, one in TOPICS.items() if 1 <= ratings[one.touchpoint] <= 5}
    pull = {topic: {1: 9.0, 2: 3.0, 3: 0.5, 4: 0.5, 5: 1.4}[rating] for topic, rating in rated.items()}
    if recommend <= DETRACTOR:
        pull |= {topic: WEIGHTY * pull[topic] for topic in ("information", "refunds") if topic in pull}
    if not pull:
        return ""
    told = [random.choices(list(pull), list(pull.values()))[0] for _ in range(1 + (random.random() < 0.3))]
    said = [
        _filled(random.choice(TOPICS[topic].low if rated[topic] <= 3 else TOPICS[topic].high), random)
        for topic in dict.fromkeys(told)
    ]
    return " ".join([*said, *([_filled(random.choice(ASIDES), random)] if random.random() < 0.75 else [])])


def _filled(sentence: str, random: Random) -> str:
    text = sentence.format(**{name: random.choice(words) for name, words in SLOTS.items()})
    return text[:1].upper() + text[1:]


def themes_file() -> str:
    """themes.yaml of the client."""
    lines = [
        "# What the comments are about. words hint at a theme in any of their forms; people decide, in theme_labels.csv.",
        "themes:",
    ]
    for name, topic in TOPICS.items():
        lines += [
            f"  {name}:",
            f"    name: {topic.name}",
            f"    words: [{', '.join(topic.words)}]",
            f'    examples: ["{_filled(topic.low[0], Random(name))}"]',
        ]
    return "\n".join(lines) + "\n"


def about(text: str) -> tuple[str, ...]:
    """The themes of a comment: those of its sentences, by the patterns that they were made from."""
    if text in COMMENTS:
        return COMMENTS[text]
    return tuple(
        name for name, topic in TOPICS.items() if any(_pattern(one).search(text) for one in (*topic.low, *topic.high))
    )


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = [re.escape(part) for part in re.split(r"\{\w+\}", sentence)]
    return re.compile(".{1,12}?".join(parts), re.IGNORECASE)


def sheets(waves: Mapping[str, str]) -> dict[str, str]:
    """The list drawn from, and the sheets of two readers, of whom the second read the first rows and slips at times."""
    rules = tuple(ThemeRule(topic.name, topic.words, id=name) for name, topic in TOPICS.items())
    rows = [(year, row["COMMENT"]) for year, text in waves.items() for row in csv.DictReader(io.StringIO(text))]
    survey = SimpleNamespace(
        frame=pd.DataFrame(rows, columns=["wave", "verbatim.comment"]),
        waves=pd.DataFrame({"id": list(waves)}),
        verbatims=pd.DataFrame({"id": ["comment"]}),
    )
    groups, drawn = draw(survey, rules, count=READ, seed=7)
    random = Random(7)
    first = [[text, said, groups[text], *_ticks(about(said))] for text, said in drawn]
    second = [[*row[:3], *_ticks(_slipped(about(row[1]), random))] for row in first[:READ_TWICE]]
    names = [*FIXED, *(rule.name for rule in rules), NONE]
    return {
        "theme_frame.csv": frame_csv(groups).decode(),
        "theme_labels.csv": tables.text(names, first),
        "theme_labels_second.csv": tables.text(names, second),
    }


def _ticks(themes: Iterable[str]) -> list[str]:
    given = [name in set(themes) for name in TOPICS]
    return ["x" if one else "" for one in (*given, not any(given))]


def _slipped(themes: Iterable[str], random: Random) -> set[str]:
    return {name for name in TOPICS if (name in set(themes)) != (random.random() < SLIPS)}
