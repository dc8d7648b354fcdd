"""The catalogues: every message in every language, and no word that claims something without its condition."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from workbench import languages
from workbench.claims.catalogue import LANGUAGES, _entries, _first, arguments
from workbench.claims.conditions import ELSEWHERE, TESTS, WORDS

ROOT = Path(__file__).parents[2]
ROLES = {"situation", "complication", "cause", "answer", "value", "risk", "ask", "method", "caveat"}
# What a client never reads; see templates/language/README.md.
INSIDE = re.compile(
    r"\b(chance|wave before|resampl\w*|futures|staged|seeded|solver|mixed-integer|notebook\w*|papermill|bootstrap\w*"
    r"|parameters?|kernel|json|workbench \w+|csv|yaml|xlsx)\b",
    re.IGNORECASE,
)


@cache
def entries(language: str) -> dict[str, ftl.Message]:
    files = sorted((ROOT / "templates" / "language" / language).glob("*.ftl"))
    found: dict[str, ftl.Message] = {}
    for file in files:
        for entry in FluentParser(with_spans=False).parse(file.read_text("utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{file.name}: {entry.content[:80]}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{file.name}: {entry.id.name} stands twice"
                found[entry.id.name] = entry
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_message_is_found_by_itself_as_it_stands_in_its_file(language: str) -> None:
    files = (ROOT / "templates" / "language" / language).glob("*.ftl")
    apart = {name: _first(pieces) for name, pieces in _entries(tuple(f.read_text("utf-8") for f in files)).items()}
    assert apart.keys() == entries(language).keys()
    for name, entry in entries(language).items():
        assert entry.equals(apart[name], ignored_fields=["span", "comment"]), name


BY_COUNT = {"all", "sole", "none"}  # variants of PART, which compares two counts


def calls(node: object) -> str:
    return node.id.name if isinstance(node, ftl.FunctionReference) else ""


def words(message: ftl.Message) -> str:
    """The text that a message prints itself, without what it is given."""
    parts: list[str] = []
    pending: list[object] = [message.value]
    while pending:
        node = pending.pop()
        if isinstance(node, (ftl.TextElement, ftl.StringLiteral)):
            parts.append(node.value)
        elif isinstance(node, ftl.SelectExpression) and calls(node.selector) == "PART":
            # What is said of all or none is chosen by the counts themselves.
            pending += [one for one in node.variants if one.key.name not in BY_COUNT]  # type: ignore[union-attr]
        elif isinstance(node, ftl.BaseNode):
            pending += list(vars(node).values())
        elif isinstance(node, list):
            pending += node
    return " ".join(reversed(parts))


def claiming() -> dict[str, ftl.Message]:
    """The English messages but the notebooks' prose, which explains the method in its terms and states no finding."""
    return {name: message for name, message in entries("en").items() if not name.startswith("prose-")}


def attribute(id_: str, name: str) -> str:
    return languages.catalogue("en").attribute(id_, name)


