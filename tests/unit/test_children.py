import io
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from classifyme_desktop import children
from classifyme_desktop.errors import CancelledError, WorkerError

ODD_CHILD = str(Path(__file__).with_name("odd_child.py"))
PROGRAM = (sys.executable, ODD_CHILD)
SERVING = (sys.executable, ODD_CHILD, "serve")
LIMITS = children.Limits(memory_bytes=150 << 20, cpu_s=30, wall_s=60)


@pytest.fixture
def make_pool():
    made = []

    def make(size=1, limits=LIMITS, program=PROGRAM, **options):
        made.append(children.Pool("odd", size, limits, program=program, **options))
        return made[-1]

    yield make
    for pool in made:
        pool.close()


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("crash", "crash"),
        ("exit", "crash"),
        ("torn", "protocol"),
        ("flood", "protocol"),
        ("claim", "protocol"),
        ("bad json", "protocol"),
        ("deep json", "protocol"),
        ("wrong id", "protocol"),
        ("no answer", "protocol"),
        ("eat", "memory"),
    ],
)
def test_a_child_that_breaks_is_named_and_replaced(make_pool, question, code):
    pool = make_pool()
    with pytest.raises(WorkerError) as caught:
        pool.ask(question)
    assert caught.value.code == code
    assert pool.ask("fine") == "fine"


def test_a_child_that_spins_is_ended_by_its_cpu_time(make_pool):
    pool = make_pool(limits=children.Limits(memory_bytes=1 << 30, cpu_s=0.2, wall_s=60))
    with pytest.raises(WorkerError) as caught:
        pool.ask("spin")
    assert caught.value.code == "cpu"


def test_a_child_that_sleeps_is_ended_by_the_wall_clock(make_pool):
    pool = make_pool(limits=children.Limits(memory_bytes=1 << 30, cpu_s=30, wall_s=3))
    with pytest.raises(WorkerError) as caught:
        pool.ask("hang")
    assert caught.value.code == "wall"


def test_a_child_that_cannot_start_is_a_crash(make_pool):
    for program in (("/no/such/program",), (*PROGRAM, "die at once")):
        with pytest.raises(WorkerError) as caught:
            make_pool(program=program).ask("fine")
        assert caught.value.code == "crash"


def test_a_swollen_child_is_replaced_after_its_answer(make_pool):
    pool = make_pool(recycle_above_bytes=80 << 20)
    assert pool.ask("swell") == "swollen"
    assert not psutil.Process().children()
    assert pool.ask("fine") == "fine"
    assert len(psutil.Process().children()) == 1


def test_a_child_is_replaced_after_so_many_answers(make_pool):
    pool = make_pool(recycle_after=2)
    seen = set()
    for _ in range(4):
        pool.ask("fine")
        seen |= {child.pid for child in psutil.Process().children()}
    assert len(seen) == 2  # the child that gave the last answer of its two is gone at once


def test_one_broken_child_leaves_the_answers_of_the_others_alone(make_pool):
    pool = make_pool(size=2)

    def ask(question):
        try:
            return pool.ask(question)
        except WorkerError as error:
            return error.code

    questions = ["fine", "crash", "fine", "bad json", "fine", "exit"] * 3
    with ThreadPoolExecutor(4) as executor:
        assert list(executor.map(ask, questions)) == ["fine", "crash", "fine", "protocol", "fine", "crash"] * 3


def test_closing_ends_the_child_in_the_middle_and_cancels_who_waits(make_pool):
    pool = make_pool()
    ends = []

    def ask():
        try:
            pool.ask("spin")
        except (WorkerError, CancelledError) as error:
            ends.append(error.code)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    while not pool.pids():
        threading.Event().wait(0.01)
    pool.close()
    for thread in threads:
        thread.join(timeout=20)
    assert sorted(ends) == ["cancelled", "cancelled", "crash"]
    assert not psutil.Process().children()
    with pytest.raises(CancelledError):
        pool.ask("fine")


def test_serve_answers_with_the_payload_and_ends_with_the_input(make_pool):
    pool = make_pool(program=SERVING)
    assert pool.ask({"a": [1, "é"]}, b"\0" * 1000) == [{"a": [1, "é"]}, 1000]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_no_child_outlives_a_killed_parent():
    code = (
        "import sys, threading\n"
        "from classifyme_desktop import children\n"
        f"pool = children.Pool('odd', 1, children.Limits(1 << 30, 600, 600), program={PROGRAM!r})\n"
        "threading.Thread(target=lambda: pool.ask('spin'), daemon=True).start()\n"
        "while not pool.pids(): threading.Event().wait(0.01)\n"
        "print(pool.pids()[0], flush=True)\n"
        "threading.Event().wait(60)\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2], text=True
    )
    orphan = psutil.Process(int(parent.stdout.readline()))
    while orphan.cpu_times().user < 0.5:  # it spins now and looks at no pipe
        threading.Event().wait(0.05)
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and is_running(orphan):
        threading.Event().wait(0.05)
    assert not is_running(orphan)


def is_running(process):
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def frame(body, payload=b"", claimed=None):
    return io.BytesIO(len(body).to_bytes(4, "big") + (claimed or len(payload)).to_bytes(4, "big") + body + payload)


def test_a_frame_survives_the_way_there_and_back():
    stream = io.BytesIO()
    children.write_frame(stream, {"text": "naïve \ud800 [[["}, b"\0\1")
    stream.seek(0)
    assert children.read_frame(stream, 1000) == ({"text": "naïve \ud800 [[["}, b"\0\1")
    assert children.read_frame(stream, 1000) is None


@pytest.mark.parametrize(
    "stream",
    [
        io.BytesIO(b"\0"),
        frame(b"{}", claimed=5),
        frame(b"{}", b"x" * 2000),
        frame(b"[" * 17 + b"]" * 17),
        frame(b"\xff"),
    ],
)
def test_a_bad_frame_is_refused(stream):
    with pytest.raises(WorkerError) as caught:
        children.read_frame(stream, 1000)
    assert caught.value.code == "protocol"


def test_brackets_inside_strings_do_not_count_as_depth():
    body = b'{"a": "' + b"[{" * 200 + b'\\"[[[", "b": [[1]]}'
    value, _ = children.read_frame(frame(body), 10_000)
    assert value["b"] == [[1]]


def test_an_unclosed_string_of_escapes_costs_linear_time():
    with pytest.raises(WorkerError):
        children.read_frame(frame(b"[" * 20 + b'"' + b'\\"' * 500_000), 4 << 20)


def started_by_this_process():
    return {child.pid for child in psutil.Process().children() if "odd_child.py" in " ".join(child.cmdline())}


def test_warming_up_starts_all_children_once(make_pool):
    before = started_by_this_process()
    pool = make_pool(size=3)
    pool.warm_up()
    pool.warm_up()
    while len(made := started_by_this_process() - before) < 3:  # a process has its name only once it runs
        time.sleep(0.01)
    assert len(made) == 3
    assert [pool.ask("fine") for _ in range(3)] == ["fine"] * 3
    assert started_by_this_process() - before == made


def test_warming_up_what_cannot_start_leaves_the_telling_to_who_asks(make_pool):
    pool = make_pool(size=2, program=("no-such-program-anywhere",))
    pool.warm_up()
    for _ in range(3):
        with pytest.raises(WorkerError):
            pool.ask("fine")
