# Was Afterword auf Deutsch sagt, in der Reihenfolge, in der es gesagt wird.
#
# `{ $name }` wird gefüllt; was jemand getippt hat, kommt entschärft an. Nachrichten sind Telegrams HTML; Beschriftungen,
# Hinweise und alles unter „Entwürfe“ sind reiner Text. DAY, HOUR und WHEN schreiben Tage und Uhrzeiten nach den Mustern hier.

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

about = Gleich nach einem Vorstellungsgespräch stellt dir Afterword ein paar kurze Fragen, entwirft deine Dankesmail und erinnert dich an den Tagen, auf die es ankommt. Nie öfter.
    .short = Die Stunde, der Tag und die Wochen nach einem Vorstellungsgespräch.
menu =
    .debrief = Ich hatte gerade ein Gespräch
    .interview = Ein Gespräch steht an
    .today = Was jetzt wartet
    .fit = Ist diese Stelle etwas für mich?
    .applications = Alle meine Bewerbungen
    .prepare = Schwierige Fragen zum Üben
    .insights = Was deine Gespräche zeigen
    .settings = Zeitzone, Ruhezeiten, diskreter Modus
    .pause = Vorerst keine Erinnerungen
    .resume = Erinnerungen wieder an
    .cancel = Die offene Frage verlassen
    .privacy = Was gespeichert wird, und wo
    .export = Alles mitnehmen, als Dateien
    .import = Eine Exportdatei zurückholen
    .delete = Alles löschen
    .help = Wie das hier geht

## Hallo

start-hello =
    Hallo, ich bin <b>Afterword</b>.

    Gleich nach einem Vorstellungsgespräch stelle ich dir acht kurze Fragen, solange alles frisch ist, entwerfe deine Dankesmail und erinnere dich an den Tagen, auf die es ankommt. Nie öfter.
start-again = Schön, dass du da bist. So steht es bei dir.
start-ready =
    Notiert: Bei dir ist es { HOUR($hour) } Uhr ({ $city }). Von 21:00 bis 08:00 Uhr bin ich still.

    Hattest du gerade ein Gespräch, oder steht eines an?
start-settings = Ruhezeiten, diskreter Modus
home-debrief = Ich hatte gerade ein Gespräch
home-interview = Ein Gespräch steht an
home-today = Was jetzt wartet
zone-ask =
    <b>Wie spät ist es bei dir?</b>
    Tippe darauf, oder schreib deine Stadt.
zone-first =
    <b>Zuerst: Wie spät ist es bei dir?</b>
    Tippe darauf, oder schreib deine Stadt. Dann geht es weiter.
zone-which = <b>Welcher Ort ist es?</b>
zone-others = Oder der andere Ort dieses Namens?
zone-unread = Den Ort kenne ich nicht. Tippe auf die Uhrzeit, die es bei dir ist, oder schreib die nächste große Stadt.
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

    Schreib mehr dazu, oder tippe auf „Das war's“.
walk-part = • { $said }
walk-all = Das war's
walk-drop = Letztes streichen
walk-back = ‹ Zurück
walk-skip = Auslassen
walk-keep = So lassen
walk-finish_later = Später
walk-continue = Weiter
walk-later = Alles ist gespeichert. Komm wieder, wann du magst: /debrief findet die Stelle.
walk-later_on_card = Alles ist gespeichert. Mach weiter, wann du magst, auch in ein paar Tagen: Der Knopf ist auf der Karte unter /applications.
walk-answered = Das ist schon beantwortet. Ändern kannst du es am Ende auf der Karte.
walk-corrected = Deine Antwort ist angepasst.

answers-choose = Bitte tippe eine davon an.
answers-empty = Ich brauche ein paar Worte, oder tippe auf „Auslassen“.
answers-said = { $text }
answers-with = { $said } ({ $kept })
answers-nothing = –
answers-and = { $some }, { $more }
answers-on = ✓ { $option }
answers-off = { $option }
answers-done = Fertig
answers-switch = Schalte bitte ein, was passt, und tippe dann auf „Fertig“. Gleich danach ist Platz für eine Notiz.
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
answers-calendar = Wähle den Tag.
answers-confirm_day = Das wäre <b>{ DAY($day) }</b>. Richtig?
answers-yes_day = Ja, { DAY($day, style: "short") }
answers-which_day = Das kann ich auf zwei Arten lesen. Welcher Tag?
answers-which_hour = <b>{ DAY($day) }</b>: um wie viel Uhr?
answers-past_day = { DAY($day) } ist schon vorbei. Welchen Tag haben sie genannt?
answers-unread_day = Ich bin nicht sicher, welcher Tag das ist. Wähle ihn aus, oder schreib etwa <i>12. Juni</i> oder <i>Ende nächster Woche</i>.
answers-unread_moment = Ich bin nicht sicher, wann das ist. Wähle aus, oder schreib etwa <i>Freitag 14:30</i> oder <i>12. Juni um 10</i>.
answers-not_yet = { WHEN($at) } liegt noch vor dir. Wann hat es begonnen? Für ein Gespräch, das noch kommt, gibt es /interview.
answers-already_over = { WHEN($at) } ist schon vorbei. Wann wird es sein? Wenn du es schon hattest, ist /debrief der richtige Ort.
answers-ahead = Das liegt noch vor dir. Wann hat es begonnen? Für ein Gespräch, das noch kommt, gibt es /interview.
answers-over = Das ist schon vorbei. Wann wird es sein? Wenn du es schon hattest, ist /debrief der richtige Ort.
month-back = ‹
month-on = ›
month-blank = ·
month-title = { DAY($day, style: "month") }
month-weekday = { DAY($day, style: "weekday") }
month-day = { $day }

post = { $company } · { $role }
post-company = { $company }

opening-this = { $post }
opening-round = Neue Runde: { $post }
opening-deeper = Weiter vertiefen: { $post }
opening-unread = Das ist viel für einen Namen. Schreib Firma und Stelle bitte in wenigen Worten, etwa <i>Acme, Data Analyst</i>.

## Die Nachbereitung

debrief-which =
    .ask =
        <b>Welches Gespräch war es?</b>
        Firma und Stelle, etwa <i>Acme, Data Analyst</i>.
    .ask_known =
        <b>Welches Gespräch war es?</b>
        Tippe es an. Für ein anderes schreib Firma und Stelle, etwa <i>Acme, Data Analyst</i>.
debrief-began =
    .ask =
        <b>Wann hat es begonnen?</b>
        Tippe, oder schreib es: <i>gestern 14:30</i>.
    .name = Beginn
debrief-route =
    .ask = <b>Kam es über einen Recruiter zustande?</b>
    .name = Recruiter
    .direct = Nein, direkt
    .recruiter = Ja, Recruiter
debrief-felt =
    .ask = <b>Wie hat es sich angefühlt?</b>
    .name = Dein Gefühl
    .told = Gefühl: { $answer }
    .bad = 😞
    .poor = 🙁
    .fair = 😐
    .good = 🙂
    .great = 😀
debrief-went_well =
    .ask =
        <b>Was ist gut gelaufen? Eine Sache genügt.</b>
        Ein paar Worte, etwa <i>wie ich unsere Tests in die CI gebracht habe</i>. Sie kommen in deine Dankesmail.
    .name = Gut gelaufen
    .told = Gut gelaufen: { $answer }
debrief-trouble =
    .ask =
        <b>Welche Frage war schwierig?</b>
        So, wie du sie in Erinnerung hast. Sie bleibt unter uns und wird zur Übung.
    .name = Schwere Frage
    .told = Schwierige Frage: { $answer }
debrief-met =
    .ask =
        <b>Wen hast du getroffen?</b>
        Namen, und E-Mail-Adressen, wenn du sie hast: <i>Maria Keller maria@acme.com, Tom</i>. Ein Kontakt oder ein Foto der Visitenkarte geht auch.
    .name = Wen du trafst
    .told = Getroffen: { $answer }
debrief-decide_on =
    .ask =
        <b>Wann entscheiden sie?</b>
        Tippe, oder schreib, was sie gesagt haben: <i>Ende nächster Woche</i>.
    .name = Entscheidung
    .told = Entscheidung: { $answer }

card-report =
    <b>{ $post }</b>
    { $when }

    { $lines }
card-bare =
    <b>{ $post }</b>
    { $when }
card-when = { WHEN($at) }
card-no_time = Zeit noch unbekannt
card-note_late = Die beste Stunde für den Dank ist vorbei, willkommen ist er noch immer: Schick ihn jetzt.
card-change = Antwort ändern
card-deeper = Vertiefen
card-deeper_on = Vertiefen ›
card-all = Alle Antworten
card-more =
    { $count ->
        [one] Und noch eine Antwort: Tippe auf „Alle Antworten“.
       *[other] Und noch { $count } Antworten: Tippe auf „Alle Antworten“.
    }
card-which_answer = <b>Welche Antwort möchtest du ändern?</b>
next-list =
    <b>Als Nächstes von mir</b>
    { $lines }
next-line = { WHEN($at, style: "short") }: { $kind }
next-about = Als Nächstes von mir: { $kind }, { WHEN($at) }.
prompt =
    .thank_you = der Dank
    .decision = „Gibt es Neues?“
    .check_in = die wöchentliche Nachfrage
    .checklist = was du fragst, bevor du gehst
    .invitation = deine Nachbereitung
    .thank_you_again = der Dank, wie gewünscht
    .decision_again = „Gibt es Neues?“, wie gewünscht

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
notes-added = Zu deinen Notizen über { $company } gelegt.
notes-met = Zu den Leuten bei { $company } gelegt.
notes-contact = Zu den Leuten dieses Gesprächs gelegt: { $who }
notes-show = Zur Nachbereitung

## Die Nachbereitung, vertieft

deeper-comfortable =
    .ask =
        <b>Was ist noch gut gelaufen?</b>
        Fragen, bei denen du dich wohlgefühlt hast. Je eine Nachricht, getippt oder gesprochen.
    .name = Wohlgefühlt bei
    .told = Wohlgefühlt bei: { $answer }
deeper-came_across =
    .ask =
        <b>Welche Teile deines Werdegangs kamen am besten an?</b>
        Je eine Nachricht. Das sind deine Stärken fürs nächste Mal.
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
deeper-better =
    .about =
        „{ $about }“
        <b>Was würdest du jetzt sagen?</b>
        Getippt oder gesprochen, so wie du es ihnen sagen würdest.
    .name = Bessere Antwort
    .told = Jetzt würde ich sagen: { $answer }
deeper-another =
    .ask =
        <b>War noch eine Frage schwierig?</b>
        So, wie du sie in Erinnerung hast. War das alles, tippe auf „Auslassen“.
    .name = Schwierige Frage
    .told = Schwierige Frage: { $answer }
deeper-cover_more =
    .ask =
        <b>Worüber hättest du gern mehr gesagt?</b>
        Was sie noch hätten wissen sollen.
    .name = Kam zu kurz
    .told = Kam zu kurz: { $answer }
