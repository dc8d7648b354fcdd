"""Resolves how a text looks: run, paragraph, shape, layout, master and theme, in this order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from workbench.export.review import colours as paint
from workbench.export.review.model import Body, Paragraph, Run
from workbench.export.review.package import tag

EMU = 12_700
DEFAULT_SIZE = 18.0
INSETS = (7.2, 3.6, 7.2, 3.6)


@dataclass(frozen=True)
class Setting:
    """What a text falls back to: list styles from the nearest to the farthest, body properties, theme."""

    styles: Sequence[Any]
    bodies: Sequence[Any]
    colours: Mapping[str, str]
    fonts: Mapping[str, str]
    known: dict[int, tuple[list[Any], list[Any]]] = field(default_factory=dict, compare=False)

    def level(self, number: int) -> tuple[list[Any], list[Any]]:
        """What the list styles say of paragraphs of a level, and of the runs in them; found once."""
        if number not in self.known:
            name = tag(f"a:lvl{number + 1}pPr")
            found = [one for style in self.styles if (one := style.find(name)) is not None]
            looks = [look for one in found if (look := one.find(tag("a:defRPr"))) is not None]
            self.known[number] = found, looks
        return self.known[number]


def body(element: Any, setting: Setting) -> Body:
    """The text body of a shape or cell; an absent one is empty."""
    if element is None:
        return Body()
    own = element.find(tag("a:bodyPr"))
    bodies = [one for one in (own, *setting.bodies) if one is not None]
    listed = element.find(tag("a:lstStyle"))
    if listed is not None and len(listed):
        setting = replace(setting, styles=(listed, *setting.styles), known={})
    scale, tighter = _autofit(bodies)
    paragraphs = tuple(_paragraph(one, setting, scale, tighter) for one in element.iterfind(tag("a:p")))
    first = bodies[0] if bodies else None
    grows = first is not None and any(
        first.find(tag(name)) is not None for name in ("a:spAutoFit", "a:normAutofit")
    )
    upright = _attribute(bodies, "vert") in {None, "horz"} and _attribute(bodies, "numCol") in {None, "1"}
    return Body(paragraphs, _insets(bodies), _attribute(bodies, "wrap") != "none", grows, upright)


def _autofit(bodies: Sequence[Any]) -> tuple[float, float]:
    for one in bodies:
        fitted = one.find(tag("a:normAutofit"))
        if fitted is not None:
            scale, less = fitted.get("fontScale", "100000"), fitted.get("lnSpcReduction", "0")
            return _share(scale), 1 - _share(less)
    return 1.0, 1.0


def _share(text: str) -> float:
    return float(text[:-1]) / 100 if text.endswith("%") else float(text) / 100_000


def _insets(bodies: Sequence[Any]) -> tuple[float, float, float, float]:
    found = [_attribute(bodies, name) for name in ("lIns", "tIns", "rIns", "bIns")]
    left, top, right, bottom = (
        usual if value is None else float(value) / EMU for value, usual in zip(found, INSETS, strict=True)
    )
    return left, top, right, bottom


def _attribute(elements: Iterable[Any], name: str) -> str | None:
    return next((value for one in elements if (value := one.get(name)) is not None), None)


def _paragraph(element: Any, setting: Setting, scale: float, tighter: float) -> Paragraph:
    own = element.find(tag("a:pPr"))
    level = int(own.get("lvl", "0")) if own is not None else 0
    levels, looks = setting.level(level)
    if own is not None:
        look = own.find(tag("a:defRPr"))
        levels, looks = [own, *levels], looks if look is None else [look, *looks]
    runs = tuple(run for child in element if (run := _run(child, looks, setting, scale)) is not None)
    last = element.find(tag("a:endParaRPr"))
    ends = looks if last is None else [last, *looks]
    empty = float(_attribute(ends, "sz") or DEFAULT_SIZE * 100) / 100 * scale
    size = max((run.size for run in runs), default=empty)
    indent = float(_attribute(levels, "marL") or 0) / EMU
    return Paragraph(
        runs, level, indent, _spacing(levels, "a:lnSpc", size, 1.0)[0] * tighter,
        _spacing(levels, "a:spcBef", size, 0.0)[1], _spacing(levels, "a:spcAft", size, 0.0)[1], empty,
    )  # fmt: skip


def _spacing(levels: Sequence[Any], name: str, size: float, usual: float) -> tuple[float, float]:
    """A spacing as a share of the line and in points."""
    for one in levels:
        found = one.find(tag(name))
        if found is None or not len(found):
            continue
        amount = found[0].get("val", "0")
        if found[0].tag == tag("a:spcPct"):
            return _share(amount), _share(amount) * size * 1.2
        points = float(amount) / 100
        return points / (size * 1.2), points
    return usual, usual * size


def _run(element: Any, looks: Sequence[Any], setting: Setting, scale: float) -> Run | None:
    name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
    if name not in {"r", "fld", "br"}:
        return None
    text = "\n" if name == "br" else element.findtext(tag("a:t")) or ""
    own = element.find(tag("a:rPr"))
    found = looks if own is None else [own, *looks]
    size = float(_attribute(found, "sz") or DEFAULT_SIZE * 100) / 100 * scale
    bold = _attribute(found, "b") in {"1", "true"}
    return Run(text, size, _font(found, setting.fonts), bold, _colour(found, setting.colours))


def _font(found: Sequence[Any], fonts: Mapping[str, str]) -> str:
    for one in found:
        latin = one.find(tag("a:latin"))
        if latin is not None:
            face = latin.get("typeface", "")
            return fonts.get(face, face)
    return fonts.get("+mn-lt", "")


def _colour(found: Sequence[Any], colours: Mapping[str, str]) -> str | None:
    for one in found:
        for child in one:
            name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
            if name == "solidFill":
                return paint.colour(child, colours)
            if name in {"gradFill", "noFill", "blipFill", "pattFill"}:
                return None
    return colours.get("tx1")
