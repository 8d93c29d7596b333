# What Afterword says in English, in the order in which it is spoken.
#
# `{ $name }` is filled in; what a person typed arrives escaped. Messages are Telegram's HTML; labels of buttons, toasts
# and everything under "Drafts" is plain text. DAY, HOUR and WHEN write days and hours in the patterns right below. INSTANT
# is one of them for what is to come, in a message: the phone of somebody who travels shows it on its own clock.

language = English
    .locale = en_GB
    .day = EEEE d MMMM
    .day_year = EEEE d MMMM y
    .short = EEE d MMM
    .short_year = EEE d MMM y
    .month = MMM y
    .weekday = EEEEEE
    .hour = HH:mm
language-name =
    .en = English
    .de = Deutsch

## About the bot

about = After a job interview, Afterword asks you a few short questions, writes your thank-you note with you, and reminds you on the days that matter. Never more often.
    .short = For the minutes, days and weeks after a job interview.
menu =
    .debrief = I just had an interview
    .interview = An interview is coming up
    .today = What's next
    .applications = All my applications
    .prepare = Hard questions to practise
    .insights = What your interviews show
    .fit = Is this job for me?
    .settings = Time zone, quiet hours, discreet mode
    .pause = Stop all reminders for now
    .resume = Reminders back on
    .cancel = Stop this question
    .privacy = What I keep, and where
    .export = Download everything
    .import = Load an exported file
    .delete = Erase everything
    .help = How this works

## Hello

start-hello =
    Hello, I'm <b>Afterword</b>.

    After an interview I ask you a few short questions, write your thank-you note with you, and remind you on the days that matter. Never more often.
start-again = Good to see you. Here's where things stand.
start-ready =
    Noted: it's { HOUR($hour) } for you ({ $city } time). From 21:00 to 08:00 I keep quiet.

    Have you just had an interview, or is one coming up?
start-settings = Quiet hours, discreet mode
home-debrief = I just had an interview
home-interview = One is coming up
home-today = What's next
zone-ask =
    <b>What time is it for you?</b>
    Tap it, or type your city.
zone-first =
    <b>First: what time is it for you?</b>
    Tap it, or type your city. Then we go on.
zone-which = <b>Which of these is it?</b>
zone-others = Is it another place of that name? Then tap its time.
zone-unread = I don't know that place. Tap the time it is for you, or type a large city near you.
zone-city = { HOUR($hour) } · { $city }
zone-more = More places…
zone-less = ‹ Back

## Walking through questions

walk-number = { $number } of { $of }
walk-progress = { $number } · { $company }
walk-question =
    <i>{ $progress }</i>

    { $ask }
walk-before = Until now: { $answer }
walk-so_far =
    <i>So far</i>
    { $lines }

    Add more, or tap “That's all”.
walk-part = • { $said }
walk-all = That's all
walk-drop = Remove the last
walk-back = ‹ Back
walk-skip = Skip
walk-keep = Keep it
walk-finish_later = Finish later
walk-continue = Continue
walk-later = Saved. Go on whenever you like with /debrief.
walk-later_on_card = Saved. Go on whenever you like: the button is on its card in /applications.
walk-why = It's for you: your notes, your thank-you note and what to practise come from it. The employer doesn't see it, and you can skip any question.
walk-answered = You've answered that one. You can change it on the card at the end.
walk-corrected = Your answer is changed too.

answers-choose = Tap one of these.
answers-noted = I've kept that as a note. Please tap one of these, too.
answers-empty = I need a few words, or tap Skip.
answers-said = { $text }
answers-with = { $said } ({ $kept })
answers-nothing = –
answers-and = { $some }, { $more }
answers-on = ✓ { $option }
answers-off = { $option }
answers-done = Done
answers-switch = Tap what applies, then Done. You can add a note right after.
answers-numbered = { $number }: { $name }
answers-day = { DAY($day, style: "short") }
answers-moment = { WHEN($at, style: "short") }
answers-hour = { HOUR($hour) }
answers-today = Today
answers-yesterday = Yesterday
answers-tomorrow = Tomorrow
answers-another_day = Pick a day
answers-earlier = Earlier
answers-unsaid = They didn't say
answers-no_date = no date given
answers-calendar = Pick the day.
answers-day_taken = Got it: <b>{ DAY($day) }</b>.
answers-change_day = Change the day
answers-confirm_day = That would be <b>{ DAY($day) }</b>. Right?
answers-yes_day = Yes, { DAY($day, style: "short") }
answers-which_day = That could be two days. Which one?
answers-which_hour = <b>{ DAY($day) }</b>: at what time?
answers-past_day = { DAY($day) } is in the past. Which day did they name?
answers-unread_day = I'm not sure which day that is. Pick it, or type it like <i>12 June</i>, <i>end of next week</i> or <i>within 5 working days</i>.
answers-unread_moment = I'm not sure when that is. Tap it, or type it like <i>Friday 14:30</i>, <i>12 June at 10</i> or <i>today 9</i>.
answers-not_yet = { WHEN($at) } is still to come. When did it begin? To plan an interview, use /interview.
answers-already_over = { WHEN($at) } is in the past. When will it be? If you've had it, use /debrief.
answers-ahead = That's still to come. When did it begin? To plan an interview, use /interview.
answers-over = That's in the past. When will it be? If you've had it, use /debrief.
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
opening-round = Another round: { $post }
opening-deeper = More questions: { $post }
opening-unread = I couldn't find a company in that. Company and role in a few words, like <i>Acme, nurse</i>?
opening-which_company = <b>{ $role }</b>: at which company?
opening-which_reading = Which of these is it? Or type company and role, like <i>Acme, nurse</i>.
opening-reading = { $role } at { $company }
opening-reading_company = at { $company }
opening-understood = <b>{ $post }</b>
opening-swap = Swap the two
opening-mend = Change it
opening-mend_ask =
    <b>Not { $post }?</b>
    Type company and role, like <i>Acme, nurse</i>.

## The debrief

debrief-which =
    .ask =
        <b>Which interview was it?</b>
        Company and role, like <i>Acme, Data analyst</i>.
    .ask_known =
        <b>Which interview was it?</b>
        Tap it. For another one, type company and role, like <i>Acme, Data analyst</i>.
debrief-began =
    .ask =
        <b>When did it begin?</b>
        Tap, or type it: <i>yesterday 14:30</i>.
    .name = When it began
debrief-route =
    .ask = <b>Did a recruiter bring you in?</b>
    .name = Recruiter
    .direct = No, direct
    .recruiter = Yes, a recruiter
debrief-felt =
    .ask = <b>How did it feel?</b>
    .name = How it felt
    .told = Felt: { $answer }
    .bad = 😞
    .poor = 🙁
    .fair = 😐
    .good = 🙂
    .great = 😀
debrief-went_well =
    .ask =
        <b>What is one thing that went well?</b>
        A few words, just for you: <i>calming the angry caller in the role play</i>.
    .name = Went well
    .told = Went well: { $answer }
debrief-hard_half = Those were two answers in one. The hard half now stands here.
debrief-trouble =
    .ask =
        <b>Which question was hard?</b>
        As you remember it. Only you see it; you can practise it later.
    .name = Hard question
    .told = Hard question: { $answer }
usual =
    .yourself = Tell me about yourself
    .leave = Why did you leave?
    .weakness = Your weaknesses?
    .why_us = Why us?
    .conflict = A conflict at work
    .salary = Salary expectations
    .gap = A gap in my CV
usual-none = None
# Typed instead of the button; apart by commas.
usual-none_typed = none, no, nope, nothing, none really, not really, no question, n/a, all fine, nothing really, none of them
usual-everybody = All of them
debrief-topic =
    .ask =
        <b>What did they tell you that you'd like to mention?</b>
        Finish: <i>I enjoyed hearing about …</i>
        It goes into your thank-you note.
    .name = To mention
    .told = To mention: { $answer }
    .left_out = Not in the note: { $answer }
debrief-topic_chip = { $topic }
debrief-topic_told = Tap something from your story, or type your own.
phrase-language = Your letters are in { $language }. Finish it like this: <i>{ $begins }</i>
phrase-doubt =
    It would read:
    <i>{ $sentence }</i>

    { $why }
phrase-hold =
    I'd leave that out of a letter. { $why }

    It would read: <i>{ $sentence }</i>
    Something else they told you?
phrase-hold_again = { $why } Put it in all the same?
phrase-why =
    .own = That's about you. What did they tell you?
    .reader = “He”, “she” or “her” sounds odd to the one who reads it. Say it with “your”, or name the thing.
    .verb = That's how the talk went. What was it about?
    .short = A few more words, please: what about it?
    .list = One of them is enough. Which one?
    .long = Shorter, please: a few words are enough.
    .vague = A little vague. What was it exactly?
    .sentence = Start with <i>your</i>, <i>the</i> or <i>how</i>: <i>how you train new nurses</i>.
    .article = Put <i>the</i> or <i>your</i> in front: <i>your new warehouse</i>.
    .case = The article doesn't fit yet: <i>den</i>, <i>die</i>, <i>das</i>, <i>Ihren</i> or <i>Ihre</i>?
    .capitals = In German, nouns begin with a capital.
    .pay = Pay and time off can wait for the offer.
    .negative = It speaks badly of them or of somebody there.
    .confidential = They told you that in confidence.
    .candidates = It's about other candidates.
    .self = It makes you look smaller than you are.
    .health = Health and family plans are private.
    .complaint = It would read as a complaint.
    .language = Your letters are in English. Can you say it in English?
phrase-mended = I put it that way. Does it say what you mean? If not, write it again.
phrase-strength = Just the strength, please: <i>ten years of night shifts</i>.
phrase-yes = Yes, use it
phrase-as_it_is = Use it as it is
phrase-put_in = Yes, put it in
phrase-leave_out = Leave it out
debrief-met =
    .ask =
        <b>Who did you meet?</b>
        Names, best with e-mail: <i>Maria Keller maria@acme.com, Tom</i>. A contact or photo works, too.
    .name = Who you met
    .told = Met: { $answer }
debrief-decide_on =
    .ask =
        <b>When do they decide?</b>
        Tap, or type what they said: <i>end of next week</i>.
    .name = When they decide
    .told = Decision: { $answer }

card-report =
    <b>{ $post }</b>
    { $when }

    { $lines }
card-bare =
    <b>{ $post }</b>
    { $when }
card-when = { INSTANT($at) }
card-no_time = No time yet
card-note_late = A thank-you is still welcome. Send it today if you can.
card-change = Change answers
card-deeper = Go deeper
card-deeper_on = Go on deeper
card-note = The note
card-all = All answers
card-more =
    { $count ->
        [one] … and one more answer
       *[other] … and { $count } more answers
    }
card-which_answer = <b>Which answer do you want to change?</b>
next-list =
    <b>Next from me</b>
    { $lines }
next-line = { INSTANT($at, style: "short") }: { $kind }
next-about = Next from me: { $kind }, { INSTANT($at) }.
prompt =
    .thank_you = the thank-you
    .decision = “any news?”
    .check_in = the weekly check-in
    .checklist = your checklist
    .invitation = your debrief
    .thank_you_again = the thank-you, as you asked
    .decision_again = “any news?”, as you asked
    .offer_answer = a reminder to answer

# A voice note or a photo that was kept; $voices and $photos count them, one of them may be 0.
kept-some =
    { $voices ->
        [0] { $photos ->
            [one] 📷 photo
           *[other] 📷 { $photos } photos
        }
       *[other] { $photos ->
            [0] { $voices ->
                [one] 🎤 voice note
               *[other] 🎤 { $voices } voice notes
            }
           *[other] 🎤 { $voices }, 📷 { $photos }
        }
    }
kept-play = ▶ { $name }
kept-more = ▶ The others
kept-of = { $text }
kept-toast = Here it is
notes-added = Added to your notes on { $company }.
notes-met = Added to the people you met at { $company }.
notes-contact = Added to the people of this interview: { $who }
notes-show = Show the debrief

## The debrief, deeper

deeper-comfortable =
    .ask =
        <b>Which questions felt easy?</b>
        One message for each, typed or spoken.
    .name = Felt easy
    .told = Felt easy: { $answer }
deeper-came_across =
    .ask =
        <b>Which parts of your career came across best?</b>
        One message for each. They are your strengths next time.
    .name = Strengths
    .told = Came across best: { $answer }
deeper-why =
    .about =
        “{ $about }”
        <b>Why was it hard?</b>
    .name = Why
    .told = Why: { $answer }
    .misread = Misread it
    .forgot = Forgot something
    .wrong = Got it wrong
    .lacked = Lacked experience
    .nerves = Nerves
    .unprepared = Not prepared
deeper-elsewhere =
    .about =
        “{ $about }”
        <b>Where else have you done something like it?</b>
        In a team or a club, or at home.
    .name = Done elsewhere
    .told = Done elsewhere: { $answer }
deeper-skill =
    .about =
        “{ $about }”
        <b>Do you want to build this?</b>
        Give it a name, like <i>budgeting</i>. If not, tap Skip.
    .name = To build
    .told = To build: { $answer }
deeper-better =
    .about =
        “{ $about }”
        <b>What would you say now?</b>
        Typed or spoken, as you'd say it to them.
    .name = Better answer
    .told = Now I'd say: { $answer }
deeper-another =
    .ask =
        <b>Was another question hard?</b>
        As you remember it. If not, tap Skip.
    .name = Hard question
    .told = Hard question: { $answer }
deeper-cover_more =
    .ask =
        <b>What did you not get to say?</b>
        What you'd have liked them to know.
    .name = Not said
    .told = Didn't get to say: { $answer }
deeper-change =
    .ask =
        <b>What would you change?</b>
        Tap all that fit, then Done.
    .name = To change
    .told = Would change: { $answer }
    .time_of_day = time of day
    .opening = opening remarks
    .listening = listening
    .enthusiasm = enthusiasm
    .questions = my questions
    .answers = my answers
deeper-change_note =
    .ask =
        <b>How would you change that?</b>
        A note to yourself.
    .name = How to change it
    .told = How: { $answer }
deeper-liked =
    .ask =
        <b>What did they like?</b>
        Where they nodded, smiled, asked on.
    .name = They liked
    .told = They liked: { $answer }
deeper-disliked =
    .ask =
        <b>What did they not like?</b>
        Where they frowned, or moved on.
    .name = They disliked
    .told = They disliked: { $answer }
deeper-learnt =
    .ask =
        <b>What did you learn about the role and the company?</b>
        It can go into your thank-you note.
    .name = You learnt
    .told = Learnt: { $answer }
deeper-focus =
    .ask =
        <b>What was it mostly about?</b>
        What they came back to.
    .name = Focus
    .told = Focus: { $answer }
deeper-concerns =
    .ask =
        <b>Any concerns or deal-breakers?</b>
        I'll show them to you when you decide.
    .name = Concerns
    .told = Concerns: { $answer }
deeper-excited =
    .ask = <b>Are you more or less excited than before?</b>
    .name = Excitement
    .told = Excited: { $answer }
    .more = More
    .same = As before
    .less = Less
deeper-next_questions =
    .ask =
        <b>What will you ask them next time?</b>
        New questions for the next round, one message for each.
    .name = Ask next time
    .told = To ask next time: { $answer }
deeper-follow_with =
    .ask =
        <b>Who can you follow up with, and when?</b>
        A name and a day, or share a contact: <i>Maria Keller, after the 20th</i>.
    .name = Follow up with
    .told = Follow up with: { $answer }
deeper-follow_how =
    .ask = <b>How would they like to hear from you?</b>
    .name = How
    .told = Follow up by: { $answer }
    .email = E-mail
    .phone = Phone
    .linkedin = LinkedIn
    .recruiter = Recruiter
deeper-posts =
    .ask =
        <b>How many openings and applicants?</b>
        If they said: <i>2 openings, about 40 applicants</i>.
    .name = Openings
    .told = Openings and applicants: { $answer }
