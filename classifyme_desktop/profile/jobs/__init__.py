"""The jobs of a resume: title, employer, dates, and the place of all that is said of each. Pure.

Found by their dates: a period in a line that is no running text heads an entry, with the lines around it that read like
a title and an employer (``entries``, ``reading``). Posts without dates are found by the form that the dated ones have.
"""

from classifyme_desktop.profile.jobs.find import find
from classifyme_desktop.profile.jobs.months import months_of

__all__ = ["find", "months_of"]
