"""Measures how right the program is, beside baselines: ``python -m benchmarks.accuracy --shared DIR``."""