deeper-next_stage =
    .ask =
        <b>What is the next stage?</b>
        Another interview, a task, references…
    .name = Next stage
    .told = Next stage: { $answer }
deeper-references =
    .ask =
        <b>Did you name references?</b>
        Their names: <i>Anna Berg, Tom Lang</i>. I'll draft a text that tells them whom to expect.
    .name = References
    .told = References: { $answer }
deeper-competitors =
    .ask =
        <b>Which competitors are worth a look?</b>
        Others do this work too. One message for each.
    .name = Competitors
    .told = Competitors: { $answer }
deeper-notes =
    .ask =
        <b>Anything else to keep?</b>
        You can always reply to the card later.
    .name = Notes
    .told = Notes: { $answer }

## An interview ahead

plan-which =
    .ask =
        <b>Which interview is coming up?</b>
        Company and role, like <i>Acme, Data analyst</i>.
    .ask_known =
        <b>Which interview is coming up?</b>
        Tap it, or type company and role for a new one.
plan-began =
    .ask =
        <b>When does it begin?</b>
        Tap, or type it: <i>Friday 14:30</i>.
plan-minutes =
    .ask = <b>How long will it take?</b>
    .m30 = 30 min
    .m45 = 45 min
    .m60 = 1 h
    .m90 = 1½ h
    .m120 = 2 h
plan-form =
    .ask = <b>Where is it?</b>
    .in_person = In person
    .video = Video
    .phone = Phone
plan-route =
    .ask = <b>Did a recruiter bring you in?</b>
    .direct = No, direct
    .recruiter = Yes, a recruiter
plan-with_whom =
    .ask =
        <b>Who will you meet?</b>
        Names, if you know them, or share a contact.
    .name = With whom
    .told = With { $answer }
plan-card =
    <b>{ $post }</b>
    { $when }
    { $lines }
plan-when_form = { $when } · { $form }
plan-move = Change the time
plan-off = Cancelled
plan-prepare = Prepare
plan-debrief = Start the debrief
plan-called_off = Okay, it's off your list. I won't ask about it.
plan-no_show = I'm sorry it didn't happen at { $company }. No thank-you is needed, and I won't ask how it went. Is there a new time?
no_show-missed = They didn't call
    .in_person = Nobody was there
    .video = Nobody joined
no_show-door = A new time
no_show-title = <b>A new time · { $company }</b>
no_show-not_counted = This doesn't count as a follow-up.
no_show-asked = You've asked for a new time already.
plan-new_time = There's a new time
plan-off_undo = Put it back
leaving =
    <b>Ask before you leave</b>
    { $lines }
leaving-usual =
    • What's next, and when will I hear?
    • Who can I write to, when and how?
    • How many openings and applicants?
    • Is there another stage after this?
checklist-why =
    { $company } at { INSTANT($began, style: "hour") }. Good luck!
    Note everyone's name and e-mail.
invitation-why = How did it go at { $company }? Two minutes, while you remember.
invitation-go = Start the debrief

## The thank-you

note-title = <b>Thank-you note · { $company }</b>
note-for = For <b>{ $name }</b> ({ $number } of { $count })
note-for_whom = For <b>{ $name }</b>
note-sent_already = ✓ Sent { $channel }, { DAY($on) }.
note-to = To: <code>{ $address }</code>
note-hint =
    .handwritten = For a plain card. Post it today if you can.
    .phone = On voicemail, say your number twice.
    .linkedin = LinkedIn takes about 300 characters.
    .recruiter = For your recruiter to pass on.
note-by_hand = Write it by hand
note-by_hand_why = A card by hand is remembered. Post it by { INSTANT($by, style: "short") }.
note-subject = Subject: <code>{ $subject }</code>
note-text = <pre>{ $note }</pre>
note-below =
    { $head }
    <pre>{ $note }</pre>
note-mend =
    <i>Before it goes out</i>
    { $remarks }
note-remark = • { $remark }
note-sent = ✓ I sent it
note-copy_subject = Copy subject
note-copy_address = Copy address
note-change = Change the text
note-topic = Mention something
note-topic_other = Mention something else
note-topic_ask =
    <b>What did they tell you that you'd like to mention?</b>
    Finish: <i>I enjoyed hearing about …</i>
note-topic_ask_of =
    <b>What did { $name } tell you that you'd like to mention?</b>
    Finish: <i>I enjoyed hearing about …</i>
note-topic_none = Mention nothing
note-strength = Add a strength
note-strength_other = Another strength
note-strength_ask =
    <b>What would you bring?</b>
    Finish: <i>I would bring …</i>
note-strength_ask_of =
    <b>What would you bring?</b>
    For the note to { $name }. Finish: <i>I would bring …</i>
note-strength_chip = { $strength }
note-strength_none = No strength
note-alike = The note to { $name } would be almost the same, and people show each other. One note to all reads better.
note-alike_anyway = Separate all the same
note-left_out = { $what ->
    [both] Your role and what you'd like to mention are not in { $language }, so this letter leaves them out.
    [role] Your role is not in { $language }, so this letter leaves it out.
   *[topic] What you'd like to mention is not in { $language }, so this letter leaves it out.
 }
letters-in =
    .en = Letter in English
    .de = Letter in German
letters-language =
    .en = English
    .de = German
letters-toast = Letters in { $language } from now on
sign-ask =
    <b>How do you sign your letters?</b>
    Type your name{ $known ->
        [yes] , or tap it.
       *[no] .
    }
sign-as = { $name }
sign-add = Add your name
sign-toast = Signed: { $name }
recruiter-name_ask =
    <b>What is your recruiter's name?</b>
    As you would greet them: <i>Priya</i> or <i>Mr Lowe</i>.
recruiter-name_none = Without a name
recruiter-name_add = Recruiter's name
note-more = Change the note
note-ways = Other ways
note-ways_ask = <b>How does it go out, and what else goes in?</b>
note-ways_own = Your own text stays as it is, whichever way it goes out.
note-sent_by =
    .handwritten = ✓ It's in the post
    .phone = ✓ I called
    .linkedin = ✓ Sent on LinkedIn
    .recruiter = ✓ Passed on
note-each = { $count ->
    [2] A note for each of the two
   *[other] A note for each of the { $count }
 }
note-all = One note for all
note-next = { $name } ›
note-all_sent = ✓ All sent
note-openings = Mention other openings
note-openings_off = Leave out other openings
note-attach = With an attachment
note-attach_off = Without an attachment
note-attach_ask = What do you attach? One thing, and only if it came up, like <i>my portfolio</i> or <i>my certificate</i>.
note-none_at_all = No notes at all
note-no_more = That's all
note-call = Call the recruiter
note-none = No note
thanks-same_day = { $by ->
    [brief] The same day is best for a thank-you:
    [phone] { $company }: the same day is best for a thank-you.
   *[email] { $company }: the same day is best for a thank-you. Tap to copy:
 }
thanks-next_day = { $by ->
    [brief] Good time to send your thank-you:
    [phone] { $company }: you spoke on { DAY($began, style: "short") }. Good time for a thank-you.
   *[email] { $company }: you spoke on { DAY($began, style: "short") }. Good time for a thank-you. Tap to copy:
 }
thanks-by_hand = Your card to { $company }: post it today if you can.
thanks-again = You asked me to remind you: your thank-you to { $company }.
thanks-show_note = Show the note
thanks-edit = Send me the note as you'd write it, and I'll check it. Until now:
thanks-call = Call today, even without an appointment. In your own words:
thanks-call_late = A call is still a good idea today. In your own words:
thanks-hand_toast = By { WHEN($at, style: "short") }.
thanks-too_long = That's too long for a note. Please keep it under { $most } characters: 150 words is plenty.
thanks-none = Okay, no note. I won't ask again.
thanks-none_more = Okay, that's all. I won't ask again.
thanks-draft = Back to the draft
thanks-own = My text again
thanks-none_undo = I'll send one after all
thanks-settled = That's done already.
thanks-settled_title = Your note, as it was:
thanks-state_sent = { $count ->
    [one] Thank-you sent { $channel } on { DAY($on) }.
   *[other] { $count } thank-yous sent, the last one { $channel } on { DAY($on) }.
 }
thanks-state_some = { $count } of { $all } thank-yous sent; next is { $name }.
thanks-state_none = No thank-you note.
thanks-state_open = Best by { INSTANT($by) }.
thanks-state_today = Today is fine.
thanks-missed = I was away when your thank-you to { $company } was due. A short one is still welcome.

spelling =
    <i>Spelling and grammar</i>
    { $lines }
spelling-line = • { $found } → { $instead }?
spelling-take = → { $instead }
spelling-taken = Taken over
spelling-gone = The text has changed since.

restored = I had a problem and went back to a backup. The last thing I have from you is from { WHEN($heard) }. If you told me more since, please tell me again. I won't ask about applications before { WHEN($silent) }.

sent-how = <b>How did you send it?</b>
sent-back = ‹ Back
sent-anyway = Log it anyway
sent-leave = Don't log it
sent-too_soon =
    You followed up with { $company } on <b>{ DAY($last) }</b>. Better wait until <b>{ DAY($polite) }</b>.

    Log it anyway?
sent-logged = ✓ { $kind } to { $company } { $channel }, { DAY($on) }.
sent-logged_to = ✓ Thank-you to { $name } at { $company } { $channel }, { DAY($on) }.
sent-called = ✓ You called the recruiter about { $company }, { DAY($on) }.
sent-which_day = <b>Which day was it?</b>
sent-change_day = Change the day
sent-toast = Logged
sent-undo = Undo
sent-undone = Undone. It's no longer logged for { $company }.
sent-undone_open = Undone. { $company } is open again.
sent-show = Application
sent-gone = That's already undone.
contact =
    .thank_you = Thank-you
    .follow_up = Follow-up
    .recruiter_call = Call to the recruiter
    .feedback_request = Request for feedback
    .withdrawal = Withdrawal
    .reference_told = Reference told
    .kind_reply = Kind reply
    .new_time = Request for a new time
    .time_asked = Request for more time
    .offer_told = Word of your offer
contact-to = Thank-you to { $name }
channel =
    .email = E-mail
    .handwritten = By hand
    .phone = Phone
    .linkedin = LinkedIn
    .recruiter = Recruiter
channel-by =
    .email = by e-mail
    .handwritten = by hand
    .phone = by phone
    .linkedin = on LinkedIn
    .recruiter = through the recruiter

references-tell = { $count ->
    [one] Tell your reference
   *[other] Tell your references
 }
references-title =
    <b>For { $name }</b>, as a heads-up:
references-told = ✓ Told them
references-done = They all know.
sent-reference = ✓ You told { $name } about { $company }, { DAY($on) }.
recruiter-today = Call your recruiter today, even without an appointment.
recruiter-still = A short call to your recruiter about this interview still helps.
recruiter-called = You called the recruiter on { DAY($on) }.
recruiter-log = ✓ I called
recruiter-logged = That call is already logged.

## The decision day and the weekly check-in

decision-why = <b>{ $company }</b> wanted to decide by { DAY($day) }. Any news?
decision-again = You asked me to remind you: any news from <b>{ $company }</b>? They wanted to decide by { DAY($day) }.
decision-if_not = If not, a short, friendly question is fine now.
# $turn: three wordings, so that no two check-ins in a row sound the same.
check_in-one =
    { $turn ->
        [1] Any news from <b>{ $company }</b>?
        [2] Have you heard from <b>{ $company }</b>?
       *[3] Did <b>{ $company }</b> get back to you?
    }
    { $line }
check_in-many =
    { $turn ->
        [1] Your weekly check-in. Any news?
        [2] It's been a week. Have you heard from any of them?
       *[3] Your check-in for this week. Did anyone get back to you?
    }

    { $lines }
check_in-more =
    { $count ->
        [one] And one more: /applications
       *[other] And { $count } more: /applications
    }
check_in-since = { $post }: you interviewed on { DAY($on, style: "short") }
check_in-since_thanks = { $post }: your thank-you went out on { DAY($on, style: "short") }
check_in-since_promise = { $post }: they wanted to decide by { DAY($day, style: "short") }
check_in-since_follow_up =
    { $count ->
        [one] { $post }: followed up on { DAY($on, style: "short") }
       *[other] { $post }: followed up { $count } times, last on { DAY($on, style: "short") }
    }
check_in-name = { $company }
check_in-open = { $company } ›
check_in-last =
    I've asked four times without hearing from you, so I'll be quiet now. Write or tap anything and I'm back. { $count ->
        [one] Or close it:
       *[other] Or close those you've given up on:
    }
check_in-spent =
    { $count ->
        [one] You've followed up with { $companies } three times without an answer. I won't ask again unless you write. You can close it:
       *[other] You've followed up three times without an answer. I won't ask about these again unless you write. You can close them:
            { $companies }
    }
check_in-close = Close { $company }: no reply
check_in-keep_looking = { $turn ->
    [1] Keep applying until you've signed.
    [2] One new application this week keeps your options open.
   *[3] Anything new out there worth an application this week?
 }
check_in-competitors =
    It went well, so their competitors are worth a look, too:
    { $competitors }
check_in-competitor = • { $names }
follow-title = <b>Follow-up · { $company }</b>
follow-which = <b>Who would you like to follow up with?</b>
follow-agreed =
    { $says }
    { $lines }
follow-replied = They replied
follow-not_yet = Not yet
follow-sent = ✓ I sent it
follow-phone = By phone
follow-text = Text to send
follow-called = ✓ I called
follow-direct = Write to the employer
follow-via_recruiter = Ask your recruiter first:
follow-call_recruiter = <b>Recruiter call · { $company }</b>
follow-script = The text again
follow-call = <b>Calling { $company }</b>
follow-patience = Okay. Slow is normal: it says little about you. I'll keep { $company } on the list.
follow-closed = That application is closed. You can reopen it in /applications.
remind-button = Remind me tomorrow
remind-set = I'll remind you { INSTANT($at) }.
remind-toast = Set
remind-once = That reminder is already set.
remind-settled = That's already done, so there's nothing to remind you of.
prompt-stop = Stop asking
prompt-late = <i>This was for { WHEN($at) }. Sorry, I'm late.</i>
prompt-discreet = A small reminder for you.
prompt-show = Show

## They replied

word-ask = <b>What did { $company } say?</b>
word-offer = An offer 🎉
word-next = Next round
word-no = A no
word-date = A new date
word-well_done = Next round at { $company }. Well done!
word-when = Tap, or type what they said: <i>end of next week</i>.
word-new_date = <b>By when does { $company } decide now?</b>
word-date_kept = Noted: { $company } decides by <b>{ DAY($day) }</b>. I won't ask before that.
word-toast = Noted
word-reopen = Reopen it
ended =
    .offer = An offer from { $company }. Congratulations! 🎉 You earned it.
    .rejected = A no from { $company }. I'm sorry. Much of it is outside your control, and what you practised stays yours. I'll stop asking about this one.
    .withdrawn = Noted: you withdrew from { $company }. I'll stop asking about this one.
    .no_reply = Closed: no reply from { $company }. It says little about you. If they write after all, reopen it.

after_no-reply = A kind reply
after_no-next = What's next
after_no-title = <b>A kind reply · { $company }</b>
after_no-on = One no is one company's choice. The next interview is a new chance.
after_no-competitors =
    Others in the same field:
    { $competitors }

offer-when = <b>By when do they want your answer?</b>
offer-door = The offer
offer-title = <b>The offer · { $company }</b>
offer-state =
    .open = Offer: answer by { DAY($day) }
    .accepted = Accepted, { DAY($on) } 🎉
    .declined = Offer declined, { DAY($on) }
offer-prompt = { $company } wants your answer by tomorrow, { DAY($day) }.
offer-prompt_today = { $company } wants your answer today.
offer-accept = Accept
offer-decline = Decline
offer-time = Ask for time
offer-change_day = Change the day
offer-others = Tell the others
offer-heard =
    .accepted = You accepted the offer from { $company }
    .declined = You declined the offer from { $company }
    .by = { $company } wants your answer by { DAY($day, style: "short") }
