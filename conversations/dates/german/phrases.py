"""The German phrase table.

Words are matched without articles, "etwa" and the like, and with ae, oe, ue for the umlauts, as many people type them;
the table is written with umlauts.
"""

from __future__ import annotations

from conversations.dates.grammar import Phrase, Spans, no_day
from conversations.dates.meanings import dates, holidays, months, weeks
from conversations.dates.meanings import days as weekdays
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
    Phrase("morgen oder (übermorgen|tag danach|tag darauf)", "morgen oder übermorgen", weeks.tomorrow_or_after),
    Phrase("{near} {weekday}", "morgen, Donnerstag", weekdays.near_weekday),
    # Distances.
    Phrase("[in ]{n:eight} (tagen|tage)", "in acht Tagen", weeks.idiomatic_week),
    Phrase("in {n}[( bis | oder |-|/){n2:n}] {unit}", "in zwei Wochen", weeks.after),
    Phrase("vor {n}[( bis | oder |-|/){n2:n}] {unit}", "vor zwei Wochen", weeks.ago),
    Phrase("{n}[( bis | oder |-|/){n2:n}] {unit}", "2-3 Wochen", weeks.after_if_ahead),
    Phrase("[in |innerhalb von |binnen ]{n:half_number} wochen", "anderthalb Wochen", weeks.half_weeks),
    Phrase("[in |innerhalb von |binnen ]{n}.5 wochen", "1,5 Wochen", weeks.half_weeks),
    Phrase("(in|binnen|innerhalb von) {n:count}[ ]{unit:hour_unit}", "in 48h", weeks.after),
    Phrase("{n:whole_days}[ ]{unit:hour_unit}", "48h", weeks.after_if_ahead),
    Phrase("(innerhalb|innerhalb von|binnen|bis zu|[in ](max|maximal|höchstens|längstens)|[innerhalb |in ]nächsten) "
           "{n}[( bis | oder |-|/){n2:n}] {unit}", "innerhalb von 5 Werktagen", weeks.within),
    Phrase("in (ein|einem|einer)( bis| oder|) zwei {unit}", "in ein bis zwei Wochen", weeks.one_or_two),
    Phrase("[in ][ein ](paar|einigen|wenigen) {unit}", "in ein paar Tagen", weeks.a_few),
    Phrase("vor [ein ](paar|einigen|wenigen) {unit}", "vor ein paar Tagen", weeks.a_few_ago),
    Phrase("in nächsten [paar ]{unit}", "in den nächsten Tagen", weeks.in_the_next_few),
    # Weekdays.
    Phrase("{weekday}", "Freitag", weekdays.weekday),
    Phrase("{weekday:short_weekday}", "Fr", weekdays.weekday),
    Phrase("(am|bis|bis zum) {weekday:any_weekday}", "am Fr", weekdays.weekday),
    Phrase("[zwischen |von ]{weekday:any_weekday}( bis | oder | und | - | / ){weekday2:any_weekday}", "Mi oder Do",
           weekdays.weekday_range),
    Phrase("{weekday:weekday_or_short} {number}", "Freitag 12", weekdays.weekday_and_number),
    Phrase("(kommenden|kommender|kommende) {weekday}", "kommenden Freitag", weekdays.coming_weekday),
    Phrase("(vergangenen|vergangener|vorigen) {weekday}", "vergangenen Freitag", weekdays.past_weekday),
    Phrase("{which:which_day} {weekday}", "nächsten Freitag", weekdays.which_weekday),
    Phrase("{which:last_day} {weekday}", "letzten Freitag", weekdays.which_weekday),
    Phrase("{which:which_day} {weekday}( oder | bis |-){weekday2:weekday}", "nächsten Mittwoch oder Donnerstag",
           weekdays.which_weekday_or),
    Phrase("{weekday:weekday_or_short} [in ]{which} woche", "Freitag nächster Woche", weekdays.weekday_in_week),
    Phrase("{which} woche [am ]{weekday}", "nächste Woche Freitag", weekdays.weekday_in_week),
    Phrase("{weekday} in {n:weeks} (woche|wochen)", "Freitag in einer Woche", weekdays.weeks_after_weekday),
    Phrase("{weekday} in {n:days_as_weeks} tagen", "Montag in acht Tagen", weekdays.weeks_after_weekday),
    Phrase("{near} in {n:weeks} (woche|wochen)", "heute in einer Woche", weeks.weeks_after_day),
    Phrase("{near} in {n:days_as_weeks} tagen", "morgen in acht Tagen", weeks.weeks_after_day),
    # Weeks.
    Phrase("[({part}|im laufe) ][in ]{which} woche", "Anfang nächster Woche", weeks.week, period=True),
    Phrase("(nächste|nächsten|nächster) oder (übernächste|übernächsten|übernächster) woche|"
           "nächste woche oder (woche danach|woche darauf|übernächste[ woche])", "nächste oder übernächste Woche",
           weeks.next_week_or_after),
    Phrase("{part} woche", "Ende der Woche", weeks.part_of_this_week),
    Phrase("später (diese|in dieser) woche|im laufe [dieser ]woche", "später in dieser Woche", weeks.later_this_week),
    Phrase("diese oder nächste woche|diese woche oder nächste[ woche]", "diese oder nächste Woche",
           weeks.this_week_or_next),
    Phrase("{part:part_of_week}", "Wochenmitte", weeks.part_of_this_week),
    Phrase("[{part} ](kw|kalenderwoche|woche)[ ]{number}[(/|-| oder | bis | und ){number2:number}][(/| ){year}]",
           "KW 25", weeks.calendar_week, period=True),
    Phrase("[{part} ]{number}.[ ](kw|kalenderwoche)[ {year}]", "25. KW", weeks.calendar_week, period=True),
    Phrase("woche (vom|ab|von) [(montag|mo) ]{day}[ ]{month}[ {year:any_year}]", "die Woche vom 15. Juni",
           dates.week_of_day, period=True),
    Phrase("woche (vom|ab|von) [(montag|mo) ]{day:number}.[ ]{month:number}.[[ ]{year:any_year}]",
           "die Woche vom 15.6.", dates.week_of_day, period=True),
    Phrase("woche (vom|ab|von) [(montag|mo) ]{day:ordinal}", "die Woche vom 15.", dates.week_of_day, period=True),
    Phrase("vor [diesem ]wochenende|bis [zum ]wochenende", "vor dem Wochenende", weeks.before_weekend),
    Phrase("nach [diesem ]wochenende", "nach dem Wochenende", weeks.after_weekend),
    Phrase("[(am|dieses|an diesem) ]wochenende", "am Wochenende", weeks.weekend),
    Phrase("{which:which_day} wochenende", "nächstes Wochenende", weeks.which_weekend),
    # Days of a month.
    Phrase("[[(diesen|nächsten|kommenden|letzten) ]{weekday:any_weekday} [am ]]{day}[ ]{month}[ {year:any_year}]",
           "15. Juni", dates.dated),
    Phrase("{day}[ ]{month}[ {year}] {weekday:any_weekday}", "12. Juni (Freitag)", dates.dated),
    Phrase("[zwischen |vom ][dem ]{day}( bis | bis zum | oder | und |-|/){day2:day}[ ]{month}[ {year}]",
           "zwischen 10. und 12. Juni", dates.days_of_month),
    Phrase("(zwischen|vom) {day:ordinal} (und|bis|bis zum) {day2:ordinal}", "zwischen dem 18. und dem 20.",
           dates.days_of_some_month),
    Phrase("[{weekday} ](am|zum|bis|bis zum) {day:ordinal}[ monats]", "am 3.", dates.day_of_some_month),
    Phrase("{weekday:weekday_or_short} {day:ordinal}", "Freitag, der 12.", dates.day_of_some_month),
    Phrase("[am |bis zum |zum ]{day} {which} monats", "am 3. nächsten Monats", dates.day_of_which_month),
    Phrase("{which} monat am {day:ordinal}", "nächsten Monat am 3.", dates.day_of_which_month),
    Phrase("[(am|zum|bis zum) ]{nth} {day_kind} [(im|in|vom) ]{month}[ {year}]", "letzter Tag im März",
           dates.nth_day_of_month),
    Phrase("[(am|zum|bis zum) ]{nth} {day_kind} [(im|in|vom) ][{which} ](monat|monats)", "am letzten Tag des Monats",
           dates.nth_day_of_which_month),
    Phrase("{half} {month:full_month}hälfte", "zweite Julihälfte", months.half_of_month),
    Phrase("{half} hälfte [(im|vom|von) ]{month}[ {year}]", "erste Hälfte Juli", months.half_of_month),
    Phrase("{half} (monatshälfte|hälfte [(im|vom|von) ][{which} ](monat|monats))", "zweite Hälfte des Monats",
           months.half_of_which_month),
    Phrase("{nth} {weekday} (im|in|vom) {month}[ {year}]", "erster Montag im Juli", months.weekday_of_month),
    Phrase("{nth} {weekday} [(im|vom) ][{which} ](monat|monats)", "letzter Freitag im Monat",
           months.weekday_of_which_month),
    # Months, quarters, the year.
    Phrase("[{part} ][im ]{month}[ {year}]", "Mitte Juli", months.month, period=True),
    Phrase("[{part} ]{which:which_day} {month}", "nächsten Juni", months.which_named_month, period=True),
    Phrase("[{part} ]{which} (monat|monats)", "nächsten Monat", months.which_month, period=True),
    Phrase("{part} (monat|monats)", "Ende des Monats", months.part_of_this_month, period=True),
    Phrase("{part:part_of_month}", "Monatsende", months.part_of_this_month, period=True),
    Phrase("(später|im laufe) (diesen|in diesem|dieses) (monat|monats)", "später in diesem Monat",
           months.later_this_month),
    Phrase("{nth} {month:full_month}woche", "erste Juliwoche", months.week_of_month, period=True),
    Phrase("{nth} woche im {month}[ {year}]", "erste Woche im Juli", months.week_of_month, period=True),
    Phrase("{nth} woche [(im|in|vom) ][{which} ](monat|monats)", "erste Woche im nächsten Monat",
           months.week_of_which_month, period=True),
    Phrase("[{part} ]q{number}[ {year}]", "Ende Q3", months.quarter, period=True),
    Phrase("[{part} ]{number}. quartal[ {year}]", "3. Quartal", months.quarter, period=True),
    Phrase("[{part} ]{which} (quartal|quartals)", "nächstes Quartal", months.which_quarter, period=True),
    Phrase("{part} quartals", "Ende des Quartals", months.which_quarter),
    Phrase("(ende|bis ende|[am |zum ](letzten|letzter) tag) [(im|in) ]"
           "[(diesen|dieses|diesem) ](jahr|jahres)|jahresende", "Ende des Jahres", months.end_of_year),
    # Public holidays. Christmas begins on its eve.
    Phrase("(vor|bis) weihnachten", "vor Weihnachten", holidays.before_holiday(holidays.CHRISTMAS, 1)),
    Phrase("weihnachten|erster weihnachtstag", "Weihnachten", holidays.holiday(holidays.CHRISTMAS)),
    Phrase("heiligabend|heilig abend", "Heiligabend", holidays.holiday(holidays.fixed(12, 24))),
    Phrase("vor (neujahr|silvester|jahreswechsel)", "vor dem Jahreswechsel",
           holidays.before_holiday(holidays.NEW_YEAR, 0)),
    Phrase("(im|in|nach) (neuen|neuem) jahr", "im neuen Jahr", no_day),
    Phrase("neujahr", "Neujahr", holidays.holiday(holidays.NEW_YEAR)),
    Phrase("silvester", "Silvester", holidays.holiday(holidays.fixed(12, 31))),
    Phrase("(vor|bis) ostern", "vor Ostern", holidays.before_holiday(holidays.EASTER, 2)),
    Phrase("ostern|ostersonntag", "Ostern", holidays.holiday(holidays.EASTER)),
    Phrase("karfreitag", "Karfreitag", holidays.holiday(holidays.from_easter(-2))),
    Phrase("ostermontag", "Ostermontag", holidays.holiday(holidays.from_easter(1))),
)
# fmt: on
