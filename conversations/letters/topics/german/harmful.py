"""German words that would harm the person in a letter, and words of a trade that sound like them."""

from __future__ import annotations

from conversations.letters.topics.holds import Holds
from conversations.letters.topics.patterns import Phrases
from conversations.letters.topics.phrase import Reason

# A compound is a word of its own in German ("Schmerzklinik", "Lohnbuchhaltung"): only those that are listed hold.
TRADE = Phrases("""
    liebe zahlen, mit|für|an zahlen, gehaltsabrechnung*, gehaltsbuchhaltung*, gehaltsprogramm*, gehaltssoftware,
    gehaltssystem*, software für gehalt|gehälter|löhne|lohn, programm für gehälter|löhne, gehalt und lohn, geld
    sammeln, geld spenden, geld für, urlaub|ferien auf dem, urlaub am, urlaub für, geheimer garten, geheimen garten,
    streit schlichten, streit schlichtung, konflikt* lösen, chaos computer, psychisch kranke*, psychisch kranken
    menschen, kranke kinder|tiere|menschen, kranken kindern|tieren|menschen|igel, krebskranke*, demenzkranke*,
    chronisch kranke*, mutter und kind, fehler finden, fehler in, umgang mit fehlern, krank geschriebene,
    neuen|neue|neuer|zweiten op, im op, ops, op saal, op säle*, op team|schwester|pflege, gehörlose*, blinde*, pause
    für, prämie für kunden, verschwiegenheit, andere sie verlieren, nicht die nerven verlieren
""")
_MY = "meine|meinen|mein|seine|seinen|sein|ihre|ihren|ihr"
_FORMER = "letzte|letzten|letzter|vorige|vorigen|voriger|alte|alten|alter|frühere|früheren"
ALWAYS = (
    (Reason.CANDIDATES, Phrases("""
        für eine stelle, für einen platz, letzten zwei, letzten beiden, übrig geblieben, noch im rennen,
        im rennen, schon interviewt, weitere gespräche, andere interviews, bewerber, bewerbern, bewerberin,
        bewerberinnen, bewerbende, bewerbenden, mitbewerber*, beworben, bewerben sich, sich bewerben, bewerbungen,
        kandidat, kandidaten, kandidatin, kandidatinnen, mitbewerb*, favorit, favoriten, favoritin, konkurrent*,
        konkurrenz um, interne bewerbung, wunschkandidat*, engere|engeren wahl|auswahl, schon zugesagt,
        anders zugesagt, sich noch vorgestellt, noch vorgestellt hat|haben, vor mir da|dran|waren|dort,
        andere gespräche, anderen gespräche, noch zwei andere, noch andere, noch drei andere, noch vier andere,
        andere in der runde, noch mehrere andere, noch einige andere, noch weitere in der runde,
        die anderen beiden, vorgezogen, erste wahl, zweite wahl, auswahlrunde mit
    """)),
    (Reason.CONFIDENTIAL, Phrases("""
        noch keiner wissen, noch geheim, darf ich nicht, dürfen sie nicht, dürfen wir nicht, bevor es,
        bevor die presse, erst nächsten monat verkünden, noch nicht verkünde*, verkünden wollen, psst, pst,
        unter dem siegel, streng vertraulich, nicht spruchreif, ist noch nicht sicher, unter uns,
        unter vier augen, vertraulich*, vertrauen gesagt, im vertrauen, geheim, geheimnis, geheimnisse, geheime,
        geheimen, insgeheim, nicht öffentlich, noch nicht öffentlich, nicht offiziell, inoffiziell*,
        noch nicht bekannt*, nicht angekündigt*, noch nicht angekündigt*, unangekündigt*, noch nicht verkündet,
        für uns|sich|mich behalten, nicht weitersagen, nicht weitererzählen, weitererzählen, niemandem sagen,
        niemandem erzählen, nicht verraten, verraten hat, eigentlich nicht sagen, eigentlich nicht erzählen,
        nicht sagen darf*, nicht sagen dürfen, nicht erzählen darf*, niemand weiß, niemand wissen,
        noch keiner weiß, keiner weiß, keiner wissen, noch niemand weiß, bleibt intern, nur intern, noch intern,
        intern bleiben, verschwiegen*, stillschweigen, geleakt, durchgesickert, gerücht, gerüchte, off the record,
        nda, hinter vorgehaltener hand, sperrfrist, in der zeitung|presse, nicht reden dürfen|darf,
        nicht sprechen dürfen|darf, nicht nach außen, noch nicht raus, noch nicht draußen
    """)),
    (Reason.PAY, Phrases("""
        gehalts*, tarifrunde*, tarifverhandlung*, lohnrunde*, tarifgruppe, entgeltgruppe, eingruppierung,
        urlaubsplanung, freizeitausgleich, zuschlag,
        trinkgeld, bezahlter, bezahlte, bezahlten, kohle, knete, lohnt sich finanziell, rentenplan, pension,
        betriebliche altersvorsorge, gehalt, gehalts, gehälter, gehältern, gehaltsband, gehaltsbänder,
        gehaltsspanne, gehaltsrahmen, gehaltsvorstellung*, gehaltserhöhung*, gehaltsstufe*, gehaltsverhandlung*,
        gehaltsfrage, jahresgehalt, monatsgehalt, grundgehalt, einstiegsgehalt, bruttogehalt, nettogehalt,
        monatsgehälter, monatsgehältern, lohn, löhne, löhnen, lohnerhöhung*, stundenlohn, mindestlohn, tariflohn,
        tarif, tarifvertrag, tarifgebunden, nach tarif, bezahlung, bezahlt, bezahlen, gezahlt, zahlen, zahlt,
        vergütung, vergütet, verdienst, verdienen, verdient, geld, gelder, urlaub, urlaubs, urlaubstag*,
        urlaubsgeld, urlaubsregelung*, urlaubsanspruch, jahresurlaub, weihnachtsgeld, bonus, boni, bonuszahlung*,
        prämie, prämien, provision*, zulage, zulagen, schichtzulage*, nachtzuschlag, zuschläge, zuschlägen,
        überstunde, überstunden, überstundenregelung*, rente, renten, betriebsrente, altersvorsorge, euro, brutto,
        netto, benefits, firmenwagen, dienstwagen, jobticket, dreizehntes, 13. monatsgehalt, freie tage,
        freien tage, urlaubstagen, sonderurlaub, brückentage, abfindung, spesen, unbezahlt*, entgelt*, sold,
        sonderzahlung*, gleitzeitkonto
    """)),
    (Reason.HEALTH, Phrases(f"""
        elternzeit, mutterschutz, schwanger, schwangere chefin, schwangerschaft*, elternzeitvertretung,
        krankgeschrieben, krank geschrieben, krankschreibung, krankgemeldet, burnout, burn-out, ausgebrannt,
        fehlgeburt, nervenzusammenbruch, zusammenbruch, reha, kur, babypause, kinderwunsch, langzeitkrank*,
        dauerkrank*, krankenstand, lange krank, oft krank, erkrankt, erkrankung,
        {_MY} depression*|migräne|krankheit|erkrankung|behinderung|op|operation|therapie|diagnose|allergie|adhs,
        {_MY} bandscheibenvorfall|herzinfarkt, {_MY} schlaganfall|hörsturz|unfall
    """)),
    (Reason.COMPLAINT, Phrases("""
        minuten später, später anfing, später angefangen, später begann, schlechte|schlechter|schlechten
        ton*|bild*|verbindung|leitung|internet, keiner|niemand kam, allein gelassen, sitzen gelassen, stehen
        gelassen, ton|bild|verbindung|leitung ausfiel, ständig abbrach, fragen|frage nach|zu
        kindern|kinderwunsch|familie|alter|familienplanung|religion, zu wort kommen|kam, abgewimmelt, abgefertigt,
        unterbrach, unterbrachen, überzogen, kein stuhl, kalter kaffee, gefehlt hat, verwechselt, warten musste,
        gewartet, warten lassen, warten ließ*, warten gelassen, wartezeit auf, lange warten, stunde warten, minuten
        warten, zu spät, verspätet*, verspätung, unpünktlich*, nicht gelesen, nie gelesen, nicht vorbereitet,
        unvorbereitet, nicht mal, nicht einmal, kein wasser, keinen kaffee, kein kaffee, kein glas, mich keiner,
        mich niemand, keiner|niemand mich|mir, nichts zu trinken, zu trinken angeboten, unterbrochen, ins wort
        gefallen, ausgelacht, gelacht über mich, unfreundlich*, unhöflich*, respektlos*, arrogant*, überheblich*,
        herablassend*, unfair*, ungerecht*, am handy, aufs handy, auf das handy, nicht funktioniert*, technik nicht,
        ausgefallen, abgestürzt, abgebrochen*, beschwere, beschweren, beschwert, unverschämt*, peinlich*, keine
        rückmeldung, niemand wusste, keiner wusste, nicht gefunden, kein parkplatz, keinen parkplatz, falscher raum,
        falschen raum, im flur warten|gewartet|sitzen|saß|saßen|gesessen|stehen|gestanden, im gang warten, gegähnt,
        genervt*, nervig*, so lange dauert, so lange gedauert, enttäusch*, ärger*, geärgert, sexistisch*,
        rassistisch*, diskriminier*, abgesagt, verschoben haben|wurde, mehrmals|zweimal|dreimal|wieder verschoben,
        vergessen haben, mich vergessen, meinen namen falsch
    """)),
    (Reason.NEGATIVE, Phrases("""
        scheidung, im gefängnis sitzt|ist, ins gefängnis, kasse gegriffen, lange finger, rausgeflogen, rausflog,
        rausgeekelt, hinausgeworfen, abgesägt,
        schließen muss*, schließt,
        dicht macht, weggehen, weggegangen, gegangen wurde, abgehauen,
        hinschmeiß*, hingeschmissen, hingeworfen, hinwarf, hinwirft, druck von oben, miese*, mies, überlaufen,
        brüllt, ausrastet, unfair behandelt, verkracht, schimmel, ratten, verfällt, gekündigt, kündigen, kündigt,
        kündigung, kündigungen, gefeuert, entlassung*, rausgeschmissen, rausgeworfen, weglaufen,
        davonlaufen, weggelaufen, verlässt, gegangen sind,
        gegangen ist, gehen alle, alle gehen, so viele gehen, fluktuation, unterbesetzt*, unterbesetzung,
        stellenabbau, gestrichen*, abgebaut werden, chaos, chaotisch*, durcheinander, katastrophe, katastrophal*,
        albtraum, alptraum, horror, furchtbar*, schrecklich*, schlimm*, grauenhaft*, gemobbt*, mobbt, unfähig*,
        inkompeten*, faul, faule, faulen, dumm*, idiot*, mist, scheiß*, toxisch*, giftige stimmung, streit,
        streitet, streiten, gestritten, zerstritten, krach, intrigen, lästern, lästert, gelästert, skandal*,
        pleite, insolven*, bankrott, verlust*, rote zahlen, roten zahlen, verklagt, klagt, verklagen, klage gegen,
        prozess gegen, veraltet*, altmodisch*, heruntergekommen*, dreckig*, schmutzig*, langweilig*, stressig*,
        überlastet*, überlastung, überarbeitet*, überfordert*, unzufrieden*, schlechte zahlen, ärger mit,
        schiefg*, schief ging*|geht|gegangen, danebeng*, gescheitert*, scheiterte*, fehlgeschlagen*,
        schieflaufen, schief läuft, schief lief, schiefgelaufen, schief gelaufen, hass*, gehasst, keiner mag,
        niemand mag, niemand will, keiner will, schreit, anschreit, anschreien, brüllen, angeschrien, cholerisch*,
        choleriker*, trinkt, betrunken, affäre, betrogen, betrug, unterschlag*, korrupt*, hohen krankenstand,
        frust*, personalnot, dauerstress
    """)),
    (Reason.SELF, Phrases("""
        keine|kein|keinen ausbildung|abschluss|abitur|studium|führerschein, meinen fehlenden, meine fehlende*,
        mein fehlender, ohne abitur, nicht vorbereitet war, schlecht vorbereitet, rot wurde|war, wie rot, so rot,
        gezittert habe, geschwiegen habe, nichts sagen konnte, nicht antworten konnte, gelogen,
        anfängerin wie mich, anfänger wie mich, sorry, entschuldig*, verzeih*, tut mir leid, nervös, nervöse,
        nervosität, lampenfieber, aufgeregt, lücke im, lücken im, lebenslauflücke*, ohne abschluss,
        ohne ausbildung, ohne studium, ohne erfahrung, keine erfahrung, kaum|wenig erfahrung|praxis|übung,
        fehlende erfahrung, mangelnde erfahrung, fehlenden abschluss, jemanden wie mich, jemand wie ich,
        trotz meiner, trotz meines, meinen akzent, mein akzent, mein schlechtes, meine schlechte*, blackout,
        versagt, vermasselt, verhaspelt, gestottert, gestammelt, ins stocken, nicht wusste, nicht gewusst,
        nichts eingefallen, keine ahnung hatte, überqualifiziert, unterqualifiziert, nicht qualifiziert, zu alt,
        zu jung, zu spät war, arbeitslos*, rot geworden, geweint, geschwitzt, vorstrafe*, blamiert, blamage,
        dumm angestellt
    """)),
)  # fmt: skip
_FAULTS = Phrases("""
        nicht verstanden, zu leise, zu laut, zu schnell, zu langsam, zu still, zu viel, zu lang, zu wenig, faden,
        patzer, aussetzer, ungeschickt*, holprig*, vor aufregung, aufregung, verdreht, durcheinander, angst,
        unsicher*, zittern, gezittert, zitternd*, peinlich, blamier*, verlegen, dumm, doof, schwach, schwäche*,
        fehler, lücke*, vergessen, verpatzt, verbockt, stotter*, stocken, gestockt, verhaspel*, versprochen habe,
        verplappert, rot geworden, blockiert, nervös*, schlecht, falsch, gescheitert, nicht konnte, nicht wusste,
        verschlafen, gefeuert, entlassen, gekündigt, geheult, geweint, weinen, verschüttet, gestolpert
    """)
