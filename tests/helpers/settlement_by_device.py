"""Boundaries of the device subsidy: users, months and caps."""

from tests.helpers.settlement_folder import Folder
from tests.helpers.settlement_frame import Facts, boundary


@boundary("Device subsidy 2: at least min_monthly_users distinct users qualify a month")
def users_59_and_60(folder: Folder) -> Facts:
    folder.crowd(folder.device("U59"), "2020-04-10", range(59))
    folder.crowd(folder.device("U60"), "2020-04-10", range(60))
    return {
        "U59": (True, 0),
        "U59 2020-04": (59, False, 0),
        "U59 2020-04-10": (59, 5900, 0),
        "U60": (True, 6000),
        "U60 2020-04": (60, True, 6000),
        "U60 2020-04-10": (60, 6000, 6000),
    }


@boundary("Device subsidy 2: distinct over the month, not the sum of its days; each month and device for itself")
def users_over_days_and_months(folder: Folder) -> Facts:
    same, more, split = folder.device("SAME"), folder.device("MORE"), folder.device("SPLIT")
    folder.crowd(same, "2020-04-11", range(40))
    folder.crowd(same, "2020-04-10", range(1, 59))
    folder.crowd(more, "2020-04-10", range(30))
    folder.crowd(more, "2020-04-11", range(30, 60))
    folder.crowd(split, "2020-04-30", range(30))
    folder.crowd(split, "2020-05-01", range(30, 60))
    return {
        "SAME 2020-04": (59, False, 0),
        "SAME 2020-04-10": (58, 5800, 0),
        "SAME 2020-04-11": (40, 4000, 0),
        "MORE 2020-04": (60, True, 6000),
        "MORE 2020-04-10": (30, 3000, 3000),
        "MORE 2020-04-11": (30, 3000, 3000),
        "SPLIT 2020-04": (30, False, 0),
        "SPLIT 2020-05": (30, False, 0),
    }


@boundary("Device subsidy 1: a user counts once a day, and only by valid transactions")
def one_user_twice_a_day(folder: Folder) -> Facts:
    device = folder.device("TWICE")
    folder.crowd(device, "2020-04-10", range(60))
    folder.sale("TWICE-again", device, "2020-04-10T18:00:00+08:00", user_id="u0")
    folder.sale("TWICE-small", device, "2020-04-10T18:00:00+08:00", 19, user_id="u99")
    return {"TWICE 2020-04-10": (60, 6000, 6000), "TWICE 2020-04": (60, True, 6000)}


@boundary("Device subsidy 1: min(users x fen_per_user_day, daily_cap_fen)")
def users_119_to_121(folder: Folder) -> Facts:
    for users in (119, 120, 121):
        folder.crowd(folder.device(f"U{users}"), "2020-05-06", range(users))
    return {
        "U119 2020-05-06": (119, 11900, 11900),
        "U120 2020-05-06": (120, 12000, 12000),
        "U121 2020-05-06": (121, 12000, 12000),
    }


@boundary("Device subsidy 3: in order of date, the day that crosses total_cap_fen is cut to what is left")
def total_cap_cuts(folder: Folder) -> Facts:
    device = folder.device("CUT")
    for day in range(18, 0, -1):
        folder.crowd(device, f"2020-05-{day:02d}", range(120))
    folder.crowd(device, "2020-04-29", range(59))  # a month that falls short uses nothing up
    return {
        "CUT": (True, 200000),
        "CUT 2020-04": (59, False, 0),
        "CUT 2020-05": (120, True, 200000),
        "CUT 2020-05-16": (120, 12000, 12000),
        "CUT 2020-05-17": (120, 12000, 8000),
        "CUT 2020-05-18": (120, 12000, 0),
    }


@boundary("Device subsidy 3: reached exactly nothing is cut, and the cap runs over months", "other")
def total_cap_exactly(folder: Folder) -> Facts:
    device, odd = folder.device("EXACT"), folder.device("ODD")
    for day in ("2020-04-29", "2020-04-30", "2020-05-01", "2020-05-02", "2020-05-03"):
        folder.crowd(device, day, range(3))
    for day, users in (("2020-04-29", 3), ("2020-04-30", 3), ("2020-05-01", 3), ("2020-05-02", 2), ("2020-05-03", 1)):
        folder.crowd(odd, day, range(users))
    return {
        "EXACT": (True, 1000),
        "EXACT 2020-04-29": (3, 250, 250),
        "EXACT 2020-05-02": (3, 250, 250),
        "EXACT 2020-05-03": (3, 250, 0),
        "ODD": (True, 1000),
        "ODD 2020-05-02": (2, 200, 200),
        "ODD 2020-05-03": (1, 100, 50),
    }


@boundary("Device subsidy: a device appears always, its months where it has a valid transaction")
def device_without_sales(folder: Folder) -> Facts:
    folder.device("IDLE")
    folder.sale("SMALL-1", folder.device("SMALL"), fen=19)
    return {
        "IDLE": (True, 0),
        "C-IDLE 2020-04": None,
        "SMALL": (True, 0),
        "SMALL 2020-04": None,
        "C-SMALL 2020-04": (1, 0, 0, 19, False, 0, 0, 0, True),
    }
