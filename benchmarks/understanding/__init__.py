"""The gold set: invented resumes with facts known exactly, and what the program finds of them."""

from benchmarks.understanding.making import Made, make

__all__ = ["Made", "make"]
