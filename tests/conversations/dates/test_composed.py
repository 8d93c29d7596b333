"""Phrases composed at random, against a reckoning of their own that shares no code with the reader."""

from __future__ import annotations

import calendar
from datetime import date, time, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from conversations.dates import Day, Future, Past, Unclear, read_day, read_moment
from conversations.facts import Person

DAYS = st.dates(date(2024, 1, 1), date(2035, 12, 31))
EN_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
DE_DAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
DE_MONTHS = ["Januar", "Februar", "März", "April", "Mai", "Juni",
             "Juli", "August", "September", "Oktober", "November", "Dezember"]  # fmt: skip
EN_LEAD = st.sampled_from(["", "by ", "on ", "they'll decide on ", "she said ", "they may call on ", "probably "])
DE_LEAD = st.sampled_from(["", "bis ", "am ", "sie melden sich am ", "vielleicht ", "sie rufen mich am "])
EN_HOURS = {9: ["9am", "9:00", "at 9", "09:00"], 14: ["2pm", "14:00", "at 2", "2:00"], 17: ["5pm", "17:00", "at 5"]}
DE_HOURS = {9: ["9 Uhr", "um 9", "9:00"], 14: ["14 Uhr", "um 14", "14:00", "um 2"], 17: ["17 Uhr", "um 17 Uhr"]}


def candidates(reading: object) -> set[date]:
    """Return the days that are offered or taken."""
    match reading:
        case Day(on=on):
            return {on}
        case Unclear(candidates=days):
            return set(days)
        case _:
            return set()


def step(day: date, count: int) -> date:
    """Return the day `count` months later, at most its last."""
    month = day.month - 1 + count
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


@settings(deadline=None, max_examples=300)
@given(today=DAYS, away=st.integers(-400, 400), lead=EN_LEAD, german=st.booleans(), de_lead=DE_LEAD)
def test_a_day_and_month_is_never_moved_by_a_year(
    today: date, away: int, lead: str, de_lead: str, *, german: bool
) -> None:
    """A day ahead without a year is itself, or asked back; never a day of another year than the nearest ahead."""
    day = today + timedelta(days=away)
    words = f"{de_lead}{day.day}. {DE_MONTHS[day.month - 1]}" if german else f"{lead}{day.day} {day:%B}"
    reading = read_day(words, today, "de" if german else "en")
    same = [d for n in range(-800, 801) if (d := today + timedelta(days=n)).month == day.month and d.day == day.day]
    behind = min((today - d).days for d in same if d < today) if any(d < today for d in same) else 9999
    ahead = min(d for d in same if d >= today)
    if isinstance(reading, Past):
        assert 0 < behind <= 61
        assert reading.on == today - timedelta(days=behind)
    else:
        assert candidates(reading) == {ahead}


@settings(deadline=None, max_examples=300)
@given(today=DAYS, away=st.integers(-200, 200), hour=st.sampled_from(sorted(EN_HOURS)), data=st.data())
def test_a_past_moment_is_never_moved_by_a_year(today: date, away: int, hour: int, data: st.DataObject) -> None:
    """What lies ahead is told apart; what lies behind by less than half a year is read as it is."""
    day = today + timedelta(days=away)
    assume(not (day.month == 2 and day.day == 29))
    assume(abs(away) < 180)
    words = f"{day.day} {day:%b} {data.draw(st.sampled_from(EN_HOURS[hour]))}"
    reading, at = read_moment(words, today, past=True)
    if away > 0:
        assert reading == Future(day)
    else:
        assert (reading, at) == (Day(day), time(hour))


@settings(deadline=None, max_examples=200)
@given(today=DAYS, weekday=st.integers(0, 6), hour=st.sampled_from(sorted(EN_HOURS)), data=st.data())
def test_a_weekday_and_an_hour(today: date, weekday: int, hour: int, data: st.DataObject) -> None:
    """The coming one; on that weekday itself today or a week from now, both offered."""
    german = data.draw(st.booleans())
    spelt = data.draw(st.sampled_from((DE_HOURS if german else EN_HOURS)[hour]))
    reading, at = read_moment(f"{(DE_DAYS if german else EN_DAYS)[weekday]} {spelt}", today, "de" if german else "en")
    wait = (weekday - today.weekday()) % 7
    assert candidates(reading) == ({today + timedelta(days=wait)} if wait else {today, today + timedelta(days=7)})
    assert at == time(hour)


@settings(deadline=None, max_examples=200)
@given(today=DAYS, count=st.integers(1, 12), unit=st.sampled_from("dwm"), lead=st.sampled_from(["", "in ", "within "]))
def test_a_distance(today: date, count: int, unit: str, lead: str) -> None:
    """So many days, weeks or months from today, however they are written."""
    expected = step(today, count) if unit == "m" else today + timedelta(days=count * (7 if unit == "w" else 1))
    word = {"d": "day", "w": "week", "m": "month"}[unit] + ("s" if count > 1 else "")
    texts = [f"{lead}{count} {word}", *([f"{lead}{count}{unit}"] if unit != "m" else [])]
    for text in texts:
        assert candidates(read_day(text, today)) == {expected}


@settings(deadline=None, max_examples=200)
@given(today=DAYS, month=st.integers(1, 12), part=st.sampled_from(["end", "last day", "first half", "second half"]))
def test_a_part_of_a_month(today: date, month: int, part: str) -> None:
    """It ends on the 15th or on the last day, in this year or, if that is over, in the next."""
    name = f"{date(2026, month, 1):%B}"
    ends = [
        date(year, month, 15 if part == "first half" else calendar.monthrange(year, month)[1])
        for year in (today.year, today.year + 1)
    ]
    reading = read_day(f"{part} of {name}", today)
    if isinstance(reading, Past):  # the last day of the month that has just ended
        assert part == "last day"
        assert 0 < (today - reading.on).days <= 61
    else:
        assert candidates(reading) == {min(day for day in ends if day >= today)}


