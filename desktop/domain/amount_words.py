"""An amount of money as it is said aloud, in Chinese and in English. Pure.

As people say it at a counter: 十二元五角, 十元零五分, 两元; twelve yuan fifty, ten yuan and five fen. Any whole number
of fen below 100 million yuan. Source: issue 6, Sounds.
"""

from desktop.domain.money import FEN_PER_YUAN

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def amount_words(amount_fen: int, language: str) -> str:
    """Return an amount of fen in words, in `zh_CN` or in English."""
    if amount_fen < 0:
        return ("负" if language == "zh_CN" else "minus ") + amount_words(-amount_fen, language)
    return _chinese(amount_fen) if language == "zh_CN" else _english(amount_fen)


def _chinese(amount_fen: int) -> str:
    yuan, rest = divmod(amount_fen, FEN_PER_YUAN)
    jiao, fen = divmod(rest, 10)
    parts = []
    if yuan or not rest:
        parts.append(_counted(yuan) + "元")
    if jiao:
        parts.append(_counted(jiao) + "角")
    elif yuan and fen:
        parts.append("零")
    if fen:
        parts.append(_counted(fen) + "分")
    return "".join(parts)


def _counted(number: int) -> str:
    """Return a number before what it counts: two of something is 两."""
    return "两" if number == 2 else chinese_number(number)


def chinese_number(number: int) -> str:
    """Return 0 to 99,999,999 as it is said: 十二, 一百零五, 一千二百, 两万零五十."""
    high, low = divmod(number, 10_000)
    if not high:
        return _below_ten_thousand(low).removeprefix("一") if 10 <= low < 20 else _below_ten_thousand(low)
    words = _counted(high) + "万"
    if not low:
        return words
    return words + ("零" if low < 1_000 else "") + _below_ten_thousand(low)


def _below_ten_thousand(number: int) -> str:
    if number == 0:
        return _DIGITS[0]
    words, gap = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit == 0:
            gap = bool(words)
            continue
        said = "两" if digit == 2 and place == 3 else _DIGITS[digit]
        words += ("零" if gap else "") + said + _PLACES[place]
        gap = False
    return words


def _english(amount_fen: int) -> str:
    yuan, fen = divmod(amount_fen, FEN_PER_YUAN)
    if not yuan and fen:
        return f"{english_number(fen)} fen"
    words = f"{english_number(yuan)} yuan"
    if fen >= 10:
        return f"{words} {english_number(fen)}"
    return f"{words} and {english_number(fen)} fen" if fen else words


def english_number(number: int) -> str:
    """Return 0 to 99,999,999 in words: twelve, one hundred and five, one thousand two hundred."""
    for size, name in ((1_000_000, "million"), (1_000, "thousand")):
        if number >= size:
            high, low = divmod(number, size)
            joint = " and " if 0 < low < 100 else " "
            return f"{english_number(high)} {name}" + (joint + english_number(low) if low else "")
    if number >= 100:
        high, low = divmod(number, 100)
        return f"{_ONES[high]} hundred" + (f" and {english_number(low)}" if low else "")
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