offer-which = <b>Which offer is that about?</b>
offer-all_told = They all know.
offer-new_day = They gave me more time
offer-others_ask = <b>Who should know that you have an offer?</b>
offer-time_title = A text to ask for time, tap to copy:
offer-accept_title = A text to accept, tap to copy:
offer-decline_title = A text to decline, tap to copy:
offer-other_title = <b>For { $company }</b>
offer-accepted = ✓ I accepted
offer-declined = ✓ I declined
offer-accepted_done = Congratulations on the job at { $company }! 🎉
offer-declined_done = Noted: you declined the offer from { $company }.
offer-close_others = The others are still open. A kind text tells each of them:
offer-close_other = Text for { $company }
offer-undone = Undone

feedback-ask = Ask for feedback
feedback-heard = Feedback is here
feedback-told_why = They gave reasons
feedback-asked = Your request is already logged.
feedback-not_now = You can ask for feedback after a no.
feedback-title =
    <b>Ask for feedback · { $company }</b>
    Most people don't mind. Tap to copy:
feedback-patience = Not everyone may answer, and that isn't about you. If they do, tap “Feedback is here” on the application.
feedback-what =
    <b>What did { $company } say?</b>
    In their words or yours. Only you see it; it goes to your practice.
feedback-take_out = ✕ { $text }
feedback-kept =
    Saved: { $text }

    That takes courage. You'll find it in /prepare.
feedback-more = Add more
feedback-dropped = Removed. Nothing of it is saved for { $company }.
feedback-told = <b>Feedback, { DAY($on, style: "short") }:</b> { $text }

withdraw-title = <b>A kind goodbye · { $company }</b>
withdraw-why = No reasons needed. Tap to copy:
withdraw-still = They'll be glad to hear it from you. Tap to copy:
withdraw-silently = Close without writing
withdraw-text = Text to send
withdraw-back = Not now

## Is it for me?

fit-which =
    .ask = After your first interview, you can weigh up here whether the job is for you.
    .ask_known = <b>Which job is it about?</b>
fit-offer = Would you want the job at { $company }? Nine short questions help you decide, whenever you like.
fit-door = Is it for me?
fit-later = Saved. Go on whenever you like with /fit.
fit-says =
    .yes = Yes
    .partly = Partly
    .no = No
fit-good_fit =
    .ask =
        <b>Would this job suit you?</b>
        What you can do and like to do. Tap, or say it in your words.
    .name = A good fit
    .brief = it suits me
    .told = A good fit: { $answer }
fit-growth =
    .ask = <b>Could you grow there?</b>
    .name = Growth
    .brief = room to grow
    .told = Room to grow: { $answer }
fit-culture =
    .ask =
        <b>Do you like how they work together?</b>
        Pace, tone, hours, how people spoke of one another.
    .name = Culture
    .brief = how they work
    .told = Culture: { $answer }
fit-values =
    .ask = <b>Do you share what matters to them?</b>
    .name = Values
    .brief = shared values
    .told = Values: { $answer }
fit-happy =
    .ask = <b>Would you be happy on an ordinary Tuesday there?</b>
    .name = Happy there
    .brief = happy there
    .told = Happy there: { $answer }
fit-boss =
    .ask =
        <b>Could you work for this boss?</b>
        Tap, or say what you saw.
    .name = The boss
    .brief = the boss
    .told = The boss: { $answer }
fit-rapport =
    .ask =
        <b>Did you get on with the people you met?</b>
        Tap, or say it in your words.
    .name = Rapport
    .brief = the people
    .told = Rapport: { $answer }
fit-verdict =
    .ask =
        <b>What do you think, in one sentence?</b>
        You'll see it again when an offer comes.
    .name = Your view
fit-goes_on =
    .ask = <b>Do you want to go on with it?</b>
    .name = Going on
    .yes = Yes
    .unsure = Unsure
    .no = No
fit-worries =
    <b>What worried you after the interview</b>
    { $lines }
fit-offered = Before you answer, here's what you thought of it:
fit-earlier = <b>After an earlier round you said:</b> { $text }
fit-worry = • { $text }
fit-card =
    <b>Is it for me? · { $post }</b>
    { $lines }
fit-line = <b>{ $says }:</b> { $names }
fit-nothing = No answers yet
fit-verdict_is = <b>Your view:</b> { $text }
fit-then =
    .yes = Good to know. Go for it.
    .unsure = What would you need to know? Ask it in the next round.
    .no = Then tell them early. A short, kind note keeps the door open.
fit-state =
    .yes = <b>For you?</b> Yes
    .unsure = <b>For you?</b> Not sure yet
    .no = <b>For you?</b> No
fit-withdraw = Withdraw

## Applications and what waits

apps-none = Nothing here yet. It starts with an interview:
apps-title =
    <b>Your applications</b>
    { $open ->
        [0] None open
        [one] One open
       *[other] { $open } open
    }, { $all } in all
apps-door = { $state } { $post }
apps-only =
    .open =
        { $count ->
            [0] <i>None open.</i>
           *[other] <i>Open: { $count }</i>
        }
    .mine =
        { $count ->
            [0] <i>Nothing for you to do.</i>
           *[other] <i>Waiting for you: { $count }</i>
        }
    .closed =
        { $count ->
            [0] <i>None closed.</i>
           *[other] <i>Closed: { $count }</i>
        }
apps-all = All
apps-open = Open
apps-mine = Waiting for me
apps-closed = Closed
apps-filter = { $name }
apps-chosen = • { $name }
apps-search = Search
apps-search_again = Search again
apps-search_ask =
    <b>What are you looking for?</b>
    Type a company, a role, a name, or anything you told me.
apps-found =
    { $count ->
        [0] Nothing with “{ $sought }”. Try a shorter word.
        [one] One with “{ $sought }”:
       *[other] { $count } with “{ $sought }”:
    }
apps-newer = ‹ Newer
apps-older = Older ›
app-title =
    <b>{ $post }</b>
    { $state }
app-timeline =
    <b>So far</b>
    { $lines }
app-timeline_of = <b>{ $post }</b>
app-timeline_all = Everything so far
app-report = Report as a file
app-change = Edit
app-all = All applications
app-follow = Follow-up text
app-note = Thank-you note
app-debrief = Debrief, round { $round }
app-continue = Finish the debrief
app-interview = The next interview
app-wake = Ask me again
app-woken = I'll ask when it's time
app-reopened = Open again
app-close = Close it
app-hushed = I won't ask about { $company } again. It stays on your list.
app-how_ended = <b>How did it end with { $company }?</b>
app-withdrawn = I withdrew
app-no_reply = No reply
state =
    .open = Waiting for news
    .no_show = It didn't happen. No new time yet
    .promised = They decide by { DAY($day) }
    .overdue = They wanted to decide by { DAY($day) }
    .hushed = Open, reminders off
    .offer = Offer, { DAY($on) } 🎉
    .rejected = A no, { DAY($on) }
    .withdrawn = Withdrawn, { DAY($on) }
    .no_reply = No reply, closed { DAY($on) }
state-mark =
    .open = ⏳
    .hushed = 🔕
    .offer = 🎉
    .rejected = ✕
    .withdrawn = ↩
    .no_reply = …
time-interview = { WHEN($at, style: "short") } · Interview, round { $round }
time-no_show = { WHEN($at, style: "short") } · The interview did not take place
time-promise = { DAY($at, style: "short") } · Decision by { DAY($day, style: "short") }
time-contact = { DAY($at, style: "short") } · { $kind } { $channel }
time-prompt = { DAY($at, style: "short") } · From me: { $kind }
time-outcome = { DAY($at, style: "short") } · { $state }
outcome =
    .offer = Closed with an offer
    .rejected = Closed with a no
    .withdrawn = You withdrew
    .no_reply = Closed: no reply
time-reply = { DAY($at, style: "short") } · { $kind }
time-called = { DAY($at, style: "short") } · You called the recruiter
time-reference = { DAY($at, style: "short") } · You told { $name }
time-answer_by = { DAY($at, style: "short") } · Your answer by { DAY($day, style: "short") }
time-answered =
    .accepted = { DAY($at, style: "short") } · You accepted the offer
    .declined = { DAY($at, style: "short") } · You declined the offer
time-feedback = { DAY($at, style: "short") } · Feedback came
reply =
    .offer = They made an offer
    .next_round = Next round
    .rejected = They said no
    .new_date = They gave a new date
change-ask = <b>{ $post }</b>
change-rename = Rename
change-merge = Merge
change-delete = Delete
change-rename_ask =
    <b>What should { $post } be called?</b>
    Type company and role, like <i>Acme, Data analyst</i>. With the company alone, the role stays.
change-renamed = Now it is <b>{ $post }</b>.
change-merge_which =
    <b>Which one is the same as { $post }?</b>
    Everything in it moves here.
change-merge_none = There is no other one to merge
change-merge_sure =
    Merge <b>{ $other }</b> into <b>{ $post }</b>?

    Its interviews, contacts, dates and replies move over. The name stays { $post }. You can't undo this.
change-merge_yes = Merge them
change-merged = Merged: <b>{ $post }</b>.
change-delete_sure =
    <b>Delete { $post }?</b>

    Its interviews, notes and dates go too. You can't undo this.
change-delete_yes = Delete it
change-deleted = { $post } is deleted.
today-title = <b>{ DAY($day) }</b>
today-nothing = Nothing to do today.
today-interview = • { $company }: interview { INSTANT($at, style: "short") }
today-no_time = • { $company }: an interview with no time yet
today-interview_door = { $company }: the interview
today-debrief = • { $company }: debrief not finished
today-debrief_door = { $company }: finish the debrief
today-deeper = • { $company }: more questions, if you like
today-deeper_door = { $company }: more questions
today-note = • { $company }: thank-you note. { $state }
today-note_door = { $company }: the thank-you
today-call = • { $company }: call your recruiter
today-offer = • { $company } wants your answer by { DAY($day, style: "short") }
today-offer_door = { $company }: the offer
today-missed = • { $company }: no new time yet
today-missed_door = { $company }: a new time
today-decision = • { $company } wanted to decide by { DAY($day, style: "short") }
today-decision_door = { $company }: follow up

## Preparation

prepare-title = <b>Prepare</b>
prepare-nothing = No hard questions yet. The ones from your debriefs come here to practise.
prepare-counted =
    { $count ->
        [one] One question to practise
       *[other] { $count } questions to practise
    }
prepare-kind_line =
    • { $kind }: { $count }
prepare-run = Practise now
prepare-run_these = Practise these
prepare-run_this = Practise it
prepare-strengths = My strengths
prepare-to_ask = What to ask
prepare-feedback = Feedback I got
prepare-insights = Insights
prepare-back = ‹ Prepare
prepare-before = ‹ Before
prepare-after = More ›
prepare-number = { $number }
prepare-practise_number = Practise { $number }
kind =
    .misread = Misread it
    .forgot = Forgot something
    .wrong = Got it wrong
    .lacked = Lacked experience
    .nerves = Nerves
    .unprepared = Not prepared
    .unsorted = Other questions
    .all = Hard questions
prepare-kind_title = <b>{ $kind }</b> · { $count }
prepare-entry =
    <b>{ $number }.</b> { $question }
    <i>{ $company }</i> · { $count ->
        [0] not practised yet
        [one] practised once
       *[other] practised { $count } times
    }
prepare-entry_better =
    <b>{ $number }.</b> { $question }
    <i>{ $company }</i> · { $count ->
        [0] not practised yet
        [one] practised once
       *[other] practised { $count } times
    }
    Better: { $better }
prepare-one =
    <b>{ $question }</b>
    <i>{ $company }</i> · { $kind }
prepare-one_unsorted =
    <b>{ $question }</b>
    <i>{ $company }</i>
prepare-sort = Why it was hard
prepare-why =
    { $question }

    <b>Why was it hard?</b>
prepare-toast_sorted = Sorted
prepare-strengths_title =
    <b>Your go-to strengths</b>
    What came across well. Mention these again.
prepare-strength = • { $text } <i>({ $company })</i>
prepare-no_strengths = Nothing yet. What goes well in your debriefs is saved here.
prepare-feedback_title =
    <b>Feedback you got</b>
    Each is a topic to practise.
prepare-topic = <b>{ $number }.</b> { $text } <i>({ $company })</i>
prepare-no_feedback = None yet. After a no, you can ask what decided it.

practice-title =
    <i>{ $number } of { $of } · { $company }</i>

    <b>{ $question }</b>
practice-how = Answer as you would in the interview: type it, or send a voice note.
practice-done = Done
practice-next = Next ›
practice-now =
    <i>Now</i>
    { $answer }
practice-last =
    <i>Last time, { DAY($at, style: "short") }</i>
    { $answer }
practice-better =
    <i>Your better answer</i>
    { $answer }
practice-again = Say it again as often as you like.
practice-make_better = Use this answer
practice-forget = Remove it
practice-toast_better = Saved as your better answer
practice-toast_forgot = Removed
practice-voice = 🎙 in your voice note
practice-voice_question = 🎙 The question in your voice note
practice-better_voice = Your better answer
practice-last_voice = Last time, { DAY($at, style: "short") }
practice-none = Nothing to practise here.
practice-gone = That question isn't in your list any more.
practice-ended =
    { $count ->
        [0] Okay. You'll find them in /prepare.
        [one] One question practised. Next time it's easier.
       *[other] { $count } questions practised. Next time they're easier.
    }

prepare-skills = Skills to build
practice-elsewhere =
    <i>Where you've done something like it</i>
    { $text }
skills-title = <b>Skills to build</b>
skills-none = None yet. When a question was hard because you lacked the experience, you can name the skill there.
skills-line = • { $name }: asked { $count ->
    [0] in a question you deleted
    [one] once
    [2] twice
   *[other] { $count } times
 }
skills-door = { $name }
skills-one = <b>{ $name }</b>
skills-asked =
    <i>Where they asked for it</i>
    { $lines }
skills-question = • { $question } ({ $company })
skills-plan_is =
    <i>What you do about it</i>
    { $text }
skills-plan = What I do about it
skills-change_plan = Change what I do
skills-plan_ask =
    <b>{ $name }: what do you do about it?</b>
    A course, a task at work, somebody to ask.
skills-drop = Take it off the list
skills-toast_dropped = Off the list
skills-gone = That skill isn't on your list any more.
skills-elsewhere = Where I've done it
skills-name = I want to build this
skills-elsewhere_ask =
    { $question }
    <b>Where else have you done something like it?</b>
    In a team or a club, or at home.
skills-name_ask =
    { $question }
    <b>What do you want to build?</b>
    Give it a name, like <i>budgeting</i>.
skills-known_ones =
    On your list already:
    { $lines }
skills-known = • { $name }
skills-kept = Saved.
skills-to_question = The question
bring-hard_line =
    • { $text }
    { $elsewhere }

bring-title = <b>For { $post }</b>
bring-hard =
    <b>Practise once more</b>
    { $lines }
bring-asks =
    <b>Ask them this round</b>
    { $lines }
bring-strong =
    <b>Mention again</b>
    { $lines }
bring-line = • { $text }
bring-nothing = Nothing saved yet. What do you want to ask them? Add it here.
bring-add = Add a question
bring-drop = Remove the last
bring-ask = <b>What do you want to ask them?</b> One question per line. I'll show them to you before the interview.
bring-too_long = That's too much for one interview. A few questions are enough.
bring-toast_dropped = Removed
bring-over = That interview is over.
bring-interview = ‹ The interview
bring-all = All rounds
bring-all_title = <b>What to ask, round by round</b>
bring-round =
    • { $post }: { $count ->
        [0] nothing saved yet
        [one] one question
       *[other] { $count } questions
    }
