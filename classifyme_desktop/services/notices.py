"""The open-source packages that this installation stands on, with their licences, from what is installed."""

import re
from dataclasses import dataclass
from importlib import metadata
from typing import Final

_PROGRAM: Final = "classifyme-desktop"
# What pyproject.toml names (a test compares), since the program also runs where it has no metadata of its own; the last
# one reads scans and may be absent.
NEEDED: Final = (
    "PySide6-Essentials", "onnxruntime", "tokenizers", "pymupdf", "python-docx", "lxml", "sqlite-utils", "sqlcipher3",
    "numpy", "XlsxWriter", "click", "py3langid", "olefile", "msoffcrypto-tool", "phonenumbers", "msgspec", "rapidfuzz",
    "psutil", "rapidocr",
)  # fmt: skip
# A licence file is found by its name where a package does not list it (PEP 639 has them listed).
_TERMS: Final = re.compile(r"(^|/)(licen[cs]es?|copying|notice)[^/]*(/[^/]+)?$", re.IGNORECASE)
_NO_TERMS: Final = re.compile(r"\.(py|pyc|so|pyd|dll)$", re.IGNORECASE)
_CLASS: Final = "License :: "
_LONGEST_NAME: Final = 80  # some packages write the whole text where the name belongs


@dataclass(frozen=True, slots=True)
class Notice:
    """A package: its licence by name, and where its text came along, that text."""

    name: str
    version: str
    licence: str
    text: str


def version() -> str:
    """Return the version of the program, empty when it runs without having been installed."""
    try:
        return metadata.version(_PROGRAM)
    except metadata.PackageNotFoundError:
        return ""


def every() -> list[Notice]:
    """Return the packages that the program needs, and those that they need, by name. About 0.2 s; any thread.

    Read from the metadata of what is installed (PEP 566, PEP 639); what is not installed is left out.
    """
    found: dict[str, Notice] = {}
    waiting = [*NEEDED]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        plain = _plain(name)
        if plain in seen:
            continue
        seen.add(plain)
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        waiting += _needed(package)
        found[plain] = _notice(package)
    return [found[name] for name in sorted(found)]


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _needed(package: metadata.Distribution) -> list[str]:
    """Return the packages that one needs, without those of its extras."""
    needed = []
    for line in package.requires or ():
        wanted, _, condition = line.partition(";")
        if "extra" not in condition:
            needed.append(re.split(r"[\s\[<>=!~(]", wanted.strip(), maxsplit=1)[0])
    return needed


def _notice(package: metadata.Distribution) -> Notice:
    said = package.metadata
    licence = _one(said, "License-Expression")
    if not licence:
        classes = [one.removeprefix(_CLASS).rpartition(":: ")[2] for one in said.get_all("Classifier") or ()
                   if one.startswith(_CLASS)]  # fmt: skip
        written = _one(said, "License")
        short = written if len(written) <= _LONGEST_NAME and "\n" not in written else ""
        licence = short or ", ".join(dict.fromkeys(classes)) or written.partition("\n")[0][:_LONGEST_NAME]
    return Notice(str(said["Name"]), package.version, licence, _text(package))


def _one(said: metadata.PackageMetadata, name: str) -> str:
    return str(said[name]).strip() if name in said else ""


def _text(package: metadata.Distribution) -> str:
    texts = []
    for file in sorted(package.files or (), key=str):
        if _TERMS.search(file.as_posix()) and not _NO_TERMS.search(file.as_posix()):
            try:
                texts.append(file.read_text(encoding="utf-8").strip())
            except (OSError, UnicodeDecodeError):
                continue
    return "\n\n".join(dict.fromkeys(texts))
