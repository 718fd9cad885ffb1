"""What reading one file may cost: the numbers, each with where it comes from.

Knows nothing of how they are kept. Sizes are bytes, times are seconds. "Corpus" is the development corpus of odd real
files that ``benchmarks/corpus.py`` reads.
"""

from typing import Final

# The largest real file of the corpus has 10 MB; a sparse file of 2 GB cost 10 s before it was refused.
FILE_BYTES: Final = 50 << 20

# 15 MB is the most that an honest file of the corpus unpacks to.
UNZIPPED_BYTES: Final = 100 << 20

# Honest files reach 70 times their size. Below the floor, which honest files reach too, a ratio harms nobody.
ZIP_RATIO: Final = 150
ZIP_RATIO_FLOOR_BYTES: Final = 16 << 20

# 47 is the most parts of an honest file. The directory that lists them is bounded before it is read.
ZIP_ENTRIES: Final = 1_000
ZIP_DIRECTORY_BYTES: Final = 1 << 20

# 400 MB of XML took 3.4 GB of memory and more than 20 s.
PART_BYTES: Final = 30 << 20

# 500 pages take 1.0 s, 5,000 pages 9.4 s.
PAGES: Final = 200

# What regular expressions, tokenizer and full-text index are made for.
CHARACTERS: Final = 500_000
WORD_CHARACTERS: Final = 1_000

# Places of words: so many words are on 60 dense pages; beyond them a place is told by the text alone. Coordinates are
# tenths of a point: 14,400 points is the largest page that PDF knows (ISO 32000-1, annex C.2), a lie may be larger.
BOXES: Final = 40_000
COORDINATE: Final = 10_000_000

# What is shown of hidden text; the rest is counted with the last one.
HIDDEN_TEXTS: Final = 200
HIDDEN_CHARACTERS: Final = 2_000

# Tables of gigs: the characters of one row (the longest of 4,647 real ones has 19,063), the rows and columns that are
# looked at, and the text in one answer: JSON may need two bytes for one, and an answer has 4 MiB.
TABLE_ROW_CHARACTERS: Final = 300_000
TABLE_COLUMNS: Final = 500
TABLE_ROWS: Final = 200_000
TABLE_ANSWER_BYTES: Final = 1_500_000
COLUMN_NAME_CHARACTERS: Final = 200

# A page of A3 at 600 dpi has 70 megapixels; 30,000 x 30,000 pixels fit into a file of 0.9 MB.
IMAGE_PIXELS: Final = 100_000_000

# A picture of a page: 4,000 pixels are A4 at 480 dpi; a page that makes more bytes (a photo all over) is drawn smaller.
# Base64 takes four bytes for three. Real pages take 0.03 to 0.3 s.
PAGE_WIDTH: Final = 4_000
PAGE_SIDE: Final = 16_000
PAGE_PIXELS: Final = 12_000_000
PAGE_PNG_BYTES: Final = 12 << 20
PAGE_ANSWER_BYTES: Final = 17 << 20
PAGE_CPU_S: Final = 10
PAGE_WALL_S: Final = 30

# One file: the 99th percentile is 0.14 s; the slowest honest file took 2.1 s.
CPU_S: Final = 20

# The normal use is about 100 MB.
MEMORY_BYTES: Final = 1 << 30

# A backstop only: under load the wall clock says little.
WALL_S: Final = 120

# The longest answer is 500,000 characters of four bytes, each of which JSON may have to escape.
ANSWER_BYTES: Final = 4 << 20

# A process is replaced after so many files, so that what a library leaks stays small, and when it holds so much after a
# file: MuPDF keeps nearly all of 1 GB after a failed allocation, and the next file would fail for that.
FILES_PER_PROCESS: Final = 200
IDLE_MEMORY_BYTES: Final = 256 << 20
