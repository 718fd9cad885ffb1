"""Damaged copies of sound files, always the same ones: each ends in a state, no reading process dies of it."""

import io
import random

import docx
import pymupdf
import pytest

from classifyme_desktop.documents.pool import ReaderPool
from classifyme_desktop.domain.document import FileState, Reason

ROUNDS = 120


def pdf():
    document = pymupdf.open()
    for number in range(3):
        document.new_page().insert_text((72, 72), f"Jane Roe, accountant, page {number}")
    content = document.tobytes(deflate=True, use_objstms=1, no_new_id=True)  # equal bytes in each run
    document.close()
    return content


def word():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Jane Roe"
    document.add_table(rows=2, cols=2).cell(0, 0).text = "accountant"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def mutated(content, random_source):
    changed = bytearray(content)
    for _ in range(random_source.choice([1, 4, 30])):
        at = random_source.randrange(len(changed))
        act = random_source.randrange(4)
        if act == 0:
            changed[at] = random_source.randrange(256)
        elif act == 1:
            del changed[at : at + random_source.randrange(1, 200)]
        elif act == 2:
            changed[at:at] = random_source.randbytes(random_source.randrange(1, 50))
        else:
            changed[at : at + 20] = changed[:20]
        if len(changed) < 50:
            break
    return bytes(changed[: random_source.randrange(1, len(changed) + 1)] if random_source.random() < 0.2 else changed)


@pytest.mark.parametrize("make", [pdf, word])
def test_mutated_files_end_in_a_state(make):
    source, content = random.Random(20261124), make()
    pool = ReaderPool(1)
    try:
        readings = [pool.read(mutated(content, source)) for _ in range(ROUNDS)]
    finally:
        pool.close()
    assert {reading.reason for reading in readings}.isdisjoint({Reason.CRASH, Reason.PROTOCOL, Reason.WALL, Reason.CPU})
    assert sum(reading.state is FileState.ADDED for reading in readings) > ROUNDS / 10
