"""People for a gig: from stored vectors, words, skills and roles to a ranked list with the parts of each score."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from classifyme_desktop.domain.gig import Gig
from classifyme_desktop.domain.gig_profile import GigProfile
from classifyme_desktop.domain.match import Coverage, Match, MustState
from classifyme_desktop.domain.match_reasons import MustReason
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.errors import StorageError, UsageError
from classifyme_desktop.matching import rating, scoring
from classifyme_desktop.matching.gig_query import GigQuery
from classifyme_desktop.matching.rating import Rating
from classifyme_desktop.matching.scoring import Ranked, Weights
from classifyme_desktop.services import gig_queries, gigs, indexing, weights_in_use
from classifyme_desktop.services.shown_musts import ShownMusts
from classifyme_desktop.services.weights_in_use import Usual
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import gigs as stored
from classifyme_desktop.storage import rankings


@dataclass(frozen=True, slots=True, eq=False)
class Rated:
    """The parts of everybody's score for a gig, to be weighed; and what made them. ``gig``: None if not stored.

    ``usual``: the weights that count where a person chooses none.
    """

    gig: Gig | None
    text: str
    profile: GigProfile
    query: GigQuery
    rating: Rating
    iteration: int
    encoder_sha256: str
    shown: ShownMusts = field(default_factory=ShownMusts)
    usual: Usual = field(default_factory=Usual)


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """People in order for a gig."""

    rated: Rated
    ranked: Ranked
    weights: Weights

    @property
    def matches(self) -> list[Match]:
        """Return all matches, best first."""
        return self.ranked.matches()


def must_reasons(rated: Rated, resume_id: ResumeId) -> tuple[MustReason, ...]:
    """Return whether a person meets each must, with the places that show it: the one answer wherever it is shown.

    Any thread; some ms the first time. Raises ValueError for one not compared; StorageError: ``resume_unknown``,
    ``library_damaged``.
    """
    row = rated.rating.row_of(resume_id)
    return rated.shown.of(resume_id, rated.query, rated.rating.chances[row].tolist())


def coverage(rated: Rated, resume_id: ResumeId) -> Coverage:
    """Return what of the gig's musts and skills a person shows. Some ms. Raises as ``must_reasons``."""
    made = rated.rating
    row = made.row_of(resume_id)
    states = tuple(MustState(one.text, one.need, one.is_met) for one in must_reasons(rated, resume_id))
    asked = sorted(zip(made.asked, made.held[row].tolist(), strict=True), key=lambda pair: -pair[0].weight)
    return Coverage(
        states,
        tuple(one.name for one, held in asked if held == 1.0),
        tuple(one.name for one, held in asked if 0.0 < held < 1.0),
        tuple(one.name for one, held in asked if held == 0.0),
    )


def rate(workspace: Workspace, gig_id: GigId, wanted: Sequence[str] = ()) -> Rated:
    """Return the parts of everybody's score for a stored gig. Any thread; stores nothing.

    ``wanted``: musts typed by a person, in place of what the gig requires. Equal libraries give equal answers, whatever
    the order of import. Raises StorageError: ``gig_unknown``, ``gig_of_other_encoder``, ``encoder_changed``;
    UsageError: ``must_empty``, ``protected``.
    """
    head = workspace.head
    _check_wanted(wanted)
    with workspace.reading() as db:
        gig = stored.get(db, gig_id)
        embedding = stored.embedding(db, gig_id, head.encoder_sha256)
        prediction = stored.prediction(db, gig_id)
    profile = gigs.profile(workspace, gig_id)
    query = gig_queries.of(workspace, gig.text, profile, embedding, prediction, wanted)
    return _rated(workspace, gig, gig.text, profile, query, embedding.encoder_sha256)


def rate_text(
    workspace: Workspace, text: str, wanted: Sequence[str] = (), *, title: str | None = None,
    profile: GigProfile | None = None,
) -> Rated:  # fmt: skip
    """Return the parts of everybody's score for the text of a gig that is not stored here. Raises as ``rate``.

    ``profile``: what a person made of what it asks for, in place of what the program reads in it.
    """
    _check_wanted(wanted)
    understood = gigs.understand(workspace, text, title)
    understood = understood if profile is None else replace(understood, profile=profile)
    embedding = understood.embedding
    query = gig_queries.of(workspace, understood.text, understood.profile, embedding, understood.prediction, wanted)
    return _rated(workspace, None, understood.text, understood.profile, query, embedding.encoder_sha256)


def _check_wanted(wanted: Sequence[str]) -> None:
    for one in wanted:
        gigs.check_allowed(one)
        if not any(map(str.isalnum, one)):
            raise UsageError("must_empty", "A must-have needs words. Write what the gig requires.")


def _rated(
    workspace: Workspace, gig: Gig | None, text: str, profile: GigProfile, query: GigQuery, encoder_sha256: str
) -> Rated:
    with workspace.live_index.now(workspace) as crowd:
        if crowd.encoder_sha256 != encoder_sha256:
            raise indexing.encoder_changed()
        made = rating.rate(crowd, query)
    usual = weights_in_use.of(workspace, encoder_sha256)
    return Rated(gig, text, profile, query, made, crowd.iteration, encoder_sha256, ShownMusts(workspace), usual)


def weighed(rated: Rated, weights: Weights | None = None) -> Ranking:
    """Return the people of a rating in the order of some weights, or the usual ones. Milliseconds for 10,000 people."""
    chosen = weights or rated.usual.weights
    return Ranking(rated, scoring.ranked(rated.rating, chosen), chosen)


def rank(workspace: Workspace, gig_id: GigId, *, weights: Weights | None = None, wanted: Sequence[str] = ()) -> Ranking:
    """Return the people of the library ranked for a stored gig. Raises as ``rate``."""
    return weighed(rate(workspace, gig_id, wanted), weights)


def rank_text(
    workspace: Workspace, text: str, *, weights: Weights | None = None, wanted: Sequence[str] = ()
) -> Ranking:
    """Return the people of the library ranked for the text of a gig that is not stored. Raises as ``rate``."""
    return weighed(rate_text(workspace, text, wanted), weights)


def save(workspace: Workspace, ranking: Ranking) -> None:
    """Keep a ranking in the library as the latest of its gig. Raises StorageError (``gig_unknown``) without one."""
    rated = ranking.rated
    if rated.gig is None:
        raise StorageError("gig_unknown", "Add the gig first, then its ranking can be kept.")
    gig_id = rated.gig.gig_id
    is_usual = ranking.weights == rated.usual.weights
    workspace.write(
        lambda db: rankings.save(
            db,
            gig_id,
            iteration=rated.iteration,
            encoder_sha256=rated.encoder_sha256,
            weights=ranking.weights.as_dict(),
            matches=ranking.matches,
            weights_iteration=rated.usual.iteration if is_usual else None,
        )
    )
