"""Boundaries of the verdict of a sale: each reason on both sides."""

from tests.helpers.settlement_folder import Folder
from tests.helpers.settlement_frame import AFTER, AS_OF, Facts, bad, boundary, good


@boundary("II.6.h: manufacturer, camera vendor and algorithm admitted")
def programme(folder: Folder) -> Facts:
    folder.device("MAKER", manufacturer="Nobody")
    folder.device("TELPO", manufacturer="Telpo")
    folder.device("CAMERA", camera_vendor="Nobody")
    folder.device("FACE", face_algorithm="other")
    for device in ("MAKER", "TELPO", "CAMERA", "FACE"):
        folder.sale(f"{device}-1", device)
    out = bad("device_not_in_programme")
    return {
        "MAKER": (False, 0), "CAMERA": (False, 0), "FACE": (False, 0), "TELPO": (True, 0),
        "MAKER-1": out, "CAMERA-1": out, "FACE-1": out, "TELPO-1": good(1000, 2000),
    }  # fmt: skip


@boundary("II.6.h: activated within activation_window, first and last day included")
def activation_window(folder: Folder) -> Facts:
    days = ("2020-03-31", "2020-04-01", "2020-06-30", "2020-07-01")
    for day in days:
        folder.sale(f"ACT{day}-1", folder.device(f"ACT{day}", activated_on=day), "2020-07-05T12:00:00+08:00")
    return {
        "ACT2020-03-31": (False, 0),
        "ACT2020-04-01": (True, 0),
        "ACT2020-06-30": (True, 0),
        "ACT2020-07-01": (False, 0),
        "ACT2020-03-31-1": bad("device_not_in_programme"),
        "ACT2020-06-30-1": (1, 0, "", 0, 0),
    }


@boundary("II.6.h: not paid on a day before activated_on")
def paid_before_activation(folder: Folder) -> Facts:
    device = folder.device("EARLY", activated_on="2020-04-20")
    folder.sale("EARLY-1", device, "2020-04-19T23:59:59.999999+08:00")
    folder.sale("EARLY-2", device, "2020-04-20T00:00:00+08:00")
    return {"EARLY-1": bad("device_not_in_programme"), "EARLY-2": good(1000, 2000)}


@boundary("I.1, I.2: a day of the policy's time zone, windows with their first and last day")
def windows(folder: Folder) -> Facts:
    device = folder.device("WIN", activated_on="2020-04-01")
    folder.sale("WIN-1", device, "2020-03-31T15:59:59.999999Z")
    folder.sale("WIN-2", device, "2020-03-31T16:00:00Z")
    folder.sale("WIN-3", device, "2020-06-30T10:59:59-05:00")
    folder.sale("WIN-4", device, "2020-06-30T11:00:00-05:00")
    folder.sale("WIN-5", device, "2020-10-01T01:29:59.999999+09:30")
    folder.sale("WIN-6", device, "2020-10-01T01:30:00+09:30")
    return {
        "WIN-1": bad("device_not_in_programme", "outside_window"),
        "WIN-2": good(1000, 2000),
        "WIN-3": good(1000, 2000),
        "WIN-4": (1, 0, "", 0, 0),
        "WIN-5": (1, 0, "", 0, 0),
        "WIN-6": bad("outside_window"),
        "WIN 2020-04-01": (1, 100, 0),
        "C-WIN 2020-03": (1, 0, 0, 1000, False, 0, 0, 0, True),
        "C-WIN 2020-10": (1, 0, 0, 1000, False, 0, 0, 0, True),
    }


@boundary("I.1, I.2: each window counts for its own incentive", "other")
def windows_apart(folder: Folder) -> Facts:
    device = folder.device("APART", activated_on="2020-04-03")
    days = ("2020-04-07", "2020-04-08", "2020-04-09", "2020-04-10", "2020-05-20", "2020-05-21")
    for day in days:
        folder.sale(f"APART-{day}", device, f"{day}T00:00:00+08:00", 100)
    for day in ("2020-06-20", "2020-06-21"):  # after the provider's end
        folder.sale(f"APART-{day}", device, f"{day}T00:00:00+08:00", 100)
    return {
        "APART-2020-04-07": bad("outside_window"),
        "APART-2020-04-08": (0, 1, "", 100, 100),
        "APART-2020-04-09": (0, 1, "", 100, 100),
        "APART-2020-04-10": good(100, 100),
        "APART-2020-05-20": good(100, 100),
        "APART-2020-05-21": (1, 0, "", 0, 0),
        "APART-2020-06-20": bad("agreement_ended"),
        "APART-2020-06-21": bad("outside_window", "agreement_ended"),
        "APART 2020-04-09": None,
        "APART 2020-04-10": (1, 100, 0),
        "C-APART 2020-04": (4, 3, 0, 4, False, 300, 300, 0, True),
        "C-APART 2020-05": (2, 1, 0, 2, False, 100, 100, 0, True),
    }


