"""Answers what is typed while no question is open: an invitation, a story told in one go, plain words, small talk."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import chain

from conversations.account import commands, export
from conversations.applications import today
from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Person, changes
from conversations.facts.local_time import day_of
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, parse, stale_tap
from conversations.flows.day_questions import Moment
from conversations.flows.flow import is_answered
from conversations.flows.runner import FlowRunner
from conversations.interviews import planning, start
from conversations.interviews.debrief import DEBRIEF
from conversations.interviews.planning import PLAN
from conversations.listening import answers, confirm, perform, requests
from conversations.listening.known_names import known_posts
from conversations.listening.meaning import AREA, Meaning, meaning_of
from conversations.listening.not_understood import NOT_UNDERSTOOD, offer_note
from conversations.listening.shown import buttons_shown, elsewhere
from conversations.messages import Message, Turn, words
from conversations.outreach import letter_details
from conversations.pacing.status import is_upcoming
from conversations.preparation import overview, practice
from conversations.reading.posts import Post, parse_post
from conversations.understanding import Context, Intent, Understood, understand
from conversations.understanding.answers.choices import channel, yes_or_no
from conversations.understanding.answers.replies import clauses
from conversations.understanding.answers.unsure import erases_all
from conversations.understanding.guards import holds, is_question
from conversations.understanding.intents import INTENTS, MAY_BE_NEW, Kind
from conversations.understanding.normal_text import normal_text, tokens
from conversations.understanding.plain_words import LONGEST
from conversations.understanding.small_talk import Talk, kind_of_talk
from conversations.words import spoken_language

OUTCOMES = frozenset({Intent.REPLY_OFFER, Intent.REPLY_REJECTED, Intent.WITHDRAW})
LOGGED = frozenset({Intent.LOG_THANK_YOU, Intent.LOG_FOLLOW_UP})
ASKS_SIGNATURE = {(letter_details.AREA, "as")}
ONE_SPOILS_ALL = ("guess", "condition", "long_ago", "other_matter", "someone", "no_outcome")
"""Words elsewhere in a message that make the news in it doubtful."""
AT_ONCE = frozenset({Intent.SHOW_APPLICATION, Intent.WHEN_NEXT, Intent.STOP_ASKING})
"""What is done without asking: it only shows something, or its answer has a button that takes it back."""


def on_text(person: Person, event: Said | Showed, now: datetime) -> Turn | None:
    """Answer words that no question asked for. None when they were not understood and no application can keep them."""
    # An invitation is tried first (conversations/invitations), then a story told in one go, then plain words.
    if erases_all(event.text, person.language):
        return commands.on_command(replace(person, place=None), "delete", now)
    return _carried_out(person, understood(person, event.text, now), event, now)


def is_worth_keeping(person: Person, text: str, now: datetime) -> bool:
    """Return whether a newcomer's first words are to be answered once their time zone is known."""
    found = understood(person, text, now)
    return len(text) > LONGEST or found.intent in (Intent.PLAN_INTERVIEW, Intent.START_DEBRIEF)


def understood(person: Person, text: str, now: datetime, context: Context | None = None) -> Understood:
    """Return what words tell, by what was asked or shown last."""
    local = now.astimezone(person.clock).replace(tzinfo=None)
    language = spoken_language(person.language)
    return understand(text, known_posts(person, now), local, language, context or answers.context_of(person))


def is_asked(person: Person, text: str) -> bool:
    """Return whether words ask something."""
    language, typed = spoken_language(person.language), tokens(text[:LONGEST])
    return is_question(typed, normal_text(typed, {}, language), language)


def tells_news(person: Person, text: str, now: datetime) -> bool:
    """Return whether words clearly tell an event or something that was done."""
    rules = INTENTS.get(found := understood(person, text, now).intent)
    return found is Intent.PLAN_INTERVIEW or (rules is not None and rules.kind is not Kind.REQUEST)


def _carried_out(person: Person, found: Understood, event: Said | Showed, now: datetime) -> Turn | None:
    """Carry out what was understood, or ask for the tap; None when nothing was understood."""
    person, text = replace(person, place=None), event.text
    if turn := requests.about_offer(person, text, found.intent, now):
        return turn
    match found.intent:
        case Intent.SMALL_TALK:
            return _small_talk(person, text, now)
        case Intent.SHOW_TODAY:
            return commands.on_command(person, "today", now)
        case Intent.PRACTISE:
            begun = practice.on_tap(person, CallbackData(Area.PRACTICE, 0, "begin", ("all",)), now)
            return begun if begun.messages else overview.show(person)
        case Intent.EXPORT:
            return export.menu(person)
        case Intent.PAUSE:
            return commands.pause(person, now, found.day)
        case Intent.WHEN_NEXT if not found.post and not found.asks_which:
            return _next_interview(person, now)
        case Intent.UNKNOWN:
            told = _each_told(person, text, now) or requests.asked_for(person, text, now)
            told = told or answers.as_reason(person, event, now) or _as_signature(person, event, now)
            return told or offer_note(person, text)
        case _ if found.intent in AT_ONCE and found.post and (a := person.application(found.post.id)):
            return perform.perform(person, a, Meaning.of(found, a.id), "", now)
        case Intent.PLAN_INTERVIEW | Intent.START_DEBRIEF if not found.posts and not found.company:
            if found.day or found.at:
                return confirm.ask_post(person, found, text)
            return start.ask_which(person, _runner(found), now)
        case _:
            return confirm.confirm(person, found, text)


