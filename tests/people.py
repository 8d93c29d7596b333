"""A job seeker for tests: types, taps, gets prompts. Calls the two pure functions as the bot does, with its own clock.

The phone is narrow: a button whose label would be cut fails the test.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rendering import reply
from bot.replies import InlineButton, Reply
from conversations import remind, respond
from conversations.events import Commanded, Corrected, Event, Said, Tapped
from conversations.facts import DeliveryStatus, Person, PromptKind
from conversations.features import where_we_are
from conversations.flows.callback_data import confirmation_stamp
from conversations.messages import Turn, words
from conversations.pacing import lifecycle, schedule
from conversations.questions import FLOWS
from conversations.words import Reader, in_plain, spoken_language, without_instants
from tests.button_width import cut_off

BERLIN = "Europe/Berlin"
TOPICS = {"en": "how they moved their tests to CI", "de": "die neue Halle in Fulda"}


def at(day: str, hour: str = "00:00", zone: str = BERLIN) -> datetime:
    """Return the instant of "2026-06-08", "10:00" in `zone`."""
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(hour), ZoneInfo(zone)).astimezone(UTC)


@dataclass(frozen=True)
class SentPrompt:
    """A prompt that was sent: when (local time of the person), its kind, and its companies."""

    when: str
    kind: PromptKind
    about: tuple[str, ...]


class Seeker:
    """One person and their chat with the bot. Time passes only in `waits_until`, `lives_until` and `is_away_until`."""

    def __init__(self, now: datetime, zone: str = BERLIN, *, known: bool = True, language: str = "en") -> None:
        """Start at `now`, in `zone`, with Telegram in `language`."""
        self.now = now
        signature = "Sam" if known else ""
        self.person = Person(1001, "Sam", zone=zone, zone_known=known, language=language, signature=signature)
        self.turn = Turn(self.person)
        self.reply = Reply(1001)
        self.prompts: list[SentPrompt] = []
        self.screen: list[InlineButton] = []
        self._message = 0

    # What a person does ------------------------------------------------------------------------------------------

    def says(self, text: str) -> Seeker:
        """Type `text`; a leading slash makes it a command."""
        self._message += 1
        if text.startswith("/"):
            name, _, rest = text[1:].partition(" ")
            return self._event(Commanded(name, rest, message=self._message))
        return self._event(Said(text, self._message))

    def corrects(self, message: int, text: str) -> Seeker:
        """Edit an earlier message."""
        return self._event(Corrected(text, message))

    def taps(self, label: str) -> Seeker:
        """Tap the button on the screen whose label begins or ends with `label`."""
        for button in self.screen:
            if (button.label.startswith(label) or button.label.endswith(label)) and button.data:
                return self._event(Tapped(button.data, self._message))
        raise AssertionError(f"no button {label!r} among {[b.label for b in self.screen]}")

    def taps_said(self, key: str) -> Seeker:
        """Tap the button on the screen that is labelled with `key` of the words file, in any language."""
        return self.taps(in_plain(words(key), Reader.of(self.person)))

    def taps_data(self, data: str) -> Seeker:
        """Tap a button with this callback data, on the screen or not."""
        return self._event(Tapped(data, self._message))

    def is_sure(self, data: str) -> Seeker:
        """Tap the confirmation of an irreversible action; `data` is its callback data without the stamp."""
        return self.taps_data(f"{data}:{confirmation_stamp(self.now)}")

    def sends(self, event: Event) -> Seeker:
        """Send any event."""
        return self._event(event)

    def is_shown_where_they_stand(self) -> Seeker:
        """See the screen that replaces screens not sent in time."""
        self._hears(where_we_are(self.person, self.now))
        return self

    # What a person sees ------------------------------------------------------------------------------------------

    @property
    def sees(self) -> str:
        """All messages of the last turn, as HTML; instants as a client shows them that knows no other clock."""
        return without_instants("\n\n".join(m.html for m in self.reply.messages))

    @property
    def labels(self) -> list[str]:
        """The labels of the buttons on the screen."""
        return [b.label for b in self.screen]

    # How time passes ---------------------------------------------------------------------------------------------

    def waits_until(self, day: str, hour: str = "00:00") -> list[SentPrompt]:
        """Let time pass; return the prompts that are sent meanwhile, in order."""
        return self.lives_until(at(day, hour, self.person.zone))

    def lives_until(self, end: datetime) -> list[SentPrompt]:
        """Let time pass until `end`; the bot sends each prompt when it is due."""
        arrived: list[SentPrompt] = []
        while (due := schedule.next_prompt_at(self.person, self.now)) and due <= end:
            self.now = max(self.now, due)
            heard = self.is_reminded()
            if heard is None:
                break
            arrived.append(heard)
        self.now = max(self.now, end)
        return arrived

    def is_away_until(self, end: datetime) -> None:
        """Let time pass while the bot is down."""
        self.now = end

    def is_reminded(self) -> SentPrompt | None:
        """Let the bot check once for a due prompt; return it, if there is one."""
        turn = remind(self.person, self.now)
        if turn is None or turn.prompt is None:
            return None
        self._hears(turn)
        self.person = lifecycle.record_outcome(
            self.person, turn.prompt.id, DeliveryStatus.SENT, self.now + timedelta(seconds=1)
        )
        local = self.now.astimezone(self.person.clock)
        companies = tuple(a.company for id_ in turn.prompt.applications if (a := self.person.application(id_)))
        heard = SentPrompt(f"{local:%a %Y-%m-%d %H:%M}", turn.prompt.kind, companies)
        self.prompts = [*self.prompts, heard]  # a copy may go on in another way
        return heard

    # Shorthands for whole conversations --------------------------------------------------------------------------

    def debriefs(
        self,
        company: str = "Acme, Data analyst",
        *,
        began: str,
        decide: str | None = None,
        route: str = "",
        went_well: str = "explaining how I moved our tests to CI",
        topic: str | None = None,
        met: str = "Maria Keller maria@acme.com",
        until: str = "",
    ) -> Seeker:
        """Answer the core debrief; `began` and `decide` are local ("2026-06-08 10:00", "2026-06-12").

        Questions without a parameter are skipped, so a new one changes no test. `until` is a question that is asked
        and not answered any more.
        """
        self.says("/debrief").says(company)
        interview = self.person.interviews[-1].id
        topic = TOPICS[spoken_language(self.person.language)] if topic is None else topic
        typed = {"went_well": went_well, "trouble": "why I left my last job", "topic": topic, "met": met}
        tapped = {
            "felt": "good",
            "began": began.translate(str.maketrans("", "", "-: ")),
            "decide_on": decide or "unsaid",
        }
        for step in FLOWS["debrief"].steps:
            if step.key == until:
                break
            if step.key in (known := self.person.interviews[-1].answers) and not known[step.key].reopened:
                continue  # a recruiter is asked for once per application
            if step.key == "route":
                self.taps(route or in_plain(words("debrief-route.direct"), Reader.of(self.person)))
            elif typed.get(step.key):
                self.says(typed[step.key])
            elif step.key in tapped:
                self.taps_data(f"debrief:{interview}:set:{step.key}:{tapped[step.key]}")
            else:
                self.taps_data(f"debrief:{interview}:skip:{step.key}")
        return self

    def _event(self, event: Event) -> Seeker:
        self._hears(respond(self.person, event, self.now))
        return self

    def _hears(self, turn: Turn) -> None:
        assert not (labels := cut_off(turn)), f"too wide for a narrow phone: {labels}"
        self.turn, self.person = turn, replace(turn.person)
        self.reply = reply(turn)
        buttons = [b for m in self.reply.messages for row in m.rows for b in row]
        if self.reply.messages:
            self.screen = buttons
