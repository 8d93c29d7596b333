# Was Afterword auf Deutsch sagt, in der Reihenfolge, in der es gesagt wird.
#
# AT, FROM und OBLIQUE beugen: „bei der Spedition“, „vom Landkreis“, „Herrn Lang“. `{ $name }` wird gefüllt; was jemand getippt hat, kommt entschärft an. Nachrichten sind Telegrams HTML; Beschriftungen,
# Hinweise und alles unter „Entwürfe“ sind reiner Text. DAY, HOUR und WHEN schreiben Tage und Uhrzeiten nach den Mustern hier.
# INSTANT ist eins davon für etwas, das kommt, in einer Nachricht: Wer unterwegs ist, sieht es auf dem Handy in der eigenen Zeit.

language = Deutsch
    .locale = de_DE
    .day = EEEE, d. MMMM
    .day_year = EEEE, d. MMMM y
    .short = ccc, d. MMM
    .short_year = ccc, d.M.y
    .month = MMM y
    .weekday = cccccc
    .hour = HH:mm
language-name =
    .en = English
    .de = Deutsch

## Über den Bot

about = Nach einem Vorstellungsgespräch stellt dir Afterword ein paar kurze Fragen, schreibt mit dir die Dankesmail und meldet sich an den Tagen, auf die es ankommt. Nie öfter.
    .short = Für die Minuten, Tage und Wochen nach dem Vorstellungsgespräch.
menu =
    .debrief = Ich hatte gerade ein Gespräch
    .interview = Ein Gespräch steht an
    .today = Was ansteht
    .fit = Ist die Stelle was für mich?
    .applications = Alle meine Bewerbungen
    .prepare = Schwierige Fragen zum Üben
    .insights = Was deine Gespräche zeigen
    .settings = Zeitzone, Ruhezeiten, diskreter Modus
    .pause = Vorerst keine Erinnerungen
    .resume = Erinnerungen wieder an
    .cancel = Diese Frage abbrechen
    .privacy = Was ich speichere, und wo
    .export = Alles herunterladen
    .import = Eine Exportdatei einlesen
    .delete = Alles löschen
    .help = So geht's

## Hallo

start-hello =
    Hallo, ich bin <b>Afterword</b>.

    Nach einem Vorstellungsgespräch stelle ich dir ein paar kurze Fragen, schreibe mit dir die Dankesmail und melde mich an den Tagen, auf die es ankommt. Nie öfter.
start-again = Schön, dass du da bist. So sieht's bei dir aus.
start-ready =
    Notiert: Bei dir ist es { HOUR($hour) } Uhr (Zeitzone { $city }). Von 21 bis 8 Uhr bin ich still.

    Hattest du gerade ein Gespräch, oder steht eines an?
start-settings = Ruhezeiten, diskreter Modus
home-debrief = Ich hatte gerade ein Gespräch
home-interview = Ein Gespräch steht an
home-today = Was ansteht
zone-ask =
    <b>Wie spät ist es bei dir?</b>
    Wähle aus oder schreib deine Stadt.
zone-first =
    <b>Zuerst: Wie spät ist es bei dir?</b>
    Wähle aus oder schreib deine Stadt. Dann geht's weiter.
zone-which = <b>Welcher Ort ist es?</b>
zone-others = Ist es ein anderer Ort mit diesem Namen? Dann tippe auf seine Uhrzeit.
zone-unread = Den Ort kenne ich nicht. Wähle deine Uhrzeit aus oder schreib eine große Stadt in der Nähe.
zone-city = { HOUR($hour) } · { $city }
zone-more = Mehr Orte…
zone-less = ‹ Zurück

## Durch die Fragen

walk-number = { $number } von { $of }
walk-progress = { $number } · { $company }
walk-question =
    <i>{ $progress }</i>

    { $ask }
walk-before = Bisher: { $answer }
walk-so_far =
    <i>Bis hierher</i>
    { $lines }

    Schreib mehr oder wähle „Das war's“.
walk-part = • { $said }
walk-all = Das war's
walk-drop = Letztes streichen
walk-back = ‹ Zurück
walk-skip = Auslassen
walk-keep = So lassen
walk-finish_later = Später
walk-continue = Weiter
walk-later = Gespeichert. Mit /debrief machst du weiter, wann du willst.
walk-later_on_card = Gespeichert. Mach weiter, wann du willst: Der Knopf ist auf der Karte unter /applications.
walk-why = Das ist für dich: Daraus werden deine Notizen, deine Dankesmail und was du üben kannst. Die Firma sieht es nicht, und du kannst jede Frage überspringen.
walk-answered = Das hast du schon beantwortet. Am Ende kannst du es auf der Karte ändern.
walk-corrected = Deine Antwort ist auch geändert.

answers-choose = Wähle eins davon aus.
answers-empty = Ein paar Worte brauche ich. Oder wähle „Auslassen“.
answers-noted = Das habe ich als Notiz gespeichert. Wähle bitte auch eins davon aus.
answers-said = { $text }
answers-with = { $said } ({ $kept })
answers-nothing = –
answers-and = { $some }, { $more }
answers-on = ✓ { $option }
answers-off = { $option }
answers-done = Fertig
answers-switch = Wähle aus, was passt, dann „Fertig“. Danach kannst du noch etwas dazuschreiben.
answers-numbered = { $number }: { $name }
answers-day = { DAY($day, style: "short") }
answers-moment = { WHEN($at, style: "short") }
answers-hour = { HOUR($hour) }
answers-today = Heute
answers-yesterday = Gestern
answers-tomorrow = Morgen
answers-another_day = Kalender
answers-earlier = Früher
answers-unsaid = Nicht gesagt
answers-no_date = kein Tag genannt
answers-calendar = Wähle den Tag.
answers-day_taken = Notiert: <b>{ DAY($day) }</b>.
answers-change_day = Tag ändern
answers-confirm_day = Das wäre <b>{ DAY($day) }</b>. Richtig?
answers-yes_day = Ja, { DAY($day, style: "short") }
answers-which_day = Das können zwei Tage sein. Welcher?
answers-which_hour = <b>{ DAY($day) }</b>: um wie viel Uhr?
answers-past_day = { DAY($day) } ist schon vorbei. Welchen Tag haben sie genannt?
answers-unread_day = Ich bin nicht sicher, welcher Tag das ist. Wähle ihn aus, oder schreib etwa <i>12. Juni</i>, <i>Ende nächster Woche</i> oder <i>in 5 Werktagen</i>.
answers-unread_moment = Ich bin nicht sicher, wann das ist. Wähle aus, oder schreib etwa <i>Freitag 14:30</i>, <i>12. Juni um 10</i> oder <i>heute 9</i>.
answers-not_yet = { WHEN($at) } kommt noch. Wann hat es angefangen? Ein Gespräch planst du mit /interview.
answers-already_over = { WHEN($at) } ist schon vorbei. Wann ist es? Wenn du es schon hattest, nimm /debrief.
answers-ahead = Das kommt noch. Wann hat es angefangen? Ein Gespräch planst du mit /interview.
answers-over = Das ist schon vorbei. Wann ist es? Wenn du es schon hattest, nimm /debrief.
month-back = ‹
month-on = ›
month-blank = ·
month-title = { DAY($day, style: "month") }
month-weekday = { DAY($day, style: "weekday") }
month-day = { $day }

# A paragraph of lines that have their own words.
lines = { $lines }
post = { $company } · { $role }
post-company = { $company }

opening-this = { $post }
opening-round = Neue Runde: { $post }
opening-deeper = Mehr Fragen: { $post }
opening-unread = Darin finde ich keine Firma. Firma und Stelle in wenigen Worten, etwa <i>Acme, Köchin</i>?
opening-which_company = <b>{ $role }</b>: bei welcher Firma?
opening-which_reading = Was davon stimmt? Oder schreib Firma und Stelle, etwa <i>Kern, Erzieherin</i>.
opening-reading = { $role } bei { $company }
opening-reading_company = bei { $company }
opening-understood = <b>{ $post }</b>
opening-swap = Tauschen
opening-mend = Ändern
opening-mend_ask =
    <b>Nicht { $post }?</b>
    Schreib Firma und Stelle, etwa <i>Acme, Köchin</i>.

## Die Nachbereitung

debrief-which =
    .ask =
        <b>Welches Gespräch war es?</b>
        Firma und Stelle, etwa <i>Acme, Data Analyst</i>.
    .ask_known =
        <b>Welches Gespräch war es?</b>
        Wähle aus. Für ein anderes schreib Firma und Stelle, etwa <i>Acme, Data Analyst</i>.
debrief-began =
    .ask =
        <b>Wann hat es angefangen?</b>
        Wähle aus oder schreib: <i>gestern 14:30</i>.
    .name = Beginn
debrief-route =
    .ask = <b>Kam es über einen Recruiter?</b>
    .name = Recruiter
    .direct = Nein, direkt
    .recruiter = Ja, Recruiter
debrief-felt =
    .ask = <b>Wie war's?</b>
    .name = Dein Gefühl
    .told = Gefühl: { $answer }
    .bad = 😞
    .poor = 🙁
    .fair = 😐
    .good = 🙂
    .great = 😀
debrief-went_well =
    .ask =
        <b>Was lief gut? Eine Sache genügt.</b>
        Nur für dich, etwa: <i>wie ich den wütenden Anrufer beruhigt habe</i>.
    .name = Lief gut
    .told = Lief gut: { $answer }
debrief-hard_half = Das waren zwei Antworten in einer. Die schwierige Hälfte steht jetzt hier.
debrief-trouble =
    .ask =
        <b>Welche Frage war schwierig?</b>
        So, wie du dich erinnerst. Nur du siehst sie und kannst sie später üben.
    .name = Schwere Frage
    .told = Schwierig: { $answer }
usual =
    .yourself = Erzählen Sie von sich
    .leave = Warum der Wechsel?
    .weakness = Ihre Schwächen?
    .why_us = Warum wir?
    .conflict = Ein Konflikt im Job
    .salary = Gehaltsvorstellung
    .gap = Lücke im Lebenslauf
usual-none = Keine
# Statt der Taste getippt; durch Kommas getrennt.
usual-none_typed = keine, keiner, nein, nichts, gar keine, eigentlich keine, keine frage, alles gut, nichts wirklich, nö
usual-everybody = Alle
debrief-topic =
    .ask =
        <b>Was haben sie erzählt, das in deine Dankesmail soll?</b>
        Beende den Satz: <i>Besonders interessant fand ich, was Sie erzählt haben über …</i>
    .name = Erwähnen
    .told = Erwähnen: { $answer }
    .left_out = Nicht in der Dankesmail: { $answer }
debrief-topic_chip = { $topic }
debrief-topic_told = Tippe etwas aus deiner Erzählung an, oder schreib etwas Eigenes.
phrase-language = Deine Briefe sind auf { $language }. Beende den Satz so: <i>{ $begins }</i>
phrase-doubt =
    So würde es klingen:
    <i>{ $sentence }</i>

    { $why }
phrase-hold =
    Das würde ich nicht in einen Brief schreiben. { $why }

    So würde es klingen: <i>{ $sentence }</i>
    Haben sie noch etwas erzählt?
phrase-hold_again = { $why } Trotzdem hineinschreiben?
phrase-why =
    .own = Das handelt von dir. Was haben sie dir erzählt?
    .reader = Der Brief geht an sie selbst. Schreib „Sie“ oder „Ihr“, oder nenn die Sache: <i>Ihre Tourenplanung</i>.
    .verb = Das ist, wie das Gespräch lief. Worum ging es?
    .short = Ein paar Worte mehr, bitte: Was genau?
    .list = Eins davon genügt. Welches?
    .long = Kürzer, bitte: ein paar Worte genügen.
    .vague = Das ist etwas vage. Was war es genau?
    .sentence = Fang an mit <i>wie</i>, <i>die</i> oder <i>Ihre</i>: <i>wie Sie neue Kollegen einarbeiten</i>.
    .article = Setz <i>die</i>, <i>das</i>, <i>den</i> oder <i>Ihre</i> davor: <i>Ihre neue Halle</i>.
    .case = Der Artikel passt noch nicht: <i>den</i>, <i>die</i>, <i>das</i>, <i>Ihren</i> oder <i>Ihre</i>?
    .capitals = Bitte mit großen Anfangsbuchstaben: <i>die neue Station</i>.
    .pay = Geld und Urlaub haben Zeit bis zur Zusage.
    .negative = Es klingt schlecht über sie oder jemanden dort.
    .confidential = Das haben sie dir im Vertrauen gesagt.
    .candidates = Es geht um andere Bewerber.
    .self = Damit machst du dich kleiner, als du bist.
    .health = Gesundheit und Familie sind privat.
    .complaint = Das würde wie eine Beschwerde klingen.
    .language = Deine Briefe sind auf Hochdeutsch. Kannst du es so sagen?
phrase-mended = Ich habe es so eingesetzt. Passt das? Sonst schreib es noch einmal.
phrase-strength = Nur die Stärke, bitte: <i>zehn Jahre Erfahrung in der Pflege</i>.
phrase-yes = Ja, so nehmen
phrase-as_it_is = So lassen
phrase-put_in = Ja, hineinschreiben
phrase-leave_out = Weglassen
debrief-met =
    .ask =
        <b>Mit wem hast du gesprochen?</b>
        Namen, gern mit E-Mail: <i>Maria Keller maria@acme.com, Tom</i>. Kontakt oder Foto geht auch.
    .name = Wer dabei war
    .told = Dabei: { $answer }
debrief-decide_on =
    .ask =
        <b>Wann entscheiden sie?</b>
        Wähle aus oder schreib, was sie gesagt haben: <i>Ende nächster Woche</i>.
    .name = Entscheidung
    .told = Entscheidung: { $answer }

card-report =
    <b>{ $post }</b>
    { $when }

    { $lines }
card-bare =
    <b>{ $post }</b>
    { $when }
card-when = { INSTANT($at) }
card-no_time = Zeit noch offen
card-note_late = Bedanken kannst du dich immer noch. Am besten heute.
card-change = Antwort ändern
card-deeper = Vertiefen
card-deeper_on = Vertiefen ›
card-note = Die Dankesmail
card-all = Alle Antworten
card-more =
    { $count ->
        [one] … und noch eine Antwort
       *[other] … und noch { $count } Antworten
    }
card-which_answer = <b>Welche Antwort möchtest du ändern?</b>
next-list =
    <b>Als Nächstes von mir</b>
    { $lines }
next-line = { INSTANT($at, style: "short") }: { $kind }
next-about = Als Nächstes von mir: { $kind }, { INSTANT($at) }.
prompt =
    .thank_you = deine Dankesmail
    .decision = „Gibt es Neues?“
    .check_in = die Frage der Woche
    .checklist = Fragen zum Mitnehmen
    .invitation = „Wie lief es?“
    .thank_you_again = deine Dankesmail, wie gewünscht
    .decision_again = „Gibt es Neues?“, wie gewünscht
    .offer_answer = Erinnerung an deine Antwort

# Eine Sprachnachricht oder ein Foto, das aufgehoben wurde; $voices und $photos zählen sie, eines davon kann 0 sein.
kept-some =
    { $voices ->
        [0] { $photos ->
            [one] 📷 Foto
           *[other] 📷 { $photos } Fotos
        }
       *[other] { $photos ->
            [0] { $voices ->
                [one] 🎤 Sprachnachricht
               *[other] 🎤 { $voices } Sprachnachrichten
            }
           *[other] 🎤 { $voices }, 📷 { $photos }
        }
    }
kept-play = ▶ { $name }
kept-more = ▶ Die übrigen
kept-of = { $text }
kept-toast = Hier, bitte
notes-added = Steht bei deinen Notizen zu { $company }.
notes-met = Bei den Leuten { FROM($company) } { $company }.
notes-contact = Bei den Leuten dieses Gesprächs: { $who }
notes-show = Zum Gespräch

## Die Nachbereitung, vertieft

deeper-comfortable =
    .ask =
        <b>Welche Fragen fielen dir leicht?</b>
        Je eine Nachricht.
    .name = Fiel leicht
    .told = Fiel leicht: { $answer }
deeper-came_across =
    .ask =
        <b>Was aus deinem Berufsleben kam am besten an?</b>
        Deine Stärken fürs nächste Mal, je eine Nachricht.
    .name = Stärken
    .told = Kam gut an: { $answer }
deeper-why =
    .about =
        „{ $about }“
        <b>Warum war sie schwierig?</b>
    .name = Warum
    .told = Warum: { $answer }
    .misread = Missverstanden
    .forgot = Etwas vergessen
    .wrong = Falsche Antwort
    .lacked = Erfahrung fehlte
    .nerves = Nervosität
    .unprepared = Nicht vorbereitet
deeper-elsewhere =
    .about =
        „{ $about }“
        <b>Wo hast du so etwas schon gemacht?</b>
        Im Team, im Verein, ehrenamtlich, zu Hause.
    .name = Woanders gemacht
    .told = Woanders gemacht: { $answer }
deeper-skill =
    .about =
        „{ $about }“
        <b>Willst du das lernen?</b>
        Wie heißt es? Etwa <i>Budgetplanung</i>. Oder „Auslassen“.
    .name = Will ich lernen
    .told = Will ich lernen: { $answer }
deeper-better =
    .about =
        „{ $about }“
        <b>Was würdest du jetzt sagen?</b>
        So, wie du es ihnen sagen würdest.
    .name = Bessere Antwort
    .told = Jetzt würde ich sagen: { $answer }
deeper-another =
    .ask =
        <b>War noch eine Frage schwierig?</b>
        Wenn nicht, wähle „Auslassen“.
    .name = Schwierige Frage
    .told = Schwierige Frage: { $answer }
deeper-cover_more =
    .ask =
        <b>Was hast du nicht mehr sagen können?</b>
        Was sie noch hätten wissen sollen.
    .name = Kam zu kurz
    .told = Kam zu kurz: { $answer }
deeper-change =
    .ask =
        <b>Was würdest du ändern?</b>
        Wähle, was passt, dann „Fertig“.
    .name = Zu ändern
    .told = Würde ändern: { $answer }
    .time_of_day = Tageszeit
    .opening = Einstieg
    .listening = Zuhören
    .enthusiasm = Begeisterung
    .questions = meine Fragen
    .answers = meine Antworten
deeper-change_note =
    .ask =
        <b>Wie würdest du das ändern?</b>
        Eine Notiz an dich selbst.
    .name = Wie ändern
    .told = Wie: { $answer }
deeper-liked =
    .ask =
        <b>Was hat ihnen gefallen?</b>
        Wo sie genickt oder nachgefragt haben.
    .name = Gefiel ihnen
    .told = Gefiel ihnen: { $answer }
deeper-disliked =
    .ask =
        <b>Was hat ihnen nicht gefallen?</b>
        Wo sie das Thema gewechselt haben.
    .name = Gefiel nicht
    .told = Gefiel ihnen nicht: { $answer }
deeper-learnt =
    .ask =
        <b>Was weißt du jetzt über die Stelle?</b>
        Es kann in deine Dankesmail.
    .name = Erfahren
    .told = Erfahren: { $answer }
deeper-focus =
    .ask =
        <b>Worum ging es vor allem?</b>
        Worauf sie immer wieder zurückkamen.
    .name = Schwerpunkt
    .told = Schwerpunkt: { $answer }
deeper-concerns =
    .ask =
        <b>Bedenken? Geht etwas gar nicht?</b>
        Du siehst es wieder, wenn du entscheidest.
    .name = Bedenken
    .told = Bedenken: { $answer }
deeper-excited =
    .ask = <b>Reizt dich die Stelle jetzt mehr oder weniger als vorher?</b>
    .name = Reiz
    .told = Reizt mich: { $answer }
    .more = Mehr
    .same = Wie vorher
    .less = Weniger
deeper-next_questions =
    .ask =
        <b>Was fragst du sie beim nächsten Mal?</b>
        Neue Fragen, je eine Nachricht.
    .name = Nächstes Mal fragen
    .told = Nächstes Mal fragen: { $answer }
deeper-follow_with =
    .ask =
        <b>Bei wem meldest du dich, und wann?</b>
        Name und Tag, oder teile einen Kontakt: <i>Maria Keller, nach dem 20.</i>
    .name = Melden bei
    .told = Melden bei: { $answer }
deeper-follow_how =
    .ask = <b>Wie wollen sie von dir hören?</b>
    .name = Melden wie
    .told = Melden per: { $answer }
    .email = E-Mail
    .phone = Telefon
    .linkedin = LinkedIn
    .recruiter = Recruiter
deeper-posts =
    .ask =
        <b>Wie viele Stellen und Bewerbungen?</b>
        Wenn du es weißt: <i>2 Stellen, etwa 40 Bewerbungen</i>.
    .name = Stellen, Bewerber
    .told = Stellen und Bewerbungen: { $answer }
deeper-next_stage =
    .ask =
        <b>Was ist der nächste Schritt?</b>
        Ein Gespräch, ein Test, Referenzen…
    .name = Nächster Schritt
    .told = Nächster Schritt: { $answer }
