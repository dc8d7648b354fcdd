"""A template's layouts are told by their roles, and drawn so that a reader sees what they lack."""

from __future__ import annotations

from pathlib import Path

from workbench.render.layout.box import Box
from workbench.render.slide import roles
from workbench.render.slide.roles import Role

OURS = Path(__file__).resolve().parents[3] / "templates/deck/workbench.pptx"


def test_a_layout_is_drawn_with_the_names_of_its_zones():
    exhibit = next(role for role in roles.roles(OURS) if role.role == "exhibit")
    drawn = "\n".join(roles.sketch(exhibit, roles.page_size(OURS)))
    assert all(name in drawn for name in ("title", "exhibit", "takeaways"))
    assert max(map(len, drawn.splitlines())) <= 56


def test_a_zone_without_a_placeholder_is_drawn_in_dots():
    free = Role("exhibit", "Blank", "none", {"exhibit": Box(100, 100, 400, 300)}, missing=("exhibit",))
    drawn = "\n".join(roles.sketch(free, (960, 540)))
    assert ".........." in drawn and "---" not in drawn


def test_a_layout_without_placeholders_still_plays_every_role(shared_data):
    found = roles.roles(shared_data / "deck_templates/officer_test-no-placeholders-in-layout.pptx")
    assert {role.found for role in found} == {"none"}
    assert all("title" in role.zones for role in found)
    assert next(role for role in found if role.role == "exhibit").missing == ("title", "exhibit", "takeaways", "source")
