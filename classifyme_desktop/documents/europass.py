"""Read a Europass resume in XML as lines of text, in the order of the printed form.

Knows nothing of PDF, in which the XML mostly sits. Two schemas: ``SkillsPassport`` (Cedefop's Europass XML, V2 and V3,
until 2020) and ``Candidate`` (HR-XML 3 with Europass and EURES parts, since 2020). Elements are told by their local
names. A document type, which neither schema has, is refused, so that there are no entities; nothing is fetched.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from lxml import etree

from classifyme_desktop.documents import limits, outline, tongues
from classifyme_desktop.documents.outline import Outline
from classifyme_desktop.documents.refusal import RefusedError
from classifyme_desktop.domain.document import Document, FileKind, FileState, Reason

_MARKS: Final = (b"skillspassport", b"europass")
_SPACE: Final = "europass"  # part of the names of the name spaces
_ROOTS: Final = ("SkillsPassport", "Candidate")
_Twig = etree._Element  # noqa: SLF001 - the only name that lxml gives to the type of an element


def text_of(xml: bytes) -> str | None:
    """Return the text of a Europass resume, with French headings when it says that it is French.

    None when ``xml`` is no Europass XML, is broken or too large, or has a document type.
    """
    root = _root(xml)
    return None if root is None else _written(root).text()


def read(content: bytes) -> Document:
    """Return the text of a Europass XML file that stands by itself. Raises RefusedError when it is none."""
    root = _root(content)
    if root is None:
        raise RefusedError(FileState.UNSUPPORTED, Reason.OTHER_TYPE)
    out = _written(root)
    marks = (Reason.CAPPED,) if out.is_capped else ()
    return Document(FileKind.EUROPASS, out.text(), 1, marks, made_on=_made_on(root))


def _root(xml: bytes) -> _Twig | None:
    lowered = xml[: limits.PART_BYTES].lower().replace(b"\0", b"")  # without what UTF-16 has between the letters
    if len(xml) > limits.PART_BYTES or not any(mark in lowered for mark in _MARKS):
        return None
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root.getroottree().docinfo.internalDTD is not None or _local(root) not in _ROOTS:
        return None
    spaces = {etree.QName(one).namespace or "" for one in (root, *root)}
    return root if _local(root) == "SkillsPassport" or any(_SPACE in space for space in spaces) else None


def _written(root: _Twig) -> Outline:
    is_old = _local(root) == "SkillsPassport"
    code = root.get("locale", "") if is_old else _first(root, "CandidateProfile").get("languageCode", "")
    out = Outline(outline.FRENCH if code.lower().startswith("fr") else outline.ENGLISH)
    (_write_passport if is_old else _write_candidate)(out, root)
    return out


def _made_on(root: _Twig) -> date | None:
    try:
        return date.fromisoformat(_said(root, "DocumentInfo/LastUpdateDate")[:10])
    except ValueError:
        return None


# ------------------------------------------------------------------ the tree, by local names

_NOTHING: Final = etree.Element("nothing")


def _local(twig: _Twig) -> str:
    return etree.QName(twig).localname if isinstance(twig.tag, str) else ""


def _all(twig: _Twig, path: str) -> Iterator[_Twig]:
    """Yield the elements under ``path``, names parted by slashes, in the order of the file."""
    name, _, rest = path.partition("/")
    for child in twig:
        if _local(child) == name:
            yield from _all(child, rest) if rest else (child,)


def _first(twig: _Twig, path: str) -> _Twig:
    return next(_all(twig, path), _NOTHING)


def _said(twig: _Twig, *paths: str) -> str:
    """Return the words of the first element with words under one of ``paths``, "" without any."""
    for path in paths:
        for found in _all(twig, path):
            words = "".join(str(piece) for piece in found.itertext()).strip()
            if words:
                return words
    return ""


# ------------------------------------------------------------------ SkillsPassport


def _write_passport(out: Outline, root: _Twig) -> None:
    learner = _first(root, "LearnerInfo")
    _write_person(out, learner)
    out.head("work")
    for job in _all(learner, "WorkExperienceList/WorkExperience"):
        title = _said(job, "Position/Label", "Position")
        out.entry(_passport_period(out, job), (title, _said(job, "Employer/Name")))
        out.say(_place(job, "Employer/ContactInfo/Address/Contact"), _said(job, "Activities"))
    out.head("education")
    for course in _all(learner, "EducationList/Education"):
        out.entry(_passport_period(out, course), (_said(course, "Title"), _said(course, "Organisation/Name")))
        out.say(_place(course, "Organisation/ContactInfo/Address/Contact"))
        # The level ("Level 6 EQF") is left out: alone on a line it reads as one more degree.
        out.rows((_said(course, "Field/Label"),))
        out.say(_said(course, "Activities"))
    _write_passport_languages(out, _first(learner, "Skills/Linguistic"))
    _write_passport_skills(out, _first(learner, "Skills"))
    for achievement in _all(learner, "AchievementList/Achievement"):
        out.head("other", title=_said(achievement, "Title/Label", "Title"))
        out.say(_said(achievement, "Description"))


def _write_person(out: Outline, learner: _Twig) -> None:
    who = _first(learner, "Identification")
    out.say(_joined(" ", _said(who, "PersonName/FirstName"), _said(who, "PersonName/Surname")))
    out.say(_said(learner, "Headline/Description/Label"))
    out.head("personal")
    reach = _first(who, "ContactInfo")
    out.label("address", _place(reach, "Address/Contact"))
    out.label("email", _said(reach, "Email/Contact", "Email"))
    for phone in _all(reach, "TelephoneList/Telephone"):
        out.label("phone", _said(phone, "Contact") or (phone.text or ""))
    for site in _all(reach, "WebsiteList/Website"):
        out.label("website", _said(site, "Contact"))
    out.label("born", _passport_day(_first(who, "Demographics/Birthdate")))
    nations = [_said(one, "Label") for one in _all(who, "Demographics/NationalityList/Nationality")]
    out.label("nationality", ", ".join(filter(None, nations)))
    licences = [one.text or "" for one in _all(learner, "Skills/Driving/Description/Licence")]
    out.label("licence", ", ".join(filter(None, licences)))


def _place(twig: _Twig, path: str) -> str:
    at = _first(twig, path)
    town = _joined(" ", _said(at, "PostalCode"), _said(at, "Municipality"))
    return _joined(", ", _said(at, "AddressLine"), _said(at, "AddressLine2"), town, _said(at, "Country/Label"))


def _joined(between: str, *words: str) -> str:
    return between.join(filter(None, words))


def _passport_period(out: Outline, twig: _Twig) -> str:
    period = _first(twig, "Period")
    is_current = _said(period, "Current").lower() == "true"
    return out.period(_passport_day(_first(period, "From")), _passport_day(_first(period, "To")), is_current=is_current)


def _passport_day(twig: _Twig) -> str:
    # Parts of a date are written as XML Schema writes them: year "1994", month "--09", day "---03".
    parts = (twig.get(part, "").strip("-") for part in ("year", "month", "day"))
    return "-".join(part.zfill(2) for part in parts if part)


def _write_passport_languages(out: Outline, tongue: _Twig) -> None:
    out.head("languages")
    for native in _all(tongue, "MotherTongueList/MotherTongue"):
        out.say(_joined(out.colon, _language(out, native), out.word("native")))
    for foreign in _all(tongue, "ForeignLanguageList/ForeignLanguage"):
        levels = [level.text or "" for level in _first(foreign, "ProficiencyLevel")]
        out.say(_joined(out.colon, _language(out, foreign), tongues.level_of(levels)))
        for certificate in _all(foreign, "CertificateList/Certificate"):
            out.say(_joined(", ", _said(certificate, "Title"), _said(certificate, "Level")))


def _language(out: Outline, twig: _Twig) -> str:
    label = _said(twig, "Description/Label")
    return label or tongues.name_of(_said(twig, "Description/Code"), is_french=out.is_french)


def _write_passport_skills(out: Outline, skills: _Twig) -> None:
    out.head("skills")
    for name, key in (
        ("Computer", "digital"),
        ("JobRelated", "job_related"),
        ("Organisational", "organisational"),
        ("Communication", "communication"),
    ):
        words = _said(skills, f"{name}/Description")
        if words:
            out.say(out.word(key), words)
    out.say(_said(skills, "Other/Description"))


# ------------------------------------------------------------------ Candidate


def _write_candidate(out: Outline, root: _Twig) -> None:
    person, profile = _first(root, "CandidatePerson"), _first(root, "CandidateProfile")
    _write_candidate_person(out, person, profile)
    out.head("summary")
    out.say(_said(profile, "ExecutiveSummary"))
    out.head("work")
    for employer in _all(profile, "EmploymentHistory/EmployerHistory"):
        for post in _all(employer, "PositionHistory"):
            _write_post(out, employer, post)
    out.head("education")
    for course in _all(profile, "EducationHistory/EducationOrganizationAttendance"):
        _write_course(out, course)
    _write_candidate_languages(out, person, profile)
    out.head("skills")
    for group in (_first(profile, "Skills"), *_all(profile, "Skills/SkillsGroup")):
        names = [_said(one, "CompetencyName") for one in _all(group, "PersonCompetency")]
        out.say(_joined(out.colon, _said(group, "Title"), ", ".join(filter(None, names))))
    for name, key in _OLD_SKILLS:
        words = _said(profile, name)
        if words:
            out.say(out.word(key), words)
    _write_lists(out, profile)


_OLD_SKILLS: Final = (
    ("DigitalSkills", "digital"),
    ("OrganisationalSkills", "organisational"),
    ("CommunicationAndInterpersonalSkills", "communication"),
)
_LISTS: Final = (  # element, heading
    ("Certifications", "certificates"),
    ("CourseCertifications", "certificates"),
    ("Projects", "projects"),
    ("VoluntaryWorks", "volunteer"),
    ("PublicationHistory", "publications"),
    ("HonorsAndAwards", "awards"),
    ("CreativeWorks", "other"),
    ("ConferencesAndSeminars", "other"),
    ("NetworksAndMemberships", "other"),
    ("SocialAndPoliticalActivities", "other"),
    ("HobbiesAndInterests", "interests"),
    ("EmploymentReferences", "references"),
)
_TITLES: Final = ("Title", "CertificationName", "Name", "FormattedName")
_TELLING: Final = (
    "Description",
    "FormattedPublicationDescription",
    "Reference",
    "IssuingAuthority",
    "IssuingAuthorityName",
)


def _write_candidate_person(out: Outline, person: _Twig, profile: _Twig) -> None:
    out.say(_joined(" ", _said(person, "PersonName/GivenName"), _said(person, "PersonName/FamilyName")))
    out.head("personal")
    for reach in _all(person, "Communication"):
        channel = _said(reach, "ChannelCode").lower()
        out.label("address", _candidate_place(reach, with_street=True))
        if channel == "email":
            out.label("email", _said(reach, "URI"))
        elif channel == "telephone":
            prefix = _said(reach, "CountryDialing").lstrip("+0")
            out.label("phone", _joined(" ", f"+{prefix}" if prefix else "", _said(reach, "DialNumber")))
        else:
            out.label("website", _said(reach, "URI"))
    out.label("born", _said(person, "BirthDate"))
    out.label("nationality", ", ".join(_said(person, "NationalityCode").upper().split()))
    licences = [_said(one, "LicenseTypeCode", "LicenseName") for one in _all(profile, "Licenses/License")]
    out.label("licence", ", ".join(filter(None, licences)))


def _candidate_place(reach: _Twig, *, with_street: bool = False) -> str:
    at = _first(reach, "Address")
    town = _joined(" ", _said(at, "PostalCode") if with_street else "", _said(at, "CityName"))
    street = _said(at, "AddressLine") if with_street else ""
    return _joined(", ", street, town, _said(at, "CountryCode").upper())


def _write_post(out: Outline, employer: _Twig, post: _Twig) -> None:
    period = _candidate_period(out, _first(post, "EmploymentPeriod"))
    out.entry(period, (_said(post, "PositionTitle"), _said(employer, "OrganizationName")))
    place = _joined(", ", _said(post, "City"), _said(post, "Country").upper())
    out.say(place or _candidate_place(_first(employer, "OrganizationContact/Communication")))
    out.say(_said(post, "Description"))


def _write_course(out: Outline, course: _Twig) -> None:
    degree = _said(course, "EducationDegree/DegreeName", "ProgramName")
    period = _candidate_period(out, _first(course, "AttendancePeriod"))
    out.entry(period, (degree, _said(course, "OrganizationName")))
    out.say(_candidate_place(_first(course, "OrganizationContact/Communication")))
    for name in ("FinalGrade/ScoreText", "Thesis", "OccupationalSkillsCovered"):
        out.say(_said(course, f"EducationDegree/{name}"))


def _candidate_period(out: Outline, period: _Twig) -> str:
    is_current = "true" in (_said(period, "CurrentIndicator").lower(), _said(period, "Ongoing").lower())
    start, end = (_said(period, f"{name}/FormattedDateTime", name) for name in ("StartDate", "EndDate"))
    return out.period(start, end, is_current=is_current)


def _write_candidate_languages(out: Outline, person: _Twig, profile: _Twig) -> None:
    out.head("languages")
    for native in _all(person, "PrimaryLanguageCode"):
        name = tongues.name_of((native.text or "").strip(), is_french=out.is_french)
        out.say(_joined(out.colon, name, out.word("native")) if name else "")
    for tongue in _all(profile, "PersonQualifications/PersonCompetency"):
        if _said(tongue, "TaxonomyID").lower() == "language":
            name = tongues.name_of(_said(tongue, "CompetencyName", "CompetencyID"), is_french=out.is_french)
            levels = [_said(one, "Score/ScoreText") for one in _all(tongue, "CompetencyDimension")]
            out.say(_joined(out.colon, name, tongues.level_of(levels)))


def _write_lists(out: Outline, profile: _Twig) -> None:
    for element, key in _LISTS:
        out.head(key)
        for listed in _all(profile, element):
            for one in listed:
                _write_listed(out, one)
    for others in _all(profile, "Others"):
        out.head("other", title=_said(others, "Title"))
        for one in _all(others, "Other"):
            _write_listed(out, one)


def _write_listed(out: Outline, one: _Twig) -> None:
    when = _first(one, "Date") if _first(one, "Date") is not _NOTHING else _first(one, "Period")
    out.entry(_candidate_period(out, when) or outline.day(_said(one, "Year", "Date")), (_said(one, *_TITLES),))
    out.say(*(_said(one, name) for name in _TELLING))
