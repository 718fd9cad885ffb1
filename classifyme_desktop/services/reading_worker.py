"""The process that reads a file and draws the facts out of its text: bytes in, a reading and a profile out.

It is ``documents.worker`` with the facts beside it: both work on what a stranger wrote, so both stay in the process
that has limits and can be killed. Knows nothing of files, names, the database or the models.
"""

from datetime import date

from classifyme_desktop import children
from classifyme_desktop.documents import answers, limiting, limits, worker
from classifyme_desktop.domain import gig_profile, profile_json
from classifyme_desktop.profile import gig, masking, resume


def run() -> int:
    """Serve until the input ends; return the exit code. Call it once, as the whole of a process."""
    limiting.limit_process(limits.MEMORY_BYTES)
    children.serve(_answer)
    return 0


def _answer(question: object, content: bytes) -> object:
    if not isinstance(question, dict):
        return None
    limiting.limit_cpu(limits.CPU_S)
    kind = question.get("op")
    if kind == "facts":
        return _facts(content.decode("utf-8"), question.get("made_on"), question["today"])
    if kind == "table":
        return _table(content, int(question["first"]))
    if kind == "gig":
        return _gig(content.decode("utf-8"), question.get("title"))
    reading = worker.read(question, content)
    if kind == "read":
        return answers.encode(reading)
    if kind != "understand":
        return None
    document = reading.document
    facts = None if document is None else _facts(document.text, document.made_on, question["today"])
    return {"reading": answers.encode(reading), "facts": facts}


def _table(content: bytes, first: int) -> dict[str, object]:
    # Most of these processes never see a table, and what reads one costs time and memory.
    from classifyme_desktop.documents import table_answers, tables

    return table_answers.encode(tables.guarded(content, first))


def _gig(text: str, title: str | None) -> dict[str, object]:
    masked = masking.merged(masking.spans(text))
    profile = gig_profile.encode(gig.read(text, title)).decode("utf-8")
    return {"masked": [end for span in masked for end in span], "profile": profile}


def _facts(text: str, made_on: date | str | None, today: str) -> dict[str, object]:
    """Return what a text says of the person: the masked ranges always, the rest as None when it fails."""
    spans = masking.merged(masking.spans(text))
    found: dict[str, object] = {"masked": [end for span in spans for end in span], "profile": None}
    found |= {"phrases": [], "fingerprint": None}
    made = date.fromisoformat(made_on) if isinstance(made_on, str) else made_on
    try:
        facts = resume.read(text, masking.masked(text, spans), made, date.fromisoformat(today))
    except Exception:  # noqa: BLE001 - as in documents.worker: what fails on a stranger's text is told, never lost
        return found
    return {
        "masked": found["masked"],
        "profile": profile_json.encode(facts.profile).decode("utf-8"),
        "phrases": [end for phrase in facts.phrases for end in phrase],
        "fingerprint": facts.fingerprint,
    }
