"""A simulated person who uses the bot: types, taps and receives prompts, at instants that a script sets.

The resulting facts are those that months of use would leave: every record is made by `respond` and `remind`.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from conversations import remind, respond
from conversations.events import Commanded, Event, Said, Tapped
from conversations.facts import Answer, Application, DeliveryStatus, Person, Prompt
from conversations.flows.callback_data import parse
from conversations.flows.questions import OPINIONS, FreeText, Opinion, Toggles
from conversations.messages import Turn
from conversations.pacing import lifecycle, schedule
from conversations.questions import FLOWS


class ScriptError(Exception):
    """The script is wrong: it taps a stale button, or names an application that does not exist."""


class SimulatedPerson:
    """One person's use of the bot. Time passes in `live_until`, which sends the prompts that fall due."""

    def __init__(self, person: Person, now: datetime) -> None:
        """Start at `now` (aware UTC)."""
        self.person = person
        self.now = now
        self._message = 0  # ids count down from 0, so that none equals that of a real message

    def live_until(self, end: datetime) -> None:
        """Let time pass until `end` (aware UTC), receiving each prompt when it is due."""
        while (due := schedule.next_prompt_at(self.person, self.now)) and due <= end:
            self.now = max(self.now, due)
            if self.receive_prompt() is None:
                break
        self.now = max(self.now, end)

    def receive_prompt(self) -> Prompt | None:
        """Receive the prompt that is due now, and return it; None if there is none."""
        turn = remind(self.person, self.now)
        if turn is None or turn.prompt is None:
            return None
        self.person = lifecycle.record_outcome(turn.person, turn.prompt.id, DeliveryStatus.SENT, self.now)
        return turn.prompt

    def send(self, text: str) -> None:
        """Send a text, or a command if it starts with a slash."""
        self._message -= 1
        self._handle(Commanded(text[1:]) if text.startswith("/") else Said(text, self._message))

    def tap(self, *taps: str) -> None:
        """Tap one button after another, by their callback data."""
        for data in taps:
            self._message -= 1
            turn = self._handle(Tapped(data, self._message))
            if not turn.messages or parse(data) is None:
                raise ScriptError(data)

    def answer(self, conversation: str, interview: int, given: dict[str, str]) -> None:
        """Answer each open question of a conversation, and skip those that nothing is `given` for.

        A value of several lines is several messages, or several options.
        """
        flow = FLOWS[conversation]
        at = f"{conversation}:{interview}"
        self.tap(f"{at}:go")
        while step := flow.current(self._answered(interview)):
            match step.question, given.get(step.key):
                case _, None:
                    self.tap(f"{at}:skip:{step.key}")
                case Toggles(), told:
                    self.tap(*(f"{at}:on:{step.key}:{one}" for one in told.split("\n")), f"{at}:done:{step.key}")
                case FreeText(many=True), told:
                    for part in told.split("\n"):
                        self.send(part)
                    self.tap(f"{at}:keep:{step.key}")
                case Opinion(), told if told in OPINIONS:
                    self.tap(f"{at}:set:{step.key}:{told}")
                case FreeText(), told:
                    self.send(told)
                case _, told:
                    self.tap(f"{at}:set:{step.key}:{told}")

    def application(self, company: str) -> Application:
        """Return the application at `company`."""
        for application in self.person.applications:
            if application.company == company:
                return application
        raise ScriptError(company)

    def interview(self, company: str) -> int:
        """Return the id of the latest interview at `company`."""
        return self.person.rounds(self.application(company).id)[-1].id

    # Whole conversations -------------------------------------------------------------------------------------------

    def plan(self, post: str, day: date, hour: str, **given: str) -> None:
        """Plan the first interview for a post ("Acme, Analyst"), at a local day and hour, with other answers."""
        self.send("/interview")
        self.send(post)
        self.fill_in(post.partition(",")[0], day, hour, **given)

    def fill_in(self, company: str, day: date, hour: str, **given: str) -> None:
        """Answer when the latest interview at `company` will be, and what else is `given` about it."""
        interview = self.interview(company)
        starts = f"{day:%Y%m%d}{hour.replace(':', '')}"
        self.answer("plan", interview, {"began": starts, **given})

    def debrief(self, company: str, **given: str) -> int:
        """Answer the core debrief of the latest interview at `company`; return the interview's id."""
        interview = self.interview(company)
        self.answer("debrief", interview, given)
        return interview

    def log_contact(self, area: str, company: str, channel: str) -> None:
        """Log a message as sent: `area` is "follow" for a follow-up, "withdraw" for a withdrawal."""
        self.tap(f"{area}:{self.application(company).id}:sent:{channel}")

    def send_thank_you(self, company: str, channel: str) -> None:
        """Log the thank-you of the latest interview at `company` as sent."""
        self.tap(f"thanks:{self.interview(company)}:sent:{channel}")

    def answer_fit(self, company: str, opinions: tuple[str, ...], *, verdict: str, goes_on: str) -> None:
        """Answer the fit check: seven opinions, the verdict, and whether to go on ("yes" or "no")."""
        keys = ("good_fit", "growth", "culture", "values", "happy", "boss", "rapport")
        given = dict(zip(keys, opinions, strict=True))
        interview = self.interview(company)
        self.answer("fit", interview, {**given, "verdict": verdict, "goes_on": goes_on})

    def practise(self, *said: str) -> None:
        """Practise the newest hard questions; the last answer is kept as the better one."""
        self.tap("practice:0:begin:all")
        for number, answer in enumerate(said):
            self.send(answer)
            self.tap(self._practice_tap("better" if number + 1 == len(said) else "next"))
        self.tap(self._practice_tap("done"))

    def _practice_tap(self, verb: str) -> str:
        place = self.person.place
        if place is None:
            raise ScriptError(verb)
        trouble, _, run = place.detail.partition(":")
        return f"practice:{place.subject}:{verb}:{trouble}:{run}"

    def _answered(self, interview: int) -> dict[str, Answer]:
        found = self.person.interview(interview)
        if found is None:
            raise ScriptError(str(interview))
        return found.answers

    def _handle(self, event: Event) -> Turn:
        turn = respond(self.person, event, self.now)
        self.person = turn.person
        self.now += timedelta(seconds=20)  # a person needs some time between two taps
        return turn
