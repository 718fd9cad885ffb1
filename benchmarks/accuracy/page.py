"""Renders ``docs/accuracy.md`` from what was recorded. No figure is in the words of the page but those put in here."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from benchmarks.accuracy.words import INTRODUCTION, METHODS, SECTIONS, Section

_LEAST_RATIO: Final = 0.99


def figure(found: Mapping[str, Any], name: str) -> str:
    """Return a figure with its interval, a dash where there is none."""
    if name not in found:
        return "–"
    value = f"{found[name]:.3f}"
    ends = found.get(f"{name}_95")
    return f"{value} ({ends[0]:.3f}–{ends[1]:.3f})" if ends else value


def table(rows: Mapping[str, Mapping[str, Any]], columns: Mapping[str, str]) -> str:
    """Return a Markdown table: one line for each method, ours first; ``columns``: name → heading."""
    there = [name for name in columns if any(name in found for found in rows.values())]
    lines = ["| | " + " | ".join(columns[name] for name in there) + " |", "|---" * (len(there) + 1) + "|"]
    order = [name for name in METHODS if name in rows] + sorted(set(rows) - set(METHODS))
    for method in order:
        label = METHODS.get(method, method)
        shown = f"**{label}**" if method == "ours" else label
        lines.append(f"| {shown} | " + " | ".join(figure(rows[method], name) for name in there) + " |")
    return "\n".join(lines)


def section(said: Section, part: Mapping[str, Any]) -> str:
    """Return one part of the page: its words, a table for each set, and where the labels and the bytes come from."""
    blocks = [f"## {said.title}", said.words.format(**{**_NONE, **part})]
    for name, found in part["sets"].items():
        count = next(iter(found.values()))["n"]
        size = part.get("sizes", {}).get(name)
        among = f", among {size[1]:,} titles" if size else ""
        blocks.append(f"**{said.sets.get(name, name)}** (n = {count:,}{among})")
        blocks.append(table(found, said.columns))
        ours = found.get("ours", {})
        blocks += [sentence.format(**ours) for field, sentence in said.sentences.items() if field in ours]
    blocks += said.plots
    labels = f" Labels: {part['labels']}." if "labels" in part else ""
    blocks.append(f"Data: `{part['data_sha256'][:16]}`.{labels}")
    return "\n\n".join(blocks)


_NONE: Final = {"near_duplicates_removed": "–", "train": "–", "recipe": "–", "folds": "–"}


def ratios(parts: Mapping[str, Any]) -> list[tuple[str, str, float, float, float]]:
    """Return part and set, figure, int8, fp32 and their ratio, wherever both were measured."""
    found = []
    for name, part in parts.items():
        for place, rows in part.get("sets", {}).items():
            if "ours_fp32" not in rows:
                continue
            for kind in SECTIONS[name].compared:
                if kind in rows["ours"] and kind in rows["ours_fp32"]:
                    ours, whole = rows["ours"][kind], rows["ours_fp32"][kind]
                    found.append((f"{name} {place}", kind, ours, whole, ours / whole if whole else 1.0))
    return found


def quantised(parts: Mapping[str, Any]) -> str:
    """Return the part of the page that compares the shipped encoder with its full precision."""
    found = ratios(parts)
    if not found:
        return "The weights in full precision were not at hand when this was measured, so nothing stands here."
    lines = ["| task | figure | int8 | fp32 | ratio |", "|---|---|---|---|---|"]
    lines += [
        f"| {task} | {kind} | {ours:.3f} | {whole:.3f} | {ratio:.3f} |" for task, kind, ours, whole, ratio in found
    ]
    under = [f"{task} ({kind})" for task, kind, _, _, ratio in found if ratio < _LEAST_RATIO]
    verdict = "All keep at least 99 %." if not under else "Below 99 %: " + ", ".join(under) + "."
    return "\n".join(lines) + "\n\n" + verdict


def masked(measured: Mapping[str, Any] | None) -> str:
    """Return what ``benchmarks.masking`` recorded, in one table."""
    if measured is None:
        return "Not measured: run `python -m benchmarks.masking`."
    blocks = []
    for name in ("samples", "training resumes"):
        if name not in measured:
            continue
        found = measured[name]
        kinds = "; ".join(f"{kind} {share:.3f}" for kind, share in found["unchanged"].items())
        tokens = f" Tokens masked: {found['tokens_masked']:.3f}." if "tokens_masked" in found else ""
        blocks.append(
            f"- {name.capitalize()} ({found['resumes']}), share without any change of tokens: {kinds}.{tokens}"
        )
    return "\n".join(blocks)


def render(result: Mapping[str, Any], masking: Mapping[str, Any] | None, has_curves: bool) -> str:
    """Return the page."""
    parts = result["parts"]
    machine = result["machine"]
    models = "; ".join(f"{name} `{sha[:12]}`" for name, sha in result["models"].items())
    blocks = [INTRODUCTION.format(models=models, processor=machine["processor"], commit=result["commit"][:12])]
    blocks += [section(SECTIONS[name], parts[name]) for name in SECTIONS if name in parts]
    blocks += ["## Eight bits against full precision", quantised(parts)]
    blocks += ["## Names and protected traits", masked(masking)]
    if has_curves:
        blocks += ["## Training", "![Losses and validation figures over the steps](accuracy/training.svg)"]
    return "\n\n".join(blocks) + "\n"


def printed(parts: Mapping[str, Any]) -> str:
    """Return all tables for the terminal."""
    blocks: Sequence[str] = [
        f"{SECTIONS[name].title}: {SECTIONS[name].sets.get(place, place)}\n{table(rows, SECTIONS[name].columns)}"
        for name in SECTIONS
        if name in parts
        for place, rows in parts[name]["sets"].items()
    ]
    return "\n\n".join(blocks)
