"""Words that steer a dialog instead of answering it: back, skip, cancel, edit, confirm, a person."""

from __future__ import annotations

from typing import Literal

from support.forms.spelling import plain

Command = Literal["back", "skip", "cancel", "edit", "confirm", "human"]

WORDS: dict[Command, str] = {
    "back": "back, go back, previous, назад, вернись, вернуться назад, предыдущий, πίσω, προηγούμενο, piso, nazad",
    "skip": "skip, skip it, skip this, next, пропустить, пропусти, пропуск, дальше, далее, нет фото, παράλειψη, "
    "παράλειψε, προσπέρασε, επόμενο, paraleipsi, propustit",
    "cancel": "cancel, stop, quit, exit, abort, never mind, nevermind, forget it, отмена, отменить, отмени, стоп, "
    "выход, хватит, ακύρωση, άκυρο, ακύρωσε, σταμάτα, τέλος, έξοδος, akyrosi, akuro, otmena",
    "edit": "edit, change, correct, fix, изменить, исправить, поправить, редактировать, αλλαγή, διόρθωση, "
    "επεξεργασία, αλλάζω, allagi",
    "confirm": "confirm, yes, y, yep, yeah, ok, okay, correct, send, all good, all correct, looks good, that's right, "
    "подтвердить, подтверждаю, да, ага, верно, всё верно, все верно, всё правильно, все правильно, правильно, ок, "
    "отправить, отправляйте, хорошо, επιβεβαίωση, επιβεβαιώνω, ναι, σωστά, όλα σωστά, εντάξει, οκ, στείλτε το, "
    "αποστολή, nai, da, podtverzhdayu, epivevaiosi",
    "human": "human, agent, operator, person, talk to a human, a human please, оператор, человек, человека, "
    "живой человек, позовите оператора, поговорить с человеком, άνθρωπος, άνθρωπο, υπάλληλος, εκπρόσωπος, "
    "μιλήστε με άνθρωπο, θέλω άνθρωπο, anthropo, thelo anthropo, operatora",
}
_COMMANDS: dict[Command, frozenset[str]] = {
    command: frozenset(plain(word) for word in listed.split(",")) for command, listed in WORDS.items()
}


def commands_in(text: str) -> frozenset[Command]:
    """The commands that the whole text may mean, empty for anything longer; a word may fit one step and not another."""
    said = plain(text[:60]).removesuffix(" please").removesuffix(" пожалуйста").removesuffix(" παρακαλω")
    return frozenset(command for command, listed in _COMMANDS.items() if said in listed)
