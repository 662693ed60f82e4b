## Forms

form-back = Back
form-skip = Skip
form-cancel = Cancel
form-edit = Edit
form-confirm = Confirm
form-yes = Yes
form-no = No
form-human = Talk to a human
form-keep = Keep it
form-done = Done
form-as-written = Keep what I wrote
form-today = Today
form-yesterday = Yesterday
form-tomorrow = Tomorrow
form-progress = { $step } of { $of }
form-noted = I noted: { $details }.
form-now = So far: **{ $value }**
form-summary = Here is what I have. Is it right?
form-summary-more = Anything to add? Just write it here.
form-confirm-or-edit = Press Confirm to send it, or Edit to change something.
form-edit-which = What would you like to change?
form-unverified = (not checked)
form-needed = We do need this one to help you.
form-other-ways = If that is difficult, we can go on another way:
form-cancelled = Cancelled. Nothing was sent. If you need anything else, just write.
form-stale = That button is from an earlier step. Please use the latest message.
form-changed = We have just updated these questions, so let us go on from here. Your answers are kept.
form-file-kept = Got the file, it will go with your request.
form-cut = That was long: I kept the first { $limit } characters.
form-files-photo =
    { $count ->
        [one] { $count } photo
       *[other] { $count } photos
    }
form-files-document =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
form-refused-text = Please answer in a few words.
form-refused-item = Which item is it? For example: Alma table lamp.
form-refused-address = I need street, number, town and postcode. For example: 48 Aiolou Street, 105 51 Athens.
form-refused-order = I could not find an order number there. It looks like { $example } and is in your confirmation e-mail.
form-refused-email = That does not look like an e-mail address. For example: anna@example.com.
form-refused-phone = That does not look like a full phone number. For example, with the country code: { $example }.
form-refused-contact = I need an e-mail address or a phone number. For example: anna@example.com or { $example }.
form-refused-date = I could not tell which day you mean. For example: yesterday, 12 March or 12.03.
form-refused-date-ahead = We need a day that has already been. For example: yesterday or 12 March.
form-refused-date-over = That day is already over. For example: tomorrow or Friday.
form-refused-date-closed = We are closed that day. Which other day suits you?
form-refused-quantity = How many? A number is enough, for example: 2.
form-refused-money = Which amount in euros? For example: 24.90.
form-refused-choice = Please choose one of the answers below.
form-refused-choices = Please choose from the answers below. You can pick several.
form-refused-yesno = Please answer yes or no.
form-refused-photo = I am waiting for a photo here. You can send it right in this chat.
form-refused-document = I am waiting for a file here. You can send it right in this chat.
form-refused-location = Please send your location, or write the town and street.

## The assistant

bot-description = Tern House help: answers about orders, delivery, returns and products, day and night. A person is one tap away.
bot-short-description = Tern House: questions, orders, returns. People are one tap away.
command-start = Begin
command-help = What you can ask
command-human = Talk to a human
command-status = Where my request stands
command-language = Choose the language
command-cancel = Leave the open form
command-privacy = What we keep about you
command-forget = Erase my data
command-queue = Who is waiting
command-take = Take this ticket
command-close = Close this ticket
command-note = Note for colleagues
command-transfer = Hand over to a colleague
command-release = Put this ticket back in the queue
command-bot = Give back to the assistant
command-away = I am away for now
command-back = I am back
welcome = Hello! I am the assistant of Tern House. Ask me about orders, delivery, returns or products, in your own words. For example:
help =
    Just write your question in your own words. I know about: { $topics }.
    /human calls a person, /status shows where your request stands, /language changes the language.
did-you-mean = I am not quite sure I understood. Did you mean one of these?
please-rephrase = I did not understand that. Could you say it in other words?
offer-human = I still do not understand, sorry. Shall I call a person, or would you like to try once more?
long-message = That was long: I read the first { $limit } characters.
answer-other-language = This answer is not available in English yet, so here it is in another language:
file-kept = Got it, thank you. I cannot look into files myself, but a person can. What is it about?
smalltalk-greeting = Hello! How can I help?
smalltalk-thanks = You are welcome. If anything else comes up, just write.
smalltalk-bye = Goodbye, and thank you for writing.
smalltalk-abuse = I can tell this is annoying. Tell me what went wrong, or press /human and a person will help.
smalltalk-emoji = How can I help? Just write your question.
button-human = Talk to a human
button-none-of-these = None of these
button-try-again = Try once more
button-assistant = Ask the assistant instead
button-old = That button is from earlier. Please use the latest message.
button-skip = Skip
button-forget = Yes, erase everything
button-keep = No, keep it
alert-with-people = A person is with you now. Just write here.
form-filed = Thank you, it is filed as { $number }: { $title }. A person will look at it and answer here.
cancelled = Cancelled. Nothing was sent. If you need anything else, just write.
nothing-to-cancel = Nothing is open right now. Just write your question.
language-ask = Which language shall we speak?
language-chosen = We will speak English from now on.
language-en = English
language-ru = Russian
language-el = Greek
privacy =
    We keep what you write here to answer you, and for no other purpose.
    /forget erases it all. Ask for a copy of your data at any time and we will send it.
forget-ask = Shall I erase everything you have written here, and your name? This cannot be undone.
forgotten = Done: your messages and your name are erased.
kept = Good, everything stays as it is.

## Hand-over

handover-accepted =
    { $position ->
        [1] Of course, I am calling a person. You are **next in line**. Your number: { $number }.
       *[other] Of course, I am calling a person. You are **number { $position } in line**. Your number: { $number }.
    } You can go on writing here.
