"""The German phrase table.

Words are matched without articles, "etwa" and the like, and with ae, oe, ue for the umlauts, as many people type them;
the table is written with umlauts.
"""

from __future__ import annotations

from conversations.dates import day_phrases as weekdays
from conversations.dates import month_phrases as months
from conversations.dates import week_phrases as weeks
from conversations.dates.grammar import Phrase, Spans, no_day
from conversations.dates.numeric_phrases import DAY_FIRST, NUMERIC

# fmt: off
PHRASES: tuple[Phrase[Spans], ...] = (
    *NUMERIC,
    *DAY_FIRST,
    # Near by.
    Phrase("heute|heute (früh|morgen|vormittag|mittag|nachmittag|abend|nacht)", "heute Abend",
           weeks.in_days(0)),
    Phrase("(gerade|gerade eben|eben|jetzt|vorhin)", "gerade eben", weeks.just_now),
    Phrase("morgen", "morgen", weeks.in_days(1)),
    Phrase("übermorgen", "übermorgen", weeks.in_days(2)),
    Phrase("gestern", "gestern", weeks.in_days(-1)),
    Phrase("vorgestern", "vorgestern", weeks.in_days(-2)),
    Phrase("{near} {weekday}", "morgen, Donnerstag", weekdays.near_weekday),
    # Distances.
    Phrase("in {n:eight} (tagen|tage)", "in acht Tagen", weeks.idiomatic_week),
    Phrase("in {n}[( bis | oder |-|/){n2:n}] {unit}", "in zwei Wochen", weeks.after),
    Phrase("vor {n}[( bis | oder |-|/){n2:n}] {unit}", "vor zwei Wochen", weeks.ago),
    Phrase("{n}[( bis | oder |-|/){n2:n}] {unit}", "2-3 Wochen", weeks.after_if_ahead),
    Phrase("(innerhalb|innerhalb von|binnen|bis zu|maximal|höchstens|in nächsten|innerhalb nächsten) "
           "{n}[( bis | oder |-|/){n2:n}] {unit}", "innerhalb von 5 Werktagen", weeks.within),
    Phrase("in (ein|einem|einer) bis zwei {unit}", "in ein bis zwei Wochen", weeks.one_or_two),
    Phrase("[in ][ein ](paar|einigen|wenigen) {unit}", "in ein paar Tagen", weeks.a_few),
    Phrase("vor [ein ](paar|einigen|wenigen) {unit}", "vor ein paar Tagen", weeks.a_few_ago),
    Phrase("in nächsten [paar ]{unit}", "in den nächsten Tagen", weeks.in_the_next_few),
    # Weekdays.
    Phrase("{weekday}", "Freitag", weekdays.weekday),
    Phrase("(am|bis|bis zum) {weekday:any_weekday}", "am Fr", weekdays.weekday),
    Phrase("(kommenden|kommender|kommende) {weekday}", "kommenden Freitag", weekdays.coming_weekday),
    Phrase("(vergangenen|vergangener|vorigen) {weekday}", "vergangenen Freitag", weekdays.past_weekday),
    Phrase("{which:which_day} {weekday}", "nächsten Freitag", weekdays.which_weekday),
    Phrase("{which:last_day} {weekday}", "letzten Freitag", weekdays.which_weekday),
    Phrase("{which:which_day} {weekday}( oder | bis |-){weekday2:weekday}", "nächsten Mittwoch oder Donnerstag",
           weekdays.which_weekday_or),
    Phrase("{weekday} [in ]{which} woche", "Freitag nächster Woche", weekdays.weekday_in_week),
    Phrase("{which} woche [am ]{weekday}", "nächste Woche Freitag", weekdays.weekday_in_week),
    Phrase("{weekday} in {n:weeks} (woche|wochen)", "Freitag in einer Woche", weekdays.weeks_after_weekday),
    Phrase("{weekday} in {n:days_as_weeks} tagen", "Montag in acht Tagen", weekdays.weeks_after_weekday),
    Phrase("{near} in {n:weeks} (woche|wochen)", "heute in einer Woche", weeks.weeks_after_day),
    Phrase("{near} in {n:days_as_weeks} tagen", "morgen in acht Tagen", weeks.weeks_after_day),
    # Weeks.
    Phrase("[({part}|im laufe) ][in ]{which} woche", "Anfang nächster Woche", weeks.week),
    Phrase("{part} woche", "Ende der Woche", weeks.part_of_this_week),
    Phrase("bis {which} woche", "bis nächste Woche", weeks.by_week),
    Phrase("später (diese|in dieser) woche|im laufe [dieser ]woche", "später in dieser Woche", weeks.later_this_week),
    Phrase("diese oder nächste woche", "diese oder nächste Woche", weeks.this_week_or_next),
    Phrase("[{part} ](kw|kalenderwoche) {number}", "KW 25", weeks.calendar_week),
    Phrase("[{part} ]{number}.[ ](kw|kalenderwoche)", "25. KW", weeks.calendar_week),
    Phrase("woche (vom|ab) {day}[ ]{month}[ {year:any_year}]", "die Woche vom 15. Juni", months.week_of_day),
    Phrase("vor [diesem ]wochenende|bis [zum ]wochenende", "vor dem Wochenende", weeks.before_weekend),
    Phrase("nach [diesem ]wochenende", "nach dem Wochenende", weeks.after_weekend),
    Phrase("[(am|dieses|an diesem) ]wochenende", "am Wochenende", weeks.weekend),
    Phrase("{which:which_day} wochenende", "nächstes Wochenende", weeks.which_weekend),
    # Days of a month.
    Phrase("[[(diesen|nächsten|kommenden|letzten) ]{weekday:any_weekday} [am ]]{day}[ ]{month}[ {year:any_year}]",
           "15. Juni", months.dated),
    Phrase("{day}[ ]{month}[ {year}] {weekday:any_weekday}", "12. Juni (Freitag)", months.dated),
    Phrase("[zwischen |vom ][dem ]{day}( bis | bis zum | oder | und |-){day2:day}[ ]{month}[ {year}]",
           "zwischen 10. und 12. Juni", months.days_of_month),
    Phrase("[{weekday} ](am|zum|bis|bis zum) {day:ordinal}", "am 3.", months.day_of_some_month),
    Phrase("{weekday} {day:ordinal}", "Freitag, der 12.", months.day_of_some_month),
    Phrase("[am |bis zum |zum ]{day} {which} monats", "am 3. nächsten Monats", months.day_of_which_month),
    Phrase("{nth} {weekday} im {month}[ {year}]", "erster Montag im Juli", months.weekday_of_month),
    Phrase("{nth} {weekday} (im|{which}) (monat|monats)", "letzter Freitag im Monat", months.weekday_of_which_month),
    # Months, quarters, the year.
    Phrase("[{part} ][im ]{month}[ {year}]", "Mitte Juli", months.month),
    Phrase("bis [zum ]{month}[ {year}]", "bis Juni", months.by_month),
    Phrase("[{part} ]{which:which_day} {month}", "nächsten Juni", months.which_named_month),
    Phrase("[{part} ]{which} (monat|monats)", "nächsten Monat", months.which_month),
    Phrase("bis [zum ]{which} monat", "bis nächsten Monat", months.by_which_month),
    Phrase("{part} (monat|monats)", "Ende des Monats", months.part_of_this_month),
    Phrase("{part:monatsende}", "Monatsende", months.part_of_this_month),
    Phrase("(später|im laufe) (diesen|in diesem|dieses) (monat|monats)", "später in diesem Monat",
           months.later_this_month),
    Phrase("{nth} {month:full_month}woche", "erste Juliwoche", months.week_of_month),
    Phrase("{nth} woche im {month}[ {year}]", "erste Woche im Juli", months.week_of_month),
    Phrase("[{part} ]q{number}[ {year}]", "Ende Q3", months.quarter),
    Phrase("[{part} ]{number}. quartal[ {year}]", "3. Quartal", months.quarter),
    Phrase("[{part} ]{which} (quartal|quartals)", "nächstes Quartal", months.which_quarter),
    Phrase("{part} quartals", "Ende des Quartals", months.which_quarter),
    Phrase("(ende|bis ende) [diesen |dieses ](jahr|jahres)|jahresende", "Ende des Jahres", months.end_of_year),
    # Public holidays. Christmas begins on its eve.
    Phrase("(vor|bis) weihnachten", "vor Weihnachten", months.before_holiday(months.CHRISTMAS, 1)),
    Phrase("weihnachten|erster weihnachtstag", "Weihnachten", months.holiday(months.CHRISTMAS)),
    Phrase("heiligabend|heilig abend", "Heiligabend", months.holiday(months.fixed(12, 24))),
    Phrase("vor (neujahr|silvester|jahreswechsel)", "vor dem Jahreswechsel", months.before_holiday(months.NEW_YEAR, 0)),
    Phrase("(im|in|nach) (neuen|neuem) jahr", "im neuen Jahr", no_day),
    Phrase("neujahr", "Neujahr", months.holiday(months.NEW_YEAR)),
    Phrase("silvester", "Silvester", months.holiday(months.fixed(12, 31))),
    Phrase("(vor|bis) ostern", "vor Ostern", months.before_holiday(months.EASTER, 2)),
    Phrase("ostern|ostersonntag", "Ostern", months.holiday(months.EASTER)),
    Phrase("karfreitag", "Karfreitag", months.holiday(months.from_easter(-2))),
    Phrase("ostermontag", "Ostermontag", months.holiday(months.from_easter(1))),
)
# fmt: on