deeper-change =
    .ask =
        <b>Was würdest du ändern?</b>
        Tippe alles an, was passt, dann „Fertig“.
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
        Wo sie genickt, gelächelt, nachgefragt haben.
    .name = Gefiel ihnen
    .told = Gefiel ihnen: { $answer }
deeper-disliked =
    .ask =
        <b>Und was hat ihnen nicht gefallen?</b>
        Wo sie die Stirn gerunzelt oder das Thema gewechselt haben.
    .name = Gefiel nicht
    .told = Gefiel ihnen nicht: { $answer }
deeper-learnt =
    .ask =
        <b>Was hast du über Stelle und Firma erfahren?</b>
        Es kann in deine Dankesmail einfließen.
    .name = Erfahren
    .told = Erfahren: { $answer }
deeper-focus =
    .ask =
        <b>Was war der Schwerpunkt des Gesprächs?</b>
        Worauf sie immer wieder zurückkamen.
    .name = Schwerpunkt
    .told = Schwerpunkt: { $answer }
deeper-concerns =
    .ask =
        <b>Hast du Bedenken, gibt es etwas, das gar nicht geht?</b>
        Ich zeige es dir wieder, wenn du dich entscheidest.
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
        Neue Fragen für die nächste Runde, je eine Nachricht.
    .name = Nächstes Mal fragen
    .told = Nächstes Mal fragen: { $answer }
deeper-follow_with =
    .ask =
        <b>Bei wem darfst du dich melden, und wann?</b>
        Ein Name und ein Tag, oder teile einen Kontakt: <i>Maria Keller, nach dem 20.</i>
    .name = Melden bei
    .told = Melden bei: { $answer }
deeper-follow_how =
    .ask = <b>Auf welchem Weg wollen sie von dir hören?</b>
    .name = Melden wie
    .told = Melden per: { $answer }
    .email = E-Mail
    .phone = Telefon
    .linkedin = LinkedIn
    .recruiter = Recruiter
deeper-posts =
    .ask =
        <b>Wie viele Stellen sind es, und wie viele bewerben sich?</b>
        Soweit sie es gesagt haben: <i>2 Stellen, etwa 40 Bewerbungen</i>.
    .name = Stellen, Bewerber
    .told = Stellen und Bewerbungen: { $answer }
deeper-next_stage =
    .ask =
        <b>Was ist der nächste Schritt?</b>
        Noch ein Gespräch, eine Aufgabe, Referenzen…
    .name = Nächster Schritt
    .told = Nächster Schritt: { $answer }
deeper-competitors =
    .ask =
        <b>Welche Mitbewerber der Firma wären einen Blick wert?</b>
        Wenn dir die Arbeit gefällt: Andere machen sie auch. Je eine Nachricht.
    .name = Mitbewerber
    .told = Mitbewerber der Firma: { $answer }
deeper-notes =
    .ask =
        <b>Noch etwas, das du festhalten willst?</b>
        Auch später: Antworte einfach auf die Karte.
    .name = Notizen
    .told = Notizen: { $answer }

## Ein Gespräch, das kommt

plan-which =
    .ask =
        <b>Welches Gespräch steht an?</b>
        Firma und Stelle, etwa <i>Acme, Data Analyst</i>.
    .ask_known =
        <b>Welches Gespräch steht an?</b>
        Tippe es an, oder schreib Firma und Stelle für ein neues.
plan-began =
    .ask =
        <b>Wann beginnt es?</b>
        Tippe, oder schreib es: <i>Freitag 14:30</i>.
plan-minutes =
    .ask = <b>Wie lange soll es dauern?</b>
    .m30 = 30 Min.
    .m45 = 45 Min.
    .m60 = 1 Std.
    .m90 = 1½ Std.
    .m120 = 2 Std.
plan-form =
    .ask = <b>In welcher Form?</b>
    .in_person = Vor Ort
    .video = Video
    .phone = Telefon
    .told = { $answer }
plan-route =
    .ask = <b>Kam es über einen Recruiter zustande?</b>
    .direct = Nein, direkt
    .recruiter = Ja, Recruiter
plan-with_whom =
    .ask =
        <b>Mit wem?</b>
        Namen, wenn du sie weißt, oder teile einen Kontakt.
    .name = Mit wem
    .told = Mit { $answer }
plan-card =
    <b>{ $post }</b>
    { $when }
    { $lines }
plan-card_bare =
    <b>{ $post }</b>
    { $when }
plan-move = Zeit ändern
plan-off = Fällt aus
plan-prepare = Vorbereiten
plan-debrief = Zur Nachbereitung
plan-called_off = Von deiner Liste genommen. Ich frage nicht danach.
plan-off_undo = Doch behalten
leaving =
    <b>Frag, bevor du gehst</b>
    • Wie geht es weiter, und wann kann ich mit einer Rückmeldung rechnen?
    • Bei wem darf ich mich melden, wann und wie?
    • Wie viele Stellen sind es, und wie viele bewerben sich?
    • Kommt danach noch eine Runde?

    Und nimm Namen und E-Mail-Adressen aller mit, die du getroffen hast. Der Empfang hilft gern.
checklist-why = { $company } um { HOUR($began) } Uhr. Atme durch: Du kennst deine Geschichte.
invitation-why = Dein Gespräch bei { $company } müsste vorbei sein. Eine Minute jetzt, solange alles frisch ist, ist so viel wert wie morgen eine Stunde.
invitation-go = Zur Nachbereitung

## Der Dank

note-title = <b>Dank · { $company }</b>
note-for = Für <b>{ $name }</b> ({ $number } von { $count })
note-for_whom = Für <b>{ $name }</b>
note-sent_already = ✓ Geschickt { $channel }: { DAY($on) }.
note-to = An: <code>{ $address }</code>
note-hint =
    .handwritten = Von Hand: auf eine schlichte Karte, am nächsten Morgen in der Post.
    .phone = Fürs Telefon oder die Mailbox, in deinen Worten. Auf der Mailbox die Nummer zweimal sagen, langsam.
    .linkedin = LinkedIn lässt einer Einladung etwa 300 Zeichen, darum ist dieser Text kurz.
    .recruiter = Für deinen Recruiter, der ihn weitergibt.
note-subject = Betreff: <code>{ $subject }</code>
note-text = <pre>{ $note }</pre>
note-mend =
    <i>Vor dem Abschicken</i>
    { $remarks }
note-remark = • { $remark }
note-sent = ✓ Abgeschickt
note-copy_subject = Betreff kopieren
note-change = Text ändern
note-ways = Andere Wege
note-ways_ask = <b>Auf welchem Weg, und was kommt noch hinein?</b>
note-ways_own = Dein eigener Text bleibt, wie er ist; der Weg ändert ihn nicht.
note-sent_by =
    .handwritten = ✓ In der Post
    .phone = ✓ Angerufen
    .linkedin = ✓ Auf LinkedIn
    .recruiter = ✓ Weitergegeben
note-each = { $count ->
    [2] Für beide ein eigener Dank
   *[other] Für alle { $count } ein eigener Dank
 }
note-all = Ein Dank für alle
note-next = { $name } ›
note-all_sent = ✓ Alle abgeschickt
note-openings = Andere Stellen erwähnen
note-openings_off = Ohne andere Stellen
note-attach = Mit einem Anhang
note-attach_off = Ohne Anhang
note-attach_ask = Was hängst du an? Eine Sache, und nur, wenn davon die Rede war, etwa „mein Portfolio“ oder „die Fallstudie“.
note-none_at_all = Gar kein Dank
note-no_more = Das war alles
note-call = Recruiter anrufen
note-none = Kein Dank
thanks-same_day = Heute war dein Gespräch bei { $company }: Am selben Tag wirkt ein Dank am besten.{ $by ->
    [phone] {""}
   *[email] {" "}Tippe auf den Text, um ihn zu kopieren.
 }
thanks-next_day = Dein Gespräch bei { $company } war am { DAY($began) }: Jetzt ist die Stunde für den Dank.{ $by ->
    [phone] {""}
   *[email] {" "}Tippe auf den Text, um ihn zu kopieren.
 }
thanks-by_hand = Dein handgeschriebener Dank an { $company }: Bring ihn heute zur Post. Zwei Tage nach dem Gespräch ist die Grenze.
thanks-again = Du wolltest erinnert werden: dein Dank an { $company }.
thanks-edit = Schick mir den Text, wie du ihn schreiben würdest. Ich prüfe ihn und hebe ihn auf. Bisher:
thanks-call = Ruf heute an, ob verabredet oder nicht. In deinen Worten:
thanks-call_late = Am besten wäre der Tag des Gesprächs gewesen; heute ist es noch gut. In deinen Worten:
thanks-hand_toast = Bis { WHEN($at, style: "short") }.
thanks-too_long = Das ist länger, als eine Dankesmail sein sollte. Bleib bitte unter { $most } Zeichen; 150 Wörter sind reichlich.
thanks-none = In Ordnung, kein Dank. Ich frage nicht noch einmal.
thanks-none_more = In Ordnung, das war alles. Ich frage nicht noch einmal.
thanks-draft = Zurück zum Entwurf
thanks-own = Wieder mein Text
thanks-none_undo = Ich schicke doch einen
thanks-settled = Das ist schon erledigt.
thanks-settled_title = Dein Text, wie er war:
thanks-state_sent = { $count ->
    [one] Dank { $channel } geschickt: { DAY($on) }.
   *[other] { $count } Dankesgrüße geschickt, der letzte { $channel }: { DAY($on) }.
 }
thanks-state_some = { $count } von { $all } Dankesgrüßen geschickt; als Nächstes { $name }.
thanks-state_none = Kein Dank.
thanks-state_open = Am besten bis { WHEN($by) }.
thanks-missed = Ich war weg, als dein Dank an { $company } fällig war. Besser spät als nie: Ein kurzer ist noch willkommen.

spelling =
    <i>Rechtschreibung und Grammatik</i>
    { $lines }
spelling-line = • { $found } → { $instead }?
spelling-take = → { $instead }
spelling-taken = Übernommen
spelling-gone = Der Text hat sich seitdem geändert.

restored = Ich musste mit einer Kopie dessen weitermachen, was ich aufhebe. Das Letzte, was ich von dir weiß, ist von { WHEN($heard) }: Hast du mir danach noch etwas erzählt, dann sag es mir bitte noch einmal. Damit ich nach nichts zweimal frage, frage ich vor { WHEN($silent) } nach keiner Bewerbung.

sent-how = <b>Auf welchem Weg?</b>
sent-back = ‹ Zurück
sent-anyway = Trotzdem eintragen
sent-leave = Lassen
sent-too_soon =
    Zuletzt hast du dich am <b>{ DAY($last) }</b> bei { $company } gemeldet. Der nächste höfliche Tag ist <b>{ DAY($polite) }</b>.

    Trotzdem eintragen?
