"""Edits by hand of slides, of what stands on them and of what stands beside them."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.util import Pt
from scripted import Script, key, named, says, slides_of

from workbench.refresh import shapes, transplant
from workbench.refresh.comments import AUTHORS, CLASSIC, PEOPLE, THREADED, Offers
from workbench.render.slide.xml import el, qn


def speaker_notes(script: Script) -> None:
    slide = script.slide(lambda one: one.has_notes_slide)
    s = key(slide)
    token = script.token()
    slide.notes_slide.notes_text_frame.add_paragraph().text = f"Say: {token}"
    script.note(
        "notes",
        slide,
        "notes",
        lambda deck: any(
            x.has_notes_slide and token in x.notes_slide.notes_text_frame.text for x in slides_of(deck, s)
        ),
    )


def delete_slide(script: Script) -> None:
    slide = script.slide(lambda one: not any(name == key(one) for name, _ in script.touched))
    if slide is None or len(script.deck.slides) < 8:
        return
    name, number = key(slide), slide.slide_id
    listed = script.deck.slides._sldIdLst
    for one in list(listed):
        if int(one.get("id")) == number:
            script.deck.part.drop_rel(one.rId)
            listed.remove(one)
    for one in [
        e for e in script.deck.part._element.iter() if str(e.tag).endswith("}sldId") and e.get("id") == str(number)
    ]:
        one.getparent().remove(one)
    script.gone.add(name)
    script.checks = [c for c in script.checks if f": {name} " not in c[0]]
    script.done.append(f"slide deleted: {name}")
    script.checks.append((script.done[-1], lambda deck: not slides_of(deck, name)))


def duplicate_slide(script: Script) -> None:
    slide = script.slide(lambda one: key(one).startswith("cx:") and len(slides_of(script.deck, key(one))) == 1)
    if slide is None:
        return
    made = transplant.copy_slide(slide, script.deck, transplant.Carrier(script.deck.part.package))
    made._element.cSld.attrib.pop("name", None)
    token = script.token()
    made.shapes.add_textbox(0, 0, Pt(99), Pt(20)).text_frame.text = token
    script.done.append(f"slide copied: {key(slide)}")
    script.checks.append((script.done[-1], says(token)))


def reorder(script: Script) -> None:
    listed = script.deck.slides._sldIdLst
    ids = list(listed)
    one = script.random.choice(ids)
    listed.remove(one)
    listed.insert(script.random.randrange(len(ids)), one)
    order = [(s.slide_id, key(s)) for s in script.deck.slides]  # a new slide may have the number of a deleted one
    script.done.append("slides reordered")
    script.checks = [c for c in script.checks if c[0] != "slides reordered"]

    def kept(deck: Any) -> bool:
        now = [(s.slide_id, key(s)) for s in deck.slides if (s.slide_id, key(s)) in set(order)]
        return now == [x for x in order if x in set(now)]

    script.checks.append((script.done[-1], kept))


def own_slide(script: Script) -> None:
    made = script.deck.slides.add_slide(script.deck.slide_layouts[0])
    token = script.token()
    made.shapes.add_textbox(0, 0, Pt(300), Pt(40)).text_frame.text = f"Agenda {token}"
    listed = script.deck.slides._sldIdLst
    last = listed[-1]
    listed.remove(last)
    listed.insert(script.random.randrange(len(listed)), last)
    script.done.append("own slide")
    script.checks = [c for c in script.checks if c[0] != "slides reordered"]
    script.checks.append((script.done[-1], says(token)))


def group(script: Script) -> None:
    slide = script.slide(lambda one: len(one.shapes) > 4)
    if slide is None:
        return
    s = key(slide)
    boxes = [
        s for s in slide.shapes if not s.is_placeholder and s.shape_type is not None and s.element.tag == qn("p:sp")
    ]
    if len(boxes) < 2:
        return
    chosen = script.random.sample(boxes, 2)
    made = slide.shapes.add_group_shape(chosen)
    token = script.token()
    made.name = token
    script.note(
        "grouped",
        slide,
        "",
        lambda deck: any(
            g.name == token and len(list(g.shapes)) == 2
            for x in slides_of(deck, s)
            for g in x.shapes
            if g.element.tag == qn("p:grpSp")
        ),
    )


def drop_shape(script: Script) -> None:
    found = script.leaf("text", lambda one: one.name in {"Takeaways", "Source"} or one.name.startswith("caption:"))
    if found:
        slide, one = found
        s, n = key(slide), one.name
        one.element.getparent().remove(one.element)
        script.note("shape deleted", slide, one.name, lambda deck: not named(deck, s, n))


def hide(script: Script) -> None:
    slide = script.slide()
    s = key(slide)
    slide._element.set("show", "0")
    script.note("hidden", slide, "", lambda deck: any(x._element.get("show") == "0" for x in slides_of(deck, s)))


def transition(script: Script) -> None:
    slide = script.slide(lambda one: one._element.find(qn("p:transition")) is None)
    if slide is None:
        return
    s = key(slide)
    after = slide._element.find(qn("p:clrMapOvr"))
    made = el("p:transition", el("p:fade"), spd="slow")
    (slide._element.cSld if after is None else after).addnext(made)
    script.note(
        "transition",
        slide,
        "",
        lambda deck: any(x._element.find(qn("p:transition")) is not None for x in slides_of(deck, s)),
    )


def background(script: Script) -> None:
    slide = script.slide()
    s = key(slide)
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = RGBColor(0xEE, 0xF1, 0xD2)
    script.note(
        "background",
        slide,
        "",
        lambda deck: any(
            c.get("val") == "EEF1D2" for x in slides_of(deck, s) for c in x._element.iter(qn("a:srgbClr"))
        ),
    )


def restyle(script: Script) -> None:
    """Another accent in the theme."""
    part = script.deck.slide_masters[0].part.part_related_by(RT.THEME)
    root = etree.fromstring(part.blob)
    accent = next(root.iter(qn("a:accent1")))
    for child in list(accent):
        accent.remove(child)
    accent.append(el("a:srgbClr", val="AB0099"))
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    script.done.append("restyled")
    script.checks.append(
        ("restyled", lambda deck: b"AB0099" in deck.slide_masters[0].part.part_related_by(RT.THEME).blob)
    )


def remark(script: Script) -> None:
    """A reviewer's remark, classic or threaded."""
    slide = script.slide()
    s = key(slide)
    token = script.token()
    kinds = {rel.reltype for s in script.deck.slides for rel in s.part.rels.values()} | {
        rel.reltype for rel in script.deck.part.rels.values()
    }
    offers = Offers(script.deck, "2026-05-20")
    offers.kind = (
        THREADED if PEOPLE in kinds else CLASSIC if AUTHORS in kinds else script.random.choice([CLASSIC, THREADED])
    )
    offers.author = "Ada Reviewer"
    offers.add(slide, [f"Please check {token}"])

    def kept(deck: Any) -> bool:
        return any(
            token.encode() in rel.target_part.blob
            for x in slides_of(deck, s)
            for rel in x.part.rels.values()
            if rel.reltype in {CLASSIC, THREADED}
        )

    script.note("remark", slide, "", kept)


