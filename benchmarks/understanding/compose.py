"""Composes one invented resume: its facts, and its parts before a layout puts them in places."""

import random
from dataclasses import dataclass, field

from benchmarks.understanding import content, history
from benchmarks.understanding.calendar import MONTHS, total_months
from benchmarks.understanding.person import Person, invented
from benchmarks.understanding.sheet import Concealed, Line, Part
from benchmarks.understanding.skillset import Wanted, skill_part, wanted
from benchmarks.understanding.truth import TrueJob, TrueLanguage, TrueStudy, Truth


@dataclass(slots=True)
class Draft:
    """A resume without its layout."""

    truth: Truth
    person: Person
    headline: str
    parts: dict[str, Part]
    updated: str  # the line that dates the resume, empty where the file's own account does
    reference: tuple[int, int, int]
    hidden: list[Concealed] = field(default_factory=list)


def composed(number: int, language: str, layout: int, kind: str, pool: str, dice: random.Random) -> Draft:
    """Return the resume ``number`` of a set. ``kind``: the format, *pdf, docx, odt, rtf* or *html*."""
    role = dice.choice(content.roles(pool))
    person = invented(pool, language, layout, role.sector, dice)
    reference = (dice.randint(2022, 2025), dice.randint(1, 6), dice.randint(1, 28))
    month = reference[0] * 12 + reference[1] - 1
    in_text = kind in ("rtf", "html") or dice.random() < 0.65
    choice = history.Choice(dice, pool, language, person.gender, person.cities)
    held = history.posts(role, choice, month)
    truth = Truth(
        file=f"{number:03d}_{language}_{layout}.{kind}", language=language, layout=layout, format=kind,
        name=person.name, emails=person.emails, phones=person.phones, links=person.links,
        town=person.town,
        reference=f"{reference[0]}-{reference[1]:02d}-{reference[2]:02d}",
        reference_source="text" if in_text else "file",
        months=total_months([post.stretch for post in held if post.stretch], month),
    )  # fmt: skip
    truth.jobs = [_true_job(post) for post in held]
    skills = wanted(role, pool, language, dice)
    truth.skills, truth.other_tools = skills.truths, skills.others
    headline = dice.choice(role.said("headlines", language))
    draft = Draft(truth, person, headline, {}, _updated(reference, language, dice) if in_text else "", reference)
    truth.unjudged += [headline, *(post.title for post in held)]
    _describe(held, role, skills, truth, choice)
    draft.parts["experience"] = _experience(held, layout, choice)
    _add_parts(draft, role, skills, choice)
    if number % 5 == 3:
        draft.hidden = _hidden(kind, skills, choice)
        truth.hidden = [concealed.words for concealed in draft.hidden]
    return draft


def _true_job(post: history.Post) -> TrueJob:
    if post.written is None:
        return TrueJob(post.title, post.employer, None, None, False)
    when = post.written
    return TrueJob(post.title, post.employer, when.start, when.end, when.is_current, when.slack)


def _updated(reference: tuple[int, int, int], language: str, dice: random.Random) -> str:
    year, month, day = reference
    form = dice.choice(content.words("words")["updated"][language])
    return str(form.format(d=day, m=MONTHS[language][month - 1], n=month, y=year))


def _describe(
    held: list[history.Post], role: content.Role, skills: Wanted, truth: Truth, choice: history.Choice
) -> None:
    """Give each job its bullets: sentences of the role, which nobody labelled, and sentences with known skills."""
    relatives = [other for other in content.roles(choice.pool) if other.group == role.group and other is not role]
    spare = [task for other in relatives for task in other.said("tasks", choice.language)]
    tasks = role.said("tasks", choice.language)
    choice.dice.shuffle(spare)
    choice.dice.shuffle(tasks)
    tasks = spare + tasks
    for post in held:
        own = [tasks.pop() for _ in range(min(len(tasks), choice.dice.choice((0, 1, 2, 3, 4, 5))))]
        truth.unjudged += own
        post.bullets = own + skills.sentences(choice.dice)
    while skills.unsaid:
        held[0].bullets += skills.sentences(choice.dice, least=1)


def _heading(kind: str, choice: history.Choice) -> str:
    return str(choice.dice.choice(content.words("headings")[choice.language][kind]))


def _experience(held: list[history.Post], layout: int, choice: history.Choice) -> Part:
    dice = choice.dice
    form = {5: "left", 6: dice.choice(("right", "right", "right_two"))}.get(layout) or dice.choice(history.FORMS)
    lines: list[Line] = []
    for run in history.gathered(held) if layout == 8 else [[post] for post in held]:
        if layout == 8:
            lines.append(Line(f"{run[0].employer}, {run[0].city}", "entry"))
        for post in run:
            if layout == 8:
                when = post.written.words if post.written else ""
                lines.append(Line(post.title + post.tail, "plain", when, "right" if when else ""))
            else:
                lines += history.entry(post, form, choice.language)
            side = "left" if form == "left" else ""
            lines += [Line(words, "bullet", "", side) for words in post.bullets]
    has_heading = layout not in (1, 6) or dice.random() < 0.85
    return Part("experience", _heading("experience", choice) if has_heading else "", lines)


