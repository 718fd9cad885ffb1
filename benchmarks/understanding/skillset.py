"""The skills of one invented person, and the lists and sentences that name them."""

import random
from dataclasses import dataclass, field

from benchmarks.understanding import content
from benchmarks.understanding.sheet import Line, Part
from benchmarks.understanding.truth import TrueSkill


@dataclass(slots=True)
class Wanted:
    """Skills that a resume has to name.

    ``listed`` stand in the list of skills, ``unsaid`` have to be said in a job yet. ``strangers`` are surfaces of
    skills that the person does not have.
    """

    language: str
    truths: list[TrueSkill]
    listed: list[tuple[content.EscoSkill, str]]
    unsaid: list[tuple[content.EscoSkill, str]]
    others: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def sentences(self, dice: random.Random, *, least: int = 0) -> list[str]:
        """Return the next ``least`` to two sentences; what they say is not unsaid any more."""
        out: list[str] = []
        for _ in range(dice.randint(least, 2)):
            if not self.unsaid:
                break
            first = self.unsaid.pop()
            if first[1].startswith("+"):
                out.append(first[1][1:])
                continue
            group = [first]
            while self.unsaid and len(group) < 3 and _goes_with(first, self.unsaid[-1]):
                group.append(self.unsaid.pop())
            out.append(self._sentence(group, dice))
        return out

    def _sentence(self, group: list[tuple[content.EscoSkill, str]], dice: random.Random) -> str:
        is_tools = group[0][0].kind == "tool"
        form = dice.choice(content.words("words")["tools" if is_tools else "topics"][self.language])
        return str(form.format(", ".join(surface if is_tools else lowered(surface) for _, surface in group)))


def _goes_with(first: tuple[content.EscoSkill, str], other: tuple[content.EscoSkill, str]) -> bool:
    return (first[0].kind == "tool") == (other[0].kind == "tool") and not other[1].startswith("+")


def lowered(surface: str) -> str:
    """Return the words with a small first letter, abbreviations and names with signs left alone."""
    head = surface.split()[0]
    return surface if not head[1:].islower() else surface[0].lower() + surface[1:]


def wanted(role: content.Role, pool: str, language: str, dice: random.Random) -> Wanted:
    """Return six to eleven skills that go with the sector of a role: for the list, for the jobs, or both."""
    every = content.skills(pool)
    fitting = [skill for skill in every if role.sector in skill.sectors]
    chosen = dice.sample(fitting, k=min(len(fitting), dice.randint(6, 11)))
    found = Wanted(language, [], [], [])
    for skill in chosen:
        surface = dice.choice(skill.surfaces[language])
        is_said = surface.startswith("+") or dice.random() < 0.35
        if is_said:
            found.unsaid.append((skill, surface))
        if not is_said or (dice.random() < 0.4 and not surface.startswith("+")):
            found.listed.append((skill, surface))
        found.truths.append(TrueSkill(skill.uri, skill.label, surface.removeprefix("+"), skill.also))
    if role.sector in ("digital", "business") and dice.random() < 0.6:
        found.others = dice.sample(content.words("words")["other_tools"], k=2)
    named = {skill.uri for skill in chosen} | {uri for skill in chosen for uri in skill.also}
    strangers = [skill for skill in every if skill.uri not in named and role.sector not in skill.sectors]
    found.strangers = [skill.surfaces[language][0] for skill in dice.sample(strangers, k=3)]
    return found


def skill_part(skills: Wanted, heading: str, language: str, dice: random.Random) -> Part:
    """Return the list of skills in one of the usual shapes."""
    tools = [surface for skill, surface in skills.listed if skill.kind == "tool"] + skills.others
    topics = [surface for skill, surface in skills.listed if skill.kind != "tool"]
    shape = dice.randint(0, 4)
    if shape == 0:
        return Part("skills", heading, [Line(words, "bullet") for words in topics + tools])
    if shape == 1 and tools and topics:
        labels = ("Tools: ", "Areas: ") if language == "en" else ("Outils : ", "Domaines : ")
        return Part("skills", heading, [Line(labels[0] + ", ".join(tools)), Line(labels[1] + ", ".join(topics))])
    if shape == 2:
        grades = ("advanced", "good", "basic") if language == "en" else ("avancé", "bon niveau", "notions")
        return Part("skills", heading, [Line(f"{words} – {dice.choice(grades)}") for words in topics + tools])
    if shape == 3:
        return Part("skills", heading, [Line(words) for words in topics + tools])
    return Part("skills", heading, [Line(dice.choice((", ", " • ", " | ", " / ")).join(topics + tools))])
