"""Answers a message, a tap or a command. One of the two pure functions of the bot."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations import voice
from conversations.account import commands, export, room, settings
from conversations.account.first_words import FirstWords
from conversations.events import (
    Blocked,
    Commanded,
    Content,
    Corrected,
    Event,
    Heard,
    Imported,
    Said,
    SentCalendar,
    Showed,
    Tapped,
    Unblocked,
)
from conversations.facts import HeardWords, Person
from conversations.features import FEATURE_BY_AREA, FEATURE_BY_PLACE, FEATURES, where_we_are
from conversations.flows.calendar_keyboard import NOTHING
from conversations.flows.callback_data import CallbackData, parse, stale_tap
from conversations.interviews import additions, debrief, fit, planning
from conversations.invitations import proposal
from conversations.listening import outside, shown, story, typed
from conversations.messages import Message, Turn, words
from conversations.outreach import letter_details, thank_you
from conversations.pacing import catch_up, lifecycle, status


def respond(person: Person, event: Event, now: datetime) -> Turn:
    """Return what `event` changes and what is said to it. `now` is aware UTC. Nothing a person sends makes it raise."""
    match event:
        case Blocked():
            return Turn(replace(person, blocked_at=now))
        case Unblocked():
            return Turn(replace(person, blocked_at=None, resumed_at=now))
    if person.blocked_at:  # whoever writes has not blocked the bot (any more)
        person = replace(person, blocked_at=None, resumed_at=now)
    active = status.record_activity(person, now)
    turn = _on_album(active, event, now) if isinstance(event, Showed) and event.album else _answer(active, event, now)
    if turn.person.zone_known and not person.zone_known and (first := settings.kept_first_words(person)):
        turn = _answer_first_words(turn, first, now)
    if not isinstance(event, Imported):  # what a file holds was counted when it was read
        turn = room.keep_count(turn, active)
    turn = thank_you.append_expired(turn, now)
    if any(message.letter for message in turn.messages):
        turn = letter_details.complete(turn)
    if not turn.person.place or letter_details.is_open(turn.person):  # nothing is asked that cannot wait
        turn = fit.append_offer(turn, now)
    return shown.remembered(catch_up.append_restore_notice(turn, person) if person.restored_at else turn)


def _on_album(person: Person, event: Showed, now: datetime) -> Turn:
    """Answer the first message of an album, and quietly add the others to what that answered."""
    if (added := additions.on_album(person, event, now)) is not None:
        return Turn(added)
    if person.refused_album == event.album and not event.text.strip():
        return Turn(person)
    turn = _answer(person, event, now)
    if additions.has_album(turn.person, event.album) and not additions.has_album(person, event.album):
        return turn
    return replace(turn, person=replace(turn.person, refused_album=event.album))


def _answer(person: Person, event: Event, now: datetime) -> Turn:
    """Answer an event. The cases stand in their order of precedence."""
    match event:
        case Commanded():
            return _on_command(person, event, now)
        case Tapped(data=data):
            return _on_tap(person, data, now)
        case Imported():
            return export.on_import(person, event, now)
        case SentCalendar():
            return proposal.on_calendar(person, event, now)
        case Heard():
            return voice.on_heard(person, event)
        case Said(forwarded=True) | Showed(forwarded=True):
            return _on_forwarded(person, event, now)
        case Said(reply_to_data=data) | Showed(reply_to_data=data) if data and (
            turn := additions.on_reply(person, event, data, now)
        ):
            return turn
        case Said(text=text) if text.strip():
            return _on_text(person, event, now)
        case Corrected(text=text, message=message):
            return _on_edit(person, message, text, now)
        case Showed():
            return _on_showed(person, event, now)
        case _:
            return _not_an_answer(person, "input-not_words", now)


def _on_showed(person: Person, event: Showed, now: datetime) -> Turn:
    """Answer a message without words of its own: a contact, a voice note, a picture, a file with a caption."""
    match event:
        case Showed(content=Content.CONTACT, text=text) if text:
            return additions.on_contact(person, event, now) or _on_text(person, Said(text, event.message), now)
        case Showed(content=Content.VOICE | Content.PHOTO | Content.PICTURE) if turn := _on_media(person, event, now):
            return turn
        case Showed(content=content, text=text) if text.strip() and content is not Content.LOCATION:
            return _on_caption(person, Said(text, event.message), now)
        case Showed(content=Content.VOICE | Content.PHOTO | Content.PICTURE) if not person.place and (
            begun := additions.on_first_recording(person, event, now)
        ):
            return begun
        case Showed(content=Content.VOICE | Content.PHOTO | Content.PICTURE):
            return _not_an_answer(person, "input-tap_or_type" if person.place else "input-no_question", now)
        case _:
            return _not_an_answer(person, "input-not_words", now)


def _on_command(person: Person, event: Commanded, now: datetime) -> Turn:
    if event.name == "privacy":
        return commands.privacy(person, event.transcription)
    return commands.on_command(person, event.name, now, event.rest) or outside.not_understood(person, "command-unknown")


def _on_tap(person: Person, data: str, now: datetime) -> Turn:
    if data.split("@", maxsplit=1)[0] == NOTHING:
        return Turn(person, toast=words("taps-nothing"))
    if heard := voice.taken(person, data):
        return _use_heard(voice.without(person, heard), heard, now)
    tap = parse(data)
    feature = FEATURE_BY_AREA.get(tap.area) if tap else None
    if tap and tap.prompt:
        person = lifecycle.confirm_delivered(person, tap.prompt, now)
    return feature.on_tap(person, tap, now) if tap and feature else stale_tap(person)


def _as_tapped(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Act as a button does whose label, or whose meaning, was typed."""
    return shown.said_aloud(_on_tap(person, shown.data_of(tap), now))


