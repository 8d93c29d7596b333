# What Afterword says in English, in the order in which it is spoken.
#
# `{ $name }` is filled in; what a person typed arrives escaped. Messages are Telegram's HTML; labels of buttons, toasts
# and everything under "Drafts" is plain text. DAY, HOUR and WHEN write days and hours in the patterns right below.

language = English
    .locale = en_GB
    .day = EEEE d MMMM
    .short = EEE d MMM
    .month = MMMM y
    .weekday = EEEEEE
    .hour = HH:mm
language-name =
    .en = English
    .de = Deutsch

## About the bot

about = Straight after an interview, Afterword asks you a few short questions, drafts your thank-you note, and reminds you on the days that matter. Never more often.
    .short = The hour, the day and the weeks after a job interview.
menu =
    .debrief = I just had an interview
    .interview = An interview is coming up
    .today = What waits now
    .applications = All my applications
    .prepare = Hard questions to practise
    .insights = What your interviews show
    .settings = Time zone, quiet hours, discreet mode
    .pause = Stop all reminders for now
    .resume = Let reminders go on
    .cancel = Leave the open question
    .privacy = What is kept, and where
    .delete = Erase everything
    .help = How this works

## Hello

start-hello =
    Hello, I'm <b>Afterword</b>.

    Right after an interview I ask you eight short questions while it's fresh, draft your thank-you note, and remind you on the days that matter. Never more often.
start-again = Good to see you. Here is where you stand.
start-ready =
    Noted: it's { HOUR($hour) } for you ({ $city }). From 21:00 to 08:00 I keep quiet; /settings changes that.

    Have you just had an interview, or is one coming up?
home-debrief = I just had an interview
home-interview = One is coming up
home-today = What waits now
zone-ask =
    <b>What time is it for you?</b>
    Tap it, or type your city.
zone-first =
    <b>First: what time is it for you?</b>
    Tap it, or type your city. Then we go on.
zone-which = <b>Which of these is it?</b>
zone-unread = I don't know that place. Tap the time it is for you, or type the nearest large city.
zone-city = { $city } · { HOUR($hour) }
zone-more = More places…
zone-less = ‹ Back

## Walking through questions

walk-first = { $number } of { $of }
walk-progress = { $number } of { $of } · { $company }
walk-question =
    <i>{ $progress }</i>

    { $ask }
walk-before = Until now: { $answer }
walk-back = ‹ Back
walk-skip = Skip
walk-keep = Keep it
walk-finish_later = Finish later
walk-continue = Continue
walk-later = All kept. Come back whenever you like: /debrief finds the place.
walk-answered = That one is answered already. You can change it from the card at the end.
walk-corrected = Changed your answer to match.

answers-choose = Please tap one of these.
answers-empty = I need a few words, or tap Skip.
answers-said = { $text }
answers-day = { DAY($day, style: "short") }
answers-moment = { WHEN($at, style: "short") }
answers-hour = { HOUR($hour) }
answers-today = Today
answers-yesterday = Yesterday
answers-tomorrow = Tomorrow
answers-another_day = Another day
answers-earlier = Earlier
answers-unsaid = They didn't say
answers-calendar = Pick the day.
answers-confirm_day = That would be <b>{ DAY($day) }</b>. Right?
answers-yes_day = Yes, { DAY($day, style: "short") }
answers-which_day = I can read that in two ways. Which day?
answers-which_hour = <b>{ DAY($day) }</b>: at what time?
answers-past_day = { DAY($day) } is over already. Which day ahead did they name?
answers-unread_day = I can't tell which day that is, and I won't guess. Pick it here, or type it like <i>12 June</i>.
answers-unread_moment = I can't tell when that is, and I won't guess. Tap it, or type it like <i>Friday 14:30</i>.
answers-not_yet = { WHEN($at) } is still ahead. When did it begin? For an interview to come there is /interview.
answers-already_over = { WHEN($at) } is over already. When will it be? If you've had it, /debrief is the place.
answers-ahead = That is still ahead. When did it begin? For an interview to come there is /interview.
answers-over = That is over already. When will it be? If you've had it, /debrief is the place.
month-back = ‹
month-on = ›
month-blank = ·
month-title = { DAY($day, style: "month") }
month-weekday = { DAY($day, style: "weekday") }
month-day = { $day }

post = { $company } · { $role }
post-company = { $company }

