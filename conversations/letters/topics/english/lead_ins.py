"""What English phrases begin and end with that is no part of them: who told it, how one liked it, thanks.

A lead-in is built of parts: who (`_TELLER`, `_WE`), small words between (`_SMALL`), the verb, "about". After some verbs
it goes only before a clause: "I liked how they …" is about them, "I liked my answer" is not.
"""

from __future__ import annotations

import re

from conversations.letters.topics.patterns import either

_MARKS = r"(?![\w'-])[\s,:…]*"
_ADVERBS = either("""
    also, really, just, briefly, then, even, actually, kindly, particularly, especially, very, so, quite, most,
    still, all, have, has, had, 've, did, was, were, am, 'm, got, both, quickly, rather, definitely, truly,
    genuinely, absolutely
""")
_SMALL = rf"(?:{_ADVERBS} ){{0,3}}"
_SOMEBODY = either(r"""
    he, she, they, you, we, someone, somebody, (?:mr|mrs|ms|dr)\.? [\w'-]+,
    (?:the|my|your|their|our|one of the|one of your) [\w'-]+(?: (?:at|from|in|on)(?: the)?)?(?: [\w'-]+)?
""")
_WHEN = r"(?:(?:in|at|during|after|before|towards) (?:the|our|my) [\w-]+,? )"
_TELLER = rf"(?:that |how |when |{_WHEN})?{_SOMEBODY}(?:'ve)? "
_WE = r"(?:i|we)(?:'ve|'d|'m|'re)? "
_SUBJECTS = "they|you|your|their|the|every|each|all|there|people|it|everyone|everybody|nobody|even|some"
_CLAUSE = rf"(?:how|why|what|where|when|who|whether|that (?:{_SUBJECTS})\b|the (?:way|idea|fact)\b)"
_MORE = r"(?: (?:more|a lot|lots|a bit|a little|all|at length|mainly|mostly|briefly|together))?(?: with \w+)?"
_OF = rf"(?:{_MORE} about|(?= {_CLAUSE})){_MARKS}"
# "nice to hear they train everybody": what follows is a sentence, and is asked about with "that" before it.
_OF_OR_THEY = rf"(?:{_OF}|(?= (?:they|you|everyone|everybody|nobody)\b){_MARKS})"
_FOUND = r"(?:found|find|thought) it (?:was )?(?:[\w-]+ )?[\w-]+"
_HEARD = either("""
    hear, hearing, learn, learning, read, reading, find out, finding out, be told, talk, talking, speak, speaking,
    chat, chatting, know, knowing
""")
_GLAD = either(f"""
    enjoyed, liked, loved, appreciated, love, like, glad, happy, pleased, excited, interested, delighted, curious,
    {_FOUND}
""")
_LIKED = either(f"liked, loved, enjoyed, appreciated, admired, like, love, admire, {_FOUND}")
_STRUCK = either("""
    impressed, fascinated, intrigued, struck, inspired, amazed, surprised, touched, excited, captivated,
    interested, delighted, blown away
""")
_STOOD_OUT = either(
    "liked, loved, enjoyed, interested me, impressed me, struck me, stood out, stuck with me, stayed with me"
)
_BEST_PART = r"(?:my|the) (?:favou?rite|best|nicest|coolest|most \w+) (?:bit|part|thing|story|topic)"
_GOOD = either(r"""
    great, cool, interesting, fascinating, amazing, impressive, nice, lovely, brilliant, fun, exciting, inspiring,
    awesome, wonderful, fantastic, good, good idea, great idea, clever, smart,
    (?:what|such) an? [\w-]+(?: idea| thing| place)?, beautiful, neat, sweet, incredible, loved it, loved that,
    love it, love that, liked it, liked that
""")
_PRAISE = rf"(?:(?:really|so|very|such|super|quite|pretty|rather|just|truly|a|an) )*{_GOOD}"
_WAS = "(?:is |was |were |sounds? |sounded |i )"
# "They said that they're moving": the clause is made of "they're moving" itself. Before another clause "that" stays.
_THAT = r"(?: that(?= (?:they're|theyre|they are|you're|you are) (?:[\w'-]+ ){0,2}?[a-z-]+ing(?![\w-])))?"

