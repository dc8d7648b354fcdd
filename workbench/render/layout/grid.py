"""The grid of our slides, in points on a page of 960 x 540: margins, twelve columns, and the lines that never move."""

from __future__ import annotations

from workbench.render.layout.box import Box

PAGE = Box(0, 0, 960, 540)
LEFT, COLUMN, GUTTER = 43.2, 61.2, 12.6
WIDE = 12 * COLUMN + 11 * GUTTER
RIGHT = LEFT + WIDE

TRACKER = Box(LEFT, 24.5, WIDE, 16)
TITLE = Box(LEFT, 41.8, WIDE, 64.8)
BODY = Box(LEFT, 119.5, WIDE, 354.3)  # so-what bar included; higher under a title of one line
SOURCE = Box(LEFT, 480.0, WIDE, 26.0)
FOOTER, NUMBER = Box(LEFT, 514.0, 600.0, 14.0), Box(RIGHT - 100, 514.0, 100.0, 14.0)
BAR = 50.6  # the so-what bar's least height, at the foot of the body
GAP = 11.0  # between an exhibit and the so-what bar
LETTERS = 108  # that the bar has on a line
SIDE = 4  # columns of words beside an exhibit


def columns(first: int, count: int, box: Box = BODY) -> Box:
    """So many of the twelve columns, from the first (0) on, over a box's height."""
    left = box.left + first * (COLUMN + GUTTER)
    return Box(left, box.top, count * COLUMN + (count - 1) * GUTTER, box.height)