opening-this = { $post }
opening-round = Another round: { $post }
opening-unread = That's a lot for a name. Please type company and role in a few words, like <i>Acme, Data analyst</i>.

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
        A few words, like <i>explaining how I moved our tests to CI</i>. It goes into your thank-you note.
    .name = What went well
    .told = Went well: { $answer }
debrief-trouble =
    .ask =
        <b>Which question gave you trouble?</b>
        As you remember it. It stays between us and becomes practice.
    .name = The hard question
    .told = Hard question: { $answer }
debrief-met =
    .ask =
        <b>Who did you meet?</b>
        Names, and e-mails if you have them: <i>Maria Keller maria@acme.com, Tom</i>.
    .name = Who you met
    .told = Met: { $answer }
debrief-decide_on =
    .ask =
        <b>When do they decide?</b>
        Tap, or type what they said: <i>end of next week</i>.
    .name = When they decide
    .told = They decide: { $answer }

card-report =
    <b>{ $post }</b>
    { $when }

    { $lines }
card-bare =
    <b>{ $post }</b>
    { $when }
card-when = { WHEN($at) }
card-no_time = Time not known yet
card-note_late = The best hour for a thank-you has passed, but it is still welcome: send it now.
card-change = Change an answer
card-which_answer = <b>Which answer do you want to change?</b>
next-list =
    <b>Next from me</b>
    { $lines }
next-line = { WHEN($at, style: "short") }: { $kind }
next-about = Next from me: { $kind }, { WHEN($at) }.
prompt =
    .thank_you = the thank-you
    .decision = “has word come?”
    .check_in = the weekly check-in
    .checklist = what to ask before you leave
    .invitation = your debrief
    .thank_you_again = the thank-you, as you asked
    .decision_again = “has word come?”, as you asked

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
    .ask = <b>How long is it planned to last?</b>
    .m30 = 30 min
    .m45 = 45 min
    .m60 = 1 h
    .m90 = 1½ h
    .m120 = 2 h
plan-form =
    .ask = <b>In what form?</b>
    .in_person = In person
    .video = Video
    .phone = Phone
    .told = { $answer }
plan-route =
    .ask = <b>Did a recruiter bring you in?</b>
    .direct = No, direct
    .recruiter = Yes, a recruiter
plan-with_whom =
    .ask =
        <b>With whom?</b>
        Names, if you know them.
    .told = With { $answer }
plan-card =
    <b>{ $post }</b>
    { $when }
    { $lines }
plan-card_bare =
    <b>{ $post }</b>
    { $when }
plan-move = Change the time
plan-off = It's off
plan-prepare = Prepare
plan-debrief = Start the debrief
plan-called_off = Taken off your list. I won't ask about it.
plan-off_undo = Put it back
leaving =
    <b>Ask before you leave</b>
    • What are the next steps, and when can I expect news?
    • Whom may I follow up with, when, and how?
    • How many posts are there, and how many applicants?
    • Is there another stage after this one?

    And take home the name and e-mail of everyone you met. Reception can help.
checklist-why = { $company } at { HOUR($began) }. Breathe: you know your story. Four questions to take with you:
invitation-why = Your interview at { $company } should be over. A minute now, while it's fresh, is worth an hour tomorrow.
invitation-go = Start the debrief

## The thank-you

note-title = <b>Thank-you note · { $company }</b>
note-subject = Subject: <code>{ $subject }</code>
note-text = <pre>{ $note }</pre>
note-mend =
    <i>Before you send it</i>
    { $remarks }
note-remark = • { $remark }
note-sent = ✓ I sent it
note-copy_subject = Copy subject
note-change = Change the text
note-by_hand = I'll write by hand
note-not_by_hand = By e-mail after all
note-call = Call the recruiter
note-none = No note
thanks-same_day = You interviewed at { $company } this morning: the same day is best for a thank-you. Tap the note to copy it.
thanks-next_day = You interviewed at { $company } on { DAY($began) }: this is the hour for a thank-you. Tap the note to copy it.
thanks-by_hand = Your handwritten note to { $company }: put it in the post today. Two days after the interview is the limit.
thanks-again = You asked me to remind you: your thank-you to { $company }.
thanks-edit = Send me the note as you would write it. I'll check it and keep it. Yours now:
thanks-call = Call today, booked or not. In your own words:
thanks-hand_toast = By { WHEN($at, style: "short") }.
thanks-too_long = That is longer than a note should be. Please keep it under { $most } characters; 150 words is plenty.
thanks-none = All right, no note. I won't ask again.
thanks-none_undo = I'll send one after all
thanks-settled = That is settled already.
thanks-settled_title = Your note, as it was:
thanks-state_sent = Thank-you sent { $channel } on { DAY($on) }.
thanks-state_none = No thank-you note.
thanks-state_open = Best by { WHEN($by) }.
thanks-missed = I was away when your thank-you to { $company } was due. Late is better than never: a short one is still welcome.

