"""Large cities that time zones are not named after, and other spellings of those that are.

Spellings in the languages of the bot come from CLDR; countries with one zone too. Upper and lower case, accents and
punctuation make no difference, and neither do ae, oe and ue for umlauts.
"""

from __future__ import annotations

_CITIES = {
    "America/Los_Angeles": (
        "la, san francisco, sf, seattle, san diego, las vegas, portland, sacramento, san jose, oakland"
    ),
    "America/Denver": "salt lake city, boulder, albuquerque, colorado springs, el paso",
    "America/Chicago": (
        "austin, dallas, houston, minneapolis, san antonio, new orleans, milwaukee, memphis, nashville, kansas "
        "city, st louis, saint louis, oklahoma city, fort worth, omaha"
    ),
    "America/New_York": (
        "nyc, brooklyn, boston, washington, washington dc, philadelphia, miami, atlanta, charlotte, pittsburgh, "
        "orlando, tampa, baltimore, cleveland, columbus, cincinnati, raleigh, jacksonville, buffalo, newark"
    ),
    "America/Toronto": "montreal, ottawa, quebec, quebec city, mississauga",
    "America/Edmonton": "calgary",
    "America/Mexico_City": "ciudad de mexico, cdmx, guadalajara, puebla",
    "America/Sao_Paulo": "rio de janeiro, rio, brasilia, belo horizonte, curitiba, porto alegre, florianopolis",
    "America/Bogota": "medellin, cali, cartagena, barranquilla",
    "America/Guayaquil": "quito",
    "America/Argentina/Buenos_Aires": "rosario, la plata",
    "Europe/London": (
        "edinburgh, manchester, birmingham, glasgow, bristol, leeds, cardiff, liverpool, sheffield, newcastle, "
        "nottingham, cambridge, oxford, brighton, leicester, southampton, aberdeen, reading, york, swansea, bath, "
        "coventry, plymouth, exeter, norwich, derby, england, scotland, wales, great britain, uk, britain, "
        "grossbritannien, schottland, northern ireland"
    ),
    "Europe/Dublin": "cork, galway, limerick",
    "Europe/Berlin": (
        "munich, münchen, hamburg, cologne, köln, frankfurt, frankfurt am main, stuttgart, düsseldorf, leipzig, "
        "dresden, hannover, hanover, nürnberg, nuremberg, bremen, dortmund, essen, bonn, mannheim, karlsruhe, "
        "freiburg, heidelberg, münster, augsburg, wiesbaden, mainz, potsdam, kiel, lübeck, rostock, erfurt, jena, "
        "halle, magdeburg, kassel, aachen, bielefeld, würzburg, regensburg, ulm, saarbrücken, duisburg, bochum, "
        "wuppertal, göttingen, darmstadt, ingolstadt, konstanz, germany, deutschland"
    ),
    "Europe/Vienna": "graz, linz, salzburg, innsbruck, klagenfurt, bregenz",
    "Europe/Zurich": (
        "geneva, genf, genève, basel, bern, berne, lausanne, luzern, lucerne, st gallen, winterthur, lugano"
    ),
    "Europe/Paris": (
        "lyon, marseille, nice, nizza, toulouse, bordeaux, lille, strasbourg, strassburg, nantes, montpellier, "
        "rennes, grenoble"
    ),
    "Europe/Brussels": "antwerp, antwerpen, ghent, gent, bruges, brügge, bruxelles, brussel, liege, lüttich",
    "Europe/Amsterdam": "the hague, den haag, rotterdam, utrecht, eindhoven, groningen, holland",
    "Europe/Rome": (
        "milan, milano, mailand, turin, torino, naples, napoli, neapel, florence, firenze, florenz, venice, "
        "venezia, venedig, bologna, genoa, genova, genua, palermo, verona, roma"
    ),
    "Europe/Madrid": (
        "barcelona, valencia, seville, sevilla, malaga, bilbao, zaragoza, saragossa, alicante, palma, mallorca, "
        "spain, spanien, espana, toledo, granada"
    ),
    "Atlantic/Canary": (
        "las palmas, tenerife, teneriffa, gran canaria, canary islands, kanaren, fuerteventura, lanzarote"
    ),
    "Europe/Lisbon": "porto, oporto, lisboa, faro, braga, portugal",
    "Europe/Copenhagen": "aarhus, kobenhavn, odense",
    "Europe/Stockholm": "gothenburg, göteborg, malmö",
    "Europe/Oslo": "bergen, trondheim, stavanger",
    "Europe/Helsinki": "tampere, espoo, turku",
    "Europe/Warsaw": (
        "krakow, cracow, krakau, wroclaw, breslau, gdansk, danzig, poznan, posen, lodz, warszawa, katowice"
    ),
    "Europe/Prague": "brno, brünn, praha, ostrava",
    "Europe/Budapest": "debrecen",
    "Europe/Bucharest": "cluj, cluj napoca, timisoara, iasi, bucuresti",
    "Europe/Sofia": "plovdiv, varna",
    "Europe/Athens": "thessaloniki, saloniki, patras, athina",
    "Europe/Istanbul": "ankara, izmir, antalya, turkey, türkei, türkiye",
    "Europe/Kyiv": "kiev, kyjiw, lviv, lwiw, lemberg, odesa, odessa, kharkiv, dnipro, ukraine",
    "Europe/Moscow": "st petersburg, saint petersburg, sankt petersburg, petersburg, moskva",
    "Europe/Zagreb": "split",
    "Asia/Jerusalem": "tel aviv, haifa, israel",
    "Asia/Dubai": "abu dhabi, sharjah, uae, emirates",
    "Asia/Qatar": "doha",
    "Asia/Riyadh": "jeddah, mecca, mekka, dammam",
    "Asia/Tehran": "mashhad, isfahan",
    "Asia/Almaty": "astana, nur sultan, nursultan, shymkent, alma ata",
    "Asia/Tashkent": "taschkent",
    "Asia/Karachi": "islamabad, lahore, rawalpindi, faisalabad",
    "Asia/Kolkata": (
        "mumbai, bombay, delhi, new delhi, neu delhi, bangalore, bengaluru, chennai, madras, hyderabad, pune, "
        "calcutta, kalkutta, ahmedabad, goa, jaipur, kochi, cochin, gurgaon, gurugram, noida, lucknow, indore, "
        "chandigarh"
    ),
    "Asia/Kathmandu": "katmandu, pokhara",
    "Asia/Dhaka": "chittagong",
    "Asia/Bangkok": "chiang mai, phuket, pattaya",
    "Asia/Ho_Chi_Minh": "saigon, hanoi, da nang",
    "Asia/Jakarta": "bandung, surabaya, yogyakarta",
    "Asia/Makassar": "bali, denpasar",
    "Asia/Kuala_Lumpur": "penang, malaysia",
    "Asia/Manila": "cebu, quezon city",
    "Asia/Shanghai": "beijing, peking, shenzhen, guangzhou, kanton, chengdu, hangzhou, wuhan, nanjing, china",
    "Asia/Tokyo": "osaka, kyoto, yokohama, nagoya, fukuoka, sapporo",
    "Asia/Seoul": "busan, incheon",
    "Africa/Casablanca": "marrakesh, marrakech, marrakesch, rabat, fez, fes, tangier, tanger, agadir",
    "Africa/Cairo": "alexandria, giza, gizeh",
    "Africa/Johannesburg": "cape town, kapstadt, durban, pretoria",
    "Africa/Lagos": "abuja, ibadan, kano, port harcourt",
    "Africa/Nairobi": "mombasa",
    "Africa/Accra": "kumasi",
    "Australia/Sydney": "canberra, newcastle nsw, wollongong",
    "Australia/Brisbane": "gold coast, cairns",
    "Pacific/Auckland": "wellington, christchurch, new zealand, neuseeland",
    "Pacific/Honolulu": "hawaii, maui",
}
CITIES = {name.strip(): zone for zone, names in _CITIES.items() for name in names.split(",") if name.strip()}

