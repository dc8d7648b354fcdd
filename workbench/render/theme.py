"""The look of everything that is drawn: colours, fonts and the type scale; no other module names any of them."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from workbench import assets

# Ink and paper. Every text colour reaches 4.5:1 on paper and on the panel (WCAG 2.2).
PAPER, PANEL = "#FFFFFF", "#F2F5F7"
INK, INK_SOFT, MUTED = "#1B2733", "#44515D", "#5A6671"
AXIS, LINE = "#8B96A1", "#D5DBE0"

# A colour means one thing everywhere. A target has no colour: it is an outline or a dash.
ACCENT = "#0B5A7A"  # what the title speaks of, now, a gain; a client's accent takes its place
OTHERS = "#8B96A1"  # what it stands against
PREVIOUS = "#B8C1C9"  # the time before
SHORT, SHORT_TINT = "#C2560A", "#FBF1EA"  # falls short, a loss, late; nothing else is orange
TOTAL = "#2F3E4C"  # sums, and what is done or under way

ORANGE = 40.0  # degrees about the hue of what falls short in which a brand's colour would be taken for it
GREY = 0.15  # saturation under which a colour is grey

# The accent's shares of paper in the sequential ramp, few to much: dark is more.
TINTS = (0.88, 0.70, 0.47, 0.21, 0.0)
PALE, READS = 0.92, 5.0  # a heat map's ramp: the share of paper at its light end; dark figures read on every step
NEUTRAL = "#F4F4F6"  # the middle of the diverging ramp

WIDEST = "DejaVu Sans"  # stands in where nothing nearer is installed
FONT, CHART_FONT = "Calibri", "Carlito"  # Carlito has the widths of Calibri and may be shipped
FONT_FILES = {
    "Carlito": {
        "": "Carlito-Regular.ttf",
        "b": "Carlito-Bold.ttf",
        "i": "Carlito-Italic.ttf",
        "bi": "Carlito-BoldItalic.ttf",
    },
    "Liberation Sans": {"": "LiberationSans-Regular.ttf", "b": "LiberationSans-Bold.ttf"},
}
# East Asian and complex-script faces that Office ships, by language.
EAST_ASIAN = {"zh": "Microsoft YaHei", "ja": "Yu Gothic", "ko": "Malgun Gothic"}
COMPLEX = "Arial"

# Type scale of the deck in points: what each text starts with, and the steps it may go down.
TITLE_SIZES = (26.0, 24.0, 22.0)
LEAD_SIZES = (18.0, 16.0, 14.0)
BODY_SIZES = (16.0, 14.0, 12.0)
TABLE_SIZES = (14.0, 13.0, 12.0)
SOURCE_SIZES = (10.0, 9.0)
HEADING = 14.0  # over an exhibit
EYEBROW, FOOTER = 11.0, 10.0
LABEL, CHART_TEXT = 14.0, 12.0  # labels of an exhibit where there is room, and the least in it
MINIMUM = 12.0  # no sentence of a deck is set smaller; sources and footers have their own


def font_folder() -> Path:
    """The folder of the vendored fonts."""
    return assets.folder("templates") / "fonts"


def font_files() -> tuple[Path, ...]:
    """The vendored font files, in name order."""
    return tuple(sorted(font_folder().glob("*.ttf")))


def categories(count: int) -> list[str]:
    """Colours for so many parts of one rank, neighbours apart in lightness; more than six repeat."""
    family = (ACCENT, PREVIOUS, TOTAL, tint(2), OTHERS, tint(1))
    return [family[at % len(family)] for at in range(count)]


def greys(count: int) -> list[str]:
    """Greys from dark to light that keep neighbours apart, for parts of which one is highlighted."""
    return [mixed(OTHERS, PANEL, at / max(count, 2) * 0.85) for at in range(count)]


def tint(at: int, accent: str = ACCENT) -> str:
    """A step of the sequential ramp, 0 (light) to 4 (the accent)."""
    return mixed(accent, PAPER, TINTS[at])


def levels(count: int, accent: str = ACCENT) -> list[str]:
    """Colours of ordered levels, lowest (and lightest) first."""
    stops = tuple(tint(at, accent) for at in range(len(TINTS)))
    return [ramp(stops, at / max(count - 1, 1)) for at in range(count)]


def diverging_steps(count: int, accent: str = ACCENT) -> list[str]:
    """Colours of ordered answers from the worst (orange) to the best; an odd count has a neutral middle."""
    stops = (SHORT, mixed(SHORT, PAPER, 0.55), "#E3E6E9", mixed(accent, PAPER, 0.55), accent)
    return [ramp(stops, at / max(count - 1, 1)) for at in range(count)]


def heat_stops(polarity: str, accent: str = ACCENT) -> tuple[str, ...]:
    """The ramp of a heat map: from what falls short to what exceeds for signed values, else from light to dark."""
    low, high = (_under_figures(colour) for colour in (SHORT, accent))
    stops = (low, NEUTRAL, high) if polarity == "diverging" else (mixed(accent, PAPER, PALE), high)
    return tuple(ramp(stops, at / 4) for at in range(5))


def _under_figures(colour: str) -> str:
    """The darkest share of a colour under which the ink of figures reads."""
    shares = (share / 20 for share in range(6, 20))
    return mixed(colour, PAPER, next(share for share in shares if contrast(INK, mixed(colour, PAPER, share)) >= READS))


def heat_ends(values: Sequence[float], scale: tuple[float, float] | None, polarity: str) -> tuple[float, float]:
    """The values at the two ends of a heat map's ramp; symmetric around zero for signed values."""
    low, high = scale or (min(values, default=0.0), max(values, default=1.0))
    if polarity == "diverging":
        reach = max(abs(low), abs(high)) or 1.0
        return -reach, reach
    return (low, high) if low < high else (low - 0.5, high + 0.5)


