"""The facts in a story: which interview, its beginning, the decision day, people, the feeling, a recruiter or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from conversations.dates import says_unsaid
from conversations.reading.jobs import is_role
from conversations.reading.posts import parse_post
from conversations.understanding import applications, new_names
from conversations.understanding.answers.choices import feeling, recruiter_in
from conversations.understanding.days import FoundMoment, ReadBudget, find_moments
from conversations.understanding.normal_text import Token, normal_text, tokens
from conversations.understanding.story.labels import Label, ToldSentence
from conversations.understanding.story.people import introduced
from conversations.understanding.story.sort import MOST_READ, READ_IN_A_STORY
from conversations.understanding.understood import KnownPost
from conversations.words import spoken_language
from conversations.words.phrases import pattern, word_set
from conversations.words.wordlists import known as known_words
from conversations.words.wordlists import normalise

NAMES_NOBODY = frozenset((Label.NOTE, Label.POST, Label.BEGAN, Label.CONCERN, Label.NEXT_STEP))
LONGEST_AGO = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class StoryFacts:
    """What a story says for certain. `began` and `decide_on` are on the person's own calendar and clock.

    `posts` are the applications that fit: one, or several to be asked about. `company` and `role` are those of a new
    one, as typed. `is_unsaid`: they named no day. `recruiter` is None where nothing is said.
    """

    posts: tuple[KnownPost, ...] = ()
    company: str = ""
    role: str = ""
    began: datetime | None = None
    decide_on: date | None = None
    is_unsaid: bool = False
    people: tuple[str, ...] = ()
    felt: str = ""
    recruiter: bool | None = None


def facts_of(story: tuple[ToldSentence, ...], known: Iterable[KnownPost], now: datetime, language: str) -> StoryFacts:
    """Return the facts in a story that was told at the person's local time `now`."""
    language = spoken_language(language)
    all_ = tuple(known)
    everything = tokens(" ".join(sentence.text for sentence in story)[:MOST_READ])
    posts_known = applications.relevant(all_, everything)
    posts, company, role = _post(story, posts_known, all_, now.date(), language)
    decide_on, is_unsaid = _decision(story, posts_known, now, language)
    return StoryFacts(
        posts,
        company,
        role,
        _beginning(story, posts_known, now, language),
        decide_on,
        is_unsaid,
        _people(story, posts_known, language),
        feeling(" ".join(s.text for s in story if s.label is Label.FELT), language),
        recruiter_in(normal_text(everything, {}, language, mends=False).text, language),
    )


def _taken(typed: tuple[Token, ...], known: tuple[KnownPost, ...], language: str) -> frozenset[int]:
    return frozenset(n for m in applications.find_companies(typed, known, language) for n in range(m.first, m.last))


def _post(
    story: tuple[ToldSentence, ...],
    near: tuple[KnownPost, ...],
    known: tuple[KnownPost, ...],
    today: date,
    language: str,
) -> tuple[tuple[KnownPost, ...], str, str]:
    open_ = tuple(post for post in near if post.is_open)
    named: list[KnownPost] = []
    by_role: list[KnownPost] = []
    for sentence in (s for s in story if s.label in (Label.POST, Label.BEGAN)):
        typed = tokens(sentence.text)
        companies = applications.find_companies(typed, open_, language)
        taken = {n for m in companies for n in range(m.first, m.last)}
        named += [post for m in companies for post in m.posts]
        by_role += [post for m in applications.find_roles(typed, open_, set(taken), language) for post in m.posts]
    if named:
        fitting = tuple(dict.fromkeys(p for p in named if p in by_role)) or tuple(dict.fromkeys(named))
        return fitting, "", ""
    for sentence in (s for label in (Label.POST, Label.BEGAN) for s in story if s.label is label):
        typed = tokens(sentence.text)
        company, role = new_post(sentence.text, typed, today, language)
        if company:
            return (), company, role
    roles = tuple(dict.fromkeys(by_role))
    if len(roles) == 1:
        return roles, "", ""
    return tuple(post for post in known if post.is_open), "", ""


