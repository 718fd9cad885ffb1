"""The limits that a child process sets itself with the help of the kernel, before it opens a file of a stranger.

Knows nothing of what the process does. On Windows there are none of these: the parent polls memory and CPU time.
"""

import math
import os
import sys
from typing import Final

_NICENESS: Final = 5


def limit_process(memory_bytes: int) -> None:
    """Lower the priority, leave no core file; on Linux, let allocations fail beyond ``memory_bytes`` of addresses."""
    if sys.platform == "win32":
        return
    import resource

    os.nice(_NICENESS)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))


def limit_cpu(seconds: float) -> None:
    """Let the kernel end the process with SIGXCPU once it has used ``seconds`` more of CPU time."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    most = math.ceil(used.ru_utime + used.ru_stime + seconds)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
