"""No store loses what stood before: the same laws for files and for memory, and what only files can suffer."""

from __future__ import annotations

import json
import random
import threading
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from rung.model.refused import Stale
from rung.outside import history, sources
from rung.outside.history import FileStore, entries, listed
from rung.store.memory import MemoryStore
from rung.store.store import Change, Kept, Store, digest, keys_of

CHANGE = Change(operation="tighten", author="mechanical", answer=b'{"accepted":true}')
RUNS = 1000
Made = Callable[[bytes], tuple[Store, str]]


@pytest.fixture(params=["files", "memory"])
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Made:
    """Makes a store that holds a ladder of these bytes, and answers the ladder's name."""

    def files(data: bytes) -> tuple[Store, str]:
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        path = folder / "l[1].md"
        path.write_bytes(data)
        return FileStore(), str(path)

    def memory(data: bytes) -> tuple[Store, str]:
        store = MemoryStore()
        store.put("l", data)
        return store, "l"

    return files if request.param == "files" else memory


def test_what_was_committed_can_be_taken_back_step_by_step(made: Made) -> None:
    texts = [b"one\n", b"two\n", "drei ü\r\n".encode("utf-16")]
    store, name = made(texts[0])
    for before, after in pairwise(texts):
        store.commit(name, before, after, CHANGE)

    assert store.head(name) == texts[2]
    assert [one.number for one in store.versions(name)] == [1, 2]
    for text in texts[1::-1]:
        store.undo(name)
        assert store.head(name) == text
    assert [one.undone for one in store.versions(name)] == [True, True]
    with pytest.raises(Stale, match="No revision of"):
        store.undo(name)


def test_a_ladder_that_has_moved_on_is_left_alone(made: Made) -> None:
    store, name = made(b"mine\n")

    with pytest.raises(Stale, match="has changed since it was read"):
        store.commit(name, b"other\n", b"new\n", CHANGE)
    assert store.head(name) == b"mine\n"
    assert store.versions(name) == ()


def test_a_version_says_what_was_done_and_by_which_keys_statements_are_known(
    made: Made,
) -> None:
    store, name = made(b"a")
    change = Change(
        operation="draft", author="x", answer=b'{"a":1}', keys={"new": "old"}
    )
    store.commit(name, b"a", b"b", change)
    (version,) = store.versions(name)

    assert (version.before, version.after) == (digest(b"a"), digest(b"b"))
    assert (version.change.operation, version.change.author) == ("draft", "x")
    assert json.loads(version.change.answer) == {"a": 1}
    assert keys_of(store.versions(name), b"b") == {"new": "old"}
    assert keys_of(store.versions(name), b"else") == {}


def test_proposals_wait_under_numbers_of_their_own(made: Made) -> None:
    store, name = made(b"a")
    kept = [Kept(base=digest(b"a"), data=f'{{"n":{at}}}'.encode()) for at in range(3)]
    numbers = [store.keep(name, one) for one in kept]

    assert len(set(numbers)) == 3
    found = [json.loads(store.kept(name, number).data) for number in numbers]
    assert found == [{"n": 0}, {"n": 1}, {"n": 2}]
    assert store.kept(name, numbers[0]).base == digest(b"a")
    with pytest.raises(Stale, match="no proposal 99"):
        store.kept(name, "99")


def _interleaved(store: Store, name: str, seed: int) -> list[str]:
    """Two revisions at once, each of what it reads, with random waits between; what came of each."""
    chance = random.Random(seed)
    waits = {who: chance.random() * 2e-4 for who in "ab"}
    told: list[str] = []

    def revise(who: str) -> None:
        before = store.head(name)
        time.sleep(waits[who])
        try:
            store.commit(name, before, before + who.encode(), CHANGE)
        except Stale:
            told.append(f"{who} was told")
        else:
            told.append(f"{who} was written")

    threads = [threading.Thread(target=revise, args=(who,)) for who in "ab"]
    for one in chance.sample(threads, 2):
        one.start()
    for one in threads:
        one.join()
    return told