sent-logged = ✓ { $kind }, { $company }, { $channel }: { DAY($on) }.
sent-logged_to = ✓ Dank an { $name }, { $company }, { $channel }: { DAY($on) }.
sent-called = ✓ Du hast wegen { $company } beim Recruiter angerufen: { DAY($on) }.
sent-which_day = War es ein anderer Tag?
sent-toast = Eingetragen
sent-undo = Rückgängig
sent-undone = Zurückgenommen: Das ist für { $company } nicht mehr eingetragen.
sent-undone_open = Zurückgenommen: Das ist nicht mehr eingetragen, und { $company } ist wieder offen.
sent-show = Bewerbung
sent-gone = Das war schon zurückgenommen.
contact =
    .thank_you = Dank
    .follow_up = Nachfrage
    .recruiter_call = Anruf beim Recruiter
    .feedback_request = Bitte um Feedback
    .withdrawal = Rückzug
contact-to = Dank an { $name }
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

recruiter-today = Das Gespräch kam über einen Recruiter: Ruf heute dort an, ob verabredet oder nicht, vor der Dankesmail oder daneben.
recruiter-still = Beim Recruiter hast du wegen dieses Gesprächs noch nicht angerufen: Ein kurzer Anruf lohnt sich noch.
recruiter-called = Beim Recruiter angerufen: { DAY($on) }.
recruiter-log = ✓ Angerufen
recruiter-logged = Der Anruf ist schon eingetragen.

## Der Tag der Entscheidung und die wöchentliche Nachfrage

decision-why = <b>{ $company }</b> wollte bis { DAY($day) } entscheiden. Gibt es Neues?
decision-again = Du wolltest erinnert werden: Gibt es Neues von <b>{ $company }</b>? Genannt war { DAY($day) }.
decision-if_not = Wenn nicht, passt jetzt eine kurze, freundliche Frage. Tippe darauf, um sie zu kopieren:
check_in-one =
    Deine wöchentliche Nachfrage. Gibt es Neues von <b>{ $company }</b>?
    { $line }
check_in-many =
    Deine wöchentliche Nachfrage. Gibt es Neues?

    { $lines }
check_in-more =
    { $count ->
        [one] Und noch eine: /applications
       *[other] Und noch { $count }: /applications
    }
check_in-since = { $post }: eine Woche seit deinem Gespräch
check_in-since_thanks = { $post }: bedankt hast du dich am { DAY($on, style: "short") }
check_in-since_promise = { $post }: genannt war { DAY($day, style: "short") }
check_in-since_follow_up =
    { $count ->
        [one] { $post }: nachgefragt am { DAY($on, style: "short") }
       *[other] { $post }: { $count }-mal nachgefragt, zuletzt am { DAY($on, style: "short") }
    }
check_in-name = { $company }
check_in-open = { $company } ›
check_in-last = Das war die vierte Nachfrage ohne ein Wort von dir, also bin ich jetzt still. Schreib oder tippe irgendetwas, um mich zu wecken. Wenn nichts mehr kommt, kannst du sie schließen:
check_in-spent =
    Drei Nachfragen ohne Antwort sind genug. Wenn ich nichts von dir höre, spreche ich diese nicht mehr an; du kannst sie als „keine Antwort“ schließen:
    { $companies }
check_in-close = { $company } schließen: keine Antwort
check_in-keep_looking = Such inzwischen weiter: Bis du unterschrieben hast, ist eine Bewerbung mehr pro Woche deine beste Versicherung.
check_in-competitors =
    Such inzwischen weiter. Es lief gut, also sind andere aus der Branche einen Blick wert:
    { $competitors }
check_in-competitor = • { $names }
follow-title = <b>Nachfrage · { $company }</b>
follow-agreed =
    { $says }
    { $lines }
follow-replied = Antwort ist da
follow-not_yet = Noch nicht
follow-sent = ✓ Abgeschickt
follow-phone = Am Telefon
follow-called = ✓ Angerufen
follow-direct = Lieber an die Firma
follow-via_recruiter = Dein Recruiter steht dazwischen: Frag zuerst dort.
follow-call_recruiter = <b>Anruf beim Recruiter wegen { $company }</b>
follow-script = Wieder zum Text
follow-call = <b>Anruf bei { $company }</b>
follow-patience = In Ordnung. Langsam ist normal und sagt wenig über dich. { $company } bleibt auf meiner Liste.
follow-closed = Diese Bewerbung ist geschlossen. Unter /applications kannst du sie wieder öffnen.
remind-button = Morgen erinnern
remind-set = Ich erinnere dich: { WHEN($at) }.
remind-toast = Vorgemerkt
remind-once = Diese eine Erinnerung ist schon vorgemerkt.
remind-settled = Daran gibt es nichts mehr zu erinnern: Das ist erledigt.
prompt-stop = Nicht mehr fragen
prompt-late = <i>Das war für { WHEN($at) } gedacht; ich war weg.</i>
prompt-discreet = Eine kleine Erinnerung für dich.
prompt-show = Zeigen

## Sie haben geantwortet

word-ask = <b>Was hat { $company } gesagt?</b>
word-offer = Eine Zusage 🎉
word-next = Nächste Runde
word-no = Eine Absage
word-date = Ein neues Datum
word-well_done = Eine weitere Runde bei { $company }: gut gemacht. Was sie bisher versprochen hatten, ist damit erledigt.
word-when = Tippe, oder schreib, was sie gesagt haben: <i>Ende nächster Woche</i>.
word-new_date = <b>Bis wann entscheidet { $company } jetzt?</b>
word-date_kept = Notiert: { $company } entscheidet bis <b>{ DAY($day) }</b>. Ich frage dann, nicht vorher.
word-toast = Notiert
word-reopen = Wieder öffnen
ended =
    .offer = Eine Zusage von { $company }. Herzlichen Glückwunsch! 🎉 Du hast sie dir verdient. Nach dieser frage ich nicht mehr.
    .rejected = Eine Absage von { $company }. Das tut mir leid. Vieles daran liegt nicht in deiner Hand, und was du geübt hast, bleibt dir. Nach dieser frage ich nicht mehr.
    .withdrawn = Notiert: Du hast dich bei { $company } zurückgezogen. Nach dieser frage ich nicht mehr.
    .no_reply = Geschlossen: keine Antwort von { $company }. Das Schweigen sagt nichts über dich. Schreiben sie doch noch, öffne sie wieder.

feedback-ask = Nach Gründen fragen
feedback-heard = Antwort ist da
feedback-told_why = Gründe genannt
feedback-asked = Deine Bitte ist schon eingetragen.
feedback-not_now = Um Feedback bittet man nach einer Absage.
feedback-title =
    <b>Bitte um Feedback · { $company }</b>
    Kaum jemand nimmt sie übel, und manche antworten. Tippe darauf, um sie zu kopieren:
feedback-patience = Nicht alle antworten, und das liegt nicht an dir. Wenn doch, tippe bei der Bewerbung auf „Antwort ist da“.
feedback-what =
    <b>Was hat { $company } gesagt?</b>
    In ihren Worten oder deinen. Es bleibt unter uns und wird zur Übung.
feedback-take_out = ✕ { $text }
feedback-kept =
    Aufgehoben: { $text }

    Gut, dass du hinschaust. Es kommt zu deinen Übungen.
feedback-more = Mehr dazu
feedback-dropped = Herausgenommen. Für { $company } ist nichts davon aufgehoben.
feedback-told = <b>Feedback, { DAY($on, style: "short") }:</b> { $text }

withdraw-title = <b>Ein freundlicher Abschied · { $company }</b>
withdraw-why = Kurz, dankbar, ohne Gründe: So bleibt die Tür offen. Tippe darauf, um ihn zu kopieren. „Abgeschickt“ schließt die Bewerbung.
withdraw-still = Für dich ist sie geschlossen. Sie hören es gern von dir selbst; tippe darauf, um es zu kopieren:
withdraw-silently = Ohne Text schließen
withdraw-text = Ein Text für sie
withdraw-back = Nicht jetzt

## Ist es etwas für mich?

fit-which =
    .ask = Noch gibt es nichts abzuwägen: Erst kommt ein Gespräch.
    .ask_known = <b>Welche Stelle möchtest du abwägen?</b>
fit-offer = Seit deinem Gespräch bei { $company } sind ein paar Tage vergangen. Mit etwas Abstand: Ist es etwas für dich? Neun kurze Fragen, wann immer du magst.
fit-door = Etwas für mich?
fit-later = Alles ist gespeichert. /fit findet die Stelle, wann immer du magst.
fit-says =
    .yes = Ja
    .partly = Teils
    .no = Nein
fit-good_fit =
    .ask =
        <b>Würde diese Stelle zu dir passen?</b>
        Was du kannst und gern tust. Tippe, oder sag es in deinen Worten.
    .name = Passt zu mir
    .told = Passt zu mir: { $answer }
fit-growth =
    .ask = <b>Könntest du dort wachsen?</b>
    .name = Entwicklung
    .told = Raum zum Wachsen: { $answer }
fit-culture =
    .ask =
        <b>Gefällt dir, wie sie zusammenarbeiten?</b>
        Tempo, Ton, Arbeitszeiten, wie sie übereinander reden.
    .name = Kultur
    .told = Kultur: { $answer }
fit-values =
    .ask = <b>Ist dir wichtig, was ihnen wichtig ist?</b>
    .name = Werte
    .told = Werte: { $answer }
fit-happy =
    .ask = <b>Wärst du dort an einem gewöhnlichen Dienstag glücklich?</b>
    .name = Glücklich dort
    .told = Glücklich dort: { $answer }
fit-boss =
    .ask =
        <b>Könntest du unter dieser Führung arbeiten?</b>
        Tippe, oder sag, was du gesehen hast.
    .name = Führung
    .told = Führung: { $answer }
fit-rapport =
    .ask =
        <b>Bist du mit den Leuten gut zurechtgekommen?</b>
        Tippe, oder sag es in deinen Worten.
    .name = Der Draht
    .told = Der Draht zueinander: { $answer }
fit-verdict =
    .ask =
        <b>Dein Urteil, in deinen Worten?</b>
        Ein Satz, den du an dem Tag wieder lesen kannst, an dem eine Zusage kommt.
    .name = Dein Urteil
fit-goes_on =
    .ask = <b>Also: Willst du weitermachen?</b>
    .name = Weitermachen
    .yes = Ja
    .unsure = Unsicher
    .no = Nein
fit-worries =
    <b>Was dir bei der Nachbereitung Sorgen machte</b>
    { $lines }
fit-earlier = <b>Nach einer früheren Runde hast du gesagt:</b> { $text }
fit-lines = { $lines }
fit-offered = Bevor du antwortest: was du mit etwas Abstand davon gehalten hast:
fit-worry = • { $text }
fit-card =
    <b>Ist es etwas für mich? · { $post }</b>
    { $lines }
