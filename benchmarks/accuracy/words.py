"""What ``docs/accuracy.md`` says around its figures."""

from dataclasses import dataclass, field
from typing import Final

METHODS: Final = {
    "ours": "ours",
    "ours_fp32": "ours, full precision",
    "ours_vectors_alone": "ours, vectors alone",
    "constant": "constant answer",
    "naive_bayes": "TF-IDF, naive Bayes",
    "logistic_regression": "TF-IDF, logistic regression",
    "random_forest": "TF-IDF, random forest",
    "linear_svm": "TF-IDF, linear SVM",
    "characters": "TF-IDF of characters, cosine",
    "frozen_encoder": "all-MiniLM-L6-v2, untrained",
    "cosine_to_titles": "the same, cosine to role titles, no labels",
}

INTRODUCTION: Final = """# How right it is

Made by `python -m benchmarks.accuracy --shared DIR`; do not edit. Brackets hold 95 % bootstrap intervals over the texts
(1,000 draws), given where fewer than 1,000 texts are scored. Every figure is on texts that the model in its row was not
fitted on, unless a line says otherwise. *Ours* is what users get: the same reader, mask, int8 encoder and heads.

Models: {models}. Measured on {processor}, commit `{commit}`."""

_ROLES: Final = {
    "top1": "top-1",
    "top3": "top-3",
    "top1_strict": "top-1 strict",
    "macro_f1": "macro-F1 strict",
    "ece": "ECE",
    "coverage_at_95": "coverage at 95 %",
    "cut6": "6",
    "cut12": "12",
    "cut18": "18",
    "cut24": "24",
}
_LABELS: Final = {"micro_f1": "micro-F1", "macro_f1": "macro-F1", "median_accuracy": "median accuracy", "ece": "ECE"}
_RANKS: Final = {"mrr": "MRR", "hit10": "hit@10"}


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page. ``columns``, ``sets``: name → what is shown; ``compared``: figures of int8 and fp32.

    ``sentences``: shown under a table whose own row has the figure.
    """

    title: str
    words: str
    columns: dict[str, str]
    compared: tuple[str, ...]
    sets: dict[str, str] = field(default_factory=dict)
    sentences: dict[str, str] = field(default_factory=dict)
    plots: tuple[str, ...] = ()


_CANDIDATES: Final = {
    "candidate_size": "The candidate set holds {candidate_size:.2f} roles on average and an accepted one in "
    "{candidate_coverage:.1%}; no role is named by itself for {abstained:.1%}.",
    "ece_cross_fitted": "The shipped temperature was set on these same resumes, so ECE here flatters a little; what "
    "moves the confidence, the threshold and the candidate limit come from other resumes (see the cross-validation). "
    "With a temperature from the other nine tenths ECE is {ece_cross_fitted:.3f}.",
}

SECTIONS: Final[dict[str, Section]] = {
    "roles": Section(
        "96 roles",
        "English resumes (LiveCareer). The labels are **model-annotated**, not human: a large language model read each "
        "resume under written guidelines. Top-1 and top-3 accept the alternates that the annotator named, *strict* "
        "does not. The numbers 6 to 24 are the coarser cuts of the taxonomy. Baselines are fitted on the same training "
        "resumes; a support vector machine and cosines give no probabilities, hence no ECE. Figures are defined as in "
        "`eval/score.py`. These resumes are validation: the encoder's checkpoint was chosen on them.",
        _ROLES,
        ("top1", "top3", "macro_f1", "cut6", "cut12", "cut18", "cut24"),
        {
            "whole": "Whole resume",
            "no_headline": "First line removed",
            "first_words": "First 120 words",
        },
        _CANDIDATES,
        (
            "![Confidence against the share that is right](accuracy/reliability.svg)",
            "![Precision against the share of resumes answered](accuracy/coverage.svg)",
            "![The 24 groups: labels against answers](accuracy/groups.svg)",
        ),
    ),
    "french": Section(
        "96 roles, French",
        "Invented, machine-written French resumes, made for this test without sight of the training material; no "
        "labelled real ones exist. Baselines are fitted on the English training resumes, so words carry over little.",
        _ROLES,
        ("top1", "top3", "macro_f1", "cut6", "cut12", "cut18", "cut24"),
        {"whole": "Whole resume"},
        {"candidate_size": _CANDIDATES["candidate_size"]},
    ),
    "crossed": Section(
        "Roles and categories by cross-validation",
        "Copies of the encoder, each taught without one of {folds} folds of the training resumes (spread evenly over "
        "the categories; resumes that nearly repeat one of the fold left out too), answer for the fold that they never "
        "saw. A copy has two thirds of the training resumes and is made as the shipped encoder and head are; "
        "its temperature comes from the development resumes, what moves its confidence and its threshold from the "
        "other folds, so calibration here is that of the way the models are made. Categories are fitted on the vectors "
        "of the resumes outside the fold and of the development resumes; baselines on the same.",
        {"accuracy": "accuracy", **_ROLES, "macro_f1": "macro-F1"},
        (),
        {"roles": "96 roles", "categories": "24 LiveCareer categories"},
        {
            "precision_when_named": "Above the threshold, where the program names a role by itself "
            "({named:.1%}), {precision_when_named:.1%} are right; the threshold was set for 95 % on other resumes."
        },
    ),
    "categories": Section(
        "24 LiveCareer categories",
        "The category of a resume is the word it was searched by: a noisy label, named by the first line in most "
        "resumes. Fitted on {train} resumes; {near_duplicates_removed} test resumes that share half of their runs of "
        "five words with a training resume were taken out. Ours is the program's softmax regression on its pooled "
        "vectors, the vector of the first line and hashed words of both; one training resume in three was also shown "
        "without its first line. The encoder was fine-tuned on the same training resumes, on their roles and a little "
        "on these categories, never on a test resume. The test resumes hold each category equally often, so the rare "
        "ones (BPO, AUTOMOBILE, AGRICULTURE: 4, 15 and 33 training resumes) weigh as much as the others: harder than "
        "the random splits behind published results of 0.78 to 0.81; see the part before this one.",
        {"accuracy": "accuracy", "macro_f1": "macro-F1"},
        ("accuracy", "macro_f1"),
        {"whole": "Whole resume", "no_headline": "First line removed from the test resumes"},
    ),
    "levels": Section(
        "Levels of job titles",
        "Several labels a title, five folds stratified over the labels, equal titles together; thresholds come from "
        "inside the training part. Macro-F1 is over the labels with at least five titles. Baselines count runs of two "
        "to five characters. The full-precision row refits the head on the vectors of that encoder.",
        _LABELS,
        ("micro_f1", "macro_f1"),
        {"held_out": "Held out"},
    ),
    "skill_sets": Section(
        "Skill sets of job descriptions",
        "124 O*NET labels of an occupation's description, five folds by occupation group. Many labels are nearly "
        "constant, so look at the constant answer first. The intervals of ours draw whole groups. The full-precision "
        "row refits the head on the vectors of that encoder.",
        _LABELS,
        ("median_accuracy", "macro_f1"),
        {"held_out": "Held out"},
    ),
    "titles": Section(
        "Titles across languages",
        "A title is looked for among English titles by cosine. The French forms of the ESCO occupations asked for were "
        "kept out of training; the French O*NET titles were written for this test and never trained on.",
        _RANKS,
        ("mrr", "hit10"),
        {
            "esco_fr_en": "ESCO, French → English",
            "esco_en_en": "ESCO, English → English",
            "onet_fr_en": "O*NET, French → English",
        },
    ),
    "melo": Section(
        "Titles in languages that were not taught",
        "National occupation titles against English ESCO forms (MELO). The encoder was taught English and French only.",
        _RANKS,
        ("mrr", "hit10"),
        {
            "de": "German → English",
            "es": "Spanish → English",
            "it": "Italian → English",
            "nl": "Dutch → English",
        },
    ),
    "sentences": Section(
        "Likeness of sentences",
        "STS benchmark, development pairs, rank correlation of cosine and human score; the French side is machine-"
        "translated. Only ever scored.",
        {"spearman": "Spearman"},
        ("spearman",),
        {"en": "English", "fr": "French", "en_fr": "English with French"},
    ),
}