deeper-references =
    .ask =
        <b>Hast du Referenzen genannt?</b>
        Ihre Namen: <i>Anna Berg, Tom Lang</i>. Dann schreibe ich ihnen mit dir.
    .name = Referenzen
    .told = Referenzen: { $answer }
deeper-competitors =
    .ask =
        <b>Welche Konkurrenten lohnen sich?</b>
        Wer sucht sonst solche Leute? Je eine Nachricht.
    .name = Konkurrenten
    .told = Konkurrenten: { $answer }
deeper-notes =
    .ask =
        <b>Willst du noch etwas festhalten?</b>
        Später: Antworte einfach auf die Karte.
    .name = Notizen
    .told = Notizen: { $answer }

## Ein Gespräch, das kommt

plan-which =
    .ask =
        <b>Welches Gespräch steht an?</b>
        Firma und Stelle, etwa <i>Acme, Data Analyst</i>.
    .ask_known =
        <b>Welches Gespräch steht an?</b>
        Wähle aus oder schreib Firma und Stelle für ein neues.
plan-began =
    .ask =
        <b>Wann fängt es an?</b>
        Wähle aus oder schreib: <i>Freitag 14:30</i>.
plan-minutes =
    .ask = <b>Wie lange soll es dauern?</b>
    .m30 = 30 Min.
    .m45 = 45 Min.
    .m60 = 1 Std.
    .m90 = 1½ Std.
    .m120 = 2 Std.
plan-form =
    .ask = <b>Wo findet es statt?</b>
    .in_person = Vor Ort
    .video = Video
    .phone = Telefon
plan-route =
    .ask = <b>Kommt es über einen Recruiter?</b>
    .direct = Nein, direkt
    .recruiter = Ja, Recruiter
plan-with_whom =
    .ask =
        <b>Mit wem sprichst du?</b>
        Namen, wenn du sie weißt, oder teile einen Kontakt.
    .name = Mit wem
    .told = Mit { OBLIQUE($answer) }
plan-card =
    <b>{ $post }</b>
    { $when }
    { $lines }
plan-when_form = { $when } · { $form }
plan-move = Zeit ändern
plan-off = Abgesagt
plan-prepare = Vorbereiten
plan-debrief = Jetzt erzählen
plan-called_off = Okay, nicht mehr auf deiner Liste. Ich frage nicht danach.
plan-no_show = Schade, dass es { AT($company) } { $company } nicht geklappt hat. Eine Dankesmail ist nicht nötig, und ich frage nicht, wie es war. Gibt es einen neuen Termin?
no_show-missed = Niemand hat sich gemeldet
    .in_person = Niemand war da
    .video = Niemand war da
no_show-door = Neuer Termin
no_show-title = <b>Ein neuer Termin · { $company }</b>
no_show-not_counted = Das zählt nicht als Nachfrage.
no_show-asked = Du hast schon um einen neuen Termin gebeten.
plan-new_time = Es gibt einen neuen Termin
plan-off_undo = Doch behalten
leaving =
    <b>Frag, bevor du gehst</b>
    { $lines }
leaving-usual =
    • Wie geht es weiter, und bis wann?
    • Wem schreibe ich, wann und wie?
    • Wie viele Stellen und Bewerbungen?
    • Kommt danach noch eine Runde?
checklist-why =
    { $company } um { INSTANT($began, style: "hour") }. Viel Erfolg!
    Notier dir Namen und E-Mail-Adressen.
invitation-why = Wie lief es { AT($company) } { $company }? Zwei Minuten, solange es frisch ist.
invitation-go = Jetzt erzählen

## Der Dank

note-title = <b>Dankesmail · { $company }</b>
note-for = Für <b>{ OBLIQUE($name) }</b> ({ $number } von { $count })
note-for_whom = Für <b>{ OBLIQUE($name) }</b>
note-sent_already = ✓ Bedankt { $channel }: { DAY($on) }.
note-to = An: <code>{ $address }</code>
note-hint =
    .handwritten = Für eine schlichte Karte. Am besten heute noch in die Post.
    .phone = Mailbox? Sag deine Nummer zweimal.
    .linkedin = LinkedIn nimmt etwa 300 Zeichen.
    .recruiter = Zum Weitergeben durch den Recruiter.
note-by_hand = Von Hand schreiben
note-by_hand_why = Eine Karte von Hand bleibt in Erinnerung. Einwerfen bis { INSTANT($by, style: "short") }.
note-subject = Betreff: <code>{ $subject }</code>
note-text = <pre>{ $note }</pre>
note-below =
    { $head }
    <pre>{ $note }</pre>
note-mend =
    <i>Vor dem Abschicken</i>
    { $remarks }
note-remark = • { $remark }
note-sent = ✓ Abgeschickt
note-copy_subject = Betreff kopieren
note-copy_address = Adresse kopieren
note-topic = Etwas erwähnen
note-topic_other = Etwas anderes erwähnen
note-topic_ask =
    <b>Was haben sie erzählt, das du erwähnen möchtest?</b>
    Beende den Satz: <i>Besonders interessant fand ich, was Sie erzählt haben über …</i>
note-topic_ask_of =
    <b>Was hat dir { $name } erzählt, das du erwähnen möchtest?</b>
    Beende den Satz: <i>Besonders interessant fand ich, was Sie erzählt haben über …</i>
note-topic_none = Nichts erwähnen
note-strength = Stärke nennen
note-strength_other = Andere Stärke
note-strength_ask =
    <b>Was würdest du mitbringen?</b>
    Ergänze: <i>Mitbringen würde ich …</i>
note-strength_ask_of =
    <b>Was würdest du mitbringen?</b>
    Für die Mail an { OBLIQUE($name) }. Ergänze: <i>Mitbringen würde ich …</i>
note-strength_chip = { $strength }
note-strength_none = Keine Stärke
note-alike = Die Mail an { OBLIQUE($name) } wäre fast die gleiche, und so etwas zeigen sie sich. Eine Mail an alle liest sich besser.
note-alike_anyway = Trotzdem einzeln
note-left_out = { $what ->
    [both] Deine Stelle und das, was du erwähnen möchtest, sind nicht auf { $language }. Dieser Brief lässt beides weg.
    [role] Deine Stelle ist nicht auf { $language }. Dieser Brief lässt sie weg.
   *[topic] Was du erwähnen möchtest, ist nicht auf { $language }. Dieser Brief lässt es weg.
 }
letters-in =
    .en = Brief auf Englisch
    .de = Brief auf Deutsch
letters-language =
    .en = Englisch
    .de = Deutsch
letters-toast = Briefe ab jetzt auf { $language }
sign-ask =
    <b>Wie unterschreibst du deine Briefe?</b>
    { $known ->
        [yes] Schreib oder wähle deinen Namen.
       *[no] Schreib deinen Namen.
    }
sign-as = { $name }
sign-add = Namen ergänzen
sign-toast = Unterschrift: { $name }
recruiter-name_ask =
    <b>Wie heißt dein Recruiter?</b>
    So, wie du grüßen würdest: <i>Frau Weber</i> oder <i>Tom Berg</i>.
recruiter-name_none = Ohne Namen
recruiter-name_add = Name des Recruiters
note-change = Text ändern
note-more = Mail ändern
note-ways = Andere Wege
note-ways_ask = <b>Auf welchem Weg, und was kommt noch hinein?</b>
note-ways_own = Dein eigener Text bleibt, wie er ist; der Weg ändert ihn nicht.
note-sent_by =
    .handwritten = ✓ In der Post
    .phone = ✓ Angerufen
    .linkedin = ✓ Auf LinkedIn
    .recruiter = ✓ Weitergegeben
note-each = { $count ->
    [2] Beiden einzeln schreiben
   *[other] Allen { $count } einzeln schreiben
 }
note-all = Eine Mail an alle
note-next = { $name } ›
note-all_sent = ✓ Alle abgeschickt
note-openings = Andere Stellen erwähnen
note-openings_off = Ohne andere Stellen
note-attach = Mit einem Anhang
note-attach_off = Ohne Anhang
note-attach_ask = Was hängst du an? Eine Sache, und nur, wenn davon die Rede war, etwa „mein Portfolio“ oder „die Fallstudie“.
note-none_at_all = Gar keine Mail
note-no_more = Das war alles
note-call = Recruiter anrufen
note-none = Keine Dankesmail
thanks-same_day = { $by ->
    [brief] Am besten heute noch schicken:
    [phone] Bedank dich am besten gleich { AT($company) } { $company }.
   *[email] Bedank dich am besten gleich { AT($company) } { $company }. Zum Kopieren antippen:
 }
thanks-next_day = { $by ->
    [brief] Jetzt ist Zeit für deine Dankesmail:
    [phone] Bedank dich jetzt { AT($company) } { $company }: Ihr habt am { DAY($began, style: "short") } gesprochen.
   *[email] Bedank dich jetzt { AT($company) } { $company }: Ihr habt am { DAY($began, style: "short") } gesprochen. Zum Kopieren antippen:
 }
thanks-by_hand = Deine Dankeskarte an { $company }: Bring sie heute zur Post, wenn du kannst.
thanks-again = Du wolltest erinnert werden: deine Dankesmail an { $company }.
thanks-show_note = Dankesmail zeigen
thanks-edit = Schick mir den Text, wie du ihn schreiben würdest. Ich sehe ihn durch. Bisher:
thanks-call = Ruf heute an, auch ohne Termin. Sag es in deinen Worten:
thanks-call_late = Auch heute lohnt sich der Anruf noch. Sag es in deinen Worten:
thanks-hand_toast = Bis { WHEN($at, style: "short") }.
thanks-too_long = Das ist länger, als eine Dankesmail sein sollte. Bleib bitte unter { $most } Zeichen; 150 Wörter sind reichlich.
thanks-none = Okay, keine Dankesmail. Ich frage nicht noch mal.
thanks-none_more = Okay, das war alles. Ich frage nicht noch mal.
thanks-draft = Zurück zum Entwurf
thanks-own = Wieder mein Text
thanks-none_undo = Ich schicke doch eine
thanks-settled = Das ist schon erledigt.
thanks-settled_title = Dein Text, wie er war:
thanks-state_sent = { $count ->
    [one] Bedankt { $channel }: { DAY($on) }.
   *[other] { $count }-mal bedankt, zuletzt { $channel }: { DAY($on) }.
 }
thanks-state_some = { $count } von { $all } Dankesmails geschickt. Als Nächstes: { $name }.
thanks-state_none = Keine Dankesmail.
thanks-state_open = Am besten bis { INSTANT($by) }.
thanks-state_today = Heute passt es noch gut.
thanks-missed = Ich war weg, als deine Dankesmail an { $company } dran war. Schick sie ruhig noch, kurz genügt.

spelling =
    <i>Rechtschreibung und Grammatik</i>
    { $lines }
spelling-line = • { $found } → { $instead }?
spelling-take = → { $instead }
spelling-taken = Übernommen
spelling-gone = Der Text hat sich seitdem geändert.

restored = Es gab ein Problem, und ich musste eine Sicherung einspielen. Das Letzte von dir ist von { WHEN($heard) }. Was danach kam, erzähl mir bitte noch einmal. Vor { WHEN($silent) } frage ich nach keiner Bewerbung.

sent-how = <b>Auf welchem Weg?</b>
sent-back = ‹ Zurück
sent-anyway = Trotzdem eintragen
sent-leave = Nicht eintragen
sent-too_soon =
    Du hast dich am <b>{ DAY($last) }</b> { AT($company) } { $company } gemeldet. Warte besser bis <b>{ DAY($polite) }</b>.

    Trotzdem eintragen?
sent-logged = ✓ { $company }: { $kind } { $channel }, { DAY($on) }.
sent-logged_to = ✓ { $company }: Dank an { OBLIQUE($name) } { $channel }, { DAY($on) }.
sent-called = ✓ { $company }: beim Recruiter angerufen, { DAY($on) }.
sent-which_day = <b>An welchem Tag war es?</b>
sent-change_day = Tag ändern
sent-toast = Eingetragen
sent-undo = Rückgängig
sent-undone = Rückgängig gemacht. Für { $company } ist es nicht mehr eingetragen.
sent-undone_open = Rückgängig gemacht. { $company } ist wieder offen.
sent-show = Bewerbung
sent-gone = Das ist schon rückgängig gemacht.
contact =
    .thank_you = Dank
    .follow_up = Nachfrage
    .recruiter_call = Anruf beim Recruiter
    .feedback_request = Bitte um Feedback
    .withdrawal = Bewerbung zurückgezogen
    .reference_told = Referenz informiert
    .kind_reply = Freundliche Antwort
    .new_time = Bitte um einen neuen Termin
    .time_asked = Bitte um mehr Zeit
    .offer_told = Nachricht von deinem Angebot
contact-to = Dank an { OBLIQUE($name) }
channel =
    .email = E-Mail
    .handwritten = Von Hand
    .phone = Telefon
    .linkedin = LinkedIn
    .recruiter = Recruiter
channel-by =
    .email = per E-Mail
    .handwritten = von Hand
    .phone = am Telefon
    .linkedin = über LinkedIn
    .recruiter = über den Recruiter

references-tell = { $count ->
    [one] Referenz Bescheid geben
   *[other] Referenzen Bescheid geben
 }
references-title =
    <b>Für { OBLIQUE($name) }</b>, zur Vorbereitung:
references-told = ✓ Bescheid gegeben
references-done = Alle wissen Bescheid.
sent-reference = ✓ { $company }: { OBLIQUE($name) } Bescheid gegeben, { DAY($on) }.
recruiter-today = Ruf deinen Recruiter heute an, auch ohne Termin.
recruiter-still = Ein kurzer Anruf bei deinem Recruiter lohnt sich noch.
recruiter-called = Recruiter angerufen: { DAY($on) }.
recruiter-log = ✓ Angerufen
recruiter-logged = Der Anruf ist schon eingetragen.

## Der Tag der Entscheidung und die wöchentliche Nachfrage

decision-why = <b>{ $company }</b> wollte bis { DAY($day) } entscheiden. Gibt es Neues?
decision-again = Du wolltest erinnert werden: Gibt es Neues { FROM($company) } <b>{ $company }</b>? Sie wollten bis { DAY($day) } entscheiden.
decision-if_not = Wenn nicht, kannst du jetzt kurz und freundlich nachfragen.
# $turn: drei Fassungen, damit keine zwei Wochen gleich klingen.
check_in-one =
    { $turn ->
        [1] Gibt es Neues { FROM($company) } <b>{ $company }</b>?
        [2] Hast du { FROM($company) } <b>{ $company }</b> gehört?
       *[3] Hat sich <b>{ $company }</b> gemeldet?
    }
    { $line }
check_in-many =
    { $turn ->
        [1] Die Frage der Woche: Gibt es Neues?
        [2] Eine Woche ist um. Hast du von jemandem gehört?
       *[3] Kurze Frage für diese Woche: Hat sich jemand gemeldet?
    }

    { $lines }
check_in-more =
    { $count ->
        [one] Und noch eine: /applications
       *[other] Und noch { $count }: /applications
    }
check_in-since = { $post }: Gespräch am { DAY($on, style: "short") }
check_in-since_thanks = { $post }: bedankt am { DAY($on, style: "short") }
check_in-since_promise = { $post }: wollte bis { DAY($day, style: "short") } entscheiden
check_in-since_follow_up =
    { $count ->
        [one] { $post }: nachgefragt am { DAY($on, style: "short") }
       *[other] { $post }: { $count }-mal nachgefragt, zuletzt am { DAY($on, style: "short") }
    }
check_in-name = { $company }
check_in-open = { $company } ›
check_in-last =
    Ich habe viermal gefragt und nichts von dir gehört, darum bin ich jetzt still. Schreib mir irgendetwas, dann bin ich wieder da. { $count ->
        [one] Oder schließ die Bewerbung:
       *[other] Oder schließ, was nicht mehr kommt:
    }
check_in-spent =
    { $count ->
        [one] Du hast { AT($companies) } { $companies } dreimal ohne Antwort nachgefragt. Ich frage nicht mehr, außer du schreibst mir. Du kannst schließen:
       *[other] Hier hast du je dreimal ohne Antwort nachgefragt. Ich frage nicht mehr, außer du schreibst mir. Du kannst schließen:
            { $companies }
    }
check_in-close = { $company } schließen: keine Antwort
check_in-keep_looking = { $turn ->
    [1] Bewirb dich weiter, bis du unterschrieben hast.
    [2] Eine neue Bewerbung diese Woche, und du hast mehr Auswahl.
   *[3] Gibt es gerade eine Stelle, auf die du dich bewerben willst?
 }
check_in-competitors =
    Es lief gut. Sieh dir auch die Konkurrenz an:
    { $competitors }
check_in-competitor = • { $names }
follow-title = <b>Nachfrage · { $company }</b>
follow-which = <b>Bei wem möchtest du nachfragen?</b>
follow-agreed =
    { $says }
    { $lines }
follow-replied = Antwort ist da
follow-not_yet = Noch nicht
follow-sent = ✓ Abgeschickt
follow-phone = Am Telefon
follow-text = Text zum Schicken
follow-called = ✓ Angerufen
follow-direct = An die Firma schreiben
follow-via_recruiter = Frag zuerst deinen Recruiter:
follow-call_recruiter = <b>Anruf beim Recruiter · { $company }</b>
follow-script = Wieder zum Text
follow-call = <b>Anruf { AT($company) } { $company }</b>
follow-patience = Okay. Langsam ist normal und sagt wenig über dich. { $company } bleibt auf der Liste.
follow-closed = Diese Bewerbung ist geschlossen. Unter /applications kannst du sie wieder öffnen.
remind-button = Morgen erinnern
remind-set = Ich erinnere dich: { INSTANT($at) }.
remind-toast = Vorgemerkt
remind-once = Die Erinnerung ist schon vorgemerkt.
remind-settled = Das ist schon erledigt, da gibt es nichts zu erinnern.
prompt-stop = Nicht mehr fragen
prompt-late = <i>Das war für { WHEN($at) }. Tut mir leid, ich bin spät dran.</i>
prompt-discreet = Eine kleine Erinnerung für dich.
prompt-show = Zeigen

## Sie haben geantwortet

word-ask = <b>{ $company }: Was haben sie gesagt?</b>
word-offer = Eine Zusage 🎉
word-next = Nächste Runde
word-no = Eine Absage
word-date = Ein neues Datum
word-well_done = Nächste Runde { AT($company) } { $company }. Gut gemacht!
word-when = Wähle aus oder schreib, was sie gesagt haben: <i>Ende nächster Woche</i>.
word-new_date = <b>{ $company }: Bis wann entscheiden sie jetzt?</b>
word-date_kept = Notiert: { $company } entscheidet bis <b>{ DAY($day) }</b>. Vorher frage ich nicht.
word-toast = Notiert
word-reopen = Wieder öffnen
ended =
    .offer = Eine Zusage { FROM($company) } { $company }. Herzlichen Glückwunsch! 🎉 Du hast sie dir verdient.
    .rejected = Eine Absage { FROM($company) } { $company }. Das tut mir leid. Vieles daran liegt nicht in deiner Hand, und was du geübt hast, bleibt dir. Hier frage ich nicht weiter nach.
    .withdrawn = Notiert: Du hast deine Bewerbung { AT($company) } { $company } zurückgezogen. Hier frage ich nicht weiter nach.
    .no_reply = Geschlossen: keine Antwort { FROM($company) } { $company }. Das sagt wenig über dich. Wenn sie doch noch schreiben, öffne sie wieder.

after_no-reply = Freundlich antworten
after_no-next = Wie geht's weiter?
after_no-title = <b>Freundliche Antwort · { $company }</b>
after_no-on = Eine Absage ist die Entscheidung einer Firma. Das nächste Gespräch ist eine neue Chance.
after_no-competitors =
    Andere aus der Branche:
    { $competitors }

offer-when = <b>Bis wann wollen sie deine Antwort?</b>
offer-door = Das Angebot
offer-title = <b>Das Angebot · { $company }</b>
offer-state =
    .open = Zusage: Antwort bis { DAY($day) }
    .accepted = Angenommen, { DAY($on) } 🎉
    .declined = Angebot abgelehnt, { DAY($on) }
offer-prompt = { $company } möchte deine Antwort bis morgen, { DAY($day) }.
offer-prompt_today = { $company } möchte deine Antwort heute.
offer-accept = Annehmen
offer-decline = Ablehnen
offer-time = Um Zeit bitten
offer-change_day = Tag ändern
offer-others = Den anderen sagen
offer-heard =
    .accepted = Du hast das Angebot { FROM($company) } { $company } angenommen
    .declined = Du hast das Angebot { FROM($company) } { $company } abgelehnt
    .by = { $company } möchte deine Antwort bis { DAY($day, style: "short") }