fit-nothing = Noch keine Antworten
fit-verdict_is = <b>Dein Urteil:</b> { $text }
fit-then =
    .yes = Gut zu wissen. Bleib dran, und halt die Augen offen.
    .unsure = Auch das ist eine Antwort. Was müsstest du wissen? Frag es in der nächsten Runde oder mit deiner nächsten Nachfrage.
    .no = Dann ist es richtig, das früh zu sagen. Ein paar kurze, freundliche Zeilen halten die Tür offen.
fit-state =
    .yes = <b>Für dich?</b> Ja
    .unsure = <b>Für dich?</b> Noch nicht sicher
    .no = <b>Für dich?</b> Nein
fit-withdraw = Freundlich absagen

## Bewerbungen und was wartet

apps-none = Noch nichts da. Es beginnt mit einem Gespräch:
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
            [0] <i>Keine ist offen.</i>
           *[other] <i>Offen: { $count }</i>
        }
    .mine =
        { $count ->
            [0] <i>Keine wartet auf dich. Gut gemacht.</i>
           *[other] <i>Warten auf dich: { $count }</i>
        }
    .closed =
        { $count ->
            [0] <i>Keine ist geschlossen.</i>
           *[other] <i>Geschlossen: { $count }</i>
        }
apps-all = Alle
apps-open = Offen
apps-mine = Bei mir
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
        [0] Nichts mit „{ $sought }“. Schreib etwas anderes, oder weniger davon.
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
app-continue = Nachbereitung fertig machen
app-interview = Das nächste Gespräch
app-wake = Frag mich wieder
app-woken = Ich frage wieder, wenn es Zeit ist
app-reopened = Wieder offen
app-close = Schließen
app-hushed = Nach { $company } frage ich nicht mehr. Auf deiner Liste bleibt sie.
app-how_ended = <b>Wie ist es mit { $company } ausgegangen?</b>
app-withdrawn = Zurückgezogen
app-no_reply = Keine Antwort
state =
    .open = Wartet auf Rückmeldung
    .promised = Entscheidung bis { DAY($day) }
    .overdue = Genannt war { DAY($day) }
    .hushed = Offen; ich frage nicht danach
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
time-promise = { DAY($at, style: "short") } · Genannt: { DAY($day, style: "short") }
time-contact = { DAY($at, style: "short") } · { $kind } { $channel }
time-prompt = { DAY($at, style: "short") } · Von mir: { $kind }
time-outcome = { DAY($at, style: "short") } · { $state }
outcome =
    .offer = Mit einer Zusage geschlossen
    .rejected = Mit einer Absage geschlossen
    .withdrawn = Du hast dich zurückgezogen
    .no_reply = Geschlossen: keine Antwort
time-reply = { DAY($at, style: "short") } · { $kind }
time-called = { DAY($at, style: "short") } · Beim Recruiter angerufen
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
    Schreib Firma und Stelle, etwa <i>Acme, Data Analyst</i>. Nur eine Firma lässt die Stelle, wie sie ist.
change-renamed = Heißt jetzt <b>{ $post }</b>.
change-merge_which =
    <b>Welche ist dieselbe wie { $post }?</b>
    Alles darin zieht hierher um.
change-merge_none = Es gibt keine andere zum Zusammenlegen
change-merge_sure =
    <b>{ $other }</b> mit <b>{ $post }</b> zusammenlegen?

    Gespräche, Kontakte, Tage und Antworten ziehen um; Name und Stand bleiben, wie sie hier sind. Das lässt sich nicht rückgängig machen.
change-merge_yes = Zusammenlegen
change-merged = Jetzt eine: <b>{ $post }</b>.
change-delete_sure =
    <b>{ $post } löschen?</b>

    Gespräche, Notizen und Tage sind dann weg. Das lässt sich nicht rückgängig machen.
change-delete_yes = Löschen
change-deleted = { $post } ist gelöscht.
today-title = <b>{ DAY($day) }</b>
today-list = { $lines }
today-nothing = Nichts wartet. Genieß den Tag.
today-interview = • { $company }: Gespräch { WHEN($at, style: "short") }
today-no_time = • { $company }: ein Gespräch, noch ohne Zeit
today-interview_door = { $company }: das Gespräch
today-debrief = • { $company }: deine Nachbereitung ist nicht fertig
today-debrief_door = { $company }: fertig machen
today-deeper = • { $company }: du kannst weiter vertiefen
today-deeper_door = { $company }: weiter vertiefen
today-note = • { $company }: Dankesmail. { $state }
today-note_door = { $company }: der Dank
today-call = • { $company }: beim Recruiter anrufen
today-decision = • { $company } wollte bis { DAY($day, style: "short") } entscheiden
today-decision_door = { $company }: nachfragen

## Vorbereitung

prepare-title = <b>Vorbereitung</b>
prepare-nothing = Noch keine schwierigen Fragen. Was dir in einer Nachbereitung schwierig vorkam, landet hier, bereit zum Üben.
prepare-counted =
    { $count ->
        [one] Eine Frage war bisher schwierig
       *[other] { $count } Fragen waren bisher schwierig
    }; geübt: { $practised }.

    { $lines }
prepare-kind_line =
    • { $kind }: { $count ->
        [one] einmal
        [2] zweimal
       *[other] { $count }-mal
    }, geübt: { $practised }
prepare-run = Jetzt üben
prepare-run_these = Diese üben
prepare-run_this = Üben
prepare-strengths = Meine Stärken
prepare-to_ask = Meine Fragen
prepare-feedback = Mein Feedback
prepare-insights = Einblicke
prepare-back = ‹ Vorbereitung
prepare-before = ‹ Zurück
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
    .unsorted = Noch unsortiert
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
prepare-sort = Warum schwierig
prepare-why =
    { $question }

    <b>Warum war sie schwierig?</b>
prepare-toast_sorted = Einsortiert
prepare-strengths_title =
    <b>Deine verlässlichen Stärken</b>
    Was gut ankam. Bring es wieder zur Sprache.
prepare-strength = • { $text } <i>({ $company })</i>
prepare-no_strengths = Noch nichts. Was in einer Nachbereitung gut lief, wird hier aufgehoben.
prepare-feedback_title =
    <b>Feedback, das du bekommen hast</b>
    Jedes ist ein Thema zum Üben.
prepare-topic = <b>{ $number }.</b> { $text } <i>({ $company })</i>
prepare-no_feedback = Noch keines. Nach einer Absage zu fragen, was den Ausschlag gab, ist öfter willkommen, als man denkt.

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
practice-again = Sag es noch einmal, so oft du magst.
practice-make_better = Diese nehmen
practice-forget = Zurücknehmen
practice-toast_better = Als deine bessere Antwort aufgehoben
practice-toast_forgot = Zurückgenommen
practice-voice = 🎙 in deiner Sprachnachricht
practice-voice_question = 🎙 Die Frage in deiner Sprachnachricht
practice-last_voice = Letztes Mal, { DAY($at, style: "short") }
practice-better_voice = Deine bessere Antwort
practice-none = Dort gibt es nichts zu üben.
practice-gone = Diese Frage ist nicht mehr auf deiner Liste.
practice-ended =
    { $count ->
        [0] In Ordnung. Unter /prepare warten sie auf dich.
        [one] Eine Frage geübt. Nächstes Mal geht sie dir leichter von den Lippen.
       *[other] { $count } Fragen geübt. Nächstes Mal gehen sie dir leichter von den Lippen.
    }

bring-title = <b>Für { $post }</b>
bring-hard =
    <b>Noch einmal üben</b>
    { $lines }
bring-asks =
    <b>In dieser Runde fragen</b>
    { $lines }
bring-strong =
    <b>Wieder zur Sprache bringen</b>
    { $lines }
bring-line = • { $text }
bring-nothing = Noch nichts notiert. Was willst du sie diesmal fragen? Leg es hier ab.
bring-add = Neue Frage
bring-drop = Letzte streichen
bring-ask = <b>Was willst du sie fragen?</b> Eine Frage pro Zeile. Vor dem Gespräch zeige ich sie dir.
bring-too_long = Das ist mehr, als in ein Gespräch passt. Beschränke dich bitte auf ein paar Fragen.
bring-toast_dropped = Gestrichen
bring-over = Dieses Gespräch liegt nicht mehr vor dir.
bring-interview = ‹ Zum Gespräch
bring-all = Alle Runden
bring-all_title = <b>Was du fragen willst, Runde für Runde</b>
bring-rounds = { $lines }
bring-round =
    • { $post }: { $count ->
        [0] noch nichts notiert
        [one] eine Frage
       *[other] { $count } Fragen
    }
bring-door = { $post }
bring-no_rounds = Es ist kein Gespräch geplant. Sobald eines ansteht, sammeln sich hier deine Fragen.

## Einblicke. Dieselben Worte stehen im Bild, das keine Auszeichnung kennt.

insights-title =
    { $count ->
        [0] Was deine Gespräche bisher zeigen
        [one] Was ein Gespräch zeigt
       *[other] Was { $count } Gespräche zeigen
    }
insights-heading = <b>{ $title }</b>
insights-picture_note = Was bisher üblich war. Weniger als drei sagen zu wenig.
insights-nothing = Noch gibt es nichts zu sehen. Nach ein paar Nachbereitungen zeige ich dir, wann und wo es für dich am besten läuft.
insights-prepare = Vorbereiten
insights-panel =
    <b>{ $title }</b>
    { $thought }
    { $lines }
insights-panel_bare =
    <b>{ $title }</b>
    { $thought }
insights-line = • { $label }: { $told }
insights-face_line = • { $label }: { $face } ({ $told })
insights-between = { $low }–{ $high }
insights-by_hour = Nach Tageszeit
insights-by_round = Nach Runde
insights-by_form = Nach Form
insights-hard = Was Fragen schwierig macht
insights-pace = Versprochen und wirklich
insights-felt_count =
    { $count ->
        [one] ein Gespräch
       *[other] { $count } Gespräche
    }
insights-too_few =
    { $count ->
        [one] eins, zu wenig für ein Urteil
       *[other] { $count }, zu wenig für ein Urteil
    }
insights-felt_too_few = Noch zu wenig für ein Urteil: Es braucht drei von einer Art.
insights-felt_one = { $label }: zu wenig anderes zum Vergleichen.
insights-felt_same = Es fühlt sich überall etwa gleich an.
insights-felt_best = Fühlt sich bisher am besten an: { $label }
insights-felt_worst = Fühlt sich bisher am schwersten an: { $label }
insights-times =
    { $count ->
        [one] einmal
        [2] zweimal
       *[other] { $count }-mal
    }
insights-hard_too_few = Noch zu wenig für ein Urteil: Es braucht drei mit einem Grund.
insights-hard_mixed = Keine Art sticht heraus.
insights-hard_most = Kommt am häufigsten wieder: { $kind }
insights-pace_too_few =
    { $count ->
        [0] Noch zu wenig für ein Urteil: Es braucht drei Entscheidungen.
        [one] Bisher eine Entscheidung: zu wenig für ein Urteil.
       *[other] Bisher { $count } Entscheidungen: zu wenig für ein Urteil.
    }
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
set-list = { $lines }
set-line_zone = Zeitzone: { $city }
set-line_quiet = Ruhezeiten: { $quiet }
set-line_discreet =
    { $on ->
        [yes] Diskreter Modus: an. Erinnerungen nennen weder Firma noch Thema, bis du tippst.
       *[no] Diskreter Modus: aus
    }