bring-door = { $post }
bring-no_rounds = No interview planned. Your saved questions will be here when one is.

## Insights. The same words stand in the picture, which knows no markup.

insights-title =
    { $count ->
        [0] What your interviews show so far
        [one] What one interview shows
       *[other] What { $count } interviews show
    }
insights-heading = <b>{ $title }</b>
insights-nothing = Nothing to see yet. After a few debriefs I'll show you when and where it goes best for you.
insights-picture_note = What's usual so far.
insights-prepare = Prepare
insights-panel =
    <b>{ $title }</b>
    { $thought }
    { $lines }
insights-line = • { $label }: { $told }
insights-face_line = • { $label }: { $face } ({ $told })
insights-between = { $low }–{ $high }
insights-by_hour = How it felt, by time of day
insights-by_round = How it felt, by round
insights-by_form = How it felt, by form
insights-hard = What makes questions hard
insights-pace = Promised and actual
insights-felt_count =
    { $count ->
        [one] one interview
       *[other] { $count } interviews
    }
insights-felt_one = { $label }: nothing to compare with yet
insights-felt_same = About the same so far
insights-felt_best = Feels best so far: { $label }
insights-felt_worst = Feels hardest so far: { $label }
insights-too_few = Patterns show after { $enough } interviews. You have { $count ->
    [0] none yet
    [one] one
   *[other] { $count }
 }.
insights-more = More shows after { $enough } of a kind.
insights-times =
    { $count ->
        [one] once
        [2] twice
       *[other] { $count } times
    }
insights-hard_mixed = No single kind stands out
insights-hard_most = Comes back most: { $kind }
insights-pace_kept = Word usually comes on the promised day
insights-pace_late = Word usually comes { $days } late
insights-pace_early = Word usually comes { $days } early
insights-promised = Promised
insights-actual = Until word came
insights-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
insights-days_half = { $count }½ days
hour =
    .morning = Morning
    .afternoon = Afternoon
    .evening = Evening
round =
    .first = First round
    .second = Second round
    .later = Later rounds

## Settings

set-title = <b>Settings</b>
set-line_zone = Time zone: { $city }
set-line_quiet = Quiet hours: { $quiet }
set-line_holidays =
    { $country ->
        [none] Public holidays: none
       *[other] Public holidays: { $country }
    }
set-line_holidays_in = Public holidays: { $country } ({ $part })
set-line_discreet =
    { $on ->
        [yes] Discreet mode: on. Reminders show nothing until you tap.
       *[no] Discreet mode: off
    }
set-zone = Time zone
set-holidays = Public holidays
set-quiet = Quiet hours
set-quiet_hours = { HOUR($start) } to { HOUR($end) }
set-quiet_none = None
set-discreet_on = Discreet mode on
set-discreet_off = Discreet mode off
set-discreet_toast =
    { $on ->
        [yes] On: your lock screen shows nothing
       *[no] Off
    }
set-line_searching =
    { $on ->
        [yes] “Keep looking” in the check-in: on
       *[no] “Keep looking” in the check-in: off
    }
set-line_letters = Letters: in { $language }, signed { $name }
set-sign = Change your signature
set-searching_on = Keep-looking line on
set-searching_off = Keep-looking line off
set-searching_toast =
    { $on ->
        [yes] On: one line a week
       *[no] Off
    }
set-kept = Kept
holidays-ask =
    <b>Which country's public holidays?</b>
    No follow-up comes on one. Tap, or type a country.
holidays-unread = I don't know the holidays of that country. Type its name, like <i>Austria</i>.
holidays-guessed = { $country }, as my time zone
holidays-parts =
    .AU-NSW = New South Wales
    .AU-VIC = Victoria
    .AU-QLD = Queensland
    .AU-SA = South Australia
    .AU-NT = Northern Territory
    .AU-WA = Western Australia
    .AU-TAS = Tasmania
    .CA-ON = Ontario
    .CA-AB = Alberta
    .CA-BC = British Columbia
    .CA-MB = Manitoba
    .CA-NB = New Brunswick
    .CA-NL = Newfoundland and Labrador
    .CA-NS = Nova Scotia
    .CA-NT = Northwest Territories
    .CA-NU = Nunavut
    .CA-QC = Quebec
    .CA-SK = Saskatchewan
    .CA-YT = Yukon
    .CH-ZH = Zurich
    .ES-MD = Madrid
    .ES-CN = Canary Islands
    .ES-CE = Ceuta
    .GB-ENG = England
    .MY-14 = Kuala Lumpur
    .MY-13 = Sarawak
holidays-none = None
quiet-ask =
    <b>When should I be quiet?</b>
    Tap, or type it: <i>22:30 to 7</i>.
quiet-unread = I need two times, like <i>22:30 to 7</i>.

## Everything else

help =
    <b>How this works</b>
    /debrief after an interview: a few questions, and your thank-you note
    /interview before one, or forward me the invitation
    /today, /applications: what's next, and all so far
    /prepare, /fit, /insights: and more

    Type days as you say them: <i>Friday 14:30</i>, <i>end of next week</i>. I write on the days that matter. /pause stops me.
cancel-left = Okay, stopped. Your answers are saved.
cancel-nothing = Nothing is open. What would you like to do?
pause-done = Paused. I won't write until you tap /resume.
pause-until = Paused until { DAY($day) }. Write or say /resume if you want me back earlier.
pause-resume = Resume
resume-done = Reminders are back on. Here's what's next.
resume-not_paused = Reminders were on already. Here's what's next.
privacy =
    <b>Your data</b>
    • I keep what you tell me, in this bot's own database, under your Telegram id. Nobody else can see it.
    • Logs hold no words. Of a message I can't handle, its kind and length stay for thirty days.
    • Telegram has its own copy of this chat, with voice notes and photos.
    • /export gives you all of it, /delete erases it at once.
delete-ask = <b>Erase everything?</b> Every application, answer and date goes. You can't undo this.
delete-yes = Erase everything
delete-no = Keep it
delete-done = Erased. I know nothing about you now. /start starts over. You can clear this chat in Telegram.
delete-spared = Nothing was erased.
export-ask =
    <b>Download everything</b>
    JSON: a backup for /import. Table: for a spreadsheet. Calendar: your dates. Report: one interview to read.
export =
    .json = Everything (JSON)
    .csv = Table (CSV)
    .calendar = Calendar file
    .reports = One report
export-which = <b>The report of which interview?</b>
export-door = { DAY($at, style: "short") } · { $post }
export-toast = On its way
export-again_toast = It's on its way already
export-busy_toast = I'm still making your other files. Tap again when they're here.
export-nothing_toast = There is no interview yet
export-caption =
    .json = Everything I know. Keep it somewhere safe: it is not encrypted.
    .csv = One row for each interview.
    .calendar = Open it with your calendar. Later changes are not in it.
    .report = { $post }
import-ask =
    <b>Send me the file</b>
    The JSON file from /export. It fills an empty account. To stop: /cancel.
import-unasked = If that file is from /export, tap /import first, then send it again.
import-not_empty = You have data here already, and I don't mix the two. Save it with /export, erase it with /delete, then /import.
import-broken = That isn't a file from /export, or it was changed. I took nothing from it. Try another one, or /cancel.
import-version = That file is from another version, and I can't read it. Try another one, or /cancel.
import-too_large = That file is too large to be from /export. Try another one, or /cancel.
import-too_much = That file holds more than I can keep of one person. I took nothing from it. Try another one, or /cancel.
import-left_out =
    { $count ->
        [one] I left out a reminder that I would not have set like that.
       *[other] I left out { $count } reminders that I would not have set like that.
    }
import-done =
    { $count ->
        [one] All back: one application,
       *[other] All back: { $count } applications,
    } { $interviews ->
        [one] one interview.
       *[other] { $interviews } interviews.
    } Reminders from before now won't come again.
import-silent = I won't ask about applications before { WHEN($until) }, so that you don't hear from me twice.
room-export = Export
room-lists =
    .applications = applications
    .skills = skills to build
    .reminders = reminders that you asked for
    .interviews = interviews for one application
    .promises = promised days for one application
    .contacts = contacts for one application
    .replies = replies for one application
    .feedback = pieces of feedback for one application
    .prompts = messages of my own about one application
    .troubles = hard questions from one interview
    .notes = thank-you notes for one interview
    .practised = practised answers to one question
    .parts = messages in one answer
room-list_soon = You have { $count } { $what } here, and I can keep { $most }. To make room: export everything, then delete what you no longer need.
room-list_full = I can keep { $most } { $what }, and there are that many, so I didn't add this one. Export everything, then delete what you no longer need, and there is room again.
room-words_soon = Your records here are { $share } % of what I can keep of one person. To make room: export everything, then delete old applications.
room-words_full = Your records here are as much as I can keep of one person, so I didn't keep this. Export everything, then delete old applications, and send it again.
file-failed = I couldn't make that file. Please try again later.
said-nowhere = I'm not sure what to do with that. What would you like to do?
said-about = I'm not sure what that means for { $company }. What would you like to do?
command-unknown = I don't know that command. I know these:
input-forwarded = I can't take a forwarded message as your answer. In your own words, please.
input-not_words = I can keep text, voice notes, photos and contacts. Please type it.
input-no_question = I haven't asked anything just now. To add this to a debrief, reply to its card with it.
input-only_caption = I can't keep that kind of file here, so I took your words.
input-tap_or_type = That doesn't work as an answer here. Please tap or type it.
input-corrected_unknown = I saw your edit, but that message isn't an answer I can change. You'll find your debriefs in /applications.
taps-stale = That button is too old. Nothing was changed.
taps-nothing = That day doesn't fit
failed = Something went wrong on my side. Nothing was changed. Please try once more.
private-only = I only work in private chats, so I'll leave this group. Write to me directly.
not-for-you = Sorry, this bot is only for a small group: whoever told you about it can tell you how to join.
    .known = Sorry, this bot isn't open to you any more. /delete erases everything I have about you.

## What is typed outside a question

story-title = <b>That's a lot. This is how I'd keep it:</b>
story-line = { $number }. { $label }: <i>{ $text }</i>
story-read =
    From it I take:
    { $lines }
story-fact = • { $name }: <b>{ $value }</b>
story-ask = Is that right? Tap a number to move a sentence.
story-keep = Yes, keep it
story-keep_at = It was { $post }
story-number = { $number }
story-drop = No, leave it
story-gone = That list is gone. Send the words again and I'll sort them anew.
story-where_to =
    <i>{ $text }</i>
    Where does that belong?
story-label =
    .post = Which interview
    .began = When it began
    .decide_on = When they decide
    .trouble = Hard
    .went_well = Went well
    .met = Who was there
    .felt = How it felt
    .concern = Doubt
    .next_step = Next step
    .reaction = How they took it
    .learnt = They said
    .topic = Talked about
    .note = Note
story-move =
    .trouble = That was hard
    .went_well = That went well
    .learnt = They said
    .topic = We talked about it
    .met = Who was there
    .felt = How it felt
    .decide_on = When they decide
    .concern = A doubt
    .next_step = A next step
    .reaction = How they took it
    .note = Note
heard-hint = You can write things like <i>interview at Acme on Friday at 2</i>, <i>thanked Acme yesterday</i>, <i>they said no</i> or <i>no messages until Monday</i>.
heard-ask = { $what }?
heard-what =
    .plan = Plan: interview at <b>{ $post }</b>
    .debrief = Start the debrief for <b>{ $post }</b>
    .thanked = Log: thank-you to <b>{ $post }</b>
    .followed = Log: follow-up to <b>{ $post }</b>
    .called = Log: call to the recruiter about <b>{ $post }</b>
    .offer = An offer from <b>{ $post }</b>
    .next = Next round: <b>{ $post }</b>
    .no = A no from <b>{ $post }</b>
    .date = A new date from <b>{ $post }</b>
    .move = Move the interview at <b>{ $post }</b>
    .off = Cancelled: the interview at <b>{ $post }</b>
    .no_show = The interview at <b>{ $post }</b> did not happen
    .withdraw = You withdrew from <b>{ $post }</b>
    .stop = Stop asking about <b>{ $post }</b>
    .show = Show <b>{ $post }</b>
    .when = What is next at <b>{ $post }</b>
heard-which =
    <i>{ $typed }</i>
    Which application is that about?
heard-which_post =
    Noted: { $when }.

    <b>Which company and role?</b>
    Like <i>Acme, nurse</i>.
heard-this = { $post }
heard-new = A new one
heard-by = decision by { DAY($day, style: "short") }
heard-yes = Yes
heard-change = Change
heard-no = No
heard-what_else = <b>What should be different?</b>
heard-other_channel = Another way of sending
heard-other_time = Another day or time
heard-which_day = <b>Which day was it?</b>
heard-nothing = Okay, nothing was changed.
heard-not_sent = No rush. Tap it once it's out.
heard-first = I didn't understand that. This question first:
heard-later = No rush. Write or tap when you're ready.
heard-waiting = Okay. Slow is normal: it says little about you. I'll keep them on the list.
heard-tap = For that one, please tap the button.
heard-no_interview = I have no planned interview at { $company }. Nothing was changed.
heard-note = Note for { $post }
heard-card = Something else at { $post }
heard-talk =
    .thanks = You're welcome.
    .hello = Hello! Here is where you stand.
    .luck = Good luck! I'm keeping my fingers crossed.
    .bye = Bye for now. Write whenever you like.
    .mood = That's a lot right now. Take it one step at a time.
    .other = 🙂

# Drafts and what is checked in them

## What is written for people: the thank-you note, the follow-up, the scripts. Plain text: no markup here.
## $known says what is known of the post: "both" (role and company), "role", "company" or "neither".

draft-greeting = { $count ->
    [0] Dear hiring team,
    [1] Dear { $first },
    [2] Dear { $first } and { $second },
    [3] Dear { $first }, { $second } and { $third },
   *[other] Dear all,
 }
# Everybody's title was typed, and letters in this language begin with it.
draft-greeting_formal = Dear { $people },
draft-formal_frau = { $name }
draft-formal_herr = { $name }
draft-formal_more = { $first } and { $others }
draft-sign_off =
    Kind regards,
    { $name }
draft-your_name = [your name]

# Subject lines: 35 characters at most besides the role.
draft-thank_you-subject = { $known ->
    [both] Thank you – { $role } interview
    [role] Thank you – { $role } interview
   *[neither] Thank you for your time
 }
# What a thank-you consists of. $turn is the wording: the first for a single note, then one for each further person.
draft-two_sentences = { $first } { $then }
draft-thank_you-opening = { $turn ->
    [1] { $known ->
        [both] Thank you for taking the time to talk with me about the { JOB($role) } at { $company }.
        [role] Thank you for taking the time to talk with me about the { JOB($role) }.
        [company] Thank you for taking the time to talk with me about working at { $company }.
       *[neither] Thank you for taking the time to talk with me.
     }
    [2] { $known ->
        [both] Thank you for our conversation about the { JOB($role) } at { $company }.
        [role] Thank you for our conversation about the { JOB($role) }.
        [company] Thank you for our conversation about working at { $company }.
       *[neither] Thank you for our conversation.
     }
   *[3] { $known ->
        [both] Thank you for meeting me and telling me more about the { JOB($role) } at { $company }.
        [role] Thank you for meeting me and telling me more about the { JOB($role) }.
        [company] Thank you for meeting me and telling me more about { $company }.
       *[neither] Thank you for meeting me and telling me more about the role.
     }
 }
# What they told: a phrase, never a sentence; or a clause that begins with a question word.
draft-thank_you-begins = I enjoyed hearing about …
draft-thank_you-point = { $turn ->
    [1] I especially enjoyed hearing about { $point }.
    [2] It was a pleasure hearing about { $point }.
   *[3] I really liked hearing about { $point }.
 }
# "that you train every driver"
draft-thank_you-point_clause = { $turn ->
    [1] I especially enjoyed hearing { $point }.
    [2] It was good to hear { $point }.
   *[3] I really liked hearing { $point }.
 }
