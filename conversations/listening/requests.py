"""Typed words about an offer, and words that ask for a text or a list that a button shows, too.

They are tried where plain words are not understood, or would take an answer to an offer for other news. Nothing
changes without a tap: a screen is shown, or what was understood is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from conversations.account import commands
from conversations.applications import after_no, card, offer
from conversations.facts import Application, OfferAnswer, Outcome, Person
from conversations.facts.local_time import day_of
from conversations.flows.callback_data import Area, CallbackData, button
from conversations.interviews import no_show
from conversations.letters.addressees import note_is_done
from conversations.listening.known_names import known_posts
from conversations.messages import Button, Message, Turn, Words, words
from conversations.outreach import follow_up, log_contact, references, thank_you
from conversations.preparation import skills
from conversations.readers import reader
from conversations.understanding import Intent, KnownPost
from conversations.understanding.applications import Names, find_companies
from conversations.understanding.guards import holds, is_question
from conversations.understanding.known_people import find_people
from conversations.understanding.normal_text import NormalText, Token, normal_text, tokens
from conversations.understanding.slots import moments
from conversations.words import spoken_language
from conversations.words.phrases import pattern, word_set

LONGEST = 200  # characters
OFFERED = 6
A_WEEK = timedelta(days=7)  # after which a text to somebody is no thank-you, but asks for news
MOST_TOKENS = 30
PAGES = ("settings", "applications", "help", "prepare", "insights", "privacy", "resume")
"""Commands that are asked for in words, too: the sections "page_..." of the phrases."""
OFFERS = ("offer_declined", "offer_accepted", "answer_wanted")
"""The sections of the phrases about an offer; the first that is found counts."""
CHANGES_NOTHING = ("condition", "guess", "negation", "not_yet", "other_matter", "long_ago")
MISTAKEN = frozenset({Intent.REPLY_OFFER, Intent.WITHDRAW, Intent.REPLY_NEW_DATE, Intent.UNKNOWN})
"""What plain words make of an answer to an offer that they do not know of."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Typed words, ready to be looked through: `named` are the ids of the applications that they name."""

    typed: tuple[Token, ...]
    normal: NormalText
    names: Names
    named: frozenset[int]

    def finds(self, section: str, language: str) -> bool:
        """Return whether a phrase of a section is among the words."""
        return pattern(section, language).search(self.normal.text) is not None


@reader(LONGEST)
def read_request(text: str, known: Iterable[KnownPost], language: str) -> Typed | None:
    """Return the words with the companies, or the people met, that they name; None for no short message."""
    typed, known = tokens(text), tuple(known)
    if not typed or len(typed) > MOST_TOKENS:
        return None
    companies = find_companies(typed, known, language)
    taken = frozenset(n for mention in companies for n in range(mention.first, mention.last))
    marked = {mention.first: (mention.last, "@") for mention in companies}
    people = () if companies else find_people(typed, known, taken, language)
    titles = word_set("titles", language)
    for mention in people:
        first = next((n for n in range(mention.first, 0, -1) if typed[n - 1].plain not in titles), 0)
        marked[first] = (mention.last, "@")
    named = frozenset(post.id for mention in companies or people for post in mention.posts)
    return Typed(typed, normal_text(typed, marked, language), Names(companies, taken=taken), named)


