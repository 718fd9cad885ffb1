"""What others would do first: words counted and a classifier of scikit-learn, or a frozen encoder under one."""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.svm import LinearSVC

from classifyme_desktop.learning.softmax_regression import softmax

FloatArray = npt.NDArray[np.float64]
SEED: Final = 20261125
TREES: Final = 300
NAMES: Final = {
    "naive_bayes": "TF-IDF, naive Bayes",
    "logistic_regression": "TF-IDF, logistic regression",
    "random_forest": "TF-IDF, random forest",
    "linear_svm": "TF-IDF, linear SVM",
}
WITHOUT_PROBABILITIES: Final = frozenset({"linear_svm"})


def words() -> TfidfVectorizer:
    """Return words and pairs of words, as for resumes."""
    return TfidfVectorizer(sublinear_tf=True, min_df=2, ngram_range=(1, 2), max_features=60_000, dtype=np.float32)


def characters() -> TfidfVectorizer:
    """Return runs of two to five characters within words, as for titles."""
    return TfidfVectorizer(analyzer="char_wb", sublinear_tf=True, ngram_range=(2, 5), dtype=np.float32)


def classifier(name: str) -> Any:
    """Return an unfitted classifier."""
    made = {
        "naive_bayes": MultinomialNB(alpha=0.05),
        "logistic_regression": LogisticRegression(C=10.0, max_iter=200, tol=1e-3),
        "random_forest": RandomForestClassifier(TREES, min_samples_leaf=2, random_state=SEED, n_jobs=2),
        "linear_svm": LinearSVC(C=0.5, random_state=SEED),
    }
    return made[name]


def on_words(name: str, texts: Sequence[str], labels: Sequence[str]) -> Pipeline:
    """Return TF-IDF and a classifier, fitted."""
    return make_pipeline(words(), classifier(name)).fit(list(texts), list(labels))


def on_vectors(rows: FloatArray, labels: Sequence[str]) -> Any:
    """Return a logistic regression on vectors, fitted."""
    return LogisticRegression(C=10.0, max_iter=400, tol=1e-3).fit(rows, list(labels))


def scores(fitted: Any, inputs: Any, classes: Sequence[str]) -> FloatArray:
    """Return positive scores of sum 1, ``(n, c)`` in the order of ``classes``; 0 for a class that was never seen.

    A support vector machine has margins alone: their softmax keeps the order and means nothing else.
    """
    is_margin = not hasattr(fitted, "predict_proba")
    found = softmax(fitted.decision_function(inputs)) if is_margin else fitted.predict_proba(inputs)
    column = {str(name): at for at, name in enumerate(classes)}
    rows = np.zeros((len(found), len(classes)))
    for at, name in enumerate(fitted.classes_):
        if str(name) in column:
            rows[:, column[str(name)]] = found[:, at]
    return rows


def many_labels(
    name: str, vectors: TfidfVectorizer, texts: Sequence[str], targets: FloatArray, fold: npt.NDArray[np.int64]
) -> npt.NDArray[np.bool_]:
    """Return the labels ``(n, labels)`` that one classifier per label names for texts of a fold it did not see."""
    named = np.zeros(targets.shape, np.bool_)
    for number in np.unique(fold):
        seen, held = np.flatnonzero(fold != number).tolist(), np.flatnonzero(fold == number).tolist()
        rows = vectors.fit_transform([texts[at] for at in seen])
        wanted = (targets[seen] > 0).astype(int)
        whole = classifier(name) if name == "random_forest" else OneVsRestClassifier(classifier(name))
        named[held] = wanted[0] > 0  # a label that all or none of the seen texts have needs no classifier
        varied = np.flatnonzero((wanted.min(axis=0) == 0) & (wanted.max(axis=0) == 1))
        answers = whole.fit(rows, wanted[:, varied]).predict(vectors.transform([texts[at] for at in held]))
        named[np.ix_(np.array(held), varied)] = answers > 0
    return named
