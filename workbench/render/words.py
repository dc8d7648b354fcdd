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
    "charter ",
    "communication ",
    "facilitator ",
    "guides ",
)  # families of messages that are not `word-...`


def word(key: str, language: str = "en", **args: Argument) -> str:
    """The words of `word-<key>`, or of `<key>` for a message of another family; `KeyError` for an unknown one."""
    name = key.replace(" ", "-")
    return languages.speaking(language)(name if key.startswith(OWN) else f"word-{name}", **args)


def words(family: str, language: str) -> dict[str, str]:
    """All words of a family that need no figure and claim nothing, by key: `words("word", "pl")["not shown"]`."""
    catalogue = languages.speaking(language)
    mine = (name for name in catalogue.ids if name.startswith(f"{family}-") and not catalogue.needs(name))
    ids = (name for name in mine if not catalogue.attribute(name, "when"))
    return {name.removeprefix(f"{family}-").replace("-", " "): catalogue(name) for name in ids}


def called(family: str, name: str, language: str) -> str:
    """What a family of messages calls something by its own name, `<family>-<name>`; what it does not know, by that name."""
    catalogue = languages.speaking(language)
    id_ = f"{family}-" + name.replace(".", "-").replace("_", "-").replace(" ", "-")
    return catalogue(id_) if id_ in catalogue.ids else name
