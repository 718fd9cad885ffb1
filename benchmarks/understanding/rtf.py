"""Writes a resume as RTF 1.9: paragraphs, tabs and tables, letters beyond ASCII as escaped code units."""

from benchmarks.understanding.sheet import Line, Sheet


def written(sheet: Sheet) -> bytes:
    """Return the file."""
    font = "Arial" if sheet.look.font == "helv" else "Times New Roman"
    body = _lines(sheet.band, sheet)
    if len(sheet.columns) == 1:
        body += _lines(sheet.columns[0], sheet)
    else:
        cells = ["\\par ".join(_words(words) for words in _flat(column, sheet)) for column in sheet.columns]
        body += _row(cells, (round(9600 * sheet.shares[0]), 9600)) + "\\pard "
    if sheet.footer:
        body += f"{{\\footer {_words(sheet.footer.format(page=1, pages=1))}\\par}}"
    year, month, day = sheet.made_on
    stamp = f"{{\\info{{\\revtim\\yr{year}\\mo{month}\\dy{day}\\hr9\\min0}}}}"
    whole = f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0 {font};}}}}{stamp}\\f0\\fs20 {body}}}"
    return whole.encode("ascii")


def _flat(lines: list[Line], sheet: Sheet) -> list[str]:
    out = []
    for line in lines:
        mark = f"{sheet.look.bullet} " if line.style == "bullet" else ""
        out.append(mark + line.words + (f"\t{line.beside}" if line.beside else ""))
    return out


def _lines(lines: list[Line], sheet: Sheet) -> str:
    out, row = "", ["", ""]
    for line in lines:
        mark = f"{sheet.look.bullet} " if line.style == "bullet" else ""
        if line.side == "left":
            if line.style == "entry" and row[1]:
                out, row = out + _row(row, (2400, 9600)), ["", ""]
            row[0] += _words(line.beside)
            row[1] += ("\\par " if row[1] else "") + _words(mark + line.words)
            continue
        if row[1]:
            out, row = out + _row(row, (2400, 9600)), ["", ""]
        weight = "\\b " if line.style in ("name", "heading", "entry") else "\\plain\\f0\\fs20 "
        tail = f"\\tab {_words(line.beside)}" if line.beside else ""
        out += f"\\pard\\tqr\\tx9600 {{{weight}{_words(mark + line.words)}}}{tail}\\par\n"
    return out + (_row(row, (2400, 9600)) if row[1] else "")


def _row(cells: list[str], ends: tuple[int, ...]) -> str:
    edges = "".join(f"\\cellx{end}" for end in ends)
    return f"\\trowd{edges}\\pard\\intbl " + "\\cell ".join(cells) + "\\cell\\row\n"


def _words(words: str) -> str:
    out = []
    for sign in words:
        if sign in "\\{}":
            out.append(f"\\{sign}")
        elif sign == "\t":
            out.append("\\tab ")
        elif sign.isascii():
            out.append(sign)
        else:
            units = sign.encode("utf-16-le")
            out += [
                f"\\u{int.from_bytes(units[at : at + 2], 'little', signed=True)}?" for at in range(0, len(units), 2)
            ]
    return "".join(out)