def used() -> dict[str, str]:
    """Ids that Python names in `say("...")` or `claim("...")`, and where."""
    found: dict[str, str] = {}
    sources = {path: path.read_text("utf-8") for path in sorted((ROOT / "workbench").rglob("*.py"))}
    for path, text in sources.items():
        nodes = ast.walk(ast.parse(text)) if "from workbench.claims" in text else ()
        calls = (node for node in nodes if isinstance(node, ast.Call) and node.args)
        named = (one for one in calls if isinstance(one.func, ast.Name) and one.func.id in {"say", "claim"})
        ids = (one.args[0].value for one in named if isinstance(one.args[0], ast.Constant))
        found |= dict.fromkeys(map(str, ids), path.relative_to(ROOT).as_posix())
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_part_that_may_be_the_whole_has_words_for_all(language: str) -> None:
    pending: list[object] = [message.value for message in entries(language).values()]
    without = []
    while pending:
        node = pending.pop()
        if isinstance(node, ftl.SelectExpression) and calls(node.selector) == "PART":
            keys = {one.key.name for one in node.variants if isinstance(one.key, ftl.Identifier)}
            without += [keys] if "all" not in keys else []
        if isinstance(node, ftl.BaseNode):
            pending += list(vars(node).values())
        elif isinstance(node, list):
            pending += node
    assert without == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_message_with_the_same_arguments(language: str) -> None:
    english, other = entries("en"), entries(language)
    assert sorted(set(english) - set(other)) == [], "missing"
    assert sorted(set(other) - set(english)) == [], "not in English"
    differ = {name: (arguments(english[name]), arguments(other[name])) for name in english}
    assert {name: pair for name, pair in differ.items() if pair[0] != pair[1]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_short_form_of_a_title_is_shorter_and_asks_for_nothing_else(language: str) -> None:
    for name, message in entries(language).items():
        for form in (one for one in message.attributes if one.id.name == "short"):
            alone = ftl.Message(message.id, form.value)
            assert arguments(alone) <= arguments(message), name
            assert name == "roadmap-worth" or len(words(alone)) < len(words(message)), name  # it says another one


def test_every_message_that_python_names_is_in_the_catalogue() -> None:
    assert {name: place for name, place in used().items() if name not in entries("en")} == {}


def test_every_word_of_the_workbench_is_said_somewhere() -> None:
    trees = (ast.parse(path.read_text("utf-8")) for path in (ROOT / "workbench").rglob("*.py"))
    named = {str(node.value) for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    pages = "".join(path.read_text("utf-8") for path in (ROOT / "templates/report").glob("*.*"))
    named = {one.replace("_", " ") for one in named}
    named |= {one for pair in re.findall(r'words(?:\.at\(|\[)"([^"]+)"|words\.(\w+)', pages) for one in pair}
    asked = "\n".join(path.read_text("utf-8") for path in (ROOT / "templates/language/en").glob("*.ftl"))
    words = {name for name in entries("en") if name.startswith("word-")}
    keys = {one: one.removeprefix("word-").removeprefix("codebook-").replace("-", " ") for one in words}
    silent = {one for one, key in keys.items() if key not in named and one not in named}
    assert {one for one in silent if not re.search(rf"\{{ *{one}\b", asked)} == set()


def given() -> list[tuple[str, str, set[str]]]:
    """Each call of say or claim with the id written out and every argument named: its place, id and arguments."""
    return [
        (f"{path.relative_to(ROOT)}:{node.lineno}", node.args[0].value, {str(one.arg) for one in node.keywords})
        for path in sorted((ROOT / "workbench").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("say", "claim")
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and all(one.arg for one in node.keywords)
    ]


def test_every_message_is_given_what_it_prints() -> None:
    english, calls = entries("en"), given()
    assert len(calls) > 300
    lacking = {place: arguments(english[name]) - names for place, name, names in calls if name in english}
    assert {place: names for place, names in lacking.items() if names} == {}


def test_a_word_that_claims_something_names_a_condition_for_it() -> None:
    open_claims = {}
    for name, message in claiming().items():
        named, plain = (
            set(attribute(name, "when").split()),
            attribute(name, "plain").replace(",", " ").lower().split(),
        )
        for pattern, tests in WORDS.items():
            found = {word.group(0).lower() for word in pattern.finditer(words(message))}
            if found and not named & tests and not all(set(word.split()) <= set(plain) for word in found):
                open_claims[name] = found
    assert open_claims == {}


@pytest.mark.parametrize("language", sorted(ELSEWHERE))
def test_a_translation_claims_no_more_than_its_english_message(language: str) -> None:
    open_claims = {}
    for name, message in claiming().items():
        named, plain = (set(attribute(name, "when").split()), attribute(name, "plain").replace(",", " ").lower())
        said = set().union(*(tests for pattern, tests in WORDS.items() if pattern.search(words(message))))
        for pattern, tests in ELSEWHERE[language].items():
            found = {word.group(0).lower() for word in pattern.finditer(words(entries(language)[name]))}
            if {word for word in found if word not in plain} and not (named | said) & tests:
                open_claims[name] = found
    assert open_claims == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [("pl", "Wi-Fi jest najsłabsze"), ("zh", "无线网络最低"), ("pl", "NPS wzrosło"), ("zh", "NPS 上升")],
)
def test_a_word_that_claims_something_is_seen_in_every_language(language: str, text: str) -> None:
    assert any(pattern.search(text) for pattern in ELSEWHERE[language])


def test_conditions_and_roles_are_known_ones() -> None:
    named = {name: set(attribute(name, "when").split()) - set(TESTS) for name in entries("en")}
    assert {name: unknown for name, unknown in named.items() if unknown} == {}
    roles = {name: attribute(name, "role") for name in entries("en") if attribute(name, "role")}
    assert {name: role for name, role in roles.items() if role not in ROLES} == {}
    without = [name for name in entries("en") if attribute(name, "when") and not attribute(name, "role")]
    assert without == []


def test_a_client_reads_no_word_of_the_workshop_floor() -> None:
    found = {name: INSIDE.findall(words(message)) for name, message in claiming().items()}
    told = {name: hits for name, hits in found.items() if hits and not name.startswith(("method-", "tool-"))}
    assert told == {}