FILLERS = re.compile(
    either(r"""
        um+, uh+, erm?, h+m+, well, so, basically, honestly, actually, just, maybe, perhaps, probably, ok, okay,
        o+h+, a+h+, wow, yeah, yes, and, also, like, i think, i guess, i suppose, i believe, i would say, i'd say,
        to be honest, tbh, definitely, mostly, mainly, especially, particularly, above all, most of all, for me,
        apparently, lol, ha(?:ha)+h?, he(?:he)+, omg, oh my
    """)
    + _MARKS
)
# Beginnings that are asked about, with the phrase put right: those with the writer in them, unless they are as good as
# our own, and a sentence that was told ("they said that they have moved").
WRITER = re.compile(r"(?<![\w'-])(?:i|we|my|our)(?![\w-])")
AS_GOOD_AS_OURS = re.compile(
    r"(?<![\w'-])my [\w'-]+(?: [\w'-]+)? (?:mentioned|told|said|explained|talked|spoke|described)(?![\w-])"
    r"|(?<![\w'-])i (?:(?:think|guess|suppose|believe|would say|'d say)(?![\w-])"
    r"|(?:really |especially |particularly |also |just |so )*(?:enjoyed|liked|loved) hearing(?![\w-]))|i'd say(?![\w-])"
)
TOLD_THAT = re.compile(r"(?:told|telling|said|mentioned|explained|described|pointed out|shared)(?![\w-])")
_HEARING, _ABOUT = rf"hearing{_MORE}(?: about| of)?{_MARKS}", rf"(?:all |just |everything )?about{_MARKS}"
LEAD_INS = tuple(
    re.compile(pattern)
    for pattern in (
        _HEARING,
        _ABOUT,
        rf"(?:i )?(?:really |especially |particularly |also )?(?:enjoyed|liked|loved) hearing(?: about)?{_MARKS}",
        rf"(?:learning|finding out|reading|to hear|being told){_OF}",
        # Who told it.
        rf"{_TELLER}{_SMALL}(?:told|telling) (?:me|us){_MORE}(?: about| of(?= how| the| your))?{_THAT}{_MARKS}",
        rf"(?:[\w'.-]+ ){{1,2}}{_SMALL}told (?:me|us)(?: about|(?= {_CLAUSE})){_MARKS}",
        rf"{_TELLER}{_SMALL}(?:talked|talking|spoke|speaking|chatted|chatting){_MORE}(?: about)?{_MARKS}",
        (
            rf"{_TELLER}{_SMALL}(?:mentioned|said|explained|described|discussed|pointed out|shared)"
            rf"(?: to me| to us| about)?{_THAT}{_MARKS}"
        ),
        rf"(?!i |we )[\w'-]+ {_SMALL}(?:talked|spoke|told (?:me|us)) about{_MARKS}",
        rf"(?!i )[\w'-]+ {_SMALL}(?:mentioned|said|explained|described)(?: to me| to us| about)?{_THAT}{_MARKS}",
        rf"{_TELLER}{_SMALL}(?:showed|taught) (?:me|us)(?= {_CLAUSE}){_MARKS}",
        # How the person heard of it, or liked it.
        rf"{_WE}{_SMALL}(?:heard|learned|learnt|found out|told|talked|spoke|chatted|talking|speaking|chatting){_OF}",
        rf"(?:{_WE}{_SMALL}{_GLAD}|it(?:'s| is| was) (?:[\w-]+ ){{0,2}}[\w-]+|{_PRAISE}) (?:to )?{_HEARD}{_OF_OR_THEY}",
        rf"(?:{_WE})?{_SMALL}{_STRUCK} (?:by|with|in|at|about|to hear|to learn)(?: hearing)?(?: about)?{_MARKS}",
        rf"it(?:'s| is| was) {_PRAISE} (?=(?:that|how) )",
        rf"(?:it(?:'s| was) )?(?:mainly |mostly |probably |especially )*the (?:bit|part) (?:about|with){_MARKS}",
        rf"(?:{_WE})?{_SMALL}{_STRUCK} (?:that )?(?=(?:they|you|everyone|everybody|nobody|there) )",
        rf"{_WE}{_SMALL}{_LIKED}(?= {_CLAUSE}){_MARKS}",
        (
            rf"(?:what (?:i )?{_SMALL}{_STOOD_OUT}(?: to me| for me)?(?: the)?(?: most| best)?(?: hearing about)?"
            rf"|{_BEST_PART})"
            rf"(?: for me)? (?:was|is|were)(?: hearing about)?{_MARKS}"
        ),
        rf"(?:thanks|thank you) for (?:telling (?:me|us) about |sharing )?(?=the|your|their|how){_MARKS}",
        rf"(?:our|the|a) (?:chat|talk|conversation|discussion|exchange) (?:about|on){_MARKS}",
        rf"i(?:'d| would)? (?:like|love|want) to (?:mention|bring up|talk about){_MARKS}",
        rf"(?:please |pls |could you |can you )?(?:mention|include|put in){_MARKS}",
    )
)
STRENGTH_LEAD_INS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"(?:and )?i(?:'d|'ll| would| will| can| could)? (?:also )?(?:bring|offer|contribute)"
            r"(?: along| with me| you)?"
            rf"{_MARKS}"
        ),
        rf"i(?:'ve| have)(?: got)?{_MARKS}",
        rf"bring(?:ing)?{_MARKS}",
        rf"my (?:main |biggest |greatest )?strengths? (?:is|are){_MARKS}",
        _HEARING,
        _ABOUT,
    )
)
_THANKS = either(r"""
    (?:many )?thanks(?: so much| a lot| a million| again| for (?:that|sharing))*,
    thank you(?: so much| very much| again)*, thx, cheers, ha(?:ha)+h?, he(?:he)+, lol, lmao, xd, i think,
    i guess, i suppose, i believe, for sure,
    apparently, obviously, by the sounds? of it, definitely, honestly, tbh, to be honest, mostly, mainly, really
""")
ENDS = (
    re.compile(rf"[\s,.!;:–—-]+{_THANKS}$"),
    re.compile(rf"(?:\s?[,.!;–—]\s?|\s-\s)(?:(?:which|that|it|it's|that's|they)\s)?{_WAS}{{0,2}}{_PRAISE}$"),
    re.compile(r",?\s(?:(?:and|which|that|it) )*made me (?:laugh|smile|think|want to .+|happy|giggle|grin)$"),
    re.compile(rf",?\s(?:and|which) {_WAS}{{1,2}}{_PRAISE}$"),
    re.compile(
        rf",?\s(?:and|which) i (?:(?:really|just|also) )?(?:thought|found|think|find)(?: (?:it|that))? "
        rf"(?:is |was )?{_PRAISE}$"
    ),
    re.compile(
        r",?\s(?:and|which) i (?:(?:really|just|also) )?(?:liked|loved|enjoyed|like|love)(?: (?:it|that))?(?: a lot)?$"
    ),
)