def _on_forwarded(person: Person, event: Said | Showed, now: datetime) -> Turn:
    """Answer a forwarded message: an invitation is welcome, but is no answer to a question."""
    is_said = isinstance(event, Said) or event.content not in (Content.CONTACT, Content.LOCATION)
    turn = proposal.on_letter(person, event.text, now, forwarded=True) if is_said and event.text.strip() else None
    is_proposed = turn is not None and (turn.person.invitations != person.invitations or not person.zone_known)
    if turn and (person.place is None or is_proposed):
        return turn
    return _not_an_answer(person, "input-forwarded", now)


def _on_text(person: Person, event: Said, now: datetime) -> Turn:
    """Answer typed words: what was shown first; outside a question an invitation, a story in one go, plain words.

    The open question takes what is no story.
    """
    place = person.place
    is_planning = place is not None and place.conversation == planning.FEATURE.area
    if is_planning and planning.is_too_late(person, now):
        person, place = replace(person, place=None), None
    if turn := typed.by_what_was_shown(person, event, now, _as_tapped, where_we_are):
        return turn
    asks_which = place is not None and is_planning and place.subject == 0
    asks_zone = place is not None and place.conversation == settings.ZONE and not person.zone_known
    may_be_invitation = place is None or asks_which or asks_zone or letter_details.is_open(person)
    if may_be_invitation and (turn := proposal.on_letter(person, event.text, now)):
        return turn
    if person.zone_known and (told := story.in_one_go(person, event, now)):
        return told
    if asks_zone and outside.is_worth_keeping(person, event.text, now):
        return settings.with_first_words(settings.ask_zone(person, now, says=words("zone-first")), event)
    if place is None and not person.zone_known:
        asked, keeps = commands.start(person, now), outside.is_worth_keeping(person, event.text, now)
        return settings.with_first_words(asked, event) if keeps else asked
    if place is None:
        return outside.on_text(person, event, now) or outside.not_understood(person)
    feature = FEATURE_BY_PLACE.get(place.conversation)
    turn = feature.on_text(person, place, event, now) if feature and feature.on_text else None
    person = replace(person, place=None)
    return turn or outside.on_text(person, event, now) or outside.not_understood(person)


def _answer_first_words(turn: Turn, first: FirstWords, now: datetime) -> Turn:
    """Answer what a newcomer sent before their time zone was known."""
    then = _answer(turn.person, first, now)
    noted = tuple(replace(message, buttons=()) for message in turn.messages)
    return replace(then, messages=(*noted, *(replace(message, in_place=False) for message in then.messages)))


def _on_media(person: Person, event: Showed, now: datetime) -> Turn | None:
    """Answer a voice note or a photo, if the open question takes one."""
    place = person.place
    feature = FEATURE_BY_PLACE.get(place.conversation) if place else None
    if not (place and feature and feature.on_text and event.file and event.content in feature.media):
        return None
    return feature.on_text(person, place, event, now)


def _on_caption(person: Person, said: Said, now: datetime) -> Turn:
    """Answer the words under a file that the open question does not take; they are not lost with it."""
    turn = _on_text(person, said, now)
    if person.place is None:
        return turn
    return replace(turn, messages=(Message((words("input-only_caption"),), in_place=False), *turn.messages))


def _use_heard(person: Person, heard: HeardWords, now: datetime) -> Turn:
    """Take the words of a voice note: a story that a debrief began with, the answer that it gave, or as typed now."""
    is_in_debrief = person.place is not None and person.place.conversation == debrief.FEATURE.area
    if is_in_debrief and (told := story.in_one_go(person, Said(heard.text, heard.message), now)):
        return told
    for feature in FEATURES:
        if feature.on_edit and (turn := feature.on_edit(person, heard.message, heard.text, now)):
            return replace(turn, messages=(Message((words("voice-used"),)),))
    return _on_text(person, Said(heard.text, heard.message), now)


def _on_edit(person: Person, message: int, text: str, now: datetime) -> Turn:
    """Correct what came with a message that was edited since."""
    for feature in FEATURES:
        if feature.on_edit and (turn := feature.on_edit(person, message, text, now)):
            return turn
    return Turn(person, (Message((words("input-corrected_unknown"),), in_place=False),))


def _not_an_answer(person: Person, key: str, now: datetime) -> Turn:
    """Say kindly that this is no answer, and show the current question again, or where to start."""
    if person.place is None:
        return outside.not_understood(person, key)
    return Turn(person, (Message((words(key),), in_place=False), *where_we_are(person, now).messages))
