"""The workbench's own words on deliverables, in the reader's language."""

from __future__ import annotations

from workbench import languages
from workbench.claims.message import Argument

OWN = (
    "method ",
    "playbook ",
    "headline ",
    "story ",
    "refresh ",
)  # families of messages that are not `word-...`


def word(key: str, language: str = "en", **args: Argument) -> str:
    """The words of `word-<key>`, or of `<key>` for a message of another family; `KeyError` for an unknown one."""
    name = key.replace(" ", "-")
    return languages.speaking(language)(name if key.startswith(OWN) else f"word-{name}", **args)


def words(family: str, language: str) -> dict[str, str]:
    """All words of a family that need no figure, by key, for a template: `words("word", "pl")["not shown"]`."""
    catalogue = languages.speaking(language)
    ids = (name for name in catalogue.ids if name.startswith(f"{family}-") and not catalogue.needs(name))
    return {name.removeprefix(f"{family}-").replace("-", " "): catalogue(name) for name in ids}


def headline_label(figure: str, language: str) -> str:
    """What the main figure of a result is called, by its id in results.json; an own module's is called by its id."""
    catalogue = languages.speaking(language)
    name = "headline-" + figure.replace(".", "-").replace("_", "-")
    return catalogue(name) if name in catalogue.ids else figure
