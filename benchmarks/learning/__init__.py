"""Measures how the program learns from corrections, with the labelled resumes as the person who corrects."""
