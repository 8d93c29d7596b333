"""What German phrases begin and end with that is no part of them: who told it, how one liked it, thanks.

A part that is named `rest` is the phrase, where the lead-in goes around it: "wir haben über … gesprochen".
"""

from __future__ import annotations

import re

from conversations.letters.topics.patterns import either

_MARKS = r"(?![\w'-])[\s,:…]*"
_ADVERBS = either("""
    mir, uns, auch, sehr, noch, dann, kurz, lange, länger, viel, ein bisschen, etwas, besonders, echt, richtig,
    total, wirklich, es, dazu, darüber, davon, ganz, mega, so, am meisten, toll, zusammen, gemeinsam, mit ihr,
    mit ihm, mit ihnen
""")
_SMALL = rf"(?:{_ADVERBS} ){{0,4}}"
_OPENER = either(
    r"dass, ob, wie, warum, was, wo, wann, wer, wen, wem, welche\w*, weshalb, wieso, womit, wofür, woher, wohin"
)
_CLAUSE = rf"(?={_OPENER}\b)"
_WHO = either(
    r"sie, er, die, man, ihr, wir, ich, es wurde, "
    r"(?:die|der|(?:(?:der|die) )?(?:frau|herr)|ihre|eure|meine|(?:(?:frau|herr) )?dr\.?) [\w-]+"
    r"(?: (?:am|im|in der|an der|aus dem|aus der|vom|von der) [\w-]+)?"
)
_HAVE = "(?:hat|haben|habt|hatte|hatten|habe)"
_TELL = either("""
    erzählt, gesagt, erklärt, erwähnt, berichtet, gemeint, beschrieben, gezeigt, geschildert, gesprochen, geredet,
    diskutiert, unterhalten
""")
_TOLD = either("""
    erzählten?, erzählt, sagten?, sagt, erklärten?, erwähnten?, berichteten?, meinten?, meint, beschrieb,
    beschrieben, zeigten?
""")
_STRIKING = """
    interessant, spannend, beeindruckend, faszinierend, bemerkenswert, begeistert, beeindruckt, fasziniert,
    interessiert, überrascht
"""
_STRUCK = either(_STRIKING)
_LIKED = either(f"""
    {_STRIKING}, gut, toll, super, schön, klasse, cool, stark, überraschend, sympathisch, mega, genial, großartig,
    hilfreich, informativ, lehrreich, inspirierend, sinnvoll, lustig, witzig, gefallen, gefreut
""")
_PRAISE = rf"(?:(?:echt|sehr|richtig|total|wirklich|so|ganz|mega|super|voll) )*{_LIKED}"
_TO_ME = "(?: ich| für mich| mir| mich)?"
_HEARING = "(?: zu hören| zu erfahren)?"