set-zone = Zeitzone
set-quiet = Ruhezeiten
set-quiet_hours = { HOUR($start) } bis { HOUR($end) }
set-quiet_none = Keine
set-discreet_on = Diskreter Modus an
set-discreet_off = Diskreter Modus aus
set-discreet_toast =
    { $on ->
        [yes] An: Ein gesperrter Bildschirm verrät nichts
       *[no] Aus
    }
set-line_searching =
    { $on ->
        [yes] „Such weiter“ in der Wochennachfrage: an
       *[no] „Such weiter“ in der Wochennachfrage: aus
    }
set-searching_on = „Such weiter“ an
set-searching_off = „Such weiter“ aus
set-searching_toast =
    { $on ->
        [yes] An: eine Zeile pro Woche
       *[no] Aus
    }
set-kept = Gemerkt
quiet-ask =
    <b>Wann soll ich still sein?</b>
    Tippe, oder schreib es: <i>22:30 bis 7</i>.
quiet-unread = Das kann ich nicht als zwei Uhrzeiten lesen. Etwa so: <i>22:30 bis 7</i>.

## Alles andere

help =
    <b>Wie das hier geht</b>
    /debrief, gleich nach einem Gespräch: acht kurze Fragen, dann deine Dankesmail.
    /interview, davor: was du fragen kannst, und Erinnerungen rundherum.
    /fit, ein paar Tage später: Ist diese Stelle etwas für mich?
    /today: was wartet. /applications: alles bisher.

    Ich schreibe zur Stunde des Danks, am Tag der versprochenen Entscheidung und höchstens einmal pro Woche. /pause hält mich an.
cancel-left = Verlassen. Alles, was du beantwortet hast, ist gespeichert.
cancel-nothing = Es ist nichts offen. Was möchtest du tun?
pause-done = Pause. Ich schreibe nicht von mir aus, bis du /resume sagst.
pause-resume = Weiter
resume-done = Wieder da. Das wartet auf dich.
resume-not_paused = Ich hatte keine Pause. Das wartet auf dich.
privacy =
    <b>Deine Daten</b>
    • Ich speichere, was du mir hier sagst, und sonst nichts.
    • Es liegt in der eigenen Datenbank dieses Bots, unter deiner Telegram-ID.
    • Deine Nachrichten und meine Antworten warten dort, bis sie erledigt sind. Komme ich mit einer Nachricht nicht zurecht, bleibt dreißig Tage lang nur ihre Form, etwa Art und Länge, aber keins deiner Worte.
    • Niemand sonst, der diesen Bot benutzt, kann es sehen. In den Protokollen stehen keine Worte.
    • Telegram überbringt unsere Nachrichten, verwahrt Sprachnachrichten und Fotos und hat eine eigene Kopie dieses Chats.
    • /export gibt dir alles als Dateien; /delete löscht alles, was ich weiß, sofort.
delete-ask = <b>Alles löschen?</b> Jede Bewerbung, jede Antwort, jeder Tag ist dann weg. Das lässt sich nicht rückgängig machen.
delete-yes = Alles löschen
delete-no = Behalten
delete-done = Gelöscht. Ich weiß jetzt nichts mehr über dich. Mit /start beginnst du neu. Was in diesem Chat steht, kannst du in Telegram leeren.
delete-spared = Es wurde nichts gelöscht.
export-ask =
    <b>Zum Mitnehmen</b>
    Als JSON kann ich alles mit /import wieder einlesen. Die Tabelle ist für die Tabellenkalkulation. Die Termine im Kalender öffnen ihre Nachbereitung. Ein Bericht erzählt von einem Gespräch.
export =
    .json = Alles (JSON)
    .csv = Tabelle (CSV)
    .calendar = Kalenderdatei
    .reports = Ein Bericht
export-which = <b>Der Bericht zu welchem Gespräch?</b>
export-door = { DAY($at, style: "short") } · { $post }
export-toast = Kommt sofort
export-nothing_toast = Es gibt noch kein Gespräch
export-caption =
    .json = Alles, was ich weiß. Verwahre es sicher: Es ist nicht verschlüsselt.
    .csv = Eine Zeile für jedes Gespräch.
    .calendar = Öffne sie mit deinem Kalender. Späteren Änderungen folgt sie nicht.
    .report = { $post }
import-ask =
    <b>Schick mir die Datei</b>
    Die JSON-Datei aus /export. Sie füllt ein leeres Konto; /cancel lässt es.
import-unasked = Falls diese Datei aus /export stammt: Sag erst /import, dann schick sie noch einmal.
import-not_empty = Hier ist schon etwas, und ich mische die beiden nicht. /export hebt auf, was hier ist, /delete leert es, dann /import.
import-broken = Das ist keine Datei aus /export, oder sie wurde seither verändert. Nichts daraus wurde übernommen. Versuch eine andere, oder /cancel.
import-version = Diese Datei stammt von einer anderen Version von mir, und ich kann sie nicht lesen. Nichts daraus wurde übernommen. Versuch eine andere, oder /cancel.
import-too_large = Diese Datei ist zu groß, um von mir zu sein. Nichts daraus wurde übernommen. Versuch eine andere, oder /cancel.
import-done =
    { $count ->
        [one] Alles zurück: eine Bewerbung,
       *[other] Alles zurück: { $count } Bewerbungen,
    } { $interviews ->
        [one] ein Gespräch.
       *[other] { $interviews } Gespräche.
    } Was seit dem Export fällig war, nehme ich als gesagt.
import-silent = Was seit der Datei schon gefragt wurde, kann ich nicht wissen; deshalb frage ich vor { WHEN($until) } nach keiner Bewerbung.
file-failed = Diese Datei konnte ich nicht erstellen. Sonst ist nichts betroffen; versuch es bitte später noch einmal.
said-nowhere = Ich weiß nicht, wohin das gehört. Was möchtest du tun?
command-unknown = Diesen Befehl kenne ich nicht. Diese hier schon:
input-forwarded = Eine weitergeleitete Nachricht kann ich nicht als deine Antwort nehmen. Bitte in deinen eigenen Worten.
input-no_question = Gerade ist keine Frage offen, auf die das passt. Als Antwort auf eine Karte geschickt, kommt es zu deren Nachbereitung.
input-not_words = Hier kann ich nur Worte aufheben. Bitte tippe es.
input-tap_or_type = Das kann ich hier nicht als Antwort aufheben. Bitte tippe oder schreib sie.
input-corrected_unknown = Ich habe deine Änderung gesehen, aber diese Nachricht ist keine Antwort, die ich ändern kann. /applications führt zu jeder Nachbereitung.
taps-stale = Die Zeit dieses Knopfs ist vorbei. Es wurde nichts geändert.
taps-nothing = Dieser Tag passt nicht
failed = Bei mir ist etwas schiefgegangen. Deine Nachricht ist zur Seite gelegt, und nichts wurde geändert. Bitte versuch es noch einmal.
private-only = Ich spreche nur unter vier Augen, darum verlasse ich diese Gruppe. Schreib mir direkt.

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
draft-sign_off =
    Freundliche Grüße
    { $name }
draft-your_name = [Ihr Name]
draft-something_said = [etwas, worüber Sie gesprochen haben]

# Betreffzeilen: höchstens 35 Zeichen neben der Stelle.
draft-thank_you-subject = { $known ->
    [both] Danke für das Gespräch – { $role }
    [role] Danke für das Gespräch – { $role }
   *[neither] Danke für das Gespräch
 }
# $turn ist die Fassung: die erste für einen einzelnen Dank, dann eine für jede weitere Person.
draft-thank_you-opening = { $turn ->
    [1] { $known ->
        [both] vielen Dank, dass Sie sich Zeit genommen haben, mit mir über die Stelle als { $role } bei { $company } zu sprechen.
        [role] vielen Dank, dass Sie sich Zeit genommen haben, mit mir über die Stelle als { $role } zu sprechen.
        [company] vielen Dank, dass Sie sich Zeit genommen haben, mit mir über die Stelle bei { $company } zu sprechen.
       *[neither] vielen Dank, dass Sie sich Zeit genommen haben, mit mir über die Stelle zu sprechen.
     } Ich habe mich sehr gefreut, Sie kennenzulernen, und habe nun ein klareres Bild von der Arbeit und davon, was Ihnen wichtig ist.
    [2] { $known ->
        [both] herzlichen Dank für das Gespräch über die Stelle als { $role } bei { $company }.
        [role] herzlichen Dank für das Gespräch über die Stelle als { $role }.
        [company] herzlichen Dank für das Gespräch über die Stelle bei { $company }.
       *[neither] herzlichen Dank für unser Gespräch.
     } Es war schön, von Ihnen aus erster Hand zu hören, worum es bei der Arbeit geht.
   *[3] { $known ->
        [both] ich möchte Ihnen für das Treffen und das Gespräch über die Stelle als { $role } bei { $company } danken.
        [role] ich möchte Ihnen für das Treffen und das Gespräch über die Stelle als { $role } danken.
        [company] ich möchte Ihnen für das Treffen und das Gespräch über die Stelle bei { $company } danken.
       *[neither] ich möchte Ihnen für das Treffen und das Gespräch danken.
     } Ich verstehe jetzt besser, wie das Team arbeitet und wen Sie suchen.
 }
draft-thank_you-point = { $turn ->
    [1] Ein Punkt aus unserem Gespräch ist mir besonders im Gedächtnis geblieben: { $point }{ $cut ->
        [yes] …
       *[no] .
     }
    [2] Über eines habe ich seit unserem Gespräch noch nachgedacht, es ist bei mir hängen geblieben: { $point }{ $cut ->
        [yes] …
       *[no] .
     }
   *[3] Von allem, worüber wir sprachen, hat mich dies am meisten beeindruckt: { $point }{ $cut ->
        [yes] …
       *[no] .
     }
 }
draft-thank_you-sell = { $turn ->
    [1] Nach unserem Gespräch bin ich noch motivierter und überzeugt, dass ich mit meinen Fähigkeiten und meiner Erfahrung einen echten Beitrag in Ihrem Team leisten kann.
    [2] Die Aufgabe reizt mich sehr, und ich bin sicher, dass meine Erfahrung Ihrem Team von Anfang an helfen würde.
   *[3] Ich würde sehr gern bei Ihnen mitarbeiten und meine Kenntnisse in Ihrem Team einbringen.
 }