offer-which = <b>Um welches Angebot geht es?</b>
offer-all_told = Alle wissen Bescheid.
offer-new_day = Ich habe mehr Zeit
offer-others_ask = <b>Wer soll wissen, dass du ein Angebot hast?</b>
offer-time_title = Text für mehr Zeit, zum Kopieren:
offer-accept_title = Text für die Zusage, zum Kopieren:
offer-decline_title = Text für die Absage, zum Kopieren:
offer-other_title = <b>Für { $company }</b>
offer-accepted = ✓ Angenommen
offer-declined = ✓ Abgelehnt
offer-accepted_done = Herzlichen Glückwunsch zur Stelle { AT($company) } { $company }! 🎉
offer-declined_done = Notiert: Du hast das Angebot { FROM($company) } { $company } abgelehnt.
offer-close_others = Die anderen sind noch offen. Ein freundlicher Text sagt es ihnen:
offer-close_other = Text für { $company }
offer-undone = Rückgängig gemacht

feedback-ask = Um Feedback bitten
feedback-heard = Feedback ist da
feedback-told_why = Sie haben Gründe genannt
feedback-asked = Deine Bitte ist schon eingetragen.
feedback-not_now = Um Feedback bittest du am besten nach einer Absage.
feedback-title =
    <b>Bitte um Feedback · { $company }</b>
    Kaum jemand hat etwas dagegen. Zum Kopieren antippen:
feedback-patience = Nicht alle antworten, und das liegt nicht an dir. Wenn doch, wähle bei der Bewerbung „Feedback ist da“.
feedback-what =
    <b>{ $company }: Was haben sie gesagt?</b>
    In ihren Worten oder deinen. Nur du siehst es, zum Üben.
feedback-take_out = ✕ { $text }
feedback-kept =
    Gespeichert: { $text }

    Dazu gehört Mut. Du findest es unter /prepare.
feedback-more = Mehr dazu
feedback-dropped = Gelöscht. Für { $company } ist nichts davon gespeichert.
feedback-told = <b>Feedback, { DAY($on, style: "short") }:</b> { $text }

withdraw-title = <b>Freundlich absagen · { $company }</b>
withdraw-why = Gründe sind nicht nötig. Zum Kopieren antippen:
withdraw-still = Eine kurze Absage hilft ihnen. Zum Kopieren antippen:
withdraw-silently = Ohne Text schließen
withdraw-text = Text zum Schicken
withdraw-back = Nicht jetzt

## Ist es etwas für mich?

fit-which =
    .ask = Nach deinem ersten Gespräch kannst du hier abwägen, ob die Stelle was für dich ist.
    .ask_known = <b>Um welche Stelle geht es?</b>
fit-offer = Würdest du die Stelle bei { $company } wollen? Neun kurze Fragen helfen dir dabei, wann du magst.
fit-door = Passt das zu mir?
fit-later = Gespeichert. Mit /fit machst du weiter, wann du willst.
fit-says =
    .yes = Ja
    .partly = Teils
    .no = Nein
fit-good_fit =
    .ask =
        <b>Würde diese Stelle zu dir passen?</b>
        Was du kannst und gern tust. Wähle aus oder schreib es.
    .name = Passt zu mir
    .brief = passt zu mir
    .told = Passt zu mir: { $answer }
fit-growth =
    .ask = <b>Könntest du dort wachsen?</b>
    .name = Entwicklung
    .brief = Entwicklung
    .told = Raum zum Wachsen: { $answer }
fit-culture =
    .ask =
        <b>Gefällt dir, wie sie zusammenarbeiten?</b>
        Tempo, Ton, Arbeitszeiten, wie sie übereinander reden.
    .name = Kultur
    .brief = Zusammenarbeit
    .told = Kultur: { $answer }
fit-values =
    .ask = <b>Ist dir wichtig, was ihnen wichtig ist?</b>
    .name = Werte
    .brief = Werte
    .told = Werte: { $answer }
fit-happy =
    .ask = <b>Wärst du dort an einem gewöhnlichen Dienstag glücklich?</b>
    .name = Glücklich dort
    .brief = glücklich dort
    .told = Glücklich dort: { $answer }
fit-boss =
    .ask =
        <b>Könntest du für diese Chefin, diesen Chef arbeiten?</b>
        Wähle aus oder schreib, was dir auffiel.
    .name = Führung
    .brief = Führung
    .told = Führung: { $answer }
fit-rapport =
    .ask =
        <b>Bist du mit den Leuten gut klargekommen?</b>
        Wähle aus oder schreib es.
    .name = Die Leute
    .brief = die Leute
    .told = Gut klargekommen: { $answer }
fit-verdict =
    .ask =
        <b>Was denkst du, in einem Satz?</b>
        Du siehst ihn wieder, wenn eine Zusage kommt.
    .name = Deine Meinung
fit-goes_on =
    .ask = <b>Willst du weitermachen?</b>
    .name = Weitermachen
    .yes = Ja
    .unsure = Unsicher
    .no = Nein
fit-worries =
    <b>Was dir nach dem Gespräch Sorgen machte</b>
    { $lines }
fit-earlier = <b>Nach einer früheren Runde hast du gesagt:</b> { $text }
fit-offered = Bevor du antwortest, das war deine Meinung:
fit-worry = • { $text }
fit-card =
    <b>Passt das zu mir? · { $post }</b>
    { $lines }
fit-line = <b>{ $says }:</b> { $names }
fit-nothing = Noch keine Antworten
fit-verdict_is = <b>Deine Meinung:</b> { $text }
fit-then =
    .yes = Gut zu wissen. Bleib dran.
    .unsure = Was müsstest du noch wissen? Frag es in der nächsten Runde.
    .no = Dann sag es ihnen früh. Ein paar freundliche Zeilen halten die Tür offen.
fit-state =
    .yes = <b>Für dich?</b> Ja
    .unsure = <b>Für dich?</b> Noch nicht sicher
    .no = <b>Für dich?</b> Nein
fit-withdraw = Freundlich absagen

## Bewerbungen und was wartet

apps-none = Noch nichts da. Es fängt mit einem Gespräch an:
apps-title =
    <b>Deine Bewerbungen</b>
    { $open ->
        [0] Keine offen
        [one] Eine offen
       *[other] { $open } offen
    }, { $all } insgesamt
apps-door = { $state } { $post }
apps-only =
    .open =
        { $count ->
            [0] <i>Keine offen.</i>
           *[other] <i>Offen: { $count }</i>
        }
    .mine =
        { $count ->
            [0] <i>Für dich ist nichts zu tun.</i>
           *[other] <i>Warten auf dich: { $count }</i>
        }
    .closed =
        { $count ->
            [0] <i>Keine geschlossen.</i>
           *[other] <i>Geschlossen: { $count }</i>
        }
apps-all = Alle
apps-open = Offen
apps-mine = Zu tun
apps-closed = Geschlossen
apps-filter = { $name }
apps-chosen = • { $name }
apps-search = Suchen
apps-search_again = Neu suchen
apps-search_ask =
    <b>Was suchst du?</b>
    Schreib eine Firma, eine Stelle, einen Namen oder irgendetwas, das du mir erzählt hast.
apps-found =
    { $count ->
        [0] Nichts mit „{ $sought }“. Versuch ein kürzeres Wort.
        [one] Eine mit „{ $sought }“:
       *[other] { $count } mit „{ $sought }“:
    }
apps-newer = ‹ Neuere
apps-older = Ältere ›
app-title =
    <b>{ $post }</b>
    { $state }
app-timeline =
    <b>Bis hierher</b>
    { $lines }
app-timeline_of = <b>{ $post }</b>
app-timeline_all = Der ganze Verlauf
app-report = Als Datei
app-change = Bearbeiten
app-all = Alle Bewerbungen
app-follow = Text zum Nachfragen
app-note = Dankesmail
app-debrief = Gespräch { $round }
app-continue = Fragen zu Ende beantworten
app-interview = Das nächste Gespräch
app-wake = Frag mich wieder
app-woken = Ich frage wieder, wenn es Zeit ist
app-reopened = Wieder offen
app-close = Schließen
app-hushed = Nach { $company } frage ich nicht mehr. Es bleibt auf deiner Liste.
app-how_ended = <b>Wie ist es mit { $company } ausgegangen?</b>
app-withdrawn = Zurückgezogen
app-no_reply = Keine Antwort
state =
    .open = Wartet auf Nachricht
    .no_show = Kam nicht zustande, noch kein neuer Termin
    .promised = Entscheidung bis { DAY($day) }
    .overdue = Wollten bis { DAY($day) } entscheiden
    .hushed = Offen, keine Erinnerungen
    .offer = Zusage, { DAY($on) } 🎉
    .rejected = Absage, { DAY($on) }
    .withdrawn = Zurückgezogen, { DAY($on) }
    .no_reply = Keine Antwort, geschlossen { DAY($on) }
state-mark =
    .open = ⏳
    .hushed = 🔕
    .offer = 🎉
    .rejected = ✕
    .withdrawn = ↩
    .no_reply = …
time-interview = { WHEN($at, style: "short") } · Gespräch, Runde { $round }
time-no_show = { WHEN($at, style: "short") } · Das Gespräch kam nicht zustande
time-promise = { DAY($at, style: "short") } · Entscheidung bis { DAY($day, style: "short") }
time-contact = { DAY($at, style: "short") } · { $kind } { $channel }
time-prompt = { DAY($at, style: "short") } · Von mir: { $kind }
time-outcome = { DAY($at, style: "short") } · { $state }
outcome =
    .offer = Mit einer Zusage geschlossen
    .rejected = Mit einer Absage geschlossen
    .withdrawn = Du hast zurückgezogen
    .no_reply = Geschlossen: keine Antwort
time-reply = { DAY($at, style: "short") } · { $kind }
time-called = { DAY($at, style: "short") } · Beim Recruiter angerufen
time-reference = { DAY($at, style: "short") } · { OBLIQUE($name) } Bescheid gegeben
time-answer_by = { DAY($at, style: "short") } · Deine Antwort bis { DAY($day, style: "short") }
time-answered =
    .accepted = { DAY($at, style: "short") } · Du hast angenommen
    .declined = { DAY($at, style: "short") } · Du hast abgelehnt
time-feedback = { DAY($at, style: "short") } · Feedback kam
reply =
    .offer = Sie haben zugesagt
    .next_round = Nächste Runde
    .rejected = Sie haben abgesagt
    .new_date = Sie haben einen neuen Tag genannt
change-ask = <b>{ $post }</b>
change-rename = Umbenennen
change-merge = Zusammenlegen
change-delete = Löschen
change-rename_ask =
    <b>Wie soll { $post } heißen?</b>
    Schreib Firma und Stelle, etwa <i>Acme, Data Analyst</i>. Schreibst du nur die Firma, bleibt die Stelle.
change-renamed = Heißt jetzt <b>{ $post }</b>.
change-merge_which =
    <b>Welche ist dieselbe wie { $post }?</b>
    Alles daraus kommt hierher.
change-merge_none = Es gibt keine andere zum Zusammenlegen
change-merge_sure =
    <b>{ $other }</b> mit <b>{ $post }</b> zusammenlegen?

    Gespräche, Kontakte, Termine und Antworten kommen mit. Der Name bleibt { $post }. Das kannst du nicht rückgängig machen.
change-merge_yes = Zusammenlegen
change-merged = Zusammengelegt: <b>{ $post }</b>.
change-delete_sure =
    <b>{ $post } löschen?</b>

    Gespräche, Notizen und Termine sind dann auch weg. Das kannst du nicht rückgängig machen.
change-delete_yes = Löschen
change-deleted = { $post } ist gelöscht.
today-title = <b>{ DAY($day) }</b>
today-nothing = Heute ist nichts zu tun.
today-interview = • { $company }: Gespräch { INSTANT($at, style: "short") }
today-no_time = • { $company }: ein Gespräch, noch ohne Zeit
today-interview_door = { $company }: das Gespräch
today-debrief = • { $company }: noch ein paar Fragen offen
today-debrief_door = { $company }: fertig machen
today-deeper = • { $company }: mehr Fragen, wenn du magst
today-deeper_door = { $company }: mehr Fragen
today-note = • { $company }: Dankesmail. { $state }
today-note_door = { $company }: Dankesmail
today-call = • { $company }: beim Recruiter anrufen
today-offer = • { $company } möchte deine Antwort bis { DAY($day, style: "short") }
today-offer_door = { $company }: das Angebot
today-missed = • { $company }: noch kein neuer Termin
today-missed_door = { $company }: neuer Termin
today-decision = • { $company } wollte bis { DAY($day, style: "short") } entscheiden
today-decision_door = { $company }: nachfragen

## Vorbereitung

prepare-title = <b>Vorbereitung</b>
prepare-nothing = Noch keine schwierigen Fragen. Was dir in einem Gespräch schwerfiel, kommt hierher, zum Üben.
prepare-counted =
    { $count ->
        [one] Eine Frage zum Üben
       *[other] { $count } Fragen zum Üben
    }
prepare-kind_line =
    • { $kind }: { $count }
prepare-run = Jetzt üben
prepare-run_these = Diese üben
prepare-run_this = Üben
prepare-strengths = Meine Stärken
prepare-to_ask = Meine Fragen
prepare-feedback = Mein Feedback
prepare-insights = Einblicke
prepare-back = ‹ Vorbereitung
prepare-before = ‹ Vorige
prepare-after = Mehr ›
prepare-number = { $number }
prepare-practise_number = { $number } üben
kind =
    .misread = Missverstanden
    .forgot = Etwas vergessen
    .wrong = Falsche Antwort
    .lacked = Erfahrung fehlte
    .nerves = Nervosität
    .unprepared = Nicht vorbereitet
    .unsorted = Andere Fragen
    .all = Schwierige Fragen
prepare-kind_title = <b>{ $kind }</b> · { $count }
prepare-entry =
    <b>{ $number }.</b> { $question }
    <i>{ $company }</i> · { $count ->
        [0] noch nicht geübt
        [one] einmal geübt
       *[other] { $count }-mal geübt
    }
prepare-entry_better =
    <b>{ $number }.</b> { $question }
    <i>{ $company }</i> · { $count ->
        [0] noch nicht geübt
        [one] einmal geübt
       *[other] { $count }-mal geübt
    }
    Besser: { $better }
prepare-one =
    <b>{ $question }</b>
    <i>{ $company }</i> · { $kind }
prepare-one_unsorted =
    <b>{ $question }</b>
    <i>{ $company }</i>
prepare-sort = Warum schwierig
prepare-why =
    { $question }

    <b>Warum war sie schwierig?</b>
prepare-toast_sorted = Einsortiert
prepare-strengths_title =
    <b>Deine Stärken</b>
    Was gut ankam. Erwähne es wieder.
prepare-strength = • { $text } <i>({ $company })</i>
prepare-no_strengths = Noch nichts. Was in deinen Gesprächen gut lief, steht dann hier.
prepare-feedback_title =
    <b>Feedback, das du bekommen hast</b>
    Jedes ist ein Thema zum Üben.
prepare-topic = <b>{ $number }.</b> { $text } <i>({ $company })</i>
prepare-no_feedback = Noch keins. Nach einer Absage kannst du fragen, woran es lag.

practice-title =
    <i>{ $number } von { $of } · { $company }</i>

    <b>{ $question }</b>
practice-how = Antworte wie im Gespräch: getippt oder als Sprachnachricht.
practice-done = Fertig
practice-next = Weiter ›
practice-now =
    <i>Jetzt</i>
    { $answer }
practice-last =
    <i>Letztes Mal, { DAY($at, style: "short") }</i>
    { $answer }
practice-better =
    <i>Deine bessere Antwort</i>
    { $answer }
practice-again = Sag es noch mal, so oft du willst.
practice-make_better = Diese nehmen
practice-forget = Löschen
practice-toast_better = Als deine bessere Antwort gespeichert
practice-toast_forgot = Gelöscht
practice-voice = 🎙 in deiner Sprachnachricht
practice-voice_question = 🎙 Die Frage in deiner Sprachnachricht
practice-last_voice = Letztes Mal, { DAY($at, style: "short") }
practice-better_voice = Deine bessere Antwort
practice-none = Hier gibt es nichts zu üben.
practice-gone = Diese Frage ist nicht mehr auf deiner Liste.
practice-ended =
    { $count ->
        [0] Okay. Du findest sie unter /prepare.
        [one] Eine Frage geübt. Nächstes Mal fällt sie dir leichter.
       *[other] { $count } Fragen geübt. Nächstes Mal fallen sie dir leichter.
    }

prepare-skills = Was ich lernen will
practice-elsewhere =
    <i>Wo du so etwas schon gemacht hast</i>
    { $text }
skills-title = <b>Was du lernen willst</b>
skills-none = Noch nichts. War eine Frage schwierig, weil Erfahrung fehlte, kannst du dort benennen, was du lernen willst.
skills-line = • { $name }: { $count ->
    [0] in einer gelöschten Frage
    [one] einmal gefragt
    [2] zweimal gefragt
   *[other] { $count }-mal gefragt
 }
skills-door = { $name }
skills-one = <b>{ $name }</b>
skills-asked =
    <i>Wo danach gefragt wurde</i>
    { $lines }
skills-question = • { $question } ({ $company })
skills-plan_is =
    <i>Was du dafür tust</i>
    { $text }
skills-plan = Was ich dafür tue
skills-change_plan = Ändern, was ich tue
skills-plan_ask =
    <b>{ $name }: Was tust du dafür?</b>
    Ein Kurs, eine Aufgabe im Job, jemand zum Fragen.
skills-drop = Von der Liste nehmen
skills-toast_dropped = Nicht mehr auf der Liste
skills-gone = Das steht nicht mehr auf deiner Liste.
skills-elsewhere = Woanders gemacht
skills-name = Das will ich lernen
skills-elsewhere_ask =
    { $question }
    <b>Wo hast du so etwas schon gemacht?</b>
    Im Team, im Verein, ehrenamtlich, zu Hause.
skills-name_ask =
    { $question }
    <b>Was willst du lernen?</b>
    Gib ihm einen Namen, etwa <i>Budgetplanung</i>.
skills-known_ones =
    Schon auf deiner Liste:
    { $lines }
skills-known = • { $name }
skills-kept = Gespeichert.
skills-to_question = Zur Frage
bring-hard_line =
    • { $text }
    { $elsewhere }

bring-title = <b>Für { $post }</b>
bring-hard =
    <b>Noch einmal üben</b>
    { $lines }
bring-asks =
    <b>In dieser Runde fragen</b>
    { $lines }
bring-strong =
    <b>Wieder erwähnen</b>
    { $lines }
bring-line = • { $text }
bring-nothing = Noch nichts notiert. Was willst du sie fragen? Schreib es hier auf.
bring-add = Neue Frage
bring-drop = Letzte streichen
bring-ask = <b>Was willst du sie fragen?</b> Eine Frage pro Zeile. Vor dem Gespräch zeige ich sie dir.
bring-too_long = Das ist zu viel für ein Gespräch. Ein paar Fragen reichen.
bring-toast_dropped = Gestrichen
bring-over = Dieses Gespräch ist vorbei.
bring-interview = ‹ Zum Gespräch
bring-all = Alle Runden
bring-all_title = <b>Was du fragen willst, Runde für Runde</b>
bring-round =
    • { $post }: { $count ->
        [0] noch nichts notiert
        [one] eine Frage
       *[other] { $count } Fragen
    }
bring-door = { $post }
bring-no_rounds = Kein Gespräch geplant. Wenn eins ansteht, findest du hier deine Fragen.

## Einblicke. Dieselben Worte stehen im Bild, das keine Auszeichnung kennt.

insights-title =
    { $count ->
        [0] Was deine Gespräche bisher zeigen
        [one] Was ein Gespräch zeigt
       *[other] Was { $count } Gespräche zeigen
    }
insights-heading = <b>{ $title }</b>
insights-picture_note = Was bisher üblich war.
insights-nothing = Noch gibt es nichts zu sehen. Nach ein paar Gesprächen zeige ich dir, wann und wo es für dich am besten läuft.
insights-prepare = Vorbereiten
insights-panel =
    <b>{ $title }</b>
    { $thought }
    { $lines }
insights-line = • { $label }: { $told }
insights-face_line = • { $label }: { $face } ({ $told })
insights-between = { $low }–{ $high }
insights-by_hour = Nach Tageszeit
insights-by_round = Nach Runde
insights-by_form = Nach Form
insights-hard = Was Fragen schwierig macht
insights-pace = Versprochen und tatsächlich
insights-felt_count =
    { $count ->
        [one] ein Gespräch
       *[other] { $count } Gespräche
    }
insights-felt_one = { $label }: zu wenig anderes zum Vergleichen.
insights-felt_same = Es fühlt sich überall etwa gleich an.
insights-felt_best = Fühlt sich bisher am besten an: { $label }
insights-felt_worst = Fühlt sich bisher am schwersten an: { $label }
insights-too_few = Muster zeigen sich ab { $enough } Gesprächen. Du hast { $count ->
    [0] noch keins
    [one] eins
   *[other] { $count }
 }.
insights-more = Mehr zeigt sich ab { $enough } von einer Art.
insights-times =
    { $count ->
        [one] einmal
        [2] zweimal
       *[other] { $count }-mal
    }
