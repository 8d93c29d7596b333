"""Question types for days and hours: buttons for the likely ones, typed words, and a calendar for any other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from conversations.dates import Day, Future, Past, Unclear, read_day, read_distance, read_moment, says_unsaid
from conversations.dates.exact import is_exact_day
from conversations.facts.local_time import day_of, local_instant
from conversations.flows import calendar_keyboard
from conversations.flows.questions import Accepted, NotUnderstood, Question, Reading, in_rows
from conversations.messages import Button, Rows, Words, words
from conversations.understanding.answers.told_days import told_day, told_moment
from conversations.understanding.answers.unsure import without_hedges

UNSAID = "unsaid"
TOO_FAR = timedelta(days=2 * 366)
CORE_HOURS = tuple(range(8, 19))


@dataclass(frozen=True, slots=True)
class PromisedDay:
    """A day ahead, on which the employer decides. `unsaid`: offer "they didn't say", too."""

    unsaid: bool = True

    def rows(self, question: Question) -> Rows:
        """Return the likely days, the calendar, and "they didn't say"."""
        today = question.today
        friday = today + timedelta(days=(4 - today.weekday()) % 7)
        likely = {today + timedelta(days=1), friday, friday + timedelta(days=7), today + timedelta(days=14)}
        chips = tuple(_chip(question, day) for day in sorted(likely) if day > today)
        return (*in_rows(chips, 2), self._last_row(question))

    def _last_row(self, question: Question) -> tuple[Button, ...]:
        return (_other_day(question), *(button for row in self._unsaid_row(question) for button in row))

    def _unsaid_row(self, question: Question) -> Rows:
        """Return "they didn't say", which stays below every calendar and every question that is asked back."""
        return ((question.answer_button(words("answers-unsaid"), UNSAID),),) if self.unsaid else ()

    def from_tap(self, verb: str, value: str, question: Question) -> Reading | None:
        """Take a day from today on, or show another month."""
        if verb == "set" and value == UNSAID and self.unsaid:
            return Accepted(UNSAID)
        if verb == "month":
            month = _calendar(question, value, question.today, question.today + TOO_FAR)
            return replace(month, rows=(*month.rows, *self._unsaid_row(question))) if month else None
        day = _iso_day(value) if verb == "set" else None
        return Accepted(value) if day and question.today <= day <= question.today + TOO_FAR else None

    def from_text(self, text: str, question: Question) -> Reading:
        """Read a day. An exact one is taken; a vague one, or "I think Friday", is shown with its weekday for a yes."""
        reading, language = self._read(text, question), question.person.language
        if not _is_unread(reading, "answers-unread_day"):
            return reading
        sure = without_hedges(text, language)
        match reading if sure == text else self._read(sure, question):
            case Accepted(day) if day != UNSAID:
                return self._confirm(date.fromisoformat(day), question)
            case hedged if _is_unread(hedged, "answers-unread_day"):
                day_said = told_day(text, question.today, language)
                return self._confirm(day_said, question) if day_said else hedged
            case hedged:
                return hedged

    def _confirm(self, day: date, question: Question) -> NotUnderstood:
        yes = question.answer_button(words("answers-yes_day", day=day), day.isoformat())
        return NotUnderstood(words("answers-confirm_day", day=day), ((yes,), self._last_row(question)))

    def _read(self, text: str, question: Question) -> Reading:
        language = question.person.language
        if self.unsaid and says_unsaid(text, language):
            return Accepted(UNSAID)
        calendar = (
            *calendar_keyboard.rows(question.link, question.today, question.today, question.today + TOO_FAR),
            *self._unsaid_row(question),
        )
        distance = read_distance(text, language)
        working_days = question.person.working_days
        is_today = distance and day_of(question.now + distance, question.person.clock) == question.today
        match Day(question.today) if is_today else read_day(text, question.today, language, working_days=working_days):
            case Day(on=day, starts=None) if is_exact_day(text):
                return Accepted(day.isoformat(), words("answers-day_taken", day=day))
            case Day(on=day):
                return self._confirm(day, question)
            case Unclear(candidates=days):
                chips = tuple(question.answer_button(words("answers-day", day=day), day.isoformat()) for day in days)
                return NotUnderstood(words("answers-which_day"), (*in_rows(chips, 1), self._last_row(question)))
            case Past(on=day):
                return NotUnderstood(words("answers-past_day", day=day), calendar)
            case _:
                return NotUnderstood(words("answers-unread_day"), calendar)

    def as_words(self, text: str, area: str, step: str) -> Words:
        """Return the day in words."""
        del area, step
        return words("answers-no_date") if text == UNSAID else words("answers-day", day=date.fromisoformat(text))


@dataclass(frozen=True, slots=True)
class PastDay:
    """Today or a day before; not before `earliest`."""

    earliest: date | None = None

    def rows(self, question: Question) -> Rows:
        """Return today, yesterday and the calendar; nothing when only today fits."""
        today = question.today
        yesterday = today - timedelta(days=1)
        chips = [question.answer_button(words("answers-today"), today.isoformat())]
        if self._fits(yesterday, question):
            chips.append(question.answer_button(words("answers-yesterday"), yesterday.isoformat()))
        if self._fits(yesterday - timedelta(days=1), question):
            chips.append(Button(words("answers-another_day"), question.link("month", f"{today:%Y-%m}")))
        return (tuple(chips),) if len(chips) > 1 else ()

    def _fits(self, day: date, question: Question) -> bool:
        return max(self.earliest or date.min, question.today - TOO_FAR) <= day <= question.today

    def from_tap(self, verb: str, value: str, question: Question) -> Reading | None:
        """Take a day up to today, or show another month."""
        if verb == "month":
            return _calendar(question, value, self.earliest or question.today - TOO_FAR, question.today)
        day = _iso_day(value) if verb == "set" else None
        return Accepted(value) if day and self._fits(day, question) else None


@dataclass(frozen=True, slots=True)
class Moment:
    """A day and an hour: when an interview `ahead` begins, or when an interview began."""

    ahead: bool

    def rows(self, question: Question) -> Rows:
        """Return the likely moments, and buttons to any other."""
        today = question.today
        if self.ahead:
            days = [today + timedelta(days=n) for n in range(6)]
            labels = {today: words("answers-today"), days[1]: words("answers-tomorrow")}
            chips = tuple(
                Button(labels.get(day, words("answers-day", day=day)), question.link("day", day.isoformat()))
                for day in days
            )
            return (*in_rows(chips, 2), (_other_day(question),))
        local = question.now.astimezone(question.person.clock)
        last = local - timedelta(minutes=local.minute % 30 + 30, seconds=local.second, microseconds=local.microsecond)
        starts = [last - timedelta(minutes=30 * n) for n in range(6)]
        chips = tuple(
            question.answer_button(words("answers-hour", hour=s.time()), _compact(s))
            for s in reversed(starts)
            if s.date() == today
        )
        others = (
            Button(words("answers-earlier"), question.link("day", today.isoformat())),
            Button(words("answers-yesterday"), question.link("day", (today - timedelta(days=1)).isoformat())),
            _other_day(question),
        )
        return (*in_rows(chips, 3), others)

    def from_tap(self, verb: str, value: str, question: Question) -> Reading | None:
        """Take a moment, show a day's hours, or show another month."""
        today = question.today
        first, last = (today, today + TOO_FAR) if self.ahead else (today - TOO_FAR, today)
        if verb == "month":
            return _calendar(question, value, first, last, tap="day")
        if verb == "day" and (day := _iso_day(value)) and first <= day <= last:
            return NotUnderstood(words("answers-which_hour", day=day), self._hours(question, day))
        if verb == "set" and (local := _expanded(value)) and today - TOO_FAR <= local.date() <= today + TOO_FAR:
            return self._checked(local_instant(local.date(), local.time(), question.person.clock), question)
        return None

    def from_text(self, text: str, question: Question) -> Reading:
        """Read a day and an hour, or a distance from now; a day alone asks for its hour, an hour alone means today.

        "I think" and the like are dropped.
        """
        reading = self._read(text, question)
        if not _is_unread(reading, "answers-unread_moment"):
            return reading
        sure = without_hedges(text, question.person.language)
        again = self._read(sure, question) if sure not in ("", text) else reading
        if not (isinstance(again, NotUnderstood) and again.says == words("answers-unread_moment")):
            return again
        told = told_moment(text, question.today, question.person.language, past=not self.ahead)
        if told is None:
            return again
        day, hour = told
        return self._checked(local_instant(day or question.today, hour, question.person.clock), question)

    def _read(self, text: str, question: Question) -> Reading:
        language = question.person.language
        distance = read_distance(text, language)
        if distance is not None:
            return self._checked((question.now + distance).replace(second=0, microsecond=0), question)
        working_days, asked = question.person.working_days, _day_asked(question)
        day, hour = read_moment(text, question.today, language, past=not self.ahead, working_days=working_days)
        match day, hour:
            case Day(on=found), time():
                return self._checked(local_instant(found, hour, question.person.clock), question)
            case None, time():
                return self._checked(local_instant(asked, hour, question.person.clock), question)
            case Day(on=found), None:
                return NotUnderstood(words("answers-which_hour", day=found), self._hours(question, found))
            case Future(), _:
                return NotUnderstood(words("answers-ahead"), self.rows(question))
            case Past(), _:
                return NotUnderstood(words("answers-over"), self.rows(question))
            case Unclear(candidates=days), _:
                chips = tuple(self._candidate(question, on, hour) for on in days)
                return NotUnderstood(words("answers-which_day"), (*in_rows(chips, 1), (_other_day(question),)))
            case _:
                rows = self.rows(question) if asked == question.today else self._hours(question, asked)
                return NotUnderstood(words("answers-unread_moment"), rows)

    def as_words(self, text: str, area: str, step: str) -> Words:
        """Return the day and the hour in words."""
        del area, step
        return words("answers-moment", at=datetime.fromisoformat(text))

    @staticmethod
    def _candidate(question: Question, day: date, hour: time | None) -> Button:
        """Return a button for one reading; it asks for the hour only if that was not typed."""
        if hour is None:
            return Button(words("answers-day", day=day), question.link("day", day.isoformat()))
        instant = local_instant(day, hour, question.person.clock)
        return question.answer_button(words("answers-moment", at=instant), _compact(datetime.combine(day, hour)))

    def _checked(self, instant: datetime, question: Question) -> Reading:
        if (instant > question.now) is self.ahead:
            day = day_of(instant, question.person.clock)
            says = words("answers-day_taken", day=day) if day.year != question.today.year else None
            return Accepted(instant.astimezone(UTC).isoformat(), says)
        says = words("answers-already_over" if self.ahead else "answers-not_yet", at=instant)
        return NotUnderstood(says, self.rows(question))

    def _hours(self, question: Question, day: date) -> Rows:
        chips = (
            question.answer_button(words("answers-hour", hour=time(hour, minute)), f"{day:%Y%m%d}{hour:02}{minute:02}")
            for hour in CORE_HOURS
            for minute in (0, 30)
            if (local_instant(day, time(hour, minute), question.person.clock) > question.now) is self.ahead
        )
        return (*in_rows(chips, 4), (_other_day(question),))


