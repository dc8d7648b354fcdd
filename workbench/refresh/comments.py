"""Comments of a deck: reviewers' remarks read as tasks, in the classic and in the threaded form, and offers written."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from lxml import etree
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from workbench.export.review.printed import figures
from workbench.refresh.alignment import title
from workbench.refresh.xmltree import inside
from workbench.render.slide.xml import clean, el, qn, written

AUTHOR, INITIALS = "CX Workbench", "CX"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CLASSIC, AUTHORS = REL + "comments", REL + "commentAuthors"
THREADED = "http://schemas.microsoft.com/office/2018/10/relationships/comments"
PEOPLE = "http://schemas.microsoft.com/office/2018/10/relationships/authors"
P188 = "http://schemas.microsoft.com/office/powerpoint/2018/8/main"
P15 = "http://schemas.microsoft.com/office/powerpoint/2012/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
COMMAND = "http://schemas.microsoft.com/office/powerpoint/2013/main/command"
TYPES = {
    CLASSIC: "application/vnd.openxmlformats-officedocument.presentationml.comments+xml",
    AUTHORS: "application/vnd.openxmlformats-officedocument.presentationml.commentAuthors+xml",
    THREADED: "application/vnd.ms-powerpoint.comments+xml",
    PEOPLE: "application/vnd.ms-powerpoint.authors+xml",
}
PLACES = {CLASSIC: "/ppt/comments/comment{}.xml", THREADED: "/ppt/comments/modernComment_cx{}.xml"}


@dataclass(frozen=True)
class Task:
    """A reviewer's remark: slide number and title, initials, text, replies, the figure it speaks of, whether it is done.

    `about` is what the remark stands on: the printed figure that it names, else the exhibit of its slide.
    """

    slide: int
    title: str
    initials: str
    text: str
    replies: tuple[str, ...]
    about: str
    resolved: bool

    @property
    def status(self) -> str:
        """`open` or `resolved`."""
        return "resolved" if self.resolved else "open"

    def __str__(self) -> str:
        about = f" (about {self.about})" if self.about else ""
        answers = "".join(f"; {one}" for one in self.replies)
        return f"slide {self.slide}, {self.initials}, {self.status}: {' '.join(self.text.split())}{about}{answers}"

    def to_json(self) -> dict[str, Any]:
        """The task as plain values."""
        return asdict(self) | {"replies": list(self.replies)}


def tasks(deck: Any) -> tuple[Task, ...]:
    """Every remark of a deck by slide, but those of the workbench itself; of people only the initials."""
    people = _people(deck)
    found = []
    for number, slide in enumerate(deck.slides, start=1):
        for one in _remarks(slide, people):
            if one["name"] != AUTHOR:
                about = _about(slide, one["text"], one["shape"])
                found.append(
                    Task(
                        number,
                        title(slide),
                        one["initials"],
                        one["text"],
                        tuple(one["replies"]),
                        about,
                        one["resolved"],
                    )
                )
    return tuple(found)


def _people(deck: Any) -> dict[str, tuple[str, str]]:
    """Name and initials of each author by number or id."""
    found = {}
    for rel in deck.part.rels.values():
        if rel.reltype in {AUTHORS, PEOPLE}:
            for one in etree.fromstring(rel.target_part.blob):
                name = one.get("name", "")
                found[one.get("id", "")] = (name, one.get("initials") or "".join(word[0] for word in name.split()))
    return found


def _remarks(slide: Any, people: dict[str, tuple[str, str]]) -> Iterator[dict[str, Any]]:
    for rel in slide.part.rels.values():
        if rel.is_external or rel.reltype not in {CLASSIC, THREADED}:
            continue
        root = etree.fromstring(rel.target_part.blob)
        yield from (_classic(root, people) if rel.reltype == CLASSIC else _threaded(root, people))


def _classic(root: Any, people: dict[str, tuple[str, str]]) -> Iterator[dict[str, Any]]:
    """Remarks of the classic form; what answers another is found by the mark that newer programs leave."""
    heads: dict[tuple[str, str], dict[str, Any]] = {}
    for one in root.iter(qn("p:cm")):
        name, initials = people.get(one.get("authorId", ""), ("", ""))
        text = (one.findtext(qn("p:text")) or "").strip()
        above = next(one.iter(f"{{{P15}}}parentCm"), None)
        if above is not None and (above.get("authorId", ""), above.get("idx", "")) in heads:
            heads[above.get("authorId", ""), above.get("idx", "")]["replies"].append(f"{initials}: {text}")
            continue
        heads[one.get("authorId", ""), one.get("idx", "")] = {
            "name": name, "initials": initials, "text": text, "replies": [], "resolved": False, "shape": "",
        }  # fmt: skip
    yield from heads.values()


def _threaded(root: Any, people: dict[str, tuple[str, str]]) -> Iterator[dict[str, Any]]:
    for one in root.iter(f"{{{P188}}}cm"):
        name, initials = people.get(one.get("authorId", ""), ("", ""))
        shape = next((mark.get("id", "") for mark in inside(one, "spMk", "graphicFrameMk", "picMk")), "")
        replies = [
            f"{people.get(answer.get('authorId', ''), ('', ''))[1]}: {_said(answer)}" for answer in one.iter(f"{{{P188}}}reply")
        ]  # fmt: skip
        yield {
            "name": name,
            "initials": initials,
            "text": _said(one),
            "replies": replies,
            "shape": shape,
            "resolved": one.get("status") in {"resolved", "closed"},
        }


def _said(remark: Any) -> str:
    body = remark.find(f"{{{P188}}}txBody")
    return "" if body is None else "\n".join("".join(p.itertext(f"{{{A}}}t")) for p in body.iter(f"{{{A}}}p")).strip()


def _about(slide: Any, text: str, shape: str) -> str:
    said = [one.text for one in figures(text)]
    if said:
        return ", ".join(dict.fromkeys(said))
    names = {str(one.shape_id): one.name for one in slide.shapes}
    exhibit = next((name for name in names.values() if name.startswith("exhibit:")), "")
    return (names.get(shape) or exhibit).removeprefix("exhibit:")


class Offers:
    """Writes the workbench's remarks on slides, in the form that the deck already has; old open ones give way."""

    def __init__(self, deck: Any, as_of: str) -> None:
        self.deck, self.as_of = deck, f"{as_of or '1980-01-01'}T00:00:00"
        kinds = {rel.reltype for slide in deck.slides for rel in slide.part.rels.values()}
        authors = {rel.reltype for rel in deck.part.rels.values()}
        self.kind = THREADED if THREADED in kinds or (PEOPLE in authors and CLASSIC not in kinds) else CLASSIC
        self.count, self.author = 0, AUTHOR

    def clear(self) -> None:
        """Take out what an earlier refresh offered and nobody answered or resolved."""
        people = {id_ for id_, (name, _) in _people(self.deck).items() if name == AUTHOR}
        for slide in self.deck.slides:
            for key, rel in list(slide.part.rels.items()):
                if rel.is_external or rel.reltype not in {CLASSIC, THREADED}:
                    continue
                root = etree.fromstring(rel.target_part.blob)
                gone = [one for one in root if one.get("authorId") in people and not _answered(one, root)]
                for one in gone:
                    root.remove(one)
                if gone and len(root):
                    rel.target_part._blob = written(root)
                elif gone:
                    slide.part.rels.pop(key)

    def add(self, slide: Any, texts: list[str]) -> None:
        """Put remarks on a slide, one each."""
        if not texts:
            return
        author = self._author_id()
        root, part = self._list(slide)
        for text in texts:
            self.count += 1
            root.append(self._remark(text, author, slide, len(root)))
        part._blob = written(root)
        if self.kind == CLASSIC:
            self._used(author, self.count)

    def _remark(self, text: str, author: str, slide: Any, at: int) -> Any:
        if self.kind == CLASSIC:
            place = el("p:pos", x=10, y=10 + 90 * at)
            number = self._last(author) + self.count
            return el(
                "p:cm", place, el("p:text", text=clean(text)), authorId=author, dt=f"{self.as_of}.000", idx=number
            )
        made = etree.Element(f"{{{P188}}}cm", nsmap={"p188": P188, "a": A, "pc": COMMAND})
        made.set("id", _guid(f"{slide.slide_id}:{at}:{text}"))
        made.set("authorId", author)
        made.set("created", f"{self.as_of}.000")
        marks = etree.SubElement(made, f"{{{COMMAND}}}sldMkLst")
        etree.SubElement(marks, f"{{{COMMAND}}}docMk")
        etree.SubElement(marks, f"{{{COMMAND}}}sldMk", cId=_created(slide), sldId=str(slide.slide_id))
        body = etree.SubElement(made, f"{{{P188}}}txBody")
        etree.SubElement(body, f"{{{A}}}bodyPr")
        etree.SubElement(body, f"{{{A}}}lstStyle")
        run = etree.SubElement(etree.SubElement(body, f"{{{A}}}p"), f"{{{A}}}r")
        etree.SubElement(run, f"{{{A}}}rPr", lang="en-GB")
        etree.SubElement(run, f"{{{A}}}t").text = clean(text)
        return made

    def _list(self, slide: Any) -> tuple[Any, Any]:
        for rel in slide.part.rels.values():
            if rel.reltype == self.kind:
                return etree.fromstring(rel.target_part.blob), rel.target_part
        root = (
            el("p:cmLst") if self.kind == CLASSIC else etree.Element(f"{{{P188}}}cmLst", nsmap={"p188": P188, "a": A})
        )
        return root, self._part(slide.part, self.kind, PLACES[self.kind])

    def _part(self, holder: Any, kind: str, place: str) -> Any:
        package = self.deck.part.package
        taken = {str(part.partname) for part in package.iter_parts()}
        at = next(at for at in range(1, 9999) if place.format(at) not in taken)
        part = Part(PackURI(place.format(at)), TYPES[kind], package, b"")
        holder.relate_to(part, kind)
        return part

    def _authors(self) -> tuple[Any, Any]:
        kind = AUTHORS if self.kind == CLASSIC else PEOPLE
        for rel in self.deck.part.rels.values():
            if rel.reltype == kind:
                return etree.fromstring(rel.target_part.blob), rel.target_part
        root = el("p:cmAuthorLst") if kind == AUTHORS else etree.Element(f"{{{P188}}}authorLst", nsmap={"p188": P188})
        place = "/ppt/commentAuthors{}.xml" if kind == AUTHORS else "/ppt/authors{}.xml"
        return root, self._part(self.deck.part, kind, place)

    def _author_id(self) -> str:
        root, part = self._authors()
        for one in root:
            if one.get("name") == self.author:
                return str(one.get("id"))
        if self.kind == CLASSIC:
            number = str(max((int(one.get("id", 0)) for one in root), default=-1) + 1)
            root.append(
                el("p:cmAuthor", id=number, name=self.author, initials=INITIALS, lastIdx=0, clrIdx=int(number) % 8)
            )
        else:
            number = _guid(self.author)
            etree.SubElement(
                root,
                f"{{{P188}}}author",
                id=number,
                name=self.author,
                initials=INITIALS,
                userId=self.author,
                providerId="None",
            )
        part._blob = written(root)
        return number

    def _last(self, author: str) -> int:
        root, _ = self._authors()
        if not hasattr(self, "first"):
            self.first = next((int(one.get("lastIdx", 0)) for one in root if one.get("id") == author), 0)
        return self.first

    def _used(self, author: str, count: int) -> None:
        root, part = self._authors()
        for one in root:
            if one.get("id") == author:
                one.set("lastIdx", str(self._last(author) + count))
        part._blob = written(root)


def _answered(remark: Any, root: Any) -> bool:
    """Whether somebody replied to a remark or resolved it."""
    if remark.get("status") in {"resolved", "closed"} or any(inside(remark, "reply")):
        return True
    mine = (remark.get("authorId"), remark.get("idx"))
    return any((one.get("authorId"), one.get("idx")) == mine for one in root.iter(f"{{{P15}}}parentCm"))


def _created(slide: Any) -> str:
    """The number that PowerPoint gave a slide when it was made, 0 where it gave none."""
    found = next((one.get("val") for one in inside(slide._element, "creationId")), None)
    return str(found or 0)


def _guid(text: str) -> str:
    return "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, f"cx:{text}")).upper() + "}"