_FOUND_WHAT = (
    r"(?:(?:besonders |sehr |echt )?(?:interessant|spannend|gut) (?:fand ich|war|ist),? )?(?:das,? )?was (?:sie|er|ihr)"
    r"(?: mir)?"
)
FILLERS = re.compile(
    either(r"""
        also, ähm+, äh+, öhm, h+m+, halt, naja, na ja, ja, nun, tja, ach, oh+, wow, eigentlich,
        (?:ganz )?ehrlich(?: gesagt|\?),
        vielleicht, einfach, eben, so, ok, okay, und, ich glaube, ich denke, ich finde, ich würde sagen,
        vor allem, irgendwie, wohl, mal, besonders, ha(?:ha)+h?, hi(?:hi)+, he(?:he)+, lol, ich glaub, ich denk,
        ich mein, im grunde(?: genommen)?, grundsätzlich, hauptsächlich, generell, insgesamt, zum beispiel,
        auf jeden fall,
        definitiv, am meisten
    """)
    + r"(?![\w'-])[\s,:…?]*"
)
# Beginnings with the writer in them, and those that are as good as our own: the others are asked about, put right.
WRITER = re.compile(
    r"(?<![\w-])(?:ich|wir|mich|mein(?:e[mnrs]?)?|unser\w*|mir (?:gefiel|gefällt|(?:hat|haben)(?! gefallen)))(?![\w-])"
)
WRITER_LIKED = re.compile(rf" (?:hat|haben) (?:mich|mir) {_SMALL}(?:gut )?{_LIKED}[ .!]*$", re.IGNORECASE)
AS_GOOD_AS_OURS = re.compile(
    r"(?<![\w-])(?:ich (?:glaube?|denke?|meine?|finde,|würde sagen)(?![\w-])"
    r"|besonders (?:interessant|spannend|gut) fand ich(?![\w-]))"
)
SUBJECT_LIKED = "(?:mich|mir) (?:hat|haben)"  # what follows is the subject: "der" is masculine
LEAD_INS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_FOUND_WHAT} über (?P<rest>\S+ .+) {_TELL} (?:haben|hat|hatten)$",
        rf"{_FOUND_WHAT} (?P<rest>(?:von|vom|zu|zum|zur) .+) {_TELL} (?:haben|hat|hatten)$",
        rf"{_FOUND_WHAT} darüber {_TELL} (?:haben|hat|hatten),? {_CLAUSE}",
        (
            r"(?:besonders (?:interessant|spannend|gut) fand ich,? )?(?:das,? )?was (?:sie|er) (?:mir )?"
            rf"(?:dazu |darüber )?erzählt (?:haben|hat|hatten)(?: über| von|,? darüber)?{_MARKS}"
        ),
        (
            rf"(?:(?:am|besonders|sehr|echt) )*{_STRUCK}(?:en|er)? (?:fand|finde|war|waren|ist|hat mich|haben mich)"
            rf"{_TO_ME}(?: vor allem| besonders)?{_MARKS}"
        ),
        rf"{_PRAISE}(?: (?:fand|finde|war|ist|hat|haben){_TO_ME})?{_HEARING},? {_CLAUSE}",
        rf"{_PRAISE}(?: (?:fand|finde|war|ist){_TO_ME})?\s?:\s*",
        rf"(?:alles |viel |mehr |einiges )?über{_MARKS}",
        rf"darüber{_MARKS}",
        # Who told it.
        rf"{_WHO} {_HAVE} {_SMALL}{_TELL},? {_CLAUSE}",
        rf"{_WHO} {_HAVE} {_SMALL}über (?P<rest>.+) {_TELL}$",
        rf"{_WHO} {_HAVE} {_SMALL}(?P<rest>(?:von|vom) .+) {_TELL}$",
        (
            rf"{_WHO} {_HAVE} (?:mir|uns) {_SMALL}(?P<rest>(?:die|den|das|ihre?n?|eine?n?) .+) gezeigt"
            r"(?:,? (?:wo|in dem|in der) .+)?$"
        ),
        rf"{_WHO} {_TOLD} {_SMALL},? ?{_CLAUSE}",
        rf"{_WHO} {_TOLD},? {_CLAUSE}",
        rf"{_WHO} {_TOLD},? (?=(?:sie|die|der|das|es|man|jede\w*) )",
        rf"(?P<rest>(?:der|die|das|den|ihre?n?|eure?n?|dass|wie) .+?),? (?:fand|finde) ich {_SMALL}{_LIKED}$",
        rf"{_WHO} (?:erwähnten?|(?:sprach(?:en)?|redeten?|erzählten?|berichteten?) {_SMALL}über){_MARKS}",
        # How the person liked it.
        (
            rf"(?:ich|mich|mir|es) (?:fand|finde|hat|haben|war|ist|gefiel|gefällt|beeindruckte)'?s? ?{_SMALL}{_LIKED}?"
            rf"{_HEARING},? ?{_CLAUSE}"
        ),
        r"ich (?:habe?|konnte) (?:viel|mehr|einiges|etwas|eine menge) über (?P<rest>.+) (?:erfahren|gelernt|gehört)$",
        rf"ich (?:war|bin) {_SMALL}{_STRUCK} (?P<rest>von .+)$",
        rf"(?:ich )?habe? (?:mir )?{_SMALL}(?:gemerkt|gelernt|mitgenommen|gehört|erfahren|notiert),? {_CLAUSE}",
        rf"was (?:mich|mir) {_SMALL}(?:gut )?{_LIKED} hat,? (?:war|ist|waren|sind)(?: vor allem)?{_MARKS}",
        rf"(?!ich |wir )[\w-]+ {_TOLD},? {_CLAUSE}",
        rf"(?!ich |wir )[\w-]+ (?:erwähnte|(?:erzählte|berichtete|sprach|redete) {_SMALL}über){_MARKS}",
        rf"{SUBJECT_LIKED} {_SMALL}(?P<rest>.+) {_LIKED}$",
        rf"(?:hat|haben) (?:mich|mir) {_SMALL}(?P<rest>.+) {_LIKED}$",
        rf"(?:mich|mir) {_SMALL}{_LIKED} (?:hat|haben) {_SMALL}(?P<rest>(?:der|die|das|ihre?|euer|eure) .+)$",
        rf"(?P<rest>(?:der|die|das|ihre?|euer|eure) .+) (?:hat|haben) (?:mich|mir) {_SMALL}(?:gut )?{_LIKED}$",
        (
            r"ich (?:fand|finde) (?P<rest>(?:die|das|den|eure|ihre|euren|ihren|ihr) .+?)"
            rf"(?: echt| sehr| besonders| richtig| total)* {_STRUCK}$"
        ),
        rf"(?:das|unser|ein) (?:gespräch|austausch) über{_MARKS}",
        rf"(?:die|deren|eure|ihre) (?:geschichte|erzählung|erzählungen) (?:darüber|davon){_MARKS}",
    )
)
STRENGTH_LEAD_INS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:mitbringen|einbringen) (?:würde|kann|möchte) ich{_MARKS}",
        rf"ich (?:würde|möchte|könnte|bringe|habe|biete){_MARKS}",
        rf"(?:meine (?:größte )?stärke ist|meine stärken sind){_MARKS}",
    )
)
STRENGTH_ENDS = re.compile(r"\s+(?:mitbringen|einbringen|mit|ein)$", re.IGNORECASE)
_THANKS = either("""
    (?:vielen |lieben |herzlichen )?dank(?:e)?(?: dafür| nochmals?| noch mal| schön| sehr| fürs gespräch)*, lg,
    vg, mfg, halt, eben, irgendwie, haha+, hihi+, hehe+, lol, glaub ich, glaube ich, denk ich, denke ich,
    ehrlich gesagt, oder so ähnlich
""")
_WAS = r"(?:(?:das|die|was|fand ich|war|ist|klingt|hat mir|hat mich)\s){0,3}"
ENDS = (
    re.compile(r",? (?:das|was|und das|die|der) (?:hat|fand|finde|gefiel|gefällt) (?:mich|mir|ich) [^,]{2,40}$"),
    re.compile(rf"[\s,.!;:–—-]+{_THANKS}$"),
    re.compile(rf"(?<!\d)(?:\s?[,.!;–—]\s?|\s-\s){_WAS}{_PRAISE}(?: hat)?$"),
)
