"""A thousand made-up articles in plain English, and misspelt questions that each belong to one of them."""

from __future__ import annotations

from functools import cache
from operator import ne
from pathlib import Path
from random import Random

ARTICLES = 1000
THINGS = (
    "lamp", "kettle", "bookshelf", "armchair", "carpet", "mirror", "blanket", "teapot", "curtain", "cushion",
    "wardrobe", "candle", "mattress", "saucepan", "vase", "stool", "cupboard", "towel", "clock", "basket",
)  # fmt: skip
ASPECTS = (
    ("clean", "How do I clean the {}?"),
    ("assemble", "How do I assemble the {}?"),
    ("weight", "What does the {} weigh?"),
    ("colours", "Which colours does the {} come in?"),
    ("warranty", "How long is the warranty on the {}?"),
    ("spare", "Where can I buy spare parts for the {}?"),
    ("size", "What size is the {}?"),
    ("outdoors", "Can the {} stand outdoors?"),
    ("children", "Is the {} safe for children?"),
    ("stock", "When is the {} back in stock?"),
)
GREETINGS = ("", "", "hi, ", "hello ", "please: ", "good morning, ")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@cache
def names() -> list[str]:
    """Distinct product names; any two differ in three letters or more, so that one slip cannot make one of another."""
    random, kept = Random(7), list[str]()
    while len(kept) < ARTICLES:
        name = "".join(random.choice(letters) for letters in ("bdfklmnprstvz", "aeiou") * 4)
        if all(sum(map(ne, name, other)) > 2 for other in kept):
            kept.append(name)
    return kept


def articles() -> list[tuple[str, str, str]]:
    """Id, question and answer of each; the answer begins with a mark that no other answer holds."""
    made = []
    for n, name in enumerate(names()):
        thing = f"{name.capitalize()} {THINGS[n % len(THINGS)]}"
        aspect, question = ASPECTS[n // 2 % len(ASPECTS)]
        text = (
            f"**Note A{n:04}.** About the {thing} and {aspect}: our page has it in full.\n\nWrite to us if it does not."
        )
        made.append((f"{name}-{aspect}", question.format(thing), text))
    return made


def write_articles(folder: Path) -> None:
    """Twenty files of fifty entries under `folder/en`."""
    (folder / "en").mkdir(parents=True)
    made = articles()
    for start in range(0, ARTICLES, 50):
        lines = [f"topic: Part {start // 50 + 1}", "entries:"]
        for identifier, question, answer in made[start : start + 50]:
            lines += [f"  - id: {identifier}", f'    question: "{question}"', "    answer: |"]
            lines += [f"      {line}".rstrip() for line in answer.split("\n")]
        (folder / "en" / f"part-{start // 50 + 1:02}.yaml").write_text("\n".join(lines) + "\n")


def questions(count: int, seed: int) -> list[list[str]]:
    """`count` different `[text, mark]`: a question with a greeting and one slip of the finger."""
    random, made, seen = Random(seed), articles(), set[str]()
    asked: list[list[str]] = []
    while len(asked) < count:
        number = random.randrange(ARTICLES)
        text = random.choice(GREETINGS) + slip(made[number][1].lower().rstrip("?"), random)
        if text not in seen:
            seen.add(text)
            asked.append([text, f"Note A{number:04}."])
    return asked


def slip(text: str, random: Random) -> str:
    """One letter of a word of five letters or more left out, doubled, swapped or replaced."""
    words = text.split()
    chosen = random.choice([n for n, word in enumerate(words) if len(word) > 4])
    word = words[chosen]
    at = random.randrange(1, len(word) - 1)
    replaced = word[:at] + random.choice(LETTERS) + word[at + 1 :]
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    words[chosen] = random.choice((word[:at] + word[at + 1 :], word[: at + 1] + word[at:], swapped, replaced))
    return " ".join(words)
