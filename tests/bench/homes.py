"""A home with many sales, made through the money path itself with the syncs off while it is made."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.system import SystemChance, SystemClock
from desktop.app.homes import ensure_home
from desktop.domain.payment import Way
from desktop.services.ports import NewSale
from tests.helpers.fakes import entry, identity

SALES_A_DAY = 250
USERS = 400


def home_with_sales(folder: Path, sales: int) -> Home:
    """Return a trial home with that many paid sales, a school day's worth a day, ending yesterday."""
    home = Home(folder)
    ensure_home(home)
    settings = home.settings()
    books = SqliteBooks(home.database_path, load_key(home, settings.keystore), settings, SystemChance())
    books.store.run("PRAGMA synchronous=OFF")
    today = SystemClock().now().replace(hour=4, minute=0, second=0, microsecond=0)
    days = -(-sales // SALES_A_DAY)
    books.know_device(identity(sn="SIM-BENCH", clock=today), today - timedelta(days=days))
    done = 0
    for day in range(days, 0, -1):
        noon = today - timedelta(days=day)
        for index in range(min(SALES_A_DAY, sales - done)):
            _sell(books, noon + timedelta(seconds=12 * index), done + 1, index)
            done += 1
    books.close()
    home.save(replace(settings, continuous=False))
    return home


def _sell(books: SqliteBooks, at: datetime, n: int, index: int) -> None:
    new = NewSale(amount_fen=1_200, way=Way.FACE, meal_id="lunch", meal_name="午餐", device_sn="SIM-BENCH")
    sale = books.submit(new, at)
    told = entry(n, sale.order_no, at=at, user_id=f"2088{(n * 7919 + index) % USERS:012d}", raw=b"\xa0" * 400)
    books.take_over("SIM-BENCH", [told], at)
