"""A workspace on an object store, or on any other file system that fsspec knows: mirrored to a local folder and back.

Notebooks and validators read and write local files only. So the inputs are pulled before a run, as far as they
changed, and a finished run is pushed: into a folder that bears the hash of its manifest, so that nothing that a reader
may have found before is touched, its manifest after its files, and the pointer to it last. A reader of the store finds the
earlier run whole or the new one whole, also where two machines push at once or a push is cut.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

from workbench import client_key
from workbench.errors import MisuseError
from workbench.run import publish
from workbench.run.outcome import INDEX

SEEN, PLACES = ".mirror.json", ".places.json"
RETRIES = 3
INPUTS = ("client_data", "notebooks")
# What tells two versions of a file apart; each kind of store has some of them.
VERSION = ("ETag", "etag", "md5Hash", "LastModified", "last_modified", "mtime", "created", "size")


def is_remote(place: str) -> bool:
    """Whether a workspace is an address such as `s3://bucket/folder`, not a folder of this machine."""
    return "://" in place


class Mirror:
    """A remote workspace and the local folder that stands for it."""

    def __init__(self, url: str, folder: Path) -> None:
        self.url, self.folder = url, folder
        self.files, self.root = _open(url)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    @property
    def shown(self) -> str:
        """The address without a password that it may carry."""
        return _shown(self.url)

    def pull(self, clients: Iterable[str] | None = None) -> None:
        """Bring the inputs and the newest run of the clients, or of all, to what they are in the store."""
        wanted = None if clients is None else set(clients)
        with _explained(self.url):
            self.files.invalidate_cache()
            found = {
                name: version
                for top in INPUTS
                for name, version in self._list(top).items()
                if wanted is None or top != "client_data" or name.split("/")[1] in wanted
            }
            self._bring(found, wanted)
            for client in sorted(wanted or {name.split("/")[1] for name in found if name.count("/") > 1}):
                self.pull_run(client)
            for client in sorted(wanted or ()):
                self._share_key(client)

    def _share_key(self, client: str) -> None:
        """A client's secret key lies in the store, so that every machine draws and hashes alike."""
        name = f"client_data/{client}/{client_key.FILE}"
        if (self.folder / name).parent.is_dir() and not self.files.exists(self._place(name)):
            client_key.secret((self.folder / name).parent)
            self.push_input(name)

    def pull_run(self, client: str) -> None:
        """Bring the newest run of a client, where this machine does not have it yet."""
        with _explained(self.url):
            for attempt in range(RETRIES):
                found = self._pointed(client)
                if found is None:
                    return
                try:
                    self._bring_run(client, *found)
                    return
                except FileNotFoundError:  # replaced by another machine while it was read: the pointer says by what
                    if attempt == RETRIES - 1:
                        raise

    def _bring_run(self, client: str, place: str, recorded: bytes) -> None:
        run = str(json.loads(recorded)["run"])
        if not publish.RUN.fullmatch(run):
            return
        own = self.folder / "reports" / client
        own.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _same(own / run / publish.MANIFEST, recorded):
            staged = publish.staging(self.folder, client, run)
            for name in json.loads(recorded)["outputs"]:
                self._get(f"reports/{client}/{place}/{name}", staged / name)
            publish.adopt(staged, own / run, recorded)
        publish.point(own / run)
        self._note(client, place)

    def push_run(self, client: str, run: str) -> bool:
        """Put a published run into the store, where it does not hold it; whether anything had to be put there."""
        folder = self.folder / "reports" / client / run
        recorded = (folder / publish.MANIFEST).read_bytes()
        with _explained(self.url):
            before = self._pointed(client)
            if before is not None and before[1] == recorded and self._whole(client, *before):
                self._note(client, before[0])
                return False
            place = f"{run}~{hashlib.sha256(recorded).hexdigest()[:8]}"
            for name, file in publish.manifest(folder)["outputs"].items():
                self._put(folder / name, f"reports/{client}/{place}/{name}", size=file["bytes"])
            self._put(folder / publish.MANIFEST, f"reports/{client}/{place}/{publish.MANIFEST}", size=len(recorded))
            self.files.pipe_file(self._place(f"reports/{client}/{publish.LATEST}"), place.encode())
            self._note(client, place)
            if before is not None and before[0] != place and before[0].partition("~")[0] == run:
                self._drop(f"reports/{client}/{before[0]}")
        return True

    def holds(self, client: str, run: str) -> bool:
        """Whether the store holds this machine's run of a client, every file of it."""
        manifest = self.folder / "reports" / client / run / publish.MANIFEST
        with _explained(self.url):
            found = self._pointed(client)
            return found is not None and _same(manifest, found[1]) and self._whole(client, *found)

    def _pointed(self, client: str) -> tuple[str, bytes] | None:
        """The folder that the store's pointer names and the manifest in it; None where that is no whole run."""
        try:
            self.files.invalidate_cache()
            named = self.files.cat_file(self._place(f"reports/{client}/{publish.LATEST}"))
            place = named.decode("ascii").strip()
            if not publish.RUN.fullmatch(place):
                return None
            recorded = self.files.cat_file(self._place(f"reports/{client}/{place}/{publish.MANIFEST}"))
            content = json.loads(recorded)
            return (place, recorded) if {"run", "outputs"} <= content.keys() else None
        except (FileNotFoundError, UnicodeDecodeError, ValueError, AttributeError):
            return None

    def _whole(self, client: str, place: str, recorded: bytes) -> bool:
        top = self._place(f"reports/{client}/{place}")
        found = {name.rpartition(f"/{place}/")[2]: info for name, info in self.files.find(top, detail=True).items()}
        outputs = json.loads(recorded)["outputs"]
        return all(name in found and found[name].get("size") == file["bytes"] for name, file in outputs.items())

    def _drop(self, name: str) -> None:
        """Remove a run that the pointer no longer names; a store that refuses keeps a folder nobody reads."""
        with suppress(Exception):
            self.files.rm(self._place(name), recursive=True)

    def _note(self, client: str, place: str) -> None:
        """Remember under which name the store has a client's newest run, for the links of the start page."""
        known = _read_json(self.folder / PLACES)
        if known.get(client) != place:
            publish.write_json(self.folder / PLACES, {**known, client: place})

    def push_input(self, name: str) -> None:
        """Put one input that was made here into the store, or remove it there where it is no more."""
        with _explained(self.url):
            if (self.folder / name).is_file():
                self._put(self.folder / name, name)
            elif self.files.exists(self._place(name)):
                self.files.rm_file(self._place(name))

    def forget(self, client: str, *, person: bool) -> None:
        """Remove a client from the store, or, of a `person`, every run of theirs; inputs become what they are here."""
        with _explained(self.url):
            for top in ("reports",) if person else (*INPUTS[:1], "reports"):
                if self.files.exists(place := self._place(f"{top}/{client}")):
                    self.files.rm(place, recursive=True)
            for name in self._list(f"client_data/{client}"):
                self.push_input(name)
        known = _read_json(self.folder / PLACES)
        publish.write_json(self.folder / PLACES, {one: place for one, place in known.items() if one != client})
        self.push_index()

    def push_index(self) -> None:
        """Put the start page of all clients into the store, its links to the folders that the runs have there."""
        page = self.folder / "reports" / INDEX
        if not page.is_file():
            return
        text = page.read_text("utf-8")
        for client, place in _read_json(self.folder / PLACES).items():
            own, there = (f'"{quote(client)}/{quote(name)}/' for name in (place.partition("~")[0], place))
            text = text.replace(own, there)
        with _explained(self.url):
            self.files.pipe_file(self._place(f"reports/{INDEX}"), text.encode())

    def _place(self, name: str) -> str:
        return f"{self.root}/{name}"

    def _list(self, top: str) -> dict[str, str]:
        """The files below a folder of the store with their versions, by path from the workspace."""
        place = self._place(top)
        if not self.files.exists(place):
            return {}
        found = self.files.find(place, detail=True)
        return {
            f"{top}/{name.removeprefix(place).lstrip('/')}": _version(info)
            for name, info in found.items()
            if ".." not in PurePosixPath(name).parts
        }

    def _bring(self, found: Mapping[str, str], clients: set[str] | None) -> None:
        """Fetch what is new, remove what is gone, and note the versions."""
        note = self.folder / SEEN
        seen = _read_json(note)
        concerned = {
            name
            for name in seen
            if clients is None or not name.startswith("client_data/") or name.split("/")[1] in clients
        }
        for name in concerned - set(found):
            (self.folder / name).unlink(missing_ok=True)
            del seen[name]
        for name, version in found.items():
            if seen.get(name) != version or not (self.folder / name).is_file():
                self._get(name, self.folder / name)
                seen[name] = version
        publish.write_json(note, seen)

    def _get(self, name: str, target: Path) -> None:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        publish.write(target, self.files.cat_file(self._place(name)))

    def _put(self, source: Path, name: str, size: int | None = None) -> None:
        target = self._place(name)
        self.files.makedirs(target.rpartition("/")[0], exist_ok=True)
        self.files.pipe_file(target, source.read_bytes())
        arrived = self.files.size(target)
        if size is not None and arrived is not None and arrived != size:
            raise OSError(f"{name} arrived with {arrived} of {size} bytes")