handover-legal = I understand this is serious. I am passing it to a person right now. Your number: { $number }.
handover-safety = Please put safety first: switch the item off and do not use it. I am passing this to a person right now. Your number: { $number }.
handover-error = Something went wrong on our side, so a person will look at your message. Your number: { $number }.
agent-joined = { $agent } is answering now and already has the details.
back-to-assistant = The assistant is here for you again. What else can I do?
status-none = You have no open request. Just write your question.
status-agent = { $number }: { $agent } has it and will answer here.
status-queued =
    { $position ->
        [1] { $number }: you are next in line.
       *[other] { $number }: you are number { $position } in line.
    }
ticket-closed = { $number } is settled. If it is not, just write here and it goes on.
ticket-reopened = { $number } is open again, with the same person as before. Please write what else is needed.
ticket-reopened-queue = { $number } is open again and the next free colleague takes it. Please write what else is needed.
ticket-released =
    { $position ->
        [1] { $number } goes on with another colleague: you are next in line.
       *[other] { $number } goes on with another colleague: you are number { $position } in line.
    } You need not write anything again.
rating-ask = How was our help with { $number }?
rating-thanks = Thank you!
rating-comment = Thank you. Would you like to add a word? Just write it, or press Skip.
rating-too-late = This can no longer be rated.
comment-thanks = Thank you, we will read it.

## The agents' room

reason-asked = asked for a human
reason-button = pressed “Talk to a human”
reason-not-understood = the assistant did not understand
reason-form = filled in a form
reason-form-stuck = could not finish a form
reason-legal = mentions legal steps
reason-safety = safety problem
reason-error = a message could not be handled
author-customer = Customer:
author-bot = Assistant:
author-agent = Agent:
author-event = Event:
attachment = (file)
card-why = *Why* { $reason }
card-asked = *Asked* “{ $question }”
card-tried = *Tried* { $tried }
card-form = *Form* { $details }
card-nobody = **New, nobody has it yet**
card-taken = **Taken by { $agent }**
card-closed = **Closed** · { $agent }
button-take = Take
button-taken = ✓ Taken by { $agent }
button-close = Close
button-transfer = Transfer
button-reopen = Open again
button-retry = Retry
button-take-over = Take over and send
button-send-anyway = Send anyway
button-make-note = Make it a note
button-enrol = Add { $name } as agent
minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
room-asks-again = The customer writes again: { $reason }.
room-collision = { $agent } has this ticket, so nothing was sent yet. What shall happen with it?
room-not-your-words = Whoever wrote it decides.
room-taken-over = { $agent } took this over from { $before }.
room-lost-claim = { $agent } has it already.
room-closed-ticket = { $number } is closed, so nothing was sent. Open it again first.
room-nobodys = Nobody has { $number }, it is in the queue already.
room-open-already = { $number } is open already.
room-no-such-agent = Nobody is called { $name }. On the staff: { $names }.
room-which-agent = Several are called { $name }: { $names }. Please write the whole name.
room-nobody-else = There is nobody else here right now.
room-colleague-away = { $agent } is away right now.
room-transfer-to = Who takes it?
room-is-back = { $agent } is back.
room-away =
    { $count ->
        [0] You are away now. /back when you return.
        [one] You are away now. { $count } ticket went back to the queue. /back when you return.
       *[other] You are away now. { $count } tickets went back to the queue. /back when you return.
    }
room-back =
    { $count ->
        [0] Welcome back. Nobody is waiting.
        [one] Welcome back. { $count } ticket is waiting: /queue.
       *[other] Welcome back. { $count } tickets are waiting: /queue.
    }
room-transferred = { $agent } handed this to { $to }.
room-transferred-note = { $agent } handed this to { $to }: “{ $note }”
room-queue-empty = Nobody is waiting.
room-queue =
    { $count ->
        [one] **{ $count } ticket is waiting**, for { $longest }:
       *[other] **{ $count } tickets are waiting**, the longest for { $longest }:
    }
room-not-a-ticket = That works in the topic of a ticket.
room-unknown-command = There is no command { $command }. Nothing was sent; for a note begin with //.
room-already-sent = The customer has already read this, an edit cannot make it a note.
room-note-empty = A note needs a text: /note and then what colleagues should know.
room-not-staff = { $name } is not on the staff, so this was not sent to the customer. A supervisor or owner can add them:
room-not-staff-alert = You are not on the staff. Ask an owner to add you.
room-anonymous = Anonymous administrators and channels cannot answer customers: nobody could tell who wrote. Turn off “Remain anonymous” and write again.
room-only-supervisor = Only a supervisor or an owner can do that.
room-enrolled = { $name } may answer now.
room-not-sent = Not sent: { $reason }
room-customer-blocked = Not sent: the customer has blocked the bot. It is kept; they may come back.
room-rated = The customer's rating: { $score } of 5.
room-rated-low = Look here, please: { $customer } rated { $number } { $score } of 5. Closed by { $agent }.
room-comment = The customer adds: “{ $comment }”
room-parked = A message could not be handled and is set aside (number { $number }). `frontdesk inbox retry` tries it again.
room-knowledge-refused = The knowledge files have errors, so the old ones stay: { $findings }

## Web chat

web-title = Tern House help
web-lead = Help with orders, returns and everything in the shop
web-thread = Conversation
web-message = Message
web-placeholder = Write a message
web-send = Send
web-assistant = Assistant
web-agent = Agent
web-limit = Up to { $limit } characters
web-offline = No connection right now. Your messages are kept and go by themselves.
web-waiting = waiting for connection
web-shop = Tern House
web-languages = Language
web-you = You
web-sending = Sending
web-sent = Sent
web-not-sent = Not sent
web-slow = That was a lot at once. The rest goes by itself in a minute.
web-no-script = The chat needs JavaScript. Please turn it on and reload the page.
