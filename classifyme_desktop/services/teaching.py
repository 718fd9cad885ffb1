"""Heads on an added encoder: the shipped encoder and heads read some texts, the new heads learn to say the same.

Each is written once as an immutable model folder that names its encoder, its teacher and how both agree.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop import paths
from classifyme_desktop.domain.resume import Embedding
from classifyme_desktop.errors import CancelledError
from classifyme_desktop.inference import label_head, registry
from classifyme_desktop.inference.label_head import LabelHead, Part
from classifyme_desktop.inference.pool import EncoderPool
from classifyme_desktop.inference.role_head import RoleHead, features
from classifyme_desktop.learning import head_folder, refit
from classifyme_desktop.services import replay
from classifyme_desktop.services.replay import Lessons
from classifyme_desktop.services.workspace import Workspace

FloatArray = npt.NDArray[np.float64]
OnProgress = Callable[[str, int, int], bool]  # what is done, how many, of how many; False stops it

ROLE_HEAD: Final = "role_head"
_SAID_EVERY: Final = 16


def teach(
    workspace: Workspace,
    student: EncoderPool,
    folder: Path,
    iteration: int,
    on_progress: OnProgress,
    lessons: Lessons | None = None,
) -> None:
    """Write ``folder``/role_head, and one folder for each shipped label head, for the encoder of ``student``.

    ``lessons``: the texts to teach with; those of ``replay`` if not given.

    Raises ModelError, WorkerError; CancelledError when ``on_progress`` returns False. What was written stays whole.
    """
    new = [path for path in [*label_heads(), paths.models() / ROLE_HEAD] if not _is_taught(folder / path.name, student)]
    if not new:
        return
    given = lessons or replay.lessons(workspace)
    with closing(EncoderPool()) as shipped:
        for path in new:
            if path.name != ROLE_HEAD:
                _teach_labels(path, shipped, student, folder / path.name, given.titled, on_progress)
            else:
                _teach_roles(given.texts, shipped, student, folder / ROLE_HEAD, iteration, on_progress)


def _is_taught(folder: Path, student: EncoderPool) -> bool:
    """Return whether ``folder`` holds a whole head for the encoder of ``student``."""
    if not (folder / registry.MANIFEST).exists():
        return False
    return registry.verify(folder).facts.get("encoder_sha256") == student.encoder_sha256


def label_heads() -> list[Path]:
    """Return the folders of the shipped label heads, in the order of their names."""
    found = []
    for path in sorted(paths.models().iterdir()):
        if (path / registry.MANIFEST).exists() and registry.load_manifest(path).kind == label_head.KIND:
            found.append(path)
    return found


def encode_all(pool: EncoderPool, texts: Sequence[str], what: str, on_progress: OnProgress) -> list[Embedding]:
    """Return the vectors of ``texts`` in their order, encoded by all processes of ``pool``."""
    found: list[Embedding] = []
    with ThreadPoolExecutor(pool.size + 1) as lanes:
        for embedding in lanes.map(pool.encode, texts):
            found.append(embedding)
            is_told = len(found) % _SAID_EVERY == 0 or len(found) == len(texts)
            if is_told and not on_progress(what, len(found), len(texts)):
                lanes.shutdown(wait=True, cancel_futures=True)
                raise CancelledError
    return found


def _teach_roles(
    texts: Sequence[str],
    shipped: EncoderPool,
    student: EncoderPool,
    folder: Path,
    iteration: int,
    on_progress: OnProgress,
) -> None:
    teacher = RoleHead(paths.models() / ROLE_HEAD, encoder_sha256=shipped.encoder_sha256)
    read = encode_all(shipped, texts, "teacher reads", on_progress)
    said = [teacher.predict(one, text) for one, text in zip(read, texts, strict=True)]
    seen = encode_all(student, texts, "learner reads", on_progress)
    lessons = [
        (text, prediction.probabilities.astype(np.float64), features(embedding.vectors))
        for text, prediction, embedding in zip(texts, said, seen, strict=True)
        if prediction is not None and len(embedding.vectors)
    ]
    wanted = np.stack([p for _, p, _ in lessons])
    made = refit.taught(
        np.stack([row for _, _, row in lessons]),
        wanted / wanted.sum(axis=1, keepdims=True),
        refit.held([text for text, _, _ in lessons]),
        threshold=teacher.threshold,
        candidate_least=teacher.candidate_least,
        on_step=lambda step, _loss: on_progress("learning roles", step, refit.STEPS),
    )
    facts: dict[str, Any] = {
        **_facts("role_head", "role head taught by the shipped one", iteration, teacher.model_sha256, student),
        "classes": list(teacher.classes),
        "temperature": made.temperature,
        "threshold": made.threshold,
        "candidate_least": made.candidate_least,
        "taught_with": len(lessons),
    }
    metrics = {"agreement": asdict(made.agreement)}
    arrays = {"weights": made.weights.astype("<f4"), "bias": made.bias.astype("<f4")}
    head_folder.write(folder, facts, metrics, _card(facts, metrics["agreement"]), arrays)


def _teach_labels(
    path: Path,
    shipped: EncoderPool,
    student: EncoderPool,
    folder: Path,
    pairs: Sequence[tuple[str, str]],
    on_progress: OnProgress,
) -> None:
    """Teach one label head: its n-grams stay as they are, its vectors become those of the student."""
    teacher = LabelHead(path, encoder_sha256=shipped.encoder_sha256)
    count = 1 + max(block.part for block in teacher.blocks)
    flat = [text for pair in pairs for text in pair[:count]]
    old = _parts(flat, encode_all(shipped, flat, "teacher reads", on_progress), count)
    new = _parts(flat, encode_all(student, flat, "learner reads", on_progress), count)
    with np.load(path / label_head.ARRAYS, allow_pickle=False) as arrays_of_teacher:
        idf = {
            at: arrays_of_teacher[f"idf_{at}"].astype(np.float64)
            for at in range(len(teacher.blocks))
            if f"idf_{at}" in arrays_of_teacher
        }
    rows = np.stack([label_head.features(parts, teacher.blocks, idf, student.dims) for parts in new])
    made = refit.taught_labels(
        rows,
        np.stack([teacher.scores(*parts) for parts in old]),
        refit.held([title for title, _ in pairs]),
        teacher.thresholds,
    )
    facts: dict[str, Any] = {
        **_facts(label_head.KIND, f"{path.name} taught by the shipped one", 0, teacher.model_sha256, student),
        "labels": list(teacher.names),
        "thresholds": list(teacher.thresholds),
        "dims": student.dims,
        "blocks": [block.facts() for block in teacher.blocks],
        "taught_with": len(pairs),
    }
    agreement = {"n": made.n, "same_labels": made.same}
    arrays = {"weights": made.weights.astype("<f4"), "bias": made.bias.astype("<f4")}
    arrays |= {f"idf_{number}": values.astype("<f4") for number, values in idf.items()}
    head_folder.write(folder, facts, {"agreement": agreement}, _card(facts, agreement), arrays)


def _parts(texts: Sequence[str], embeddings: Sequence[Embedding], count: int) -> list[list[Part]]:
    parts = [Part(embedding, text) for embedding, text in zip(embeddings, texts, strict=True)]
    return [parts[at : at + count] for at in range(0, len(parts), count)]


def _facts(kind: str, name: str, iteration: int, teacher_sha256: str, student: EncoderPool) -> dict[str, Any]:
    return {
        "kind": kind,
        "name": name,
        "version": "1",
        "licence": "that of the library it was made in; it holds no texts",
        "iteration": iteration,
        "parent": teacher_sha256,
        "encoder_sha256": student.encoder_sha256,
    }


def _card(facts: dict[str, Any], agreement: dict[str, Any]) -> str:
    figures = "\n".join(f"- {name}: {value}" for name, value in agreement.items())
    return f"""# {facts["name"]}

For the vectors of the encoder `{facts["encoder_sha256"][:12]}…`. No label was given by a person: the shipped head
`{facts["parent"][:12]}…` read {facts["taught_with"]} texts, and this head learnt to say the same from the new vectors.

Agreement with the teacher on texts kept apart:

{figures}

It can be no better than its teacher where both read the same language, and its confidence is the teacher's.
"""
