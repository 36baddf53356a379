"""The sentences of the selling path: guards, sales, identification. See `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
SELLING: dict[str, str] = {
    # guards: why a recognised diner may not be charged
    "guard.suspended": QT_TRANSLATE_NOOP("reasons",
        "This person is suspended | Ask the canteen office before serving."),
    "guard.in_doubt": QT_TRANSLATE_NOOP("reasons",
        "An earlier payment of this person is still in doubt | Do not charge again. Serve the meal; the earlier "
        "order will be settled by the terminal. | [Order {order_no}]"),
    "guard.second_serving": QT_TRANSLATE_NOOP("reasons",
        "Already had this meal | Ask the diner to step aside; a second serving is not allowed in this meal. | "
        "[{last_paid_at}][ · {last_paid} paid]"),
    "guard.second_elsewhere": QT_TRANSLATE_NOOP("reasons",
        "Already had this meal at another desk | Ask the diner to step aside; a second serving is not allowed in this "
        "meal. | [Desk {till}][, {at}]"),
    "guard.daily_limit": QT_TRANSLATE_NOOP("reasons",
        "The daily limit would be exceeded | Take a smaller amount, or ask the guardian to raise the limit. | "
        "[Limit {limit}][, spent today {spent}]"),
    "guard.not_this_meal": QT_TRANSLATE_NOOP("reasons",
        "This person does not take part in this meal | Ask the canteen office; a supervisor may let it through."),
    "guard.no_buy": QT_TRANSLATE_NOOP("reasons",
        "The guardian does not want this bought | Offer another dish. | [{dish}: {ingredient}]"),
    "guard.allergy": QT_TRANSLATE_NOOP("reasons",
        "Allergy: do not serve this | Take the dish back and offer another one. | [{dish}: {ingredient}]"
        "[ · allergic to {because}]"),
    "guard.diet": QT_TRANSLATE_NOOP("reasons",
        "Against this person's diet | Offer another dish, or ask the diner. | [{dish}: {ingredient}][ · {because}]"),
    "guard.single_limit": QT_TRANSLATE_NOOP("reasons",
        "The amount is above the limit for one sale | Check the amount and enter it again. | [Limit {limit}]"),
    "guard.offline_caps": QT_TRANSLATE_NOOP("reasons",
        "The offline allowance is used up | Restore the network before selling on; ask the installer if it does "
        "not come back."),
    "guard.offline_single": QT_TRANSLATE_NOOP("reasons",
        "Above the limit for one sale without network | Take a smaller amount, or wait for the network. | [Limit "
        "{limit}]"),
    "guard.code_needs_network": QT_TRANSLATE_NOOP("reasons",
        "The payment code needs the network | Use the face, or wait for the network."),
    "guard.other_price": QT_TRANSLATE_NOOP("reasons",
        "This diner pays another price | The order is given up for one at the right price."),
    "guard.free_serving": QT_TRANSLATE_NOOP("reasons",
        "This serving costs nothing | Serve the meal; nothing is charged."),
    "guard.waiting_limit": QT_TRANSLATE_NOOP("reasons",
        "Too much of this person's meals waits to be charged | Take it by face or payment code; the office can ask the "
        "guardian. | [{waiting} wait][, limit {limit}]"),
    "guard.deferred_caps": QT_TRANSLATE_NOOP("reasons",
        "The allowance for card and look-up is used up | Use the face or the payment code; the supervisor can raise "
        "the limit in the settings."),
    # cards, codes and looking up
    "card.unknown": QT_TRANSLATE_NOOP("reasons",
        "This card belongs to nobody here | Use the face or the payment code, or look the person up (F4)."),
    "card.read_again": QT_TRANSLATE_NOOP("reasons",
        "This card was read a moment ago | It is not charged twice. For one more meal take it away, and hold it there "
        "again after three seconds."),
    "lookup.unknown": QT_TRANSLATE_NOOP("reasons",
        "This person is not known any more | Look them up again."),
    "alerts.yours": QT_TRANSLATE_NOOP("reasons",
        "Something waits for you in the lane at the right | F12 goes there; each card says what to do. | [{n} in all]"),
    "scan.elsewhere": QT_TRANSLATE_NOOP("reasons",
        "Something was scanned on another page | Nothing was charged. Check the amount, then scan it again."),
    "sale.amount_first": QT_TRANSLATE_NOOP("reasons",
        "There is no amount yet | Enter the amount or choose dishes, then scan again."),
    "scan.unknown": QT_TRANSLATE_NOOP("reasons",
        "What was scanned is neither a payment code nor a card | Show the payment code again, or use the face."),
    "code.seen_before": QT_TRANSLATE_NOOP("reasons",
        "This payment code was used a moment ago | It is not charged twice. If that payment failed, have a new code "
        "shown."),
    "code.show_at_terminal": QT_TRANSLATE_NOOP("reasons",
        "This terminal reads payment codes itself | Hold the code in front of the terminal."),
    "sale.wait_for_diner": QT_TRANSLATE_NOOP("reasons",
        "The diner before is not done yet | Wait for the result, then do it again."),
    "sale.other_price": QT_TRANSLATE_NOOP("reasons",
        "Another price for this diner: {amount} | Ask them to look at the terminal once more."),
    "local.free_serving": QT_TRANSLATE_NOOP("reasons",
        "This serving is free | Serve the meal; nothing is charged."),
    # corrections
    "correction.no_reason": QT_TRANSLATE_NOOP("reasons",
        "The reason or the one who asks is missing | Choose a reason and enter your name."),
    "correction.not_waiting": QT_TRANSLATE_NOOP("reasons",
        "This sale does not wait to be charged | Give the money back as a refund instead."),
    "correction.has_left": QT_TRANSLATE_NOOP("reasons",
        "This sale has left for the provider already | It will be charged. Give the money back as a refund "
        "afterwards."),
    "correction.same_person": QT_TRANSLATE_NOOP("reasons",
        "The sale is this person's already | Choose the person it was meant for."),
    # sales: how an order ended without money
    "sale.voided": QT_TRANSLATE_NOOP("reasons",
        "Taken back at the desk | Nothing will be charged."),
    "sale.timeout": QT_TRANSLATE_NOOP("reasons",
        "Nobody came to the terminal in time | Press Enter for the next diner."),
    "sale.cancelled_by_staff": QT_TRANSLATE_NOOP("reasons",
        "Cancelled at the desk | Nothing was charged. Press Enter for the next diner."),
    "sale.cancelled": QT_TRANSLATE_NOOP("reasons",
        "Cancelled at the terminal | Nothing was charged. Ask the diner whether to try again."),
    "sale.not_started": QT_TRANSLATE_NOOP("reasons",
        "The terminal did not start this payment | Nothing was charged. Charge again."),
    "sale.declined": QT_TRANSLATE_NOOP("reasons",
        "The payment was declined | Nothing was charged. Use the payment code, or ask for another way to pay."),
    "sale.limit_exceeded": QT_TRANSLATE_NOOP("reasons",
        "The amount is above the terminal's limit | Nothing was charged. Take a smaller amount. | [{amount}]"),
    "sale.busy": QT_TRANSLATE_NOOP("reasons",
        "The terminal is busy with another payment | Nothing was charged. Wait for the terminal, then charge "
        "again. | [Order {order_no}]"),
    "sale.order_conflict": QT_TRANSLATE_NOOP("reasons",
        "The terminal knows this order number with another content | Nothing was charged. Charge again with a new "
        "order; tell the installer."),
    "sale.terminal_busy": QT_TRANSLATE_NOOP("reasons",
        "The terminal is still busy with an earlier order | Wait until it is done; selling goes on by itself. If it "
        "stays, cancel on the terminal. | [Order {order_no}]"),
    "sale.terminal_lent": QT_TRANSLATE_NOOP("reasons",
        "The terminal is identifying somebody for a verification | Wait until it is done; selling goes on by itself."),
    "declined.insufficient_funds": QT_TRANSLATE_NOOP("reasons",
        "Not enough money in the account | Nothing was charged. Ask for the payment code or another account."),
    "declined.account_restricted": QT_TRANSLATE_NOOP("reasons",
        "The paying account is restricted | Nothing was charged. The guardian has to settle it with the payment "
        "provider."),
    "declined.other": QT_TRANSLATE_NOOP("reasons",
        "The payment provider declined | Nothing was charged. Use another way to pay."),
    # identity without money
    "verify.busy": QT_TRANSLATE_NOOP("reasons",
        "The terminal is busy with somebody else | Wait until it is free, then begin again."),
    "verify.no_terminal": QT_TRANSLATE_NOOP("reasons",
        "There is no connection to the terminal | Check the cable and the terminal, then begin again."),
    "verify.no_purpose": QT_TRANSLATE_NOOP("reasons",
        "The purpose or the one who asks is missing | Choose a purpose and enter your name."),
    "verify.purpose_too_long": QT_TRANSLATE_NOOP("reasons",
        "The purpose or the name is too long | Shorten it to at most 200 characters."),
    "verify.timeout": QT_TRANSLATE_NOOP("reasons",
        "Nobody looked at the terminal in time | Ask the person to stand before it, then begin again."),
    "verify.not_matched": QT_TRANSLATE_NOOP("reasons",
        "The terminal did not recognise this person | Check who it is in another way, or begin again."),
    "verify.walked_away": QT_TRANSLATE_NOOP("reasons",
        "The person went away before the end | Ask whether to begin again."),
    "verify.power_loss": QT_TRANSLATE_NOOP("reasons",
        "The terminal lost its power meanwhile | Begin again when it is back."),
    "verify.not_started": QT_TRANSLATE_NOOP("reasons",
        "The terminal did not begin | Begin again."),
    "verify.unsupported": QT_TRANSLATE_NOOP("reasons",
        "This terminal cannot verify without money | Ask its maker for a newer firmware."),
    "verify.bad_request": QT_TRANSLATE_NOOP("reasons",
        "The terminal did not understand the request | Nothing was recognised. Tell the installer."),
    "verify.unpaired": QT_TRANSLATE_NOOP("reasons",
        "The terminal no longer knows this desk | Have it paired again on the Devices page."),
    "verify.limit_exceeded": QT_TRANSLATE_NOOP("reasons",
        "The terminal has verified too often just now | Wait a moment, then begin again."),
    "verify.storage_full": QT_TRANSLATE_NOOP("reasons",
        "The terminal's storage is full | Connect it until its journal was taken over; if it stays, tell the "
        "installer."),
    # ours
    "defect": QT_TRANSLATE_NOOP("reasons",
        "The desk found a fault of its own | Selling has stopped. Restart the desk and tell the installer. | "
        "[{detail}]"),
}
# fmt: on