insights-hard_mixed = Keine Art sticht heraus.
insights-hard_most = Kommt am häufigsten wieder: { $kind }
insights-pace_kept = Die Rückmeldung kommt meist am versprochenen Tag.
insights-pace_late = Die Rückmeldung kommt meist { $days } zu spät.
insights-pace_early = Die Rückmeldung kommt meist { $days } früher.
insights-promised = Versprochen
insights-actual = Bis zur Antwort
insights-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
insights-days_half = { $count }½ Tage
hour =
    .morning = Vormittag
    .afternoon = Nachmittag
    .evening = Abend
round =
    .first = Erste Runde
    .second = Zweite Runde
    .later = Spätere Runden

## Einstellungen

set-title = <b>Einstellungen</b>
set-line_zone = Zeitzone: { $city }
set-line_quiet = Ruhezeiten: { $quiet }
set-line_holidays =
    { $country ->
        [none] Feiertage: keine
       *[other] Feiertage: { $country }
    }
set-line_holidays_in = Feiertage: { $country } ({ $part })
set-line_discreet =
    { $on ->
        [yes] Diskreter Modus: an. Erinnerungen zeigen nichts, bis du sie öffnest.
       *[no] Diskreter Modus: aus
    }
set-zone = Zeitzone
set-holidays = Feiertage
set-quiet = Ruhezeiten
set-quiet_hours = { HOUR($start) } bis { HOUR($end) }
set-quiet_none = Keine
set-discreet_on = Diskreter Modus an
set-discreet_off = Diskreter Modus aus
set-discreet_toast =
    { $on ->
        [yes] An: Dein Sperrbildschirm zeigt nichts
       *[no] Aus
    }
set-line_searching =
    { $on ->
        [yes] „Such weiter“ in der Frage der Woche: an
       *[no] „Such weiter“ in der Frage der Woche: aus
    }
set-line_letters = Briefe: auf { $language }, unterschrieben mit { $name }
set-sign = Unterschrift ändern
set-searching_on = „Such weiter“ an
set-searching_off = „Such weiter“ aus
set-searching_toast =
    { $on ->
        [yes] An: eine Zeile pro Woche
       *[no] Aus
    }
set-kept = Gespeichert
holidays-ask =
    <b>Feiertage welches Landes?</b>
    An denen frage ich nicht nach. Wähle aus oder schreib ein Land.
holidays-unread = Die Feiertage dieses Landes kenne ich nicht. Schreib seinen Namen, etwa <i>Österreich</i>.
holidays-guessed = { $country }, wie meine Zeitzone
holidays-parts =
    .AU-NSW = New South Wales
    .AU-VIC = Victoria
    .AU-QLD = Queensland
    .AU-SA = South Australia
    .AU-NT = Northern Territory
    .AU-WA = Western Australia
    .AU-TAS = Tasmanien
    .CA-ON = Ontario
    .CA-AB = Alberta
    .CA-BC = British Columbia
    .CA-MB = Manitoba
    .CA-NB = New Brunswick
    .CA-NL = Neufundland und Labrador
    .CA-NS = Nova Scotia
    .CA-NT = Nordwest-Territorien
    .CA-NU = Nunavut
    .CA-QC = Québec
    .CA-SK = Saskatchewan
    .CA-YT = Yukon
    .CH-ZH = Zürich
    .ES-MD = Madrid
    .ES-CN = Kanaren
    .ES-CE = Ceuta
    .GB-ENG = England
    .MY-14 = Kuala Lumpur
    .MY-13 = Sarawak
holidays-none = Keine
quiet-ask =
    <b>Wann soll ich still sein?</b>
    Wähle aus oder schreib: <i>22:30 bis 7</i>.
quiet-unread = Ich brauche zwei Uhrzeiten, etwa <i>22:30 bis 7</i>.

## Alles andere

help =
    <b>So geht's</b>
    /debrief nach einem Gespräch: kurze Fragen und deine Dankesmail
    /interview davor. Oder leite mir die Einladung weiter.
    /today, /applications: was ansteht, und alles bisher
    /prepare, /fit, /insights: und mehr

    Schreib Tage, wie du sie sagst: <i>Freitag 14:30</i>. Ich melde mich, wenn es darauf ankommt. /pause hält mich an.
cancel-left = Okay, abgebrochen. Deine Antworten sind gespeichert.
cancel-nothing = Es ist nichts offen. Was möchtest du tun?
pause-done = Pause. Ich schreibe erst wieder, wenn du /resume schickst.
pause-until = Pause bis { DAY($day) }. Schreib mir oder sag /resume, wenn es früher weitergehen soll.
pause-resume = Weiter
resume-done = Die Erinnerungen sind wieder an. Das steht an.
resume-not_paused = Die Erinnerungen waren schon an. Das steht an.
privacy =
    <b>Deine Daten</b>
    • Was du sagst, liegt in der Datenbank dieses Bots, unter deiner Telegram-ID. Niemand sonst sieht es.
    • Protokolle enthalten keine Worte. Von Unlesbarem bleibt 30 Tage die Art.
    • Telegram hat eine Kopie dieses Chats, mit Sprachnachrichten und Fotos.
    • /export gibt dir alles, /delete löscht es sofort.
delete-ask = <b>Alles löschen?</b> Alle Bewerbungen, Antworten und Termine sind dann weg. Das kannst du nicht rückgängig machen.
delete-yes = Alles löschen
delete-no = Behalten
delete-done = Gelöscht. Ich weiß nichts mehr über dich. Mit /start fängst du neu an. Diesen Chat kannst du in Telegram leeren.
delete-spared = Es wurde nichts gelöscht.
export-ask =
    <b>Alles herunterladen</b>
    JSON: Sicherung für /import. Tabelle: für Excel. Kalender: deine Termine. Bericht: ein Gespräch zum Lesen.
export =
    .json = Alles (JSON)
    .csv = Tabelle (CSV)
    .calendar = Kalenderdatei
    .reports = Ein Bericht
export-which = <b>Der Bericht zu welchem Gespräch?</b>
export-door = { DAY($at, style: "short") } · { $post }
export-toast = Kommt sofort
export-again_toast = Ist schon unterwegs
export-busy_toast = Deine anderen Dateien sind noch in Arbeit. Versuch es noch mal, wenn sie da sind.
export-nothing_toast = Es gibt noch kein Gespräch
export-caption =
    .json = Alles, was ich weiß. Verwahre es sicher: Es ist nicht verschlüsselt.
    .csv = Eine Zeile für jedes Gespräch.
    .calendar = Öffne sie mit deinem Kalender. Spätere Änderungen sind nicht drin.
    .report = { $post }
import-ask =
    <b>Schick mir die Datei</b>
    Die JSON-Datei aus /export. Sie füllt ein leeres Konto. Abbrechen: /cancel.
import-unasked = Wenn die Datei aus /export ist, schick mir erst /import und dann die Datei noch mal.
import-not_empty = Du hast hier schon Daten, und ich mische nichts. Sichere sie mit /export, lösche sie mit /delete, dann /import.
import-broken = Das ist keine Datei aus /export, oder sie wurde verändert. Ich habe nichts übernommen. Versuch eine andere, oder /cancel.
import-version = Die Datei ist aus einer anderen Version, und ich kann sie nicht lesen. Versuch eine andere, oder /cancel.
import-too_large = Die Datei ist zu groß, um aus /export zu sein. Versuch eine andere, oder /cancel.
import-too_much = In der Datei steht mehr, als ich von einer Person behalten kann. Ich habe nichts übernommen. Versuch eine andere, oder /cancel.
import-left_out =
    { $count ->
        [one] Eine Erinnerung, die ich so nicht gestellt hätte, habe ich weggelassen.
       *[other] { $count } Erinnerungen, die ich so nicht gestellt hätte, habe ich weggelassen.
    }
import-done =
    { $count ->
        [one] Alles zurück: eine Bewerbung,
       *[other] Alles zurück: { $count } Bewerbungen,
    } { $interviews ->
        [one] ein Gespräch.
       *[other] { $interviews } Gespräche.
    } Frühere Erinnerungen kommen nicht noch mal.
import-silent = Damit ich nichts doppelt frage, frage ich vor { WHEN($until) } nach keiner Bewerbung.
room-export = Exportieren
room-lists =
    .applications = Bewerbungen
    .skills = Punkte unter „Was du lernen willst“
    .reminders = Erinnerungen auf deinen Wunsch
    .interviews = Gespräche bei einer Bewerbung
    .promises = zugesagte Tage bei einer Bewerbung
    .contacts = Kontakte bei einer Bewerbung
    .replies = Antworten bei einer Bewerbung
    .feedback = Rückmeldungen bei einer Bewerbung
    .prompts = eigene Nachrichten zu einer Bewerbung
    .troubles = schwierige Fragen aus einem Gespräch
    .notes = Dankesmails zu einem Gespräch
    .practised = geübte Antworten auf eine Frage
    .parts = Nachrichten in einer Antwort
room-list_soon = Du hast hier { $count } { $what }, und { $most } kann ich behalten. So wird Platz: alles exportieren, dann löschen, was du nicht mehr brauchst.
room-list_full = Ich kann { $most } { $what } behalten, und so viele sind es. Das hier habe ich deshalb nicht aufgenommen. Exportier alles, dann lösch, was du nicht mehr brauchst, und es ist wieder Platz.
room-words_soon = Was du hier hast, sind { $share } % von dem, was ich von einer Person behalten kann. So wird Platz: alles exportieren, dann alte Bewerbungen löschen.
room-words_full = Was du hier hast, ist so viel, wie ich von einer Person behalten kann. Das hier habe ich deshalb nicht behalten. Exportier alles, dann lösch alte Bewerbungen, und schick es noch einmal.
file-failed = Die Datei konnte ich nicht erstellen. Versuch es bitte später noch mal.
said-nowhere = Ich weiß nicht, was ich damit machen soll. Was möchtest du tun?
said-about = Ich weiß nicht, was das für { $company } heißt. Was möchtest du tun?
command-unknown = Den Befehl kenne ich nicht. Diese kenne ich:
input-forwarded = Eine weitergeleitete Nachricht geht hier nicht als Antwort. Bitte in deinen eigenen Worten.
input-no_question = Ich habe gerade nichts gefragt. Gehört es zu einem Gespräch, antworte damit auf dessen Karte.
input-not_words = Ich kann Text, Sprachnachrichten, Fotos und Kontakte speichern. Bitte schreib es.
input-only_caption = So eine Datei kann ich hier nicht speichern, darum nehme ich deine Worte.
input-tap_or_type = Das geht hier nicht als Antwort. Wähle aus oder schreib sie.
input-corrected_unknown = Ich habe deine Änderung gesehen, aber diese Nachricht ist keine Antwort, die ich ändern kann. Deine Gespräche findest du unter /applications.
taps-stale = Dieser Knopf ist zu alt. Es wurde nichts geändert.
taps-nothing = Dieser Tag passt nicht
failed = Bei mir ist etwas schiefgegangen. Es wurde nichts geändert. Bitte versuch es noch mal.
private-only = Ich arbeite nur in privaten Chats, darum verlasse ich diese Gruppe. Schreib mir direkt.
not-for-you = Tut mir leid, diesen Bot gibt es nur für eine kleine Gruppe: Wer dir davon erzählt hat, weiß, wie du dazukommst.
    .known = Tut mir leid, dieser Bot ist für dich nicht mehr offen. Mit /delete löschst du alles, was ich über dich habe.

## Was außerhalb einer Frage geschrieben wird

story-title = <b>So habe ich das verstanden:</b>
story-line = { $number }. { $label }: <i>{ $text }</i>
story-read =
    Daraus lese ich:
    { $lines }
story-fact = • { $name }: <b>{ $value }</b>
story-ask = Stimmt das? Steht ein Satz falsch, wähle seine Nummer.
story-keep = Ja, so speichern
story-keep_at = Es war { $post }
story-number = { $number }
story-drop = Nein, verwerfen
story-gone = Diese Liste gibt es nicht mehr. Schick die Worte noch einmal, dann sortiere ich sie neu.
story-where_to =
    <i>{ $text }</i>
    Wohin gehört das?
story-label =
    .post = Welches Gespräch
    .began = Beginn
    .decide_on = Wann sie entscheiden
    .trouble = Schwierig
    .went_well = Lief gut
    .met = Wer dabei war
    .felt = Gefühl
    .concern = Bedenken
    .next_step = Nächster Schritt
    .reaction = Ihre Reaktion
    .learnt = Sie sagten
    .topic = Thema
    .note = Notiz
story-move =
    .trouble = Das war schwierig
    .went_well = Das lief gut
    .learnt = Sie sagten
    .topic = Darum ging es
    .met = Wer dabei war
    .felt = Gefühl
    .decide_on = Wann sie entscheiden
    .concern = Bedenken
    .next_step = Nächster Schritt
    .reaction = Ihre Reaktion
    .note = Notiz
heard-hint = Schreib zum Beispiel <i>Gespräch bei Kern am Freitag um 14 Uhr</i>, <i>gestern bei Kern bedankt</i>, <i>Absage von Kern</i> oder <i>Pause bis Montag</i>.
heard-ask = { $what }?
heard-what =
    .plan = Einplanen: Gespräch { AT($post) } <b>{ $post }</b>
    .debrief = Willst du erzählen, wie es war: <b>{ $post }</b>
    .thanked = Eintragen: bedankt { AT($post) } <b>{ $post }</b>
    .followed = Eintragen: nachgefragt { AT($post) } <b>{ $post }</b>
    .called = Eintragen: beim Recruiter angerufen wegen <b>{ $post }</b>
    .offer = Zusage { FROM($post) } <b>{ $post }</b>
    .next = Nächste Runde: <b>{ $post }</b>
    .no = Absage { FROM($post) } <b>{ $post }</b>
    .date = Neuer Termin { FROM($post) } <b>{ $post }</b>
    .move = Gespräch { AT($post) } <b>{ $post }</b> verlegen
    .off = Fällt aus: das Gespräch { AT($post) } <b>{ $post }</b>
    .no_show = Das Gespräch { AT($post) } <b>{ $post }</b> kam nicht zustande
    .withdraw = Du ziehst deine Bewerbung { AT($post) } <b>{ $post }</b> zurück
    .stop = Nicht mehr nach <b>{ $post }</b> fragen
    .show = <b>{ $post }</b> zeigen
    .when = Was als Nächstes kommt { AT($post) } <b>{ $post }</b>
heard-which =
    <i>{ $typed }</i>
    Um welche Bewerbung geht es?
heard-which_post =
    Notiert: { $when }.

    <b>Welche Firma und Stelle?</b>
    Etwa <i>Kern, Erzieherin</i>.
heard-this = { $post }
heard-new = Eine neue
heard-by = Entscheidung bis { DAY($day, style: "short") }
heard-yes = Ja
heard-change = Ändern
heard-no = Nein
heard-what_else = <b>Was soll anders sein?</b>
heard-other_channel = Anderer Weg
heard-other_time = Anderer Tag oder andere Zeit
heard-which_day = <b>An welchem Tag war das?</b>
heard-nothing = Gut, es bleibt alles, wie es ist.
heard-not_sent = Kein Stress. Sag Bescheid, sobald es raus ist.
heard-first = Das habe ich nicht verstanden. Erst noch diese Frage:
heard-later = Kein Stress. Schreib oder tipp, wenn du so weit bist.
heard-waiting = Okay. Dass es dauert, ist normal und sagt wenig über dich. Sie bleiben auf der Liste.
heard-tap = Tippe dafür bitte auf den Knopf.
heard-no_interview = Bei { $company } ist kein Gespräch geplant. Es bleibt alles, wie es ist.
heard-note = Notiz zu { $post }
heard-card = Etwas anderes bei { $post }
heard-talk =
    .thanks = Gern geschehen.
    .hello = Hallo! So sieht es bei dir aus.
    .luck = Viel Glück! Ich drücke dir die Daumen.
    .bye = Bis bald. Schreib, wann immer du magst.
    .mood = Das ist gerade viel. Eins nach dem anderen.
    .other = 🙂

# Entwürfe, und was an ihnen geprüft wird

## Was für andere geschrieben wird: Dankesmail, Nachfrage, Worte fürs Telefon. Reiner Text: keine Auszeichnung.
## $known sagt, was von der Stelle bekannt ist: "both" (Stelle und Firma), "role", "company" oder "neither".

# Ohne „Herr“ oder „Frau“ wird der ganze Name genannt: So passt die Anrede für alle.
draft-greeting = { $count ->
    [0] Guten Tag,
    [1] Guten Tag { $first },
    [2] Guten Tag { $first } und { $second },
    [3] Guten Tag { $first }, { $second } und { $third },
   *[other] Guten Tag zusammen,
 }
# Bei allen wurde Frau oder Herr getippt.
draft-greeting_formal = Sehr { $people },
draft-formal_frau = geehrte { $name }
draft-formal_herr = geehrter { $name }
draft-formal_more = { $first }, sehr { $others }
draft-sign_off =
    Freundliche Grüße
    { $name }
draft-your_name = [Ihr Name]

# Betreffzeilen: höchstens 35 Zeichen neben der Stelle.
draft-thank_you-subject = { $known ->
    [both] Danke für das Gespräch – { $role }
    [role] Danke für das Gespräch – { $role }
   *[neither] Danke für das Gespräch
 }
# Woraus eine Dankesmail besteht. $turn ist die Fassung: die erste für einen einzelnen Dank, dann eine für jede weitere Person.
draft-two_sentences = { $first } { $then }
draft-thank_you-opening = { $turn ->
    [1] { $known ->
        [both] vielen Dank, dass Sie sich Zeit genommen haben, mit mir über die Stelle als { $role } bei { $company } zu sprechen.
        [role] vielen Dank, dass Sie sich Zeit genommen haben, mit mir über die Stelle als { $role } zu sprechen.
        [company] vielen Dank, dass Sie sich Zeit genommen haben, mit mir über die Stelle bei { $company } zu sprechen.
       *[neither] vielen Dank, dass Sie sich Zeit für das Gespräch mit mir genommen haben.
     }
    [2] { $known ->
        [both] herzlichen Dank für das Gespräch über die Stelle als { $role } bei { $company }.
        [role] herzlichen Dank für das Gespräch über die Stelle als { $role }.
        [company] herzlichen Dank für das Gespräch über die Stelle bei { $company }.
       *[neither] herzlichen Dank für unser Gespräch.
     }
   *[3] { $known ->
        [both] danke für das Kennenlernen und alles, was Sie mir über die Stelle als { $role } bei { $company } erzählt haben.
        [role] danke für das Kennenlernen und alles, was Sie mir über die Stelle als { $role } erzählt haben.
        [company] danke für das Kennenlernen und alles, was Sie mir über die Arbeit bei { $company } erzählt haben.
       *[neither] danke für das Kennenlernen und alles, was Sie mir über die Stelle erzählt haben.
     }
 }
# Was sie erzählt haben: ein Satzteil, nie ein Satz. Oder ein Nebensatz mit Fragewort oder "dass".
draft-thank_you-begins = Besonders interessant fand ich, was Sie erzählt haben über …
draft-thank_you-point = { $turn ->
    [1] { LENGTH($point) ->
        [short] Besonders interessant fand ich, was Sie über { $point } erzählt haben.
       *[long] Besonders interessant fand ich, was Sie erzählt haben über { $point }.
     }
    [2] Besonders gefallen hat mir unser Austausch über { $point }.
   *[3] Im Gedächtnis geblieben ist mir unser Austausch über { $point }.
 }
draft-thank_you-point_clause = { $turn ->
    [1] Besonders interessant fand ich unseren Austausch darüber, { $point }.
    [2] Besonders gefallen hat mir unser Austausch darüber, { $point }.
   *[3] Im Gedächtnis geblieben ist mir unser Austausch darüber, { $point }.
 }
draft-thank_you-why = { $turn ->
    [1] Das Gespräch hat mein Interesse bestärkt.
    [2] Nach unserem Gespräch reizt mich die Aufgabe noch mehr.
   *[3] Ich würde sehr gern bei Ihnen arbeiten.
 }
draft-thank_you-bring = Mitbringen würde ich { $strength }.
draft-thank_you-offer = { $turn ->
    [1] Weitere Unterlagen schicke ich gern. Ich freue mich, von Ihnen zu hören.
    [2] Wenn Ihnen Referenzen oder weitere Unterlagen helfen, schicke ich sie gern. Ich freue mich auf Ihre Nachricht.
   *[3] Falls Sie noch etwas brauchen, etwa Referenzen, melden Sie sich gern. Ich freue mich auf Ihre Antwort.
 }
draft-thank_you-attached = { $channel ->
    [handwritten] Wie besprochen lege ich bei: { $what }.
    [recruiter] Wie besprochen im Anhang für das Unternehmen: { $what }.
   *[email] Wie besprochen finden Sie im Anhang: { $what }.
 }