def about_offer(person: Person, text: str, found: Intent, now: datetime) -> Turn | None:
    """Answer words about an offer that waits for an answer; None when they are about something else.

    `found` is what plain words understand without knowing of the offer.
    """
    offers = [a for a in person.applications if a.outcome is Outcome.OFFER and a.offer and a.offer.is_open]
    if not offers or found not in MISTAKEN:
        return None
    language = spoken_language(person.language)
    read = read_request(text, known_posts(person), language)
    if read is None or is_question(read.typed, read.normal, language):
        return None
    section = next((one for one in OFFERS if read.finds(one, language)), None)
    meant = [a for a in offers if a.id in read.named] if read.named else offers
    if section is None or not meant:
        return None
    if len(meant) > 1:
        rows = tuple((button("check_in-open", Area.OFFER, a.id, "show", company=a.company),) for a in meant)
        return Turn(person, (Message((words("offer-which"),), rows, in_place=False),))
    (application,) = meant
    local = now.astimezone(person.clock).replace(tzinfo=None)
    days = {m.day for m in moments(read.typed, read.names, local, language, past=False) if m.day and not m.is_past}
    if section != "answer_wanted":
        rest, _ = pattern(section, language).without(read.normal.text)
        if any(holds(guard, rest, language) for guard in CHANGES_NOTHING):
            return _shown(offer.on_tap(person, CallbackData(Area.OFFER, application.id, "show"), now))
        answer = OfferAnswer.ACCEPTED if section == "offer_accepted" else OfferAnswer.DECLINED
        is_yes = answer is OfferAnswer.ACCEPTED
        yes = button("heard-yes", Area.OFFER, application.id, "accepted" if is_yes else "declined")
        return _ask(person, application, words(f"offer-heard.{answer}", company=application.company), yes)
    if len(days) == 1 and (day := days.pop()) >= day_of(now, person.clock):
        yes = button("heard-yes", Area.OFFER, application.id, "set", "by", day.isoformat())
        return _ask(person, application, words("offer-heard.by", company=application.company, day=day), yes)
    return _shown(offer.on_tap(person, CallbackData(Area.OFFER, application.id, "day"), now))


def _ask(person: Person, application: Application, what: Words, yes: Button) -> Turn:
    """Say what was understood; a `yes` does it, and can be undone there."""
    no = button("heard-no", Area.HEARD, 0, "nothing")
    row = (yes, button("offer-door", Area.OFFER, application.id, "show"), no)
    return Turn(person, (Message((words("heard-ask", what=what),), (row,), in_place=False),))


def _shown(turn: Turn) -> Turn | None:
    """Return a screen as the answer to typed words; None where a button would be stale."""
    return turn if turn.messages else None


# What is asked for ---------------------------------------------------------------------------------------------------


def applications_named(person: Person, text: str) -> frozenset[int]:
    """Return the ids of the applications whose company, or somebody met there, is named."""
    read = read_request(text, known_posts(person), spoken_language(person.language))
    return read.named if read else frozenset()


def asked_for(person: Person, text: str, now: datetime) -> Turn | None:
    """Show the text or the list that is asked for; None when nothing is, or when there is none."""
    language = spoken_language(person.language)
    read = read_request(text, known_posts(person), language)
    if read is None:
        return None
    for section, show in SCREENS.items():
        if read.finds(section, language):
            is_refused = section == "ask_delete" and holds("negation", read.normal.text, language)
            return None if is_refused else show(person, read.named, now)
    page = next((page for page in PAGES if read.finds(f"page_{page}", language)), "")
    turn = commands.on_command(person, page, now) if page else None
    return replace(turn, messages=tuple(replace(m, in_place=False) for m in turn.messages)) if turn else None


def _applications(person: Person, named: frozenset[int]) -> tuple[Application, ...]:
    """Return the applications that are meant, the newest first."""
    return tuple(a for a in reversed(person.applications) if not named or a.id in named)


def _references(person: Person, named: frozenset[int], now: datetime) -> Turn | None:
    for application in _applications(person, named):
        for interview in reversed(person.rounds(application.id)):
            if references.to_be_told(person, interview):
                return _shown(references.on_tap(person, CallbackData(Area.REFERENCES, interview.id, "show"), now))
    return None


def _skills(person: Person, named: frozenset[int], now: datetime) -> Turn | None:
    del named
    return _shown(skills.on_tap(person, CallbackData(Area.SKILLS, 0, "all"), now))


def _kind_reply(person: Person, named: frozenset[int], now: datetime) -> Turn | None:
    for application in _applications(person, named):
        if application.outcome is Outcome.REJECTED and not after_no.was_thanked(application):
            return _shown(after_no.on_tap(person, CallbackData(Area.AFTER_NO, application.id, "reply"), now))
    return None


def _new_time(person: Person, named: frozenset[int], now: datetime) -> Turn | None:
    for application in _applications(person, named):
        if application.is_open and (missed := person.missed_interview(application.id)):
            return _shown(no_show.on_tap(person, CallbackData(Area.NO_SHOW, missed.id, "missed"), now))
    return None