def heat_colour(value: float, ends: tuple[float, float], polarity: str, accent: str = ACCENT) -> str:
    """The colour of a value between the two ends of `heat_ends`."""
    low, high = ends
    return ramp(heat_stops(polarity, accent), min(1.0, max(0.0, (value - low) / (high - low))))


STATUS = {
    "done": TOTAL,
    "started": TOTAL,
    "in progress": TOTAL,
    "planned": OTHERS,
    "proposed": OTHERS,
    "at risk": SHORT,
    "late": SHORT,
    "blocked": SHORT,
}


def status_colour(status: object) -> str | None:
    """The colour of an initiative's status, or None for one that says nothing about time or risk."""
    return STATUS.get(str(status).strip().lower().replace("_", " "))


def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0-255, of `#RRGGBB`."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def hls(colour: str) -> tuple[float, float, float]:
    """Hue, lightness and saturation, 0-1."""
    red, green, blue = (part / 255 for part in rgb(colour))
    return colorsys.rgb_to_hls(red, green, blue)


def hue(colour: str) -> float:
    """The hue in degrees, 0-360."""
    return hls(colour)[0] * 360


def turn(colour: str, hue_: float) -> float:
    """Degrees from a colour's hue to another hue, 0-180."""
    apart = abs(hue(colour) - hue_)
    return min(apart, 360 - apart)


def is_grey(colour: str) -> bool:
    """Whether a colour has no hue that is seen."""
    _, light, saturation = hls(colour)
    return saturation < GREY or light > 0.9 or light < 0.1


def is_orange(colour: str) -> bool:
    """Whether a colour would be taken for that of what falls short: red, orange and gold are."""
    return not is_grey(colour) and turn(colour, hue(SHORT)) <= ORANGE


def marking(accent: str) -> str:
    """The colour that marks wear for a brand's accent: itself, or the house's where it would say that something falls short."""
    return ACCENT if is_orange(accent) else accent


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with a share (0-1) of another one in it."""
    parts = zip(rgb(colour), rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in parts)


def ramp(stops: Sequence[str], at: float) -> str:
    """The colour at a place (0-1) between stops of equal distance."""
    place = at * (len(stops) - 1)
    left = min(int(place), len(stops) - 2)
    return mixed(stops[left], stops[left + 1], place - left)


def luminance(colour: str) -> float:
    """Relative luminance, 0-1 (WCAG 2.2)."""
    parts = [part / 255 for part in rgb(colour)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=4096)  # a deck has few colours and thousands of texts
def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1-21 (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def ink_on(colour: str) -> str:
    """The ink, dark or light, that reads better on a colour; black where neither reaches 4.5:1."""
    best = max((INK, PAPER), key=lambda ink: contrast(ink, colour))
    return best if contrast(best, colour) >= 4.5 else "#000000"


def text_colour(colour: str, paper: str = PAPER, least: float = 4.5) -> str:
    """The colour itself where it reads on paper, else the nearest darker one that does."""
    share = 0.0
    while contrast(mixed(colour, "#000000", share), paper) < least and share < 1:
        share += 0.05
    return mixed(colour, "#000000", share) if share else colour