def mirror(url: str) -> Mirror:
    """The mirror of a remote workspace in this user's cache, kept from one command to the next."""
    try:
        import platformdirs  # an extra
    except ImportError as error:
        raise MisuseError(NEEDS) from error
    name = hashlib.sha256(url.rstrip("/").encode()).hexdigest()[:16]
    return Mirror(url, Path(platformdirs.user_cache_dir("cx-workbench")) / name)


NEEDS = 'a workspace on a store needs fsspec; fix: pip install "cx-workbench[cluster]"'


def _open(url: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs  # an extra
    except ImportError as error:
        raise MisuseError(NEEDS) from error
    with _explained(url):
        files, root = url_to_fs(url)
    return files, root.rstrip("/")


@contextmanager
def _explained(url: str) -> Iterator[None]:
    """Every kind of store has errors of its own; a user reads which address, and what the store said."""
    try:
        yield
    except MisuseError:
        raise
    except Exception as error:  # fsspec has no class that all stores raise
        said = str(error).strip().splitlines()
        reason = said[0] if said else type(error).__name__
        raise MisuseError(f"the workspace {_shown(url)} cannot be used: {reason}") from error


def _shown(url: str) -> str:
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"


def _version(info: Mapping[str, Any]) -> str:
    return " ".join(f"{name}={info[name]}" for name in VERSION if name in info)


def _read_json(path: Path) -> dict[str, str]:
    """A note of this mirror's own; a damaged one counts as none, and everything is looked at again."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _same(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content
