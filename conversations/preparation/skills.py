"""Skills to build: what employers asked for and the person lacked, and what they do about it.

A hard question for which experience was lacking also keeps where the person has done something like it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime

from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, HardReason, Person, Skill
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, Paging, button, link, stale_tap
from conversations.flows.questions import clipped
from conversations.interviews.hard_questions import add_skill
from conversations.messages import Button, Message, Rows, Turn, Words, words
from conversations.preparation import practice, question_bank
from conversations.preparation.question_bank import HardQuestionRef

AREA = Area.SKILLS
A_PAGE = 5
LINE = 160
NAME = 60
PLAN = 600


def asked_for(person: Person, skill: Skill) -> tuple[HardQuestionRef, ...]:
    """Return the hard questions that asked for a skill, those of the newest interview first."""
    name = skill.name.casefold()
    return tuple(hard for hard in question_bank.hard_questions(person) if hard.trouble.skill.casefold() == name)


def _counts(person: Person) -> Counter[str]:
    """Return how many hard questions asked for each skill, by its name in small letters."""
    return Counter(hard.trouble.skill.casefold() for hard in question_bank.hard_questions(person))


def buttons(hard: HardQuestionRef) -> Rows:
    """Return the buttons of a hard question for which experience was lacking."""
    if hard.trouble.reason is not HardReason.LACKED:
        return ()
    where = button("skills-elsewhere", AREA, hard.interview.id, "elsewhere", hard.trouble.id)
    name = button("skills-name", AREA, hard.interview.id, "name", hard.trouble.id)
    return ((where, name),)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on the list (`tap.subject` is its page), on a skill, or on a hard question that lacks one."""
    del now
    if tap.verb == "all":
        return _show_all(person, tap.subject)
    if tap.verb in ("elsewhere", "name"):
        return _ask_about_question(person, tap)
    skill = next((s for s in person.skills if s.id == tap.subject), None)
    match tap.verb:
        case "one" if skill:
            return Turn(practice.leave(person), (_page(person, skill),))
        case "plan" if skill:
            place = ActiveConversation(AREA, skill.id)
            return Turn(replace(person, place=place), (_ask_plan(skill),))
        case "drop" if skill:
            person = replace(person, skills=tuple(s for s in person.skills if s.id != skill.id))
            return replace(_show_all(person, 0), toast=words("skills-toast_dropped"))
        case _:
            return stale_tap(person, words("skills-gone"))


def _show_all(person: Person, page: int) -> Turn:
    """List the skills, those asked for most often first."""
    counts = _counts(person)
    skills = sorted(person.skills, key=lambda skill: -counts[skill.name.casefold()])
    shown = Paging(page, A_PAGE).items(skills)
    lines = tuple(_line(skill, counts[skill.name.casefold()]) for skill in shown)
    doors = tuple((button("skills-door", AREA, s.id, "one", name=clipped(s.name, NAME)),) for s in shown)
    pages = Paging(page, A_PAGE).row(len(skills), lambda to: link(AREA, to, "all"), "prepare-before", "prepare-after")
    back = (button("prepare-back", Area.BANK, 0, "show"),)
    body = words("lines", lines=lines) if lines else words("skills-none")
    rows: Rows = (*doors, *((pages,) if pages else ()), back)
    return Turn(practice.leave(person), (Message((words("skills-title"), body), rows),))


def _line(skill: Skill, count: int) -> Words:
    return words("skills-line", name=clipped(skill.name, NAME), count=count)


def _page(person: Person, skill: Skill) -> Message:
    """Return one skill: the questions that asked for it, and what the person does about it."""
    questions = tuple(
        words(
            "skills-question",
            question=practice.question_words(hard, LINE),
            company=clipped(hard.application.company, NAME),
        )
        for hard in asked_for(person, skill)[:A_PAGE]
    )
    asked = (words("skills-asked", lines=questions),) if questions else ()
    plan = (words("skills-plan_is", text=clipped(skill.plan, PLAN)),) if skill.plan else ()
    rows: Rows = (
        (button("skills-change_plan" if skill.plan else "skills-plan", AREA, skill.id, "plan"),),
        (button("skills-drop", AREA, skill.id, "drop"), button("sent-back", AREA, 0, "all")),
    )
    return Message((words("skills-one", name=clipped(skill.name, NAME)), *asked, *plan), rows)


