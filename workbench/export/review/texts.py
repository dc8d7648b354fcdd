"""Resolves how a text looks: run, paragraph, shape, layout, master and theme, in this order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from lxml import etree

from workbench.export.review import colours as paint
from workbench.export.review.model import Body, Paragraph, Run
from workbench.export.review.package import tag

EMU = 12_700
DEFAULT_SIZE = 18.0
INSETS = (7.2, 3.6, 7.2, 3.6)
RUNS = {tag("a:r"), tag("a:fld"), tag("a:br")}
Look = tuple[float, str, bool, str | None]  # size, font, whether bold, colour


class Frame(NamedTuple):
    """What a text's body properties say: the share of its sizes and of its lines, its insets, and how it runs."""

    fitted: tuple[float, float]
    insets: tuple[float, float, float, float]
    wraps: bool
    grows: bool
    upright: bool


@dataclass(frozen=True)
class Setting:
    """What a text falls back to: list styles from the nearest to the farthest, body properties, theme.

    `known` has what was found once for the same markup, which a deck repeats in most of its texts.
    """

    styles: Sequence[Any]
    bodies: Sequence[Any]
    colours: Mapping[str, str]
    fonts: Mapping[str, str]
    known: dict[tuple[object, ...], Any] = field(default_factory=dict, compare=False)

    def level(self, number: int) -> tuple[list[Any], list[Any]]:
        """What the list styles say of paragraphs of a level, and of the runs in them."""
        if ("level", number) not in self.known:
            name = tag(f"a:lvl{number + 1}pPr")
            found = [one for style in self.styles if (one := style.find(name)) is not None]
            looks = [look for one in found if (look := one.find(tag("a:defRPr"))) is not None]
            self.known["level", number] = found, looks
        found, looks = self.known["level", number]
        return found, looks

    def frame(self, own: Any) -> Frame:
        """The frame of a text with these body properties."""
        key = ("frame", _markup(own))
        if key not in self.known:
            self.known[key] = _frame([one for one in (own, *self.bodies) if one is not None])
        frame: Frame = self.known[key]
        return frame

    def pitch(self, own: Any, level: int, size: float) -> tuple[float, float, float, float]:
        """Indent, share of the line, and space above and below, of a paragraph of these properties, level and size."""
        key = ("pitch", _markup(own), level, size)
        if key not in self.known:
            levels = [one for one in (own, *self.level(level)[0]) if one is not None]
            self.known[key] = (
                float(_attribute(levels, "marL") or 0) / EMU,
                _spacing(levels, "a:lnSpc", size, 1.0)[0],
                _spacing(levels, "a:spcBef", size, 0.0)[1],
                _spacing(levels, "a:spcAft", size, 0.0)[1],
            )
        pitch: tuple[float, float, float, float] = self.known[key]
        return pitch

    def look(self, own: Any, level: int, paragraph: Any) -> Look:
        """How text of these properties looks, in a paragraph of a level that may have a look of its own."""
        key = ("look", _markup(own), level, _markup(paragraph))
        if key not in self.known:
            found = [one for one in (own, paragraph, *self.level(level)[1]) if one is not None]
            size = float(_attribute(found, "sz") or DEFAULT_SIZE * 100) / 100
            bold = _attribute(found, "b") in {"1", "true"}
            self.known[key] = size, _font(found, self.fonts), bold, _colour(found, self.colours)
        look: Look = self.known[key]
        return look


def _markup(element: Any) -> bytes | None:
    """An element as its bytes, so that equal ones are known as such."""
    return None if element is None else etree.tostring(element, with_tail=False)


def body(element: Any, setting: Setting) -> Body:
    """The text body of a shape or cell; an absent one is empty."""
    if element is None:
        return Body()
    frame = setting.frame(element.find(tag("a:bodyPr")))
    listed = element.find(tag("a:lstStyle"))
    if listed is not None and len(listed):
        setting = replace(setting, styles=(listed, *setting.styles), known={})
    paragraphs = tuple(_paragraph(one, setting, *frame.fitted) for one in element.iterfind(tag("a:p")))
    return Body(paragraphs, frame.insets, frame.wraps, frame.grows, frame.upright)


def _frame(bodies: Sequence[Any]) -> Frame:
    grows = bool(bodies) and any(bodies[0].find(tag(name)) is not None for name in ("a:spAutoFit", "a:normAutofit"))
    upright = _attribute(bodies, "vert") in {None, "horz"} and _attribute(bodies, "numCol") in {None, "1"}
    return Frame(_autofit(bodies), _insets(bodies), _attribute(bodies, "wrap") != "none", grows, upright)


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
    given = own.find(tag("a:defRPr")) if own is not None else None
    runs = tuple(_run(child, level, given, setting, scale) for child in element if child.tag in RUNS)
    empty = setting.look(element.find(tag("a:endParaRPr")), level, given)[0] * scale
    size = max((run.size for run in runs), default=empty)
    indent, spacing, before, after = setting.pitch(own, level, size)
    return Paragraph(runs, level, indent, spacing * tighter, before, after, empty)


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


def _run(element: Any, level: int, given: Any, setting: Setting, scale: float) -> Run:
    text = "\n" if element.tag == tag("a:br") else element.findtext(tag("a:t")) or ""
    size, font, bold, colour = setting.look(element.find(tag("a:rPr")), level, given)
    return Run(text, size * scale, font, bold, colour)


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
