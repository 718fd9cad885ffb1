"""The JSON lines that the command line prints; the contract with programs that read them."""

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from classifyme_desktop.cli import facts_lines
from classifyme_desktop.domain import match_sentences
from classifyme_desktop.domain.decision import Decided
from classifyme_desktop.domain.gig import Gig
from classifyme_desktop.domain.gig_profile import Need
from classifyme_desktop.domain.label_state import DECIDED
from classifyme_desktop.domain.likeness import Pair
from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.domain.match_reasons import Reasons
from classifyme_desktop.domain.prediction import Prediction
from classifyme_desktop.domain.profile import Range
from classifyme_desktop.domain.resume import FileRow
from classifyme_desktop.domain.sentences import of_abstention, sentence
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.services.classify import Classified
from classifyme_desktop.services.ingest import Settled
from classifyme_desktop.services.people import RankedPerson

_DIGITS: Final = 6  # of probabilities and scores; the models promise no more


def line(value: dict[str, Any]) -> str:
    """Return ``value`` as one line of JSON. A file name that is not UTF-8 keeps its bytes as escapes."""
    text = json.dumps(value, ensure_ascii=False, separators=(", ", ": "))
    return text if text.isascii() or _is_utf8(text) else json.dumps(value, separators=(", ", ": "))


