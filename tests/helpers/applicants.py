"""Made-up applicants who come near each other, and gigs for them, for tests of ranking."""

from collections.abc import Sequence
from pathlib import Path

import pymupdf

from classifyme_desktop.services import ingest
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import resumes

PLATFORM = """Sam Okoro
DevOps Engineer
sam.okoro@example.org | 01632 960177

Experience
DevOps Engineer, Delta Cloud, 2018 - 2024
Ran Kubernetes clusters on AWS, wrote Terraform modules, built pipelines in Jenkins and GitLab CI.
On call for Linux servers, monitoring with Prometheus and Grafana.
System Administrator, Hill Bank, 2014 - 2018
Managed Linux servers, scripts in Python and Bash, backups.
Education: BSc Computer Science. Skills: Kubernetes, Docker, Terraform, Ansible, Python, Linux."""

CLOUD = """Ines Duarte
Cloud Engineer

Experience
Cloud Engineer, Blue Harbour Systems, 2019 - 2024
Moved forty services to AWS, wrote Terraform modules, looked after Linux servers and databases in PostgreSQL.
Network Technician, Port Telecom, 2015 - 2019
Set up switches and firewalls, answered tickets.
Education: BSc Information Systems. Skills: Terraform, AWS, Linux, PostgreSQL, SAP."""

ADMINISTRATOR = """Tomas Novak
Linux System Administrator

Experience
System Administrator, Grey Mill Hosting, 2012 - 2024
Looked after two hundred Linux servers, moved customers to Kubernetes, wrote Ansible playbooks and Python scripts.
Education: technical school. Skills: Linux, Kubernetes, Ansible, Python, MySQL."""

JAVA = """Mary Stone
Java Developer

Experience
Java Developer, Green Lake Software, 2016 - 2024
Designed REST services with Spring Boot, PostgreSQL databases, unit tests with JUnit, code review, continuous delivery.
Education: MSc Computer Science. Skills: Java, Spring, SQL, Git, Docker."""

WAITER = """Lee Brown
Waiter

Experience
Waiter, Blue Inn, 2019 - 2024
Served guests at twenty tables, took orders, laid tables, handled payments and complaints.
Kitchen porter, Corner Cafe, 2017 - 2019
Washed dishes, cleaned floors, peeled vegetables.
Education: secondary school. Skills: customer service, cash handling."""

STUFFING = "Kubernetes Terraform AWS Linux Ansible DevOps engineer cloud CI CD Docker Python 10 years of experience"

PEOPLE = {
    "accountant": resumes.ACCOUNTANT,
    "administrator": ADMINISTRATOR,
    "cloud": CLOUD,
    "developer": resumes.DEVELOPER,
    "java": JAVA,
    "nurse": resumes.NURSE,
    "platform": PLATFORM,
    "waiter": WAITER,
}

PLATFORM_GIG = """DevOps Engineer

We run a platform for small banks.

Requirements
- 3 years of experience with Kubernetes
- Terraform and AWS
- Linux administration

Nice to have
- Ansible
- Experience with PostgreSQL

Benefits
Free fruit and a gym.
"""

NURSE_GIG_FR = """Infirmier en réanimation (H/F)

Missions
Vous prenez en charge les patients ventilés, administrez les traitements et surveillez les constantes.

Profil recherché
- Diplôme d'État d'infirmier
- 2 ans d'expérience en réanimation
"""

JAVA_GIG = """Java Back-end Developer

You design REST services and keep them running.

Requirements
- Experience with Java and Spring Boot
- SQL databases
"""

DIVER_GIG = """Deep-sea saturation diver and underwater welder

You weld pipes at a depth of 200 metres off the coast, live in a chamber for weeks and hold a bell diving certificate.
"""


def folder(path: Path) -> Path:
    """Write one PDF for each of the people."""
    path.mkdir(parents=True, exist_ok=True)
    for name, text in PEOPLE.items():
        resumes.pdf(path / f"{name}.pdf", text)
    return path


def twin(path: Path, text: str) -> Path:
    """Write the same page as ``resumes.pdf`` does, in other bytes."""
    with pymupdf.open() as document:
        document.new_page().insert_text((50, 60), text.split("\n"), fontsize=8)
        document.set_metadata({"title": "Another copy"})
        document.save(path)
    return path


def stuffed(path: Path, text: str, *, color: tuple[float, float, float] = (1, 1, 1), fontsize: float = 8) -> Path:
    """Write a page that holds ``STUFFING`` so that nobody sees it: white, or too small to read."""
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_text((50, 60), text.split("\n"), fontsize=8)
        page.insert_text((50, 600), STUFFING, fontsize=fontsize, color=color)
        document.save(path)
    return path


def take_in(workspace: Workspace, paths: Sequence[Path]) -> None:
    """Read files into the library of a workspace."""
    ingest.run(workspace, ingest.start(workspace, ingest.find(paths)))
