"""What the stories about orders share: orders of three customers, a clock to move, a talk in one line each."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.app import App
from storage import orders
from tests.conftest import MONDAY
from tests.fake_telegram import Message, User

HOUR = 3_600_000
TODAY = datetime.fromtimestamp(MONDAY / 1000, UTC).date()


def order(number: str, status: str, *items: str, email: str = "", phone: str = "", days_ago: int | None = None) -> Any:
    """A row of the order table, as a file gives it; `days_ago` is when it was delivered."""
    delivered = "" if days_ago is None else (TODAY - timedelta(days_ago)).isoformat()
    tracking = f"https://track.example.com/{number}" if status == "shipped" else ""
    row = {"number": number, "status": status, "items": list(items), "email": email, "phone": phone}
    return row | {"ordered_on": "", "delivered_on": delivered, "tracking_url": tracking}


ORDERS = [
    order("TH-10234", "delivered", "Alma table lamp", "Linen cushion", email="anna@example.com", days_ago=9),
    order("TH-20421", "shipped", "Orla floor lamp", email="anna@example.com", phone="+447400123456"),
    order("TH-10877", "delivered", "Плед", phone="+79123456789", days_ago=20),
    order("TH-30112", "placed", "Подушка", email="oleg@example.com"),
    order("TH-44332", "delivered", "Χαλί", "Κουρτίνα", email="eleni@example.com", days_ago=400),
    order("TH-60606", "out-for-delivery", "Βάζο", phone="+306912345678"),
]


async def with_orders(app: App) -> None:
    """The desk knows `ORDERS`."""
    await app.database.write(lambda work: orders.replace(work, ORDERS))


async def later(app: App, hours: float) -> None:
    """The desk's clock goes on by so much, and what is due then is done."""
    before = app.database.clock
    app.database.clock = lambda: before() + int(hours * HOUR)
    await app.database.write(app.timekeeper.ring)


async def says(customer: User, text: str, answers: int = 1) -> list[Message]:
    """What the customer hears next."""
    await customer.says(text)
    return await customer.hears(answers)


async def presses(customer: User, label: str, answers: int = 1) -> list[Message]:
    """What the customer hears next."""
    await customer.presses(label)
    return await customer.hears(answers)


def texts(heard: list[Message]) -> list[str]:
    return [message.text for message in heard]
