"""What editors write, and the exact sentence they get when it cannot be read."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.shelf import Shelf

GOOD = """\
topic: Delivery
entries:
  - id: delivery-time
    question: How long does delivery take?
    phrases:
      - when will my parcel arrive
      - when will my parcel arrive
      - NO
    answer: |
      Standard delivery takes **2–4 working days**.
    related: [delivery-cost]
    form: order-status
    department: delivery
    valid_until: 2027-01-31
"""


def test_entry_is_read_as_written(shelf: Shelf) -> None:
    path = shelf.write("en/delivery.yaml", GOOD)
    article = shelf.read().articles["en"]["delivery-time"]
    assert article.question == "How long does delivery take?"
    assert article.phrases == ("when will my parcel arrive", "NO")
    assert article.answer == "Standard delivery takes **2–4 working days**."
    assert (article.topic, article.related, article.form) == ("Delivery", ("delivery-cost",), "order-status")
    assert (article.department, article.valid_until) == ("delivery", date(2027, 1, 31))
    assert str(article.place) == f"{path}:3:9"


def test_scalars_stay_text(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", "- {id: 00123, question: 10:30, answer: NO}\n")
    article = shelf.read().articles["en"]["00123"]
    assert (article.question, article.answer) == ("10:30", "NO")


def test_last_day_is_still_valid(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", GOOD)
    article = shelf.read().articles["en"]["delivery-time"]
    assert [article.is_valid(date(2027, 1, day)) for day in (30, 31)] == [True, True]
    assert not article.is_valid(date(2027, 2, 1))


ENTRY = "- id: a\n  question: q\n  answer: a\n"

TROUBLE = [
    (b"- id: \xff\n", "1:7: not UTF-8 text: save the file with the encoding UTF-8"),
    (b"- id: a\x00b\n", "1:8: an unprintable character (U+0000): delete it"),
    ("- id: a\n\tquestion: b\n", "2:1: a tab: indent with spaces"),
    ("- id: a\n  question: 'is it\n", "2:13: this quote is never closed"),
    (
        "- id: a\n  question: Note: this\n",
        "2:17: a second `: ` in one line, or wrong indentation: put the text in quotes",
    ),
    (
        "- id: a\n  answer: **Bold** text\n",
        "2:12: a text that begins with `*` needs quotes, or a `|` and the text on the next line",
    ),
    ("- id: a\n  answer: @home\n", "2:11: a text that begins with `@` needs quotes"),
    ("- id: a\n  related: [b, c\n", "2:12: a `[` that is never closed, or a comma missing after it"),
    ('- id: a\n  answer: "a\\d"\n', "2:13: `\\` inside double quotes: use single quotes, or write `\\\\`"),
    ("- id: a\n  answer: | text\n", "2:13: after `|` or `>` the text begins on the next line"),
    ("- id: &x a\n  question: q\n  answer: a\n", "1:7: `&x` is read as a mark: put the text in quotes"),
    (ENTRY + "  related: *x\n", "4:12: `*x` is read as a reference: put the text in quotes"),
    (ENTRY + "  <<: {}\n", "4:3: `<<` (merging) is not read: write the lines out"),
    (ENTRY + "  department: !important x\n", "4:15: `!important` is read as a type: put the text in quotes"),
    (ENTRY + "  answer: b\n", "4:3: `answer` is here twice, first at line 3"),
    (ENTRY + "---\n- id: b\n", "4:1: a second document: keep one per file, without `---` in between"),
    (ENTRY + "  [x]: y\n", "4:3: a key must be plain text"),
    (ENTRY + "  answr: b\n", "4:3: `answr` is not known in an entry: did you mean `answer`?"),
    (
        ENTRY + "  colour: b\n",
        "4:3: `colour` is not known in an entry: known here: id, question, phrases, answer, related, form, department, "
        "valid_until",
    ),
    ("- question: q\n  answer: a\n", "1:3: an entry needs `id`"),
    ("- id: a\n  answer: a\n", "1:3: an entry needs `question`"),
    ("- id: a\n  question: q\n", "1:3: an entry needs `answer`"),
    ("- id: a\n  question:\n  answer: a\n", "2:12: an entry needs `question`"),
    ("- just text\n", "1:3: an entry must be lines of `key: value`"),
    ("just text\n", "1:1: a knowledge file must be lines of `key: value`"),
    ("topic: Delivery\n", "1:1: a knowledge file needs `entries:`"),
    ("entries: none\n", "1:10: `entries` must be a list, one `- ` per line"),
    (ENTRY + "  phrases: {a: b}\n", "4:12: `phrases` must be a list, one `- ` per line"),
    (ENTRY + "  phrases: [a, [b]]\n", "4:16: `phrases` must be text"),
    (ENTRY + "  phrases: [a, '']\n", "4:16: `phrases` has an empty text"),
    (ENTRY + f"  phrases: [{'a' * 1001}]\n", "4:13: `phrases` has 1001 characters, at most 1000 are read"),
    (ENTRY + "  valid_until: 31.01.2027\n", "4:16: `valid_until` must be a day such as 2027-01-31, not `31.01.2027`"),
    (ENTRY + "  valid_until: 2027-02-30\n", "4:16: `valid_until` must be a day such as 2027-01-31, not `2027-02-30`"),
    (f"- id: {'a' * 129}\n  question: q\n  answer: a\n", "1:7: `id` has 129 characters, at most 128 are read"),
    ("[" * 60 + "]" * 60, "1:51: nested deeper than 50 levels"),
    (ENTRY + ENTRY, "4:7: the id `a` is already used at en/a.yaml:1:7"),
]


@pytest.mark.parametrize(("content", "expected"), TROUBLE)
def test_trouble_is_told_with_its_place(shelf: Shelf, content: str | bytes, expected: str) -> None:
    shelf.write("en/a.yaml", content)
    findings = [finding for finding in shelf.read().findings if finding.severity == "error"]
    assert shelf.short(findings) == [f"en/a.yaml:{expected}"]


def test_bad_entry_leaves_its_neighbours(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", "- id: broken\n  answr: x\n" + ENTRY + "- id: b\n  question: r\n  answer: c\n")
    reading = shelf.read()
    assert list(reading.articles["en"]) == ["a", "b"]
    assert shelf.short(reading.findings) == [
        "en/a.yaml:2:3: `answr` is not known in an entry: did you mean `answer`?",
        "en/a.yaml:1:3: an entry needs `question`",
        "en/a.yaml:1:3: an entry needs `answer`",
    ]


def test_several_mistakes_of_one_file_come_together(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", ENTRY + "  form: *x\n  <<: y\n  answer: b\n")
    assert shelf.short(shelf.read().findings) == [
        "en/a.yaml:4:9: `*x` is read as a reference: put the text in quotes",
        "en/a.yaml:5:3: `<<` (merging) is not read: write the lines out",
        "en/a.yaml:6:3: `answer` is here twice, first at line 3",
    ]


def test_too_large_file_is_refused(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", b"#" * 5_000_001)
    assert shelf.short(shelf.read().findings) == ["en/a.yaml:1:1: the file is larger than 5 MB"]


def test_id_of_another_kind_is_a_warning(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", "- id: Card arrival?\n  question: q\n  answer: a\n")
    (finding,) = shelf.read().findings
    assert finding.severity == "warning"
    assert shelf.read().articles["en"].keys() == {"Card arrival?"}


def test_control_character_in_quotes_is_left_out(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", '- id: a\n  question: "what\\x07now"\n  answer: a\n')
    reading = shelf.read()
    assert reading.articles["en"]["a"].question == "what now"
    assert shelf.short(reading.findings) == ["en/a.yaml:2:13: `question` has a control character, it was left out"]


def test_names_decide_what_is_read(shelf: Shelf) -> None:
    shelf.write("en/deep/er/a.yaml", ENTRY)
    shelf.write("en/.hidden.yaml", "{")
    shelf.write("en/notes.txt", "{")
    shelf.write("desk.yaml", "capacity: 5")
    shelf.write("desk/hours.yaml", "{")
    shelf.write("en/b.yml", ENTRY)
    shelf.write("drafts/c.yaml", ENTRY)
    reading = shelf.read()
    assert {language: list(articles) for language, articles in reading.articles.items()} == {"en": ["a"]}
    assert sorted(shelf.short(reading.findings)) == [
        "drafts/c.yaml:1:1: not read: the folder `drafts` is not a language such as en",
        "en/b.yml:1:1: not read: rename it to end in .yaml",
    ]


def test_file_beside_the_languages_is_read_by_its_script(shelf: Shelf) -> None:
    shelf.write("greek.yaml", "- {id: a, question: Πού είναι το δέμα μου;, answer: Στον δρόμο}\n")
    shelf.write("russian.yaml", "- {id: a, question: Где посылка, answer: В пути}\n")
    shelf.write("english.yaml", ENTRY)
    assert shelf.read().articles.keys() == {"en", "el", "ru"}
    assert shelf.read("de").articles.keys() == {"de"}


def test_missing_folder_is_a_finding(shelf: Shelf) -> None:
    assert [str(finding) for finding in shelf.read().findings] == [f"{shelf.folder}:1:1: there is no such folder"]


def test_version_follows_the_content(shelf: Shelf) -> None:
    shelf.write("en/a.yaml", ENTRY)
    first = shelf.read().version
    assert shelf.read().version == first
    shelf.write("en/a.yaml", ENTRY + "# a note\n")
    second = shelf.read().version
    shelf.write("en/b.yaml", "[]\n")
    assert len({first, second, shelf.read().version}) == 3


def test_golden_questions_are_kept_apart(shelf: Shelf) -> None:
    shelf.write(
        "en/golden.test.yaml",
        '- {ask: "where?", expect: a}\n- {ask: weather, expect: null}\n- {ask: x, expect: "null"}\n',
    )
    reading = shelf.read()
    assert [(golden.ask, golden.expect) for golden in reading.golden["en"]] == [
        ("where?", "a"),
        ("weather", None),
        ("x", "null"),
    ]
    assert reading.articles == {}


def test_golden_question_without_expectation_is_refused(shelf: Shelf) -> None:
    shelf.write("en/golden.test.yaml", "- {ask: where}\n")
    assert shelf.short(shelf.read().findings) == [
        "en/golden.test.yaml:1:3: a golden question needs `expect`: an id, or null for “no answer”"
    ]