def test_of_two_revisions_at_once_none_is_lost_and_the_second_is_told(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources.os, "fsync", lambda handle: None)  # the order is tested
    chance = random.Random(1)
    real = history.put

    def slow(path: Path, data: bytes) -> None:
        time.sleep(chance.random() * 1e-4)
        real(path, data)

    monkeypatch.setattr(history, "put", slow)
    second_told = 0
    for seed in range(RUNS):
        store, name = made(b"-")
        told = _interleaved(store, name, seed)
        written = [one for one in told if one.endswith("written")]
        standing = store.versions(name)

        assert len(told) == 2 and written
        assert len(standing) == len(written)
        assert standing[0].before == digest(b"-")
        assert all(low.after == high.before for low, high in pairwise(standing))
        assert standing[-1].after == digest(store.head(name))
        for _ in written:
            store.undo(name)
        assert store.head(name) == b"-"
        second_told += len(written) == 1
    assert second_told > 0


def test_memory_holds_no_more_than_it_may() -> None:
    store = MemoryStore(most=3)
    for number in range(9):
        store.put(str(number), b"x")

    assert [str(number) in store for number in range(9)] == [False] * 6 + [True] * 3


# --- what only files can suffer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "l.md"
    found.write_bytes(b"a")
    return found


def test_a_file_edited_by_hand_is_not_undone(path: Path) -> None:
    FileStore().commit(str(path), b"a", b"b", CHANGE)
    path.write_bytes(b"edited by hand")

    with pytest.raises(Stale, match="would lose that"):
        FileStore().undo(str(path))
    assert path.read_bytes() == b"edited by hand"


def test_a_refused_commit_leaves_no_folder(path: Path) -> None:
    with pytest.raises(Stale):
        FileStore().commit(str(path), b"other", b"b", CHANGE)
    with pytest.raises(Stale):
        FileStore().undo(str(path))

    assert [one.name for one in path.parent.iterdir()] == ["l.md"]


def test_the_original_and_the_record_lie_beside_the_file(path: Path) -> None:
    FileStore().commit(str(path), b"a", b"b", CHANGE)
    folder = path.parent / ".rung"

    assert (folder / "l.md.0001.before").read_bytes() == b"a"
    assert json.loads((folder / "l.md.0001.json").read_text())["answer"] == {
        "accepted": True
    }
    assert "tighten by mechanical" in listed(FileStore().versions(str(path)))


def test_a_damaged_original_is_never_written_back(path: Path) -> None:
    FileStore().commit(str(path), b"a", b"b", CHANGE)
    (path.parent / ".rung" / "l.md.0001.before").write_bytes(b"x")

    with pytest.raises(Stale, match="has been changed since rung kept it"):
        FileStore().undo(str(path))
    assert path.read_bytes() == b"b"


def test_what_can_not_be_read_in_the_folder_is_passed_over(path: Path) -> None:
    (path.parent / ".rung").mkdir()
    (path.parent / ".rung" / "l.md.0007.json").write_text("{broken")
    (path.parent / ".rung" / "l.md.0007.proposal").write_text("{broken")
    FileStore().commit(str(path), b"a", b"b", CHANGE)

    assert len(entries(path)) == 1
    assert FileStore().keep(str(path), Kept(base="", data=b"1")) == "1"


@pytest.mark.parametrize("writes", [0, 1, 2])
def test_a_crash_between_two_writes_loses_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, writes: int
) -> None:
    FileStore().commit(str(path), b"a", b"b", CHANGE)
    real, done = history.put, []

    def crashing(where: Path, data: bytes) -> None:
        if len(done) == writes:
            raise KeyboardInterrupt
        done.append(where)
        real(where, data)

    with monkeypatch.context() as patched:
        patched.setattr(history, "put", crashing)
        with pytest.raises(KeyboardInterrupt):
            FileStore().commit(str(path), b"b", b"c", CHANGE)

    assert path.read_bytes() == b"b"
    FileStore().undo(str(path))
    assert path.read_bytes() == b"a"