sent-how = <b>How did you send it?</b>
sent-back = ‹ Back
sent-anyway = Log it anyway
sent-leave = Leave it
sent-too_soon =
    You last followed up with { $company } on <b>{ DAY($last) }</b>. The next polite day is <b>{ DAY($polite) }</b>.

    Log it anyway?
sent-logged = ✓ { $kind } to { $company } { $channel }, { DAY($on) }. Another day?
sent-toast = Logged
sent-undo = Undo
sent-undone = Taken back. Nothing is logged for { $company }.
sent-show = Application
sent-gone = That was taken back already.
contact =
    .thank_you = Thank-you
    .follow_up = Follow-up
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

## The decision day and the weekly check-in

decision-why = <b>{ $company }</b> meant to decide by { DAY($day) }. Has word come?
decision-again = You asked me to remind you: has word come from <b>{ $company }</b>? They had named { DAY($day) }.
decision-if_not = If not, a short and friendly question is fine now. Tap it to copy:
check_in-one =
    Your weekly check-in. Has word come from <b>{ $company }</b>?
    { $line }
check_in-many =
    Your weekly check-in. Has word come?

    { $lines }
check_in-more =
    { $count ->
        [one] And one more: /applications
       *[other] And { $count } more: /applications
    }
check_in-since = { $post }: a week since your interview
check_in-since_thanks = { $post }: your thank-you went out on { DAY($on, style: "short") }
check_in-since_promise = { $post }: they had named { DAY($day, style: "short") }
check_in-since_follow_up =
    { $count ->
        [one] { $post }: followed up on { DAY($on, style: "short") }
       *[other] { $post }: followed up { $count } times, last on { DAY($on, style: "short") }
    }
check_in-name = { $company }
check_in-open = { $company } ›
check_in-last = This was the fourth check-in without a word from you, so I'll be silent now. Write or tap anything to wake me. If it has gone quiet for good, you can close it:
check_in-spent =
    Three follow-ups without an answer are enough. Unless I hear from you, I won't bring these up again; you can close them as “no reply”:
    { $companies }
check_in-close = Close { $company }: no reply
follow-title = <b>Follow-up · { $company }</b>
follow-replied = They replied
follow-not_yet = Not yet
follow-sent = ✓ I sent it
follow-phone = On the phone
follow-script = The text again
follow-call = <b>Calling { $company }</b>
follow-patience = All right. Slow is normal: it says little about you. { $company } stays on my list.
follow-closed = That application is closed. You can reopen it from /applications.
remind-button = Tomorrow morning
remind-set = I'll remind you { WHEN($at) }.
remind-toast = Set
remind-once = I have set that one reminder already.
prompt-stop = Stop asking
prompt-late = <i>This was meant for { WHEN($at) }; I was away.</i>
prompt-discreet = A small reminder for you.
prompt-show = Show

## They replied

word-ask = <b>What did { $company } say?</b>
word-offer = An offer 🎉
word-next = Next round
word-no = A no
word-date = A new date
word-well_done = A next round at { $company }: well done. What they promised until now is settled.
word-when = Tap, or type what they said: <i>end of next week</i>.
word-new_date = <b>By when does { $company } decide now?</b>
word-date_kept = Noted: { $company } decides by <b>{ DAY($day) }</b>. I'll ask then, not before.
word-toast = Noted
word-reopen = Reopen it
ended =
    .offer = An offer from { $company }. Congratulations! 🎉 You earned it. I'll stop asking about this one.
    .rejected = A no from { $company }. I'm sorry. Much of it is outside your control, and what you practised stays yours. I'll stop asking about this one.
    .withdrawn = Noted: you withdrew from { $company }. I'll stop asking about this one.
    .no_reply = Closed: no reply from { $company }. Their silence isn't about you. If they write after all, reopen it.

## Applications and what waits

apps-none = Nothing here yet. It begins with an interview:
apps-title =
    <b>Your applications</b>
    { $open ->
        [0] None open
        [one] One open
       *[other] { $open } open
    }, { $all } in all
apps-door = { $state } { $post }
apps-newer = ‹ Newer
apps-older = Older ›
app-title =
    <b>{ $post }</b>
    { $state }
