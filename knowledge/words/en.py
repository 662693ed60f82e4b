"""English words of courtesy, of asking for a person and of alarm."""

from __future__ import annotations

from knowledge.words import Words

ENGLISH = Words(
    greeting=(
        "hello, helo, hallo, hi, hiya, hey, heya, hey there, hi there, hello there, good morning, good afternoon, "
        "good evening, good day, morning, evening, greetings, howdy, yo, how are you, how are you doing, "
        "what's up, whats up, sup"
    ),
    thanks=(
        "thanks, thank you, thank u, thankyou, thx, thanx, tnx, ty, cheers, many thanks, much appreciated, "
        "appreciate it, i appreciate it, that helps, that helped, very helpful, perfect, great, awesome, "
        "brilliant, lovely, wonderful, excellent, cool, got it"
    ),
    bye=(
        "bye, bye bye, goodbye, good bye, see you, see ya, cya, have a nice day, have a good day, "
        "have a great day, good night, goodnight, take care, that's all, thats all, that is all, that will be all"
    ),
    abuse=(
        "idiot*, stupid, moron*, dumb, fuck, fuck you, fuck off, fucking, wtf, shit, shitty, bullshit, crap, "
        "asshole*, bastard*, bitch, damn, shut up, piss off, go to hell, screw you, useless, you suck, "
        "this sucks, loser*, garbage"
    ),
    polite=(
        "please, pls, excuse me, sorry, sorry to bother you, i have a question, quick question, a question, "
        "could you tell me, can you tell me, please tell me, i'd like to know, i would like to know, "
        "i wanted to ask"
    ),
    fillers=(
        "so, very, much, a lot, lots, you, u, your, are, is, to, all, again, there, and, for, everyone, "
        "everybody, team, dear, ok, okay, then, well, now, oh, ah, please, pls, the, a, an, this, that, it, "
        "my friend, mate, guys, sir, madam, bot, robot, chatbot, machine, assistant, support, help, today, "
        "really, such, what, just, tern house, i, we, me, off, absolutely, total, completely"
    ),
    follow_up="and, and what about, what about, how about, and if, what if, but, also, same for, and for",
    persons=(
        "human, humans, human being, person, real person, agent, agents, operator, operators, representative, "
        "rep, manager, supervisor, advisor, adviser, consultant, employee, staff member, member of staff, "
        "customer service, customer support, customer care, support agent, support team, human agent, live chat, "
        "human support, real people"
    ),
    somebody=(
        "someone, somebody, anyone, anybody, people, staff, your team, your colleague, your colleagues, a colleague"
    ),
    talk=(
        "talk, talk to, speak, speak to, speak with, chat to, chat with, talk with, spoke to, speaking to, "
        "speaking with, talking to, talking with, connect me, transfer me, put me through, put me on, switch me, "
        "pass me, pass me on, hand me over, forward me, escalate, escalate this"
    ),
    want=(
        "want, need, get, get me, give me, i'd like, i would like, call me, call, bring me, bring, find me, "
        "let me have, can i have, can i get, prefer, i'll take, looking for, ask for, asking for, wait for, "
        "send me, transfer, connect, switch"
    ),
    links=(
        "to, with, through, over, on, onto, the, a, an, some, your, another, any, real, live, actual, human, "
        "proper, me, us, directly, please, just, now, in touch with, from, of, genuine, breathing, different, "
        "one of, actually, straight, right now, right away, asap, immediately, customer, service, support, sales, "
        "returns, delivery"
    ),
    refuse=(
        "don't want, dont want, do not want, don't need, dont need, do not need, no need, don't wish, not, "
        "rather not, never, without, wouldn't like, didn't, didn't want, don't, am i, are you, are we, "
        "when can i, when may i, when could i, when can we, what time can i"
    ),
    human=(
        "help from a human, help from a person, help of a human, help of a person, help from a real person, "
        "call someone over, no bot, no bots, no more bots, not with a bot, not to a bot, stop bot, bot off, "
        "hate bots, hate chatbots, hate this bot, tired of bots, tired of this bot, tired of the bot, "
        "someone real, somebody real, anyone real, anybody real, agent i can talk, agent i can speak, "
        "do you have a human, are there any humans, are there any people, human i can talk, human i can speak, "
        "person i can talk, person i can speak, anyone i can talk, anyone i can speak, someone i can talk, "
        "someone i can speak, somebody i can talk, somebody i can speak, anybody i can talk, "
        "hand over to a human, human help, human assistance, is there a human here, is there a human i, "
        "is there a human available, is there a human there, is there a human around, is there a person here, "
        "is there a person i, is there a real person i, is there a real person here, is there anyone real"
    ),
    after=(
        "to talk, to speak, to help, to chat, to complain, to sort, to discuss, to explain, to look, with, "
        "please, pls, now, asap, about, who, that, i, in, from, here, instead, not, because, and, my, at, right, "
        "immediately, today, or, if, is, as, this, thanks, thank, regarding, before, so, there, can, could, "
        "available, again, ok, okay, somewhere, via, by, over, directly, since, when, of, yes, no, you, hello, "
        "hi, bot, the, really"
    ),
    legal=(
        "i'll sue, i will sue, will be suing, sue you, suing you, going to sue, gonna sue, lawsuit*, my lawyer, "
        "a lawyer, lawyers, my attorney, an attorney, my solicitor, a solicitor, to court, in court, "
        "small claims, legal action, legal steps, legal proceedings, taking legal, consumer protection, "
        "consumer ombudsman, trading standards, chargeback*, the police, police report, fraud, fraudulent, "
        "scammed, scammer*, scammers, this is theft, this is a scam, it's a scam, its a scam, such a scam, "
        "total scam, you are fraudsters"
    ),
    safety=(
        "caught fire, catches fire, catch fire, on fire, started a fire, fire started, set fire, "
        "burst into flames, flames, smoke coming, smoke came, smoke is coming, smoke from, started smoking, "
        "is smoking, was smoking, starts smoking, smoke out of, electric shock, electrical shock, electrocuted, "
        "got a shock, gave me a shock, got shocked, shocked me, exploded, explodes, explosion, sparks, sparking, "
        "sparked, melted, melting, injured, injury, injuries, bleeding, in hospital, in the hospital, "
        "went to hospital, taken to hospital, ambulance, burning smell, smells burnt, smell of burning, "
        "smells of burning, smells like burning, burnt my hand, burned my hand, burned myself, burnt myself, "
        "burned me, burnt me, got burned, cut my hand, cut my finger, cut myself, swallowed, choking, choked, "
        "short circuit"
    ),
)