draft-thank_you-why = { $turn ->
    [1] Our conversation has made me even keener to join you.
    [2] Now that we have talked, I would like the job even more.
   *[3] The work you described is just what I am looking for.
 }
draft-thank_you-bring = I would bring { $strength }.
draft-thank_you-offer = { $turn ->
    [1] I am happy to send further documents, and look forward to hearing from you.
    [2] I am happy to send references or further documents. I look forward to hearing from you.
   *[3] Should you need anything else, such as references, I will gladly send it. I hope to hear from you soon.
 }
draft-thank_you-attached = { $channel ->
    [handwritten] As we discussed, I enclose { $what }.
    [recruiter] As discussed, I attach { $what } for them.
   *[email] As we discussed, I have attached { $what }.
 }
draft-thank_you-openings = { $turn ->
    [1] I wish you luck in finding the right person. If it is somebody else, I would be glad to be considered for other openings.
    [2] Whoever you choose, I wish you luck in finding the right person. If another opening might suit me, I would be glad to hear of it.
   *[3] I wish you luck in finding the right person. If another role comes up that fits, I would gladly talk about that one, too.
 }

# Said on the phone or to a machine: twenty seconds.
draft-thank_you-call = { $greets ->
    [named] Hello { $first }, this is { $name }.
   *[unnamed] Hello, this is { $name }.
 }
draft-thank_you-call_thanks = { $turn ->
    [1] { $known ->
        [both] I wanted to thank you for our talk about the { JOB($role) } at { $company }.
        [role] I wanted to thank you for our talk about the { JOB($role) }.
        [company] I wanted to thank you for our talk about working at { $company }.
       *[neither] I wanted to thank you for our talk.
     }
    [2] { $known ->
        [both] I’m calling to say thank you for our conversation about the { JOB($role) } at { $company }.
        [role] I’m calling to say thank you for our conversation about the { JOB($role) }.
        [company] I’m calling to say thank you for our conversation about working at { $company }.
       *[neither] I’m calling to say thank you for our conversation.
     }
   *[3] { $known ->
        [both] Thank you for meeting me about the { JOB($role) } at { $company }.
        [role] Thank you for meeting me about the { JOB($role) }.
        [company] Thank you for meeting me at { $company }.
       *[neither] Thank you for meeting me.
     }
 }
draft-thank_you-call_closing = { $turn ->
    [1] I would be very glad to join you. Have a good day!
    [2] I’m even keener on the job now. All the best!
   *[3] I would love to work with you. Goodbye!
 }

# With an invitation on LinkedIn: under 300 characters with everything in it.
draft-thank_you-linkedin_greeting = { $greets ->
    [named] Hi { $first },
   *[unnamed] Hello,
 }
draft-thank_you-linkedin = { $turn ->
    [1] { $known ->
        [both] thank you for our talk about the { JOB($role) } at { $company }.
        [role] thank you for our talk about the { JOB($role) }.
        [company] thank you for our talk about working at { $company }.
       *[neither] thank you for our interview.
     }
    [2] { $known ->
        [both] thank you for the interview for the { JOB($role) } at { $company }.
        [role] thank you for the interview for the { JOB($role) }.
        [company] thank you for the interview at { $company }.
       *[neither] thank you for the interview.
     }
   *[3] { $known ->
        [both] thanks for telling me about the { JOB($role) } at { $company }.
        [role] thanks for telling me about the { JOB($role) }.
        [company] thanks for telling me about working at { $company }.
       *[neither] thanks for your time at our interview.
     }
 }
draft-thank_you-linkedin_closing = { $turn ->
    [1] I would be glad to stay in touch.
    [2] It would be good to stay in touch.
   *[3] I would be happy to stay in touch.
 }
    { $name }

# What the recruiter is asked to pass on.
draft-thank_you-through = { $known ->
    [both] Thank you for setting up my interview for the { JOB($role) } at { $company }.
    [role] Thank you for setting up my interview for the { JOB($role) }.
    [company] Thank you for setting up my interview at { $company }.
   *[neither] Thank you for setting up my interview.
 }
draft-thank_you-through_thanks = { $who ->
    [named] Would you pass this on to { $first }?
   *[team] Would you pass this on to the people I met?
 }
draft-thank_you-quoted = “{ $says }”
draft-thank_you-through_says = Thank you for taking the time to talk with me.
draft-thank_you-through_offer = I can send further documents today.

draft-follow_up-subject = { $known ->
    [both] Following up on the { JOB($role) }
    [role] Following up on the { JOB($role) }
   *[neither] Following up on my interview
 }
# $turn is the wording: 1, 2, 3, 4, 1, 2 ...; 5 is for somebody whom the person has not met.
draft-follow_up-opening = { $turn ->
    [1] { $known ->
        [both] Thank you again for talking with me about the { JOB($role) } at { $company }.
        [role] Thank you again for talking with me about the { JOB($role) }.
        [company] Thank you again for talking with me about working at { $company }.
       *[neither] Thank you again for talking with me.
     } I am still very interested, and I know that hiring takes time.
    [2] { $known ->
        [both] I am writing about the { JOB($role) } at { $company }, which I would still very much like to take on.
        [role] I am writing about the { JOB($role) }, which I would still very much like to take on.
        [company] I am writing about my interview at { $company }. I would still very much like to join you.
       *[neither] I am writing about my interview. I would still very much like to join you.
     } I understand that these decisions take a while.
    [3] { $known ->
        [both] My interest in the { JOB($role) } at { $company } has not changed.
        [role] My interest in the { JOB($role) } has not changed.
        [company] My interest in working at { $company } has not changed.
       *[neither] My interest in the role has not changed.
     } I know that you have a lot to do.
    [5] { $known ->
        [both] I had an interview for the { JOB($role) } at { $company } and was told that I could follow up with you.
        [role] I had an interview for the { JOB($role) } and was told that I could follow up with you.
        [company] I had an interview at { $company } and was told that I could follow up with you.
       *[neither] I had an interview with your colleagues and was told that I could follow up with you.
     } I am still very interested, and I know that hiring takes time.
   *[4] { $known ->
        [both] I enjoyed talking with you about the { JOB($role) } at { $company }, and I would still be glad to work with you.
        [role] I enjoyed talking with you about the { JOB($role) }, and I would still be glad to work with you.
        [company] I enjoyed talking with you about working at { $company }, and I would still be glad to join you.
       *[neither] I enjoyed talking with you, and I would still be glad to work with you.
     } Finding the right person takes time.
 }
draft-follow_up-questions = { $turn ->
    [1] Could you tell me where you are in the process, and { $timeline ->
        [given] whether there is an updated timeline
       *[open] what the timeline looks like
     }? If there is anything more I can provide, I will gladly send it.
    [2] Could you let me know how far along you are, and when you expect to decide? I am happy to send anything that would help.
    [3] A line or two would help me already: where does the process stand, { $timeline ->
        [given] has the timeline changed
       *[open] what does the timeline look like
     }, and is there anything more I can send you?
   *[4] May I ask how things stand, and { $timeline ->
        [given] what the timeline looks like now
       *[open] what your timeline looks like
     }? If anything more from me would make the decision easier, please just say so.
 }

draft-phone-hello = { $known ->
    [both] “Hello, this is { $name }. I interviewed for the { JOB($role) } at { $company }, and I am still very interested. Do you have a minute?”
    [role] “Hello, this is { $name }. I interviewed for the { JOB($role) }, and I am still very interested. Do you have a minute?”
    [company] “Hello, this is { $name }. I interviewed at { $company }, and I am still very interested. Do you have a minute?”
   *[neither] “Hello, this is { $name }. I interviewed with you, and I am still very interested. Do you have a minute?”
 }
# $turn is the wording: 1, 2, 3, 1, 2, 3 ...
draft-phone-questions = { $turn ->
    [1] “Where are you in the process, { $timeline ->
        [given] is there an updated timeline
       *[open] what does the timeline look like
     }, and is there anything more I can provide?”
    [2] “May I ask how far along you are, when you expect to decide, and whether anything more from me would help?”
   *[3] “Could you tell me what stage you are at, { $timeline ->
        [given] whether the timeline has changed
       *[open] what the timeline looks like
     }, and if I can still send you something?”
 }
draft-phone-voicemail = On voicemail: the first two sentences, that you would be glad of any news, and your number, twice.

draft-recruiter-hello = { $known ->
    [both] “Hello, this is { $name }. I have had my interview with { $company } for the { JOB($role) }. Thank you for setting it up.”
    [role] “Hello, this is { $name }. I have had my interview for the { JOB($role) }. Thank you for setting it up.”
    [company] “Hello, this is { $name }. I have had my interview with { $company }. Thank you for setting it up.”
   *[neither] “Hello, this is { $name }. I have had my interview. Thank you for setting it up.”
 }
# $felt is the face that was tapped.
draft-recruiter-felt = { $felt ->
    [great] “It went very well. We got on, and I would really like this one.”
    [good] “It went well: a good conversation, and I would like to take it further.”
    [poor] “It was a demanding conversation. I understand better now what they need, and I am still interested.”
    [bad] “It was a tough one, and I would value what you hear from them. I am still interested.”
   *[fair] “It was a good conversation, and I am interested in taking it further.”
 }
draft-recruiter-ask = “Could you follow up with them today, say that I am interested, and ask what comes next, and when?”
draft-recruiter-closing = “Thank you. I can be reached all day.”

# What the recruiter is asked to pass on. $turn is the wording: 1, 2, 3, 4, 1, 2 ...
draft-to_recruiter-subject = { $known ->
    [both] The { JOB($role) } at { $company }: how do things stand?
    [role] The { JOB($role) }: how do things stand?
    [company] My interview at { $company }: how do things stand?
   *[neither] My interview: how do things stand?
 }
draft-recruiter_name = [your recruiter’s name]
draft-to_recruiter-greeting = { $known ->
    [no] Hello,
   *[yes] Hello { $name },
 }
draft-to_recruiter-opening = { $turn ->
    [1] { $known ->
        [both] I am still very interested in the { JOB($role) } at { $company }, and I know that hiring takes time.
        [role] I am still very interested in the { JOB($role) }, and I know that hiring takes time.
        [company] I am still very interested in working at { $company }, and I know that hiring takes time.
       *[neither] I am still very interested in the role, and I know that hiring takes time.
     }
    [2] { $known ->
        [both] A short question about the { JOB($role) } at { $company }: I would still like it very much.
        [role] A short question about the { JOB($role) }: I would still like it very much.
        [company] A short question about { $company }: I would still like to join them very much.
       *[neither] A short question about my interview: I would still like the role very much.
     } I know that it can take a while.
    [3] { $known ->
        [both] My interest in the { JOB($role) } at { $company } has not changed, and I understand that such decisions take a while.
        [role] My interest in the { JOB($role) } has not changed, and I understand that such decisions take a while.
        [company] My interest in { $company } has not changed, and I understand that such decisions take a while.
       *[neither] My interest in the role has not changed, and I understand that such decisions take a while.
     }
   *[4] { $known ->
        [both] I would still be glad to take on the { JOB($role) } at { $company }. Finding the right person takes time, I know.
        [role] I would still be glad to take on the { JOB($role) }. Finding the right person takes time, I know.
        [company] I would still be glad to work at { $company }. Finding the right person takes time, I know.
       *[neither] I would still be glad to take the role. Finding the right person takes time, I know.
     }
 }
draft-to_recruiter-questions = { $turn ->
    [1] Could you ask them where they are in the process, and { $timeline ->
        [given] whether there is an updated timeline
       *[open] what the timeline looks like
     }? If there is anything more I can provide, I will gladly send it.
    [2] Could you find out how far along they are and when they expect to decide? If they would like anything more from me, I will send it the same day.
    [3] When you next speak with them, would you ask where the process stands, { $timeline ->
        [given] whether the timeline has changed
       *[open] what the timeline looks like
     }, and whether I can send anything more?
   *[4] Would you ask them how things stand, and { $timeline ->
        [given] what the timeline looks like now
       *[open] what their timeline looks like
     }? I am happy to send anything that would help. Thank you for your help with this.
 }
draft-recruiter_phone-hello = { $known ->
    [both] “Hello, I am calling about the { JOB($role) } at { $company }. I am still very interested. Do you have a minute?”
    [role] “Hello, I am calling about the { JOB($role) }. I am still very interested. Do you have a minute?”
    [company] “Hello, I am calling about { $company }. I am still very interested. Do you have a minute?”
   *[neither] “Hello, I am calling about my interview. I am still very interested. Do you have a minute?”
 }
draft-recruiter_phone-questions = “Could you ask them where they are in the process, what the timeline is, and whether I can provide anything more?”
draft-recruiter_phone-closing = “Thank you. When may I call you again?”

draft-kind_reply-subject = { $known ->
    [both] Thank you – { $role }
    [role] Thank you – { $role }
   *[neither] Thank you
 }
draft-kind_reply-opening = Thank you for letting me know, and for your time. I understand your decision.
draft-kind_reply-luck = I wish you and the team all the best.
draft-kind_reply-openings = I would be glad to hear of other openings.

draft-offer_time =
    .subject = { $known ->
        [both] Your offer – { $role }
        [role] Your offer – { $role }
       *[neither] Your offer
     }
    .body = { $known ->
        [both] Thank you very much for the offer of the { JOB($role) }.
        [role] Thank you very much for the offer of the { JOB($role) }.
       *[neither] Thank you very much for your offer.
     } I would like to think it over carefully. Could you give me a few more days?
draft-offer_accept =
    .subject = { $known ->
        [both] Accepting the { JOB($role) }
        [role] Accepting the { JOB($role) }
       *[neither] Accepting your offer
     }
    .body = { $known ->
        [both] Thank you for the offer. I am very glad to accept the { JOB($role) } at { $company }.
        [role] Thank you for the offer. I am very glad to accept the { JOB($role) }.
        [company] Thank you for the offer. I am very glad to accept and to join { $company }.
       *[neither] Thank you for the offer. I am very glad to accept it.
     } Please let me know what you need from me before I start. I look forward to working with you.
draft-offer_decline =
    .subject = { $known ->
        [both] The offer for the { JOB($role) }
        [role] The offer for the { JOB($role) }
       *[neither] Your offer
     }
    .body = { $known ->
        [both] Thank you very much for the offer of the { JOB($role) }, and for your time.
        [role] Thank you very much for the offer of the { JOB($role) }, and for your time.
       *[neither] Thank you very much for your offer, and for your time.
     } After careful thought I have decided not to accept it. It was not an easy decision. I wish you and the team every success, and I would be glad to stay in touch.
draft-offer_other =
    .subject = { $known ->
        [both] An update on the { JOB($role) }
        [role] An update on the { JOB($role) }
       *[neither] An update on my application
     }
    .body = { $known ->
        [both] I wanted to let you know that I have an offer from another employer. I am still very interested in the { JOB($role) } at { $company }.
        [role] I wanted to let you know that I have an offer from another employer. I am still very interested in the { JOB($role) }.
        [company] I wanted to let you know that I have an offer from another employer. I am still very interested in { $company }.
       *[neither] I wanted to let you know that I have an offer from another employer. I am still very interested in working with you.
     } Can you tell me when you expect to decide? If there is anything I can send to help, I will do so today.

draft-reference-subject = I named you as a reference
draft-reference-greeting = Hello { $name },
draft-reference-body = { $known ->
    [both] I had an interview for the { JOB($role) } at { $company } and named you as a reference, so they may contact you soon.
    [role] I had an interview for the { JOB($role) } and named you as a reference, so they may contact you soon.
    [company] I had an interview at { $company } and named you as a reference, so they may contact you soon.
   *[neither] I had an interview and named you as a reference, so you may be contacted soon.
 } If you would like to know more, just ask. Thank you!

draft-new_time-subject = { $known ->
    [both] A new time to talk – { $role }
    [role] A new time to talk – { $role }
   *[neither] A new time to talk
 }