app-timeline =
    <b>So far</b>
    { $lines }
app-all = All applications
app-follow = Follow-up text
app-note = Thank-you note
app-debrief = Debrief of round { $round }
app-continue = Finish the debrief
app-wake = Ask me again
app-woken = I'll ask again when it's time
app-reopened = Open again
app-close = Close it
app-hushed = I won't ask about { $company } any more. It stays on your list.
app-how_ended = <b>How did it end with { $company }?</b>
app-withdrawn = I withdrew
app-no_reply = No reply
state =
    .open = Waiting for word
    .promised = They decide by { DAY($day) }
    .overdue = They had named { DAY($day) }
    .hushed = Open; I don't ask about it
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
time-promise = { DAY($at, style: "short") } · They named { DAY($day, style: "short") }
time-contact = { DAY($at, style: "short") } · { $kind } { $channel }
time-reply = { DAY($at, style: "short") } · { $kind }
reply =
    .offer = They made an offer
    .next_round = Next round
    .rejected = They said no
    .new_date = They named a new date
today-title = <b>{ DAY($day) }</b>
today-list = { $lines }
today-nothing = Nothing waits. Enjoy the evening, or prepare the next one.
today-interview = • { $company }: interview { WHEN($at, style: "short") }
today-interview_door = { $company }: the interview
today-debrief = • { $company }: your debrief is not finished
today-debrief_door = { $company }: finish the debrief
today-note = • { $company }: thank-you note. { $state }
today-note_door = { $company }: the thank-you
today-decision = • { $company } meant to decide by { DAY($day, style: "short") }
today-decision_door = { $company }: follow up

## Preparation

prepare-title = <b>Prepare</b>
prepare-nothing = No hard questions yet. The one that gives you trouble in a debrief lands here, ready to practise.
prepare-counted =
    { $count ->
        [one] One question gave you trouble so far
       *[other] { $count } questions gave you trouble so far
    }; practised: { $practised }.

    { $lines }
prepare-kind_line =
    • { $kind }: { $count ->
        [one] once
        [2] twice
       *[other] { $count } times
    }, practised { $practised }
prepare-kind_door = { $kind } · { $count }
prepare-run = Practise now
prepare-run_these = Practise these
prepare-run_this = Practise it
prepare-strengths = My strengths
prepare-to_ask = What to ask them
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
    .lacked = Experience
    .nerves = Nerves
    .unprepared = Not prepared
    .unsorted = Not sorted yet
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
prepare-sort = Why it was hard
prepare-why =
    { $question }

    <b>Why was it hard?</b>
prepare-toast_sorted = Sorted
prepare-strengths_title =
    <b>Your go-to strengths</b>
    What came across well. Bring these up again.
prepare-strength = • { $text } <i>({ $company })</i>
prepare-no_strengths = Nothing yet. What went well in a debrief is kept here.
prepare-feedback_title =
    <b>Feedback you got</b>
    Each is a topic to practise.
prepare-topic = <b>{ $number }.</b> { $text } <i>({ $company })</i>
prepare-no_feedback = None yet. After a no, asking what decided it is welcome more often than you'd think.

practice-title =
    <i>{ $number } of { $of } · { $company }</i>

    <b>{ $question }</b>
practice-how = Answer as you would in the room: type it, or send a voice note.
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
practice-make_better = Make it my answer
practice-forget = Take it back
practice-toast_better = Kept as your better answer
practice-toast_forgot = Taken back
practice-voice = 🎙 in your voice note
practice-voice_question = 🎙 The question in your voice note
practice-better_voice = Your better answer
practice-last_voice = Last time, { DAY($at, style: "short") }
practice-none = There is nothing to practise there.
practice-gone = That question isn't in your list any more.
practice-ended =
    { $count ->
        [0] All right. They wait for you under /prepare.
        [one] One question practised. It will come easier next time.
       *[other] { $count } questions practised. They will come easier next time.
    }

bring-title = <b>For { $post }</b>
bring-hard =
    <b>Practise once more</b>
    { $lines }
bring-asks =
    <b>Ask them this round</b>
    { $lines }
bring-strong =
    <b>Bring up again</b>
    { $lines }
bring-line = • { $text }
bring-nothing = Nothing saved yet. What do you want to ask them this time? Add it here.
bring-add = Add a question
bring-drop = Drop the last
bring-ask = <b>What do you want to ask them?</b> One question per line. I'll show them to you before the interview.
bring-too_long = That is more than one interview can hold. Please keep it to a few questions.
bring-toast_dropped = Dropped
bring-over = That interview isn't ahead any more.
bring-interview = ‹ The interview
bring-all = All to come
bring-all_title = <b>What to ask, round by round</b>
bring-rounds = { $lines }
bring-round =
    • { $post }: { $count ->
        [0] nothing saved yet
        [one] one question
       *[other] { $count } questions
    }
