"""The part of the schema that holds the menu (step `menu`; data, no code).

Dishes and prices are never deleted: a sale of long ago still has a name. `sale_items` is what a sale was made of, at
the prices that were in force then; it can be told again from the ledger's `sale.created`. Source: issue 6, Menu.
"""

from collections.abc import Sequence

MENU_SCHEMA: Sequence[str] = (
    """CREATE TABLE dishes (
        dish_id TEXT PRIMARY KEY,
        position INTEGER NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        category TEXT NOT NULL,
        price_fen INTEGER NOT NULL CHECK (price_fen > 0),
        staff_price_fen INTEGER CHECK (staff_price_fen > 0),
        ingredients TEXT NOT NULL CHECK (json_valid(ingredients)),
        allergens TEXT NOT NULL CHECK (json_valid(allergens)),
        marks TEXT NOT NULL CHECK (json_valid(marks)),
        active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT""",
    "CREATE UNIQUE INDEX dishes_sold ON dishes (name) WHERE active = 1",
    # Besides the first price: from a day on; `kind` is empty for everybody.
    """CREATE TABLE dish_prices (
        dish_id TEXT NOT NULL REFERENCES dishes (dish_id),
        from_day TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('', 'pupil', 'staff')),
        price_fen INTEGER NOT NULL CHECK (price_fen > 0),
        PRIMARY KEY (dish_id, from_day, kind)
    ) STRICT, WITHOUT ROWID""",
    # On a weekday of every week (0 is Monday), or on one date.
    """CREATE TABLE menu_plan (
        meal_id TEXT NOT NULL,
        weekday INTEGER CHECK (weekday BETWEEN 0 AND 6),
        day TEXT,
        position INTEGER NOT NULL,
        dish_id TEXT NOT NULL REFERENCES dishes (dish_id),
        CHECK ((weekday IS NULL) <> (day IS NULL))
    ) STRICT""",
    """CREATE TABLE sale_items (
        order_no TEXT NOT NULL REFERENCES sales (order_no),
        position INTEGER NOT NULL,
        dish_id TEXT NOT NULL REFERENCES dishes (dish_id),
        quantity INTEGER NOT NULL CHECK (quantity > 0),
        price_fen INTEGER NOT NULL CHECK (price_fen > 0),
        PRIMARY KEY (order_no, dish_id)
    ) STRICT, WITHOUT ROWID""",
)
