"""People for a gig: from stored vectors, keywords and roles to a ranked list with the parts of each score."""

from dataclasses import dataclass

from classifyme_desktop.domain.gig import Gig
from classifyme_desktop.domain.match import Match
from classifyme_desktop.domain.prediction import FloatArray, Prediction
from classifyme_desktop.domain.resume import Embedding, GigId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.matching import keywords, meaning, scoring
from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS, Weights
from classifyme_desktop.profile import masking
from classifyme_desktop.services.gigs import title_of
from classifyme_desktop.services.understand import understand_gig
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import fulltext, gigs, predictions, rankings, vectors
from classifyme_desktop.storage.database import Database


@dataclass(frozen=True, slots=True)
class Ranking:
    """A gig (None if it is not stored) and its people, best first."""

    gig: Gig | None
    matches: list[Match]
    iteration: int
    encoder_sha256: str


@dataclass(frozen=True, slots=True)
class Rated:
    """The parts of everybody's score for a stored gig, to be weighed; and what made them."""

    gig: Gig
    parts: scoring.PartScores
    iteration: int
    encoder_sha256: str


def rate(workspace: Workspace, gig_id: GigId) -> Rated:
    """Return the parts of everybody's score for a stored gig. Any thread; stores nothing.

    Raises StorageError: ``gig_unknown``, ``gig_of_other_encoder``.
    """
    head = workspace.head
    with workspace.reading() as db:
        gig = gigs.get(db, gig_id)
        embedding = gigs.embedding(db, gig_id, head.encoder_sha256)
        prediction = gigs.prediction(db, gig_id)
        role = None if prediction is None else prediction.probabilities
        parts = _scores(db, gig.text, embedding, role, head.iteration)
    return Rated(gig, parts, head.iteration, head.encoder_sha256)


def rank(workspace: Workspace, gig_id: GigId, *, weights: Weights = DEFAULT_WEIGHTS, top: int | None = None) -> Ranking:
    """Return the people of the library ranked for a stored gig. Any thread; stores nothing.

    Equal libraries give equal rankings, whatever the order of import. Raises as ``rate``.
    """
    rated = rate(workspace, gig_id)
    return _ranking(workspace, rated.gig, scoring.ranked(rated.parts, weights)[:top])


def rank_text(
    workspace: Workspace, text: str, *, weights: Weights = DEFAULT_WEIGHTS, top: int | None = None
) -> Ranking:
    """Return the people of the library ranked for the text of a gig that is not stored. Any thread."""
    embedding, prediction = understand_gig(workspace, title_of(text), text)
    with workspace.reading() as db:
        matches = _ranked(workspace, db, text, embedding, prediction, weights)
    return _ranking(workspace, None, matches[:top])


def _ranking(workspace: Workspace, gig: Gig | None, matches: list[Match]) -> Ranking:
    return Ranking(gig, matches, workspace.head.iteration, workspace.head.encoder_sha256)


def _ranked(
    workspace: Workspace,
    db: Database,
    text: str,
    embedding: Embedding,
    prediction: Prediction | None,
    weights: Weights,
) -> list[Match]:
    role = None if prediction is None else prediction.probabilities
    return scoring.ranked(_scores(db, text, embedding, role, workspace.head.iteration), weights)


def _scores(
    db: Database, text: str, embedding: Embedding, role: FloatArray | None, iteration: int
) -> scoring.PartScores:
    """Return the parts of every resume, in the library's fixed order (by the files' hashes)."""
    ids, near = meaning.of_blocks(embedding.vectors, vectors.blocks(db, embedding.encoder_sha256))
    terms = keywords.terms(masking.mask(text))
    hits = {term: fulltext.having(db, term) for term in terms}
    words = keywords.coverage(terms, hits, ids, total=fulltext.count(db))
    role_ids, probabilities = predictions.probabilities(db, iteration)
    agreement = scoring.agreement(ids, role_ids, probabilities, role)
    return scoring.PartScores(ids, near, words, agreement)


def save(workspace: Workspace, ranking: Ranking, weights: Weights = DEFAULT_WEIGHTS) -> None:
    """Keep a ranking in the library as the latest of its gig. Raises StorageError (``gig_unknown``) without one."""
    if ranking.gig is None:
        raise StorageError("gig_unknown", "Add the gig first, then its ranking can be kept.")
    gig_id = ranking.gig.gig_id
    workspace.write(
        lambda db: rankings.save(
            db,
            gig_id,
            iteration=ranking.iteration,
            encoder_sha256=ranking.encoder_sha256,
            weights=weights.as_dict(),
            matches=ranking.matches,
        )
    )