draft-thank_you-openings = { $turn ->
    [1] Ich wünsche Ihnen viel Erfolg bei der Suche nach der passenden Person. Wenn es jemand anderes wird, spreche ich gern mit Ihnen über andere Stellen.
    [2] Wie Sie auch entscheiden: Ich wünsche Ihnen viel Erfolg bei der Suche nach der passenden Person. Sollte eine andere Stelle zu mir passen, freue ich mich über einen Hinweis.
   *[3] Ich wünsche Ihnen viel Erfolg bei der Suche nach der passenden Person. Wenn eine weitere Stelle frei wird, die passt, spreche ich gern auch darüber.
 }

# Am Telefon oder auf die Mailbox gesprochen: zwanzig Sekunden.
draft-thank_you-call = { $greets ->
    [named] Guten Tag { $first }, hier ist { $name }.
   *[unnamed] Guten Tag, hier ist { $name }.
 }
draft-thank_you-call_thanks = { $turn ->
    [1] { $known ->
        [both] Vielen Dank für unser Gespräch über die Stelle als { $role }.
        [role] Vielen Dank für unser Gespräch über die Stelle als { $role }.
        [company] Vielen Dank für unser Gespräch über die Stelle { AT($company) } { $company }.
       *[neither] Vielen Dank für unser Gespräch.
     }
    [2] { $known ->
        [both] Ich rufe an, um Danke zu sagen für das Gespräch über die Stelle als { $role }.
        [role] Ich rufe an, um Danke zu sagen für das Gespräch über die Stelle als { $role }.
        [company] Ich rufe an, um Danke zu sagen für das Gespräch über die Stelle { AT($company) } { $company }.
       *[neither] Ich rufe an, um Danke zu sagen für unser Gespräch.
     }
   *[3] { $known ->
        [both] Vielen Dank, dass Sie mit mir über die Stelle als { $role } gesprochen haben.
        [role] Vielen Dank, dass Sie mit mir über die Stelle als { $role } gesprochen haben.
        [company] Vielen Dank, dass Sie mit mir über die Stelle { AT($company) } { $company } gesprochen haben.
       *[neither] Vielen Dank, dass Sie mit mir gesprochen haben.
     }
 }
draft-thank_you-call_closing = { $turn ->
    [1] Ich würde sehr gern bei Ihnen anfangen. Einen schönen Tag noch!
    [2] Mein Interesse ist noch größer geworden. Alles Gute!
   *[3] Ich würde gern mit Ihnen arbeiten. Auf Wiederhören!
 }

# Mit einer Einladung auf LinkedIn: unter 300 Zeichen mit allem, was darin steht.
draft-thank_you-linkedin_greeting = { $greets ->
    [named] Guten Tag { $first },
   *[unnamed] Guten Tag,
 }
draft-thank_you-linkedin = { $turn ->
    [1] { $known ->
        [both] danke für unser Gespräch über die Stelle als { $role }.
        [role] danke für unser Gespräch über die Stelle als { $role }.
        [company] danke für unser Gespräch über die Stelle { AT($company) } { $company }.
       *[neither] danke für unser Vorstellungsgespräch.
     }
    [2] { $known ->
        [both] vielen Dank für das Vorstellungsgespräch zur Stelle als { $role }.
        [role] vielen Dank für das Vorstellungsgespräch zur Stelle als { $role }.
        [company] vielen Dank für das Vorstellungsgespräch { AT($company) } { $company }.
       *[neither] vielen Dank für das Vorstellungsgespräch.
     }
   *[3] { $known ->
        [both] herzlichen Dank für die Einblicke in die Stelle als { $role }.
        [role] herzlichen Dank für die Einblicke in die Stelle als { $role }.
        [company] herzlichen Dank für die Einblicke in die Arbeit { AT($company) } { $company }.
       *[neither] herzlichen Dank für Ihre Zeit beim Vorstellungsgespräch.
     }
 }
draft-thank_you-linkedin_closing = { $turn ->
    [1] Ich freue mich, wenn wir in Kontakt bleiben.
    [2] Es wäre schön, wenn wir in Kontakt bleiben.
   *[3] Ich würde gern in Kontakt bleiben.
 }
    { $name }

# Was der Recruiter weitergeben soll.
draft-thank_you-through = { $known ->
    [both] danke, dass Sie das Gespräch über die Stelle als { $role } { AT($company) } { $company } möglich gemacht haben.
    [role] danke, dass Sie das Gespräch über die Stelle als { $role } möglich gemacht haben.
    [company] danke, dass Sie das Gespräch { AT($company) } { $company } möglich gemacht haben.
   *[neither] danke, dass Sie das Gespräch möglich gemacht haben.
 }
draft-thank_you-through_thanks = { $who ->
    [named] Würden Sie das an { OBLIQUE($first) } weitergeben?
   *[team] Würden Sie das an alle weitergeben, mit denen ich gesprochen habe?
 }
draft-thank_you-quoted = „{ $says }“
draft-thank_you-through_says = Vielen Dank für Ihre Zeit und das Gespräch.
draft-thank_you-through_offer = Weitere Unterlagen schicke ich gern noch heute.

draft-follow_up-subject = { $known ->
    [both] Nachfrage zur Stelle als { $role }
    [role] Nachfrage zur Stelle als { $role }
   *[neither] Nachfrage zu unserem Gespräch
 }
# $turn ist die Fassung: 1, 2, 3, 4, 1, 2 ...; 5 ist für jemanden, den die Person nicht getroffen hat.
draft-follow_up-opening = { $turn ->
    [1] { $known ->
        [both] noch einmal vielen Dank für das Gespräch über die Stelle als { $role }.
        [role] noch einmal vielen Dank für das Gespräch über die Stelle als { $role }.
        [company] noch einmal vielen Dank für das Gespräch über die Stelle { AT($company) } { $company }.
       *[neither] noch einmal vielen Dank für das Gespräch.
     } Ich bin weiterhin sehr interessiert und weiß, dass eine gute Auswahl Zeit braucht.
    [2] { $known ->
        [both] ich schreibe Ihnen wegen der Stelle als { $role }, die ich nach wie vor sehr gern übernehmen würde.
        [role] ich schreibe Ihnen wegen der Stelle als { $role }, die ich nach wie vor sehr gern übernehmen würde.
        [company] ich schreibe Ihnen wegen meines Gesprächs { AT($company) } { $company }. Ich würde nach wie vor sehr gern bei Ihnen arbeiten.
       *[neither] ich schreibe Ihnen wegen unseres Gesprächs. Ich würde nach wie vor sehr gern bei Ihnen arbeiten.
     } Mir ist klar, dass solche Entscheidungen dauern.
    [3] { $known ->
        [both] mein Interesse an der Stelle als { $role } ist unverändert.
        [role] mein Interesse an der Stelle als { $role } ist unverändert.
        [company] mein Interesse an der Stelle { AT($company) } { $company } ist unverändert.
       *[neither] mein Interesse an der Stelle ist unverändert.
     } Ich weiß, dass Sie viel zu tun haben.
    [5] { $known ->
        [both] ich hatte ein Gespräch über die Stelle als { $role } und darf mich mit Fragen dazu an Sie wenden.
        [role] ich hatte ein Gespräch über die Stelle als { $role } und darf mich mit Fragen dazu an Sie wenden.
        [company] ich hatte ein Gespräch { AT($company) } { $company } und darf mich mit Fragen dazu an Sie wenden.
       *[neither] ich hatte ein Vorstellungsgespräch und darf mich mit Fragen dazu an Sie wenden.
     } Ich bin weiterhin sehr interessiert und weiß, dass eine gute Auswahl Zeit braucht.
   *[4] { $known ->
        [both] unser Gespräch über die Stelle als { $role } hat mir gefallen, und ich würde weiterhin gern mit Ihnen arbeiten.
        [role] unser Gespräch über die Stelle als { $role } hat mir gefallen, und ich würde weiterhin gern mit Ihnen arbeiten.
        [company] unser Gespräch { AT($company) } { $company } hat mir gefallen, und ich würde weiterhin gern mit Ihnen arbeiten.
       *[neither] unser Gespräch hat mir gefallen, und ich würde weiterhin gern mit Ihnen arbeiten.
     } Mir ist bewusst, dass die Auswahl dauern kann.
 }
draft-follow_up-questions = { $turn ->
    [1] Können Sie mir sagen, wie der Stand ist und { $timeline ->
        [given] ob es einen neuen Zeitplan gibt
       *[open] wie der Zeitplan aussieht
     }? Wenn noch etwas von mir fehlt, schicke ich es gern.
    [2] Wenn Sie einen Moment haben: Wie weit sind Sie, und wann rechnen Sie mit einer Entscheidung? Was Ihnen noch hilft, etwa Referenzen, schicke ich gern.
    [3] Schon ein, zwei Zeilen würden mir helfen: Wie ist der Stand, { $timeline ->
        [given] hat sich der Zeitplan geändert
       *[open] wie sieht der Zeitplan aus
     }, und kann ich Ihnen noch etwas schicken?
   *[4] Darf ich fragen, wie es steht und { $timeline ->
        [given] wie der Zeitplan jetzt aussieht
       *[open] wie Ihr Zeitplan aussieht
     }? Wenn Ihnen noch etwas von mir die Entscheidung erleichtert, sagen Sie mir bitte Bescheid.
 }

draft-phone-hello = { $known ->
    [both] „Guten Tag, hier ist { $name }. Ich war wegen der Stelle als { $role } bei Ihnen im Gespräch und bin weiterhin sehr interessiert. Haben Sie einen Moment?“
    [role] „Guten Tag, hier ist { $name }. Ich war wegen der Stelle als { $role } bei Ihnen im Gespräch und bin weiterhin sehr interessiert. Haben Sie einen Moment?“
    [company] „Guten Tag, hier ist { $name }. Ich war { AT($company) } { $company } im Gespräch und bin weiterhin sehr interessiert. Haben Sie einen Moment?“
   *[neither] „Guten Tag, hier ist { $name }. Ich war bei Ihnen im Gespräch und bin weiterhin sehr interessiert. Haben Sie einen Moment?“
 }
# $turn ist die Fassung: 1, 2, 3, 1, 2, 3 ...
draft-phone-questions = { $turn ->
    [1] „Wie ist der Stand, { $timeline ->
        [given] gibt es einen neuen Zeitplan
       *[open] wie sieht der Zeitplan aus
     }, und kann ich noch etwas beitragen?“
    [2] „Darf ich fragen, wie weit Sie sind, wann Sie mit einer Entscheidung rechnen und ob noch etwas von mir hilft?“
   *[3] „Können Sie mir sagen, an welchem Punkt Sie sind, { $timeline ->
        [given] ob sich der Zeitplan geändert hat
       *[open] wie der Zeitplan aussieht
     } und ob ich noch etwas schicken kann?“
 }
draft-phone-voicemail = Mailbox: die ersten zwei Sätze, dass du dich über Neues freust, und zweimal deine Nummer.

draft-recruiter-hello = { $known ->
    [both] „Guten Tag, hier ist { $name }. Ich hatte mein Gespräch { AT($company) } { $company } für die Stelle als { $role }. Danke, dass Sie es vermittelt haben.“
    [role] „Guten Tag, hier ist { $name }. Ich hatte mein Gespräch für die Stelle als { $role }. Danke, dass Sie es vermittelt haben.“
    [company] „Guten Tag, hier ist { $name }. Ich hatte mein Gespräch { AT($company) } { $company }. Danke, dass Sie es vermittelt haben.“
   *[neither] „Guten Tag, hier ist { $name }. Ich hatte mein Gespräch. Danke, dass Sie es vermittelt haben.“
 }
# $felt ist das Gesicht, das getippt wurde.
draft-recruiter-felt = { $felt ->
    [great] „Es lief sehr gut. Wir haben uns gut verstanden, und diese Stelle hätte ich wirklich gern.“
    [good] „Es lief gut: ein schönes Gespräch, und ich würde gern weitermachen.“
    [poor] „Es war ein anspruchsvolles Gespräch. Ich verstehe jetzt besser, was gebraucht wird, und bin weiterhin interessiert.“
    [bad] „Es war ein hartes Gespräch, und mich würde interessieren, was Sie von dort hören. Ich bin weiterhin interessiert.“
   *[fair] „Es war ein gutes Gespräch, und ich würde gern weitermachen.“
 }
draft-recruiter-ask = „Könnten Sie heute dort anrufen, sagen, dass ich interessiert bin, und fragen, wie und wann es weitergeht?“
draft-recruiter-closing = „Danke. Ich bin heute gut erreichbar.“

# Was der Recruiter weitergeben soll. $turn ist die Fassung: 1, 2, 3, 4, 1, 2 ...
draft-to_recruiter-subject = { $known ->
    [both] Stelle als { $role } { AT($company) } { $company }: Wie steht es?
    [role] Stelle als { $role }: Wie steht es?
    [company] Mein Gespräch { AT($company) } { $company }: Wie steht es?
   *[neither] Mein Gespräch: Wie steht es?
 }
draft-recruiter_name = [Name Ihres Recruiters]
draft-to_recruiter-greeting = { $known ->
    [no] Guten Tag,
   *[yes] Guten Tag { $name },
 }
draft-to_recruiter-opening = { $turn ->
    [1] { $known ->
        [both] ich bin an der Stelle als { $role } { AT($company) } { $company } weiterhin sehr interessiert und weiß, dass so etwas Zeit braucht.
        [role] ich bin an der Stelle als { $role } weiterhin sehr interessiert und weiß, dass so etwas Zeit braucht.
        [company] ich bin an der Stelle { AT($company) } { $company } weiterhin sehr interessiert und weiß, dass so etwas Zeit braucht.
       *[neither] ich bin an der Stelle weiterhin sehr interessiert und weiß, dass so etwas Zeit braucht.
     }
    [2] { $known ->
        [both] eine kurze Frage zur Stelle als { $role } { AT($company) } { $company }: Ich hätte sie nach wie vor sehr gern.
        [role] eine kurze Frage zur Stelle als { $role }: Ich hätte sie nach wie vor sehr gern.
        [company] eine kurze Frage zur Stelle { AT($company) } { $company }: Ich hätte sie nach wie vor sehr gern.
       *[neither] eine kurze Frage zu meinem Gespräch: Ich hätte die Stelle nach wie vor sehr gern.
     } Mir ist klar, dass es dauern kann.
    [3] { $known ->
        [both] mein Interesse an der Stelle als { $role } { AT($company) } { $company } ist unverändert, und ich verstehe, dass solche Entscheidungen dauern.
        [role] mein Interesse an der Stelle als { $role } ist unverändert, und ich verstehe, dass solche Entscheidungen dauern.
        [company] mein Interesse an der Stelle { AT($company) } { $company } ist unverändert, und ich verstehe, dass solche Entscheidungen dauern.
       *[neither] mein Interesse an der Stelle ist unverändert, und ich verstehe, dass solche Entscheidungen dauern.
     }
   *[4] { $known ->
        [both] die Stelle als { $role } { AT($company) } { $company } würde ich weiterhin gern übernehmen. Eine gute Besetzung braucht Zeit, das weiß ich.
        [role] die Stelle als { $role } würde ich weiterhin gern übernehmen. Eine gute Besetzung braucht Zeit, das weiß ich.
        [company] { AT($company) } { $company } würde ich weiterhin gern arbeiten. Eine gute Besetzung braucht Zeit, das weiß ich.
       *[neither] die Stelle würde ich weiterhin gern übernehmen. Eine gute Besetzung braucht Zeit, das weiß ich.
     }
 }
draft-to_recruiter-questions = { $turn ->
    [1] Könnten Sie dort fragen, wie der Stand ist und { $timeline ->
        [given] ob es einen neuen Zeitplan gibt
       *[open] wie der Zeitplan aussieht
     }? Wenn noch etwas von mir fehlt, schicke ich es gern.
    [2] Könnten Sie herausfinden, wie weit die Auswahl ist und wann eine Entscheidung fällt? Was noch gebraucht wird, schicke ich am selben Tag.
    [3] Würden Sie beim nächsten Kontakt fragen, wie der Stand ist, { $timeline ->
        [given] ob sich der Zeitplan geändert hat
       *[open] wie der Zeitplan aussieht
     } und ob ich noch etwas schicken kann?
   *[4] Würden Sie dort fragen, wie es steht und { $timeline ->
        [given] wie der Zeitplan jetzt aussieht
       *[open] wie der Zeitplan aussieht
     }? Wenn noch etwas hilft, schicke ich es gern. Vielen Dank für Ihre Hilfe.
 }
draft-recruiter_phone-hello = { $known ->
    [both] „Guten Tag, ich rufe wegen der Stelle als { $role } { AT($company) } { $company } an. Ich bin weiterhin sehr interessiert. Haben Sie einen Moment?“
    [role] „Guten Tag, ich rufe wegen der Stelle als { $role } an. Ich bin weiterhin sehr interessiert. Haben Sie einen Moment?“
    [company] „Guten Tag, ich rufe wegen der Stelle { AT($company) } { $company } an. Ich bin weiterhin sehr interessiert. Haben Sie einen Moment?“
   *[neither] „Guten Tag, ich rufe wegen meines Gesprächs an. Ich bin weiterhin sehr interessiert. Haben Sie einen Moment?“
 }
draft-recruiter_phone-questions = „Könnten Sie dort für mich fragen, wie der Stand ist, wie der Zeitplan aussieht und ob noch etwas von mir fehlt?“
draft-recruiter_phone-closing = „Danke. Wann darf ich Sie wieder anrufen?“

draft-kind_reply-subject = { $known ->
    [both] Vielen Dank – { $role }
    [role] Vielen Dank – { $role }
   *[neither] Vielen Dank
 }
draft-kind_reply-opening = vielen Dank für Ihre Nachricht. Ich verstehe Ihre Entscheidung.
draft-kind_reply-luck = Ihnen alles Gute!
draft-kind_reply-openings = Wenn eine andere Stelle frei wird, melden Sie sich gern.

draft-offer_time =
    .subject = { $known ->
        [both] Ihr Angebot – { $role }
        [role] Ihr Angebot – { $role }
       *[neither] Ihr Angebot
     }
    .body = { $known ->
        [both] vielen Dank für Ihr Angebot für die Stelle als { $role }.
        [role] vielen Dank für Ihr Angebot für die Stelle als { $role }.
       *[neither] vielen Dank für Ihr Angebot.
     } Ich möchte mich in Ruhe entscheiden. Können Sie mir dafür noch ein paar Tage geben?
draft-offer_accept =
    .subject = { $known ->
        [both] Zusage – { $role }
        [role] Zusage – { $role }
       *[neither] Zusage zu Ihrem Angebot
     }
    .body = { $known ->
        [both] vielen Dank für Ihr Angebot. Die Stelle als { $role } nehme ich sehr gern an.
        [role] vielen Dank für Ihr Angebot. Die Stelle als { $role } nehme ich sehr gern an.
        [company] vielen Dank für Ihr Angebot. Ich nehme die Stelle { AT($company) } { $company } sehr gern an.
       *[neither] vielen Dank für Ihr Angebot. Ich nehme es sehr gern an.
     } Welche Unterlagen brauchen Sie noch? Ich freue mich auf die Zusammenarbeit.
draft-offer_decline =
    .subject = { $known ->
        [both] Ihr Angebot – { $role }
        [role] Ihr Angebot – { $role }
       *[neither] Ihr Angebot
     }
    .body = { $known ->
        [both] vielen Dank für Ihr Angebot für die Stelle als { $role } und für Ihre Zeit.
        [role] vielen Dank für Ihr Angebot für die Stelle als { $role } und für Ihre Zeit.
       *[neither] vielen Dank für Ihr Angebot und für Ihre Zeit.
     } Nach gründlicher Überlegung habe ich mich entschieden, es nicht anzunehmen. Das ist mir nicht leichtgefallen. Ihnen und dem Team wünsche ich viel Erfolg, und ich würde mich freuen, in Kontakt zu bleiben.
draft-offer_other =
    .subject = { $known ->
        [both] Neues zur Stelle als { $role }
        [role] Neues zur Stelle als { $role }
       *[neither] Neues zu meiner Bewerbung
     }
    .body = { $known ->
        [both] ich möchte Sie wissen lassen, dass ich ein Angebot von einem anderen Arbeitgeber habe. Die Stelle als { $role } interessiert mich weiterhin sehr.
        [role] ich möchte Sie wissen lassen, dass ich ein Angebot von einem anderen Arbeitgeber habe. Die Stelle als { $role } interessiert mich weiterhin sehr.
        [company] ich möchte Sie wissen lassen, dass ich ein Angebot von einem anderen Arbeitgeber habe. Die Stelle { AT($company) } { $company } interessiert mich weiterhin sehr.
       *[neither] ich möchte Sie wissen lassen, dass ich ein Angebot von einem anderen Arbeitgeber habe. Ich würde weiterhin sehr gern bei Ihnen arbeiten.
     } Können Sie mir sagen, wann Sie voraussichtlich entscheiden? Wenn noch Unterlagen helfen, schicke ich sie gern noch heute.