draft-thank_you-offer = { $turn ->
    [1] Wenn es Ihnen bei der Entscheidung hilft, sende ich Ihnen gern weitere Unterlagen, Arbeitsproben oder Referenzen. Nochmals vielen Dank; ich freue mich, von Ihnen zu hören.
    [2] Falls Referenzen, Arbeitsproben oder weitere Unterlagen nützlich sind, reiche ich sie gern nach. Ich freue mich auf Ihre Nachricht.
   *[3] Referenzen oder Arbeitsproben schicke ich Ihnen jederzeit gern. Noch einmal danke, und hoffentlich bis bald.
 }
draft-thank_you-attached = { $channel ->
    [handwritten] Wie besprochen lege ich bei: { $what }.
    [recruiter] Wie besprochen im Anhang für das Unternehmen: { $what }.
   *[email] Wie besprochen finden Sie im Anhang: { $what }.
 }
draft-thank_you-openings = { $turn ->
    [1] Auch über andere offene Stellen spreche ich gern mit Ihnen.
    [2] Sollte jetzt oder später eine andere Stelle zu mir passen, freue ich mich über einen Hinweis.
   *[3] Wenn eine weitere Stelle frei wird, die passt, spreche ich gern auch über sie.
 }

# Am Telefon oder auf die Mailbox gesprochen: eine halbe Minute.
draft-thank_you-call = { $greets ->
    [named] Guten Tag { $first }, hier ist { $name }. Haben Sie eine halbe Minute?
   *[unnamed] Guten Tag, hier ist { $name }. Haben Sie eine halbe Minute?
 }
draft-thank_you-call_thanks = { $turn ->
    [1] { $known ->
        [both] Ich möchte Ihnen für Ihre Zeit und das Gespräch über die Stelle als { $role } bei { $company } danken.
        [role] Ich möchte Ihnen für Ihre Zeit und das Gespräch über die Stelle als { $role } danken.
        [company] Ich möchte Ihnen für Ihre Zeit und das Gespräch über die Stelle bei { $company } danken.
       *[neither] Ich möchte Ihnen für Ihre Zeit und das Gespräch danken.
     }
    [2] { $known ->
        [both] Ich rufe nur an, um danke zu sagen, für unser Gespräch über die Stelle als { $role } bei { $company }.
        [role] Ich rufe nur an, um danke zu sagen, für unser Gespräch über die Stelle als { $role }.
        [company] Ich rufe nur an, um danke zu sagen, für unser Gespräch über die Stelle bei { $company }.
       *[neither] Ich rufe nur an, um danke zu sagen, für unser Gespräch.
     }
   *[3] { $known ->
        [both] Ein kurzes Dankeschön für das Treffen und das Gespräch über die Stelle als { $role } bei { $company }.
        [role] Ein kurzes Dankeschön für das Treffen und das Gespräch über die Stelle als { $role }.
        [company] Ein kurzes Dankeschön für das Treffen und das Gespräch über die Stelle bei { $company }.
       *[neither] Ein kurzes Dankeschön für das Treffen und das Gespräch.
     }
 }
draft-thank_you-call_point = { $turn ->
    [1] Eines ist mir besonders im Gedächtnis geblieben: { $point }{ $cut ->
        [yes] …
       *[no] .
     }
    [2] Eines hat mich besonders beeindruckt: { $point }{ $cut ->
        [yes] …
       *[no] .
     }
   *[3] Eines ist bei mir hängen geblieben: { $point }{ $cut ->
        [yes] …
       *[no] .
     }
 }
draft-thank_you-call_closing = { $turn ->
    [1] Ich bin sehr interessiert und würde meine Erfahrung gern in Ihr Team einbringen. Wenn Referenzen oder Arbeitsproben helfen, schicke ich sie gern. Einen schönen Tag noch!
    [2] Die Aufgabe reizt mich, und meine Kenntnisse passen gut dazu. Wenn Sie weitere Unterlagen brauchen, schicke ich sie sofort. Alles Gute!
   *[3] Ich würde sehr gern bei Ihnen anfangen und meine Erfahrung mitbringen. Referenzen oder Arbeitsproben schicke ich jederzeit. Danke, und einen schönen Tag!
 }

# Mit einer Einladung auf LinkedIn: 300 Zeichen samt Punkt, Stelle und Namen.
draft-thank_you-linkedin = { $greets ->
    [named] Guten Tag { $first },
   *[unnamed] Guten Tag,
 } { $turn ->
    [1] { $known ->
        [role] danke für unser Gespräch ({ $role })!
       *[neither] danke für unser Gespräch!
     }
    [2] { $known ->
        [role] danke für die Einblicke ({ $role })!
       *[neither] danke für die Einblicke!
     }
   *[3] { $known ->
        [role] herzlichen Dank für Ihre Zeit ({ $role })!
       *[neither] herzlichen Dank für Ihre Zeit!
     }
 }
draft-thank_you-linkedin_point = { $turn ->
    [1] Hängen geblieben ist: { $point }{ $cut ->
        [yes] …
       *[no] .
     }
    [2] In Erinnerung geblieben ist: { $point }{ $cut ->
        [yes] …
       *[no] .
     }
   *[3] Beeindruckt hat mich: { $point }{ $cut ->
        [yes] …
       *[no] .
     }
 }
draft-thank_you-linkedin_closing =
    Sehr gern bringe ich meine Erfahrung ein; Referenzen schicke ich gern.
    { $name }

# Was der Recruiter weitergeben soll.
draft-thank_you-through = { $known ->
    [both] mein Gespräch für die Stelle als { $role } bei { $company } liegt hinter mir. Danke, dass Sie es möglich gemacht haben.
    [role] mein Gespräch für die Stelle als { $role } liegt hinter mir. Danke, dass Sie es möglich gemacht haben.
    [company] mein Gespräch bei { $company } liegt hinter mir. Danke, dass Sie es möglich gemacht haben.
   *[neither] mein Gespräch liegt hinter mir. Danke, dass Sie es möglich gemacht haben.
 }
draft-thank_you-through_thanks = { $who ->
    [named] Würden Sie { $first } meinen Dank ausrichten? Ich habe das Gespräch genossen und schätze die Zeit dafür sehr.
   *[team] Würden Sie allen, mit denen ich gesprochen habe, meinen Dank ausrichten? Ich habe das Gespräch genossen und schätze die Zeit dafür sehr.
 }
draft-thank_you-through_point = Besonders im Gedächtnis geblieben ist mir: { $point }{ $cut ->
    [yes] …
   *[no] .
 }
draft-thank_you-through_sell = Sagen Sie bitte auch, dass ich noch motivierter bin als zuvor und überzeugt, mit meinen Fähigkeiten und meiner Erfahrung einen echten Beitrag zu leisten.
draft-thank_you-through_offer = Wenn Referenzen, Arbeitsproben oder weitere Unterlagen helfen, schicke ich sie noch heute. Ich bin den ganzen Tag erreichbar.

draft-follow_up-subject = { $known ->
    [both] Nachfrage zur Stelle { $role }
    [role] Nachfrage zur Stelle { $role }
   *[neither] Nachfrage zu unserem Gespräch
 }
# $turn ist die Fassung: 1 für die erste Nachfrage, dann 2, 3, 4, 2, 3, 4 ...
draft-follow_up-opening = { $turn ->
    [1] { $known ->
        [both] noch einmal vielen Dank für das Gespräch über die Stelle als { $role } bei { $company }.
        [role] noch einmal vielen Dank für das Gespräch über die Stelle als { $role }.
        [company] noch einmal vielen Dank für das Gespräch über die Stelle bei { $company }.
       *[neither] noch einmal vielen Dank für das Gespräch.
     } Ich habe seither öfter daran gedacht und bin weiterhin sehr an der Aufgabe interessiert.
    [2] { $known ->
        [both] ich hoffe, Sie haben eine gute Woche. Ich schreibe Ihnen wegen der Stelle als { $role } bei { $company }:
        [role] ich hoffe, Sie haben eine gute Woche. Ich schreibe Ihnen wegen der Stelle als { $role }:
        [company] ich hoffe, Sie haben eine gute Woche. Ich schreibe Ihnen wegen meines Gesprächs bei { $company }:
       *[neither] ich hoffe, Sie haben eine gute Woche. Ich schreibe Ihnen wegen unseres Gesprächs:
     } Mein Interesse ist so groß wie am Tag unserer Begegnung.
    [3] { $known ->
        [both] ich hoffe, es geht Ihnen gut. Die Stelle als { $role } bei { $company } würde ich nach wie vor sehr gern übernehmen,
        [role] ich hoffe, es geht Ihnen gut. Die Stelle als { $role } würde ich nach wie vor sehr gern übernehmen,
        [company] ich hoffe, es geht Ihnen gut. Die Stelle bei { $company } würde ich nach wie vor sehr gern übernehmen,
       *[neither] ich hoffe, es geht Ihnen gut. Die Stelle, über die wir gesprochen haben, würde ich nach wie vor sehr gern übernehmen,
     } und ich bin überzeugt, dass ich Ihr Team gut unterstützen kann.
   *[4] { $known ->
        [both] ich möchte mich kurz nach der Stelle als { $role } bei { $company } erkundigen.
        [role] ich möchte mich kurz nach der Stelle als { $role } erkundigen.
        [company] ich möchte mich kurz nach dem Stand bei { $company } erkundigen.
       *[neither] ich möchte mich kurz nach dem Stand erkundigen.
     } Unser Gespräch hat mir gut gefallen, und ich würde weiterhin gern mit Ihnen arbeiten.
 }
draft-follow_up-questions = { $turn ->
    [1] Eine gute Auswahl braucht Zeit, und viele haben dabei mitzureden. Wenn Sie einen Moment haben, wüsste ich gern:
    - Wie ist der Stand des Verfahrens?
    - Gibt es einen neuen Zeitplan?
    - Kann ich noch etwas beitragen?
    [2] Die richtige Besetzung zu finden braucht Zeit, und Sie haben sicher viel zu tun. Können Sie mir bei Gelegenheit sagen, wie der Stand ist und ob es einen neuen Zeitplan gibt? Und wenn ich noch etwas beitragen kann, etwa Referenzen, sende ich es gern.
    [3] Ich weiß, dass solche Entscheidungen Zeit brauchen und Pläne sich ändern. Ein, zwei Zeilen zu diesen Punkten würden mir sehr helfen:
    - Wie ist der Stand des Verfahrens?
    - Gibt es einen neuen Zeitplan?
    - Kann ich noch etwas beitragen?
   *[4] Mir ist bewusst, dass eine Besetzung Zeit braucht, oft mehr als geplant. Würden Sie mir, wenn es Ihnen passt, sagen, wie der Stand ist und wie der Zeitplan jetzt aussieht? Wenn ich Ihnen die Entscheidung mit weiteren Unterlagen erleichtern kann, sagen Sie es mir gern.
 }
draft-follow_up-closing = { $turn ->
    [1] Eine kurze Antwort genügt. Vielen Dank für Ihre Zeit; ich freue mich auf Ihre Rückmeldung.
    [2] Vielen Dank, dass Sie an mich denken. Ich freue mich auf Ihre Rückmeldung.
    [3] Vielen Dank für Ihre Zeit und Mühe, und noch eine gute Woche.
   *[4] Vielen Dank für Ihre Zeit. Wie auch immer Sie sich entscheiden: Ich bin dankbar für unser Gespräch.
 }

