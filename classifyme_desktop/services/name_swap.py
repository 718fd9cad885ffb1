"""The swap test: other names, schools and addresses in sample resumes change no role and no confidence, to the bit.

The samples go the whole way of a resume: read in the reading process, masked, encoded, answered by the head.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.errors import WorkerError
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.services.workspace import Workspace

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Persona:
    """An invented person: what is said of who they are, and where they learnt."""

    header: str
    school: str


_PERSONAS: Final = (
    _Persona(
        "Ottilie Brankova-Reyes\n14 Maple Street, Springfield, IL 62704\n(217) 555-0143\nottilie.b@example.org\n"
        "Date of birth: 3 May 1984\nNationality: Canadian\nMarried\n",
        "University of Northmarch",
    ),
    _Persona(
        "MWANGI, Thiago\n7 rue des Lilas, 69003 Lyon\n+33 6 12 34 56 78\nt.mwangi@example.net\n"
        "Date of birth: 21 November 1996\nNationality: French\nSingle\n",
        "Université de Valmont",
    ),
    _Persona(
        "Dr. Siobhan Okonkwo\n221 Harbour Road, Leeds LS1 4AB\n+44 7700 900123\nsiobhan@example.com\n"
        "Date of birth: 30/01/1971\nNationality: Irish\nDivorced\n",
        "Ondermark Polytechnic University",
    ),
)
_BODIES: Final = (
    "Accountant\n\nExperience\nAccountant, wholesale firm, 2015 - 2022\n- Closed the month in five days\n"
    "- Reconciled bank accounts and prepared the audit\n\nEducation\nBachelor of Accounting, {school}, 2014\n\n"
    "Skills\nSAP, Excel, payroll, VAT\n",
    "Registered Nurse\n\nEducation\nBachelor of Science in Nursing, {school}, 2010\n\nExperience\n"
    "Registered Nurse, surgical ward, 2011 - 2020\nCared for eight patients a shift, gave medication, taught."
    "\n",
    "Software developer\n\nSkills\nPython, SQL, Docker\n\nExperience\nSoftware developer, online shop, 2016 - 2023\n"
    "Built the payment service and its tests.\n\nEducation\nMaster of Computer Science, {school}, 2015\n",
    "Comptable\n\nExpérience professionnelle\nComptable, cabinet, 2015 - 2021\nClôture mensuelle, TVA, paie.\n\n"
    "Formation\nMaster Comptabilité, {school}, 2014\n",
)


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """One sample resume as a head sees it: features ``(f,)`` and the logits of its words ``(c0,)``."""

    features: FloatArray
    words: FloatArray


def samples(
    workspace: Workspace, shipped: HeadArrays, on_done: Callable[[int, int], None]
) -> tuple[tuple[Sample, ...], ...]:
    """Return the sample resumes, those of one text together, each by another person. Seconds.

    ``on_done`` sees how many of how many are read; it may raise. Raises ModelError, WorkerError.
    """
    found, total = list[Sample](), len(_BODIES) * len(_PERSONAS)
    on_done(0, total)
    for body, persona in product(_BODIES, _PERSONAS):
        content = f"{persona.header}\n{body.format(school=persona.school)}".encode()
        masked = workspace.readers.understand(content, workspace.today()).masked
        if masked is None:
            raise WorkerError("protocol", "A sample resume could not be read. Install the program again.")
        features = shipped.pooling.features(workspace.encoders.encode(masked).vectors)
        found.append(Sample(features, shipped.word_logits(masked)))
        on_done(len(found), total)
    size = len(_PERSONAS)
    return tuple(tuple(found[at : at + size]) for at in range(0, total, size))


def is_clean(groups: tuple[tuple[Sample, ...], ...], head: HeadArrays) -> bool:
    """Return whether a head says the same of each sample, whoever it is by: every probability to the bit."""
    for group in groups:
        said = {head.probabilities(one.features[None], one.words[None]).tobytes() for one in group}
        if len(said) != 1:
            return False
    return True
