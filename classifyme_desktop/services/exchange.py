"""Learnt iterations out of one library and into another, so that a team can share them.

What goes out holds no text, no name and no id of anybody: numbers, figures, and the names of the firm's own roles. What
comes in is measured here as if it had been learnt here, waits for a decision, and is never put to use by itself.
"""

import threading
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from classifyme_desktop.domain import own_roles as roles_of
from classifyme_desktop.domain.iteration import Flip, Head, Iteration, Judgement
from classifyme_desktop.domain.journal import Action, Subject
from classifyme_desktop.domain.own_roles import Kind, Names
from classifyme_desktop.domain.taxonomy import Taxonomy
from classifyme_desktop.errors import ModelError, UsageError
from classifyme_desktop.inference import registry
from classifyme_desktop.learning import cross_fit, gate, proposal
from classifyme_desktop.learning.gate import Pair
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.proposal import Step
from classifyme_desktop.learning.replay import Replay
from classifyme_desktop.learning.role_changes import RoleChanges
from classifyme_desktop.services import (
    exchange_file,
    exchange_head,
    flip_finder,
    iteration_card,
    iterations,
    learnt,
    name_swap,
    retrain,
    role_heads,
    role_lessons,
)
from classifyme_desktop.services.exchange_file import Packed
from classifyme_desktop.services.iterations import Candidate
from classifyme_desktop.services.retrain import OnProgress, Phase
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import iterations as stored
from classifyme_desktop.storage import journal
from classifyme_desktop.storage import own_roles as stored_roles
from classifyme_desktop.storage.database import Database

SUFFIX: Final = ".cmiter"
_SHARED: Final = (
    "encoder_sha256", "classes", "own_roles", "own_names", "words", "temperature", "confidence_line", "threshold",
    "candidate_least", "calibrated_on", "training_sha256", "training_count", "replay_sha256", "merged", "retired",
    "split", "fitted_at",
)  # fmt: skip
_PROVISIONAL: Final = "new-"  # ids of own roles until they are made here


def _nothing(_phase: Phase, _done: int, _total: int) -> None:
    return


# ------------------------------------------------------------------ out


def export(workspace: Workspace, number: int, out: Path) -> Path:
    """Write a kept iteration of the role head to a file, ``.cmiter`` added where there is no suffix, and return it.

    Raises UsageError: ``iteration_unknown``, ``iteration_not_learnt`` for one that came with the program; ModelError
    (``iteration_damaged``); StorageError (``exchange_not_written``).
    """
    one = iterations.find(workspace, number)
    link = workspace.link(number)
    if link.manifest_sha256 is None:
        raise UsageError("iteration_not_learnt", "This came with the program, so there is nothing to share.")
    folder = iterations.folder(workspace, number)
    role_heads.kept(folder, link, one.encoder_sha256)  # every file as it was written
    facts = registry.load_manifest(folder).facts
    files = {name: (folder / name).read_bytes() for name in ("head.npz", "metrics.json", "CARD.md")}
    path = out if out.suffix else out.with_name(out.name + SUFFIX)
    exchange_file.write(path, {name: facts[name] for name in _SHARED if name in facts}, files)
    return path


# ------------------------------------------------------------------ in


