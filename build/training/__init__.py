"""Teaches the encoder: French by distillation first, then the domain and the tasks together. Needs torch."""