@boundary("Units: a month is half-open, [00:00, next 00:00)")
def month_edge(folder: Folder) -> Facts:
    device = folder.device("EDGE")
    folder.sale("EDGE-1", device, "2020-04-30T15:59:59.999999Z")
    folder.sale("EDGE-2", device, "2020-04-30T16:00:00Z", 500)
    return {
        "EDGE 2020-04-30": (1, 100, 0),
        "EDGE 2020-05-01": (1, 100, 0),
        "C-EDGE 2020-04": (1, 1, 0, 1000, False, 1000, 2000, 2, True),
        "C-EDGE 2020-05": (1, 1, 0, 500, False, 500, 1000, 1, True),
    }


@boundary("II.6.g: amount_fen < min_amount_fen, whatever was paid of it")
def minimum(folder: Folder) -> Facts:
    device = folder.device("MIN")
    folder.sale("MIN-19", device, fen=19)
    folder.sale("MIN-20", device, fen=20)
    folder.sale("MIN-paid", device, fen=20, actual_paid_fen=1)
    return {"MIN-19": bad("below_minimum"), "MIN-20": good(20, 40), "MIN-paid": good(1, 2)}


@boundary("Verdict: min(basis_fen x rate_per_mille, cap_fen x 1000)")
def cap_of_a_transaction(folder: Folder) -> Facts:
    device = folder.device("CAP")
    for fen in (4999, 5000, 5001, 90000):
        folder.sale(f"CAP-{fen}", device, fen=fen)
    return {
        "CAP-4999": good(4999, 9998),
        "CAP-5000": good(5000, 10000),
        "CAP-5001": good(5001, 10000),
        "CAP-90000": good(90000, 10000),
        "C-CAP 2020-04": (4, 4, 0, 105000, False, 105000, 39998, 39, True),
    }


@boundary("II.6.e: actual_paid_fen = 0, which is not refunded in full")
def nothing_actually_paid(folder: Folder) -> Facts:
    device = folder.device("COUPON")
    folder.sale("COUPON-0", device, actual_paid_fen=0)
    folder.refund("COUPON-0", 0)
    folder.sale("COUPON-1", device, "2020-05-10T12:00:00+08:00", actual_paid_fen=1)
    return {
        "COUPON-0": bad("no_actual_payment"),
        "COUPON-1": good(1, 2),
        "C-COUPON 2020-04": (1, 0, 0, 0, False, 0, 0, 0, True),
    }


@boundary("II.6.a: the refunds known at as_of add up to actual_paid_fen")
def refunds(folder: Folder) -> Facts:
    device = folder.device("BACK")
    for name, parts in {"0": (600, 400), "1": (600, 399)}.items():
        folder.sale(f"BACK-{name}", device)
        for fen in parts:
            folder.refund(f"BACK-{name}", fen)
    folder.sale("BACK-coupon", device, actual_paid_fen=300)
    folder.refund("BACK-coupon", 300)
    folder.sale("BACK-just", device)
    folder.refund("BACK-just", 1000, AS_OF)
    folder.sale("BACK-late", device)
    folder.refund("BACK-late", 1000, AFTER)
    gone = bad("refunded_in_full")
    return {
        "BACK-0": gone, "BACK-1": good(1, 2), "BACK-coupon": gone, "BACK-just": gone, "BACK-late": good(1000, 2000),
        "C-BACK 2020-04": (5, 2, 0, 4300, False, 1001, 2002, 2, True), "BACK 2020-04-10": (2, 200, 0),
    }  # fmt: skip