def import_(
    workspace: Workspace,
    path: Path,
    on_progress: OnProgress = _nothing,
    cancel: threading.Event | None = None,
) -> Iteration:
    """Take in a shared iteration: measured on the frozen set, the swap test and the people of here, then kept.

    It is a candidate, or rejected with its reasons. Own roles are those of here by the same name; others are made.
    Raises ModelError: ``exchange_damaged``, ``iteration_of_other_encoder``; UsageError: ``iteration_known``,
    ``role_name_taken``; StorageError; WorkerError; CancelledError, with nothing kept.
    """
    packed = exchange_file.read(path)
    course = retrain.Course(on_progress, cancel or threading.Event())
    if packed.facts.get("encoder_sha256") != workspace.encoders.encoder_sha256 or workspace.added_encoder is not None:
        raise role_heads.of_other_encoder()
    with retrain.turn(workspace, course):
        _check_new(workspace, packed)
        shipped = HeadArrays.load(workspace.base_head_folder(Head.ROLE.value), workspace.encoders.encoder_sha256)
        ids = _ids(workspace, packed)
        facts = _renamed(packed.facts, ids)
        changes = exchange_head.changes(facts, shipped)
        given = Step(exchange_head.head(facts, packed.files[exchange_file.HEAD], shipped), (), changes)
        made = _judged(workspace, course, shipped, given, packed, facts)
        course.of(Phase.KEEP)(0, 1)
        kept = iterations.keep(workspace, _with_roles(workspace, made, facts))
        on_progress(Phase.KEEP, 1, 1)
    return kept


def _check_new(workspace: Workspace, packed: Packed) -> None:
    said = packed.facts.get("training_sha256")
    for one in iterations.every(workspace):
        try:
            facts = registry.load_manifest(iterations.folder(workspace, one.number)).facts
        except ModelError:
            continue  # told by what needs it
        if said is not None and facts.get("training_sha256") == said:
            raise UsageError("iteration_known", "This iteration is in the library already.")


def _ids(workspace: Workspace, packed: Packed) -> dict[str, str]:
    """Return by the file's own roles the ids of here: roles of the same name, or provisional ones."""
    names, taxonomy, found = _names(packed.facts), workspace.taxonomy, dict[str, str]()
    own = [role for role in taxonomy.roles if role.role_id in taxonomy.near]
    for at, (role_id, one) in enumerate(sorted(names.items())):
        keys = {roles_of.name_key(one.en), roles_of.name_key(one.fr)}
        same = [role.role_id for role in own if roles_of.name_key(role.label_en) in keys]
        if not same and roles_of.taken(taxonomy, one):
            raise UsageError("role_name_taken", "There is a role of this name already. Choose another name.")
        found[role_id] = same[0] if same else f"{_PROVISIONAL}{at}"
    if len(set(found.values())) != len(found):
        raise exchange_file.damaged()
    return found


def _names(facts: Mapping[str, Any]) -> dict[str, Names]:
    try:
        said = {str(one): facts["own_names"][one] for one in dict(facts.get("own_roles", {}))}
        return {
            one: Names(roles_of.clean_name(str(it["en"])), roles_of.clean_name(str(it["fr"])))
            for one, it in said.items()
        }
    except (KeyError, TypeError, ValueError) as error:
        raise exchange_file.damaged() from error


def _renamed(facts: Mapping[str, Any], ids: Mapping[str, str]) -> dict[str, Any]:
    """Return facts with other ids of own roles."""
    try:
        found = dict(facts)
        found["classes"] = [ids.get(one, one) for one in facts["classes"]]
        for name in ("own_roles", "own_names"):
            found[name] = {ids.get(one, one): value for one, value in dict(facts.get(name, {})).items()}
        found["merged"] = {one: ids.get(into, into) for one, into in dict(facts.get("merged", {})).items()}
        found["split"] = [ids.get(one, one) for one in facts.get("split", ())]
    except (KeyError, TypeError, ValueError) as error:
        raise exchange_file.damaged() from error
    return found