def new_post(text: str, typed: tuple[Token, ...], today: date, language: str) -> tuple[str, str]:
    """Return company and post of an application that is not known yet, as typed: "at Salon Marlow for stylist"."""
    days = frozenset(
        n
        for m in find_moments(typed, frozenset(), today, language, past=True, budget=ReadBudget(6))
        for n in range(m.first, m.last)
    )
    company, after = new_names.new_company(typed, frozenset(), days, language)
    if company:
        company = new_names.as_typed(company, after, typed, text)
        return company, _without_label(new_names.new_role(typed, text, after, days, language))
    post = parse_post(text.strip().rstrip(".!"), language)
    company, role = post.company, post.role
    is_name = role and is_role(role) and all(word[:1].isupper() for word in company.split())
    return (company, role) if is_name else ("", "")


def _without_label(role: str) -> str:
    """Return "Stelle Schadensachbearbeiter" as "Schadensachbearbeiter"."""
    first, _, rest = role.partition(" ")
    return rest if rest and normalise(first) in known_words("posts", "labels_role") else role


def _beginning(
    story: tuple[ToldSentence, ...], known: tuple[KnownPost, ...], now: datetime, language: str
) -> datetime | None:
    budget = ReadBudget(READ_IN_A_STORY)
    at: tuple[date | None, time] | None = None
    told_day: date | None = None  # "my interview yesterday. It began at four."
    for sentence in (s for label in (Label.BEGAN, Label.POST) for s in story if s.label is label):
        typed = tokens(sentence.text)
        found = find_moments(typed, _taken(typed, known, language), now.date(), language, past=True, budget=budget)
        if any(m.is_unclear for m in found):
            continue
        days = [m.day for m in found if m.day and not m.is_span]
        if any(day < now.date() - LONGEST_AGO for day in days) or _tells_two_times(typed, language):
            continue  # "supposed to be at 2, more like 2.20"
        if sentence.label is Label.POST:
            told_day = told_day or next(iter(days), None)
        moment = next((m for m in found if m.at), None)
        if moment and moment.at and not at and not _ends_a_range(typed, moment, language):
            at = (next(iter(days), None), moment.at)
    if at is None:
        return None
    began = datetime.combine(at[0] or told_day or now.date(), at[1])
    return began if began < now else None


def _tells_two_times(typed: tuple[Token, ...], language: str) -> bool:
    """Return whether it began at another time than was agreed."""
    return pattern("story_two_times", language).search(normal_text(typed, {}, language).text) is not None


def _ends_a_range(typed: tuple[Token, ...], moment: FoundMoment, language: str) -> bool:
    """Return whether a time is what another number runs to: "9 to 1:30"; when it began stands before."""
    before = typed[max(0, moment.first - 2) : moment.first]
    return len(before) > 1 and before[0].plain[:1].isdigit() and before[1].plain in word_set("runs_to", language)


def _decision(
    story: tuple[ToldSentence, ...], known: tuple[KnownPost, ...], now: datetime, language: str
) -> tuple[date | None, bool]:
    unsaid = False
    budget = ReadBudget(READ_IN_A_STORY)
    for sentence in (s for s in story if s.label is Label.DECIDE_ON):
        typed = tokens(sentence.text)
        found: tuple[FoundMoment, ...] = find_moments(
            typed, _taken(typed, known, language), now.date(), language, past=False, budget=budget
        )
        days = [m.day for m in found if m.day and not m.is_past]
        text = normal_text(typed, {}, language).text
        if pattern("at_the_latest", language).search(text):
            days = sorted(days)[-1:]
        if len(days) == 1 and not pattern("no_day_before", language).search(text):
            return days[0], False
        unsaid = unsaid or says_unsaid(sentence.text) or pattern("unsaid", language).search(text) is not None
    return None, unsaid


def _plain(typed: tuple[Token, ...], language: str) -> str:
    return normal_text(typed, {}, language).text


def _people(story: tuple[ToldSentence, ...], known: tuple[KnownPost, ...], language: str) -> tuple[str, ...]:
    found: list[str] = []
    seen: set[str] = set()
    for sentence in story:
        typed = tokens(sentence.text)
        is_told = sentence.label is Label.BEGAN and pattern("story_met", language).search(_plain(typed, language))
        if sentence.label in NAMES_NOBODY and not is_told:
            continue
        for name in introduced(sentence.text, typed, _taken(typed, known, language), language, frozenset(seen)):
            found.append(name)
            seen |= set(name.casefold().replace(".", "").split())
    return tuple(found)