# Names that more than one large place has, none of them much better known than the others.
AMBIGUOUS = {
    "springfield": ("America/Chicago", "America/New_York"),
    "georgia": ("America/New_York", "Asia/Tbilisi"),
    "cordoba": ("America/Argentina/Cordoba", "Europe/Madrid"),
    "leon": ("America/Mexico_City", "Europe/Madrid"),
    "victoria": ("America/Vancouver", "Australia/Melbourne"),
    "hamilton": ("America/Toronto", "Pacific/Auckland"),
    "kingston": ("America/Jamaica", "America/Toronto"),
    "merida": ("America/Merida", "Europe/Madrid"),
    "san juan": ("America/Puerto_Rico", "America/Argentina/San_Juan"),
    "aurora": ("America/Denver", "America/Chicago"),
    "jackson": ("America/Chicago", "America/Denver"),
    "glendale": ("America/Phoenix", "America/Los_Angeles"),
}
# Other places of the same name as a well-known one, which is taken at once.
OTHERS = {
    "london": ("America/Toronto",),
    "birmingham": ("America/Chicago",),
    "cambridge": ("America/New_York",),
    "manchester": ("America/New_York",),
    "newcastle": ("Australia/Sydney",),
    "portland": ("America/New_York",),
    "san jose": ("America/Costa_Rica",),
    "vancouver": ("America/Los_Angeles",),
    "hyderabad": ("Asia/Karachi",),
    "valencia": ("America/Caracas",),
    "barcelona": ("America/Caracas",),
    "santiago": ("Europe/Madrid",),
    "guadalajara": ("Europe/Madrid",),
    "cartagena": ("Europe/Madrid",),
    "toledo": ("America/New_York",),
    "granada": ("America/Managua",),
    "athens": ("America/New_York",),
    "naples": ("America/New_York",),
    "alexandria": ("America/New_York",),
    "melbourne": ("America/New_York",),
    "perth": ("Europe/London",),
    "halifax": ("Europe/London",),
    "st petersburg": ("America/New_York",),
    "columbus": ("America/Chicago",),
    "dublin": ("America/New_York",),
    "paris": ("America/Chicago",),
    "washington": ("America/Los_Angeles",),
    "odessa": ("America/Chicago",),
}
# What may stand behind a city and a comma, beside the names of countries.
REGIONS = {
    "usa": ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix"),
    "us": ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix"),
    "california": ("America/Los_Angeles",),
    "ca": ("America/Los_Angeles",),
    "washington": ("America/Los_Angeles",),
    "oregon": ("America/Los_Angeles",),
    "dc": ("America/New_York",),
    "d c": ("America/New_York",),
    "texas": ("America/Chicago",),
    "tx": ("America/Chicago",),
    "illinois": ("America/Chicago",),
    "alabama": ("America/Chicago",),
    "massachusetts": ("America/New_York",),
    "ma": ("America/New_York",),
    "maine": ("America/New_York",),
    "new york": ("America/New_York",),
    "ny": ("America/New_York",),
    "florida": ("America/New_York",),
    "georgia": ("America/New_York",),
    "ohio": ("America/New_York",),
    "canada": ("America/Toronto", "America/Vancouver", "America/Edmonton", "America/Winnipeg", "America/Halifax"),
    "ontario": ("America/Toronto",),
    "australia": ("Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane", "Australia/Perth"),
}
