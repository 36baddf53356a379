"""The sentences of the platform's daily bill and of its comparison with the lake. See `strings.py`. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
BILL: dict[str, str] = {
    # the file
    "bill.no_file": QT_TRANSLATE_NOOP("reasons",
        "There is no such bill | Check where the file is. | [{path}]"),
    "bill.unreadable": QT_TRANSLATE_NOOP("reasons",
        "The bill cannot be opened: it is damaged, locked, or no ZIP as the platform makes it | Fetch it from the "
        "platform again. | [{detail}]"),
    "bill.empty": QT_TRANSLATE_NOOP("reasons",
        "The bill is empty; that does not mean that nothing was sold | Fetch it again; look on the platform's page "
        "whether that day has a bill."),
    "bill.not_ready": QT_TRANSLATE_NOOP("reasons",
        "This is the platform's answer that there is no bill yet, not a bill | Fetch the bill later; it is there "
        "about 9 o'clock the next day."),
    "bill.too_big": QT_TRANSLATE_NOOP("reasons",
        "The bill is larger than any day's bill | Check that it is the right file. | [More than {most_mb} MB]"),
    "bill.too_many_rows": QT_TRANSLATE_NOOP("reasons",
        "The bill has more rows than one day of an account can have | Check that it is the right file. | "
        "[At most {most}]"),
    "bill.personal": QT_TRANSLATE_NOOP("reasons",
        "This is somebody's personal list of payments, not a merchant's bill | Fetch the merchant's trade bill "
        "(业务明细), and delete this file."),
    "bill.not_a_bill": QT_TRANSLATE_NOOP("reasons",
        "This is no bill of the platform: its first line says none of the four kinds | Give the ZIP as it was "
        "fetched."),
    "bill.no_detail": QT_TRANSLATE_NOOP("reasons",
        "The bill holds only the summary, not the single trades | Fetch the bill with its details (业务明细)."),
    "bill.two_details": QT_TRANSLATE_NOOP("reasons",
        "The ZIP holds more than one list of details | Give each day's bill by itself. | [{count} lists]"),
    "bill.not_text": QT_TRANSLATE_NOOP("reasons",
        "The bill is damaged: a line is no text | Fetch it from the platform again. | [Line {line}]"),
    "bill.no_head": QT_TRANSLATE_NOOP("reasons",
        "The bill's first lines do not say whose it is and of which day | Fetch it from the platform again. | "
        "[{missing}]"),
    "bill.columns": QT_TRANSLATE_NOOP("reasons",
        "A column is missing, or stands there twice | Fetch the bill again, and do not change it. | [{missing}]"),
    "bill.not_one_day": QT_TRANSLATE_NOOP("reasons",
        "This bill is not of one whole day | Fetch the daily bills; those of a month are not compared. | [{day}]"),
    "bill.incomplete": QT_TRANSLATE_NOOP("reasons",
        "The bill is cut off: its end is missing | Fetch it from the platform again. | [{missing}]"),
    "bill.count": QT_TRANSLATE_NOOP("reasons",
        "The bill is incomplete: it has another number of rows than it says at its end | Fetch it from the platform "
        "again. | [{footer}: {said}][, found {found}]"),
    "bill.sum": QT_TRANSLATE_NOOP("reasons",
        "The bill is incomplete: its rows do not add up to what it says at its end | Fetch it from the platform "
        "again. | [{footer}: {said}][, found {found}]"),
    # its rows
    "bill.cells": QT_TRANSLATE_NOOP("reasons",
        "This row has another number of cells than the header | Fetch the bill again, and do not change it. | "
        "[{count} cells][, {expected} expected]"),
    "bill.row_after_end": QT_TRANSLATE_NOOP("reasons",
        "A row stands behind the end of the list | Fetch the bill again, and do not change it."),
    "bill.mark_within": QT_TRANSLATE_NOOP("reasons",
        "A line beginning with # stands within the list | Fetch the bill again, and do not change it."),
    "bill.row_twice": QT_TRANSLATE_NOOP("reasons",
        "This payment or refund stands in the bill already | Fetch the bill again; if it stays, ask the platform. | "
        "[Line {first_line}]"),
    "bill.row_day": QT_TRANSLATE_NOOP("reasons",
        "This row is of another day than the bill | Fetch the bill again; if it stays, allow more with --tolerance."),
    "bill.cell_type": QT_TRANSLATE_NOOP("reasons",
        "This kind of row is not known; only 交易 and 退款 are | Tell the provider's engineers: nothing is "
        "guessed here."),
    "bill.cell_number": QT_TRANSLATE_NOOP("reasons",
        "This is no number of a payment or a refund; a spreadsheet may have rounded it | Give the ZIP as it was "
        "fetched."),
    "bill.cell_amount": QT_TRANSLATE_NOOP("reasons",
        "This is no amount in yuan with at most two decimals | Fetch the bill again, and do not change it."),
    "bill.cell_sign": QT_TRANSLATE_NOOP("reasons",
        "The sign does not fit: what is paid is not below zero, what goes back not above | Fetch the bill again; if "
        "it stays, ask the platform."),
    "bill.cell_time": QT_TRANSLATE_NOOP("reasons",
        "This is no time as the platform writes it; a spreadsheet may have changed it | Give the ZIP as it was "
        "fetched."),
    # the run
    "bill.other_file": QT_TRANSLATE_NOOP("reasons",
        "This day was run with another file | Give the file of then; if the platform has corrected its bill, ask the "
        "provider's engineers. | [{account}, {day}][, SHA-256 {sha256}…]"),
    "bill.other_terms": QT_TRANSLATE_NOOP("reasons",
        "This day was run with other customers or another tolerance | Give the same as then. | "
        "[{day}][, --customer {customers}][, --tolerance {tolerance_s}]"),
    "bill.no_lake": QT_TRANSLATE_NOOP("reasons",
        "There is no lake here, or nothing was taken in yet | Check the address; run fleet ingest first. | "
        "[{url}][, {table}]"),
    "bill.lake_columns": QT_TRANSLATE_NOOP("reasons",
        "The lake lacks a column that the comparison needs | Take the bundles in with this version first. | "
        "[{table}][: {missing}]"),
    "bill.too_many_ours": QT_TRANSLATE_NOOP("reasons",
        "The lake has more sales of that day than one account can have | Name the account's customers with "
        "--customer. | [At most {most}]"),
    "bill.too_many_open": QT_TRANSLATE_NOOP("reasons",
        "Bill and lake hardly have anything in common; nothing was kept | Name the account's customers with "
        "--customer, and look at the address of the lake. | [{count} differences]"),
    "reconcile.lake_failed": QT_TRANSLATE_NOOP("reasons",
        "The lake does not answer as it should; nothing counts as run | Look at the store and the network, and run "
        "the same command again. | [{detail}]"),
    "reconcile.meanwhile": QT_TRANSLATE_NOOP("reasons",
        "Another run of the same day was faster | Run the same command again: it shows that run's answer."),
}
# fmt: on