draft-reference-subject = Ihr Name als Referenz
draft-reference-greeting = Guten Tag { $name },
draft-reference-body = { $known ->
    [both] ich hatte ein Vorstellungsgespräch für die Stelle als { $role } { AT($company) } { $company } und habe Sie als Referenz genannt. Vielleicht meldet sich jemand bei Ihnen.
    [role] ich hatte ein Vorstellungsgespräch für die Stelle als { $role } und habe Sie als Referenz genannt. Vielleicht meldet sich jemand bei Ihnen.
    [company] ich hatte ein Vorstellungsgespräch { AT($company) } { $company } und habe Sie als Referenz genannt. Vielleicht meldet sich jemand bei Ihnen.
   *[neither] ich hatte ein Vorstellungsgespräch und habe Sie als Referenz genannt. Vielleicht meldet sich jemand bei Ihnen.
 } Bei Fragen melden Sie sich gern. Vielen Dank!

draft-new_time-subject = { $known ->
    [both] Neuer Termin für unser Gespräch – { $role }
    [role] Neuer Termin für unser Gespräch – { $role }
   *[neither] Neuer Termin für unser Gespräch
 }
draft-new_time-agreed = { " " }am { DAY($at) }, um { HOUR($at) } Uhr
draft-new_time-some_day = { "" }
# $whom ist, wer es bekommt; $agreed beginnt mit einem Leerzeichen oder ist leer.
draft-new_time-opening = { $whom ->
    [recruiter] { $known ->
        [both] mein Gespräch über die Stelle als { $role } { AT($company) } { $company }{ $agreed } hat nicht stattgefunden.
        [role] mein Gespräch über die Stelle als { $role }{ $agreed } hat nicht stattgefunden.
        [company] mein Gespräch { AT($company) } { $company }{ $agreed } hat nicht stattgefunden.
       *[neither] mein Gespräch{ $agreed } hat nicht stattgefunden.
     }
   *[employer] { $known ->
        [both] unser Gespräch{ $agreed } über die Stelle als { $role } hat leider nicht geklappt.
        [role] unser Gespräch{ $agreed } über die Stelle als { $role } hat leider nicht geklappt.
       *[neither] unser Gespräch{ $agreed } hat leider nicht geklappt.
     }
 } Nicht jeder Tag läuft wie geplant.
draft-new_time-ask = { $whom ->
    [recruiter] Die Stelle interessiert mich weiterhin sehr. Könnten Sie dort nach einem neuen Termin fragen? Ich richte mich gern danach.
   *[employer] Die Stelle interessiert mich weiterhin sehr. Wann passt es Ihnen stattdessen? Ich richte mich gern nach Ihnen.
 }
draft-new_time-hello = { $whom ->
    [recruiter] { $known ->
        [both] „Guten Tag, hier ist { $name }. Mein Gespräch über die Stelle als { $role } { AT($company) } { $company }{ $agreed } hat nicht stattgefunden.“
        [role] „Guten Tag, hier ist { $name }. Mein Gespräch über die Stelle als { $role }{ $agreed } hat nicht stattgefunden.“
        [company] „Guten Tag, hier ist { $name }. Mein Gespräch { AT($company) } { $company }{ $agreed } hat nicht stattgefunden.“
       *[neither] „Guten Tag, hier ist { $name }. Mein Gespräch{ $agreed } hat nicht stattgefunden.“
     }
   *[employer] { $known ->
        [both] „Guten Tag, hier ist { $name }. Unser Gespräch{ $agreed } über die Stelle als { $role } hat leider nicht geklappt.“
        [role] „Guten Tag, hier ist { $name }. Unser Gespräch{ $agreed } über die Stelle als { $role } hat leider nicht geklappt.“
       *[neither] „Guten Tag, hier ist { $name }. Unser Gespräch{ $agreed } hat leider nicht geklappt.“
     }
 }
draft-new_time-call = { $whom ->
    [recruiter] „Das ist gar kein Problem. Könnten Sie dort nach einem neuen Termin fragen? Ich bin flexibel.“
   *[employer] „Das ist gar kein Problem. Wann passt es Ihnen stattdessen? Ich bin flexibel.“
 }

draft-withdrawal-subject = { $known ->
    [both] Rückzug meiner Bewerbung – { $role }
    [role] Rückzug meiner Bewerbung – { $role }
   *[neither] Rückzug meiner Bewerbung
 }
draft-withdrawal-opening = { $known ->
    [both] vielen Dank für die Zeit, die Sie sich für das Gespräch über die Stelle als { $role } genommen haben.
    [role] vielen Dank für die Zeit, die Sie sich für das Gespräch über die Stelle als { $role } genommen haben.
    [company] vielen Dank für die Zeit, die Sie sich für das Gespräch über die Stelle { AT($company) } { $company } genommen haben.
   *[neither] vielen Dank für die Zeit, die Sie sich für das Gespräch genommen haben.
 } Ich habe mich gefreut, Sie und Ihre Arbeit kennenzulernen.
draft-withdrawal-ahead = { $known ->
    [both] vielen Dank, dass Sie mich für die Stelle als { $role } in Betracht ziehen.
    [role] vielen Dank, dass Sie mich für die Stelle als { $role } in Betracht ziehen.
    [company] vielen Dank, dass Sie mich für die Stelle { AT($company) } { $company } in Betracht ziehen.
   *[neither] vielen Dank, dass Sie mich in Betracht ziehen.
 }
draft-withdrawal-taken = Ich habe eine andere Stelle angenommen und ziehe deshalb meine Bewerbung zurück. Ich wollte es Ihnen gleich sagen, damit Ihre Suche nicht aufgehalten wird.
draft-withdrawal-decision = Nach reiflicher Überlegung habe ich mich entschieden, meine Bewerbung zurückzuziehen: Im Moment passt die Stelle nicht ganz zu mir. Ich wollte es Ihnen gleich sagen, damit Ihre Suche nicht aufgehalten wird.
draft-withdrawal-closing = Ihnen und Ihrem Team wünsche ich viel Erfolg, und ich würde mich freuen, wenn sich unsere Wege wieder kreuzen.

draft-feedback-subject = { $known ->
    [both] Danke und eine Frage – { $role }
    [role] Danke und eine Frage – { $role }
   *[neither] Danke und eine Frage
 }
draft-feedback-opening = { $known ->
    [both] vielen Dank für Ihre Nachricht zur Stelle als { $role } und für Ihre Zeit.
    [role] vielen Dank für Ihre Nachricht zur Stelle als { $role } und für Ihre Zeit.
   *[neither] vielen Dank für Ihre Nachricht und für Ihre Zeit.
 } Ich würde gern daraus lernen.
draft-feedback-questions =
    Schon eine Zeile zu einer dieser Fragen würde mir helfen:
    - Was hat den Ausschlag gegeben?
    - Was könnte ich verbessern?
    - Was sollte ich für solche Stellen lernen oder üben?
    - Gibt es eine andere Stelle oder jemanden, mit dem ich sprechen sollte?
draft-feedback-interest = Ich würde mich freuen, wenn Sie bei anderen Stellen an mich denken.
draft-feedback-closing = Ihnen und dem Team alles Gute.

## Wie gelesen wird, was jemand getippt hat. Listen, durch Kommas getrennt; Groß- und Kleinschreibung ist egal.

# Eine Stelle wird ohne diese Wörter am Ende genannt: „Data-Engineer-Position“ bleibt, „Data Engineer Stelle“ verliert eines.
draft-role-endings = stelle, position, rolle, job, posten
draft-point-none = nein, nichts, keine, kein, keiner, keins, keines, gar nichts, nichts besonderes, nicht viel, nicht wirklich, nicht sicher,
    weiß nicht, weiß ich nicht, ich weiß nicht, ich weiß es nicht, keine ahnung, ka, k.a, n/a, na, ja, ok, okay, gut, ganz gut, sehr gut, super,
    prima, passt, alles, alles gut, alles super, lief gut, es lief gut, war gut, schwer zu sagen, mir fällt nichts ein, später, weiter, test,
    no, nope, nothing, skip, yes

## Worauf eine Mail geprüft wird. `.words` ist das Gesuchte; ein Sternchen steht für jede Endung.

proof-empty = Es gibt noch nichts zu prüfen. Schick den Text deiner Mail.
proof-placeholder = Noch auszufüllen: { $what }.
proof-name = Die Anrede nennt { $greeted }, du hast aber { $known } getroffen. Ist es der richtige Name?
proof-negative = Besser ohne { $found }. Zweifel gehören nicht in eine Dankesmail.
    .words = leider, bedauer*, entschuldig*, verzeih*, tut mir leid, sorry, nervös*, nervosität, aufgeregt*, angst, ängst*, lampenfieber, unsicher*,
    peinlich*, geschämt, schäme, beschämt, dumm, blöd, schrecklich*, furchtbar*, fürchterlich*, verhaspelt, gestottert, gestammelt, blackout,
    vermasselt, verpatzt, versagt, versagen, gescheitert, verbockt, mein fehler, meine fehler, meinen fehler, meine schwäche*, meiner schwäche*,
    vergessen habe, habe vergessen, hatte vergessen, habe ich vergessen, hätte besser, hätte ich besser, ich hätte sollen, hätte ich sollen,
    konnte ich nicht, ich konnte nicht, konnte nicht, nicht konnte, nicht gut genug, mir fehlt*, fehlt mir, fehlen mir, fehlende erfahrung, fehlender
    erfahrung, mangelnde*, trotz meiner, trotz meines, nicht qualifiziert*, unqualifiziert*, ungeeignet*, nicht geeignet*, enttäusch*, verzweif*,
    ihre zeit verschwend*, zeit gestohlen, zeit geraubt, ich befürchte, ich fürchte, schlecht gelaufen, nicht gut gelaufen
proof-thanks = Der Dank fehlt noch. Fang damit an.
    .words = dank, danke, danken, bedank*, dankbar*, dankeschön, dankend
proof-point = { $known ->
    [yes] Erwähne eine Sache, die sie erzählt haben, etwa „{ $topic }“.
   *[no] Nenn etwas, das sie erzählt haben.
 }
    .words = sie erwähnten, sie sagten, sie erzählten, sie erklärten, sie beschrieben, sie zeigten, sie fragten, von ihnen erwähnt*, sie haben mir,
    ihre frage, ihre fragen, ihrer frage, ihre geschichte, ihre erklärung*, ihre schilderung*, ihre beschreibung*, ihre gedanken zu,
    ihr hinweis, ihren hinweis, ihre ausführungen, wir sprachen über, wir haben über, gespräch über ihre, unser gespräch über, unserem gespräch über,
    unser austausch über, unseren austausch über, unserem austausch über, im gedächtnis geblieben, in erinnerung geblieben, hängen geblieben,
    hängengeblieben, besonders gefallen, besonders gefiel, besonders interessant, besonders spannend, beeindruck*, faszinier*, begeistert hat mich,
    hat mich begeistert, neugierig gemacht
# Wörter, die in jeder Mail stehen: Sie zeigen keinen Punkt, auch wenn sie in der Antwort vorkamen.
proof-common = aber, alle, alles, allem, andere, antwort, antworten, antworte, arbeit, arbeitsproben, aufgabe, auch, beim, bewerbung, bild, bitte, dank,
    danke, dann, dass, davon, dazu, dein, deine, denn, dies, diese, diesem, diesen, dieser, dieses, doch, dort, durch, eine, einem, einen, einer,
    eines, echten, entscheidung, erfahrung, erklärt, etwas, fähigkeiten, firma, frage, fragen, freue, freuen, für, ganz, gefallen, gefragt, gefreut,
    gehabt, gehen, genommen, gern, gerne, gesagt, gespräch, gesprochen, gute, guten, guter, gutes, habe, haben, hallo, hatte, hätte, hier, ihnen, ihre,
    ihrem, ihren, ihrer, immer, interesse, jetzt, kann, karriere, kein, keine, kennen, kennenzulernen, klareres, konnte, können, leute, lief, mehr,
    mein, meine, meinem, meinen, meiner, mich, mir, möchte, nach, nicht, nichts, noch, nochmals, nur, oder, ohne, punkt, referenzen, sache, sagen,
    schon, sehr, sein, seine, selbst, sich, sind, sowie, sprechen, stelle, tag, team, über, unser, unsere, unserem, unserer, unterlagen, viel, viele,
    vielen, vom, vor, waren, weil, weiter, weitere, weiterhin, wenn, werden, wichtig, wieder, wird, wirklich, worüber, wurde, würde, zeit, zum, zur,
    zusammen, zwischen
proof-long = { $count ->
    [one] Das ist { $count } Wort. Unter 150 wird alles gelesen: Streich, was geht.
   *[other] Das sind { $count } Wörter. Unter 150 wird alles gelesen: Streich, was geht.
 }
proof-room = Der Text hat { $count } Zeichen. In eine Einladung bei LinkedIn passen etwa { $most }: Streich, was geht.
proof-same = Das hast du dort schon jemand anderem geschrieben. Ändere ein, zwei Sätze.
proof-sell = Sag in einem Satz, warum du passt: was dir an der Stelle gefällt und was du mitbringst.
    .eager = begeister*, motiv*, interess*, reizt, reizvoll*, leidenschaft*, überzeugt*, freue mich auf die aufgabe*, freue mich auf die arbeit,
    freue mich auf die zusammenarbeit, freue mich darauf, gern teil, gerne teil, sehr gern, sehr gerne, lust, bestärkt, herzblut, mit freude,
    würde ich gern, würde ich gerne, würde gern, würde gerne, passt gut, passe gut, gut passen
    .skill = fähigkeit*, erfahrung*, kenntnis*, stärke, stärken, kompetenz*, können, wissen, fachwissen, hintergrund, ausbildung, studium, talent*,
    einbring*, beitrag*, beitragen, mitbring*, bringe, qualifi*, zertifi*, abschluss, know-how, expertise, werdegang, jahre, jahren, fließend*,
    meine arbeit, ich habe gebaut, geleitet, aufgebaut, entwickelt, verantwortet
proof-offer = Du könntest am Ende Referenzen oder weitere Unterlagen anbieten.
    .words = weitere unterlagen, weitere dokumente, weiteren unterlagen, weiteren dokumenten, weitere informationen, weiteren informationen, weiteres
    material, weitere angaben, weitere auskünfte, zusätzliche*, arbeitsprobe*, referenz, referenzen, zeugnis*, portfolio*, zertifikat*, nachreich*,
    reiche ich*, sende ich*, schicke ich*, zur verfügung, weitere fragen, rückfragen, noch etwas brauchen, noch etwas benötigen, falls sie noch
# Eine Anrede, und was ihr folgen kann, ohne jemandes Name zu sein.
proof-company = Da steht { $company }. Ist das die richtige Firma?
proof-private =
    .pay = Es geht um Geld oder Urlaub. Das hat Zeit bis zur Zusage.
    .confidential = Da steht etwas, das sie dir im Vertrauen gesagt haben.
    .candidates = Es geht um andere Bewerber.
    .health = Es geht um Gesundheit oder Familie. Das ist privat.
proof-unsigned = Am Ende fehlt dein Name: { $name }.
proof-casual = Besser ohne { $found }: zu locker für einen Brief.
    .words = du, dich, dir, dein, deine, deinem, deinen, deiner, euch, euer, eure, eurem, euren, eurer, lol, haha*, hihi*, lg, vg, mfg, hdl, krass, geil*, cool*, megakrass
proof-shout = Ein Ausrufezeichen genügt.
proof-greeting = sehr geehrte, sehr geehrter, sehr verehrte, sehr verehrter, liebe, lieber, guten tag, guten morgen, guten abend, hallo, hi, hey, moin,
    servus, grüß gott, grüezi, schönen guten tag
    .nobody = alle, zusammen, damen, herren, team, ihr, euch, liebe, lieber, liebes, recruiting, personalabteilung, kolleginnen, kollegen, leute,
    miteinander, beide, sie, an, das, die, der, sehr, geehrte, geehrter
proof-quoted = „{ $words }“
proof-list = { $first } und { $last }
    .longer = { $first }, { $last }

## In exportierten Dateien

csv =
    .company = Firma
    .role = Stelle
    .state = Stand
    .round = Runde
    .began = Beginn
    .minutes = Minuten
    .thanked = Bedankt
    .open = Offen
    .offer = Zusage
    .rejected = Absage
    .withdrawn = Zurückgezogen
    .no_reply = Keine Antwort
report =
    .note = Dankesmail
    .timeline = Bis hierher
    .better = Was ich jetzt sagen würde
calendar =
    .interview = Gespräch: { $post }
    .thank_you = Dankesmail: { $post }
    .decision = Entscheidung: { $post }
    .open = Erzähl, wie es lief: { $link }

### Einladungen: die Wörter, an denen sie erkannt werden. In allen Sprachen zusammen; "*" ist jede Endung, "…" eine Lücke, am Anfang jeder Wortteil.

invited-interview = zum assessment,
    probevortrag*, probevorlesung*, lehrprobe, probestunde, unterrichtsprobe,
    …interview*,
    probeschicht*, probetag*, schnupperschicht*,
    zur probe, probe arbeiten, probe zu arbeiten,
    stellen wir sie … vor, stellen wir dich … vor, stellst du dich, stellen sie sich, vorstellungstermine,
    unser gespräch … verschieben, ihr gespräch … verschieben, dein gespräch … verschieben, unser gespräch … verlegen, ihr gespräch … verlegen, gespräch … verschoben, gespräch … verlegt, gespräch … absagen, gespräch … abgesagt,
    vorstellungsgespräch*, vorstellungstermin*, bewerbungsgespräch*, bewerbungstermin*, kennenlerngespräch*,
    kennenlerntermin*, auswahlgespräch*, auswahltag*, erstgespräch*, zweitgespräch*, fachgespräch*, telefoninterview*, videointerview*,
    jobinterview*, interview*, probearbeiten*, probearbeit, hospitier*, probetag*, schnuppertag*, hospitation*, assessment-center*, bewerbertag*,
    telefongespräch*, zum gespräch ein, zu einem gespräch ein, zu einem persönlichen gespräch, zum persönlichen gespräch,
    zweiten gespräch, zweites gespräch, ersten gespräch, erstes gespräch, sie kennenlernen, dich kennenlernen, sie … kennenlernen,
    dich … kennenlernen, sie … kennen lernen, dich … kennen lernen, kennenzulernen
invited-no_interview = sprechstunde, auslandssemester, stipendium, studienplatz,
    wg-zimmer, wg zimmer, mietvertrag, besichtigung*, vertragsberatung,
    bei uns anfangen wirst, bei uns anfangen kannst, bei uns anfangen können, bei uns anfangen werden,
    presseinterview*, stammtisch,
    karriere-newsletter, online-seminar, jetzt anmelden, neue stellen,
    vertragsunterzeichnung, bei uns anfängst, willkommen im team, lesekreis, buchclub, deine schicht, ihre schicht,
    kursleit*, teilnahmegebühr, weiterbildung*, nutzerinterview*, studie, aufwandsentschädigung, kundengespräch*, haltet … frei,
    arbeitsvermittler*, vermittlungsfachkraft, eingliederungsvereinbarung, klassenlehrer*, elternsprechtag, ausstellung, infotag, bewerbermesse,
    elternabend*, liebe eltern, liebe kolleg*, liebes team, jobmesse*, karrieremesse*, karrieretag*, messe, informationsveranstaltung*, infoabend*, infoveranstaltung*, tag der offenen tür, berufsberatung, berufliche situation, coaching*, mitarbeitergespräch*, jahresgespräch*, elterngespräch*, beratungsgespräch*, verkaufsgespräch*, webinar,
    bewerbungsmappe*, feedbackgespräch*, ihre bestellung, deine bestellung, bestellnummer, bestellbestätigung, ihre sendung, dein paket,
    ihr paket
invited-beside = online-test*, onlinetest*, online-assessment*, einstellungstest*, newsletter, bewerbungstipps, bewerbungstraining*, interviewtraining*, tipps für ihr vorstellungsgespräch, tipps für dein vorstellungsgespräch, tipps zum vorstellungsgespräch
invited-meeting = bereden, kommens,
    call mit,
    du triffst, triffst du, zu uns … einladen,
    unterhalten, will dich sehen, will sie sehen, möchte dich sehen, möchte sie sehen, wollen dich sehen, möchten dich sehen, video-call*, call mit mir,
    termin … eingeplant, termin für dich, termin für sie, folgenden termin, folgender termin,
    uns … zu besuchen, uns besuchen, besuchen sie uns, uns … besuchen,
    gesprächstermin*, auf einen kaffee,
    reden, quatschen, austauschen, zusammensetzen, beschnuppern, zeigen dir, zeigen ihnen, reinschauen, schau rein,
    gespräch*, sprechen, telefonieren, mit dir reden, mit ihnen reden, vorbeikommen, vorbei, komm doch, termin vor ort, videocall*, telefonat*, zu treffen, persönlich kennenlernen, kennenlernen, kennen lernen, persönlichen gespräch, laden wir, lade ich, treffen