def _is_unread(reading: Reading, key: str) -> bool:
    return isinstance(reading, NotUnderstood) and reading.says == words(key)


def _day_asked(question: Question) -> date:
    """Return the day whose hours were shown last ("Monday 12 April: at what time?"), else today."""
    start = f"{question.link('set')}:"
    shown = (entry.partition(" ")[2] for entry in question.person.shown)
    hours = (_expanded(data.removeprefix(start)) for data in shown if data.startswith(start))
    days = {hour.date() for hour in hours if hour}
    return days.pop() if len(days) == 1 else question.today


def _chip(question: Question, day: date) -> Button:
    tomorrow = day == question.today + timedelta(days=1)
    return question.answer_button(
        words("answers-tomorrow") if tomorrow else words("answers-day", day=day), day.isoformat()
    )


def _other_day(question: Question) -> Button:
    return Button(words("answers-another_day"), question.link("month", f"{question.today:%Y-%m}"))


def _calendar(question: Question, value: str, first: date, last: date, tap: str = "set") -> NotUnderstood | None:
    page = _iso_day(f"{value}-01")
    if page is None:
        return None
    return NotUnderstood(words("answers-calendar"), calendar_keyboard.rows(question.link, page, first, last, tap))


def _iso_day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _compact(local: datetime) -> str:
    return f"{local:%Y%m%d%H%M}"


def _expanded(value: str) -> datetime | None:
    try:
        # A time on the person's clock, without a zone yet.
        return datetime.strptime(value, "%Y%m%d%H%M")  # noqa: DTZ007
    except ValueError:
        return None
