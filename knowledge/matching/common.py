"""The commonest small words of each language: they tell the language of a text, hardly its subject."""

from __future__ import annotations

_WORDS = {
    "en": (
        "i me my you your we our it its he she they them this that these those the a an and or but if so not no "
        "yes is are am was were be been do does did can could will would should have has had may must how what "
        "when where why who which to of in on at for from with by about hello hi hey thanks thank please want "
        "need help good ok "
    ),
    "ru": (
        "я мне меня мой моя мое мои ты вы вас вам ваш мы нас нам он она оно они его ее их это этот эта эти то тот "
        "а и или но если так не нет да ли же бы есть быть был была было были как что чем когда где куда откуда "
        "почему зачем кто какой какая какие сколько можно могу может нужно надо хочу в на у о об от до из за под "
        "к ко по с со для при без привет здравствуйте спасибо пожалуйста помогите еще уже все "
    ),
    "el": (
        "εγω με μου μασ εσυ εσεισ σασ σου τον την το του τησ τα τουσ των τισ οι ο η ενα μια ενασ αυτο αυτη αυτοσ "
        "αυτα και κι αν αλλα οχι ναι δεν μη μην ειναι ειμαι εχω εχει εχετε ηταν πωσ τι ποτε που γιατι ποιοσ ποια "
        "ποιο ποσο ποσα ποση μπορω μπορειτε μπορει θελω θελει πρεπει θα να σε στο στη στην στον απο για προσ "
        "χωρισ γεια καλημερα καλησπερα ευχαριστω παρακαλω βοηθεια ακομα "
    ),
}
COMMON = {language: frozenset(words.split()) for language, words in _WORDS.items()}