invited-about_job = …-rolle,
    brauchen … jemanden, suchen … jemanden, noch jemanden, …bewerbung*,
    vertretungsstelle, ausbildungsstelle, aushilfsstelle, praktikumsstelle, …erstelle, …-stelle, …-job, minijob*,
    dein profil, ihr profil, profil passt,
    mein mandant, mein kunde, bei uns … werden,
    funktion, kandidat*, bei uns anfangen, bei uns arbeiten, unser team verstärken, mitarbeit, tätigkeit, mitarbeiter*,
    personalabteilung, personalreferent*, personalwesen, recruiting, recruiter*, human resources, beworben, bewirbst, stelle, stellenanzeige, bewerbung*, position, ausbildung*, ausbildungsplatz, praktikum, job, ausgeschrieben*
# Wer dies und eine Stunde nennt, meint ein Gespräch.
invited-applications = …bewerbung*, beworben, bewerben, ihre unterlagen, deine unterlagen, stelle als, …-stelle, …enstelle, …-rolle, …-job
invited-agrees = kein problem, nehmen wir,
    cool, ok, okay, top,
    alles klar, dann bis, dann am, super, prima, perfekt, dann montag, dann dienstag, dann mittwoch, dann donnerstag, dann freitag,
    dann machen wir, in ordnung, klappt, sehr gern, gerne,
    sehen uns, sehen wir uns, bleibt es bei, passt, bestätige, bestätigen, abgemacht, perfekt, bis dann, wunderbar, eingetragen, notiert
invited-invites = einladung*, laden wir sie, laden wir dich, lade ich sie, lade ich dich, laden sie, laden dich, möchten sie … kennenlernen,
    würden sie … kennenlernen, möchten dich … kennenlernen, würden dich … kennenlernen, gern persönlich, gerne persönlich,
    ihr vorstellungsgespräch, dein vorstellungsgespräch, ihr interview, dein interview, ihr bewerbungsgespräch, bestätigen wir ihnen,
    terminbestätigung, ihr gespräch, dein gespräch, wähl* … termin, buch* … termin, such* … termin, reservier* … termin
invited-asks = laden wir sie, laden wir dich, lade ich sie, lade ich dich, laden sie, laden dich, möchten sie … kennenlernen, würden sie … kennenlernen,
    möchten dich … kennenlernen, würden dich … kennenlernen, möchten dich kennenlernen, möchten sie kennenlernen, würden sie gern* zu, würden dich gern* zu,
    wähl* … termin, buch* … termin, such* … termin, reservier* … termin, wann passt, wann hätten sie, wann hättest du
# Ein Brief, der so klingt und keine Stunde nennt, gilt als Absage.
invited-regrets = leider, bedauern, bedauerlicherweise, tut uns leid, tut mir leid
invited-conditions = ob wir, darüber, in der nächsten runde, im mai, im herbst, im frühjahr, wieder zum gespräch,
    wen wir, welche bewerber*, wer den, alle bewerber*, in die engere,
    bei passenden, künftig, zukünftig, falls, sollten sie, sollte ihre, wenn ihre, bei passung, wenn etwas passendes, sobald,
    wenn du … bestehst, wenn sie … bestehen, bei bestandenem, nach erfolgreich*, bei erfolgreich*, im anschluss, wenn du … abgeschlossen, wenn sie … abgeschlossen, wenn du uns überzeug*
invited-rejects = zurückgezogen haben,
    für jemand anderen, jemand anderem, jemanden mit mehr, person mit mehr, anders entschieden, andere person entschieden, nicht gereicht,
    anderen bewerber*, andere bewerber*, anderen kandidat*, andere kandidat*, andere bewerbung*, nicht berücksichtigen, absage,
    leider absagen, ihnen absagen, dir absagen, anderweitig besetzt, bereits besetzt, schon besetzt, gegen sie entschieden, nicht weiter berücksichtig*,
    nicht in die engere, keine zusage, leider nicht anbieten, leider nicht für sie, nicht einladen, kein angebot machen
invited-cancels = muss … entfallen, leider entfallen, entfallen muss,
    absagen muss, absagen müssen wir, muss leider ausfallen, fällt leider aus, findet leider nicht statt, wurde abgesagt, ist abgesagt,
    abgesagt, absagen müssen, müssen … termin … absagen, müssen … gespräch … absagen, entfällt, fällt aus, findet nicht statt,
    nicht stattfinden, storniert,
    ausfallen, müssen wir … absagen, muss ich … absagen, wir müssen … absagen, ich muss … absagen, sagen wir … ab, kann leider nicht stattfinden
invited-away = auf, auf den
invited-deadlines = endet,
    endet um, ende um, ende gegen,
    woche ab, woche vom, woche des, kw,
    bis, bis zum, bis spätestens, spätestens, spätestens am, spätestens bis, bis einschließlich, vor dem, vom, seit, frist,
    ihre bewerbung vom, schreiben vom, gespräch vom, telefonat vom, statt am, statt, anstatt, nicht am, ab dem, zum
invited-articles = der, die, das, dem, den, unserer, unserem, unsere, unser, einer, einem, eine, am
invited-other_days = bewerbungsfrist, bewerbungsschluss, endet am, einsendeschluss,
    erster arbeitstag, ersten arbeitstag, arbeitsvertrag, vertragsunterlagen, einarbeitung,
    eingegangen, eingetroffen, erhalten am, automatische nachricht, automatisch erstellt,
    eintrittstermin, eintritt, arbeitsbeginn, rückmeldung bis, bestätigen sie … bis, antworten sie, melden sie sich bis,
    geschlossen, feiertag, frist, entscheidung bis, entscheiden bis, einreichen, zusenden, senden sie uns, schicken sie uns, gültig bis,
    reichen sie, beginn der ausbildung, stellenantritt, urlaub, zurück erwarten
invited-decides = wen wir, entscheiden wir, entscheidet, vorauswahl, auswahl treffen, sichten wir, tagt
# Ein Tag in einem Satz, der so beginnt, ist vorbei.
invited-met = danke für das … gespräch, vielen dank für das … gespräch, danke für deinen besuch, schön, dass du da warst, es war schön
invited-evenings = abend, abends
invited-takes_place = findet … statt, stattfinden, statt, erwarten wir sie, erwarten wir dich, freuen uns auf sie am, freuen wir uns auf, ist angesetzt,
    angesetzt für, vereinbart, bestätigen wir, verschoben auf, verlegt auf, neuer termin, neuen termin, laden wir, lade ich, einladung*
invited-new_days = neuer termin, neuen termin, neues datum, neue uhrzeit, verschoben auf, verlegt auf, nun am, jetzt am, stattdessen
invited-moves = vorziehen, vorgezogen, vorverlegen, vorverlegt, nach hinten, nach vorne, umlegen, tauschen,
    verschieben, verschoben, verlegen, verlegt, ändern, geändert
invited-old_labels = bisher, bisheriger termin, alt, alter termin, alte zeit, vorher, ursprünglich, ursprünglicher termin
invited-new_labels = neu, neuer termin, neue zeit, jetzt, aktualisiert, neues datum, neue uhrzeit
invited-old_days = geht nicht, passt nicht, klappt nicht, geht leider nicht, passt leider nicht,
    geplante, geplanten, geplanter, vereinbarte, vereinbarten, vorgesehene, vorgesehenen, angesetzte, angesetzten, nicht stattfinden, nicht wahrnehmen
invited-begins = dann um,
    seien sie um, sei um, kommen sie um, komm um, kommen sie bitte um,
    beginnt um, beginn ist um, startet um, geht um, findet um, los geht es um, los geht's um, wäre dann um, ist dann um
invited-when_labels = datum, uhrzeit, zeit, wann, termin, tag, beginn, start, datum und uhrzeit, neuer termin, terminvorschlag*, vorschlag*
invited-zone_lines = zeitzone, alle zeiten, zeitangaben
invited-their_time = unserer zeit, unserer ortszeit, meiner zeit
invited-own_time = ihrer zeit, deiner zeit, ortszeit
invited-closings = bis …tag, bis morgen, bis mittwoch, bis denne, bis denn,
    mit …en grüßen,
    herzlich, alles liebe, …e grüße, …en grüßen, …e grüsse,
    mit freundlichen grüßen, mit freundlichen grüssen, freundliche grüße, freundliche grüsse, viele grüße, beste grüße, herzliche grüße,
    liebe grüße, schöne grüße, mit besten grüßen, mit herzlichen grüßen, mfg, lg, vg, grüße, mit freundlichem gruß, freundlicher gruß, gruß,
    besten gruß, lieben gruß, bis bald, bis dann, bis dahin, wir freuen uns auf sie, viel erfolg, alles gute*, herzlichst
invited-behind_closings = vorab, im voraus, schonmal, schon mal, aus *, und bis bald, und bis dann, und alles gute
invited-greetings = servus, grüezi, hej, na, guten abend, grüß dich, grüß sie, moin moin, tach, grüß gott,
    guten tag, guten morgen, sehr geehrte*, liebe, lieber, hallo, moin, grüß gott, hi
invited-headers = von, an, cc, gesendet, datum, absender, empfänger, kopie
invited-senders = von, absender
invited-subjects = betreff, betrifft, betr.
invited-company_labels = firma, kunde, einrichtung, unternehmen, arbeitgeber, organisation
invited-role_labels = ihre bewerbung, deine bewerbung, ihre bewerbung als, deine bewerbung als,
    bewerbung, bewerbung als, bewerbung um, ausbildung, ausbildungsplatz, gesuchte position, ausgeschriebene stelle,
    position, stelle, stellenbezeichnung, funktion, beruf, ausschreibung, job, tätigkeit, beworben
invited-at = bei, beim, bei der, bei dem, bei den
invited-after_company = am, im, in, um, für, als, ein, an, zum, vom, auf, per, und
invited-no_company = berufungskommission, findungskommission,
    tätigkeit, aufgabe, mitarbeit, anzeige, ausbildung,
    familie,
    haus a, haus b, haus c, haus d, gebäude a, gebäude b, gebäude c, halle a, halle b, trakt a, trakt b,
    wir, ich, sie, ihr, du, er, auswahlkommission, kommission, jury, gebäude, geschäftsführung, personalabteilung,
    datum & uhrzeit, datum & zeit, datum, uhrzeit, ort & zeit, zeit & ort, wann & wo, tag & uhrzeit,
    mo, di, mi, do, fr, sa, so, uns, unserem, unserer, ihnen, ihrem, ihrer, dir, der, dem, den, die, frau, herrn, herr, fragen, rückfragen,
    interesse, bedarf, verhinderung, problemen, änderungen, einem, einer, empfang, pforte, raum, montag, dienstag, mittwoch,
    donnerstag, freitag, samstag, sonntag, bitte, gelegenheit, ankunft, teams, zoom, google meet, bewerbung, eignung,
    schwierigkeiten
invited-before_role = um den, um die, um das,
    um ein, um eine, um einen, um einen platz als,
    um die stelle einer, um die stelle eines, um die stelle der, um die stelle des, um die stelle, um die position,
    für die position des, position des,
    vakanz, stellenangebot, unsere vakanz,
    als, für die stelle als, für die stelle der, für die stelle des, für die stelle einer, für die stelle eines, für die stelle, für die position als,
    für die position der, für die position, stelle als, stelle der, stelle des, stelle, position als, zur, zum, zu, für, um die stelle als, bewerbung als,
    bewerbung um die stelle als, ausbildung zur, ausbildung zum, position, rolle
invited-post_words = mandat,
    vakanz,
    stelle, position, ausbildung, ausbildungsplatz, job, praktikum
invited-kinds_of_work = technische, technischer, digitale, digitaler
invited-branches = betriebshof, bauhof, zentrale, hauptstelle, geschäftsstelle, rettungswache,
    standort, filiale, niederlassung
invited-above = oben genannte*, o. g. stelle, o.g. stelle, genannte stelle, genannten stelle
invited-role_follows = die laufbahn,
    bewerbung um das, bewerbung um ein, bewerbung um eine, bewerbung um einen,
    der vakanz, die vakanz,
    unsere stelle, unserer stelle, unsere position, unserer position, unsere offene stelle,
    zur stelle, zur position, über die stelle, über die position,
    der position, der stelle, ausgeschriebene stelle, ausgeschriebenen stelle, offene stelle, offenen stelle,
    ausbildungsplatz zur, ausbildungsplatz zum, ausbildungsplatz als, stelle als, stelle der, stelle des, stelle einer, stelle eines, position als, position der, position des, bewerbung als, bewerbung um die stelle als,
    bewerbung für die stelle als, gespräch als, vorstellungsgespräch als, bewerbungsgespräch als, kennenlerngespräch als, ausbildung zur, ausbildung zum,
    ausbildung als, beworben als, probearbeiten als, probetag als, hospitation als, die stelle, die position
invited-after_role = erwartet, erwarten,
    treffen, besprechen, unterhalten, reden,
    würden, würde, möchte, könnten, konnten, dürfte, sowie, bitten, bestätigen, passt, interessieren, bei, beim, in, im, am, an, hat, haben, und, wir, ist, laden, zu, für unser*, für die, für den, für das, für ein*, möchten, ein, eingeladen, ausgeschrieben*, um, per,
    wird, findet, die, der, ab, vom, mit,
    leider, gerne, gern, hiermit, lade, dürfen, freuen, werden, können, verschieben, verlegen, absagen, einladen, einzuladen, sprechen, vereinbaren, kennenlernen, kennen
invited-no_role = es geht,
    hey, moin, lust,
    hier, hallo, ich,
    verschieben, absagen, stornieren, bestätigen, ändern,
    vorstellung, vorstellen, termin, gespräch,
    sie, ihnen, ihr, ihre, ihrem, ihren, wir, uns, unser*, bitte, danke, dieser, diese, termin, einladung, bestätigung, erinnerung,
    vorstellungsgespräch*, gespräch, anlage, anhang, pdf, gast, unterlagen, frage*,
    bewerbung*, dein, deine, deiner, deinem, dir, dich
invited-applied = gesucht,
    beworben, gemeldet, bewirbst, bewerben
invited-rounds = berufungsverfahren,
    auswahlverfahren, bewerbungsverfahren, stellenausschreibung, ausschreibung,
    bewerbung, ihre bewerbung, deine bewerbung,
    tel., tel, telefon, telefonisch, video,
    kennenlernen, kennenlern-call, kennenlerncall, vg, videocall, telefonat, meeting, call,
    erstes, erste, zweites, zweite, drittes, dritte, letztes, telefonisches, persönliches, technisches, runde, online, digitales, ihr, dein,
    einladung, einladung zum, einladung zu, zum, termin, neuer termin, terminbestätigung, erinnerung, abgesagt, ein, einem,
    1., 2., 3., gespräch
invited-clients = unser kunde, mein kunde, unserem kunden, meinem kunden, unseren kunden, meinen kunden, unseres kunden, meines kunden, unser mandant, unserem mandanten, unseren mandanten,
    unseres mandanten, unser auftraggeber, unserem auftraggeber, unseren auftraggeber, unser kundenunternehmen, unserem kundenunternehmen, im auftrag der, im auftrag von
invited-company_follows = ich leite, ich führe, ich betreibe,
    vorstellungsgespräch bei, bewerbungsgespräch bei, interesse an, interesse an einer mitarbeit bei, im namen der, im namen von, mitarbeit bei,
    bewerbung bei, team von, team der, bei uns in der, auftrag der, interesse an der, ich bin … von, ich bin … von der, hier ist … von, hier ist … von der, mein name ist … von, mein name ist … von der
invited-behind_company = will dich, will sie, wollen sie, wollen dich,
    würde sich freuen, würden sich freuen,
    hat sie eingeladen, hat dich eingeladen, bittet sie, möchten sie, möchten dich, hat großes interesse, ist an ihnen interessiert, sucht, bietet,
    möchte sie, möchte dich, lädt sie, lädt dich, würde sie, würde dich, freut sich
invited-leads = leiter*, leitung, chef*, geschäftsführ*, personal*, inhaber*, gründer*, teamleit*, abteilungsleit*, bereichsleit*, vorstand, prokurist*
invited-hosts = organisator*, gastgeber*, veranstalter*
invited-departments = personalbüro, personalstelle,
    personalgewinnung,
    crew,
    ausbildungsleitung, ausbildungsabteilung, personalleitung, praxisleitung, geschäftsleitung, filialleitung,
    hr-team, team, bewerbungsteam, ausbildungsteam, karriere-team, recruitingteam, hr-abteilung,
    personal, personalabteilung, personalwesen, personalmanagement, personalreferat, personalservice, bewerbermanagement,
    recruiting-team, personalteam, geschäftsführung, sekretariat
# Teile eines Arbeitgebers, neben seinem Namen.
invited-units = bereich*, team,
    institut für, lehrstuhl*, professur*, fakultät*, fachbereich*, abteilung*, klinik für, sektion*, dezernat*, referat*, sachgebiet*, fachgebiet*
invited-form_labels = format, art, form, art des gesprächs, gesprächsform
invited-video = meet-link, link zum meeting,
    teams-link, zoom-link, zoom-call, zoom-meeting, teams-meeting, teams-call, einwahllink, google meet, microsoft teams, kamera, videolink,
    video*, videocall*, videogespräch*, videokonferenz*, videointerview*, per video, online, virtuell*, digital, per teams, über teams,
    per zoom, über zoom, teams-besprechung, microsoft teams-besprechung, ms teams, teams-termin, remote, online-gespräch
invited-phone = rufe ich sie … an, rufe ich dich … an, rufen wir … an, telefonieren,
    ruft sie … an, ruft dich … an,
    tel. interview, tel interview, tel.-interview, telefon-interview, telefon-termin, ruft mich an, ruft an,
    telefonat, rufe sie … an, rufe dich … an, rufen wir sie … an, rufen wir dich … an, telefonisch, telefoninterview*, telefongespräch*, per telefon, am telefon, telefontermin*, rufen sie an, rufe sie an, ruft sie an,
    rufen dich an, rufe dich an, ruft dich an, anrufen, anruf
invited-in_person = in unserem geschäft, in unser … büro, in unserem … büro, hier im büro, persönliches gespräch,
    im geschäft, im laden, ins geschäft,
    bei uns begrüßen, bei uns zu begrüßen, begrüßen zu dürfen, sitzungssaal, konferenzraum, seminarraum, sitzungszimmer, besprechungszimmer, rathaus*,
    in die filiale, ins theater, in den betrieb, in die werkstatt, ins büro, in die praxis, ins restaurant, ins hotel, in den laden, in den salon, ins studio, in die agentur, ins werk, ins vereinsheim, in die schule, in die kita, in die klinik,
    sekretariat, im sekretariat, in der verwaltung, im rathaus, ins rathaus, ins gemeindeamt,
    bühneneingang, komm am, kommen sie am, an der rezeption, an der information, am tresen, am tor,
    gleicher ort, selber ort, am selben ort, wie geplant vor ort,
    eingang, klingeln, klingel, treffpunkt, erdgeschoss, 1. og, 2. og, 3. og,
    zu uns in, zu uns ins, bei uns vor ort, bei uns in, haupteingang, parken, parkplatz, festes schuhwerk, arbeitskleidung,
    in unsere kanzlei, in unserer kanzlei, in unsere filiale, in unserer filiale, in unsere praxis, in unserer praxis, in unsere werkstatt, in unserer werkstatt, in unsere küche, in unserer küche, in unsere geschäftsstelle, in unserer geschäftsstelle, in unsere zentrale, in unserer zentrale, in unsere niederlassung, in unserer niederlassung, in unsere einrichtung, in unserer einrichtung, in unsere schule, in unserer schule, in unsere kita, in unserer kita, in unsere apotheke, in unserer apotheke, in unsere räumlichkeiten, in unserer räumlichkeiten, in unsere geschäftsräume, in unserer geschäftsräume, in unsere klinik, in unserer klinik, in unsere agentur, in unserer agentur, in unser haus, in unserem haus, in unser büro, in unserem büro, in unser werk, in unserem werk, in unser hotel, in unserem hotel, in unser restaurant, in unserem restaurant, in unser laden, in unserem laden, in unser salon, in unserem salon, in unser studio, in unserem studio, in unser betrieb, in unserem betrieb,
    vor ort, hospitier*, bei uns in der, bei uns im, persönlich, persönlichen gespräch, in unserem haus, in unserem büro, bei uns im haus, in unseren räumen, in unserer filiale,
    in unseren geschäftsräumen, am empfang, empfang, an der pforte, stock, etage, besprechungsraum, raum, zimmer, in unserem werk, in unserer praxis, probearbeiten,
    probetag, hospitation, parkplätze,
    assessment-center*, assessmentcenter*, schnuppertag*, probetag*, probeschicht*, vorbei, vorbeikommen, vorbeizukommen, zu uns kommen, schau vorbei, kommen sie vorbei
# Wo sonst nichts die Form nennt, heißen diese persönlich.
invited-come = komm, kommen, kommst, kommt, gekommen, bei uns, zu uns, in unser*, in unserem, in unserer, mitbringen, bringen sie, bring, anziehen, ins, im büro, im laden, holt sie, holt dich, melden sie sich am, melden sie sich an
invited-talked = danke für das video, danke für dein video,
    bewerbungsvideo,
    das gute telefonat, das nette telefonat, für das … telefonat, tolle telefonat, angenehme telefonat,
    am telefon gesprochen, am telefon besprochen, telefonisch besprochen, telefonisch vereinbart, wie telefonisch, unser telefonat, unserem telefonat,
    für das telefonat, unserem telefongespräch, unser telefongespräch, unserem telefoninterview, das telefoninterview vom, unserem videocall, unserem videogespräch,
    ihren anruf, deinen anruf, ihrem anruf, nette telefonat, gutes telefonat
