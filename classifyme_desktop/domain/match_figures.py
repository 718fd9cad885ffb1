"""What learnt weights of matching are, and how past gigs fare with them. Knows no models and no library."""

from dataclasses import dataclass

Pair = tuple[float, float]  # before and after


@dataclass(frozen=True, slots=True)
class GigFigures:
    """One past gig, ranked with weights that were fitted without it: nDCG@10 and average precision, in [0, 1].

    ``sha256``: of the text of the gig; ``accepted``, ``rejected``: people decided for it.
    """

    sha256: str
    accepted: int
    rejected: int
    ndcg: Pair
    precision: Pair


@dataclass(frozen=True, slots=True)
class MatchFigures:
    """``weights``: before and after, each in the order of ``match.PARTS`` with the sum 1; ``gigs``: that they teach.

    ``frozen``: mean nDCG@10 on the judged gigs that ship, None where these were not rated with the encoder in use.
    """

    weights: tuple[tuple[float, ...], tuple[float, ...]]
    gigs: tuple[GigFigures, ...] = ()
    frozen: Pair | None = None

    @property
    def ndcg(self) -> Pair:
        """Return the mean nDCG@10 over the past gigs, before and after; zeros without gigs."""
        return self._mean([one.ndcg for one in self.gigs])

    @property
    def precision(self) -> Pair:
        """Return the mean average precision over the past gigs, before and after; zeros without gigs."""
        return self._mean([one.precision for one in self.gigs])

    @staticmethod
    def _mean(pairs: list[Pair]) -> Pair:
        count = len(pairs) or 1
        return sum(one[0] for one in pairs) / count, sum(one[1] for one in pairs) / count
