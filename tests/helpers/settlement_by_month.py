"""Boundaries of a customer's month: credit share, rounding, payment."""

from tests.helpers.settlement_folder import Folder
from tests.helpers.settlement_frame import AFTER, AS_OF, Facts, bad, boundary, good


@boundary("II.6.f by amount: 100 x credit > limit x all, over every transaction of the customer's month")
def credit_by_amount(folder: Folder) -> Facts:
    for name, credit in (("80", 800), ("81", 801)):
        folder.sale(f"CR{name}-1", folder.device(f"CR{name}"), credit_paid_fen=credit)
    folder.sale("CR81-may", "CR81", "2020-05-10T12:00:00+08:00")
    mixed = folder.device("CRMIX")  # the invalid one keeps the share within the limit
    folder.sale("CRMIX-1", mixed, fen=800, credit_paid_fen=800)
    folder.sale("CRMIX-2", mixed, fen=200, provider_pid="other")
    coupon = folder.device("CRCOUPON")  # what was actually paid counts, not the order
    folder.sale("CRCOUPON-1", coupon, fen=2000, actual_paid_fen=1000, credit_paid_fen=801)
    late = folder.device("CRLATE")
    folder.sale("CRLATE-1", late, "2020-10-14T12:00:00+08:00", credit_paid_fen=801)
    folder.sale("CRLATE-2", late, AFTER)
    return {
        "CR80-1": good(1000, 2000),
        "C-CR80 2020-04": (1, 1, 800, 1000, False, 1000, 2000, 2, True),
        "CR81-1": bad("credit_share_exceeded"),
        "C-CR81 2020-04": (1, 0, 801, 1000, True, 0, 0, 0, True),
        "CR81-may": good(1000, 2000),
        "CRMIX-1": good(800, 1600),
        "C-CRMIX 2020-04": (2, 1, 800, 1000, False, 800, 1600, 1, True),
        "CRCOUPON-1": bad("credit_share_exceeded"),
        "CRLATE-1": bad("outside_window", "credit_share_exceeded"),
        "CRLATE-2": None,
    }


@boundary("II.6.f by count: transactions with credit_paid_fen > 0 against all", "other")
def credit_by_count(folder: Folder) -> Facts:
    for name, credits_of in (("4OF5", (1, 1, 1000, 1000, 0)), ("5OF6", (1, 1, 1, 1, 1, 0))):
        device = folder.device(name)
        for n, credit in enumerate(credits_of):
            folder.sale(f"{name}-{n}", device, credit_paid_fen=credit)
    return {
        "4OF5-0": good(1000, 1000),
        "C-4OF5 2020-04": (5, 5, 4, 5, False, 5000, 5000, 5, True),
        "5OF6-5": bad("credit_share_exceeded"),
        "C-5OF6 2020-04": (6, 0, 5, 6, True, 0, 0, 0, True),
    }


@boundary("Transaction incentive, floor: // 1000 of a customer's month")
def rounded_down(folder: Folder) -> Facts:
    for name, parts in {"998": (499,), "1000": (500,), "1998": (600, 399), "2000": (600, 400)}.items():
        device = folder.device(f"FL{name}")
        for n, fen in enumerate(parts):
            folder.sale(f"FL{name}-{n}", device, fen=fen)
    return {
        "C-FL998 2020-04": (1, 1, 0, 499, False, 499, 998, 0, True),
        "C-FL1000 2020-04": (1, 1, 0, 500, False, 500, 1000, 1, True),
        "C-FL1998 2020-04": (2, 2, 0, 999, False, 999, 1998, 1, True),
        "C-FL2000 2020-04": (2, 2, 0, 1000, False, 1000, 2000, 2, True),
    }


@boundary("Transaction incentive, half_up: (x + 500) // 1000 of a customer's month", "other")
def rounded_half_up(folder: Folder) -> Facts:
    for name, parts in {"499": (499,), "500": (500,), "501": (501,), "1499": (999, 500), "1500": (1000, 500)}.items():
        device = folder.device(f"UP{name}")
        for n, fen in enumerate(parts):
            folder.sale(f"UP{name}-{n}", device, fen=fen)
    folder.sale("UPCAP-1", folder.device("UPCAP"), fen=1001)
    return {
        "C-UP499 2020-04": (1, 1, 0, 1, False, 499, 499, 0, True),
        "C-UP500 2020-04": (1, 1, 0, 1, False, 500, 500, 1, True),
        "C-UP501 2020-04": (1, 1, 0, 1, False, 501, 501, 1, True),
        "C-UP1499 2020-04": (2, 2, 0, 2, False, 1499, 1499, 1, True),
        "C-UP1500 2020-04": (2, 2, 0, 2, False, 1500, 1500, 2, True),
        "UPCAP-1": good(1001, 1000),
    }


@boundary("Transaction incentive: payable unless postpaid without a fee of that month known at as_of")
def payable(folder: Folder) -> Facts:
    for name, fee_mode in (("REAL", "realtime"), ("NONE", "postpaid"), ("PAID", "postpaid"), ("JUST", "postpaid"),
                           ("LATE", "postpaid"), ("MAY", "postpaid")):  # fmt: skip
        folder.sale(f"{name}-1", folder.device(name, folder.customer(f"C-{name}", fee_mode=fee_mode)))
    folder.fee("C-PAID", "2020-04")
    folder.fee("C-PAID", "2020-04", "2020-05-02T00:00:00+08:00")
    folder.fee("C-JUST", "2020-04", AS_OF)
    folder.fee("C-LATE", "2020-04", AFTER)
    folder.fee("C-MAY", "2020-05")
    month = (1, 1, 0, 1000, False, 1000, 2000, 2)
    return {
        "C-REAL 2020-04": (*month, True), "C-NONE 2020-04": (*month, False), "C-PAID 2020-04": (*month, True),
        "C-JUST 2020-04": (*month, True), "C-LATE 2020-04": (*month, False), "C-MAY 2020-04": (*month, False),
    }  # fmt: skip
