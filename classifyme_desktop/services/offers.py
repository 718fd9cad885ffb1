"""The gigs that may be recommended: those of the library, or those of files that are not stored."""

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

from classifyme_desktop.domain.gig import Gig
from classifyme_desktop.domain.gig_match import Offer
from classifyme_desktop.domain.gig_profile import GigProfile
from classifyme_desktop.domain.prediction import Prediction
from classifyme_desktop.domain.resume import Embedding, GigId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.matching import gig_index
from classifyme_desktop.matching.gig_index import Sketch
from classifyme_desktop.matching.gig_query import GigQuery
from classifyme_desktop.services import gig_queries, gigs
from classifyme_desktop.services.gig_import import ReadGig
from classifyme_desktop.services.gigs import UnderstoodGig
from classifyme_desktop.services.live_gigs import Known, Offers
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import gig_profiles, indexed_gigs
from classifyme_desktop.storage import gigs as stored_gigs
from classifyme_desktop.storage.indexed_gigs import Stamp

_MOST_QUERIES: Final = 4_096  # remembered, about 15 KB each
_LEFT_OUT: Final = ("gig_unknown", "gig_of_other_encoder", "text_changed")


def stored(workspace: Workspace) -> Offers:
    """Return the gigs of the library as they stand. The first call reads all of them; later ones what has changed.

    Any thread. Raises ModelError, WorkerError, StorageError.
    """
    live, encoder_sha256 = workspace.live_gigs, workspace.head.encoder_sha256
    with live.lock:
        became = workspace.taxonomy.became
        if (live.encoder_sha256, live.became) != (encoder_sha256, became):
            live.forget(encoder_sha256, became)
        with workspace.reading() as db:
            stamps = indexed_gigs.stamps(db, encoder_sha256)
            total = indexed_gigs.count(db, without=live.removed)
        stamps = {one: stamp for one, stamp in stamps.items() if one not in live.removed}
        for gig_id in [one for one in live.known if one not in stamps]:
            live.put(gig_id, None)
        changed = [one for one, stamp in stamps.items() if _has_changed(live.known.get(one), stamp)]
        for gig_id, found in _read(workspace, changed, encoder_sha256).items():
            offer = _offer(found, gig_id=gig_id)
            live.put(gig_id, Known(stamps[gig_id], offer, _sketch(workspace, found)))
        offers, index = live.in_order()
    asked = partial(_asked, workspace, encoder_sha256, offers)
    return Offers(index, offers, encoder_sha256, asked, total - len(offers))


def given(workspace: Workspace, read: Sequence[ReadGig]) -> Offers:
    """Return gigs that were read from files and are not stored."""
    sha256s = [stored_gigs.sha256_of(one.understood.text) for one in read]
    rows = sorted(range(len(read)), key=lambda row: sha256s[row])
    understood = [read[row].understood for row in rows]
    return Offers(
        gig_index.of([_sketch(workspace, one) for one in understood]),
        tuple(_offer(read[row].understood, path=read[row].path, row=read[row].row) for row in rows),
        workspace.head.encoder_sha256,
        lambda chosen: _made(workspace, [understood[row] for row in chosen]),
    )


def _sketch(workspace: Workspace, gig: UnderstoodGig) -> Sketch:
    return gig_queries.sketch(workspace, gig.profile, gig.embedding, gig.prediction)


def _offer(
    gig: UnderstoodGig, *, gig_id: GigId | None = None, path: Path | None = None, row: int | None = None
) -> Offer:
    said, employer = gig.prediction, gig.profile.employer
    return Offer(
        stored_gigs.sha256_of(gig.text),
        gig.title,
        employer.value if employer else None,
        said.top[0].id if said and said.top else None,
        said.confidence if said else None,
        gig_id,
        path,
        row,
    )


def _has_changed(known: Known | None, stamp: Stamp) -> bool:
    return known is None or known.stamp != stamp or not stamp.is_settled


# ------------------------------------------------------------------ all that a gig asks for


def _asked(workspace: Workspace, encoder_sha256: str, offers: Sequence[Offer], rows: Sequence[int]) -> list[GigQuery]:
    """Return what stored gigs ask for; what was asked before is remembered as long as the gig stays as it is."""
    live = workspace.live_gigs
    wanted = [gig_id for row in rows if (gig_id := offers[row].gig_id) is not None]
    with live.lock:
        stamps = {one: live.known[one].stamp for one in wanted if one in live.known}
        remembered = {one: live.queries[one] for one in wanted if one in live.queries}
    found = {one: query for one, (stamp, query) in remembered.items() if stamps.get(one) == stamp}
    missing = [one for one in wanted if one not in found]
    read = _read(workspace, missing, encoder_sha256)
    if len(read) < len(missing):
        raise StorageError("gig_unknown", "This gig is no longer in the library.")
    found |= dict(zip(missing, _made(workspace, [read[one] for one in missing]), strict=True))
    with live.lock:
        live.queries.update({one: (stamps[one], found[one]) for one in missing if one in stamps})
        while len(live.queries) > _MOST_QUERIES:
            del live.queries[next(iter(live.queries))]
    return [found[one] for one in wanted]


def _made(workspace: Workspace, wanted: Sequence[UnderstoodGig]) -> list[GigQuery]:
    def of(gig: UnderstoodGig) -> GigQuery:
        return gig_queries.of(workspace, gig.text, gig.profile, gig.embedding, gig.prediction)

    with ThreadPoolExecutor(workspace.encoders.size, thread_name_prefix="offer-lane") as pool:
        return list(pool.map(of, wanted))


def _read(workspace: Workspace, gig_ids: Iterable[GigId], encoder_sha256: str) -> dict[GigId, UnderstoodGig]:
    """Return stored gigs; damaged ones and those that are gone are left out."""
    read: dict[GigId, tuple[Gig, Embedding, Prediction | None, GigProfile | None]] = {}
    with workspace.reading() as db:
        for gig_id in gig_ids:
            try:
                read[gig_id] = (
                    stored_gigs.get(db, gig_id),
                    stored_gigs.embedding(db, gig_id, encoder_sha256),
                    stored_gigs.prediction(db, gig_id),
                    gig_profiles.get(db, gig_id),
                )
            except StorageError as error:
                if error.code not in _LEFT_OUT:
                    raise
    return {
        gig_id: UnderstoodGig(gig.title, gig.text, embedding, said, profile or gigs.profile(workspace, gig_id))
        for gig_id, (gig, embedding, said, profile) in read.items()
    }
