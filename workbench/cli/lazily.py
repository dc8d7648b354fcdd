"""A group of commands that imports a command's module when it is called; its help is read from the source."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command, get_group


class Commands(TyperGroup):
    """Commands given as `name: "module.function"`, or `name: "module.app"` for a group whose help is its module's.

    A listing shows what the docstrings say; `loaded` is the command itself, imported.
    """

    homes: Mapping[str, str]

    @classmethod
    def of(cls, homes: Mapping[str, str]) -> type[Commands]:
        """The class of the group that has these commands, in this order."""
        return type("Commands", (cls,), {"homes": homes})

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        said = {module: _docstrings(module) for module in {home.split(".")[0] for home in self.homes.values()}}
        for name, home in self.homes.items():
            module, _, function = home.partition(".")
            self.commands[name] = TyperCommand(name, help=said[module][function])

    def loaded(self, name: str) -> Any:
        """The command of this name, with its options; its module is imported."""
        module, _, function = self.homes[name].partition(".")
        found = getattr(import_module(f"{__package__}.{module}"), function)
        if isinstance(found, typer.Typer):
            command: Any = get_group(found)
        else:
            alone = typer.Typer(add_completion=False)
            alone.command()(found)
            command = get_command(alone)
        command.name = name
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The called command, imported."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, self.loaded(name) if name is not None and command is not None else command, rest


def _docstrings(module: str) -> dict[str, str]:
    """What the functions of a module of this package say of themselves; `app` is what the module says."""
    tree = ast.parse(Path(__file__).with_name(f"{module}.py").read_text("utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    return {one.name: ast.get_docstring(one) or "" for one in functions} | {"app": ast.get_docstring(tree) or ""}