bring-door = { $post }
bring-no_rounds = No interview is planned. Once one is, your saved questions gather here.

## Insights. The same words stand in the picture, which knows no markup.

insights-title =
    { $count ->
        [0] What your interviews show so far
        [one] What one interview shows
       *[other] What { $count } interviews show
    }
insights-heading = <b>{ $title }</b>
insights-nothing = Nothing to see yet. After a few debriefs I'll show you when and where it goes best for you.
insights-picture_note = What is usual so far. Fewer than three say too little.
insights-prepare = Prepare
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
insights-too_few =
    { $count ->
        [one] one, too few to say
       *[other] { $count }, too few to say
    }
insights-felt_too_few = Too few to say: it takes three
insights-felt_one = { $label }: nothing to compare with yet
insights-felt_same = About the same so far
insights-felt_best = Feels best so far: { $label }
insights-felt_worst = Feels hardest so far: { $label }
insights-times =
    { $count ->
        [one] once
        [2] twice
       *[other] { $count } times
    }
insights-hard_too_few = Too few to say: it takes three
insights-hard_mixed = No single kind stands out
insights-hard_most = Comes back most: { $kind }
insights-pace_too_few =
    { $count ->
        [0] Too few to say: it takes three
        [one] Too few to say: one so far
       *[other] Too few to say: { $count } so far
    }
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
set-list = { $lines }
set-line_zone = Time zone: { $city }
set-line_quiet = Quiet hours: { $quiet }
set-line_discreet =
    { $on ->
        [yes] Discreet mode: on. Reminders name neither company nor topic until you tap.
       *[no] Discreet mode: off
    }
set-zone = Time zone
set-quiet = Quiet hours
set-quiet_hours = { HOUR($start) } to { HOUR($end) }
set-quiet_none = None
set-discreet_on = Discreet mode on
set-discreet_off = Discreet mode off
set-discreet_toast =
    { $on ->
        [yes] On: a locked screen gives nothing away
       *[no] Off
    }
set-kept = Kept
quiet-ask =
    <b>When should I be quiet?</b>
    Tap, or type it: <i>22:30 to 7</i>.
quiet-unread = I can't read that as two hours. Like this: <i>22:30 to 7</i>.

## Everything else

help =
    <b>How this works</b>
    /debrief, right after an interview: eight short questions, then your thank-you note.
    /interview, before one: what to ask, and a reminder around it.
    /today: what waits. /applications: everything so far.
    /prepare: the hard questions, to practise. /insights: what your interviews show.

    I write at the thank-you hour, on the day they promised to decide, and at most once a week. /pause stops me.
cancel-left = Left. Everything you answered is kept.
cancel-nothing = Nothing is open. What would you like to do?
pause-done = Paused. I won't write first until you say /resume.
pause-resume = Resume
resume-done = Back on. Here is what waits.
resume-not_paused = I wasn't paused. Here is what waits.
privacy =
    <b>Your data</b>
    • I keep what you tell me here, and nothing else.
    • It lies in this bot's own database, under your Telegram id.
    • Nobody else who uses this bot can see it. Logs hold no words.
    • Telegram carries our messages and has its own copy of this chat.
    • /delete erases all I know, at once.
delete-ask = <b>Erase everything?</b> Every application, answer and date goes. This can't be undone.
delete-yes = Erase everything
delete-no = Keep it
delete-done = Erased. I know nothing about you now. /start begins anew. What stands in this chat you can clear in Telegram.
delete-spared = Nothing was erased.
said-nowhere = I'm not sure where that belongs. What would you like to do?
command-unknown = I don't know that command. These I do:
input-forwarded = A forwarded message isn't something I can take as your answer. In your own words, please.
input-not_words = I can only keep words here. Please type it.
input-corrected_unknown = I saw your edit, but that message isn't an answer I can change. /applications leads to every debrief.
taps-stale = That button has had its time. Nothing was changed.
taps-nothing = That day doesn't fit
failed = Something went wrong on my side. Your message is kept aside and nothing was changed. Please try once more.
private-only = I only talk in private, so I'll leave this group. Write to me directly.

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
draft-sign_off =
    Kind regards,
    { $name }
