"""Staff edit the knowledge files while the desk runs: good ones are live at once, broken ones change nothing."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.conftest import Desks
from tests.fake_telegram import FakeTelegram, User

PARKING = """
- id: parking
  question: Is there parking at the showroom?
  phrases: [where can I park my car]
  answer: {answer}
"""


async def answer_to(person: User, question: str) -> str:
    await person.says(question)
    [answer] = await person.hears()
    return answer.text


async def test_an_edited_file_is_live_and_a_broken_one_leaves_the_old_answer(
    telegram: FakeTelegram, desks: Desks, tmp_path: Path
) -> None:
    folder = tmp_path / "knowledge"
    file = folder / "en" / "showroom.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(PARKING.format(answer="Yes, behind the house."))
    room = telegram.forum("Tern House desk")
    anna = telegram.user("Anna K.")
    async with desks(agents_chat_id=str(room.id), knowledge_dir=folder):
        assert await answer_to(anna, "where can i park my car") == "Yes, behind the house."

        file.write_text(PARKING.format(answer="Yes, across the street."))
        async with asyncio.timeout(2):
            while await answer_to(anna, "where can i park my car") == "Yes, behind the house.":
                pass
        assert anna.heard[-1] == "Yes, across the street."

        file.write_text(PARKING.format(answer="[1, 2"))
        await room.sees(lambda: bool(room.general.messages))
        assert room.general.messages[-1].text == (
            f"The knowledge files have errors, so the old ones stay: {file}:5:11: "
            "a [ that is never closed, or a comma missing after it"
        )
        assert await answer_to(anna, "where can i park my car") == "Yes, across the street."
