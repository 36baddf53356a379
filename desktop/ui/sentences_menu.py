"""The sentences of the menu: dishes, the week plan, and files that hold them. See `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
MENU: dict[str, str] = {
    "menu.nothing_chosen": QT_TRANSLATE_NOOP("reasons",
        "No dish is chosen | Touch a dish, or type its number."),
    "menu.not_offered": QT_TRANSLATE_NOOP("reasons",
        "A chosen dish is not on the menu any more | Choose again from the dishes that are shown."),
    "menu.quantity": QT_TRANSLATE_NOOP("reasons",
        "Too much of one dish, or too many dishes in one sale | Make two sales of it. | [At most {most}]"),
    "menu.name": QT_TRANSLATE_NOOP("reasons",
        "A dish needs a short name | Enter at most {most} characters. | [{dish}]"),
    "menu.price": QT_TRANSLATE_NOOP("reasons",
        "The price of a dish is out of range | Enter an amount above zero, {most} at most. | [{dish}]"),
    "menu.price_twice": QT_TRANSLATE_NOOP("reasons",
        "A dish has two prices for the same people from the same day | Keep one of them. | [{dish}][, {day}]"),
    "menu.twice": QT_TRANSLATE_NOOP("reasons",
        "Two dishes that are sold have the same name | Name them apart, or switch one off. | [{dish}]"),
    "menu.plan": QT_TRANSLATE_NOOP("reasons",
        "The week plan names a dish or a meal that is not there | Correct the plan."),
    # files
    "menu.no_header": QT_TRANSLATE_NOOP("reasons",
        "The file has no row of headers that a menu needs | Add the columns 菜名 and 价格. | [Missing: {missing}]"),
    "menu.faults": QT_TRANSLATE_NOOP("reasons",
        "The menu file has faults; nothing was imported | Correct them in the file and import it again. | "
        "[{count} faults]"),
    "menu.empty_file": QT_TRANSLATE_NOOP("reasons",
        "The menu file has no dish | Check that it is the right file."),
    "menu.cell_price": QT_TRANSLATE_NOOP("reasons",
        "This is no price of a dish | Enter an amount above zero and at most {most}. | [{text}]"),
    "menu.cell_twice": QT_TRANSLATE_NOOP("reasons",
        "This dish stands in the file already and says something else | Say the same in both rows, or name them "
        "apart. | [{dish}, row {first_line}]"),
    "menu.cell_planned_twice": QT_TRANSLATE_NOOP("reasons",
        "This dish is planned twice for the same meal and day | Remove one of the rows. | [Row {first_line}]"),
    "menu.cell_meal": QT_TRANSLATE_NOOP("reasons",
        "There is no meal of this name | Write it as on the settings page. | [{text}]"),
    "menu.cell_weekday": QT_TRANSLATE_NOOP("reasons",
        "This is no day of the week | Write 周一 to 周日, or several with 、between. | [{text}]"),
    "menu.cell_day_missing": QT_TRANSLATE_NOOP("reasons",
        "A row of the plan needs a meal, and a day of the week or a date | Fill in both, or neither."),
    "menu.cell_past": QT_TRANSLATE_NOOP("reasons",
        "This day is over | A price holds and a plan counts from today on at the earliest. | [{text}]"),
    "menu.cell_mark": QT_TRANSLATE_NOOP("reasons",
        "This mark is not known | Use 清真, 素食, 纯素, 含猪肉, 含牛肉, 含肉, 含海鲜, 辣, 含酒精. | [{text}]"),
}
# fmt: on
