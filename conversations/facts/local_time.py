"""Days and hours on a person's own clock: quiet hours, working days, weeks. Instants in and out are aware UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from conversations.facts import Person

WEEK = timedelta(days=7)


def local_instant(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """Return the instant of `hour` on `day` in `zone`; an hour that a clock change skips is taken after the change."""
    return datetime.combine(day, hour, zone).astimezone(UTC)


def day_of(instant: datetime, zone: ZoneInfo) -> date:
    """Return the day that `instant` falls on in `zone`."""
    return instant.astimezone(zone).date()


def week_after(instant: datetime, zone: ZoneInfo) -> datetime:
    """Return the first instant that counts as seven days after `instant` in `zone`, to the hour."""
    local = instant.astimezone(zone)
    return local_instant(local.date() + WEEK, time(local.hour), zone)


def week_later(instant: datetime, zone: ZoneInfo) -> datetime:
    """Return seven days after `instant` in `zone`, to the minute: for what the person did, not for prompts."""
    local = instant.astimezone(zone)
    return local_instant(local.date() + WEEK, local.time(), zone)


def is_quiet(instant: datetime, person: Person) -> bool:
    """Return whether `instant` is in the person's quiet hours. Equal ends: there are none."""
    clock = instant.astimezone(person.clock).time()
    start, end = person.quiet_from, person.quiet_to
    if start <= end:
        return start <= clock < end
    return clock >= start or clock < end


def outside_quiet_hours(instant: datetime, person: Person, *, working_day: bool = False) -> datetime:
    """Move `instant` out of quiet hours and, if asked, to the next working day at its hour. Never earlier."""
    zone = person.clock
    if working_day and (day := working_day_from(instant, person)) > day_of(instant, zone):
        instant = local_instant(day, instant.astimezone(zone).time(), zone)
    if is_quiet(instant, person):
        instant = _quiet_end(instant, person)
        if working_day and (day := working_day_from(instant, person)) > day_of(instant, zone):
            # Quiet hours of Friday night end on Saturday: move to the end of quiet hours on Monday.
            instant = local_instant(day, person.quiet_to, zone)
    return instant


def working_day_from(instant: datetime, person: Person) -> date:
    """Return the first working day from the day of `instant` on, on the person's clock and in their country."""
    return person.working_days.first_from(day_of(instant, person.clock))


def _quiet_end(instant: datetime, person: Person) -> datetime:
    day = day_of(instant, person.clock)
    end = local_instant(day, person.quiet_to, person.clock)
    return end if end > instant else local_instant(day + timedelta(days=1), person.quiet_to, person.clock)


def next_time_at(hour: time, earliest: datetime, zone: ZoneInfo) -> datetime:
    """Return the first `hour` of a day in `zone` that is not before `earliest`."""
    day = day_of(earliest, zone)
    instant = local_instant(day, hour, zone)
    return instant if instant >= earliest else local_instant(day + timedelta(days=1), hour, zone)
