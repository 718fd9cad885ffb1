"""What was found about an iteration as JSON and back, for the library.

The way back checks every type (msgspec); what it lets through, ``encode`` could have made.
"""

from dataclasses import dataclass, replace

import msgspec

from classifyme_desktop.domain.iteration import Figures, Judgement
from classifyme_desktop.domain.level_figures import LevelFindings
from classifyme_desktop.domain.match_figures import MatchFigures


@dataclass(frozen=True, slots=True)
class Findings:
    """Figures before and after on the shipped test set and on the firm's own people, and what each check found.

    ``match``: of weights of matching; ``level``: of a level head.
    """

    frozen: tuple[Figures, Figures] | None
    firm: tuple[Figures, Figures] | None
    judgements: tuple[Judgement, ...]
    match: MatchFigures | None = None
    level: LevelFindings | None = None


_DECODER = msgspec.json.Decoder(Findings)
_ENCODER = msgspec.json.Encoder()
_Pair = tuple[Figures, Figures] | None


def encode(findings: Findings) -> str:
    """Return the findings as JSON; equal ones give equal text."""
    frozen, firm = (_in_order(pair) for pair in (findings.frozen, findings.firm))
    return _ENCODER.encode(replace(findings, frozen=frozen, firm=firm)).decode()


def _in_order(pair: _Pair) -> _Pair:
    if pair is None:
        return None
    before, after = (replace(one, cuts=dict(sorted(one.cuts.items()))) for one in pair)
    return before, after


def decode(content: str) -> Findings:
    """Return the findings in ``content``. Raises ValueError when it holds none."""
    try:
        return _DECODER.decode(content)
    except msgspec.MsgspecError as error:
        raise ValueError from error