def _is_utf8(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def of_settled(settled: Settled) -> dict[str, Any]:
    """Return the line of ``import`` for one path."""
    return {
        "file": os.fspath(settled.path),
        "state": settled.state.value,
        "reason": settled.reason.value if settled.reason else None,
        "incomplete": [reason.value for reason in settled.incomplete],
        "message": sentence(settled.state, settled.reason or next(iter(settled.incomplete), None)),
        "sha256": settled.sha256,
    }


def of_classified(classified: Classified, taxonomy: Taxonomy, role_id: str | None = None) -> dict[str, Any]:
    """Return the line of ``classify`` for one path; ``role_id``: whose skills are compared, None: the one named."""
    reading = classified.understood.reading
    document = reading.document
    incomplete = document.incomplete if document else ()
    return {
        "file": os.fspath(classified.path),
        "state": reading.state.value,
        "reason": reading.reason.value if reading.reason else None,
        "incomplete": [reason.value for reason in incomplete],
        "message": sentence(reading.state, reading.reason or next(iter(incomplete), None)),
        "sha256": classified.sha256,
        "language": classified.understood.language,
        "pages": document.page_count if document else None,
        **of_prediction(classified.understood.prediction, taxonomy),
        **facts_lines.of_understood(classified.understood, role_id),
    }


def of_prediction(prediction: Prediction | None, taxonomy: Taxonomy) -> dict[str, Any]:
    """Return the fields of a prediction; without one they are empty and ``abstained`` is true."""
    if prediction is None:
        empty: dict[str, Any] = {"role": None, "abstained": True, "why": None, "candidates": [], "top": [], "cuts": {}}
        return {**empty, "iteration": None, "model_sha256": None}
    first = prediction.top[0]
    sure = round(prediction.confidence, _DIGITS)
    role = {"id": first.id, "label": taxonomy.by_id[first.id].label_en, "confidence": sure}
    return {
        "role": None if prediction.is_abstained else role,
        "abstained": prediction.is_abstained,
        "why": of_abstention(prediction.abstention) if prediction.abstention else None,
        "candidates": list(prediction.candidates),
        "top": [{"id": scored.id, "p": round(scored.p, _DIGITS)} for scored in prediction.top],
        "cuts": {str(cut): {"id": scored.id, "p": round(scored.p, _DIGITS)} for cut, scored in prediction.cuts.items()},
        "iteration": prediction.iteration,
        "model_sha256": prediction.model_sha256,
    }


def of_gig(gig: Gig, *, with_text: bool = False) -> dict[str, Any]:
    """Return the line of a gig."""
    shown: dict[str, Any] = {
        "gig_id": gig.gig_id,
        "title": gig.title,
        "role": gig.role_id,
        "confidence": None if gig.confidence is None else round(gig.confidence, _DIGITS),
        "sha256": gig.sha256,
        "created_at": gig.created_at,
    }
    return {**shown, "text": gig.text} if with_text else shown


def of_pair(pair: Pair) -> dict[str, Any]:
    """Return the line of two resumes that may be of one person."""
    newer = None if pair.is_newer is None else (pair.other_id if pair.is_newer else pair.resume_id)
    return {
        "resume_ids": [pair.resume_id, pair.other_id],
        "offer": pair.offer.value,
        "why": [reason.value for reason in pair.why],
        "newer": newer,
        "decision": pair.decision.value if pair.decision else None,
    }


def of_person(
    person: RankedPerson, *, is_stored: bool, candidate: str | None = None, decided: Decided | None = None
) -> dict[str, Any]:
    """Return the line of ``match`` for one person. ``file`` is the place seen last.

    ``candidate``: the number that stands for file and id in a blind list; a reason may hold a name, so it goes as well.
    """
    prediction, parts = person.prediction, person.parts
    return {
        "rank": person.match.rank,
        **_who(person, is_stored=is_stored, candidate=candidate),
        "score": round(person.match.score, _DIGITS),
        **_of_role(person.file, prediction),
        "band": list(person.match.band or (person.match.rank, person.match.rank)),
        "worth_a_call": person.match.chance,
        "parts": {part: round(value, _DIGITS) for part, value in zip(PARTS, parts.as_tuple(), strict=True)},
        "must": [
            {"text": one.text, "met": one.is_met, "evidence": None}
            for one in person.coverage.musts
            if one.need is Need.MUST
        ],
        "reasons": [],
        "missing": list(person.coverage.missing),
        **_of_decided(decided, is_blind=candidate is not None),
    }


def _of_role(file: FileRow, prediction: Prediction | None) -> dict[str, Any]:
    """Return the role that the program names, or with how it came about the one that a reader said."""
    if file.role_state in DECIDED:
        return {"role": file.role_id, "confidence": file.confidence, "role_state": file.role_state.value}
    return {
        "role": None if file.is_abstained else file.role_id,
        "confidence": round(prediction.confidence, _DIGITS) if prediction else None,
    }


def of_reasons(reasons: Reasons, words_of: Callable[[Range], str], *, is_blind: bool = False) -> dict[str, Any]:
    """Return the fields of ``match`` that tell why. ``words_of`` gives what a reader may see of a place."""
    return {
        "must": [
            {"text": one.text, "met": one.is_met, "evidence": _evidence(one.place, words_of, one.more)}
            for one in reasons.musts
            if one.need is Need.MUST
        ],
        "skills": [
            {
                "name": one.name,
                "held": None if one.held is None else one.held.name,
                "evidence": None if one.held is None else _evidence(one.held.places[0], words_of),
            }
            for one in (*reasons.matched, *reasons.related, *reasons.missing)
        ],
        "reasons": list(match_sentences.sentences_en(reasons, is_blind=is_blind)),
    }


def _evidence(
    place: Range | None, words_of: Callable[[Range], str], more: Sequence[Range] = ()
) -> dict[str, Any] | None:
    """Return the first place with its words; ``more``: places that show the same together with it."""
    if place is None:
        return None
    found: dict[str, Any] = {"start": place[0], "end": place[1], "text": " ".join(words_of(place).split())}
    return found | {"more": [_evidence(one, words_of) for one in more]} if more else found


def _who(person: RankedPerson, *, is_stored: bool, candidate: str | None) -> dict[str, Any]:
    if candidate is not None:
        return {"candidate": candidate}
    file = {"file": os.fspath(Path(person.file.path))}
    return {"resume_id": person.file.resume_id, **file} if is_stored else file


def _of_decided(decided: Decided | None, *, is_blind: bool) -> dict[str, Any]:
    if decided is None:
        return {}
    choice = {"decision": decided.choice.value}
    return choice if is_blind else {**choice, "reason": decided.reason}
