"""The one entry of the program: a worker process, the command line, or the window.

Workers are told apart before anything else is imported, so that they start fast and hold little memory.
"""

import sys


def main() -> int:
    """Run what the arguments ask for and return the exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--worker"]:
        return _serve(arguments[1], arguments[2:])
    if arguments and arguments[0] != "--window":
        from classifyme_desktop.cli import main as cli

        return cli.run(arguments)
    from classifyme_desktop.ui import application

    return application.run(arguments[1:])


def _serve(kind: str, arguments: list[str]) -> int:
    if kind == "parse":
        from classifyme_desktop.documents import worker as parse_worker

        return parse_worker.run()
    if kind == "understand":
        from classifyme_desktop.services import reading_worker

        return reading_worker.run()
    if kind == "recognise":
        from classifyme_desktop.documents.recognition import worker as recognition_worker

        return recognition_worker.run()
    if kind == "encode":
        from classifyme_desktop.inference import worker as encode_worker

        return encode_worker.run(arguments)
    return 2


if __name__ == "__main__":
    sys.exit(main())
