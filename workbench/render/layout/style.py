"""What all marks take from the engagement and the template: accent, ink, language, fonts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from workbench.render import fit, theme

LANGUAGES = {"en": "en-GB", "pl": "pl-PL", "zh": "zh-CN", "ja": "ja-JP", "de": "de-DE", "fr": "fr-FR", "ko": "ko-KR"}
_KANA, _HAN, _HANGUL = re.compile("[぀-ヿ]"), re.compile("[㐀-鿿豈-﫿]"), re.compile("[가-힣]")


@dataclass(frozen=True)
class Style:
    """Language of the deck, and the colours and fonts of its template's theme."""

    language: str = "en"
    accent: str = theme.ACCENT  # as seen: an accent of the theme, darkened where it would not read on paper
    role: str = "accent1"  # which of the theme's colours that is; empty for a colour of its own
    shade: int = 100  # per cent of the theme accent's lightness that this takes
    ink: str = theme.INK
    paper: str = theme.PAPER
    font: str = theme.FONT  # the names by which text is measured, see `fit.spared`
    heading: str = theme.FONT
    body: str = theme.FONT  # of text placeholders, where the master names another font than its theme
    face: str = ""  # of what stands in no placeholder, where the master's text has another face than its theme
    tight: bool = False  # where nothing else holds a page: words may be cut, and broken where their column ends

    @cached_property
    def cells(self) -> str:
        """The font that tables are measured in: the wider of two, because programs disagree which one they set."""
        return max((self.font, self.body), key=lambda font: fit.width("Measure", 12.0, font=font))

    @cached_property
    def widest(self) -> Style:
        """The same in the widest face that stands in for ours where it is not installed; as it is for a client's face."""
        return self._measured_in(theme.WIDEST)

    @cached_property
    def nearer(self) -> Style:
        """The same in the face that office programs set in place of ours; as it is for a client's face."""
        return self._measured_in("Arial")

    def _measured_in(self, font: str) -> Style:
        return replace(self, font=font, body=font) if self.font.endswith(fit.SPARED) else self

    def marks(self, colour: str) -> str:
        """The colour as seen: the accent of the theme in place of the house accent."""
        return self.accent if colour == theme.ACCENT else colour

    def script(self, text: str) -> str:
        """The language a text is tagged with: its script decides where the deck's language cannot be meant."""
        if _KANA.search(text):
            return "ja"
        if _HANGUL.search(text):
            return "ko"
        if _HAN.search(text):
            return "ja" if self.language == "ja" else "zh"
        return "en" if self.language in {"zh", "ja", "ko"} else self.language