def _ask_plan(skill: Skill) -> Message:
    back = (button("sent-back", AREA, skill.id, "one"),)
    return Message((words("skills-plan_ask", name=clipped(skill.name, NAME)),), (back,))


def _ask_about_question(person: Person, tap: CallbackData) -> Turn:
    """Ask where the person has done something like it, or what the skill is called."""
    id_ = tap.number(0)
    hard = question_bank.find(person, tap.subject, id_) if id_ is not None else None
    if hard is None:
        return stale_tap(person, words("practice-gone"))
    person = replace(person, place=ActiveConversation(AREA, hard.interview.id, f"{tap.verb}:{hard.trouble.id}"))
    return Turn(person, (_question_message(person, hard, tap.verb),))


def _question_message(person: Person, hard: HardQuestionRef, verb: str) -> Message:
    back = button("sent-back", Area.BANK, hard.interview.id, "one", hard.trouble.id)
    known = tuple(words("skills-known", name=clipped(skill.name, NAME)) for skill in person.skills[:A_PAGE])
    key = "skills-name_ask" if verb == "name" else "skills-elsewhere_ask"
    ask = words(key, question=practice.question_words(hard, LINE))
    lists = (words("skills-known_ones", lines=known),) if known and verb == "name" else ()
    return Message((ask, *lists), ((back,),))


def on_text(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn | None:
    """Keep what was typed: a plan, a name, or where it was done; None when what it was about is gone."""
    del now
    verb, _, id_ = place.detail.partition(":")
    if not verb:
        skill = next((s for s in person.skills if s.id == place.subject), None)
        if skill is None:
            return None
        skill = replace(skill, plan=event.text.strip(), message=event.message)
        person = _with_skill(person, skill)
        return Turn(practice.leave(person), (_page(person, skill),))
    hard = question_bank.find(person, place.subject, int(id_)) if id_.isdecimal() else None
    if hard is None:
        return None
    if verb == "elsewhere":
        trouble = replace(hard.trouble, elsewhere=event.text.strip())
    else:
        name = clipped(" ".join(event.text.split()), NAME)
        person, trouble = add_skill(person, name), replace(hard.trouble, skill=name)
    person, hard = question_bank.save_question(person, hard, trouble)
    back: tuple[Button, ...] = (button("skills-to_question", Area.BANK, hard.interview.id, "one", hard.trouble.id),)
    if verb == "name":
        back = (button("prepare-skills", AREA, 0, "all"), *back)
    return Turn(practice.leave(replace(person, place=None)), (Message((words("skills-kept"),), (back,)),))


def _with_skill(person: Person, skill: Skill) -> Person:
    skills = tuple(skill if s.id == skill.id else s for s in person.skills)
    return replace(person, skills=skills, place=None)


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn | None:
    """Ask again what was asked; None when what it was about is gone."""
    del now
    verb, _, id_ = place.detail.partition(":")
    if not verb:
        skill = next((s for s in person.skills if s.id == place.subject), None)
        return Turn(person, (_ask_plan(skill),)) if skill else None
    hard = question_bank.find(person, place.subject, int(id_)) if id_.isdecimal() else None
    return Turn(person, (_question_message(person, hard, verb),)) if hard else None


def on_edit(person: Person, message: int, text: str, now: datetime) -> Turn | None:
    """Change the plan that came with the edited message; None when none did."""
    del now
    skill = next((s for s in person.skills if s.message == message), None)
    if skill is None or not text.strip():
        return None
    skills = tuple(replace(s, plan=text.strip()) if s.id == skill.id else s for s in person.skills)
    row = (button("skills-door", AREA, skill.id, "one", name=clipped(skill.name, NAME)),)
    return Turn(replace(person, skills=skills), (Message((words("walk-corrected"),), (row,), in_place=False),))


FEATURE = Feature(AREA, on_tap, on_text, ask_again, on_edit, (AREA,))