def rename(script: Script) -> None:
    found = script.leaf(script.random.choice(["chart", "table"]))
    if found:
        slide, one = found
        s = key(slide)
        token = script.token()
        shapes.properties(one.element).set("name", token)
        script.touched.add((key(slide), one.name))
        script.note("renamed", slide, token, lambda deck: bool(named(deck, s, token)))


def link(script: Script) -> None:
    found = script.leaf("text", lambda one: bool(list(one.element.iter(qn("a:rPr")))))
    if found:
        slide, one = found
        s = key(slide)
        run = script.random.choice([r for r in one.element.iter(qn("a:r")) if r.find(qn("a:rPr")) is not None])
        if run.find(qn("a:rPr")).find(qn("a:hlinkClick")) is not None:
            return
        rid = slide.part.relate_to("https://example.org/source", RT.HYPERLINK, is_external=True)
        run.find(qn("a:rPr")).append(el("a:hlinkClick", r_id=rid))
        script.note(
            "link",
            slide,
            one.name,
            lambda deck: any(
                h.get(qn("r:id")) in x.part.rels and "example.org" in x.part.rels[h.get(qn("r:id"))].target_ref
                for x in slides_of(deck, s)
                for h in x._element.iter(qn("a:hlinkClick"))
            ),
        )


def copy_shape(script: Script) -> None:
    found = script.leaf("text", lambda one: one.name == "Takeaways")
    if found:
        slide, one = found
        s = key(slide)
        made = deepcopy(one.element)
        tree = slide._element.cSld.spTree
        shapes.properties(made).set("id", str(transplant.next_id(tree)))
        token = script.token()
        shapes.properties(made).set("name", token)
        tree.append(made)
        script.note("shape copied", slide, token, lambda deck: bool(named(deck, s, token)))


def alt_text(script: Script) -> None:
    found = script.leaf(script.random.choice(["chart", "table"]))
    if found:
        slide, one = found
        s, n = key(slide), one.name
        token = script.token()
        shapes.properties(one.element).set("descr", token)
        script.note(
            "alt text",
            slide,
            "",
            lambda deck: any(shapes.properties(x.element).get("descr") == token for x in named(deck, s, n)),
        )