draft-new_time-agreed = { " " }on { DAY($at) } at { HOUR($at) }
draft-new_time-some_day = { "" }
# $whom is who gets it; $agreed begins with a space, or is empty.
draft-new_time-opening = { $whom ->
    [recruiter] { $known ->
        [both] My interview for the { JOB($role) } at { $company }{ $agreed } did not take place.
        [role] My interview for the { JOB($role) }{ $agreed } did not take place.
        [company] My interview at { $company }{ $agreed } did not take place.
       *[neither] My interview{ $agreed } did not take place.
     }
   *[employer] { $known ->
        [both] We had planned to talk{ $agreed } about the { JOB($role) } at { $company }, and it did not work out.
        [role] We had planned to talk{ $agreed } about the { JOB($role) }, and it did not work out.
       *[neither] We had planned to talk{ $agreed }, and it did not work out.
     }
 } I know that days do not always go as planned.
draft-new_time-ask = { $whom ->
    [recruiter] I am still very interested. Could you ask them for a new time? I will gladly fit in with what suits them.
   *[employer] I am still very interested. Could you suggest a new time? I will gladly fit in with what suits you.
 }
draft-new_time-hello = { $whom ->
    [recruiter] { $known ->
        [both] “Hello, this is { $name }. My interview for the { JOB($role) } at { $company }{ $agreed } did not take place.”
        [role] “Hello, this is { $name }. My interview for the { JOB($role) }{ $agreed } did not take place.”
        [company] “Hello, this is { $name }. My interview at { $company }{ $agreed } did not take place.”
       *[neither] “Hello, this is { $name }. My interview{ $agreed } did not take place.”
     }
   *[employer] { $known ->
        [both] “Hello, this is { $name }. We had planned to talk{ $agreed } about the { JOB($role) }, and it did not work out.”
        [role] “Hello, this is { $name }. We had planned to talk{ $agreed } about the { JOB($role) }, and it did not work out.”
       *[neither] “Hello, this is { $name }. We had planned to talk{ $agreed }, and it did not work out.”
     }
 }
draft-new_time-call = { $whom ->
    [recruiter] “No problem at all. Could you ask them for a new time? I can be flexible.”
   *[employer] “No problem at all. Is there a new time that suits you? I can be flexible.”
 }

draft-withdrawal-subject = { $known ->
    [both] Withdrawing from the { JOB($role) }
    [role] Withdrawing from the { JOB($role) }
   *[neither] Withdrawing my application
 }
draft-withdrawal-opening = { $known ->
    [both] Thank you for the time you took to talk with me about the { JOB($role) } at { $company }.
    [role] Thank you for the time you took to talk with me about the { JOB($role) }.
    [company] Thank you for the time you took to talk with me about the opportunity at { $company }.
   *[neither] Thank you for the time you took to talk with me.
 } I enjoyed getting to know you and your work.
draft-withdrawal-ahead = { $known ->
    [both] Thank you for considering me for the { JOB($role) } at { $company }.
    [role] Thank you for considering me for the { JOB($role) }.
    [company] Thank you for considering me for the opportunity at { $company }.
   *[neither] Thank you for considering me.
 }
draft-withdrawal-taken = I have accepted another job, so I am withdrawing my application. I wanted to tell you right away, so that it does not hold up your search.
draft-withdrawal-decision = After careful thought I have decided to withdraw my application: it is not the right match for me at this point. I wanted to tell you right away, so that it does not hold up your search.
draft-withdrawal-closing = I wish you and your team every success, and I would be glad if our paths crossed again.

draft-feedback-subject = { $known ->
    [both] Thank you, and a question – { $role }
    [role] Thank you, and a question – { $role }
   *[neither] Thank you, and a question
 }
draft-feedback-opening = { $known ->
    [both] Thank you for getting back to me about the { JOB($role) }, and for your time.
    [role] Thank you for getting back to me about the { JOB($role) }, and for your time.
   *[neither] Thank you for getting back to me, and for your time.
 } I would like to learn from it.
draft-feedback-questions =
    Even a line on one of these would help me:
    - What decided it in the end?
    - What could I improve?
    - What should I learn or practise for roles like this?
    - Is there another opening, or someone I should talk to?
draft-feedback-interest = I would be glad to be considered for other roles.
draft-feedback-closing = All the best to you and the team.

## How what was typed is read. Lists apart by commas; case does not matter.

# A role is named without these at its end: "Data Engineer position".
draft-role-endings = role, position, job, post
draft-point-none = no, none, nope, nothing, nothing really, nothing much, not much, not really, not sure, don't know, i don't know,
    no idea, idk, dunno, n/a, na, skip, yes, ok, okay, good, fine, well, all good, everything, all of it, all, it went well, went well,
    hard to say, can't think of anything, nothing comes to mind, later, test

## What a note is checked for. `.words` are what is looked for; an asterisk stands for any ending.

proof-empty = There is nothing to check yet. Send the text of your note.
proof-placeholder = Still to be filled in: { $what }.
proof-name = The greeting says { $greeted }, but the people you named are { $known }. Is it the right name?
proof-negative = Better without { $found }. A thank-you has no room for doubts.
    .words = unfortunately, sadly, regrettabl*, sorry, apologi*, nervous, nervously, nerves, anxious, anxiety, afraid, scared, i worry, i worried,
    i was worried, i am worried, i'm worried,
    embarrass*, ashamed, awkward, stupid, terrible, awful, horrible, struggled, i struggle, stumbled, rambled, rambling,
    messed up, screwed up, blew it, blanked, froze, panicked, my mistake, my mistakes, my weakness*, my failure*, i failed,
    i forgot, i hope i didn't, i hope i did not, i hope it wasn't, i hope that i didn't, i know i didn't, i wish i had, i wish i'd,
    i should have, i should've, i could have done better, i didn't do well, i wasn't able, i was unable, i couldn't,
    i could not, i lack, my lack of, lack of experience, lack the experience, despite my, not qualified, unqualified, underqualified,
    not a good fit, disappoint*, desperate*, bother you, waste your time, wasted your time
proof-thanks = It doesn't thank them yet. Start with that.
    .words = thank, thanks, thank you, thankful, grateful, gratitude, appreciat*
proof-point = { $known ->
    [yes] Mention one thing they told you, such as “{ $topic }”.
   *[no] Mention one thing they told you.
 }
    .words = you mentioned, you said, you told, you described, you explained, you asked, you showed, you shared, your question,
    your questions, your story, your explanation, your description, your point about, your thoughts on, we talked about,
    we spoke about, we discussed, our conversation about, our discussion about, our discussion of, our chat about, our talk about,
    hearing about, hearing how, hearing that, to hear that, fascinat*, impressed by, impressed with, struck by, inspired by, intrigued by, stayed with me,
    stood out, resonated, particularly enjoyed, especially enjoyed, particularly liked, especially liked, enjoyed discussing
# Words that any note has: they show no point, though they were in the answer too.
proof-common = about, again, also, answer, answers, asked, because, been, being, came, career, company, conversation, could, decision, does,
    documents, done, enjoyed, even, experience, explained, felt, forward, from, further, gave, good, great, have, hearing, help, interview,
    interviewer, into, just, know, liked, look, made, many, matters, meeting, more, most, much, nice, opportunity, part, people, picture,
    position, question, questions, really, references, right, role, said, samples, send, skills, some, start, stayed, talk, talked,
    talking, team, than, thank, that, their, them, then, there, they, thing, things, think, this, time, told, very, want, well, went,
    were, what, when, where, which, while, will, with, work, would, your
proof-long = { $count ->
    [one] It has { $count } word. Notes under 150 words are read to the end: cut what you can.
   *[other] It has { $count } words. Notes under 150 words are read to the end: cut what you can.
 }
proof-room = It has { $count } characters, and LinkedIn gives an invitation about { $most }: cut what you can.
proof-same = It says the same as your note to somebody else there. Change a sentence or two.
proof-sell = Say in one sentence why you'd fit: what you like about the job, and what you bring.
    .eager = like the job, want the job, looking for, enthusias*, excite*, exciting, keen, keener, eager*, thrilled, delighted, motivat*, passion*, love, would like to join, interest,
    interested, look forward to joining, looking forward to joining, look forward to working, looking forward to working, convinced,
    inspired, great fit, good fit, perfect fit, strong fit
    .skill = skill, skills, skilled, experience, experiences, experienced, expertise, background, strength, strengths, knowledge, talent*,
    abilit*, qualif*, contribut*, bring, training, know-how, years of, track record, certif*, degree, fluent, proficien*, my work, i built,
    i led, i ran, i managed, i have led, i have built, i have managed
proof-offer = You could offer references or further documents at the end.
    .words = further document*, further information, further material*, further detail*, more information, more detail*,
    additional document*, additional information, additional material*, additional detail*, any information, reference, references,
    work sample*, sample*, portfolio*, certificate*, transcript*, anything else, anything more, anything further, any other information,
    any further, any additional, any more questions, any questions, happy to send, glad to send, happy to provide, glad to provide,
    happy to share, glad to share, gladly send, gladly provide, can provide, can send you
# A greeting, and what may follow it without being anybody's name.
proof-company = It names { $company }. Is that the right company?
proof-private =
    .pay = It speaks of pay or time off. That can wait for the offer.
    .confidential = It names something they told you in confidence.
    .candidates = It speaks of other candidates.
    .health = It speaks of health or family. That's private.
proof-unsigned = Your name is missing at the end: { $name }.
proof-casual = Better without { $found }: too casual for a letter.
    .words = lol, haha*, hehe*, omg, btw, thx, pls, plz, gonna, wanna, gotta, kinda, u, ur, xoxo, cheers mate, no worries, awesome sauce, tbh, imho
proof-shout = One exclamation mark is plenty.
proof-greeting = dear, hi, hello, hey, good morning, good afternoon, good evening, greetings
    .nobody = all, both, everyone, everybody, team, there, again, hiring, manager, committee, panel, sir, madam, folks, friends, colleagues,
    ladies, gentlemen, recruiter, whom, to, or, the, you
proof-quoted = “{ $words }”
proof-list = { $first } and { $last }
    .longer = { $first }, { $last }

## In exported files

csv =
    .company = Company
    .role = Role
    .state = State
    .round = Round
    .began = Began
    .minutes = Minutes
    .thanked = Thank-you sent
    .open = Open
    .offer = Offer
    .rejected = A no
    .withdrawn = Withdrawn
    .no_reply = No reply
report =
    .note = Thank-you note
    .timeline = So far
    .better = What I would say now
calendar =
    .interview = Interview: { $post }
    .thank_you = Thank-you: { $post }
    .decision = They decide: { $post }
    .open = Open the debrief: { $link }

### Invitations: the words by which they are read. In all languages together; "*" is any ending, "…" a gap, at the beginning any part of a word.

invited-interview = job talk, teaching demo, sample lesson,
    final chat, final conversation,
    technical stage, interview stage, pairing session, technical session, hiring appointment,
    interview*, team interview*, panel interview*, hr interview*, interviewing, phone screen, phone screening, screening call, recruiter call, recruiter screen,
    hiring manager call, hiring manager chat, assessment centre, assessment center, assessment day, selection day, trial shift,
    trial day, work trial, superday, intro call, introductory call, your onsite, your on-site, final round, first round, second round, next round
# What only sounds like one.
invited-no_interview = hear about your interview*, job hunt,
    your role in the, your role on the,
    register now, live q&a, our survey, personal trainer,
    our next meetup, free pizza, rsvp here, presseinterview,
    shortlisting takes place, assume that you have not,
    celebrate, health check, pre-employment, new vacancies for you,
    sign your contract, welcome to the team, welcome aboard, book club, film night, your shift, candidate survey,
    manage your alerts, apply now, view the flat, viewing of the,
    interview technique, cv workshop, your tutor, tutor is, your place on, training course, short course, adult learning, budget review, our study, usability,
    work coach, evidence of your job search, artist interview, exhibition, in conversation with, open evening, hiring event, recruitment event, hiring fair, meet and greet evening, employers at,
    dear parents, dear colleague*, dear all, hi all, hi team, career fair*, careers fair*, job fair*, jobs fair*, open day*, info session*, information session*, coaching session*, career coaching, career advice, careers advice, career consultation*, practise interview*, practice interview*, exit interview*, user interview*, customer interview*, press interview*, radio interview*, podcast interview*, our podcast, podcast episode, webinar,
    masterclass, mock interview*, job alert*, ace your interview, new jobs, dream job, your order, order number, order confirmation,
    your parcel, your package, has been shipped, has been dispatched
invited-beside = online test*, online assessment*, coding challenge*, interview tips, interview training, interview coaching, interview skills, interview practice, interview guide, interview questions, our tips, workshop, newsletter, interview outfit, interview tip, interview help
# Beside a word for the job these mean an interview, too.
invited-meeting = wants to see you, want to see you,
    pop by,
    meet me, meet us,
    come to see me, come and see me, come see me, come see us, take you for, take you out for,
    love to chat, like to chat, happy to chat, come down,
    come over, a trial, would like to meet you,
    video chat, quick video, quick zoom, a zoom, hop on, jump on,
    pencilled you in, penciled you in, booked you in, lined you up, got you in, have you over, chat about, coffee with, a coffee, a chat over,
    could see you, can see you, like to see you, love to see you, see you either, fit you in, get you in, have you along, sit down with you, coffee with you, meet up, a chinwag,
    meet you, meet with you, meeting you, talk with you, talk to you, speak with you, speak to you, chat with you,
    a call with you, invite you to, meet the team, meet our team, come in for, have you in, discuss your application, discuss the role,
    like to meet, speak with, talk with, chat with, call with, catch up with you, give you a call, have a chat, quick chat, quick call,
    a chat, a call, video call, phone call, a conversation, come and see us, come in, come by, come along, stop by, pop in, drop in
invited-about_job = first stage, second stage, final stage, looking for someone, looking for somebody, need someone,
    next stage,
    my client,
    joining us, join us as, join our team, working with us, working for us, work with us,
    position, role, gig, interview*, recruiter, recruiting team, recruitment team, talent acquisition, talent team, hiring team, hiring manager, hr team, hr officer, hr manager, human resources, vacancy, job, application, applying, applied, opening, candidate, hiring, opportunity, your cv, your resume, your profile
# Who names these and an hour ahead means an interview, too.
invited-applications = your application, your cv, your resume, you applied, applied for, applying for, applying to, shortlisted, short-listed
# Above a quoted invitation.
invited-agrees = let's say, lets say,
    cool, ok, okay,
    great, lovely, brilliant, no problem, done, wonderful,
    that's fine, let's make it, works, sounds good, see you,
    see you on, see you at, see you, that works, works for us, works for me, perfect, confirmed, confirming, booked in, we'll meet, is fine, suits us, all set
invited-invites = wants to see you, want to see you,
    invite you, inviting you, invited to, invitation*, your interview, interview you, interview is confirmed,
    interview confirmed, interview confirmation, would like to meet you, like to meet you, like to speak with you, like to talk to you,
    choose … time, choose … slot, pick … time, pick … slot, select … time, select … slot, book … time, book … slot, grab … slot, find … time, schedule an interview, schedule your interview,
    schedule a call, when would you be available, let us know your availability
invited-asks = invite you, inviting you, you are invited, you're invited, invited to, would like to meet you, like to meet you, like to speak with you, like to talk to you,
    interview you, choose … time, choose … slot, pick … time, pick … slot, select … time, select … slot, book … time, book … slot, grab … slot, find … time, schedule an interview, schedule your interview,
    schedule a call, when would you be available, let us know your availability
