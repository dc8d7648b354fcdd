"""A small workshop for the tests: rounds, a plan, and a phone without scripts."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from workbench.privacy.rules import STANDARD
from workbench.stats.consensus import Rule
from workbench.workshop.plan import Plan, Step
from workbench.workshop.rounds import Question, Round

LENSES = {"expectation": "What did you expect?", "actual": "What did you get?"}


def ratings(id_: str = "forces-1", *, stages: int = 1) -> Round:
    """Two forces in two lenses for each stage, 1-5."""
    questions = tuple(
        Question(
            id=f"s{stage}.{force}.{lens}",
            page={"en": f"Stage {stage}", "pl": f"Etap {stage}"},
            card={"en": force.title()},
            facet={"en": words},
            keys={"stage": f"s{stage}", "force": force, "lens": lens},
        )
        for stage in range(1, stages + 1)
        for force in ("certainty", "control")
        for lens, words in LENSES.items()
    )
    return Round(id_, {"en": "Forces"}, "rating", "forces", questions, 1, 5, Rule("iqr", 1.0))


def points(id_: str = "weights-1") -> Round:
    """Ten points over three forces."""
    names = ("certainty", "control", "status")
    questions = tuple(Question(id=name, card={"en": name.title()}, keys={"force": name}) for name in names)
    return Round(id_, {"en": "Weights"}, "points", "weights", questions, 0, 10, Rule("none"), budget=10)


def make_plan(*rounds: Round, **values) -> Plan:
    return Plan(
        **{
            "client": "acme",
            "rules": STANDARD,
            "title": "Acme workshop",
            "rounds": rounds or (ratings(), points()),
            "agenda": (Step("Welcome", 5), Step("Vote", 10, "forces-1")),
        }
        | values
    )


@dataclass
class Answer:
    status: int
    headers: list[tuple[str, str]]
    body: str

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key == name), "")


@dataclass
class Phone:
    """A browser without scripts that keeps cookies; `origin` is where it believes to be."""

    app: object
    origin: str = "http://vote.test:8000"
    cookies: dict[str, str] = field(default_factory=dict)
    address: str = "127.0.0.1"

    def ask(self, method: str, path: str, fields=None, *, headers=None, body: bytes | None = None) -> Answer:
        return asyncio.run(self.asked(method, path, fields, headers=headers, body=body))

    async def asked(self, method, path, fields=None, *, headers=None, body=None) -> Answer:
        import httpx

        sent = {"cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())} if self.cookies else {}
        if method == "POST":
            sent |= {"origin": self.origin, "content-type": "application/x-www-form-urlencoded"}
        sent |= headers or {}
        transport = httpx.ASGITransport(app=self.app, client=(self.address, 50000))
        async with httpx.AsyncClient(transport=transport, base_url=self.origin) as client:
            request = client.build_request(method, path, data=fields, content=body, headers=sent)
            if "cookie" in request.headers and not self.cookies:
                del request.headers["cookie"]
            response = await client.send(request, follow_redirects=False)
        for value in response.headers.get_list("set-cookie"):
            name, _, rest = value.partition("=")
            self.cookies[name] = rest.partition(";")[0]
        return Answer(response.status_code, response.headers.multi_items(), response.text)

    def get(self, path: str = "/", **more) -> Answer:
        return self.ask("GET", path, **more)

    def post(self, path: str, **fields) -> Answer:
        return self.ask("POST", path, {key: str(value) for key, value in fields.items()})
