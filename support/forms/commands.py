"""Words that steer a dialog instead of answering it: back, skip, cancel, edit, confirm, a person, a question."""

from __future__ import annotations

import re
from typing import Literal

from support.forms.spelling import plain

Command = Literal["back", "skip", "cancel", "edit", "confirm", "human"]

POLITE = re.compile(r" (?:please|pls|пожалуиста|плиз|παρακαλω)$")
WORDS: dict[Command, str] = {
    "back": "back, go back, previous, назад, вернись, вернуться назад, предыдущий, πίσω, προηγούμενο, piso, nazad",
    "skip": "skip, skip it, skip this, next, пропустить, пропусти, пропуск, дальше, далее, нет фото, нету, "
    "нет такого, не знаю, не помню, не могу, без фото, παράλειψη, παράλειψε, προσπέρασε, επόμενο, δεν έχω, δεν ξέρω, "
    "δεν θυμάμαι, δεν μπορώ, χωρίς φωτογραφία, paraleipsi, propustit, no photo, none, no idea, don't know, "
    "i don't know, don't have it, i don't have it, i don't have one, can't, not now, later, no, nope, нет, όχι, oxi",
    "cancel": "cancel, stop, quit, exit, abort, never mind, nevermind, forget it, отмена, отменить, отмени, стоп, "
    "выход, хватит, ακύρωση, άκυρο, ακύρωσε, σταμάτα, τέλος, έξοδος, akyrosi, akuro, otmena",
    "edit": "edit, change, correct, fix, изменить, исправить, поправить, редактировать, αλλαγή, διόρθωση, "
    "επεξεργασία, αλλάζω, allagi",
    "confirm": "confirm, yes, y, yep, yeah, ok, okay, correct, send, all good, all correct, looks good, that's right, "
    "подтвердить, подтверждаю, да, ага, верно, всё верно, все верно, всё правильно, все правильно, правильно, ок, "
    "отправить, отправляйте, хорошо, επιβεβαίωση, επιβεβαιώνω, ναι, σωστά, όλα σωστά, εντάξει, οκ, στείλτε το, "
    "αποστολή, nai, da, podtverzhdayu, epivevaiosi",
    "human": "human, agent, operator, person, a human, talk to a human, позвать человека, μιλήστε με άνθρωπο, "
    " оператор, сотрудник, человек, человека, "
    "живой человек, позовите оператора, поговорить с человеком, άνθρωπος, άνθρωπο, υπάλληλος, εκπρόσωπος, "
    "συνεργάτης, θέλω άνθρωπο, anthropo, thelo anthropo, operatora",
}
YES = frozenset(plain("yes y yep yeah sure ok okay да ага угу конечно ок da ναι μάλιστα εντάξει nai").split())
NO = frozenset(plain("no n nope нет не неа net nyet όχι oxi ohi").split())
BUT = frozenset(plain("but except change not но только не кроме αλλά μόνο εκτός δεν").split())
ASKING = frozenset(
    plain(
        "how what where when why who which can could do does did is are will would may should "
        "как что где когда почему зачем кто какой какая какие какое куда откуда сколько можно можете чем "
        "kak gde kogda pochemu skolko mozhno "
        "πώς τι πού πότε γιατί ποιος ποια ποιο ποιες πόσο πόσα μπορώ μπορείτε γίνεται υπάρχει "
        "pos pou ti pote giati poso"
    ).split()
)
MOST_WORDS_OF_YES = 4
MOST_WORDS_OF_NO = 2
_COMMANDS: dict[Command, frozenset[str]] = {
    command: frozenset(plain(word) for word in listed.split(",")) for command, listed in WORDS.items()
}


def commands_in(text: str) -> frozenset[Command]:
    """The commands that the whole text may mean, none for anything longer; a word may fit one step and not another."""
    said = POLITE.sub("", plain(text[:60]))
    return frozenset(command for command, listed in _COMMANDS.items() if said in listed)


def agrees(text: str) -> bool:
    """A short yes: “yes, all good”, «да, верно», «ναι, σωστά»; not a “yes, but …”."""
    said = plain(text[:60]).split()
    return bool(said) and len(said) <= MOST_WORDS_OF_YES and said[0] in YES and not BUT.intersection(said)


def denies(text: str) -> bool:
    """A no alone, or with one more word."""
    said = plain(text[:60]).split()
    return bool(said) and len(said) <= MOST_WORDS_OF_NO and said[0] in NO


def sounds_asking(text: str) -> bool:
    """Whether a text has the form of a question: its mark, or a word that begins one."""
    return (
        "?" in text
        or text.rstrip().endswith((";", "\u037e"))
        or bool(ASKING.intersection(plain(text[:40]).split()[:1]))
    )
