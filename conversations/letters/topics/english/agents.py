"""Words for people by their endings: "partners", "baristas", "trainees"; and the things that end like them."""

from __future__ import annotations

from conversations.letters.topics.patterns import entries

ENDINGS = ("ers", "ors", "ists", "istas", "ees", "ians", "tants", "mates")
FEWEST_LETTERS = 6
THINGS = entries("""
    answers, anchors, barriers, batters, beepers, binders, blenders, blisters, boilers, boosters, borders,
    buffers, bumpers, burgers, burners, calculators, calendars, cancers, careers, centers, chambers, chapters,
    characters, chargers, checkers, ciders, clusters, cofcolors, committees, computers, connectors,
    containers, conveyors, converters, coolers, corners, corridors, counters, covers, crackers, decors, degrees,
    detectors, diapers, diggers, dinners, dispensers, dozers, drawers, dryers, elevators, entrees, errors,
    escalators, excavators, factors, favors, feeders, fibers, fillers, filters, fingers, flavors, flavours,
    floors, flowers, flyers, folders, footers, freezers, fryers, generators, grinders, hangers,
    harbors, harbours, headers, headquarters, heaters, honors, incubators, indicators, interiors, juicers,
    ladders, lasers, layers, leathers, letters, levers, lifters, loaders, lockers, markers, masters, matters,
    meters, mirrors, mixers, monitors, motors, mowers, newsletters, newspapers, numbers, offers, orders, others,
    parameters, papers, peppers, planters, playlists, checklists, waitlists, shortlists, wishlists, posters, powders,
    powers, prayers, primers, printers, processors, projectors, propellers, quarters, radiators, rafters,
    reactors, refrigerators, registers, reminders, rivers, rollers, routers, rubbers, rulers, scanners, scooters,
    screwdrivers, sectors, sensors, servers, settees, showers, shoulders, shutters, simulators, skewers, slippers,
    spanners, stickers, stoppers, summers, sweaters, tankers, tapers, tempers, tenors, theaters,
    tickers, timers, toasters, towers, tractors, trailers, transformers, trousers, tumblers, tumors, vapors,
    vectors, ventilators, vouchers, washers, waters, winters, wonders, wrappers, dumpers, jumpers,
    minors, majors, razors, rumors, rumours, terrors, trackers, twisters, tremors, humidors, levees, jubilees
""")
TIMES = entries("""
    day, week, month, quarter, year, morning, evening, night, weekend, season, summer, winter, autumn, spring, time,
    hour, minute, shift, monday, tuesday, wednesday, thursday, friday, saturday, sunday, term, christmas
""")
ONE_OF_MANY = entries("each, every")
ANYBODY = entries("anyone, anybody, someone, somebody, everyone, everybody, nobody, whoever, anyone's, everyone's")


def names_people(word: str) -> bool:
    """Return whether a word means people by its ending: "partners"; "trailers" are none."""
    return len(word) >= FEWEST_LETTERS and word.endswith(ENDINGS) and word not in THINGS


def names_one_of_many(before: str, word: str) -> bool:
    """Return whether "their" is not the employer's after these two words: "each welder"; "every Friday" is a time."""
    return word in ANYBODY or (before in ONE_OF_MANY and word not in TIMES and not word.endswith("ly"))