def _each_told(person: Person, text: str, now: datetime) -> Turn | None:
    """Say back each of several pieces of news with a tap of its own; None where not each is clear."""
    language, named = spoken_language(person.language), requests.applications_named(person, text)
    if len(text) > LONGEST or is_asked(person, text):
        return None
    context = Context(application=next(iter(named))) if len(named) == 1 else answers.context_of(person)
    found = {part: understood(person, part, now, context) for part in clauses(text, language, "between_news")}
    told = [one for one in found.values() if one.intent in INTENTS and INTENTS[one.intent].kind is not Kind.REQUEST]
    about = {(one.intent in OUTCOMES or one.intent, one.post.id) for one in told if one.post}
    rest = normal_text(tokens(" . ".join(part for part in found if found[part] not in told)), {}, language).text
    fewest = 1 if holds("ask_silence", rest, language) else 2  # "nothing from Kern, but Falk said no"
    if not fewest <= len(told) == len(about) or any(holds(g, rest, language) for g in ONE_SPOILS_ALL):
        return None
    messages = (confirm.confirm(person, replace(one, note=""), text).messages for one in told)
    return Turn(confirm.remembered(person, Understood(Intent.UNKNOWN), text), tuple(chain.from_iterable(messages)))


def _as_signature(person: Person, event: Said | Showed, now: datetime) -> Turn | None:
    """Take a name where the question for the signature still stands; something else was typed since it was asked."""
    taps = (tap for _, tap in buttons_shown(person) if (tap.area, tap.verb) in ASKS_SIGNATURE)
    asked = None if person.signature else next(taps, None)
    if asked is None:
        return None
    area, *rest = asked.values or ("",)
    letter = ":".join((area, str(asked.subject), *rest)) if area else ""
    place = ActiveConversation(letter_details.SIGNATURE, asked.subject, letter)
    return letter_details.on_text(person, place, event, now)


def _runner(found: Understood | Meaning) -> FlowRunner:
    return PLAN if found.intent is Intent.PLAN_INTERVIEW else DEBRIEF


def _small_talk(person: Person, text: str, now: datetime) -> Turn:
    kind = kind_of_talk(text, spoken_language(person.language))
    if kind is not Talk.HELLO:
        message = Message((words(f"heard-talk.{kind}"),), (elsewhere(),), in_place=False, beside=True)
        return Turn(person, (message,))
    waits = today.waiting(person, now)
    return Turn(
        person, (replace(waits, paragraphs=(words("heard-talk.hello"), *waits.paragraphs[1:]), in_place=False),)
    )


def _next_interview(person: Person, now: datetime) -> Turn:
    ahead = [i for i in person.interviews if i.starts_at and is_upcoming(i, now) and not i.cancelled_at]
    if not ahead and len(open_ := person.open_applications) == 1:
        return perform.perform(person, open_[0], Meaning(Intent.WHEN_NEXT, open_[0].id), "", now)
    if not ahead:
        return Turn(person, (today.waiting(person, now),))
    return Turn(person, (planning.card(person, min(ahead, key=lambda i: i.starts_at or now), now),))


def not_understood(person: Person, key: str = "said-nowhere") -> Turn:
    """Say so, and show where to start."""
    paragraphs = (words(key), words("heard-hint")) if key == "said-nowhere" else (words(key),)
    rows = (*start.start_buttons(), elsewhere())
    return Turn(person, (Message(paragraphs, rows, in_place=False, beside=True),))


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on a confirmation. `tap.subject` is the application's id, 0 for a new one."""
    application = person.application(tap.subject)
    match tap.verb:
        case "nothing":
            return Turn(replace(person, place=None), (Message((words("heard-nothing"),), start.start_buttons()),))
        case "note" if application and confirm.typed(person) and person.rounds(application.id):
            person = perform.keep_note(person, application, confirm.typed(person), now)
            row = (button("sent-show", Area.CARD, application.id, "show"),)
            says = words("notes-added", company=application.company)
            return Turn(replace(person, place=None), (Message((says,), (row,)),))
    meaning = meaning_of(tap)
    if meaning is None or (tap.subject and application is None) or not meaning.may_be_meant(day_of(now, person.clock)):
        return stale_tap(person)
    match tap.verb:
        case "change":
            return Turn(person, (confirm.change(person, meaning),))
        case "ask" if application:
            return Turn(person, (replace(confirm.question(person, meaning, application), in_place=True),))
        case "new":
            return start.ask_which(person, _runner(meaning), now)
        case "yes" if application:
            return _carry_out(person, meaning, now)
        case "yes" if (named := confirm.new_post(person))[0]:
            person, added = changes.add_application(person, *named, now)
            return _carry_out(person, meaning.about(added.id), now)
        case _:
            return stale_tap(person)


