"""What the control words of RTF mean for the text: signs, groups without text, code pages (RTF specification 1.9.1)."""

from typing import Final

# Words that stand for characters. A line break within a paragraph and a page break are both a new line here.
SIGNS: Final = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "page": "\n",
    "column": "\n",
    "emdash": "—",
    "endash": "–",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
SYMBOLS: Final = {"~": "\xa0", "_": "-", "{": "{", "}": "}", "\\": "\\", "\n": "\r", "\r": "\r", "\t": "\t"}

# Groups whose words are no text, or text that is given a second time.
SILENT: Final = frozenset(
    "fonttbl colortbl stylesheet info pict filetbl listtable revtbl rsidtbl fldinst xe tc tcn txe rxe sp"
    " shprslt nonshppict nonesttables upr atnid atnauthor annotation bkmkstart bkmkend template objclass objname"
    " mmathPict ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn".split()
)
# Groups that a reader may pass over (they begin with \*) and that hold text nevertheless.
WORTHWHILE: Final = frozenset({"shpinst", "shpgrp", "nesttableprops", "ud", "do", "shptxt", "moMath"})
BULLETS: Final = frozenset({"listtext", "pntext"})
HEADS: Final = frozenset({"header", "headerl", "headerr", "headerf"})
FEET: Final = frozenset({"footer", "footerl", "footerr", "footerf"})
BOXES: Final = frozenset({"shptxt", "dptxbxtext"})

CODE_PAGES: Final = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850", "ansi": "cp1252"}
# \fcharset numbers of fonts.
CHARSETS: Final = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
SYMBOL_CHARSET: Final = 2