invited-aside = bitte rufen sie, bitte ruf,
    fragen, rückfragen, falls, sollten sie, solltest du, wenn sie sich verspäten, verspäten, verhindert, absagen möchten, erreichen sie uns, erreichst du uns,
    melden sie sich gerne, bei problemen
invited-join = teilnehmen, beitreten, einwahl*, link, teilnahme*, zugang*, besprechung, einloggen
invited-no_join = verschieben, absagen, stornieren, ändern, anfahrt, karte, datenschutz, abmelden, bestätigen, webseite, karriere*
invited-place_labels = ort, adresse, anschrift, wo, treffpunkt, veranstaltungsort
invited-no_length = aufgabe, test, rundgang, pause, zeit zur vorbereitung, vorbereitungszeit, je,
    vorher, früher, vor, zuvor, vorab, später, entfernt, zu fuß, fußweg, gehweg, fahrt, von, nach, präsentation
invited-no_length_before = test von, rundgang von, pause von,
    vortrag von, präsentation von, aufgabe von, vortrag, präsentation, mindestens, innerhalb, binnen, spätestens, seien sie, kommen sie, wartezeit
invited-people_labels = ansprechperson* im gespräch,
    interviewteam, interview-team, interviewende, interviewpartner*, gesprächsteilnehmende, erforderliche teilnehmer, optionale teilnehmer,
    ansprechpartner* vor ort, mit dabei, gesprächspartner*,
    gäste, gastgeber, wer ist dabei, organisator, es sprechen mit ihnen, gesprächsführung, durchgeführt von, dabei,
    wer, ihre gesprächspartner*, gesprächspartner*, gesprächsteilnehmer*, teilnehmer*, teilnehmende, es nehmen teil, deine gesprächspartner*,
    sie sprechen mit, du sprichst mit, interviewer*, mit
invited-before_names = seite nehmen,
    melden sie sich … bei, melde dich … bei,
    das gespräch werden, das gespräch wird, vor ort,
    nimmt unsere, nimmt unser, nehmen unsere, nimmt auch, nimmt noch, nimmt,
    ist noch, ist auch, sind noch, sind auch, ansprechpartner* vor ort, ansprechpartner* vor ort ist,
    frag* … nach, fragen sie … nach, kommission gehören an, gehören an, besteht aus, mit dabei sein, wird begleitet von, gesprächspartner* werden, dein gegenüber ist, empfangen werden sie von, abgeholt von, an dem gespräch nehmen, am gespräch nehmen, am gespräch nimmt,
    kennenlernen werden sie, dabei wird, dabei werden, mit dabei, mit dabei sind, mit dabei ist, lernst du, teilnehmen werden auch, fragen sie nach, frag nach, fragen nach, am gespräch teilnehmen werden, empfängt sie frau, leiten, leitet, chef heißt, chefin heißt,
    führen, führt, gespräch nehmen, gespräch nimmt, termin nehmen, es nehmen, sprechen sie mit, sprechen mit, sprichst du mit, treffen sie, triffst du, lernen sie, nehmen teil, nimmt teil,
    teilnehmen werden, gesprächspartner* sind, gesprächspartner* ist, gesprächspartnerin ist, gesprächspartnerinnen sind, empfangen von, empfängt sie,
    erwartet sie, erwarten sie, begrüßt sie, erwarten dich, erwartet dich, begrüßt dich, empfängt dich, gespräch mit, termin mit, melden sie sich bei, begleitet von, geführt von, vertreten durch,
    wird von, werden von, mit unserer, mit unserem, dabei sind, dabei ist, dabei sein werden, anwesend sind, anwesend sein werden,
    du triffst, sie treffen, triffst
# Wer in einem Satz genannt ist, der um Antwort bittet, muss nicht dabei sein.
invited-replies = krank, erkrankt, krankheit*,
    guten morgen, grüß gott, moin, grüezi,
    bestätig*, rückmeldung, antwort*, bescheid, wenden, zusage, zusagen, danke, dank, statt, verhindert, leider, hallo, guten tag, liebe, lieber, sehr geehrte*
# Dahinter ist ein einzelnes Wort ein Vorname, wenn es kein anderes ist.
invited-by_name = sprichst du mit, triffst du, du triffst, lernst du, dabei sind, dabei ist, dabei sein werden
invited-with = interview mit, gespräch mit, vorstellungsgespräch mit, telefonat mit, videocall mit, telefoninterview mit, videointerview mit, erstgespräch mit, kennenlerngespräch mit
invited-behind_names = nehmen sich … zeit, nimmt sich … zeit,
    würde sie … anrufen, würde dich … anrufen, wird sie … anrufen, wird dich … anrufen,
    hat … zeit,
    meldet sich bei, meldet sich … bei ihnen, meldet sich … bei dir,
    wird auch dabei sein, wird ebenfalls dabei sein,
    hätte … zeit,
    nimmt sich zeit, nehmen sich zeit, würde sie gern*, würde dich gern*, würden sie gern*, würden dich gern*,
    möchte sich gern*, möchte sich,
    würden dich gern* kennenlernen, würden sie gern* kennenlernen, möchten dich gern* kennenlernen, möchten sie gern* kennenlernen, möchten dich kennenlernen, möchten sie kennenlernen,
    nimmt ebenfalls, nimmt auch, nehmen ebenfalls, nehmen auch, ist ebenfalls dabei, ist auch dabei,
    holt dich, holt sie, holen dich, holen sie,
    ruft mich an, ruft mich, ruft an, meldet sich telefonisch,
    lädt sie zu einem geplanten, hat sie zu folgendem, wird dabei sein, werden dabei sein, ist dabei, sind dabei, leitet das gespräch, leiten das gespräch, wird sie begrüßen, wird das gespräch leiten, möchte sie gern*, möchte dich gern*, wird dich, werden dich, holt dich ab, zeigt ihnen, zeigt dir,
    ruft sie, rufen sie, ruft dich, wird anrufen, werden das gespräch führen, wird das gespräch führen, führen das gespräch, führt das gespräch, wird sie anrufen, wird dich anrufen, ruft sie an,
    ruft dich an, nehmen teil, nimmt teil, werden teilnehmen, wird teilnehmen, freuen sich auf, freut sich auf, empfängt sie, empfangen sie,
    erwartet sie, erwarten sie, werden sie, wird sie, holt sie ab, nimmt am gespräch teil, nehmen am gespräch teil
invited-agenda_ends = ende, schluss, verabschiedung, abschluss
invited-agenda_parts = begrüßung, rundgang, kaffee, pause, mittagessen, mittag, vorstellung, präsentation, aufgabe, test, fragen, fragerunde, ankunft, abschluss, ende,
    verabschiedung, kennenlernrunde, fachgespräch, gespräch, austausch, probearbeiten, führung, einführung, feedbackrunde
invited-beside_names = med., med, rer., nat., phil.,
    mein, meine, meinem, meiner,
    mir, mich, uns,
    unser, unsere, unserer, unserem, unseren, der, die, dem, aus, vom, sowie
invited-no_me = war,
    danke für, danke, gestern, letzte woche, fragen, rückfragen,
    vorbereitung, vorbereiten, briefing, im anschluss, danach, vorab, nachbesprechung
invited-with_me = bei mir,
    ich würde sie … kennenlernen, ich würde dich … kennenlernen, ich möchte sie … kennenlernen, ich möchte dich … kennenlernen, würde ich sie … kennenlernen, würde ich dich … kennenlernen,
    neben mir, außer mir, sprichst du mit mir,
    sowie ich, mit mir persönlich, und meiner wenigkeit,
    führe ich, ich führe, werde ich das gespräch, ich werde das gespräch, mir und, gemeinsam mit mir,
    mit mir, und mir, und ich, und meine wenigkeit, ich rufe, rufe ich, ich freue mich auf das gespräch, ich freue mich auf unser gespräch, freue mich darauf, sie kennen, freue mich darauf, dich kennen,
    ich freue mich darauf, freue mich auf das gespräch, freue mich auf unser gespräch, ich erwarte sie, ich erwarte dich, hole ich, ich hole sie, ich hole dich
invited-title_meets = gespräch, bewerbung,
    kennenlernen, austausch, plausch
invited-title_interviews = vorstellung, kennenlernen, auswahlverfahren
invited-title_labels = ereignisname, ereignistyp, terminname, buchung,
    veranstaltung, thema, terminart, ereignis, titel, besprechung, was, ereignistyp, name der veranstaltung
# Neben `given_names` der Wendungen: an diesen wird ein Name erkannt.
invited-given_names = hauke, kathi, inken, torben, resi, elif, jonna,
    kaya, merle, ronja, jale, theresa,
    achim, adelheid, adrian, agnes, albrecht, alfred, alina, almut, amelie, andrej, angelika, anika, anita, annegret, anneliese,
    annett, annette, annika, ansgar, antje, anton, antonia, armin, arne, arno, artur, astrid, axel, barbara, bastian, beate, beatrix, bernd, bernhard,
    bettina, bianca, björn, bodo, boris, brigitte, bruno, burkhard, bärbel, carina, carola, carolin, carsten, cem, christa, christiane, christoph,
    clemens, cora, corinna, cornelia, dagmar, danuta, daria, david, deniz, detlef, detlev, dieter, dirk, dominik, doris, dorothea, dörte, eberhard,
    eckhard, edda, edeltraud, edgar, edith, egon, elfriede, elisabeth, elke, ellen, elsa, emil, emine, emre, enno, erhard, erich, erik, erika, erna,
    ernst, erwin, esra, eugen, evelin, fabian, felicitas, ferdinand, filiz, finja, finn, florian, franka, franz, franziska, frauke, frida, frieda,
    friederike, friedrich, fritz, gabi, gabriele, gerd, gerda, gerhard, gerold, gerrit, gertrud, gesa, gesine, gisela, gottfried, gregor, greta,
    gudrun, guido, gunnar, gustav, günter, günther, hakan, halina, hans, harald, hartmut, hasan, hauke, hedwig, heiko, heiner, heinz, helena, helene,
    helga, hella, hellmut, helmut, hendrik, henning, henrik, henrike, herbert, hermann, hilde, hildegard, hilke, holger, horst, hubert, hülya, ida,
    ilka, ilona, ilse, imke, ina, inga, inge, ingeborg, ingo, ingrid, inka, insa, irene, irina, irma, isabell, isabelle, isolde, iwona, jakob, janine,
    jannik, jasmin, jens, jessika, joachim, jochen, johann, johanna, johannes, jonathan, josef, josefine, jost, judith, jule, juliane, justus, jutta,
    jörg, jörn, kai, karen, karina, karl, karla, karolin, karsten, kaspar, katarina, katharina, kathrin, kilian, kirsten, konrad, konstantin, korinna,
    kornelia, kristin, kristina, kurt, lara, lars, laurin, lea, leif, leni, leo, leonie, lieselotte, lilli, linus, lorenz, lothar, louisa, ludwig,
    luis, luise, lutz, lydia, lynn, magdalena, maik, maike, maja, malte, manfred, manuel, manuela, marcel, maren, margarete, margit, margot, marianne,
    marina, marion, marius, marko, marlene, marlies, marta, mathias, mathilde, matthias, maximilian, mechthild, meike, melina, mia, michel, mirco,
    miriam, mirja, mirjam, moritz, nadine, natascha, neele, nico, nicola, niklas, nikolas, nils, norbert, olaf, ole, oskar, oswald, otto, pascal,
    patricia, paula, pauline, pia, quirin, rafael, rahel, raimund, rainer, ralph, raphael, rebecca, regina, regine, reiner, reinhard, reinhold, renate,
    rene, reto, ricarda, richard, rike, rita, roland, rolf, ronja, rosa, rosemarie, rudi, rudolf, rüdiger, sabrina, samira, sascha, saskia, sebastian,
    selin, selma, severin, siegfried, sigrid, silvia, simone, sina, sinan, sofie, sonja, stefani, steffen, stella, susann, susi, sven, svenja, swantje,
    sybille, sylvia, sönke, sören, tabea, tamara, tatjana, theo, theresa, thilo, thorben, thorsten, till, tillmann, tilman, timo, tina, tobias, torben,
    torsten, traute, udo, ulf, ulla, ulli, ulrich, urs, ursula, valentin, valentina, vanessa, vera, verena, veronika, vincent, volker, volkmar, wencke,
    wenke, werner, wiebke, wilfried, wilhelm, wilma, winfried, witold, wladimir, yannick, yasemin, yusuf, yvonne, zeynep
invited-asked_for = melde dich bei, melden sie sich bei, meldest dich bei,
    frag* … nach, fragen sie … nach, frag nach, fragen sie nach, frag einfach nach, fragen sie einfach nach, frage nach, einfach nach, empfang nach, chefin, chef heißt, chefin heißt
invited-no_person = laufbahn,
    unser, unsere, unserer, unserem, disponent,
    vater, mutter, mann, kollege*, kollegin*, chef, chefin, bruder, schwester, mein,
    sie, ihnen, ihr, wir, uns, bitte, besprechungsraum, konferenzraum, raum, saal, personal, personalabteilung, bewerbung, bewerbungen, sekretariat, empfang, termine,
    besprechung, büro, geschäftsführung
# Eine Kalenderzeile, die so beginnt, ist der Betreff einer Einladung.
invited-calendar_lines = einladung, aktualisierte einladung, abgesagt, abgesagter termin, erinnerung
# Wer jemanden anspricht, sagt dies; wer von sich erzählt, das darunter.
invited-addresses = sie, ihnen, ihr, ihre, ihrem, ihren, ihrer, dich, dir, dein, deine, deinem, deiner,
    du, euch, euer, eure, eurem
invited-own_words = mein, meine, meinem, meinen, ich hatte, ich habe, ich hab, ich war, ich bin, ich will, ich muss, mir

# Eine Einladung, und was darin steht.
# Was jemand zum Gespräch mitbringen soll: „^“ steht für den Satzanfang, „…“ für das, was mitzubringen ist.
invited-bring_signs = legen sie, haben sie, griffbereit, du brauchst, sie brauchen, du benötigst, sie benötigen, mitbring*, mitzubringen, bring, bringe, bringt, bringen sie, denken sie, denk, denke, vergessen sie, vergiss, halten sie, halte, benötigen sie, benötigst du, brauchen sie, brauchst du
invited-bring_requests = ^bitte bringen sie … mit, bringen sie … mit, bring … mit, bringe … mit, bringt bitte … mit, legen sie … vor, haben sie … griffbereit, haben sie … zur hand, können sie … mitbringen, kannst du … mitbringen,
    bitten … mitzubringen, vergessen sie nicht … mitzubringen, vergiss nicht … mitzubringen, denken sie daran … mitzubringen, denk daran … mitzubringen,
    bitte … mitbringen, bitte … mitzubringen, denken sie bitte an …, denken sie an …, denk bitte an …, denk an …, denke bitte an …, denke an …,
    vergessen sie … nicht, vergiss … nicht, halten sie … bereit, halte … bereit, benötigen sie …, benötigst du …
invited-bring_on = und, oder
invited-bring_labels = was du brauchst, was sie brauchen, das brauchst du, das brauchen sie, du brauchst, sie benötigen, du benötigst, bringen sie bitte mit, bringen sie bitte folgende unterlagen mit, bringen sie bitte folgendes mit, bitte mitbringen, mitbringen, mitzubringen, mitzubringen sind, mitzubringende unterlagen, bitte bringen sie mit, bitte bring mit, das sollten sie mitbringen,
    das solltest du mitbringen, was sie mitbringen sollten, was du mitbringen solltest, bitte bringen sie folgendes mit, bitte bringen sie folgende unterlagen mit, folgende unterlagen bitte mitbringen
invited-bring_not = nichts mitzubringen, nichts mitbringen, brauchen sie nicht, nicht nötig, nicht notwendig, nicht erforderlich
invited-bring_then = und melden, und meld, und kommen, und komm, und seien, und sei, und planen, und klingeln, und bestätigen, und geben, und parken, damit, sodass, so dass, für die, für den, für das
invited-bring_fillers = bitte, am besten, einfach, am empfang, bei der anmeldung, gern, gerne, auch, unbedingt, dazu, dafür, hierzu, hierfür, außerdem, zusätzlich, wir sie, wir dich, sie, dich, zum gespräch, zum termin, zum vorstellungsgespräch, zu diesem termin, zu dem termin, zum probearbeiten, zu ihrem termin, zu deinem termin
invited-bring_endings = gern, gerne, bitte, auch, dazu, mit, mitzubringen, mitbringen, bereit, nicht, zum gespräch, zum termin, zum vorstellungsgespräch
invited-bring_it = es, sie, ihn, diese, dieses, diesen, das, welche, eins, eine
invited-bring_nothing = nichts, mit, dass, daran, uns, keine, keinen, kein, folgendes, folgende
invited-bring_joined = und, oder, sowie
invited-bring_owners = ihren, ihre, ihr, deinen, deine, dein, einen, eine, ein, den, die, das
invited-bring = Mitbringen: { $bring }
invited-ask =
    Ist das dein nächstes Gespräch?

    <b>{ $post }</b>
    { $lines }
invited-when = { WHEN($at) }
invited-there = ({ HOUR($hour) } Uhr in { $city })
invited-day = { DAY($day) }
invited-minutes =
    { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }
invited-form = { $form }
invited-role_only = { $role }
invited-nameless = Ein Gespräch
invited-plan = Eintragen
invited-change = Etwas ändern
invited-no = Nein
invited-no_hour = Die Uhrzeit steht nicht darin. Ich frage dich danach.
invited-no_company_said = Die Firma steht nicht darin. Ich frage dich danach.
invited-which = Mehrere Termine stehen darin. Welcher ist deiner?
invited-others = In der Datei war noch einer. Ist das auch deiner?
invited-which_post = Für welche Stelle ist es?
invited-ask_company =
    <b>Welche Firma ist es?</b>
    Als { $role }.
invited-ask_post =
    <b>Welche Firma und welche Stelle?</b>
    Etwa <i>Acme, Buchhalterin</i>.
invited-left = Gut. Es bleibt alles, wie es war.
invited-done = Das steht auf deiner Liste
invited-move =
    <b>{ $post }</b>
    hat einen neuen Termin. Bisher: { WHEN($before) }.

    { $lines }
invited-move_yes = Verschieben
invited-update =
    <b>{ $post }</b>
    Das steht auf deiner Liste. Ich kann ergänzen, was neu ist:

    { $lines }
invited-update_yes = Ergänzen
invited-another = Es ist ein anderes Gespräch
invited-keep = So lassen
invited-call_off =
    <b>{ $post }</b>
    Sie haben das Gespräch abgesagt: { WHEN($began) }.
invited-call_off_yes = Von meiner Liste nehmen
invited-already = { $post }, { WHEN($began) }: Das steht schon auf deiner Liste.
invited-show = Zeigen
invited-older = Das ist eine ältere Fassung einer Einladung, die du schon hast. Es bleibt alles, wie es war.
invited-unknown = Ein Gespräch wurde abgesagt, aber es steht nicht auf deiner Liste. Es bleibt alles, wie es war.
invited-zone_first =
    <b>Zuerst: Wie spät ist es bei dir?</b>
    Wähle aus, oder schreib deine Stadt. Dann zeige ich dir, was ich in der Einladung lese.
invited-too_large = Die Kalenderdatei ist größer als 1 MB, deshalb habe ich sie nicht gelesen. Schreib mir Firma, Stelle und Termin.
invited-unreadable = In der Datei kann ich keinen Kalender lesen. Schreib mir Firma, Stelle und Termin.
invited-rejected = Absage: { $post }
invited-not =
    .none = Darin sehe ich keine Einladung zu einem Gespräch. Was möchtest du tun?
    .rejection = Darin sehe ich keine Einladung. Wenn es eine Absage ist, kannst du sie hier eintragen.
    .repeats = Dieser Termin wiederholt sich, deshalb halte ich ihn nicht für ein Gespräch. Es bleibt alles, wie es war.
    .past = Der Termin darin ist vorbei. Hattest du dieses Gespräch?
plan-place = Wo: { $place }
plan-link = Teilnehmen: { $link }

# Die Worte einer Sprachnachricht.
voice-heard =
    Ich habe gehört:
    „{ $text }“
voice-use = Übernehmen
voice-type = Lieber tippen
voice-type_it = Gut, schreib es.
voice-used = Diese Worte sind jetzt deine Antwort. Die Sprachnachricht bleibt auch.
privacy-here = • Sprachnachrichten wandelt der Rechner, auf dem dieser Bot läuft, in Text um. Sie verlassen ihn nicht.
privacy-server = • Sprachnachrichten gehen an einen Server, den der Betreiber dieses Bots gewählt hat. Er macht Text daraus.
