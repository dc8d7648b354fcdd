"""Who said what, as keyed hashes: one number a person and answer, which say only whether two answers are the same.

A register of one wave keeps, in the same order, each person (`who`), a number for each of their answers (`said`, by
question; 0 is no answer) and one for each group that they are in (`groups`, by breakdown; 0 is none).
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from workbench.client_key import keyed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint64]

BALLOTS: Mapping[str, str] = {"maturity": "item", "journey_ballots": "lens", "governance": "id"}
"""The column that tells the answers of one block apart, for each kind of ballot; a survey has a column a question."""
ANSWERS = ("score", "documented", "practised")
BREAKDOWNS = {"maturity": ("role", "department")}
PERSON = {
    "maturity": "rater",
    "journey_ballots": "rater",
    "governance": "respondent",
    "survey": "respondent",
    "employees": "respondent",
    "technology": "voter",
    "interviews": "respondent",
}
PATTERN = "|"
SEGMENT = "segment."


@dataclass(frozen=True, eq=False)
class Register:
    """The people of one wave; every array has one entry a person."""

    who: Hashes
    said: Mapping[str, Hashes]
    groups: Mapping[str, Hashes]

    def to_json(self) -> dict[str, Any]:
        """The register as plain JSON values."""
        return {
            "who": _text(self.who),
            "said": {name: _text(one) for name, one in self.said.items()},
            "groups": {name: _text(one) for name, one in self.groups.items()},
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Register:
        """The register that `to_json` wrote."""
        parts = ({name: _hashes(one) for name, one in data[part].items()} for part in ("said", "groups"))
        return cls(_hashes(data["who"]), *parts)


def persons(frame: pd.DataFrame, role: str) -> pd.Series:
    """Whose row each row of an input is (`PERSON` has the roles), as text.

    Voters, and people of a survey whose file names nobody, are known by all that they answered, so that a row more does not make
    others of those below it.
    """
    names = frame[PERSON[role]].fillna("").astype(str)
    nameless = role not in BALLOTS and _numbered(names, frame["wave"].astype(str))
    return _by_answers(frame.drop(columns=[PERSON[role]])) if nameless and len(frame) else names


def registers(frame: pd.DataFrame, role: str, *, key: bytes) -> dict[str, Register]:
    """The register of each wave of an input; empty for a frame without rows."""
    frame = frame.assign(**{PERSON[role]: persons(frame, role)})
    if role == "governance":  # a single answer is the organisation's
        people = frame.groupby("id")["respondent"].transform("nunique")
        frame = frame[people > 1]
    if frame.empty:
        return {}
    wide = _wide(frame, role) if role in BALLOTS else frame
    waves = wide.groupby(wide["wave"].astype(str), sort=False)
    return {str(wave): _register(rows, PERSON[role], key) for wave, rows in waves}


def hashed(names: Iterable[str], *, key: bytes) -> Hashes:
    """The keyed hash of each text."""
    texts = np.array(list(names), dtype=object)
    return np.asarray(
        pd.util.hash_array(texts, hash_key=keyed(key, "register")[:16], categorize=False), dtype=np.uint64
    )


def blocks(frame: pd.DataFrame, role: str) -> pd.Series:
    """What each row of ballots belongs to: the answers that figures take together, as a competency or a cell do."""
    if role == "journey_ballots":
        return frame["stage"].astype(str) + " " + frame["force"].astype(str)
    ids = frame[BALLOTS[role]].astype(str)
    return ids.str.rpartition(".")[0].where(ids.str.contains(".", regex=False), ids) if role == "maturity" else ids


def block_of(question: str) -> str:
    """The block of a question of a register of ballots."""
    return question.partition(PATTERN)[0]


def _wide(frame: pd.DataFrame, role: str) -> pd.DataFrame:
    """Ballots with a row a wave and person, a column for each answer, for each block and pattern, and each breakdown.

    Who answered other parts of a block is counted in other figures of it, so people are told apart by which they did:
    each of the lenses of a cell; all practices of a competency, or not all.
    """
    wave = frame["wave"].astype(str) if "wave" in frame else pd.Series("", index=frame.index)
    people = {"wave": wave, PERSON[role]: frame[PERSON[role]]}
    given = [name for name in ANSWERS if name in frame]
    parts = [
        pd.DataFrame(people | {"block": blocks(frame, role), "part": frame[BALLOTS[role]].astype(str) + f" {name}",
                               "text": frame[name].astype(object).where(frame[name].notna(), "").astype(str)})
        for name in given
    ]  # fmt: skip
    long = pd.concat(parts, ignore_index=True)
    long = long[long["text"] != ""].sort_values(["part", "text"], kind="stable")
    by = long.groupby([*people, "block"])
    said = pd.DataFrame({"text": by["text"].agg(" ".join), "parts": by["part"].agg(" ".join)}).reset_index()
    if role == "maturity":
        size = said["parts"].str.len()
        most = size.groupby([said["wave"], said["block"]]).transform("max")
        said["parts"] = (size == most).map({True: "whole", False: "part"})
    said["name"] = said["block"] + PATTERN + said["parts"]
    each = long.groupby([*people, "block", "part"])["text"].agg(" ".join).reset_index()
    each["name"] = each["block"] + PATTERN + "= " + each["part"]
    said = pd.concat([said, each], ignore_index=True)
    whole = said.set_index([*people, "name"])["text"].unstack(fill_value="")
    groups = frame.assign(wave=wave).groupby(list(people))[list(BREAKDOWNS.get(role, ()))].first()
    return whole.join(groups.rename(columns=lambda name: SEGMENT + name)).reset_index()


def _register(rows: pd.DataFrame, person: str, key: bytes) -> Register:
    names = rows[person]
    # A weighted figure moves with a weight as it does with an answer.
    own = names + rows["weight"].map("\x1f{:.12g}".format) if "weight" in rows else names
    asked = [name for name in map(str, rows.columns) if name not in {person, "wave", "weight"}]
    said = {name: _answers(own, rows[name], name, key) for name in asked if not name.startswith(SEGMENT)}
    groups = {
        name.removeprefix(SEGMENT): _answers(None, rows[name], name, key) for name in asked if name.startswith(SEGMENT)
    }
    return Register(hashed(names, key=key), said, groups)


def _answers(who: pd.Series | None, answers: pd.Series, question: str, key: bytes) -> Hashes:
    """A hash of each answer with whose it is; 0 where there is none."""
    texts = answers.astype(object).where(answers.notna(), "").astype(str)
    known = question + "\x1f" + texts
    hashes = hashed(known if who is None else who + "\x1f" + known, key=key)
    return np.where((texts == "").to_numpy(), np.uint64(0), hashes)


def _numbered(names: pd.Series, waves: pd.Series) -> bool:
    """Whether the people of a survey are called by wave and row, because its file names nobody."""
    parts = names.str.rsplit("-", n=1)
    return bool((names == "").any() or ((parts.str[0] == waves) & parts.str[-1].str.isdigit()).all())


def _by_answers(frame: pd.DataFrame) -> pd.Series:
    given = frame.astype(object)
    answers = given.where(given.notna(), "").astype(str).agg("\x1f".join, axis=1)
    return answers + "\x1f" + answers.groupby(answers).cumcount().astype(str)


def _text(hashes: Hashes) -> str:
    return base64.b64encode(hashes.astype("<u8").tobytes()).decode()


def _hashes(text: str) -> Hashes:
    return np.frombuffer(base64.b64decode(text), dtype="<u8").astype(np.uint64)
