"""Turns the session into pages: templates and texts in the reader's language, everything escaped."""

from __future__ import annotations

import math
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from workbench import assets
from workbench.claims import say as message
from workbench.languages import catalogue
from workbench.stats.consensus import Rule
from workbench.workshop import pictures
from workbench.workshop.rounds import pick

LANGUAGES = {"en": "English", "pl": "Polski", "zh": "中文"}
STATIC = {
    "vote.css": "text/css",
    "vote.js": "text/javascript",
    "room.css": "text/css",
    "room.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(assets.folder("templates") / "workshop"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(bars=pictures.bars, place=pictures.place, clock=clock, languages=LANGUAGES)
    return environment


def render(template: str, language: str, **values: Any) -> str:
    """A page as text; `t` gives its texts (`workshop-page-<key>`) and `say` picks a content text in the language."""
    plan = values.get("plan")
    changed = plan.wording if plan is not None and plan.language == language else ()
    words = catalogue(language, changed)

    def t(key: str, **named: object) -> str:
        args = {name: value if isinstance(value, int) else str(value) for name, value in named.items()}
        return words.text(message(f"workshop-page-{key}", **args))

    def rule(given: Rule) -> str:
        return words.text(given.said())

    def say(content: dict[str, str]) -> str:
        return pick(content, language)

    def role(name: str) -> str:
        id_ = f"workshop-page-role_{name.replace(' ', '_')}"
        return words.text(message(id_)) if id_ in words.ids else name

    def num(value: float) -> str:
        text = f"{math.floor(value * 10 + 0.5) / 10:.1f}".removesuffix(".0")  # half up, as a person rounds
        return text.replace(".", ",") if language == "pl" else text

    page_values = {"t": t, "say": say, "rule": rule, "role": role, "num": num, "language": language}
    return _environment().get_template(template).render(page_values | values)


def clock(seconds: int) -> str:
    """Seconds as a timer shows them: 4:05."""
    return f"{seconds // 60}:{seconds % 60:02}"


def page(template: str, language: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """A page as an answer."""
    return HTMLResponse(render(template, language, **values), status)


def language_of(request: Request, default: str) -> str:
    """The language that the reader chose by a link, else the workshop's."""
    chosen = request.query_params.get("lang") or request.cookies.get("lang", "")
    return chosen if chosen in LANGUAGES else default


@cache
def _static(name: str) -> bytes:
    return (assets.folder("templates") / "workshop" / name).read_bytes()


async def static(request: Request) -> Response:
    """A style or script by its fixed name."""
    name = request.url.path.rpartition("/")[2]
    if name not in STATIC:
        return Response(status_code=404)
    return Response(_static(name), media_type=STATIC[name])
