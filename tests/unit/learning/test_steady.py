"""Products with equal bytes whatever the number of threads."""

import hashlib
import os
import subprocess
import sys

import numpy as np
import pytest

from classifyme_desktop.learning import steady

_SCRIPT = """
import hashlib
import numpy as np
from classifyme_desktop.learning import steady
draw = np.random.default_rng(0)
left, right = draw.normal(size=(900, 700)), draw.normal(size=(700, 97))
print(hashlib.sha256(steady.product(left, right).tobytes()).hexdigest())
"""


def test_the_number_of_threads_changes_no_byte():
    found = set()
    for threads in ("1", "2", "8"):
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": threads}
        run = subprocess.run(
            [sys.executable, "-c", _SCRIPT], env=environment, capture_output=True, text=True, check=True
        )
        found.add(run.stdout)
    assert len(found) == 1
    assert len(found.pop().strip()) == len(hashlib.sha256().hexdigest())


@pytest.mark.parametrize("shape", [(1, 1, 1), (70, 130, 200), (3, 900, 1), (200, 65, 129)])
def test_they_are_products(shape: tuple[int, int, int]):
    draw = np.random.default_rng(1)
    left, right = draw.normal(size=shape[:2]), draw.normal(size=shape[1:])
    assert steady.product(left, right) == pytest.approx(left @ right, abs=1e-10)


def test_directions_stand_at_right_angles_and_span_the_rows():
    rows = np.random.default_rng(2).normal(size=(5, 9))
    way = steady.orthonormal(np.vstack([rows, rows[:2], np.zeros(9)]))
    assert way.shape == (5, 9)
    assert way @ way.T == pytest.approx(np.eye(5), abs=1e-12)
    assert (rows @ way.T) @ way == pytest.approx(rows, abs=1e-12)