draft-your_name = [your name]
draft-something_said = [one thing you talked about]

# Subject lines: 35 characters at most besides the role.
draft-thank_you-subject = { $known ->
    [both] Thank you – { $role } interview
    [role] Thank you – { $role } interview
   *[neither] Thank you for your time
 }
draft-thank_you-opening = { $known ->
    [both] Thank you for taking the time to talk with me about the { $role } role at { $company }.
    [role] Thank you for taking the time to talk with me about the { $role } role.
    [company] Thank you for taking the time to talk with me about the opportunity at { $company }.
   *[neither] Thank you for taking the time to talk with me about this opportunity.
 } I enjoyed meeting you and came away with a clearer picture of the work and of what matters to you.
draft-thank_you-point = One part of our conversation has stayed with me: { $point }{ $cut ->
    [yes] …
   *[no] .
 }
draft-thank_you-sell = Our talk left me even more enthusiastic about the role, and confident that my skills and experience would be of real use to your team.
draft-thank_you-offer = If it would help your decision, I am happy to send further documents, work samples or references. Thank you again, and I look forward to hearing from you.

draft-follow_up-subject = { $known ->
    [both] Following up on the { $role } role
    [role] Following up on the { $role } role
   *[neither] Following up on my interview
 }
# $turn is the wording: 1 for the first follow-up, then 2, 3, 4, 2, 3, 4 ...
draft-follow_up-opening = { $turn ->
    [1] { $known ->
        [both] Thank you again for talking with me about the { $role } role at { $company }.
        [role] Thank you again for talking with me about the { $role } role.
        [company] Thank you again for talking with me about the opportunity at { $company }.
       *[neither] Thank you again for talking with me about the opportunity.
     } I have thought about our conversation since, and I am still very interested in joining you.
    [2] { $known ->
        [both] I hope you are having a good week. I am writing about the { $role } role at { $company }:
        [role] I hope you are having a good week. I am writing about the { $role } role:
        [company] I hope you are having a good week. I am writing about my interview at { $company }:
       *[neither] I hope you are having a good week. I am writing about my interview with you:
     } my interest is as strong as it was on the day we met.
    [3] { $known ->
        [both] I hope all is well with you. The { $role } role at { $company } is still one I would very much like to take on,
        [role] I hope all is well with you. The { $role } role is still one I would very much like to take on,
        [company] I hope all is well with you. The role at { $company } is still one I would very much like to take on,
       *[neither] I hope all is well with you. The role we spoke about is still one I would very much like to take on,
     } and I remain confident that I could be of real use to your team.
   *[4] { $known ->
        [both] I wanted to check in once more about the { $role } role at { $company }.
        [role] I wanted to check in once more about the { $role } role.
        [company] I wanted to check in once more about my interview at { $company }.
       *[neither] I wanted to check in once more about my interview with you.
     } I enjoyed meeting you, and I am still interested in working with you.
 }
draft-follow_up-questions = { $turn ->
    [1] I know that hiring well takes time and that many people have a say in it. When you have a moment, I would be glad to hear:
    - Where are you in the process?
    - Is there an updated timeline?
    - Is there anything more I can provide?
    [2] Finding the right person takes time, and I am sure you have plenty to balance. When it suits you, could you tell me where you are in the process and whether there is an updated timeline? And if there is anything more I can provide, such as references, I will gladly send it.
    [3] I understand that decisions like this take time and that plans can change. A line or two on these points would be a great help to me:
    - Where are you in the process?
    - Is there an updated timeline?
    - Is there anything more I can provide?
   *[4] I appreciate that hiring takes time, often more than anyone plans for. Whenever it is convenient, could you let me know where you are in the process and what the timeline looks like now? If there is anything more I can provide to make the decision easier, please just say so.
 }
draft-follow_up-closing = { $turn ->
    [1] A short reply is plenty. Thank you for your time, and I look forward to hearing from you.
    [2] Thank you for keeping me in mind. I look forward to hearing from you.
    [3] Thank you for your time and consideration, and have a good rest of the week.
   *[4] Thank you for your time. Whatever you decide, I am grateful for the conversation we had.
 }

draft-phone-hello = { $known ->
    [both] “Hello, this is { $name }. I interviewed for the { $role } role at { $company }, and I am still very interested. Do you have a minute?”
    [role] “Hello, this is { $name }. I interviewed for the { $role } role, and I am still very interested. Do you have a minute?”
    [company] “Hello, this is { $name }. I interviewed at { $company }, and I am still very interested. Do you have a minute?”
   *[neither] “Hello, this is { $name }. I interviewed with you, and I am still very interested. Do you have a minute?”
 }
