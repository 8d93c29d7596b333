"""German words by which a phrase is read."""

from __future__ import annotations

import re

from conversations.letters.topics.patterns import Phrases, entries

PARTICIPLE = re.compile(r"(?:an|auf|aus|ein|um|ab|zusammen|vor|mit|los|weiter)?ge[a-zäöüß]{2,}(?:t|en)|getan")
OWN = entries("""
    ich, mir, mich, mein, meine, meinem, meinen, meiner, meines, wir, uns, unser, unsere, unserem, unseren,
    unserer, unseres, unsre, du, dich, dir, deine, deinem, deinen, deiner, deines
""")
READER = entries("er, ihm, ihn, sein, seine, seinem, seinen, seiner, seines")
CLAUSE_WORDS = entries("""
    wie, wieviel, wieviele, warum, was, wo, wann, wer, wen, wem, wessen, welche, welchen, welcher, welches, welchem,
    weshalb, wieso,
    woran, womit, wofür, wodurch, worauf, worüber, woher, wohin, wovon, wozu, worin, dass, daß, ob, inwiefern,
    inwieweit
""")
ARTICLES = entries("""
    all, die, das, den, eine, einen, ihre, ihren, eure, euren, diese, dieses, diesen, jede, jedes, jeden, alle, viele,
    manche, mehrere, beide, einige, keine, keinen, jene, jenes, jenen, sämtliche, solche
""")
LOWERED = ARTICLES - entries("ihre, ihren, eure, euren") | entries("der, ein, kein, dieser")
POSSESSIVES = entries("ihr, ihre, ihrem, ihren, ihrer, ihres")
YOURS = {
    "euer": "Ihr", "eure": "Ihre", "eurem": "Ihrem", "euren": "Ihren", "eurer": "Ihrer", "eures": "Ihres",
    "euerem": "Ihrem", "eueren": "Ihren", "euere": "Ihre",
}  # fmt: skip
BARE = entries("ihr, ein, dein, euer, mein, kein")
WRONG_CASE = entries("""
    dem, des, einem, einer, eines, ihrem, ihrer, ihres, eurem, eurer, eures, deinem, deiner, deines, diesem,
    jedem, jeder, jener, von, vom, zu, zum, zur, mit, bei, beim, aus, nach, in, im, an, am, auf, für, um, durch,
    gegen, ohne, seit, unter, vor, hinter, euch, ihnen
""")
PREPOSITIONS = entries(
    "mit, von, vom, im, in, am, an, bei, beim, zum, zur, zu, aus, auf, über, für, mitm, da, hier, dort, nach, wo"
)
PREPOSITIONS_OF_CLAUSES = entries("mit, von, bei, aus, nach, in, an, auf, für, um, durch, seit, unter, zu, über, nach")
SUBJECTS = entries("es, man, sie, da, dort, hier, jemand, niemand, jeder, alles, nichts, ihr, weil, wenn, obwohl")
PLURAL_VERBS = entries("""
    haben, sind, werden, wollen, können, müssen, sollen, dürfen, mögen, möchten, bauen, machen, planen, suchen,
    stellen, arbeiten, ziehen, kommen, gehen, fahren, bringen, geben, nehmen, lassen, finden, halten, zeigen,
    backen, kochen, kaufen, verkaufen, bekommen, hatten, waren, wurden, machten, bauten, zogen, brauchen, bieten,
    fangen, führen, treffen, nutzen, bilden, schulen, lernen, testen, wechseln, setzen, tun, erweitern, eröffnen,
    starten, öffnen, holen, ist, hat, wird
""")
HELPERS = entries("""
    ist, sind, war, waren, wird, werden, wurde, wurden, hat, haben, hatte, hatten, kann, können, muss, müssen,
    soll, sollen, will, wollen, darf, dürfen, bekommt, bekommen, gibt, macht, machen, kommt, geht, bauen, baut,
    läuft, steht, heißt
""")
ALSO_LAST = entries("werden, haben, sind, können, müssen, sollen, wollen, dürfen, bekommen, bauen, machen")
# Parts of verbs that stand at the end of a sentence: "sie bauen das Lager um".
PARTICLES = entries("""
    um, auf, aus, ein, an, ab, vor, mit, nach, her, hin, weg, zusammen, los, zurück, weiter, statt, teil, durch,
    fest, bei, zu, dazu, hinzu, frei, fort, nieder, heraus, heran, vorbei, kennen
""")
# Small words after a noun that end like a verb and are none: "die Schicht nachts", "der Kurs selbst".
AFTER_NOUNS = entries("""
    selbst, weltweit, insgesamt, überhaupt, nicht, seit, mit, statt, direkt, live, heute, oben, unten, außen,
    innen, draußen, drinnen, hinten, vorne, drüben, morgen, neben, gegen, zwischen, wegen, unten, ihren, euren,
    einen, den, dort, jetzt, zuletzt, sonst, samt, anhand, entlang, gemeinsam, weit, laut, bereit, unweit, erst,
    fast, meist, oft, sofort, nebenan, daneben, anstatt, damit, welchen, bitte, vor ort, eingerechnet, gesamt,
    exakt, genannt, zusammen
""")
PASSIVE = entries("werden, wurden, worden")
IRREGULAR_PLURALS = {"seid": "sind", "habt": "haben", "tut": "tun", "wart": "waren"}
# Nouns that change in the fourth case: "den Kollegen", "den Patienten".
WEAK = (
    "e",
    "ent",
    "ant",
    "ist",
    "oge",
    "at",
    "mensch",
    "Mensch",
    "herr",
    "Herr",
    "bauer",
    "Bauer",
    "nachbar",
    "Nachbar",
    "bär",
)
SMALL = entries(
    "alle, nicht, auch, hier, da, so, immer, noch, schon, sich, viel, gut, miteinander, gemeinsam, dann, nur"
)
PAST_OF_ONE = entries("""
    kam, ging, war, nahm, gab, hielt, fand, ließ, zog, fuhr, stand, blieb, begann, schrieb, sprach, sah, wurde,
    übernahm, aufzog, umzog, anfing, bekam, verließ, wusste, lief, rief, half, trug, schuf, gewann, ist, hat,
    wird, kann, will, soll, muss, darf
""")
PEOPLE = entries("""
    azubis, auszubildende, auszubildenden, lehrlinge, lehrlingen, patienten, patientinnen, schüler, schülern,
    schülerinnen, kinder, kindern, bewohner, bewohnern, bewohnerinnen, familien, gäste, gästen, kunden, kundinnen,
    kollegen, kolleginnen, mitarbeiter, mitarbeitern, mitarbeiterinnen, mitarbeitende, mitarbeitenden, eltern,
    besucher, besuchern, besucherinnen, studierende, studierenden, studenten, studentinnen, leute, leuten,
    menschen, mieter, mietern, mieterinnen, pflegekräfte, pflegekräften, pflegende, pflegenden, trainees,
    praktikanten, praktikantinnen, freiwillige, freiwilligen, ehrenamtliche, ehrenamtlichen, senioren,
    seniorinnen, jugendliche, jugendlichen, geflüchtete, geflüchteten, fahrer, fahrern, fahrerinnen, lehrer,
    lehrern, lehrerinnen, lehrkräfte, lehrkräften, erzieher, erziehern, erzieherinnen, ärzte, ärzten, ärztinnen,
    nachbarn, anwohner, anwohnern, teams, klienten, klientinnen, klassen, mädchen, jungen, frauen, männer,
    männern, angehörige, angehörigen, nutzer, nutzern, nutzerinnen, spieler, spielern, fachkräfte, fachkräften,
    beschäftigte, beschäftigten, gesellen, meister, meistern, einsteiger, einsteigern, neulinge, neulingen, tiere,
    tieren, hunde, hunden, pferde, pferden, monteure, monteuren, bauern, landwirte, landwirten, bürger, bürgern,
    bürgerinnen, fahrgäste, fahrgästen, reisende, reisenden, lieferanten, bäcker, bäckern, köche, köchen
""")
NOTHING = entries("""
    nichts, nichts besonderes, nichts bestimmtes, nichts konkretes, keine ahnung, weiß nicht,
    weiß ich nicht, weiß ich nicht mehr,
    nicht viel, nicht sicher, eigentlich nichts, gar nichts, alles, alles mögliche, alles zusammen, das alles,
    das ganze, das gleiche, dasselbe, das gleiche wie überall, dasselbe wie überall, wie überall, wie oben,
    siehe oben, k. a, k.a, nicht wirklich, fällt mir nichts ein,
    mir fällt nichts ein, keine, kein thema, das übliche, dies und das, das gespräch, den rest, weiss nicht,
    weiss ich nicht, keinen plan, das meiste
""")
VAGUE = Phrases("""
    sachen, dinge, dingen, ding, zeug, kram, irgendwas, irgendetwas, irgendwelche, irgendein*, sowas, so was,
    und so, usw, u.s.w, etc, und so weiter, blabla, bla, was weiß ich, undsoweiter, dings, dingsbums, lol, haha*,
    hihi*, oder so, ne menge, alles mögliche, und alles
""")
LANGUAGES = entries("""
    deutsch, englisch, polnisch, türkisch, russisch, arabisch, französisch, spanisch, italienisch, katalanisch,
    portugiesisch, rumänisch, kroatisch, serbisch, ukrainisch, griechisch, persisch, kurdisch, vietnamesisch,
    chinesisch, niederländisch, ungarisch, bulgarisch, albanisch, tschechisch, dänisch, schwedisch, hindi, dari,
    tamil
""")
# Swiss, Austrian and other spoken words: a letter is in standard German.
DIALECT = entries("""
    isch, nöd, ned, nid, net, händ, hend, hät, het, gits, git, öppis, öpper, vo, uf, chunt, chönd, chan, cha, gsi,
    gsii, gha, gseit, verzellt, zäme, e, d, s, n, m, wo's, miar, mier, üs, üsi, üse, ihri, dini, eigeni, neui, nüt,
    nix, öb, wie's, chli, bitzli, vum, zum'd, i, hob, ham, hom, san, is, mia, wos, wia, oba, deis, dass's, koa,
    koan, a, an'n, nimmer, gsagt, gfalln, gfoin, schee, guad, bissl, bisserl, weng, wat, dat, dit, ick, ik, nich,
    jibt, wech, op, uff, ooch
""")
# Words that are no nouns, wherever they stand.
ADVERBS = entries("""
    allein, alleine, anders, außerdem, bereits, bestimmt, bisher, bloß, danach, dann, daneben, derzeit, deshalb,
    doch, drauf, drin, durchweg, ebenfalls, eben, eher, eigens, einander, einfach, einmal, endlich, etwa, extra,
    fertig, frisch, früh, früher, frei, ganz, gar, genau, genauso, genug, gerade, gerne, gern, geradezu, gleich,
    gleichzeitig, halt, hin, hinterher, immerhin, inzwischen, irgendwann, irgendwo, ja, je, jederzeit, jeweils,
    komplett, konsequent, kostenlos, kurz, lang, lange, lieber, mal, mehr, mehrmals, meistens, mindestens, mit,
    mithilfe, mittlerweile, nachher, nacheinander, nämlich, nebenbei, nebenher, neu, neulich, nie, niemals, nun,
    offen, öfter, oft, parallel, plötzlich, pro, quasi, rein, relativ, rund, runter, rauf, raus, rüber, schnell,
    schließlich, sehr, seitdem, selber, selbst, selten, sicher, sogar, sofort, sondern, sonst, sowieso, spät,
    später, stark, stets, stattdessen, super, tatsächlich, teils, teilweise, total, trotzdem, überall, übrigens,
    ungefähr, untereinander, unterwegs, vielleicht, vorab, vorher, vorne, vorbei, während, weg, weiterhin, weiter,
    wenigstens, wieder, wirklich, wohl, zuerst, zugleich, zudem, zuletzt, zuhause, zusammen, zusätzlich, zwar,
    zweimal, dreimal, ziemlich, mega, voll, echt, richtig, leise, laut, ruhig, gemeinsam, direkt, kaum, knapp, hoch,
    klar, lokal, digital, mobil, statt, trotz, aber, sowie, beim, pünktlich, bisschen, paar, täglich, darum,
    dadurch, davor, wofür, bald, jetzt, extern, intern, flexibel, privat, montags, dienstags, mittwochs,
    donnerstags, freitags, samstags, sonntags, mittags, vormittags, nachmittags, bzw, z.b, circa, ca, okay, okey,
    nochmal, nochmals, hoffentlich, willkommen, doppelt, halb, ernst, ernsthaft, extrem, sozusagen, einzeln, sauber,
    locker, besser, schlecht, leicht, schwer, warm, kalt, still, eng, weit, hart, nett, gelassen, präzise, spontan,
    zügig, flott, fair, modern, regional, saisonal, elektrisch, vegan, vegetarisch, barfuß, rechts, links
""")
# What somebody is, and what they bring.
NOUNS = {
    "zuverlässig": "Zuverlässigkeit", "pünktlich": "Pünktlichkeit", "fleißig": "Fleiß", "geduldig": "Geduld",
    "flexibel": "Flexibilität", "motiviert": "Motivation", "ehrlich": "Ehrlichkeit", "loyal": "Loyalität",
    "kreativ": "Kreativität", "neugierig": "Neugier", "ruhig": "Ruhe", "sorgfältig": "Sorgfalt",
    "genau": "Genauigkeit", "gründlich": "Gründlichkeit", "engagiert": "Engagement", "freundlich": "Freundlichkeit",
    "belastbar": "Belastbarkeit", "teamfähig": "Teamfähigkeit", "lernbereit": "Lernbereitschaft",
    "hilfsbereit": "Hilfsbereitschaft", "selbstständig": "Selbstständigkeit", "selbständig": "Selbstständigkeit",
    "verantwortungsbewusst": "Verantwortungsbewusstsein", "kommunikativ": "Kommunikationsstärke",
    "organisiert": "Organisationstalent", "strukturiert": "eine strukturierte Arbeitsweise", "offen": "Offenheit",
    "einfühlsam": "Einfühlungsvermögen", "empathisch": "Einfühlungsvermögen", "humorvoll": "Humor",
    "erfahren": "Erfahrung", "ordentlich": "Ordnung", "leistungsbereit": "Leistungsbereitschaft",
    "handwerklich geschickt": "handwerkliches Geschick", "geschickt": "Geschick", "teamplayer": "Teamgeist",
    "ein teamplayer": "Teamgeist", "stressresistent": "Stressresistenz", "lernwillig": "Lernbereitschaft",
    "kommunikationsstark": "Kommunikationsstärke", "detailverliebt": "Liebe zum Detail",
    "ein guter zuhörer": "ein offenes Ohr", "guter zuhörer": "ein offenes Ohr",
    "gute zuhörerin": "ein offenes Ohr", "eine gute zuhörerin": "ein offenes Ohr", "guter teamplayer": "Teamgeist",
    "teamplayerin": "Teamgeist", "gute teamplayerin": "Teamgeist", "ich lerne schnell": "eine schnelle Auffassungsgabe",
    "lerne schnell": "eine schnelle Auffassungsgabe", "ich gebe nie auf": "Durchhaltevermögen",
    "interessiert": "Interesse", "gelassen": "Gelassenheit", "gewissenhaft": "Gewissenhaftigkeit",
}  # fmt: skip
# One of these has an article: "ein gutes Auge", "einen Meisterbrief".
COUNTED = {
    "auge": "ein", "ohr": "ein", "händchen": "ein", "gedächtnis": "ein", "netzwerk": "ein", "lächeln": "ein",
    "hand": "eine", "stimme": "eine", "nase": "eine", "kopf": "einen", "draht": "einen", "blick": "einen",
    "schein": "einen", "brief": "einen", "abschluss": "einen", "pass": "einen",
}  # fmt: skip
# What somebody is by trade: "gelernter Koch" is nothing to bring.
TRADES = (
    "koch", "köchin", "leiter", "leiterin", "pfleger", "pflegerin", "schwester", "erzieher", "erzieherin",
    "verkäufer", "verkäuferin", "fahrer", "fahrerin", "lehrer", "lehrerin", "kaufmann", "kauffrau", "mechaniker",
    "mechanikerin", "meister", "meisterin", "geselle", "gesellin", "techniker", "technikerin", "fachkraft",
    "fachfrau", "fachmann", "helfer", "helferin", "mutter", "vater", "mama", "papa", "assistent", "assistentin",
    "schreiner", "tischler", "maurer", "elektriker", "schweißer", "bäcker", "bäckerin", "buchhalter",
    "buchhalterin", "entwickler", "entwicklerin",
)  # fmt: skip
SOMEBODY = ("player", "playerin", "zuhörer", "zuhörerin", "mensch", "typ", "person", "kollege", "kollegin")
NOT_ADJECTIVES = entries("""
    heute, gerne, beide, bitte, beinahe, lange, alle, viele, immer, aber, oder, unter, über, leider, weiter,
    wieder, hier, sehr, ganz, alles, immer, beides, vieles, jeder, manches, es, er
""")
ABBREVIATIONS = entries(
    "st, dr, hr, fr, prof, z.b, z, b, d.h, u.a, ca, nr, bzw, inkl, ggf, evtl, co, str, min, max, mio, tel, usw, vgl"
)
