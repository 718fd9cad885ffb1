#!/usr/bin/env python3
"""Set up and run ClassifyMe Desktop from a checkout. Standard library only; Windows, macOS, Linux; safe to repeat.

python3 dev.py app [ARG ...]    set up, then open the window (without a display: the main job in the terminal)
python3 dev.py test [--build]   set up, then run the tests offscreen (--build: the model-building tests instead)
python3 dev.py check            ruff, mypy, import-linter, tests
python3 dev.py cli ARG ...      the command line (`dev.py cli --help`)
python3 dev.py build-env        set up the environment that makes models (torch, transformers, optimum)
python3 dev.py train ARG ...      teach the encoder and fit all heads anew (hours; `dev.py train --help`)
python3 dev.py peer-env         set up the environment of the naive peer that one benchmark compares with
python3 dev.py words             gather the window's words for translation, and compile the translations
python3 dev.py screenshots      take pictures of every page of the window (`dev.py screenshots --help`)
python3 dev.py ocr              install the optional part that reads words off pictures
python3 dev.py lock             make the lock files of the program anew (needs uv)
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
# What Qt's xcb plug-in loads on Linux: name of the library, Debian package that brings it.
QT_LIBRARIES = {
    "EGL": "libegl1",
    "GL": "libgl1",
    "dbus-1": "libdbus-1-3",
    "fontconfig": "libfontconfig1",
    "xkbcommon": "libxkbcommon0",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-image": "libxcb-image0",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-render-util": "libxcb-render-util0",
    "xcb-shape": "libxcb-shape0",
    "xcb-xkb": "libxcb-xkb1",
}
PACKAGE_OF_FONTS = "fonts-dejavu-core"


def say(words: str) -> None:
    print(f"dev.py: {words}", file=sys.stderr, flush=True)


def python_of(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def environment(name: str, lock: str) -> Path:
    """Return the interpreter of the virtual environment `name`, holding exactly what the lock file pins.

    A stamp of the lock's hash makes a repeated start cheap; a broken or half-made environment is made anew.
    """
    folder, lock_file = ROOT / name, ROOT / "requirements" / lock
    python, stamp = python_of(folder), folder / "lock.sha256"
    wanted = hashlib.sha256(lock_file.read_bytes() + sys.version.encode()).hexdigest()
    if python.exists() and stamp.exists() and stamp.read_text() == wanted:
        return python
    if sys.version_info[:2] != (3, 11):
        sys.exit(f"dev.py: Python 3.11 is needed, this is {sys.version.split()[0]}. Run it with python3.11.")
    say(f"setting up {name} from requirements/{lock} (once; some minutes)")
    shutil.rmtree(folder, ignore_errors=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(folder)], check=False)
    if made.returncode:
        sys.exit("dev.py: the virtual environment could not be made. On Debian or Ubuntu: apt-get install python3-venv")
    install = [str(python), "-m", "pip", "install", "-q", "--no-deps", "--require-hashes", "-r", str(lock_file)]
    if subprocess.run(install, check=False).returncode:
        sys.exit("dev.py: the packages could not be installed. Look at pip's words above, then run the command again.")
    add_command(python, python.parent)
    stamp.write_text(wanted)
    return python


def add_command(python: Path, folder: Path) -> None:
    """Put a `classifyme` command into a folder, so that the command line works from anywhere."""
    if os.name == "nt":
        launcher, text = folder / "classifyme.cmd", '@"{python}" -m classifyme_desktop %*\n'
        text = f'@set "PYTHONPATH={ROOT}"\n' + text
    else:
        launcher, text = folder / "classifyme", 'exec "{python}" -m classifyme_desktop "$@"\n'
        text = f'#!/bin/sh\nexport PYTHONPATH="{ROOT}"\n' + text
    launcher.write_text(text.replace("{python}", str(python)))
    launcher.chmod(0o755)


def qt_libraries() -> bool:
    """Install Qt's missing system libraries on Debian/Ubuntu when this user may; return whether none is missing."""
    if sys.platform != "linux":
        return True
    ldconfig = shutil.which("ldconfig") or "/sbin/ldconfig"
    known = subprocess.run([ldconfig, "-p"], check=False, capture_output=True, text=True).stdout
    missing = [package for library, package in QT_LIBRARIES.items() if f"lib{library}.so" not in known]
    if not any(any(Path(folder).rglob("*.[to]tf")) for folder in ("/usr/share/fonts", Path.home() / ".fonts")):
        missing.append(PACKAGE_OF_FONTS)
    if not missing:
        return True
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if shutil.which("apt-get") and os.geteuid() == 0:
        say("installing system libraries of Qt: " + " ".join(missing))
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update"], check=False, stdout=subprocess.DEVNULL, env=quiet)
        if subprocess.run(command, check=False, stdout=subprocess.DEVNULL, env=quiet).returncode == 0:
            return True
    if shutil.which("apt-get"):
        say("Qt needs system libraries. Type:  sudo " + " ".join(command))
    else:
        say("Qt needs these libraries from your system's packages: " + " ".join(missing))
    return False


def has_display() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(python: Path, *arguments: str, **extra: str) -> int:
    program = {**os.environ, "PYTHONPATH": str(ROOT), **extra}
    return subprocess.run(
        [str(python), *arguments], cwd=None if "-m" in arguments else ROOT, env=program, check=False
    ).returncode


