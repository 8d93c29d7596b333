"""The taps on an invitation, and the company where it names none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Application, Interview, Invitation, Person, changes
from conversations.feature import Feature
from conversations.flows.callback_data import CallbackData, button, stale_tap
from conversations.interviews import planning, start
from conversations.invitations import plan, proposal
from conversations.invitations.matching import fitting_applications
from conversations.invitations.proposal import AREA
from conversations.messages import Message, Rows, Turn, post, words
from conversations.questions.planning import FLOW
from conversations.reading.posts import parse_post
from conversations.words import spoken_language

PLACE = "invited"
CHANGE = "change"


@dataclass(frozen=True, slots=True)
class _Choice:
    """The beginning that was tapped, by its number. `then` is `CHANGE` where the person wants to be asked the rest."""

    invitation: Invitation
    number: int
    then: str = ""


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on an invitation: its subject is the invitation's id, its value the number of a beginning."""
    invitation = _invitation(person, tap.subject)
    number = tap.number(0)
    if invitation is None:
        return stale_tap(person)
    if tap.verb == "no":
        person = replace(person, invitations=tuple(i for i in person.invitations if i.id != invitation.id))
        return Turn(_left(person), (Message((words("invited-left"),), tuple(start.start_buttons())),))
    if number is None or number >= len(invitation.slots):
        return stale_tap(person)
    slot = invitation.slots[number]
    known = person.interview(slot.interview) if slot.interview else None
    match tap.verb:
        case "plan" | "change" if known and not known.cancelled_at and slot.uid:
            return Turn(
                person, (replace(planning.card(person, known, now), in_place=False),), toast=words("invited-done")
            )
        case "plan" | "change" if known and _was_planned_from(invitation, known):
            return Turn(
                person, (replace(planning.card(person, known, now), in_place=False),), toast=words("invited-done")
            )
        case "plan":
            return _find_application(person, _Choice(invitation, number), now)
        case "change":
            return _ask_post(person, _Choice(invitation, number, CHANGE))
        case "keep":
            return _find_application(person, _Choice(invitation, number, CHANGE), now)
        case "as" if (application := person.application(tap.number(1) or 0)) and application.is_open:
            return _planned(person, _Choice(invitation, number, tap.value(2)), application, now)
        case "move" if known and not known.cancelled_at and not known.finished_at:
            person = plan.move(person, invitation, number, known, now)
            return _card(_left(person), person.interview(known.id) or known, now)
        case "off" if known and not known.cancelled_at and not known.finished_at:
            known = replace(known, event_sequence=max(slot.sequence, known.event_sequence))
            return planning.cancel_interview(_left(person.with_interview(known)), known, now)
        case _:
            return stale_tap(person)


def _was_planned_from(invitation: Invitation, known: Interview) -> bool:
    """Return whether an interview was added after the invitation came: by a tap on it."""
    return known.id > invitation.id


def _invitation(person: Person, id_: int) -> Invitation | None:
    return next((i for i in person.invitations if i.id == id_), None)


def _left(person: Person) -> Person:
    """Close the question about a company, or about which interview to plan, which the invitation answers."""
    here = person.place
    is_answered = here and (here.conversation == PLACE or (here.conversation == FLOW.name and not here.subject))
    return replace(person, place=None) if is_answered else person


def _find_application(person: Person, choice: _Choice, now: datetime) -> Turn:
    """Plan for the application that fits; ask which of several, or which company where none was named."""
    invitation, number, then = choice.invitation, choice.number, choice.then
    if not invitation.company:
        return _ask_post(person, choice)
    fitting = fitting_applications(person, invitation.company, invitation.role)
    if len(fitting) > 1:
        value = (then,) if then else ()
        rows: Rows = tuple(
            (button("opening-this", AREA, invitation.id, "as", number, a.id, *value, post=post(a)),)
            for a in fitting[: start.OFFERED_AT_MOST]
        )
        return Turn(person, (Message((words("invited-which_post"),), rows),))
    if fitting:
        return _planned(person, choice, fitting[0], now)
    person, application = changes.add_application(person, invitation.company, invitation.role, now)
    return _planned(person, choice, application, now)


def _ask_post(person: Person, choice: _Choice) -> Turn:
    """Ask for company and role."""
    invitation, number, then = choice.invitation, choice.number, choice.then
    rows: Rows = ()
    if then and invitation.company:
        named = proposal.named(person, invitation)
        rows = ((button("opening-this", AREA, invitation.id, "keep", number, post=named),),)
    role = invitation.role
    says = words("invited-ask_company", role=role) if role and not then else words("invited-ask_post")
    person = replace(person, place=ActiveConversation(PLACE, invitation.id, f"{number}:{then}"))
    return Turn(person, (Message((says,), rows),))


def _planned(person: Person, choice: _Choice, application: Application, now: datetime) -> Turn:
    """Plan the interview and show its card; ask what is missing, or everything if it is to be changed."""
    invitation, is_changed = choice.invitation, choice.then == CHANGE
    person, interview = plan.plan(person, invitation, choice.number, application, now, reopened=is_changed)
    person = _left(person)
    taken = _invitation(person, invitation.id) or invitation
    if not is_changed and plan.is_complete(interview):
        turn = _card(person, interview, now)
    else:
        turn = planning.PLAN.resume(person, interview, now)
    return replace(turn, messages=(*turn.messages, *proposal.rest(taken)))


def _card(person: Person, interview: Interview, now: datetime) -> Turn:
    return Turn(person, (planning.card(person, interview, now),))


def _choice_of(invitation: Invitation, place: ActiveConversation) -> _Choice | None:
    """Return the beginning whose company is asked for; None when the invitation has no such beginning."""
    number, _, then = place.detail.partition(":")
    is_one = number.isdecimal() and int(number) < len(invitation.slots)
    return _Choice(invitation, int(number), then) if is_one else None


def on_text(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn | None:
    """Take the company, or company and role, and plan; None when the invitation is gone."""
    invitation = _invitation(person, place.subject)
    choice = _choice_of(invitation, place) if invitation else None
    if invitation is None or choice is None or isinstance(event, Showed):
        return None
    post = parse_post(event.text, spoken_language(person.language))
    if not post.company or max(len(post.company), len(post.role)) > start.LONGEST_NAME:
        return Turn(person, (Message((words("opening-unread"),)),))
    invitation = replace(invitation, company=post.company, role=post.role or invitation.role)
    person = replace(person, invitations=tuple(invitation if i.id == invitation.id else i for i in person.invitations))
    return _find_application(person, replace(choice, invitation=invitation), now)


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn | None:
    """Ask for the company again; None when the invitation is gone."""
    invitation = _invitation(person, place.subject)
    del now
    choice = _choice_of(invitation, place) if invitation else None
    return _ask_post(person, choice) if choice else None


FEATURE = Feature(AREA, on_tap, on_text, ask_again, places=(PLACE,))