draft-phone-hello = { $known ->
    [both] „Guten Tag, hier ist { $name }. Ich war wegen der Stelle als { $role } bei { $company } im Gespräch und bin weiterhin sehr interessiert. Haben Sie einen Moment?“
    [role] „Guten Tag, hier ist { $name }. Ich war wegen der Stelle als { $role } im Gespräch und bin weiterhin sehr interessiert. Haben Sie einen Moment?“
    [company] „Guten Tag, hier ist { $name }. Ich war bei { $company } im Gespräch und bin weiterhin sehr interessiert. Haben Sie einen Moment?“
   *[neither] „Guten Tag, hier ist { $name }. Ich war bei Ihnen im Gespräch und bin weiterhin sehr interessiert. Haben Sie einen Moment?“
 }
# $turn ist die Fassung: 1, 2, 3, 1, 2, 3 ...
draft-phone-questions = { $turn ->
    [1] „Ich weiß, dass so etwas Zeit braucht, darum nur drei kurze Fragen:
    - Wie ist der Stand des Verfahrens?
    - Gibt es einen neuen Zeitplan?
    - Kann ich noch etwas beitragen?“
    [2] „So etwas braucht Zeit, das verstehe ich gut. Darf ich drei Dinge fragen?
    - Wie weit ist das Verfahren?
    - Wann rechnen Sie jetzt mit einer Entscheidung?
    - Würde Ihnen noch etwas von mir helfen?“
   *[3] „Sie haben sicher viel zu tun. Können Sie mir kurz sagen:
    - An welchem Punkt sind Sie?
    - Hat sich der Zeitplan geändert?
    - Kann ich Ihnen noch etwas schicken?“
 }
draft-phone-closing = { $turn ->
    [1] „Danke, das hilft mir sehr. Ich freue mich auf Ihre Rückmeldung.“
    [2] „Gut zu wissen. Vielen Dank für Ihre Zeit und einen schönen Tag.“
   *[3] „Vielen Dank für Ihre Zeit. Mein Interesse bleibt, und ich warte gern auf Ihre Nachricht.“
 }
draft-phone-voicemail = Falls die Mailbox antwortet: { $known ->
    [both] „Guten Tag, hier ist { $name }. Ich rufe wegen meines Gesprächs über die Stelle als { $role } bei { $company } an.
    [role] „Guten Tag, hier ist { $name }. Ich rufe wegen meines Gesprächs über die Stelle als { $role } an.
    [company] „Guten Tag, hier ist { $name }. Ich rufe wegen meines Gesprächs bei { $company } an.
   *[neither] „Guten Tag, hier ist { $name }. Ich rufe wegen meines Gesprächs bei Ihnen an.
 } Ich bin weiterhin sehr interessiert und wüsste gern, wie der Stand ist, ob es einen neuen Zeitplan gibt und ob ich noch etwas beitragen kann.“ Sag deine Nummer langsam, zweimal, dann: „Vielen Dank und einen schönen Tag.“