def app(arguments: list[str]) -> int:
    python = environment(".venv", "test.txt")
    if has_display() and qt_libraries():
        return run(python, "-m", "classifyme_desktop", "--window", *arguments)
    if has_display():
        say("the window cannot open without them; doing the main job in the terminal instead")
    else:
        say("no display here, so no window; doing the main job in the terminal on the demo folder")
    return run(python, "-m", "classifyme_desktop", "demo")


def test(arguments: list[str]) -> int:
    os.chdir(ROOT)
    if "--build" in arguments:
        arguments.remove("--build")
        return run(
            environment(".venv-build", "build.txt"),
            "-m",
            "pytest",
            "-c",
            "tests/build/pytest.ini",
            "tests/build",
            *arguments,
        )
    python = environment(".venv", "test.txt")
    qt_libraries()
    # Two processes take half the time on the two cores that there are at least; whole files, which share a library.
    both = [] if any(word.startswith("-n") for word in arguments) else ["-n", "2", "--dist", "loadfile"]
    return run(python, "-m", "pytest", *both, *arguments, QT_QPA_PLATFORM="offscreen")


def check(arguments: list[str]) -> int:
    os.chdir(ROOT)
    python = environment(".venv", "test.txt")
    steps = {
        "ruff": ["-m", "ruff", "check", "."],
        "ruff format": ["-m", "ruff", "format", "--check", "."],
        "mypy": ["-m", "mypy"],
        "import-linter": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
    }
    failed = [name for name, command in steps.items() if run(python, *command)]
    if "--no-tests" not in arguments and test([]):
        failed.append("tests")
    say("failed: " + ", ".join(failed) if failed else "all checks pass")
    return 1 if failed else 0


def words() -> int:
    """Gather the words of the window into the files of translations, and compile these."""
    tools = environment(".venv", "test.txt").parent
    sources = [str(path) for path in sorted((ROOT / "classifyme_desktop" / "ui").rglob("*.py"))]
    files = {f"classifyme_{name}.ts": plural for name, plural in (("fr", []), ("en", ["-pluralonly"]))}
    for name, more in files.items():
        path = ROOT / "resources" / "translations" / name
        command = [str(tools / "pyside6-lupdate"), *sources, "-ts", str(path), "-locations", "none", "-no-obsolete"]
        if subprocess.run([*command, *more], check=False).returncode:
            return 1
        # A running window has the compiled file mapped into its memory: it is put in its place whole.
        compiled_file, new = path.with_suffix(".qm"), path.with_suffix(".new")
        if subprocess.run([str(tools / "pyside6-lrelease"), str(path), "-qm", str(new)], check=False).returncode:
            return 1
        new.replace(compiled_file)
    return 0


def screenshots(arguments: list[str]) -> int:
    """Take pictures of every page of the window, offscreen."""
    python = environment(".venv", "test.txt")
    qt_libraries()
    return run(python, "-m", "build.screenshots", *arguments)


def ocr() -> int:
    """Install the optional part that reads words off pictures into the program's environment."""
    python = environment(".venv", "test.txt")
    say("installing the part for text recognition (OCR) from requirements/ocr.txt (some 200 MB)")
    return run(python, "-m", "pip", "install", "-q", "--no-deps", "--require-hashes", "-r", "requirements/ocr.txt")


def lock() -> int:
    """Make app.txt, test.txt and ocr.txt anew from pyproject.toml; requirements/README.md says what is left out."""
    client = "huggingface-hub hf-xet httpx2 httpx2-jsfetch httpcore2 h11 anyio idna truststore fsspec filelock tqdm"
    left_out = [*client.split(), "pip", "pyyaml"]
    app, test = ("-c", "requirements/app.txt"), ("-c", "requirements/test.txt")
    done = compiled("app", left_out) or compiled("test", left_out, "--extra", "test", *app)
    if done:
        return done
    # The optional part comes on top of what is there, and needs three of the packages that are left out elsewhere.
    there = {line.split("==")[0] for name in ("app", "test") for line in lock_lines(name) if "==" in line}
    apart = [name for name in left_out if name not in ("idna", "tqdm", "pyyaml")]
    return compiled("ocr", [*apart, *sorted(there)], "--extra", "ocr", *app, *test)


def lock_lines(name: str) -> list[str]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line[:1].isalnum()]


def compiled(name: str, left_out: list[str], *more: str) -> int:
    command = ["uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11", "--generate-hashes",
               "--no-annotate", "--no-header", "-q", *more, "-o", f"requirements/{name}.txt"]  # fmt: skip
    for one in left_out:
        command += ["--no-emit-package", one]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def main() -> int:
    arguments = sys.argv[1:]
    command = arguments.pop(0) if arguments else ""
    with_arguments = {"app": app, "screenshots": screenshots}
    if command in with_arguments:
        return with_arguments[command](arguments)
    if command == "test":
        return test(arguments)
    if command == "check":
        return check(arguments)
    if command == "cli":
        return run(environment(".venv", "test.txt"), "-m", "classifyme_desktop", *arguments)
    if command == "train":
        return run(environment(".venv-build", "build.txt"), "-m", "build.training", *arguments)
    if command in ("build-env", "peer-env"):
        name = command.removesuffix("-env")
        environment(f".venv-{name}", f"{name}.txt")
        return 0
    if command == "words":
        return words()
    if command == "ocr":
        return ocr()
    if command == "lock":
        return lock()
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main())
