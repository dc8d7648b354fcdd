"""A workspace on a store: inputs are pulled, finished runs are pushed whole, and nothing is done twice."""

from __future__ import annotations

import subprocess
from pathlib import Path

import commands
import pytest
from workspaces import write_client, write_notebook

from workbench.errors import MisuseError
from workbench.run import publish
from workbench.run.outcome import Request

fsspec = pytest.importorskip("fsspec", reason="the extra `cluster` is not installed")
from workbench.batch.pool import run_batch  # noqa: E402 - after the skip
from workbench.batch.remote import Mirror  # noqa: E402

CLIENTS = ("acme", "beta")


class Told:
    """A reporter that remembers the steps."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    def step(self, client, text):
        self.steps.append(text)

    def started(self, client):
        pass

    def finished(self, outcome):
        pass

    def note(self, text):
        pass


@pytest.fixture
def store(tmp_path, warm_kernels):
    """A workspace of two clients in memory, and its address."""
    source = tmp_path / "source"
    for client in CLIENTS:
        write_client(source, client)
    write_notebook(source, "91_first")
    files = fsspec.filesystem("memory")
    for path in source.rglob("*"):
        if path.is_file():
            files.pipe_file(f"/ws/{path.relative_to(source).as_posix()}", path.read_bytes())
    yield files
    files.rm("/ws", recursive=True)


def run(mirror: Mirror, told: Told | None = None):
    mirror.pull()
    return run_batch(CLIENTS, workspace=mirror.folder, request=Request(), reporter=told or Told(), mirror=mirror)


def edit(files, name: str, before: str, after: str) -> None:
    files.pipe_file(name, files.cat_file(name).decode().replace(before, after).encode())


@pytest.mark.slow
def test_runs_are_put_into_the_store_whole_and_a_second_machine_does_nothing(store, tmp_path):
    outcomes = run(Mirror("memory://ws", tmp_path / "one"))
    assert [outcome.status for outcome in outcomes] == ["done", "done"], outcomes
    for outcome in outcomes:
        folder = f"/ws/reports/{outcome.client}"
        place = store.cat_file(f"{folder}/latest").decode()
        assert place.partition("~")[0] == outcome.run
        outputs = publish.manifest(tmp_path / "one/reports" / outcome.client / outcome.run)["outputs"]
        held = {name.rpartition("/")[2] for name in store.find(f"{folder}/{place}")}
        assert held == {*outputs, "manifest.json"}
        assert f'"{outcome.client}/{place}/deck.pptx"' in store.cat_file("/ws/reports/index.html").decode()
    assert [name for name in store.find("/ws/reports") if "ledger" in name or "staging" in name] == []
    told = Told()
    again = run(Mirror("memory://ws", tmp_path / "two"), told)
    assert [outcome.reason for outcome in again] == ["nothing changed"] * 2
    assert [step for step in told.steps if step.startswith("running")] == []


@pytest.mark.slow
def test_an_input_edited_in_the_store_runs_its_client_only(store, tmp_path):
    mirror = Mirror("memory://ws", tmp_path / "one")
    run(mirror)
    edit(store, "/ws/client_data/beta/engagement.yaml", "name: Acme", "name: Beta & Sons")
    acme, beta = run(mirror)
    assert acme.reason == "nothing changed"
    assert "engagement changed" in beta.reason


@pytest.mark.slow
def test_a_store_that_breaks_while_a_run_is_put_there_shows_none_and_a_repeat_completes_it(
    store, tmp_path, monkeypatch
):
    mirror = Mirror("memory://ws", tmp_path / "one")
    put = type(store).pipe_file

    def breaks(self, path, *more, **options):
        if path.endswith("report.pdf"):
            raise PermissionError("no more room")
        return put(self, path, *more, **options)

    with monkeypatch.context() as patch:
        patch.setattr(type(store), "pipe_file", breaks)
        outcomes = run(mirror)
    assert [outcome.status for outcome in outcomes] == ["failed", "failed"]
    assert outcomes[0].reason == "the workspace memory://ws cannot be used: no more room"
    assert [name for name in store.find("/ws/reports") if name.endswith(("latest", "manifest.json"))] == []
    again = run(mirror)
    assert [outcome.status for outcome in again] == ["done", "done"], again
    assert all(store.exists(f"/ws/reports/{outcome.client}/latest") for outcome in again)


def test_what_is_gone_from_the_store_is_gone_from_the_mirror_and_other_clients_are_left_alone(store, tmp_path):
    mirror = Mirror("memory://ws", tmp_path / "one")
    mirror.pull(["acme"])
    assert not (mirror.folder / "client_data/beta").exists()
    mirror.pull()
    store.rm("/ws/client_data/acme/engagement.yaml")
    mirror.pull(["beta"])
    assert (mirror.folder / "client_data/acme/engagement.yaml").exists()
    mirror.pull(["acme"])
    assert not (mirror.folder / "client_data/acme/engagement.yaml").exists()
    assert (mirror.folder / "client_data/beta/engagement.yaml").exists()


def test_a_person_who_is_forgotten_here_is_forgotten_in_the_store_with_every_run_of_the_client(store, tmp_path):
    mirror = Mirror("memory://ws", tmp_path / "mirror")
    store.pipe_file("/ws/client_data/acme/maturity.csv", b"rater\nr1\nr2\n")
    run(mirror)
    (mirror.folder / "client_data/acme/maturity.csv").write_text("rater\nr2\n", "utf-8")
    mirror.forget("acme", person=True)
    assert store.cat_file("/ws/client_data/acme/maturity.csv") == b"rater\nr2\n"
    assert not store.exists("/ws/reports/acme")
    assert store.exists("/ws/reports/beta")


def test_a_client_that_is_forgotten_is_gone_from_the_store_and_the_others_stay(store, tmp_path):
    mirror = Mirror("memory://ws", tmp_path / "mirror")
    run(mirror)
    mirror.forget("acme", person=False)
    assert [name for name in store.find("/ws") if "acme" in name] == []
    assert store.exists("/ws/client_data/beta/engagement.yaml")


def test_the_mirror_is_readable_by_its_owner_only(store, tmp_path):
    mirror = Mirror("memory://ws", tmp_path / "one")
    mirror.pull()
    assert mirror.folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("nostore://bucket/ws", "nostore://bucket/ws cannot be used: Protocol not known: nostore"),
        ("ftp://me:secret@127.0.0.1:1/ws", "ftp://127.0.0.1:1/ws cannot be used"),
    ],
)
def test_an_address_that_cannot_be_used_is_misuse_that_shows_no_password(tmp_path, url, says):
    with pytest.raises(MisuseError) as caught:
        Mirror(url, tmp_path / "one").pull()
    assert says in str(caught.value)
    assert "secret" not in str(caught.value)


def call(*arguments: str, where: Path) -> subprocess.CompletedProcess[str]:
    return commands.call(*arguments, where=where, XDG_CACHE_HOME=str(where / "cache"))


@pytest.mark.slow
def test_the_commands_take_an_address(tmp_path):
    write_client(tmp_path / "there", "acme")
    write_notebook(tmp_path / "there", "91_first")
    address = f"file://{tmp_path / 'there'}"
    done = call("run", "acme", "--workspace", address, where=tmp_path)
    assert done.returncode == 0, done.stderr
    run = publish.latest(tmp_path / "there", "acme")
    assert run is not None
    assert publish.damaged(run) == []
    said = call("status", "--workspace", address, "--json", where=tmp_path)
    assert '"status": "done"' in said.stdout
    assert call("check", "--all", "--workspace", address, where=tmp_path).returncode == 0


def test_commands_that_write_inputs_refuse_an_address(tmp_path):
    done = call("new", "acme", "--workspace", "s3://bucket/ws", where=tmp_path)
    assert done.returncode == 2
    assert "works on a folder; run, check, status, export and portfolio take an address" in " ".join(
        done.stderr.split()
    )
    assert list(tmp_path.iterdir()) == []
