"""Writes a resume as an HTML page: headings, lists, tables, and columns by style sheet."""

from html import escape

from benchmarks.understanding.sheet import Line, Sheet

_STYLE = (
    "body{font-family:sans-serif;font-size:10pt} .columns{display:flex;gap:2em} .date{float:right} "
    "header{padding:1em} .dark{background:#203050;color:#ffffff} .tint{background:#eaf0f7} .gone{display:none}"
)
_TAGS = {"name": "h1", "headline": "p", "heading": "h2", "entry": "p", "small": "small"}


def written(sheet: Sheet) -> bytes:
    """Return the file in UTF-8."""
    mark = ' class="dark"' if sheet.is_dark else ""
    body = f"<header{mark}>{_lines(sheet.band)}</header>\n"
    if len(sheet.columns) == 1:
        body += f"<main>{_lines(sheet.columns[0])}</main>\n"
    else:
        columns = "".join(
            f'<div{" class=tint" if sheet.tinted == at else ""} style="width:{round(100 * sheet.shares[at])}%">'
            f"{_lines(column)}</div>"
            for at, column in enumerate(sheet.columns)
        )
        body += f'<div class="columns">{columns}</div>\n'
    body += "".join(f'<p class="gone" style="display:none">{escape(hidden.words)}</p>\n' for hidden in sheet.hidden)
    if sheet.footer:
        body += f"<footer>{escape(sheet.footer.format(page=1, pages=1))}</footer>\n"
    whole = (
        f'<!DOCTYPE html>\n<html lang="{sheet.language}">\n<head><meta charset="utf-8"><title>CV</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n{body}</body>\n</html>\n"
    )
    return whole.encode()


def _lines(lines: list[Line]) -> str:
    out: list[str] = []
    bullets: list[str] = []
    rows: list[list[str]] = []
    for line in [*lines, None]:
        if bullets and (line is None or line.style != "bullet" or line.side == "left"):
            out.append(f"<ul>{''.join(bullets)}</ul>\n")
            bullets = []
        if line is not None and line.side == "left":
            if line.style == "entry" or not rows:
                rows.append([escape(line.beside), ""])
            rows[-1][1] += f"<div>{escape(line.words)}</div>"
            continue
        if rows:
            cells = "".join(f"<tr><td>{date}</td><td>{words}</td></tr>" for date, words in rows)
            out.append(f"<table>{cells}</table>\n")
            rows = []
        if line is None:
            break
        if line.style == "bullet":
            bullets.append(f"<li>{escape(line.words)}</li>")
        else:
            out.append(_plain(line))
    return "".join(out)


def _plain(line: Line) -> str:
    tag = _TAGS.get(line.style, "p")
    words = f"<strong>{escape(line.words)}</strong>" if line.style == "entry" else escape(line.words)
    if line.beside:
        words += f'&nbsp;<span class="date">{escape(line.beside)}</span>'
    return f"<{tag}>{words}</{tag}>\n"