# A letter that says so and names no hour ahead is taken for a refusal.
invited-regrets = unfortunately, regret, sadly, we are sorry, we're sorry, i am sorry, i'm sorry
invited-conditions = whether we, in future, in the future,
    candidates who, those who, successful candidates, shortlisted candidates, successful applicants, applicants who, who pass, candidates will be, who we invite, who to invite, whom we invite,
    if your, if you are selected, if selected, should your, should you be, if shortlisted, if successful,
    if there is a match, in case your, when something suitable, if we think,
    once you have completed, once you've completed, if you pass, once you pass, upon completion, after completing, on completion
invited-rejects = you have withdrawn, withdrawn your application,
    won't be taking your application, not be taking your application, application any further, application no further,
    gone with someone, gone with another, went with someone, chosen someone, chosen another, someone with more, decided to go with, offered the role to, offered the job to, offered the position to, offered the post to, went to someone, gone to someone,
    another candidate, other candidates, different candidate, other applicants, another applicant, not to proceed,
    not to move forward, not be moving forward, not moving forward, not be progressing, not to progress, not been successful,
    not successful, unsuccessful, position has been filled, role has been filled, regret to inform, not been selected, not selected,
    not to take your application further, decided against, cannot offer you, can't offer you, unable to offer you, not be taking,
    not be inviting, cannot invite you, can't invite you
invited-cancels = going to have to cancel, will have to cancel, having to cancel, afraid … cancel, sorry … to cancel your, cancelling your interview, canceling your interview, interview is off, interview is now off,
    been cancelled, been canceled, has been cancelled, has been canceled, is cancelled, is canceled, was cancelled, was canceled, we have to cancel,
    we must cancel, we need to cancel, we are cancelling, canceled event, cancelled event, had to cancel, will not take place,
    won't take place, cannot take place,
    i have to cancel, i need to cancel, i must cancel, we've had to cancel, will no longer take place, is no longer taking place, no longer going ahead, won't be going ahead,
    called off, need to call off, have to call off, been withdrawn, been called off
invited-away = to, and not
invited-deadlines = close, closes, doors close, finishes,
    close at, closes at, ends at, end at, finish at, finishes at,
    by, until, till, before, no later than, at the latest, latest, deadline, due, from your application of, dated, since,
    wrote on, sent on, applied on, received on, application of, letter of, email of, e-mail of, our conversation on, our call on,
    our talk on, our chat on, our meeting on, your call on, your visit on,
    spoke on, met on, instead of, not on, rather than, originally … for, originally on, previously … for, was … for, were … for, earlier than, expires on, closes on, close on, closing on, week of, week commencing, week beginning, w/c
invited-articles = the, our, a, an, your, on, at, day
invited-other_days = closing date, application deadline, applications close, apply by,
    induction, your induction, onboarding, to accept, accept the offer,
    was received, were received, we received, have received, was viewed, was submitted, automatic reply,
    start date, starting date, first day, office is closed, we are closed, closed on, bank holiday, expires, valid until,
    deadline, decision by, decide by, get back to you, hear from us, confirm by, reply by, respond by, rsvp, send us, return the, submit,
    upload, job starts, contract starts, would start on, on leave, on holiday, out of office
# A day beside these is when others decide, not when one is seen.
invited-decides = decide who, decide whom, to decide, who to invite, shortlisting takes place, shortlisted by, panel meets, drawn up
# A day in a sentence that begins so is over.
invited-met = lovely to meet you on, lovely meeting you, great meeting you, nice meeting you, good meeting you, great to meet you on, nice to meet you on, good to meet you on, thanks for coming, thank you for coming, thanks for your time, thank you for your time, it was
invited-evenings = evening, tonight
invited-takes_place = takes place, take place, will be held, is scheduled for, scheduled for, is confirmed for, confirmed for, is booked for,
    booked for, set for, we expect you, we look forward to meeting you on, see you on, looking forward to seeing you on, meet you on,
    meeting you on, look forward to welcoming you, arranged for, planned for, moved to, rescheduled to, rescheduled for, postponed to,
    brought forward to, new date, new time
# In front of a new day, and behind one that was planned before.
invited-new_days = new date, new time, new slot, moved to, move it to, rescheduled to, rescheduled for, reschedule it to, reschedule to, postponed to, brought forward to, now be, now takes place, will now, is now
# The first hour of "moved from 10 to 2" is no more.
invited-moves = bring, brought, forward, push, pushed, put back, pushing, bringing, swap,
    move, moved, moving, change, changed, shifted, reschedule, rescheduled
invited-old_labels = former, old, old time, previous, previous date, previous time, previously, original, original time, original date, originally, was, formerly
invited-new_labels = new, updated, rescheduled, now, new date, new time, new date and time, updated date, updated time
invited-old_days = is no good, doesn't work, won't work,
    no longer
invited-begins = then at,
    arrive at, arrive for, be with us at, be here at,
    would then be, will then be, it will be at, it would be at, it will start at, it starts at, will begin at, will take place at, starts at, begins at, kicks off at
invited-when_labels = date, time, when, day, date and time, start, starts, begins, slot, option*
invited-zone_lines = time zone, timezone, all times, times are
invited-their_time = our time, our local time, my time, their time, head office time, company time, office time
invited-own_time = your time, your local time, local time, start time, end time, arrival time, meeting time, interview time, call time, lunch time, the time
invited-closings = peace,
    see you …day, see you there, see you tomorrow,
    very best, all best, all the best,
    kind regards, best regards, warm regards, regards, kindest regards, many thanks, with kind regards, best wishes,
    all the best*, best, sincerely, yours sincerely, yours faithfully, yours truly, cheers, thanks, thank you, warmly, take care,
    looking forward, with best wishes, warmest regards, talk soon, speak soon, see you soon, see you then, until then, yours, apologies, x, xx
invited-behind_closings = again, in advance, a lot, so much, very much, and kind regards, and best regards, and best wishes, and regards, to you, for now, all
invited-greetings = alright,
    hii, hiii, heyy, heyyy,
    hiya, hi there, heya, good evening, howdy, yo,
    dear, hi, hello, good morning, good afternoon, good day, hey
invited-headers = from, to, cc, sent, date, reply-to
invited-senders = from
invited-subjects = subject, re
invited-company_labels = company, client, trust, school, company name, employer, organisation, organization
invited-role_labels = position*, role, job title, job, vacancy, post, which position, applied for, opening
invited-at = at
invited-after_company = on, at, to, in, for, from, and your, as, about, has, have, is, will, would, by, via
invited-no_company = chapter, committee, governors, trustees,
    police headquarters, headquarters, town hall,
    building a, building b, building c, block a, block b, block c, unit a, hall a, hall b,
    we, i, they, it, he, she, you, dear, hi, hello, building, main building,
    date & time, date and time, date, time, time zone, terms & conditions, q&a, meet & greet, learning & development, food & drink, icu, hq,
    mon, tue, wed, thu, fri, sat, sun, our, the, your, this, this role, which, what, us, you, me, least, most, home, once, noon, midday,
    head office, headquarters, hq, reception, the office, zoom, teams, microsoft teams, google meet, google, skype, webex, room,
    suite, floor, hr, human resources, kind, best, mr, mrs, ms, dr, hiring manager, the team, team, one, monday, tuesday,
    wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june, july, august, september, october,
    november, december
invited-before_role = to become a, to become an, become a, become an,
    about, regarding,
    for the position of, for the position, for the role of, for the role, position of, role of, post of, job of, for the post of, as, as a, as an,
    as our, for, for a, for an, for our, the, our, a, an, your, about the, regarding the, application for, application as, is confirmed,
    job, position, role
invited-post_words = mandate, assignment,
    position, role, gig, job, opening, vacancy, post, opportunity, traineeship,
    programme, program, scheme
# These belong to the role in front of a job, and to an interview else.
invited-kinds_of_work = first, second, third,
    video, technical, online, remote, digital, panel, virtual
# "At the Boulder office" names no company.
invited-branches = office, branch, site, depot, store, campus, surgery, location, warehouse, yard
invited-above = above role, above post, above position, above vacancy, above job, role above, post above, position above
invited-role_follows = position of, role of, post of, job of, position as, role as, interview as, interview for, applying to be, applied to be, apply to be, join us as, work for us as, application as, application for, applied as,
    applied for, applying for, vacancy for, position:
invited-after_role = for the,
    would, could, can, this, next, by, based, at, with, in our, in the, on, position, role, has been, is, has, and, we, was, you,
    will be, will, takes, to, that, which, starting
invited-no_role = hey, dear,
    it's, i'm, this is, here, hi, hello,
    cancel, reschedule, change, confirm, accept, decline, manage, view,
    you, your, we, us, our, please, thank*, this, next, time, meeting, details, confirmation, invitation, invite*, confirmed,
    reminder, update*, minute*, min, the team, interview*, video call, phone call, call, opportunity, following, available, appointment, application
# Behind a role: "als Koch beworben".
invited-applied = applied
invited-rounds = hiring manager, application, trial,
    tel., tel, in person, f2f, meet, with,
    intro, introduction, screening, screen, chat, meeting, panel, in-person, face-to-face, teams, phone screen, re,
    first, second, third, final, initial, 1st, 2nd, 3rd, last, technical, phone, telephone, video, online, onsite, on-site,
    virtual, remote, round, stage, day, your, upcoming, job, confirmed, updated, canceled, cancelled, invitation,
    invite, reminder, call, zoom, confirmation, at, with
# For whom an agency writes; then its own name in the signature is not the company.
invited-clients = my client, our client, a client of mine, a client of ours, one of our clients, our client's, on behalf of our client, on behalf of my client
invited-company_follows = opportunities with, career with, careers with, vacancy with, post with, job with,
    i run, i own, i manage, we run,
    scheduled with, confirmed with, booked with, arranged with, set up with,
    onsite with, on-site with, interview with, interview at, interest in, interest in joining, interest in working at, interest in working for,
    on behalf of, joining, join, applying to, application to, applied to, applied at, welcome to, here at, team at, role with,
    position with, working at, opportunity with, career at, i'm … from, i am … from, my name is … from, calling from, calling you from, writing from, colleagues at, us at, recruiting at, recruiter at, talent at, people at
invited-behind_company = have come back, has come back, want to see you, wants to see you,
    would be pleased to, would be delighted to, would be happy to, is inviting you, are inviting you,
    have requested, has requested, have asked to, has asked to, want to meet, wants to meet, want to interview, wants to interview, would like to see you, would like to speak, are keen to, is keen to, have invited you, has invited you, want you, loved you, liked your, were impressed,
    would like to interview, would like to invite, would like to meet, would love to meet, invites you, is pleased to, is delighted to, are pleased to, are delighted to, is looking for, are looking for
# In brackets behind two names with capitals these tell that it is somebody: "Priscilla Obi (Head of Sales)".
invited-leads = head, director, ceo, cto, cfo, coo, chief, vp, vice president, hr, recruiter, owner, founder, partner, principal, lead, talent, people, dean, chair, supervisor
invited-hosts = organizer, organiser, host, hosted by, interviewer*
invited-departments = crew,
    human resources, hr, hr team, hr department, recruiting, recruiting team, recruitment, recruitment team, talent, talent team,
    talent acquisition, talent acquisition team, people team, people, hiring team, hiring, people operations, people & culture,
    people and culture, personnel, careers, careers team, team
# Parts of an employer, beside its name.
invited-units = department of, faculty of, school of, institute of, institute for, division of, centre for, center for, section of
invited-form_labels = format, type, how, interview type, mode, form
invited-video = by teams, by zoom, by video,
    meet-link, google-meet, zoom-link, video interview,
    zoom link, teams link, meet link, zoom call, google meet link, video chat, over zoom, via zoom, on zoom, over teams, camera,
    video, video call, video interview, videocall, video conference, videoconference, video link, zoom, google meet, ms teams,
    microsoft teams, teams meeting, teams call, via teams, on teams, webex, skype, online, virtual, virtually, remote, remotely, facetime,
    whereby, jitsi
invited-phone = could i call you, can i call you, shall i call you, may i call you,
    tel interview, tel. interview, telephone, rings me, calls me, will ring me, will call me,
    by phone, by telephone, on the phone, over the phone, via phone, phone call, phone interview, telephone interview, phone screen,
    phone screening, ring you, give you a ring, telephone call, will call you, will ring you, will phone you, we'll call you, i'll call you, i will call you,
    we will call you, call you on, call you at, phone, telephone
invited-in_person = come along, at our … office, to our … office,
    pop by, to our office*, to the practice, to the shop, to the office, to the salon, to the studio, to the clinic, to the surgery, to the school, to the site, to the warehouse, to the restaurant, to the hotel,
    seminar room, boardroom, training room, interview room,
    come down,
    in the … room,
    pop in, show you round, come in, interview at our, interview at the,
    come over, a trial, we're in the,
    we'll meet in, we'll meet at, meet you at the, meet you in the,
    in room, building, service desk, at the desk, gatehouse, at the gate,
    same place, same venue, same address,
    entrance, staff entrance, ask for, ring the bell, buzzer, 1st floor, 2nd floor, 3rd floor, 4th floor, 5th floor, here in the, pop into, in to the,
    report to, visitor badge, sign in at, car park, parking, visitor parking, front desk, main entrance, on-site interview, onsite interview, show you around, look around, tour of, in the office,
    at the office, at our office, at the offices, at our offices, at the hotel, at our hotel, at the school, at our school, at the store, at our store, at the shop, at our shop, at the clinic, at our clinic, at the site, at our site, at the warehouse, at our warehouse, at the restaurant, at our restaurant, at the salon, at our salon, at the garage, at our garage, at the nursery, at our nursery, at the surgery, at our surgery, at the branch, at our branch, at the depot, at our depot, at the factory, at our factory, at the bakery, at our bakery, at the studio, at our studio, at the practice, at our practice, at the workshop, at our workshop, at the pharmacy, at our pharmacy, at the showroom, at our showroom, at the academy, at our academy, at the centre, at our centre, at the library, at our library, at the head office, at our head office, at the headquarters, at our headquarters, at the premises, at our premises, at the campus, at our campus, at the kitchen, at our kitchen, at the plant, at our plant, at the laboratory, at our laboratory, at the lab, at our lab,
    in person, in-person, on site, on-site, onsite, face to face, face-to-face, at our office*, at our site, at our premises,
    in our office*, at our head office, at our headquarters, at our store, at our clinic, at our school, at the reception, at reception, reception desk, visit us,
    at our studio, at our shop, at our warehouse, at our branch, head office, meeting room, conference room, come to our,
    trial shift*, trial day*, work trial*, assessment centre*, assessment center*, assessment day*, come in for, stop by, drop by, come by
# Where nothing else tells the form, these mean in person.
invited-come = come in, come to, come along, come by, come over, come down, come and, coming in, coming to, arrive, wear, bring your, bring a, lunch, tour, parking, at our, to our, our office*, see you at, on our premises
invited-talked = thanks for the video, thanks for your video,
    video application,
    chatting on the phone, chatting over the phone, talking on the phone, speaking on the phone, talking to you on the phone,
    speaking to you on the phone, speaking with you on the phone, talking with you on the phone, spoke on the phone, spoke by phone, spoke over the phone,
    talked on the phone, our phone call, our telephone call, our call, our phone conversation, our telephone conversation, your phone call, discussed by phone,
    discussed on the phone, following our phone, after our phone, our phone screen, our phone interview, our video call, our first video, passed the phone
invited-aside = please telephone, please phone, please call, telephone to confirm, ring to confirm, call to confirm,
    questions, if you need, if you have, if you are, if you're, if you can, if you would, should you, running late, delayed, let us know, cancel or reschedule,
    reschedule or cancel, any problems, any trouble, contact us
invited-join = join, link, video, meeting, dial in, log in, connect, click here to join, room, call
invited-no_join = reschedul*, cancel*, change, map*, directions, privacy, unsubscribe, website, careers, apply, career, portal, confirm, prepare, survey
invited-place_labels = location, place, where, address, venue
invited-no_length = task, test, exercise, tour, lesson, to prepare, teaching, warm-up, demo, break, each, in class, in year, with the children, slot to teach,
    early, earlier, before, beforehand, prior, in advance, ahead, late, walk, away, on foot, drive, from, after, later, notice, ago,
    presentation
