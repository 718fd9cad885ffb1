"""What reading one picture of a page may cost: the numbers, each with where it comes from.

Knows nothing of how they are kept. Measured on the invented pages of docs/adr/0014.
"""

from typing import Final

# A CV has one to three pages; ten scanned ones take half a minute on two cores.
PAGES: Final = 10

# A page of A4 at 400 dpi has 15 megapixels; pages of 200 inches exist.
PIXELS: Final = 25_000_000

# A dense page takes 6 s of CPU time.
CPU_S: Final = 60

# A dense page needs 0.8 GB of memory and 1.6 GB of addresses.
MEMORY_BYTES: Final = 2 << 30

# A backstop only: under load the wall clock says little.
WALL_S: Final = 300

# More areas of text than on any page; what is found beyond them is a pattern, not words.
LINES: Final = 1_000

# A process is replaced after so many pages, so that what a library leaks stays small; a new one takes 3 s.
PAGES_PER_PROCESS: Final = 200
