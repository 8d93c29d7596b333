"""What is typed is first compared with what stands on the screen: a label, "no idea", a short answer, news.

A question that is open keeps what is its answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from conversations.dates.read import read_day
from conversations.events import Said
from conversations.facts import Interview, Person
from conversations.facts.local_time import day_of
from conversations.flows.callback_data import Area, CallbackData, button
from conversations.flows.day_questions import UNSAID, Moment, PromisedDay
from conversations.flows.flow import Flow, Step, has_content
from conversations.flows.questions import Choice, FreeText, Toggles
from conversations.listening import answers, confirm, outside, shown
from conversations.listening.answers import Tap
from conversations.listening.meaning import AREA
from conversations.messages import Message, Turn, words
from conversations.outreach.letter_details import RECRUITER, SIGNATURE
from conversations.questions import FLOWS
from conversations.understanding import Intent
from conversations.understanding.answers.choices import feeling, keeps_it, read_option, yes_or_no
from conversations.understanding.answers.unsure import (
    asks_back,
    erases_all,
    goes_back,
    is_no_idea,
    is_polite_no,
    may_be_forgotten,
)
from conversations.understanding.intents import ASKED, INTENTS, OUTCOMES, Kind

AskAgain = Callable[[Person, datetime], Turn]
BESIDE_A_LETTER = frozenset((Area.THANK_YOU, SIGNATURE, RECRUITER))
"""Questions about a letter, which can wait: clear news is no answer to them."""
ASKS_A_DAY = frozenset((Area.OFFER, Area.REPLY))
"""Places outside the flows where a day is typed."""
UNSURE = "unsure"  # the option of whoever does not know
YES_TO_A_PHRASE = ("phrase-yes", "phrase-put_in", "phrase-as_it_is")
SAYS_NOTHING = frozenset((Intent.UNKNOWN, Intent.SMALL_TALK))
ANSWERED_BY_QUESTIONS = frozenset(("trouble", "another", "comfortable", "next_questions"))
CLEAR_NEWS = OUTCOMES | {Intent.RESCHEDULE, Intent.CALLED_OFF, Intent.NO_SHOW}
"""Events that answer no question with taps."""
NEWS_OF_ANOTHER = OUTCOMES | {Intent.REPLY_NEXT_ROUND, Intent.NO_SHOW}
"""Events whose day and hour are not when the interview began that was asked about."""


def by_what_was_shown(person: Person, event: Said, now: datetime, tap: Tap, ask_again: AskAgain) -> Turn | None:
    """Answer words that belong to what was shown last, or that are clearly no answer to the open question; else None.

    `tap` acts as a button does; `ask_again` shows the open question once more.
    """
    if not person.zone_known:
        return None
    if found := shown.typed_button(event.text, person):
        return _pressed(person, found, event.text, now, tap)
    if (day := shown.day_to_confirm(person)) and yes_or_no(event.text, person.language):
        return tap(person, day, now)
    if turn := _yes_to_a_phrase(person, event.text, now, tap, ask_again):
        return turn
    if found := _way_back(person, event.text) or _keeps(person, event.text):
        return tap(person, found, now)
    if turn := _about_the_question(person, event.text, now, ask_again):
        return turn
    if found := _way_past(person, event.text):
        return tap(person, found, now)
    if turn := answers.on_text(person, event.text, now, tap):
        return _with_way_back(person, turn)
    if turn := _no_day(person, event, now):
        return turn
    turn = answers.by_a_clause(person, event.text, now, tap) if _is_free(person) else None
    if turn and outside.understood(person, event.text, now).intent in SAYS_NOTHING:
        return _with_way_back(person, turn)
    if _may_wait(person) and outside.tells_news(person, event.text, now):
        turn = outside.on_text(replace(person, place=None), event, now)
        return _with_way_back(person, turn) if turn else None
    return _beside_a_question(person, event, now, ask_again)


def _pressed(person: Person, found: CallbackData, text: str, now: datetime, tap: Tap) -> Turn:
    """Act as the button; what ends something is asked about, and takes the tap."""
    if not shown.takes_the_tap(found):
        return tap(person, found, now)
    meaning = shown.outcome_of(found)
    application = person.application(meaning.application) if meaning else None
    if meaning and application and application.is_open:
        return confirm.ask(person, meaning, application, text)
    again = shown.buttons_to(person, shown.key_of(person, found))
    return Turn(person, (Message((words("heard-tap"),), again, in_place=False, beside=True),))


def _way_past(person: Person, text: str) -> CallbackData | None:
    """Return the button that passes the open question by, where "no idea" or the like was typed."""
    place = person.place
    if place is None or place.conversation in (AREA, Area.STORY) or not is_no_idea(text, person.language):
        return None
    asked = _step(person)
    if asked is None:  # which company it is cannot be passed by
        return None if place.conversation in FLOWS else shown.way_past(person)
    flow, step, interview = asked
    question, answer = step.question, interview.answers.get(step.key)
    if isinstance(question, Choice) and is_polite_no(text, person.language):
        return None
    if isinstance(question, Choice) and feeling(text, person.language) in question.options:
        return None  # "nothing special" is 😐
    if isinstance(question, Choice) and UNSURE in question.options:
        return CallbackData(flow.name, interview.id, "set", (step.key, UNSURE))
    if isinstance(question, PromisedDay) and question.unsaid:
        if may_be_forgotten(text, person.language):
            return None
        return CallbackData(flow.name, interview.id, "set", (step.key, UNSAID))
    verb = "keep" if answer and answer.reopened and has_content(answer) else "skip"
    return CallbackData(flow.name, interview.id, verb, (step.key,))


def _yes_to_a_phrase(person: Person, text: str, now: datetime, tap: Tap, ask_again: AskAgain) -> Turn | None:
    """Take a phrase for a letter on a yes, where that was asked; a yes or a no is no phrase itself."""
    by_key = {key: button for key, button in shown.buttons_shown(person) if key in YES_TO_A_PHRASE}
    answer = yes_or_no(text, person.language) if by_key else None
    if answer is None:
        return None
    found = next((button for key, button in by_key.items() if key != "phrase-as_it_is"), None)
    return tap(person, found, now) if answer and found else ask_again(person, now)


def _way_back(person: Person, text: str) -> CallbackData | None:
    """Return the button to the question before, where "go back" or "that was for the last question" was typed."""
    back = next((tap for key, tap in shown.buttons_shown(person) if key == "walk-back"), None)
    return back if back and _step(person) and goes_back(text, person.language) else None


def _keeps(person: Person, text: str) -> CallbackData | None:
    """Return the button that keeps the answer shown with the open question, where a yes was typed: it is no answer."""
    asked = _step(person)
    if asked is None:
        return None
    flow, step, interview = asked
    answer = interview.answers.get(step.key)
    is_shown = answer is not None and answer.reopened and has_content(answer)
    if not is_shown or not isinstance(step.question, FreeText) or step.question.many:
        return None
    return CallbackData(flow.name, interview.id, "keep", (step.key,)) if keeps_it(text, person.language) else None


def _about_the_question(person: Person, text: str, now: datetime, ask_again: AskAgain) -> Turn | None:
    """Say what a question is for, where that is asked back, and ask it again."""
    asked = _step(person)
    if asked is None or asked[1].words_key in ANSWERED_BY_QUESTIONS or not asks_back(text, person.language):
        return None
    again = ask_again(person, now)
    asks = tuple(replace(message, in_place=False) for message in again.messages)
    return replace(again, messages=(Message((words("walk-why"),), in_place=False), *asks))


def _step(person: Person) -> tuple[Flow, Step, Interview] | None:
    """Return the open question of a flow."""
    place = person.place
    flow = FLOWS.get(place.conversation) if place else None
    interview = person.interview(place.subject) if place and flow else None
    step = flow.current(interview.answers) if flow and interview else None
    return (flow, step, interview) if flow and step and interview else None


def _may_wait(person: Person) -> bool:
    """Return whether the open question may wait for news: one about a letter, or any that a prompt has come after."""
    place = person.place
    if place is None or place.conversation == AREA:
        return False
    return place.conversation in BESIDE_A_LETTER or shown.is_prompt(person)


def _no_day(person: Person, event: Said, now: datetime) -> Turn | None:
    """Answer thanks or a wish that is typed where a day is asked for outside a flow, and which names none."""
    place = person.place
    if place is None or place.conversation not in ASKS_A_DAY:
        return None
    today = day_of(now, person.clock)
    if read_day(event.text, today, person.language) is not None:
        return None
    found = outside.understood(person, event.text, now).intent
    rules = INTENTS.get(found)
    is_wish = (rules is not None and rules.kind is Kind.REQUEST) or erases_all(event.text, person.language)
    if found is not Intent.SMALL_TALK and not is_wish:
        return None
    turn = outside.on_text(replace(person, place=None), event, now)
    if turn and found is Intent.SMALL_TALK:
        return replace(turn, person=replace(turn.person, place=place))
    return turn


def _is_free(person: Person) -> bool:
    """Return whether no question is open, or only one that may wait."""
    return person.place is None or person.place.conversation == AREA or _may_wait(person)


def _beside_a_question(person: Person, event: Said, now: datetime, ask_again: AskAgain) -> Turn | None:
    """Answer a question that is typed where names, a day or an option are asked for; say back an event at an option.

    The question stays open: it is asked again, or a tap away.
    """
    asked = _step(person)
    if asked is None:
        return None
    _, step, _ = asked
    question, place = step.question, person.place
    takes_names = isinstance(question, FreeText) and question.people
    if not takes_names and not isinstance(question, Choice | Toggles | Moment | PromisedDay):
        return None
    if isinstance(question, Choice) and read_option(event.text, step.words_key, question.options, person.language):
        return None
    is_question = outside.is_asked(person, event.text)
    if not is_question and takes_names:
        return None
    found = outside.understood(person, event.text, now)
    is_talk = found.intent is Intent.SMALL_TALK
    if is_talk or (found.intent in ASKED and is_question):
        turn = outside.on_text(replace(person, place=None), event, now)
        if turn is None:
            return None
        again = ask_again(replace(turn.person, place=place), now)
        asks = tuple(replace(message, in_place=False) for message in again.messages)
        return replace(turn, person=replace(turn.person, place=place), messages=(*turn.messages, *asks))
    is_past = isinstance(question, Moment) and not question.ahead
    if found.intent in (NEWS_OF_ANOTHER if is_past else CLEAR_NEWS) and (is_past or isinstance(question, Choice)):
        turn = outside.on_text(replace(person, place=None), event, now)
        return _with_way_back(person, turn) if turn else None
    return None


def _with_way_back(person: Person, turn: Turn) -> Turn:
    """Return a turn that left the open question of a flow, with the button back to it."""
    asked, left = _step(person), person.place
    if asked is None or not turn.messages or (turn.person.place and turn.person.place == left):
        return turn
    flow, _, interview = asked
    now_in = turn.person.place
    if (now_in and now_in.conversation in FLOWS) or turn.person.interview(interview.id) != interview:
        return turn
    *others, last = turn.messages
    last = replace(last, buttons=(*last.buttons, (button("walk-continue", flow.name, interview.id, "go"),)))
    return replace(turn, messages=(*others, last))