def _carry_out(person: Person, meaning: Meaning, now: datetime) -> Turn:
    application = person.application(meaning.application)
    if application is None:
        return stale_tap(person)
    reopened = {Intent.PLAN_INTERVIEW, Intent.START_DEBRIEF, Intent.REPLY_NEXT_ROUND}
    looked_at = {Intent.SHOW_APPLICATION, Intent.WHEN_NEXT, Intent.WITHDRAW}
    if not application.is_open and meaning.intent not in reopened | looked_at:
        return stale_tap(person, words("follow-closed"))
    if not application.is_open and meaning.intent in reopened:
        person = changes.reopen_application(person, application, now)
        application = person.application(application.id) or application
    reason, typed = confirm.reason(person), confirm.typed(person)
    turn = perform.perform(replace(person, place=None), application, meaning, reason, now)
    return perform.with_what_else_was_told(turn, typed, now)


def on_words(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn | None:
    """Answer what is typed while a confirmation waits: a yes, a no, a channel; anything else is new.

    An outcome takes the tap.
    """
    del place
    language, meaning = spoken_language(person.language), confirm.pending(person)
    answer = yes_or_no(event.text, language) if meaning else None
    if answer is False:
        return on_tap(person, CallbackData(AREA, 0, "nothing"), now)
    if meaning and confirm.is_without_post(person, meaning) and not _names_a_time(person, event.text, now):
        read = parse_post(event.text, language)
        read = replace(read, role=read.role or confirm.new_post(person)[1])
        if read.company:
            return _with_post(person, meaning, read, now)
        if read.role and answer is None:
            found = Understood(meaning.intent, role=read.role)
            person = confirm.remembered(person, found, confirm.typed(person), meaning.data())
            return Turn(person, (Message((words("opening-which_company", role=read.role),), in_place=False),))
    elif meaning and meaning.intent not in OUTCOMES:
        if meaning.intent in LOGGED and meaning.channel is None:
            meaning = replace(meaning, channel=channel(event.text, language))
            answer = meaning.channel is not None
        tap = parse(meaning.data())
        if answer and tap:
            return on_tap(person, tap, now)
    elif meaning and answer and (application := person.application(meaning.application)):
        return Turn(person, (confirm.question(person, meaning, application),))
    if meaning and (turn := _first_answer(person, meaning, event, now)):
        return turn
    new = on_text(replace(person, place=None), event, now)
    if meaning and (new is None or any(p.key in NOT_UNDERSTOOD for m in new.messages for p in m.paragraphs)):
        asked = confirm.question(person, meaning, person.application(meaning.application))
        return Turn(person, (replace(asked, paragraphs=(words("heard-first"), *asked.paragraphs)),))
    return new


def _names_a_time(person: Person, text: str, now: datetime) -> bool:
    """Return whether words tell an interview anew, with its day or its hour."""
    found = understood(replace(person, place=None), text, now)
    return found.intent in MAY_BE_NEW and bool(found.day or found.at)


def _with_post(person: Person, meaning: Meaning, read: Post, now: datetime) -> Turn | None:
    """Carry out what waited for its company and post, and show how they were read."""
    found = Understood(meaning.intent, company=read.company, role=read.role)
    person, added = changes.add_application(
        confirm.remembered(person, found, confirm.typed(person)), read.company, read.role, now
    )
    turn = _carry_out(person, meaning.about(added.id), now)
    rounds = turn.person.rounds(added.id)
    return start.with_understood(turn, _runner(meaning), rounds[-1].id) if rounds else turn


def _first_answer(person: Person, meaning: Meaning, event: Said | Showed, now: datetime) -> Turn | None:
    """Begin what waits for a yes where its first question is answered already: "today at 10"."""
    tap = parse(meaning.data())
    if meaning.intent not in MAY_BE_NEW or tap is None:
        return None
    begun = on_tap(person, tap, now).person
    place, runner = begun.place, _runner(meaning)
    interview = begun.interview(place.subject) if place and place.conversation == runner.flow.name else None
    step = runner.flow.current(interview.answers) if interview else None
    if place is None or interview is None or step is None or not isinstance(step.question, Moment):
        return None
    turn = runner.on_text(begun, place, event, now)
    after = turn.person.interview(interview.id) if turn else None
    return turn if after and is_answered(after.answers, step.key) else None


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn | None:
    """Ask nothing: the confirmation stands in the chat."""
    del person, place, now
    return None


FEATURE = Feature(AREA, on_tap, on_words, ask_again, places=(AREA,))
