"""Writes the parts of a model folder: arrays with the same bytes each time, the manifest with hashes, the card."""

import hashlib
import io
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt


def save_arrays(path: Path, **arrays: npt.NDArray[Any]) -> None:
    """Write an ``.npz`` without time stamps, so that equal arrays give equal bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name in sorted(arrays):
            content = io.BytesIO()
            np.lib.format.write_array(content, np.ascontiguousarray(arrays[name]), allow_pickle=False)
            out.writestr(zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0)), content.getvalue())


def write_manifest(folder: Path, facts: dict[str, Any], files: Sequence[str]) -> None:
    """Write ``manifest.json`` with the facts, and size and SHA-256 of each file."""
    listed = {
        name: {
            "sha256": hashlib.sha256((folder / name).read_bytes()).hexdigest(),
            "size_bytes": (folder / name).stat().st_size,
        }
        for name in files
    }
    text = json.dumps({**facts, "files": listed}, indent=2, ensure_ascii=False)
    (folder / "manifest.json").write_text(text + "\n", encoding="utf-8")


def role_head_card(facts: dict[str, Any], metrics: dict[str, Any]) -> str:
    """Return the model card of the role head."""
    dev, bare = metrics["development"], metrics["development_no_headline"]
    vectors, words = metrics["vectors_alone"], metrics["words_alone"]
    return f"""# Role head {facts["version"]} (iteration {facts["iteration"]})

What it does: names which of 96 roles (`resources/taxonomy/roles.csv`) a resume or a gig is about, with a calibrated
probability, from the vectors of the encoder `{facts["encoder_sha256"][:12]}…`. Below {facts["threshold"]:.3f} it abstains. The
candidate set holds the first role and all above {facts["candidate_least"]:.3f} (split conformal, made to hold an accepted role in
{facts["candidates_hold"]:.0%} of resumes). The cuts 6/12/18/24 are sums over the leaves.

How: two parts are added up. Vectors: first chunk ⊕ attention mean of all chunks (one learnt query; later chunks count for less)
through the classifier that was taught together with the encoder. Words: hashed words and pairs of the first
{facts["words"]["most"]} words, softmax regression. Temperature {facts["temperature"]:.3f}, then a line on the log odds of the first
role (Platt 1999; intercept {facts["confidence_line"][0]:.3f}, slope {facts["confidence_line"][1]:.3f}); seed {facts["seed"]}.

## Figures

Labels are **model-annotated** (a large language model under written guidelines), never human-labelled. Accepted alternates
count as right. {dev["n"]:.0f} resumes of the development gold, on which neither encoder nor head was fitted, but which chose the
checkpoint and the recipe and set the temperature: read them as validation figures.

| figure | shipped | headline removed | vectors alone | words alone |
|---|---|---|---|---|
| top-1 | {dev["top1"]:.3f} | {bare["top1"]:.3f} | {vectors["top1"]:.3f} | {words["top1"]:.3f} |
| top-3 | {dev["top3"]:.3f} | {bare["top3"]:.3f} | {vectors["top3"]:.3f} | {words["top3"]:.3f} |
| ECE, 15 bins | {dev["ece"]:.3f} | {bare["ece"]:.3f} | {vectors["ece"]:.3f} | {words["ece"]:.3f} |
| coverage at 95 % precision | {dev["coverage_at_95"]:.3f} | {bare["coverage_at_95"]:.3f} | {vectors["coverage_at_95"]:.3f} | {words["coverage_at_95"]:.3f} |
| cuts 6 / 12 / 18 / 24 | {dev["cut6"]:.3f} / {dev["cut12"]:.3f} / {dev["cut18"]:.3f} / {dev["cut24"]:.3f} | – | – | – |

{_of_folds(facts, metrics["folds"])}
French resumes, short ones and the baselines: `docs/accuracy.md`.

## Data

- {facts["training_count"]} resumes of the public LiveCareer set (understood to be CC0; one layout, US English), model-annotated.
- {facts["composed_count"]} resumes composed of the phrases in `resources/phrases` (written for this project, French and English) and
  of this project's taxonomy.
- Through the encoder: O*NET 29.0 (U.S. Department of Labor/ETA, CC BY 4.0). This head includes information from the O*NET
  29.0 Database; USDOL/ETA has not approved, endorsed or tested it.

## Limits

- {facts["roles_without_label"]} roles have no labelled resume and {facts["roles_with_one_to_four"]} have one to four: they rest on descriptions and composed resumes.
- All labelled resumes share one layout and one source. Other sources may be calibrated worse; French ones were not calibrated.
- Names, contacts, addresses, schools and the like are masked before the text is encoded.
- Not for deciding about a person: it sorts and suggests, a human decides.
"""


def _of_folds(facts: dict[str, Any], folds: dict[str, Any]) -> str:
    """Return what the card says of the copies that were taught without a fold of the training resumes."""
    if not folds:
        return (
            f"Line, threshold and candidate limit were set on the same {facts['calibrated_on']} resumes: ECE flatters."
        )
    return (
        f"Line, threshold and candidate limit come from {facts['calibrated_on']} training resumes, each judged by a copy of "
        "encoder and head\nthat never saw it (and two thirds of the others). Each fold calibrated by the other folds: "
        f"top-1 {folds['top1']:.3f}, top-3 {folds['top3']:.3f},\nECE {folds['ece']:.3f} on {folds['n']} resumes; a role is named "
        f"for {folds['named']:.1%}, and right in {folds['precision_when_named']:.1%} of them."
    )