draft-recruiter-hello = { $known ->
    [both] „Guten Tag, hier ist { $name }. Ich hatte mein Gespräch bei { $company } für die Stelle als { $role }. Danke, dass Sie es vermittelt haben.“
    [role] „Guten Tag, hier ist { $name }. Ich hatte mein Gespräch für die Stelle als { $role }. Danke, dass Sie es vermittelt haben.“
    [company] „Guten Tag, hier ist { $name }. Ich hatte mein Gespräch bei { $company }. Danke, dass Sie es vermittelt haben.“
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
draft-recruiter-point = { $cut ->
    [yes] „Eine Sache lief besonders gut: { $point }…“
   *[no] „Eine Sache lief besonders gut: { $point }.“
 }
draft-recruiter-ask = „Könnten Sie heute dort nachfassen, solange der Eindruck frisch ist, und sagen, dass ich interessiert bin?“
draft-recruiter-timeline = „Und könnten Sie nach dem Zeitplan fragen: Wie geht es weiter, und wann soll entschieden werden?“
draft-recruiter-closing = „Vielen Dank. Ich bin den ganzen Tag erreichbar, falls sie noch etwas wissen möchten.“

# Was der Recruiter weitergeben soll. $turn ist die Fassung: 1, 2, 3, 1, 2, 3 ...
draft-to_recruiter-subject = { $known ->
    [both] Stelle { $role }: Gibt es Neues?
    [role] Stelle { $role }: Gibt es Neues?
   *[neither] Mein Gespräch: Gibt es Neues?
 }
draft-to_recruiter-greeting = Guten Tag [Name Ihres Recruiters],
draft-to_recruiter-opening = { $turn ->
    [1] { $known ->
        [both] an der Stelle als { $role } bei { $company } bin ich weiterhin sehr interessiert, und ich weiß, dass die Auswahl Zeit braucht.
        [role] an der Stelle als { $role } bin ich weiterhin sehr interessiert, und ich weiß, dass die Auswahl Zeit braucht.
        [company] an der Stelle bei { $company } bin ich weiterhin sehr interessiert, und ich weiß, dass die Auswahl Zeit braucht.
       *[neither] an der Stelle bin ich weiterhin sehr interessiert, und ich weiß, dass die Auswahl Zeit braucht.
     }
    [2] { $known ->
        [both] ich hoffe, Sie haben eine gute Woche. Eine kurze Frage zur Stelle als { $role } bei { $company }, die ich weiterhin sehr gern hätte:
        [role] ich hoffe, Sie haben eine gute Woche. Eine kurze Frage zur Stelle als { $role }, die ich weiterhin sehr gern hätte:
        [company] ich hoffe, Sie haben eine gute Woche. Eine kurze Frage zur Stelle bei { $company }, die ich weiterhin sehr gern hätte:
       *[neither] ich hoffe, Sie haben eine gute Woche. Eine kurze Frage zur Stelle, die ich weiterhin sehr gern hätte:
     }
   *[3] { $known ->
        [both] mein Interesse an der Stelle als { $role } bei { $company } ist unverändert, und ich verstehe, dass solche Entscheidungen dauern.
        [role] mein Interesse an der Stelle als { $role } ist unverändert, und ich verstehe, dass solche Entscheidungen dauern.
        [company] mein Interesse an { $company } ist unverändert, und ich verstehe, dass solche Entscheidungen dauern.
       *[neither] mein Interesse an der Stelle ist unverändert, und ich verstehe, dass solche Entscheidungen dauern.
     }
 }
draft-to_recruiter-questions = { $turn ->
    [1] Könnten Sie dort für mich fragen:
    - Wie ist der Stand des Verfahrens?
    - Gibt es einen neuen Zeitplan?
    - Kann ich noch etwas beitragen?
    [2] Könnten Sie herausfinden, wie der Stand ist und ob es einen neuen Zeitplan gibt? Und wenn noch etwas von mir gewünscht ist, sende ich es am selben Tag.
   *[3] Wenn Sie das nächste Mal mit der Firma sprechen, würden Sie fragen:
    - An welchem Punkt ist man dort?
    - Wann wird jetzt mit einer Entscheidung gerechnet?
    - Kann ich noch etwas beitragen?
 }
draft-to_recruiter-closing = { $turn ->
    [1] Danke, dass Sie es im Blick behalten. Eine Zeile oder ein Anruf genügt.
    [2] Vielen Dank für Ihre Hilfe.
   *[3] Vielen Dank. Ich bin jederzeit erreichbar.
 }
draft-recruiter_phone-hello = { $known ->
    [both] „Guten Tag, ich rufe wegen der Stelle als { $role } bei { $company } an. Ich bin weiterhin sehr interessiert. Haben Sie einen Moment?“
    [role] „Guten Tag, ich rufe wegen der Stelle als { $role } an. Ich bin weiterhin sehr interessiert. Haben Sie einen Moment?“
    [company] „Guten Tag, ich rufe wegen { $company } an. Ich bin weiterhin sehr interessiert. Haben Sie einen Moment?“
   *[neither] „Guten Tag, ich rufe wegen meines Gesprächs an. Ich bin weiterhin sehr interessiert. Haben Sie einen Moment?“
 }
draft-recruiter_phone-questions =
    „Ich weiß, dass die Auswahl Zeit braucht. Könnten Sie dort für mich fragen:
    - Wie ist der Stand des Verfahrens?
    - Gibt es einen neuen Zeitplan?
    - Kann ich noch etwas beitragen?“
draft-recruiter_phone-closing = „Danke, das hilft mir sehr. Wann darf ich Sie wieder anrufen?“

draft-withdrawal-subject = { $known ->
    [both] Rückzug meiner Bewerbung – { $role }
    [role] Rückzug meiner Bewerbung – { $role }
   *[neither] Rückzug meiner Bewerbung
 }
draft-withdrawal-opening = { $known ->
    [both] vielen Dank für die Zeit, die Sie sich für das Gespräch über die Stelle als { $role } bei { $company } genommen haben.
    [role] vielen Dank für die Zeit, die Sie sich für das Gespräch über die Stelle als { $role } genommen haben.
    [company] vielen Dank für die Zeit, die Sie sich für das Gespräch über die Stelle bei { $company } genommen haben.
   *[neither] vielen Dank für die Zeit, die Sie sich für das Gespräch genommen haben.
 } Ich habe mich gefreut, Sie und Ihre Arbeit kennenzulernen.
draft-withdrawal-decision = Nach reiflicher Überlegung habe ich mich entschieden, meine Bewerbung zurückzuziehen: Im Moment passt die Stelle nicht ganz zu mir. Ich wollte Ihnen das früh sagen, damit Ihre Suche nicht aufgehalten wird.
draft-withdrawal-closing = Ihnen und Ihrem Team wünsche ich viel Erfolg, und ich würde mich freuen, wenn sich unsere Wege wieder kreuzen.

draft-feedback-subject = { $known ->
    [both] Danke und eine Frage – { $role }
    [role] Danke und eine Frage – { $role }
   *[neither] Danke und eine Frage
 }
draft-feedback-opening = { $known ->
    [both] vielen Dank für Ihre Nachricht zur Stelle als { $role } bei { $company } und für die Zeit, die Sie sich genommen haben.
    [role] vielen Dank für Ihre Nachricht zur Stelle als { $role } und für die Zeit, die Sie sich genommen haben.
    [company] vielen Dank für Ihre Nachricht zur Entscheidung bei { $company } und für die Zeit, die Sie sich genommen haben.
   *[neither] vielen Dank für Ihre Nachricht und für die Zeit, die Sie sich genommen haben.
 } Ich respektiere Ihre Entscheidung und würde gern daraus lernen.
draft-feedback-questions =
    Wenn Sie einen Moment haben, würde mir schon eine Zeile zu einer dieser Fragen helfen:
    - Was hat am Ende den Ausschlag gegeben?
    - Was könnte ich verbessern, in meinen Antworten oder in meinem Profil?
    - Was sollte ich für ähnliche Stellen lernen oder üben?
    - Wissen Sie von einer anderen Stelle, oder von jemandem, mit dem ich sprechen sollte?
draft-feedback-interest = Was ich von Ihnen gesehen habe, hat mir gefallen; ich würde mich freuen, wenn Sie bei anderen Stellen an mich denken, jetzt oder später.
draft-feedback-closing = Nochmals vielen Dank, und Ihnen und dem Team alles Gute.

## Wie gelesen wird, was jemand getippt hat. Listen, durch Kommas getrennt; Groß- und Kleinschreibung ist egal.

# Was zwischen zwei Leuten steht, vor dem ersten und nach einem Namen, mitten darin; was niemals ein Name ist.
draft-names-and = und, sowie, außerdem
draft-names-titles = herr, herrn, frau, dr, prof, professor, professorin, doktor, dipl.-ing
# Titel, die im Satz anders stehen als in der Anrede.
draft-names-addressed = herrn=Herr
draft-names-before = ich, wir, habe, hatte, haben, getroffen, gesprochen, gesehen, mit, bei, auch, dann, zuerst, erst, es, war, waren, das, die,
    name, namen, heißt, hieß, kennengelernt, interviewt, gespräch, meine, mein, eine, einen, einer, der
draft-names-after = aus, vom, bei, im, in, für, als, mit, per, via, ist, war, hat, die, das, dem, mein, meine, sein, seine, ihr, ihre, beim, vor,
    getroffen, gesprochen, kennengelernt, gesehen, interviewt, dabei, da
draft-names-inside = von, vom, zu, zum, zur, van, der, den, de, del, della, di, da, dos, du, la, le, ter, ten, bin, ibn, al, el
draft-names-not = personal, personalabteilung, personaler, personalerin, personalleiter, personalleiterin, personalleitung, leiter, leiterin,
    leitung, teamleiter, teamleiterin, teamleitung, teamlead, abteilungsleiter, abteilungsleiterin, abteilungsleitung, abteilung,
    bereichsleiter, bereichsleiterin, bereichsleitung, projektleiter, projektleiterin, entwicklungsleiter, entwicklungsleiterin,
    technikleiter, technikleiterin, vertriebsleiter, vertriebsleiterin, marketingleiter, marketingleiterin, geschäftsführer,
    geschäftsführerin, geschäftsführung, vorstand, vorständin, gründer, gründerin, inhaber, inhaberin, chef, chefin, vorgesetzter,
    vorgesetzte, kollege, kollegin, kollegen, kolleginnen, mitarbeiter, mitarbeiterin, entwickler, entwicklerin, entwicklung, ingenieur,
    ingenieurin, designerin, managerin, recruiterin, personalvermittler, personalvermittlerin, personalvermittlung, personalreferent,
    personalreferentin, fachbereich, fachabteilung, vertrieb, buchhaltung, einkauf, empfang, sekretariat, assistenz, assistentin,
    berater, beraterin, analystin, architektin, partnerin, direktor, direktorin, betriebsrat, betriebsrätin, mentor, mentorin,
    jemand, niemand, keine, keiner, keinen, kein, nichts, alle, alles, vergessen, unbekannt, unsicher, nicht, nein, ja, später,
    zwei, drei, vier, fünf, mehrere, einige, beide, nur, sie, er, ihn, ihnen, andere, anderer, weitere, telefon, kontakt, firma, leute

# Wie eine Anrede jemanden ohne Titel nennt: „whole“ mit ganzem Namen, „first“ mit dem Vornamen.
draft-names-called = whole
# Eine Stelle wird ohne diese Wörter am Ende genannt: „Data-Engineer-Position“ bleibt, „Data Engineer Stelle“ verliert eines.
draft-role-endings = stelle, position, rolle, job, posten
# Erste Wörter, die mitten im Satz klein werden. Hauptwörter bleiben groß.
draft-point-lowered = der, die, das, den, dem, des, ein, eine, einen, einem, einer, mein, meine, meinen, meinem, meiner, unser, unsere, unseren,
    unserem, unserer, dieser, diese, dieses, diesen, beide, alle, viele, einige, manche, ich, du, er, es, wir, man, da, dort, als, wie, was, warum,
    wo, wann, wenn, dass, ob, über, von, vom, bei, beim, mit, für, zu, zum, zur, im, in, am, an, auf, aus, nach, vor, während, sehr, wirklich, gut,
    gute, guter, gutes, ganz, besonders, vor allem, offen, offene, offener, offenes, ehrlich, ehrliche, ehrlicher, ehrliches, nette, netter,
    nettes, freundlich, freundliche, freundlicher, freundliches, spannend, spannende, spannender, spannendes, interessant, interessante,
    interessanter, interessantes, schön, schöne, schöner, schönes, starke, starker, starkes, technische, technischer, technisches,
    angenehm, angenehme, angenehmer, angenehmes, entspannt, entspannte, entspannter, lockere, lockerer, erklärt, gezeigt, besprochen,
    geredet, gesprochen, erzählt, beschrieben, beantwortet, gelöst, gemeinsam, zusammen, viel, vieles, kleine, kleiner, kleines, eigene, eigener
# Erste Wörter, die groß werden, wenn die Angeredeten mitlesen: „sie mochten meinen Plan“ heißt dort „Sie mochten meinen Plan“.
draft-point-raised = sie, ihr, ihre, ihren, ihrem, ihrer, ihnen
# Wörter, die zu anderen werden. Im Deutschen genügt der große Anfang.
draft-point-readers = –
# Antworten, die gar keinen Punkt nennen.
draft-point-none = nein, nichts, keine, kein, keiner, keins, keines, gar nichts, nichts besonderes, nicht viel, nicht wirklich, nicht sicher,
    weiß nicht, weiß ich nicht, ich weiß nicht, ich weiß es nicht, keine ahnung, ka, k.a, n/a, na, ja, ok, okay, gut, ganz gut, sehr gut, super,
    prima, passt, alles, alles gut, alles super, lief gut, es lief gut, war gut, schwer zu sagen, mir fällt nichts ein, später, weiter, test,
    no, nope, nothing, skip, yes

## Worauf eine Mail geprüft wird. `.words` ist das Gesuchte; ein Sternchen steht für jede Endung.

proof-empty = Es gibt noch nichts zu prüfen. Schick den Text deiner Mail.
proof-placeholder = Noch auszufüllen: { $what }.
proof-name = Die Anrede nennt { $greeted }, du hast aber { $known } getroffen. Ist es der richtige Name?
proof-negative = Nimm { $found } heraus. Zweifel und Entschuldigungen gehören nicht in einen Dank.
    .words = leider, bedauer*, entschuldig*, verzeih*, tut mir leid, sorry, nervös*, nervosität, aufgeregt*, angst, ängst*, lampenfieber, unsicher*,
    peinlich*, geschämt, schäme, beschämt, dumm, blöd, schrecklich*, furchtbar*, fürchterlich*, verhaspelt, gestottert, gestammelt, blackout,
    vermasselt, verpatzt, versagt, versagen, gescheitert, verbockt, mein fehler, meine fehler, meinen fehler, meine schwäche*, meiner schwäche*,
    vergessen habe, habe vergessen, hatte vergessen, habe ich vergessen, hätte besser, hätte ich besser, ich hätte sollen, hätte ich sollen,
    konnte ich nicht, ich konnte nicht, konnte nicht, nicht konnte, nicht gut genug, mir fehlt*, fehlt mir, fehlen mir, fehlende erfahrung, fehlender
    erfahrung, mangelnde*, trotz meiner, trotz meines, nicht qualifiziert*, unqualifiziert*, ungeeignet*, nicht geeignet*, enttäusch*, verzweif*,
    ihre zeit verschwend*, zeit gestohlen, zeit geraubt, ich befürchte, ich fürchte, schlecht gelaufen, nicht gut gelaufen
proof-thanks = Noch fehlt der Dank. Beginne damit, dass du für ihre Zeit dankst.
    .words = dank, danke, danken, bedank*, dankbar*, dankeschön, dankend
proof-point = { $known ->
    [yes] Nichts darin gehört allein zu eurem Gespräch. Nenne eine Sache, über die ihr gesprochen habt, etwa „{ $topic }“.
   *[no] Nichts darin gehört allein zu eurem Gespräch. Nenne eine Sache, über die ihr gesprochen habt.
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
    [one] Sie hat { $count } Wort. Mails unter 150 Wörtern werden zu Ende gelesen: Kürze, was geht.
   *[other] Sie hat { $count } Wörter. Mails unter 150 Wörtern werden zu Ende gelesen: Kürze, was geht.
 }
proof-room = Der Text hat { $count } Zeichen, und LinkedIn lässt einer Einladung etwa { $most }: Kürze, was geht.
proof-same = Er sagt dasselbe wie dein Dank an jemand anderen dort. Man vergleicht: Ändere ein, zwei Sätze.
proof-sell = Sag in einem Satz, warum du: was dich an der Stelle reizt, und eine Fähigkeit oder Erfahrung, die du mitbringst.
    .eager = begeister*, motiv*, interess*, reizt, reizvoll*, leidenschaft*, überzeugt*, freue mich auf die aufgabe*, freue mich auf die arbeit,
    freue mich auf die zusammenarbeit, freue mich darauf, gern teil, gerne teil, sehr gern, sehr gerne, lust, bestärkt, herzblut, mit freude,
    würde ich gern, würde ich gerne, würde gern, würde gerne, passt gut, passe gut, gut passen
    .skill = fähigkeit*, erfahrung*, kenntnis*, stärke, stärken, kompetenz*, können, wissen, fachwissen, hintergrund, ausbildung, studium, talent*,
    einbring*, beitrag*, beitragen, mitbring*, bringe, qualifi*, zertifi*, abschluss, know-how, expertise, werdegang, jahre, jahren, fließend*,
    meine arbeit, ich habe gebaut, geleitet, aufgebaut, entwickelt, verantwortet
proof-offer = Biete am Ende noch etwas an: weitere Unterlagen, Arbeitsproben oder Referenzen.
    .words = weitere unterlagen, weitere dokumente, weiteren unterlagen, weiteren dokumenten, weitere informationen, weiteren informationen, weiteres
    material, weitere angaben, weitere auskünfte, zusätzliche*, arbeitsprobe*, referenz, referenzen, zeugnis*, portfolio*, zertifikat*, nachreich*,
    reiche ich*, sende ich*, schicke ich*, zur verfügung, weitere fragen, rückfragen, noch etwas brauchen, noch etwas benötigen, falls sie noch
# Eine Anrede, und was ihr folgen kann, ohne jemandes Name zu sein.
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
    .thanked = Dank geschickt
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
    .thank_you = Dank: { $post }
    .decision = Entscheidung: { $post }
    .open = Zur Nachbereitung: { $link }