_ILLNESS = Phrases("""
        angststörung*, panikstörung*, essstörung*, bipolar*, bandscheib*, rücken*, knie*, hüft*, krebs*, migräne,
        krebs, depression, depressionen, depressiv, angst,
        ängste, panik, panikattacke*, schlaganfall, herzinfarkt, herz, operation, op, knie, hüfte, krank,
        krankheit, krankheiten, schmerzen, diabetes, epilepsie, asthma, rheuma, adhs, autismus, autistisch,
        legasthenie, behinderung, behindert, schwerbehindert, schwerbehinderung, rollstuhl, medikamente, therapie,
        psychotherapie, therapeut*, psychisch*, allergie*, corona, long covid, unfall, verletzung, verletzt,
        gebrochen*, trocken, sucht, alkohol*, tinnitus, hörsturz, hörgerät, schwerhörig*, chemo*, dialyse, trauer,
        babybauch, arzttermin*, klinikaufenthalt, krankenhausaufenthalt
    """)
HOLDS = Holds(
    TRADE,
    ALWAYS,
    beside=(
        (
            Reason.COMPLAINT,
            Phrases("nicht, nie, niemand, keiner, kein, keine, keinen, ohne, kaum"),
            Phrases("""
                aufgetaucht, erschienen, aufgekreuzt, sich vorgestellt, vorgestellt hat|haben, begrüßt hat|haben,
                begrüßung, gegrüßt, angeboten, geantwortet, gemeldet, zurückgerufen, zugehört, hingehört,
                entschuldigt, entschuldigung, abgeholt, hallo gesagt, guten tag gesagt, gegrüßt,
                angeschaut hat|haben, angesehen hat|haben, vorbereitet war|waren, geklappt, mein*, mir
            """),
        ),
        (
            Reason.NEGATIVE,
            Phrases("nicht, nie, kaum, schlecht"),
            Phrases("""
                versteht, verstehen, klarkommt, klarkommen, miteinander, klappt, läuft, laufen, einig, vertrauen,
                vertraut, reicht, reichen
            """),
        ),
        (Reason.SELF, _FAULTS, Phrases("ich, mir, mich, mein*")),
        (
            Reason.HEALTH,
            _ILLNESS,
            Phrases("""
                tochter, sohn, ehemann, ehefrau, mein*, ich, mir, mich, sein, seine, seinen, seinem, seiner, er,
                ihm
            """),
        ),
        (
            Reason.HEALTH,
            Phrases("halbe team|belegschaft|station, halbes team, ganze team, hälfte, viele, alle, ständig, dauernd"),
            Phrases("krank"),
        ),
        (
            Reason.COMPLAINT,
            Phrases("minuten, stunde, stunden, viertelstunde, ewig, ewigkeit, so lange"),
            Phrases("""
                wartezeit, flur, gang, wartezimmer, in der kälte, im regen, vor der tür, gesessen, gestanden,
                rumsitzen
            """),
        ),
        (
            Reason.CANDIDATES,
            Phrases("""
                sonst noch, wer noch, wen noch, außer mir, neben mir, noch jemand*, von uns, andere leute,
                vor mir, nach mir
            """),
            Phrases("""
                eingeladen, einladen, genommen, nehmen, ausgewählt, auswählen, vorgestellt, interviewt,
                eingestellt, gespräch, gespräche
            """),
        ),
        (
            Reason.NEGATIVE,
            Phrases(f"{_FORMER} chef*|leiter*|kolleg*|vorgesetzte*|person|schulleiter*|inhaber*, vorgänger*"),
            Phrases("""
                weg, gegangen, ging, verschwunden, nur, nicht, nie, kein*, hinschmiss, aufgehört, aufgegeben,
                blieb, geblieben
            """),
        ),
        (
            Reason.NEGATIVE,
            Phrases("""
                keine leute, keine fachkräfte, keinen nachwuchs, niemanden, keine azubis, kaum leute,
                keine pflegekräfte, kein personal
            """),
            Phrases("finden, findet, bekommen, halten, kriegen, haben, hat"),
        ),
        (
            Reason.NEGATIVE,
            Phrases("ständig, dauernd, andauernd, immer wieder, laufend"),
            Phrases("""
                abstürz*, ausfäll*, ausfallen, fehl*, krank, kaputt, kaputtgeh*, zu spät, leck*, wechsel*,
                streit*, brennt
            """),
        ),
        (
            Reason.NEGATIVE,
            Phrases("keiner, niemand, kaum jemand, kaum einer, fast keiner, fast niemand"),
            Phrases("""
                bleibt, bleiben, geblieben, hält, aushält, durchhält, lange da, repariert, kümmert, zuständig,
                bescheid, antwortet, aufräumt, putzt
            """),
        ),
        (
            Reason.NEGATIVE,
            Phrases("entlassen, verlassen hat|haben"),
            Phrases("""
                leute, mitarbeiter*, mitarbeitende*, kolleg*, angestellte*, team, chef*, leiter*, leitung, stellen,
                entlassen hat|haben|hatten, firma, unternehmen, viele, einige, vorgänger*, schulleiter*, entlassen
                wurde
            """),
        ),
        (
            Reason.COMPLAINT,
            Phrases("wochen, monate, monaten, tage, tagen, ewig, so lange"),
            Phrases("""
                für eine antwort, antwort gebraucht, bis zur antwort, gebraucht um zu antworten, bis sie sich
                gemeldet, bis eine antwort, sich gemeldet haben, rückmeldung gebraucht, für die rückmeldung, für
                eine rückmeldung
            """),
        ),
        (
            Reason.CANDIDATES,
            Phrases("""
                letzte von, letzter von, erste von, erster von, eine von, einer von, eine der letzten,
                einer der letzten, noch zwei|drei|vier|fünf|wenige
            """),
            Phrases("ich, bin, übrig, dabei, andere"),
        ),
    ),
    troubling=Phrases("""
        düster*, trist, triste*, schäbig*, muffig*, stickig*, lieblos*, unorganisiert*, planlos*, hektisch*,
        gereizt*, aggressiv*, feindselig*, eingebildet*, launisch*, geizig*, gierig*, unehrlich*, verlogen*,
        eklig*, ekelhaft*, widerlich*, gruselig*, unangenehm*, marode*, baufällig*, überfüllt*, unhygienisch*,
        unseriös*, fragwürdig*, illegal*, schwarzarbeit, sinnlos*, nutzlos*, ineffizient*, lahm, lahme*,
        unmotiviert*, lustlos*, demotiviert*, erschöpft*, ausgelaugt*, verzweifelt*, deprimier*, frostig*,
        angespannt*, vergiftet*, hinterhältig*, wütend*, weinen, weint, geweint, anbrüll*, anbrüllt, neid,
        missgunst, machtkampf*, grabenkämpfe*, vetternwirtschaft, willkür, schikan*, demütig*, drohung*, bedroht*,
        erpress*, geklaut*, klauen, gestohlen*, klaut, diebstahl, diebstähle, bußgeld*, abmahnung*, razzia,
        razzien, durchsuchung*, ermittlung*, gestank, stinkt, dreck, ungeziefer, asbest, frech*, misserfolg*,
        rückschlag*, rückgang, stress, beschwerde, beschwerden, mobbing, schulden, streik, streiks, *streik,
        krise, krisen, *krise, *engpass, *engpässe, mangel, *mangel, *ausfall, *ausfälle, verspätungen, störungen,
        schließung, schließungen, *schließung, krankmeldung, krankmeldungen, kündigungswelle, entlassungswelle,
        ärger mit, problem, probleme, problemen, *problem, *probleme, *problemen, konflikt, konflikte, konflikten,
        *konflikt, *konflikte, schlecht, schlechte, schlechten, schlechter, schlechtes, schlechtem, dichtmach*,
        uralt, uralte*, lächerlich*, ein witz, unbequem*, klapprig*, unfälle, rechtsstreit, gerichtsverfahren,
        einbruch, einbrüche, verlorene*, verloren haben|hat, verlieren, leck, undicht*, kaputt, kaputte*,
        bröckel*
    """),
    handled=Phrases("""
        umgang, umgeh*, umgehen, lös*, lösen, hilfe, *hilfe, helfen, hilft, berat*, *beratung, gegen, für,
        schlicht*, *prävention, vorbeug*, vermeid*, verhinder*, lernen, lernt, begleit*, unterstütz*, bewältig*,
        ohne, weniger, aus fehlern, besprech*, anpacken, angehen, angeht, reparier*, reparatur*, behandel*, trotz,
        seelsorge, telefon
    """),
    small=None,
)  # fmt: skip