@boundary("II.6.b, II.6.c: determinations known at as_of, two on one sale give both reasons")
def determinations(folder: Folder) -> Facts:
    device = folder.device("DET")
    for name in ("both", "risk", "elsewhere", "just", "late", "twice"):
        folder.sale(f"DET-{name}", device)
    folder.determined("DET-both", "paid_elsewhere")
    folder.determined("DET-both", "risk")
    folder.determined("DET-risk", "risk")
    folder.determined("DET-elsewhere", "paid_elsewhere")
    folder.determined("DET-just", "risk", AS_OF)
    folder.determined("DET-late", "risk", AFTER)
    folder.determined("DET-twice", "risk")
    folder.determined("DET-twice", "risk", "2020-05-02T00:00:00+08:00")
    return {
        "DET-both": bad("risk", "paid_elsewhere"),
        "DET-risk": bad("risk"),
        "DET-elsewhere": bad("paid_elsewhere"),
        "DET-just": bad("risk"),
        "DET-late": good(1000, 2000),
        "DET-twice": bad("risk"),
        "C-DET 2020-04": (6, 1, 0, 6000, False, 1000, 2000, 2, True),
    }


@boundary("II.6.d: paid at or after the customer's agreement end")
def customer_agreement(folder: Folder) -> Facts:
    device = folder.device("END", folder.customer("C-END", agreement_ended_at="2020-05-10T12:00:00+08:00"))
    folder.sale("END-1", device, "2020-05-10T11:59:59.999999+08:00")
    folder.sale("END-2", device, "2020-05-10T04:00:00Z")
    folder.sale("END-3", device, "2020-05-10T12:00:00.000001+08:00")
    return {"END-1": good(1000, 2000), "END-2": bad("agreement_ended"), "END-3": bad("agreement_ended")}


@boundary("II.6.d: paid at or after the provider's agreement end", "other")
def provider_agreement(folder: Folder) -> Facts:
    device = folder.device("PROV")
    folder.sale("PROV-1", device, "2020-06-10T11:59:59.999999+08:00")
    folder.sale("PROV-2", device, "2020-06-10T12:00:00+08:00")
    return {"PROV-1": (1, 0, "", 0, 0), "PROV-2": bad("agreement_ended")}


@boundary("III.1.1, I.2.1, II.2: provider, product and industry as the policy names them")
def provider_product_industry(folder: Folder) -> Facts:
    device = folder.device("WORDS")
    folder.sale("WORDS-1", device, provider_pid="2088000000000002")
    folder.sale("WORDS-2", device, product="barcode")
    folder.sale("WORDS-3", folder.device("HOTEL", folder.customer("C-HOTEL", industry="hotel")))
    folder.sale("WORDS-4", folder.device("CAMPUS", folder.customer("C-CAMPUS", industry="catering.campus")))
    return {
        "WORDS-1": bad("provider_mismatch"),
        "WORDS-2": bad("not_authorised_payment"),
        "WORDS-3": bad("industry_not_covered"),
        "WORDS-4": good(1000, 2000),
    }


@boundary("Verdict: all reasons that apply, in the contract's order")
def all_reasons(folder: Folder) -> Facts:
    customer = folder.customer("C-ALL", industry="hotel", agreement_ended_at="2020-01-01T00:00:00Z")
    device = folder.device("ALL", customer, manufacturer="Nobody")
    wrong = {"provider_pid": "other", "product": "barcode"}
    folder.sale("ALL-1", device, "2020-03-31T12:00:00+08:00", 19, credit_paid_fen=19, **wrong)
    folder.refund("ALL-1", 19)
    folder.sale("ALL-2", device, "2020-03-31T12:00:00+08:00", 19, actual_paid_fen=0, **wrong)
    for trade_no in ("ALL-1", "ALL-2"):
        folder.determined(trade_no, "paid_elsewhere")
        folder.determined(trade_no, "risk")
    first = ("device_not_in_programme", "outside_window", "below_minimum")
    last = ("risk", "paid_elsewhere", "agreement_ended", "credit_share_exceeded", "provider_mismatch",
            "not_authorised_payment", "industry_not_covered")  # fmt: skip
    return {"ALL-1": bad(*first, "refunded_in_full", *last), "ALL-2": bad(*first, "no_actual_payment", *last)}


@boundary("Input: only what is known at as_of counts, as_of included")
def known_at_as_of(folder: Folder) -> Facts:
    device = folder.device("KNOWN")
    folder.sale("KNOWN-1", device, AS_OF)
    folder.sale("KNOWN-2", device, AFTER)
    return {
        "KNOWN-1": bad("outside_window"),
        "KNOWN-2": None,
        "C-KNOWN 2020-10": (1, 0, 0, 1000, False, 0, 0, 0, True),
    }
