"""Things that happen at the same moment: one winner, nothing lost, a hundred times over."""

from __future__ import annotations

import random

from tests.handlers.desk_table import Agent, Customer, Table

ROUNDS = 100


def waiting(table: Table, number: int) -> Customer:
    customer = table.customer(f"Customer {number}")
    customer.says("talk to a human")
    customer.hears()
    table.room(number)
    return customer


async def at_once(table: Table, *events: object) -> None:
    shuffled = list(events)
    random.shuffle(shuffled)
    await table.happen_at_once(*shuffled)  # type: ignore[arg-type]


async def test_two_claims_have_one_winner(table: Table) -> None:
    agents = {agent.name: agent for agent in (table.agent("Dora"), table.agent("Vera"))}
    winners = set()
    for number in range(1001, 1001 + ROUNDS):
        customer = waiting(table, number)
        table.alerts.clear()
        await at_once(table, *(agent.press("Take", number) for agent in agents.values()))
        [winner] = {name for name in agents if f"✓ Taken by {name}" in table.card(number).buttons}
        assert sorted(table.alerts) == ["", f"{winner} has it already."]
        assert customer.hears() == [f"{winner} is answering now and already has the details."]
        winners.add(winner)
    assert winners == {"Dora", "Vera"}


async def test_claim_against_close_ends_closed_and_told_once(table: Table) -> None:
    dora, vera = table.agent("Dora"), table.agent("Vera")
    outcomes = set()
    for number in range(1001, 1001 + ROUNDS):
        customer = waiting(table, number)
        await at_once(table, dora.press("Take", number), vera.press("Close", number))
        heard = customer.hears()
        assert table.ticket(number).state == "closed"
        assert heard[-2:] == [
            f"#{number} is settled. If it is not, just write here and it goes on.",
            f"How was our help with #{number}?",
        ]
        outcomes.add(len(heard))
    assert outcomes == {2, 3}  # closed before it could be taken, or taken first


async def test_customer_writing_while_closing_is_always_read(table: Table) -> None:
    dora: Agent = table.agent("Dora")
    states = set()
    for number in range(1001, 1001 + ROUNDS):
        customer = waiting(table, number)
        dora.presses("Take", number)
        await at_once(table, dora.press("Close", number), customer.event(text=f"one more thing {number}"))
        assert table.room(number) == [f"one more thing {number}"]
        states.add(table.ticket(number).state)
    assert states == {"closed", "waiting-for-us"}


async def test_two_replies_to_an_unclaimed_ticket_send_one_and_keep_the_other(table: Table) -> None:
    dora, vera = table.agent("Dora"), table.agent("Vera")
    for number in range(1001, 1001 + ROUNDS):
        customer = waiting(table, number)
        await at_once(table, dora.event(number, text="from Dora"), vera.event(number, text="from Vera"))
        joined, sent = customer.hears()
        winner, loser = (dora, vera) if sent == "from Dora" else (vera, dora)
        assert joined == f"{winner.name} is answering now and already has the details."
        loser.presses("Send anyway", number)
        assert customer.hears() == [f"from {loser.name}"]