def _follow_up(person: Person, named: frozenset[int], now: datetime) -> Turn | None:
    """Show the text to ask how things stand; where several wait, the list of what does."""
    open_ = [a for a in _applications(person, named) if a.is_open and person.rounds(a.id)]
    if len(open_) == 1:
        return _shown(follow_up.on_tap(person, CallbackData(Area.FOLLOW_UP, open_[0].id, "show"), now))
    rows = tuple((button("check_in-open", Area.FOLLOW_UP, a.id, "show", company=a.company),) for a in open_[:OFFERED])
    return Turn(person, (Message((words("follow-which"),), rows, in_place=False),)) if rows else None


def silence(person: Person, named: frozenset[int], now: datetime) -> Turn | None:
    """Say that slow is normal and when the next prompt is, with the ways on; where several wait, for each."""
    waiting = [a for a in _applications(person, named) if a.is_open]
    if len(waiting) == 1:
        (one,) = waiting
        says = (words("follow-patience", company=one.company), *log_contact.next_line(person, one.id, now))
        text = (button("follow-text", Area.FOLLOW_UP, one.id, "open"),) if person.rounds(one.id) else ()
        ways = (button("follow-replied", Area.REPLY, one.id, "menu"), *text)
        close = (button("app-close", Area.CARD, one.id, "close"),)
        return Turn(person, (Message(says, (ways, close), in_place=False, beside=True),))
    rows = tuple(
        (button("check_in-open", Area.FOLLOW_UP, a.id, "not_yet", company=a.company),) for a in waiting[:OFFERED]
    )
    return Turn(person, (Message((words("heard-waiting"),), rows, in_place=False, beside=True),)) if rows else None


def _delete(person: Person, named: frozenset[int], now: datetime) -> Turn | None:
    """Ask whether it is to be deleted; where it is not clear which, show all applications."""
    meant = _applications(person, named)
    if len(meant) != 1:
        return commands.on_command(person, "applications", now) if meant else None
    return _shown(card.on_tap(person, CallbackData(Area.CARD, meant[0].id, "delete"), now))


def _note(person: Person, named: frozenset[int], now: datetime, verb: str = "show") -> Turn | None:
    """Show the note that is to be sent, or do what a button below it does."""
    for application in _applications(person, named):
        for interview in reversed(person.rounds(application.id)):
            if application.is_open and interview.finished_at and not note_is_done(person, interview):
                return _shown(thank_you.on_tap(person, CallbackData(Area.THANK_YOU, interview.id, verb), now))
    return None


def _write_to(person: Person, named: frozenset[int], now: datetime) -> Turn | None:
    """Show the text to somebody who is named: the note while it is fresh and not sent, then the follow-up."""
    there = _applications(person, named) if named else ()
    fresh = (i for a in there for i in person.rounds(a.id) if a.is_open and i.finished_at and i.starts_at)
    for interview in fresh:
        if interview.starts_at and now < interview.starts_at + A_WEEK and not note_is_done(person, interview):
            return _shown(thank_you.on_tap(person, CallbackData(Area.THANK_YOU, interview.id, "show"), now))
    return _follow_up(person, named, now) if named else None


def _keep_note(person: Person, named: frozenset[int], now: datetime) -> Turn | None:
    """Show nothing: what is not understood is offered as a note to keep, and "a note to Acme" is none to send here."""
    del person, named, now
    return None


SCREENS: dict[str, Callable[[Person, frozenset[int], datetime], Turn | None]] = {
    "ask_keep_note": _keep_note,
    "ask_references": _references,
    "ask_skills": _skills,
    "ask_kind_reply": _kind_reply,
    "ask_new_time": _new_time,
    "ask_follow_up": _follow_up,
    "ask_by_hand": _note,  # where writing by hand still fits, it says so and why
    "ask_note_ways": partial(_note, verb="ways"),
    "ask_note_text": partial(_note, verb="edit"),
    "ask_write_to": _write_to,
    "ask_delete": _delete,
    "ask_silence": silence,
}
"""The sections of the phrases by which a screen is asked for."""
