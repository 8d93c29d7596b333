"""What the ending of a German noun says of its gender; most compounds end in a common noun."""

from __future__ import annotations

from conversations.letters.topics.german.vocabulary import LANGUAGES
from conversations.letters.topics.patterns import entries

FEMININE = tuple(
    entries("""
    ung, heit, keit, schaft, ion, tät, ik, rei, enz, anz, idee, arbeit, station, schicht, küche, klasse, schule,
    werkstatt, halle, anlage, maschine, kita, filiale, stube, praxis, plattform, straße, woche, pause, übergabe,
    gruppe, runde, methode, bühne, apotheke, bibliothek, kantine, mensa, stunde, akademie, börse, kultur, struktur,
    geschichte, pflege, hilfe, messe, linie, reise, karte, lehre, mitte, lehrerin, chefin, leiterin, kollegin,
    technik, software, familie, kasse, wand, tour, geduld, stärke, disziplin, energie, ausdauer, freude
""")
)
PLURAL = tuple(
    entries("""
    ungen, heiten, keiten, ionen, schaften, innen, tage, pläne, kurse, projekte, flüge, gruppen, zeiten, schichten,
    klassen, stunden, wochen, reisen, maschinen, ideen, räume, dienste, gänge, feste, angebote, programme, teams,
    wege, abende, kinder, eltern, leute, azubis, häuser, gärten, spiele, bücher, seminare, workshops, plätze, räder,
    gäste, pausen, maßnahmen, kästen, hunde, busse, züge, bäume, bänder, aufträge, verträge, kisten, tablets, reste,
    ausflüge, fahrräder, tore, bilder, briefe, karten, geräte, schuhe, produkte, anlagen, leitungen, tandems, apps,
    chats, clubs, events, meetings, kitas, cafés, videos, bikes, partys, werkstätten, arbeitszeiten, touren
""")
)
NEUTER = tuple(
    entries("""
    tchen, dchen, mchen, nchen, lchen, rchen, zchen, fchen, pchen, gchen, bchen, kchen, äuschen, zeichen, lein, rad,
    ment, tum, zentrum, projekt, programm, team, konzept, haus, labor, system, netz, netzwerk, lager, café, modell,
    büro, studio, werk, archiv, museum, jahr, dorf, gebäude, angebot, frühstück, zimmer, gerät, training, seminar,
    praktikum, coaching, mentoring, onboarding, recycling, material, modul, fest, spiel, buch, heim, hotel,
    restaurant, schiff, auto, feld, beet, theater, budget, portal, verfahren, mrt, register, essen, auge, ohr,
    gespür, gedächtnis, verständnis, zeugnis, talent, herz, wissen, händchen, menü, lächeln, interesse, rezept,
    prinzip, ziel, thema, motto, festival, jubiläum, lied, bild, fach, brot, bier, zeug, studium, diplom, zertifikat,
    abitur, examen
""")
)
MASCULINE = tuple(
    entries("""
    ling, ismus, halt, lauf, geist, satz, kreis, kurs, plan, dienst, markt, garten, tag, raum, bau, umzug, wechsel,
    umgang, weg, betrieb, laden, hof, start, stand, service, ansatz, abend, lehrgang, rundgang, austausch, chor,
    park, schutz, einsatz, standort, platz, empfang, schulhof, kran, wagen, bus, zug, stall, schein, abschluss,
    blick, humor, atem, sinn, pass, kopf, draht, fleiß, ehrgeiz, roboter, computer, brief, kanal, prozess, bereich,
    tisch, ofen, teig, keller, flur, workshop, shop, verein, verkauf, einkauf, besuch, versuch, vertrag, antrag,
    beitrag, auftrag, vorschlag, hund, aufbau, chatbot, versand, stuhl, schrank, turm, hafen, honig, käfig, könig,
    anfang, kuchen, fehler, winter, sommer, herbst, chef, meister, urlaub
""")
)
NOT_FEMININE = ("sprung", "schwung", "dung", "brei", "drei", "frei")
FEMININE_NOUN, PLURAL_NOUN, NEUTER_NOUN, MASCULINE_NOUN = "f", "p", "n", "m"


def gender(noun: str) -> str:
    """Return what a noun is by its longest known ending; "" when it has none of them."""
    low = noun.lower()
    if low in LANGUAGES:
        return NEUTER_NOUN
    found = [
        (max(len(ending) for ending in endings if low.endswith(ending)), name)
        for name, endings in (
            (FEMININE_NOUN, FEMININE), (PLURAL_NOUN, PLURAL), (NEUTER_NOUN, NEUTER), (MASCULINE_NOUN, MASCULINE),
        )
        if low.endswith(endings)
    ]  # fmt: skip
    longest = max(found, default=(0, ""))[1]
    return "" if longest == FEMININE_NOUN and low.endswith(NOT_FEMININE) else longest