@settings(deadline=None, max_examples=200)
@given(today=DAYS, number=st.integers(1, 53), german=st.booleans())
def test_a_week_of_the_year(today: date, number: int, *, german: bool) -> None:
    """The Friday of that ISO week: of the running one or the nearest ahead, unless it has just ended."""
    reading = read_day(f"KW {number}" if german else f"week {number}", today, "de" if german else "en")
    fridays = [
        d for n in range(-62, 731) if (d := today + timedelta(days=n)).weekday() == 4 and d.isocalendar()[1] == number
    ]
    ahead = [d for d in fridays if d >= today]
    if isinstance(reading, Past):
        assert reading.on in fridays
        assert reading.on < today
    else:
        assert candidates(reading) == set(ahead[:1])


# Germany's national public holidays, written by hand.
HOLIDAYS = {
    2026: "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
    2027: "01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26",
}
FREE = {date.fromisoformat(f"{year}-{day}") for year, days in HOLIDAYS.items() for day in days.split()}
BERLIN = Person(1, zone="Europe/Berlin").working_days


def works(day: date) -> bool:
    """Return whether people work on a day in Germany."""
    return day.weekday() < 5 and day not in FREE


@settings(deadline=None, max_examples=300)
@given(
    today=st.dates(date(2026, 1, 1), date(2027, 10, 31)),
    count=st.integers(1, 30),
    spelt=st.sampled_from(
        ["within {} working days", "{} business days", "in {} workdays", "{} Werktage", "innerhalb von {} Arbeitstagen"]
    ),
)
def test_working_days_leave_out_weekends_and_holidays(today: date, count: int, spelt: str) -> None:
    """So many working days after today, counted one by one."""
    text = spelt.format(count) if count > 1 else spelt.format(count).replace("days", "day").replace("tagen", "tag")
    text = text.replace("1 Werktage", "1 Werktag")
    following = (today + timedelta(days=n) for n in range(1, 90))
    expected = [day for day in following if works(day)][count - 1]
    german = "tag" in text
    assert candidates(read_day(text, today, "de" if german else "en", working_days=BERLIN)) == {expected}, text


@settings(deadline=None, max_examples=200)
@given(today=DAYS, away=st.integers(2, 27), german=st.booleans())
def test_before_a_day_is_the_working_day_before_it(today: date, away: int, *, german: bool) -> None:
    """The last one that people work on; none if that is over."""
    day = today + timedelta(days=away)
    text = f"vor dem {day.day}.{day.month}." if german else f"before {day.day} {day:%B}"
    reading = read_day(text, today, "de" if german else "en")
    before = max(d for n in range(1, 8) if (d := day - timedelta(days=n)).weekday() < 5)
    assert candidates(reading) == ({before} if before >= today else set())


@settings(deadline=None, max_examples=300)
@given(today=DAYS, first=st.integers(0, 6), further=st.integers(1, 6), german=st.booleans(), data=st.data())
def test_of_two_weekdays_the_later_is_taken(
    today: date, first: int, further: int, *, german: bool, data: st.DataObject
) -> None:
    """The second after the first, which is the coming one; both weeks are offered if the first is today."""
    names = DE_DAYS if german else EN_DAYS
    word = data.draw(st.sampled_from([" oder ", " bis ", "/"] if german else [" or ", " to ", "/"]))
    text = f"{names[first]}{word}{names[(first + further) % 7]}"
    reading = read_day(text, today, "de" if german else "en")
    wait = (first - today.weekday()) % 7
    later = {today + timedelta(days=wait + further)} | ({today + timedelta(days=7 + further)} if not wait else set())
    assert candidates(reading) <= later | {day + timedelta(days=7) for day in later}
    assert min(later) in candidates(reading) or min(later) + timedelta(days=7) in candidates(reading)


@settings(deadline=None, max_examples=200)
@given(today=DAYS, hour=st.integers(5, 11), near=st.sampled_from(["last", "tomorrow", "yesterday", "today"]))
def test_hours_of_the_night_are_before_midnight(today: date, hour: int, near: str) -> None:
    """At night 6 to 11 are evening hours of that day; 5 is one where the day is "tonight", else asked."""
    text = f"{near} night at {hour}"
    past = near in {"last", "yesterday"}
    reading, at = read_moment(text, today, past=past)
    day = {"last": -1, "yesterday": -1, "today": 0, "tomorrow": 1}[near]
    if (reading, at) != (None, None):
        assert candidates(reading) == {today + timedelta(days=day)}
        assert at == time(hour + 12)


NOT_UNDERSTOOD = ["not", "after", "except", "unless", "nicht", "nach", "außer", "foo", "never", "kein", "ab", "since"]


@settings(deadline=None, max_examples=400)
@given(today=DAYS, word=st.sampled_from(NOT_UNDERSTOOD), place=st.integers(0, 3), german=st.booleans(), data=st.data())
def test_one_word_that_is_not_understood_and_nothing_is_read(
    today: date, word: str, place: int, *, german: bool, data: st.DataObject
) -> None:
    """With "not before Friday", "nach dem 15.": what is not understood is asked, never guessed from the rest."""
    cores = ["Freitag", "15. April", "in zwei Wochen", "Ende April"] if german else []
    typed = data.draw(st.sampled_from(cores or ["Friday", "15 April", "in two weeks", "end of April"])).split()
    text = " ".join([*typed[:place], word, *typed[place:]])
    assert candidates(read_day(text, today, "de" if german else "en")) == set(), text
