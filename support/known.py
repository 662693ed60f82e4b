"""What earlier forms of a customer have told: offered as buttons, never assumed."""

from __future__ import annotations

from storage import Work, tickets

KEPT = ("email", "phone", "address")


def known_of(work: Work, customer_id: int) -> dict[str, str]:
    """The customer's latest `email`, `phone` and `address`, as far as they are known."""
    known: dict[str, str] = {}
    for ticket in tickets.of_customer(work, customer_id):
        for name, value in ticket.answers.items():
            kind = ("email" if "@" in value else "phone") if name == "contact" else name
            if kind in KEPT and isinstance(value, str):
                known.setdefault(kind, value)
    return known
