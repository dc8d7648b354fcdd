"""A store never shows half a run: not when a push is cut, not when two machines push, not when files are lost there."""

from __future__ import annotations

import json
import threading

import pytest

from workbench.batch.remote import Mirror
from workbench.batch.status import State, in_store
from workbench.errors import MisuseError
from workbench.run import publish

pytest.importorskip("moto.server", reason="the extra `dev` is not installed")
pytest.importorskip("s3fs", reason="the extra `dev` is not installed")

pytestmark = [
    # botocore and aiohttp leave their own sockets and loops to the interpreter.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning", "ignore::DeprecationWarning"),
]  # fmt: skip
RUN = "2026-11-23-0000abcd"


@pytest.fixture(scope="module")
def server():
    """A server that speaks S3, on this machine."""
    import logging

    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    found = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    found.start()
    host, port = found.get_host_and_port()
    yield f"http://{host}:{port}"
    found.stop()


@pytest.fixture
def bucket(server, monkeypatch, tmp_path):
    """An empty bucket, and the address of a workspace in it."""
    import s3fs

    for name, value in {
        "AWS_ENDPOINT_URL": server,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_CONFIG_FILE": str(tmp_path / "none"),
    }.items():
        monkeypatch.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    files = s3fs.S3FileSystem()
    name = f"b{abs(hash(str(tmp_path))) % 10**12}"
    files.mkdir(name)
    yield f"s3://{name}/ws"
    files.rm(name, recursive=True)


def publish_run(folder, words: str, *, run: str = RUN) -> None:
    """A run of client acme on one machine."""
    staged = publish.staging(folder, "acme", run)
    for name in ("deck.pptx", "report.pdf", "results.json"):
        (staged / name).write_text(f"{words} {name}", "utf-8")
    publish.publish(staged, folder / "reports/acme" / run, {"run": run, "finished": words})


def machine(bucket, tmp_path, name: str) -> Mirror:
    return Mirror(bucket, tmp_path / name)


def read(bucket, tmp_path, name: str) -> dict[str, str]:
    """What a machine that has nothing finds."""
    mirror = machine(bucket, tmp_path, name)
    mirror.pull(["acme"])
    folder = publish.latest(mirror.folder, "acme")
    if folder is None:
        return {}
    assert publish.damaged(folder) == []
    return {path.name: path.read_text("utf-8") for path in folder.iterdir() if path.name != "manifest.json"}


def whole(words: str) -> dict[str, str]:
    return {name: f"{words} {name}" for name in ("deck.pptx", "report.pdf", "results.json")}


def cut(mirror: Mirror, monkeypatch, after: int) -> None:
    """Let the connection be cut after some files were put."""
    put, count = mirror.files.pipe_file, [0]

    def breaks(*given, **more):
        count[0] += 1
        if count[0] > after:
            raise ConnectionResetError("connection reset by peer")
        return put(*given, **more)

    monkeypatch.setattr(mirror.files, "pipe_file", breaks)


@pytest.mark.parametrize("after", [0, 1, 3, 4])
def test_a_cut_push_leaves_the_earlier_run_whole_for_every_reader(bucket, tmp_path, monkeypatch, after):
    one = machine(bucket, tmp_path, "one")
    publish_run(one.folder, "first")
    assert one.push_run("acme", RUN)
    publish_run(one.folder, "second")
    with monkeypatch.context() as patch:
        cut(one, patch, after)
        with pytest.raises(MisuseError, match="connection reset by peer"):
            one.push_run("acme", RUN)
    assert read(bucket, tmp_path, "reader") == whole("first")
    assert not one.holds("acme", RUN)
    assert one.push_run("acme", RUN)
    assert read(bucket, tmp_path, "later") == whole("second")
    held = {name.split("/")[-2] for name in one.files.find(one.root + "/reports/acme") if not name.endswith("latest")}
    assert len(held) == 1  # the earlier run of this name is gone


def test_two_machines_that_push_at_once_leave_one_of_their_runs_whole(bucket, tmp_path):
    mirrors = [machine(bucket, tmp_path, name) for name in ("one", "two")]
    for mirror, words in zip(mirrors, ("first", "second"), strict=True):
        publish_run(mirror.folder, words)
    threads = [threading.Thread(target=mirror.push_run, args=("acme", RUN)) for mirror in mirrors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read(bucket, tmp_path, "reader") in (whole("first"), whole("second"))


def test_a_run_that_the_store_lost_is_not_done_and_is_put_there_again(bucket, tmp_path):
    one = machine(bucket, tmp_path, "one")
    publish_run(one.folder, "first")
    one.push_run("acme", RUN)
    assert in_store(State("acme", "done", RUN), one).status == "done"
    (deck,) = [name for name in one.files.find(one.root) if name.endswith("deck.pptx")]
    one.files.rm_file(deck)
    found = in_store(State("acme", "done", RUN), one)
    assert (found.status, found.reasons) == ("stale", ("the store does not hold this run",))
    one.files.rm(f"{one.root}/reports", recursive=True)
    assert in_store(State("acme", "done", RUN), one).status == "stale"
    assert one.push_run("acme", RUN)
    assert not one.push_run("acme", RUN)
    assert read(bucket, tmp_path, "reader") == whole("first")


@pytest.mark.parametrize("pointer", [b"", b"../beta", bytes(range(256)), b"2026-11-23-9999ffff"])
def test_a_pointer_of_the_store_that_names_no_run_shows_none_and_is_written_again(bucket, tmp_path, pointer):
    one = machine(bucket, tmp_path, "one")
    publish_run(one.folder, "first")
    one.push_run("acme", RUN)
    one.files.pipe_file(f"{one.root}/reports/acme/latest", pointer)
    assert read(bucket, tmp_path, "reader") == {}
    assert one.push_run("acme", RUN)
    assert read(bucket, tmp_path, "later") == whole("first")


@pytest.mark.parametrize("note", [b"", b"[1]", bytes(range(256))])
def test_a_damaged_note_of_what_was_fetched_is_made_again(bucket, tmp_path, note):
    one = machine(bucket, tmp_path, "one")
    one.files.pipe_file(f"{one.root}/client_data/acme/engagement.yaml", b"client: acme\n")
    one.pull()
    (one.folder / ".mirror.json").write_bytes(note)
    one.pull()
    assert (one.folder / "client_data/acme/engagement.yaml").read_text("utf-8") == "client: acme\n"
    assert list(json.loads((one.folder / ".mirror.json").read_text("utf-8"))) == ["client_data/acme/engagement.yaml"]