draft-phone-questions =
    “I know that hiring takes time, so just three short questions:
    - Where are you in the process?
    - Is there an updated timeline?
    - Is there anything more I can provide?”
draft-phone-closing = “Thank you, that helps a lot. I look forward to hearing from you.”
draft-phone-voicemail = If you reach voicemail: { $known ->
    [both] “Hello, this is { $name }, calling about my interview for the { $role } role at { $company }.
    [role] “Hello, this is { $name }, calling about my interview for the { $role } role.
    [company] “Hello, this is { $name }, calling about my interview at { $company }.
   *[neither] “Hello, this is { $name }, calling about my interview with you.
 } I am still very interested, and I would be glad to hear where you are in the process, whether there is an updated timeline, and if there is anything more I can provide.” Say your number slowly, twice, then: “Thank you, and have a good day.”

draft-recruiter-hello = { $known ->
    [both] “Hello, this is { $name }. I have had my interview with { $company } for the { $role } role. Thank you for setting it up.”
    [role] “Hello, this is { $name }. I have had my interview for the { $role } role. Thank you for setting it up.”
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
draft-recruiter-point = { $cut ->
    [yes] “One thing that went well: { $point }…”
   *[no] “One thing that went well: { $point }.”
 }
draft-recruiter-ask = “Could you follow up with them today, while it is fresh, and tell them that I am interested?”
draft-recruiter-timeline = “And could you ask about their timeline: what happens next, and when do they plan to decide?”
draft-recruiter-closing = “Thank you. I can be reached all day if they would like to know anything more.”

## How what was typed is read. Lists apart by commas; case does not matter.

# What stands between two people, before the first and after a name, inside one; what is never somebody's name.
draft-names-and = and, plus
draft-names-titles = mr, mrs, ms, miss, mx, dr, prof, professor, sir, dame
draft-names-before = i, we, i've, met, saw, with, spoke, talked, to, by, interviewed, also, then, first, it, was, were, there, names, name
draft-names-after = from, of, at, in, on, for, who, whose, the, a, an, my, his, her, is, as, via, email, e-mail, mail
draft-names-inside = van, von, der, den, de, del, della, di, da, dos, du, la, le, ter, ten, bin, ibn, al, el
draft-names-not = hr, ceo, cto, cfo, coo, cmo, cio, vp, svp, evp, pm, qa, it, head, hiring, human, resources, recruiter, recruiting,
    recruitment, talent, acquisition, people, team, panel, interviewer, interviewers, manager, managers, director, lead, leader,
    chief, officer, president, vice, founder, cofounder, co-founder, owner, partner, senior, junior, staff, principal, engineer,
    engineers, engineering, developer, developers, designer, design, product, project, program, programme, sales, marketing,
    finance, legal, operations, support, customer, success, data, software, analyst, scientist, architect, consultant,
    accountant, assistant, receptionist, reception, colleague, colleagues, boss, supervisor, department, everyone, everybody,
    someone, somebody, nobody, no, none, not, nothing, unknown, unsure, forgot, forgotten, don't, dont, didn't, didnt, can't,
    cannot, couldn't, never, sorry, idk, n/a, na, two, three, four, five, one, several, some, many, both, only, just, all, they,
    he, she, you, this, that, these, those, other, others, another, later, tbd, skip, yes, ok, linkedin, phone, contact, company

# A role is named without these at its end: "Data Engineer position".
draft-role-endings = role, position, job, post
# First words that lose their capital in the middle of a sentence.
draft-point-lowered = a, an, the, my, our, your, their, his, her, its, this, that, these, those, some, both, all, most, many, we, you,
    they, he, she, it, there, when, how, what, why, where, being, talking, speaking, chatting, discussing, explaining,
    describing, showing, telling, walking, going, getting, giving, having, making, solving, answering, asking, hearing,
    learning, sharing, presenting, demonstrating, connecting, building, bonding, meeting, seeing, finding, working, coding,
    writing, drawing, designing, comparing, exploring, laughing, listening, digging, diving, brainstorming, whiteboarding,
    handling, dealing, very, really, good, great, nice, lots, lot, quite, especially, honest, open, interesting, strong, warm,
    friendly, easy, instant, technical, small, feedback, rapport, conversation, discussion, questions, talked, spoke, discussed,
    explained, described, showed, answered, felt, got, had, made, gave, told, walked, solved, presented, connected, on, in,
    about, with, for, during, at, from, to, as
# First words that gain one. And those that become others when the reader is the one spoken of: "They liked my plan" is "you liked my plan".
draft-point-raised = i, i'm, i've, i'd, i'll
draft-point-readers = they=you, they're=you're, they've=you've, they'd=you'd, they'll=you'll, their=your
# Answers that name no point at all.
draft-point-none = no, none, nope, nothing, nothing really, nothing much, not much, not really, not sure, don't know, i don't know,
    no idea, idk, dunno, n/a, na, skip, yes, ok, okay, good, fine, well, all good, everything, all of it, all, it went well, went well,
    hard to say, can't think of anything, nothing comes to mind, later, test

## What a note is checked for. `.words` are what is looked for; an asterisk stands for any ending.

proof-empty = There is nothing to check yet. Send the text of your note.
proof-placeholder = Still to be filled in: { $what }.
proof-name = The greeting says { $greeted }, but the people you named are { $known }. Is it the right name?
proof-negative = Take out { $found }. A thank-you note leaves doubts and apologies aside.
    .words = unfortunately, sadly, regrettabl*, sorry, apologi*, nervous, nervously, nerves, anxious, anxiety, afraid, scared, i worry, i worried,
    i was worried, i am worried, i'm worried,
    embarrass*, ashamed, awkward, stupid, terrible, awful, horrible, struggled, i struggle, stumbled, rambled, rambling,
    messed up, screwed up, blew it, blanked, froze, panicked, my mistake, my mistakes, my weakness*, my failure*, i failed,
    i forgot, i hope i didn't, i hope i did not, i hope it wasn't, i hope that i didn't, i know i didn't, i wish i had, i wish i'd,
    i should have, i should've, i could have done better, i didn't do well, i wasn't able, i was unable, i couldn't,
    i could not, i lack, my lack of, lack of experience, lack the experience, despite my, not qualified, unqualified, underqualified,
    not a good fit, disappoint*, desperate*, bother you, waste your time, wasted your time
proof-thanks = It does not thank them yet. Begin by thanking them for their time.
    .words = thank, thanks, thank you, thankful, grateful, gratitude, appreciat*
proof-point = { $known ->
    [yes] Nothing in it belongs to your conversation alone. Name one thing you talked about, such as “{ $topic }”.
   *[no] Nothing in it belongs to your conversation alone. Name one thing you talked about.
 }
    .words = you mentioned, you said, you told, you described, you explained, you asked, you showed, you shared, your question,
    your questions, your story, your explanation, your description, your point about, your thoughts on, we talked about,
    we spoke about, we discussed, our conversation about, our discussion about, our discussion of, our chat about, our talk about,
    hearing about, hearing how, fascinat*, impressed by, impressed with, struck by, inspired by, intrigued by, stayed with me,
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
proof-sell = Say in one sentence why you: what draws you to this job, and a skill or an experience you bring to it.
    .eager = enthusias*, excite*, exciting, keen, keener, eager*, thrilled, delighted, motivat*, passion*, love, would like to join, interest,
    interested, look forward to joining, looking forward to joining, look forward to working, looking forward to working, convinced,
    inspired, great fit, good fit, perfect fit, strong fit
    .skill = skill, skills, skilled, experience, experiences, experienced, expertise, background, strength, strengths, knowledge, talent*,
    abilit*, qualif*, contribut*, bring, training, know-how, years of, track record, certif*, degree, fluent, proficien*, my work, i built,
    i led, i ran, i managed, i have led, i have built, i have managed
proof-offer = Offer something more at the end: further documents, work samples or references.
    .words = further document*, further information, further material*, further detail*, more information, more detail*,
    additional document*, additional information, additional material*, additional detail*, any information, reference, references,
    work sample*, sample*, portfolio*, certificate*, transcript*, anything else, anything more, anything further, any other information,
    any further, any additional, any more questions, any questions, happy to send, glad to send, happy to provide, glad to provide,
    happy to share, glad to share, gladly send, gladly provide, can provide, can send you
# A greeting, and what may follow it without being anybody's name.
proof-greeting = dear, hi, hello, hey, good morning, good afternoon, good evening, greetings
    .nobody = all, both, everyone, everybody, team, there, again, hiring, manager, committee, panel, sir, madam, folks, friends, colleagues,
    ladies, gentlemen, recruiter, whom, to, or, the, you
proof-quoted = “{ $words }”
proof-list = { $first } and { $last }
    .longer = { $first }, { $last }
