"""Whether the facts of a resume show one thing that a gig asks for, and which places of its text do."""

from dataclasses import dataclass

from classifyme_desktop.domain.profile import Range


@dataclass(frozen=True, slots=True)
class Proof:
    """An answer. ``is_met`` None: the resume does not tell; ``places`` of its text show what is met."""

    is_met: bool | None
    places: tuple[Range, ...] = ()


OPEN = Proof(None)
NOT_MET = Proof(False)


def all_of(proofs: tuple[Proof, ...]) -> Proof:
    """Return the answer for several things that are asked together: met where each is, not met where one is not."""
    if any(one.is_met is False for one in proofs):
        return NOT_MET
    if not proofs or any(one.is_met is None for one in proofs):
        return OPEN
    return Proof(True, tuple(dict.fromkeys(place for one in proofs for place in one.places)))


def any_of(proofs: tuple[Proof, ...]) -> Proof:
    """Return the answer for things of which one is enough: met where one is, not met where none is."""
    met = next((one for one in proofs if one.is_met), None)
    if met is not None:
        return met
    return NOT_MET if proofs and all(one.is_met is False for one in proofs) else OPEN