invited-no_length_before = spend, spending, test lasting, tour lasting, task lasting,
    presentation, presentation of, test of, task of, in advance, at least, within, arrive, wait, come, be there, reply in,
    back by, forward by, later by, earlier by, up by, by
invited-people_labels = required attendees, optional attendees, required, attendee*,
    interviewed by, be interviewed by, interview team, interviewing you, interviewing panel,
    guests, who's coming, interviewers, host, hosts, organiser, organizer, who is on the panel, who's on the panel, on the panel,
    who, who you will meet, who you'll meet, who you will be meeting, you will meet, you'll meet, who you will meet with, interviewer*, your interviewer*,
    panel, the panel, participants, attendees, with, meeting with, people, you will be meeting, your panel, interview panel, hiring team, speaking with
invited-before_names = joining me will be, joining us will be,
    seen by,
    our partners, of our partners, our directors, our managers,
    it'll be me and, it will be me and, will include, includes, including,
    you're seeing, you are seeing, you'll be seeing, consist of, consists of, will consist of, are you free to meet, made up of, comprises, will comprise, panel members are, members of the panel are, ask at reception for, met at reception by, accompanied by,
    meet, to meet, meeting, seeing, shown around by, report to, hear from, call from, you'll see, you will see, chatting to, chatting with, visit from, host is, hosts are, on the panel are, on the panel will be, the panel are, in the room will be,
    met by, will be with, be with, meet with, meeting with, you will meet, you'll meet, speak to, speak with, speaking to, speaking with, talk to, talk with,
    talking to, interviewed by, interviewer* will be, interviewer* is, interviewer* are, be interviewing with, conducted by, joined by, hosted by,
    held by, be meeting, panel will be, panel is, panel consists of, led by, chat with, welcomed by,
    ask for, interview is with, interview will be with,
    be working with, interviewer*, with our
# Who is named in a sentence that asks for an answer need not take part.
invited-replies = unfortunately, unwell, ill,
    dear, hi, hello, good morning, good afternoon,
    confirm, reply, let, contact, rsvp, email, thank you, thanks, instead, unable, sorry
# Behind these a single word is somebody's first name, if it is no other word.
invited-by_name = meet, you'll meet, you will meet, be meeting, you'll see, seeing, speak to, speaking to, talking to, chatting to, chatting with, interviewed by, seen by, met by, joined by
invited-with = phone screen with, screening call with, interviewed with, interviewing with, interview with,
    interview with, call with, chat with, conversation with, meeting with, teams with, zoom with, screen with, session with, talk with
invited-behind_names = would like to interview you, would love to interview you, wants to interview you, will telephone you,
    can do a,
    would love to take you,
    will take part, take part, takes part,
    would like you to, wants you to, wants to see you, would like to see you, wants to meet you,
    would love to meet you, want to meet you, are keen to meet you, is keen to meet you,
    will give you a bell, will buzz you, will pick you up,
    will ring me, will call me, rings me, calls me, is ringing me, is calling me,
    is inviting you to a scheduled, has invited you to the following, will be joining you, will take you, will show you, will be hosting, will be meeting, is going to call you, will give you a call, will be calling you, is your interviewer*, calls you, will be in touch by phone at, would like to have a chat, would like to talk,
    will call you, will meet you, will be interviewing, will interview you, will join, will be joining, will welcome you, will ring you,
    will lead the interview, will be conducting, will conduct, will host, are looking forward to meeting you, is looking forward to meeting you,
    would like to meet you, will phone you, will be speaking with you, will speak with you, will talk to you, will be your interviewer*,
    will be on the panel, will greet you, will be there, look forward to meeting you, and i will, will collect you
invited-agenda_ends = done, all done, home time,
    end, ends, finish, close, goodbye, farewell, wrap up, wrap-up, that's it
# Parts of an agenda that are nobody's name.
invited-agenda_parts = welcome, tour, site, coffee, tea, lunch, break, presentation, exercise, task, test, case, study, questions, q&a, introduction, arrival, session,
    discussion, debrief, assessment, panel, end, finish, chat, talk, meeting, walk, floor, demo, skills, role play, group, wrap-up, overview, culture
# Between names: "Tom Oakes from our operations team".
invited-beside_names = my,
    me, myself, us,
    our, the, from, of, who is, as well as, both, at
# Who signs such a message takes part.
# Who calls to prepare somebody is an agency.
invited-no_me = thanks for, thank you for, yesterday, last week, nice to, great to, lovely to, good to,
    prep, prepare you, prep you, beforehand, straight after, debrief, feedback
invited-with_me = could i call you, can i call you, shall i call you, may i call you, meet me,
    i will be joined, i'll be joined, joined by me, myself will,
    it'll be me, it will be me, be myself, be me and, i'm the one,
    you'll see me, you will see me, see me and, meet me and, where i will, dr … and i will,
    just me, just us two, it's me, and myself, meet with me, you and me, i'll be your interviewer, i will be conducting, i will carry out, i would like to carry out, i'd like to carry out, i would like to have a, i'd like to have a,
    with me, and me, and i will, and i'll, and i are, i'll ring you, i will ring you, i'll call you, i will call you, i'll give you a call, i'll phone you, i will phone you,
    i look forward to meeting you, i'm looking forward to meeting you, i am looking forward to meeting you, i'd love to … chat, i'd love to meet, i'd like to meet you,
    i would love to meet, i would like to meet you, i'd love to … call, i'll be there, i'll meet you, i will meet you, to see me, to meet me, myself and, and myself
invited-title_meets = chat, intro, conversation, talk, catch up, catch-up, introduction
# In an event's title beside the person's name.
invited-title_interviews = 1st stage, first stage, 2nd stage, second stage, 3rd stage, third stage, final stage,
    onsite, on-site, screening, screen, panel, super day
invited-title_labels = event, event name, event type, event title, topic, title, meeting, meeting title, what, subject
# Beside `given_names` of the phrases: by these a signature, a guest and a part of a title are known as somebody's name.
invited-given_names = nell, jas, kam, anil, wes, gail, abby, dana, sana, hollie, rosalie, trent,
    felicia, meg, tori, bri, kaya, yetunde, shannon, esme, nathan,
    priscilla, aaron, abby, abigail, ada, aidan, aiden, alan, alana, albert, alfie, alice, alicia, alison, alistair, allan, allison, alma,
    amelia, amina, andre, andrea, angela, angus, anita, annabel, annie, anthony, antonio, archie, arjun, arthur, ashley, audrey, barbara, barry, becky,
    belinda, bernard, beth, bethany, betty, bilal, bobby, brad, brenda, brendan, bridget, bruce, bryan, caleb, callum, cameron, carmen, carol,
    caroline, cassandra, catherine, cathy, cecilia, chantal, cheryl, chidi, chloe, christina, christopher, ciara, cindy, clive, colin, connie, connor,
    conor, craig, cynthia, damian, damien, danielle, danny, daphne, darnell, darren, dave, dean, debbie, deborah, declan, dee, deepak, denise, dennis,
    derek, desmond, devon, dominic, donald, donna, doris, dorothy, doug, douglas, duncan, dylan, eddie, edith, eileen, elaine, eleanor, eli, elijah,
    eliza, elizabeth, ellie, elliot, elsie, eric, erica, erin, esther, ethan, eugene, evan, evelyn, fabian, farah, farid, fatou, fay, felicity, fergus,
    fiona, fran, frances, francesca, francis, freddie, freya, gareth, gavin, gemma, geoff, geoffrey, gerald, geraldine, giles, gillian, gina, glen,
    glenn, gloria, gordon, graeme, graham, gregory, greta, gwen, hamish, han, haruto, hassan, hayley, hector, hilary, howard, hugh, hugo, ibrahim,
    imogen, imran, ines, ingrid, ioana, irene, isaac, isabel, isabella, isla, ismail, jackie, jacob, jacqueline, jade, jake, jamal, jamie, janet,
    janice, jared, jasmin, jasmine, javier, jayne, jeffrey, jen, jenna, jeremy, jerome, jill, jo, joan, joanna, joanne, jodie, joel, jon, jonathan,
    josephine, josh, joshua, joyce, juanita, judith, judy, julian, julie, justin, kai, kamal, karim, katherine, kathleen, kathryn, kathy, kay, kayla,
    keith, kelly, ken, kenneth, kerry, khalid, kieran, kim, kimberly, kira, kiran, kirsten, kirsty, krishna, kristin, kyle, lauren, laurence, lawrence,
    leah, leanne, lee, leila, leonard, lesley, leslie, liam, lilian, lindsay, lionel, liz, lizzie, lorna, lorraine, louise, luis, luisa, lydia, lynn,
    maeve, maggie, malcolm, manuel, marc, marcel, marcia, margaret, marian, marianne, marilyn, marina, marisol, marjorie, marlon, martha, marvin,
    mateo, mathilde, maureen, maurice, mavis, maxine, meera, melissa, mercy, meredith, michelle, miguel, milan, mildred, millie, miranda, miriam,
    mohamed, mohammed, moira, mona, monica, morwenna, muhammad, muriel, myra, nadine, nancy, naomi, natasha, nathan, neha, neil, niamh, nigel, nikhil,
    nisha, norma, norman, octavia, oluwaseun, omari, orla, owen, paige, pam, pamela, patricia, patty, paula, pauline, peggy, percy, petra, philippa,
    phoebe, polly, pooja, rahul, raj, rajesh, ralph, ramona, raquel, rashid, ravi, raymond, rebekah, reece, reggie, rekha, renata, renee, rhys,
    ricardo, ricky, rita, roberto, robin, rodney, roger, roland, ronald, ronnie, rory, rosalind, rosemary, rosie, rowena, roy, rupert, russell, ruta,
    ryan, sabrina, sadie, sally, salma, samantha, samir, sandra, sanjay, santiago, sasha, saskia, sebastian, selina, serena, shane, shannon, sharon,
    shaun, sheila, shelley, shirley, sian, silvia, simone, sofia, sonia, stacey, stanley, stella, stephanie, sue, suresh, suzanne, sven, sylvia,
    tamara, tamsin, tanya, tara, tasha, teresa, tessa, thea, thelma, theo, theodore, theresa, tiffany, tina, toby, todd, tomasz, tommy, toni, tracey,
    tracy, trevor, trish, tristan, troy, tyler, una, ursula, valerie, vanessa, vera, verity, veronica, vicky, victor, vikram, vivian, vivienne, wanda,
    wesley, wilfred, wilma, winifred, xavier, yasmin, yolanda, yusuf, yvette, yvonne, zachary, zainab, zara, zeynep, zoë
# Behind these a single name is somebody's.
invited-asked_for = ask for, asking for, ask at reception for
invited-no_person = our,
    dad, mum, husband, wife, boss, colleague*, my,
    you, we, us, please, room, meeting room, conference, office, team, recruiting, recruitment, careers, career, noreply, no reply, donotreply,
    calendar, scheduling, scheduler, jobs, hr, human resources, info, hiring, talent, people, admin, reception, resource, projector, board room,
    interviews, interview, notetaker, bot, notifications, microsoft teams, google meet, video call
# A line of a calendar that begins so is an invitation's subject.
invited-calendar_lines = invitation, updated invitation, canceled event, cancelled event, accepted, reminder
# Who speaks to somebody else says these; who speaks of themselves says those below.
invited-addresses = you, your,
    u, ur, 4u
invited-own_words = my, i had, i have, i've, i was, i am, i'm, i got, i think, i just, i need, i want

# An invitation, and what was read in it.
# What somebody is to bring to an interview: "^" stands for the sentence's beginning, "…" for what is to be brought.
invited-bring_signs = remember, you'll need, you will need, come with, bring, bringing, don't forget, do not forget, please have, have with you
invited-bring_requests = ensure you bring …, make sure you bring …, please come with …, ^remember …, please remember …, please bring …, kindly bring …, ^bring …, and bring …, also bring …, to bring …, could you bring …, can you bring …, should bring …, must bring …,
    don't forget …, do not forget …, please have … ready, please have … to hand, please have … handy, please have … with you
invited-bring_on = for, and, so, when, in, at
invited-bring_labels = you'll need, you will need, you need, what to bring, please bring, bring, to bring, things to bring, what to bring with you, please bring with you, please bring the following, documents to bring, you will need to bring, you should bring
invited-bring_not = don't need to bring, do not need to bring, no need to bring, not need to bring, don't have to bring, nothing to bring, bring nothing, needn't bring
invited-bring_then = and arrive, and be, and report, and come, and ask, and let, and make, and wear, and allow, and sign, and call, so that, so we, as we, because
invited-bring_fillers = please, also, along, with you, to bring, along with you, to the interview, to your interview
invited-bring_endings = please, too, with you, along, along with you, to the interview, to your interview, to the meeting, on the day, ready, to hand, handy
invited-bring_it = it, them, one, these, those, this, that, some
invited-bring_nothing = anything, nothing, you, us, to, that, the following, we
invited-bring_joined = and, or, plus
invited-bring_owners = your, a, an, the
invited-bring = Bring: { $bring }
invited-ask =
    Is this your next interview?

    <b>{ $post }</b>
    { $lines }
invited-when = { WHEN($at) }
invited-there = ({ HOUR($hour) } in { $city })
invited-day = { DAY($day) }
invited-minutes =
    { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }
invited-form = { $form }
invited-role_only = { $role }
invited-nameless = An interview
invited-plan = Plan it
invited-change = Change something
invited-no = No
invited-no_hour = The hour isn't in it. I'll ask you.
invited-no_company_said = The company isn't in it. I'll ask you.
invited-which = More than one time is in it. Which one is yours?
invited-others = There was another one in that file. Is it yours, too?
invited-which_post = Which of these is it for?
invited-ask_company =
    <b>Which company is it?</b>
    For { $role }.
invited-ask_post =
    <b>Which company and role is it?</b>
    Like <i>Acme, Data analyst</i>.
invited-left = All right. Nothing was changed.
invited-done = That one is on your list
invited-move =
    <b>{ $post }</b>
    has a new time. It was { WHEN($before) }.

    { $lines }
invited-move_yes = Move it
invited-update =
    <b>{ $post }</b>
    This is on your list. I can add what's new:

    { $lines }
invited-update_yes = Add it
invited-another = It's another interview
invited-keep = Leave it as it is
invited-call_off =
    <b>{ $post }</b>
    They've cancelled the interview on { WHEN($began) }.
invited-call_off_yes = Take it off my list
invited-already = { $post } on { WHEN($began) } is on your list already.
invited-show = Show it
invited-older = That's an older version of an invitation you have. Nothing was changed.
invited-unknown = An interview was cancelled, but I don't have it on your list. Nothing was changed.
invited-zone_first =
    <b>First: what time is it for you?</b>
    Tap it, or type your city. Then I'll show you what I read in the invitation.
invited-too_large = That calendar file is over 1 MB, so I didn't read it. Please type company, role and time instead.
invited-unreadable = I can't read a calendar in that file. Please type company, role and time instead.
invited-rejected = It's a no: { $post }
invited-not =
    .none = I don't see an invitation to an interview in that. What would you like to do?
    .rejection = I don't see an invitation in that. If they turned you down, you can log it here.
    .repeats = That event repeats, so I don't take it for an interview. Nothing was changed.
    .past = The time in that is over. Did you have this interview?
plan-place = Where: { $place }
plan-link = Join: { $link }

# The words of a voice note.
voice-heard =
    I heard:
    “{ $text }”
voice-use = Use it
voice-type = Type it instead
voice-type_it = All right, type it.
voice-used = Those words are your answer now. The voice note is kept, too.
privacy-here = • Voice notes are turned into words on the machine that this bot runs on. They don't leave it.
privacy-server = • Voice notes are sent to a server that this bot's operator has chosen, which turns them into words.
