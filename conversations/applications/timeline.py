"""Everything that happened to an application, in the order in which it happened."""

from __future__ import annotations

from datetime import datetime

from conversations.facts import Application, Contact, ContactKind, Outcome, Person, ReplyKind
from conversations.flows.callback_data import Area, Paging, button, link, stale_tap
from conversations.flows.pages import in_pages
from conversations.messages import Message, Turn, Words, post, words
from conversations.words import Reader, lines_on_phone

AREA = Area.CARD
SAID_BY_REPLY = {Outcome.OFFER: ReplyKind.OFFER, Outcome.REJECTED: ReplyKind.REJECTED}
LEAST_ON_CARD = 2  # the latest; the rest has a button
HEAD = 4  # lines above what happened: the post, perhaps on two, an empty one, "So far"


def timeline(person: Person, application: Application) -> tuple[Words, ...]:
    """Return what happened, oldest first: interviews, promised days, contacts, replies, prompts, the outcome."""
    happened: list[tuple[datetime, Words]] = []
    for number, interview in enumerate(person.rounds(application.id), 1):
        if interview.starts_at:
            happened.append((interview.starts_at, words("time-interview", at=interview.starts_at, round=number)))
    missed = [i for i in person.interviews if i.application == application.id and i.no_show_at]
    for interview in missed:
        at = interview.starts_at or interview.no_show_at or interview.known_at
        happened.append((at, words("time-no_show", at=at)))
    happened += [(p.known_at, words("time-promise", at=p.known_at, day=p.day)) for p in application.promises]
    happened += [(c.at, _contact_line(c)) for c in application.contacts]
    happened += [(r.at, words("time-reply", at=r.at, kind=words(f"reply.{r.kind}"))) for r in application.replies]
    happened += [
        (p.at, words("time-prompt", at=p.at, kind=words(f"prompt.{p.kind}")))
        for p in person.prompts_about(application.id)
    ]
    closed, outcome = application.closed_at, application.outcome
    if closed and outcome and SAID_BY_REPLY.get(outcome) not in {r.kind for r in application.replies}:
        happened.append((closed, words("time-outcome", at=closed, state=words(f"outcome.{outcome}"))))
    happened += [(f.at, words("time-feedback", at=f.at)) for f in application.feedback]
    if offer := application.offer:
        if offer.answer_by:
            happened.append((offer.known_at, words("time-answer_by", at=offer.known_at, day=offer.answer_by)))
        if offer.answer and offer.answered_at:
            happened.append((offer.answered_at, words(f"time-answered.{offer.answer}", at=offer.answered_at)))
    return tuple(line for _, line in sorted(happened, key=lambda pair: pair[0]))


def latest(person: Person, happened: tuple[Words, ...], most: int, others: tuple[Words, ...]) -> tuple[Words, ...]:
    """Return the latest of what happened with which a card that also says `others` has at most `most` lines."""
    reader = Reader.of(person)
    room = most - sum(lines_on_phone(paragraph, reader) + 1 for paragraph in others) - 1  # below its title
    shown = 0
    for line in reversed(happened[-most:]):
        room -= lines_on_phone(line, reader)
        if room < 0 and shown >= LEAST_ON_CARD:
            break
        shown += 1
    return happened[len(happened) - shown :]


def _contact_line(contact: Contact) -> Words:
    if contact.kind is ContactKind.RECRUITER_CALL:
        return words("time-called", at=contact.at)
    if contact.kind is ContactKind.REFERENCE_TOLD:
        return words("time-reference", at=contact.at, name=contact.to)
    kind = words("contact-to", name=contact.to) if contact.to else words(f"contact.{contact.kind}")
    return words("time-contact", at=contact.at, kind=kind, channel=words(f"channel-by.{contact.channel}"))


def whole_timeline(person: Person, application: Application, page: int) -> Turn:
    """Show everything that happened, page by page, the latest page first."""
    latest_first = timeline(person, application)[::-1]
    pages = in_pages(latest_first, Reader.of(person), HEAD)
    if page not in range(len(pages)) or not latest_first:
        return stale_tap(person)
    turn = Paging(page, 1).row(len(pages), lambda to: link(AREA, application.id, "timeline", to))
    back = (button("sent-back", AREA, application.id, "show"),)
    says = words("app-timeline", lines=pages[page][::-1])
    named = words("app-timeline_of", post=post(application))
    return Turn(person, (Message((named, says), ((turn, back) if turn else (back,))),))