def _judged(
    workspace: Workspace,
    course: retrain.Course,
    shipped: HeadArrays,
    given: Step,
    packed: Packed,
    facts: Mapping[str, Any],
) -> Candidate:
    with workspace.reading() as db, db.atomic():
        parent = stored.active(db, Head.ROLE)
        before = learnt.step(workspace, db, shipped, parent, course.of(Phase.READ))
        lessons = role_lessons.of(db, workspace.shipped_taxonomy, shipped.encoder_sha256)
        found = role_lessons.examples(db, shipped, lessons, course.of(Phase.READ))
        taxonomy = _known(workspace.taxonomy_in(db), given.changes, facts)
    groups = name_swap.samples(workspace, shipped, course.of(Phase.SWAP))
    people = [one for one in found.values() if one.role_id is not None and given.changes.now(one.role_id)]
    replay = Replay.load(shipped)
    frozen = proposal.frozen_pair(replay, shipped, (before, given), taxonomy)
    firm: Pair | None = None
    if len(people) >= gate.LEAST_PEOPLE:
        fits = before.fits or cross_fit.fits(shipped, replay, before.examples, before.changes, course.on_step)
        old = cross_fit.unseen(fits, people, before.head.classes)
        new = cross_fit.unseen((given.head,) * cross_fit.FOLDS, people, given.head.classes)
        firm = proposal.firm_pair((old, new), (before.changes, given.changes), given.head, taxonomy)
    judgements = gate.judge(frozen, firm, name_swap.is_clean(groups, given.head))
    heads = before.head, given.head
    flips = flip_finder.of_library(workspace, parent, heads, shipped, taxonomy.became, course.of(Phase.COMPARE))
    return _candidate(given, packed, facts, parent, (frozen, firm), judgements, flips)


def _known(taxonomy: Taxonomy, changes: RoleChanges, facts: Mapping[str, Any]) -> Taxonomy:
    """Return the roles of here and those of the file that are not made yet."""
    new = {one: changes.by_id[one].near for one in changes.by_id if one not in taxonomy.by_id}
    leaves = tuple(
        replace(taxonomy.by_id[near], role_id=role_id, label_en=facts["own_names"][role_id]["en"])
        for role_id, near in new.items()
    )
    return replace(taxonomy, roles=(*taxonomy.roles, *leaves), near={**taxonomy.near, **new})


def _candidate(
    given: Step,
    packed: Packed,
    facts: Mapping[str, Any],
    parent: int,
    pairs: tuple[Pair, Pair | None],
    judgements: tuple[Judgement, ...],
    flips: list[Flip],
) -> Candidate:
    count = packed.facts.get("training_count", 0)
    labels = count if type(count) is int and 0 <= count < 10**9 else 0
    frozen, firm = pairs[0].figures, pairs[1].figures if pairs[1] else None
    kept = ("training_sha256", "replay_sha256", "own_names", "merged", "retired", "split")
    return Candidate(
        arrays=given.head.stored(),
        facts=given.head.facts()
        | {name: facts[name] for name in kept if facts.get(name)}
        | {"imported": packed.sha256},
        metrics=iteration_card.metrics(frozen, firm, judgements),
        card=iteration_card.card(labels, 0, frozen, firm, judgements, len(flips)),
        encoder_sha256=given.head.encoder_sha256,
        parent=parent,
        people=(),
        learnt=labels,
        new=0,
        judgements=judgements,
        flips=flips,
        frozen=frozen,
        firm=firm,
        name="imported",
    )


# ------------------------------------------------------------------ own roles


def _with_roles(workspace: Workspace, made: Candidate, facts: Mapping[str, Any]) -> Candidate:
    """Make the roles that are not here yet, and return the candidate with their ids."""
    new = [one for one in made.facts["classes"] if one.startswith(_PROVISIONAL)]
    if not new:
        return made

    def change(db: Database) -> dict[str, str]:
        return {one: _made(db, _names(facts)[one], str(facts["own_roles"][one])) for one in new}

    try:
        ids = workspace.write(change)
    finally:
        workspace.reload_taxonomy()
    flips = [replace(one, role_after=ids.get(str(one.role_after), one.role_after)) for one in made.flips]
    return replace(made, facts=_renamed(made.facts, ids), flips=flips)


def _made(db: Database, names: Names, near: str) -> str:
    made = stored_roles.add(db, names, "", near, None)
    noted = stored_roles.note(db, made.role_id, Kind.ADDED, names=names)
    journal.append(
        db, Action.ROLE, Subject.LIBRARY, 0, {"role": made.role_id, "kind": Kind.ADDED.value, "change": noted.number}
    )
    return made.role_id
