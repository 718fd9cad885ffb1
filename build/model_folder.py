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
    dev, held = metrics["development"], metrics["cross_validation"]
    frozen = metrics["baseline_prototypes_alone"]
    return f"""# Role head {facts["version"]} (iteration {facts["iteration"]})

What it does: names which of 96 roles (`resources/taxonomy/roles.csv`) a resume or a gig is about, with a calibrated
probability, from the frozen vectors of the encoder `{facts["encoder_sha256"][:12]}…`. Below {facts["threshold"]:.3f} it abstains.

How: softmax regression on [first chunk, mean of chunks], drawn towards role prototypes; temperature
{facts["temperature"]:.3f} and threshold from five-fold cross-validation; seed {facts["seed"]}.

## Figures

Labels are **model-annotated** (a large language model under written guidelines), never human-labelled. Accepted alternates
count as right. Cross-validation: {held["n"]} resumes; development gold: {dev["n"]:.0f} resumes, not trained on.

| figure | cross-validation | development gold | prototypes alone, untrained, development gold |
|---|---|---|---|
| top-1 | {held["top1"]:.3f} | {dev["top1"]:.3f} | {frozen["top1"]:.3f} |
| top-3 | {held["top3"]:.3f} | {dev["top3"]:.3f} | {frozen["top3"]:.3f} |
| ECE, 15 bins | {held["ece"]:.3f} | {dev["ece"]:.3f} | – |
| coverage at 95 % precision | {held["coverage_at_95"]:.3f} | {dev["coverage_at_95"]:.3f} | – |
| cuts 6 / 12 / 18 / 24 | – | {dev["cut6"]:.3f} / {dev["cut12"]:.3f} / {dev["cut18"]:.3f} / {dev["cut24"]:.3f} | – |

## Data

- {facts["training_count"]} resumes of the public LiveCareer set (understood to be CC0; one layout, US English), model-annotated.
- {facts["described_count"]} titles, definitions and tasks: this project's taxonomy, and O*NET 29.0 (U.S. Department of Labor/ETA,
  CC BY 4.0). This head includes information from the O*NET 29.0 Database; USDOL/ETA has not approved, endorsed or tested it.

## Limits

- The encoder is English; French resumes are read through titles and words that both languages share.
- {facts["roles_without_label"]} roles have no labelled resume and {facts["roles_with_one_to_four"]} have one to four: they rest on their descriptions.
- All labelled resumes share one layout and one source. Other sources may be calibrated worse.
- Names, contacts, addresses, schools and the like are masked before the text is encoded.
- Not for deciding about a person: it sorts and suggests, a human decides.
"""
