"""Open XML elements built as a tree, so that a client's text can never become markup."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache, wraps
from typing import Any

from lxml.etree import register_namespace, tostring
from pptx.oxml import parse_xml
from pptx.oxml.ns import NamespacePrefixedTag, _nsmap
from pptx.oxml.ns import qn as _qn
from pptx.oxml.xmlchemy import oxml_parser

# Prefixes python-pptx does not know: sections of a deck, labels from cells, decorative shapes.
_nsmap.setdefault("p14", "http://schemas.microsoft.com/office/powerpoint/2010/main")
_nsmap.setdefault("c15", "http://schemas.microsoft.com/office/drawing/2012/chart")
_nsmap.setdefault("adec", "http://schemas.microsoft.com/office/drawing/2017/decorative")

# lxml keeps one table of prefixes a process, and openpyxl writes to it when it is imported: without these lines the same
# deck would have other bytes where a workbook was read before.
for _prefix in ("a", "c", "r"):
    register_namespace(_prefix, _nsmap[_prefix])

qn = cache(_qn)  # a prefixed name as lxml writes it, worked out once

# What XML 1.0 cannot hold, and half characters (lone surrogates).
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: object) -> str:
    """A text without the characters that XML cannot hold, tabs and line ends as plain ones."""
    return _FORBIDDEN.sub("", str(text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


@cache
def _blank(tag: str) -> Any:
    """An element of a tag without anything; to copy it costs a third of making one."""
    name = NamespacePrefixedTag(tag)
    return oxml_parser.makeelement(name.clark_name, None, name.nsmap)


@cache
def _key(attribute: str) -> str:
    return str(qn(attribute.replace("_", ":"))) if "_" in attribute else attribute


def written(root: Any) -> bytes:
    """The bytes of a part with this root."""
    return bytes(tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def el(tag: str, *children: Any, text: object = None, **attributes: object) -> Any:
    """An element: `el("a:srgbClr", val="FFFFFF")`; children that are None are left out.

    An underscore in an attribute's name is a colon: `r_id` is `r:id`.
    """
    made = _blank(tag).__copy__()
    for name, value in attributes.items():
        if value is not None:
            made.set(_key(name), str(int(value)) if isinstance(value, bool) else str(value))
    made.extend([child for child in children if child is not None])
    if text is not None:
        made.text = clean(text)
    return made


def kept(make: Callable[..., Any]) -> Callable[..., Any]:
    """A function whose element is made once for the same arguments and copied, which costs a tenth."""
    made = lru_cache(maxsize=1024, typed=True)(make)

    @wraps(make)
    def copied(*given: Any, **named: Any) -> Any:
        return made(*given, **named).__copy__()

    return copied


@kept
def val(tag: str, value: object) -> Any:
    """An element with nothing but a `val`."""
    return el(tag, val=value)


__all__ = ["clean", "el", "kept", "parse_xml", "qn", "val"]