def _add_parts(draft: Draft, role: content.Role, skills: Wanted, choice: history.Choice) -> None:
    dice, language, truth = choice.dice, choice.language, draft.truth
    words = content.words("words")
    if dice.random() < 0.6:
        summary = dice.choice(role.said("summaries", language))
        truth.unjudged.append(summary)
        draft.parts["summary"] = Part("summary", _heading("summary", choice), [Line(summary)])
    draft.parts["education"] = _education(draft, role, choice)
    draft.parts["skills"] = skill_part(skills, _heading("skills", choice), language, dice)
    draft.parts["languages"] = _languages(truth, _heading("languages", choice), choice)
    named = [name for name in role.said("certifications", language) if "ermis" not in name and "icence" not in name]
    if named and dice.random() < 0.6:
        truth.certifications = [dice.choice(named)]
        truth.unjudged += truth.certifications
        given = f", {draft.reference[0] - dice.randint(1, 8)}" if dice.random() < 0.6 else ""
        draft.parts["certifications"] = Part(
            "certifications", _heading("certifications", choice), [Line(truth.certifications[0] + given, "bullet")]
        )
    if dice.random() < 0.45:
        shown, categories = dice.choice(words["licences"][language])
        truth.licences = list(categories)
        draft.parts["other"] = Part("other", _heading("other", choice), [Line(shown)])
    if dice.random() < 0.5:
        draft.parts["interests"] = Part(
            "interests", _heading("interests", choice), [Line(dice.choice(words["interests"][language]))]
        )
    if dice.random() < 0.1:
        draft.parts["references"] = _references(choice)


def _references(choice: history.Choice) -> Part:
    """Return two lines with an address and a number that are not the person's own."""
    referee = "Prof. Alban Quirotte" if choice.language == "fr" else "Prof. Edith Quarrinder"
    number = "02 61 91 77 10" if choice.language == "fr" else "020 7946 0771"
    lines = [Line(f"{referee}, {choice.dice.choice(choice.cities)}"), Line(f"referee.q@example.org, {number}")]
    return Part("references", _heading("references", choice), lines)


def _education(draft: Draft, role: content.Role, choice: history.Choice) -> Part:
    dice, language, truth = choice.dice, choice.language, draft.truth
    schools, stems = content.words("employers")["school"][language][choice.pool], content.words("employers")["stems"]
    degrees = dice.sample(role.said("education", language), k=min(2, len(role.said("education", language))))
    end, lines, form = draft.reference[0] - dice.randint(4, 20), [], dice.randint(0, 3)
    for degree in degrees[: dice.randint(1, 2)]:
        school = history.elided(dice.choice(schools).format(dice.choice(stems[choice.pool])))
        span = f"{end - dice.randint(1, 3)} – {end}" if dice.random() < 0.6 else str(end)
        truth.education.append(TrueStudy(degree, school, str(end)))
        truth.unjudged += [degree]
        if truth.layout == 5:
            lines += [Line(degree, "entry", span, "left"), Line(school, "plain", "", "left")]
        elif truth.layout == 6:
            lines += [Line(degree, "entry", span, "right"), Line(school)]
        else:
            lines += [
                [Line(f"{span}{' :' if language == 'fr' else ':'} {degree}, {school}")],
                [Line(degree, "entry"), Line(f"{school}, {span}")],
                [Line(f"{degree}, {school}, {span}")],
                [Line(span), Line(degree, "entry"), Line(school)],
            ][form]
        end -= dice.randint(2, 4)
    return Part("education", _heading("education", choice), lines)


def _languages(truth: Truth, heading: str, choice: history.Choice) -> Part:
    dice, language = choice.dice, choice.language
    words = content.words("words")["languages"]
    others = dice.sample([code for code in words["codes"] if code != language], k=dice.randint(1, 3))
    if language == "fr" and "en" not in others and dice.random() < 0.8:
        others[0] = "en"
    pattern, shown = dice.choice(words["patterns"][language]), []
    for at, code in enumerate([language, *others]):
        level = "native" if at == 0 else dice.choice(("C2", "C1", "C1", "B2", "B2", "B1", "A2", ""))
        name = words["codes"][code][language == "fr"]
        if not level:
            line = name if language == "en" else name.capitalize()
        else:
            said = dice.choice(words["levels"][language][level])
            line = pattern.format(n=name, N=name.capitalize(), l=said)
        truth.languages.append(TrueLanguage(code, level or None))
        shown.append(line)
    if dice.random() < 0.25 and "," not in pattern:
        return Part("languages", heading, [Line(dice.choice((", ", " ; ", " | ")).join(shown))])
    style = dice.choice(("plain", "bullet"))
    return Part("languages", heading, [Line(line, style) for line in shown])


def _hidden(kind: str, skills: Wanted, choice: history.Choice) -> list[Concealed]:
    """Return one or two texts that a person does not see; one names skills that the person does not claim."""
    how = {"pdf": ("white", "tiny", "covered"), "docx": ("vanish", "white"), "html": ("vanish",)}.get(kind)
    if how is None:
        return []
    lure = choice.dice.choice(content.words("words")["hidden"][choice.language])
    found = [Concealed(lure, choice.dice.choice(how))]
    if skills.strangers:
        found.append(Concealed(" ".join(skills.strangers), choice.dice.choice(how)))
    return found
