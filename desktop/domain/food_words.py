"""Which words of a kitchen mean which food: the table behind the guards of allergy and diet. Data; pure.

`said` is how people name it in a roster, `found` what a dish may be declared with, `spares` words that contain one of
them and mean something else (豆奶 holds no milk). Common words of school kitchens; a school that needs more declares
them at the dish. Source: GB 7718-2025, 4.1.4.2 (the eight groups of allergens that are declared); issue 6, Guards.
"""

from dataclasses import dataclass

from desktop.domain.menu import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Allergy:
    """One group of allergens."""

    said: tuple[str, ...]
    found: tuple[str, ...]
    spares: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Diet:
    """What somebody of a diet does not eat: `refuses`, unless the dish has one of the marks `allowed_by`."""

    said: tuple[str, ...]
    refuses: tuple[str, ...]
    spares: tuple[str, ...] = ()
    allowed_by: frozenset[Mark] = frozenset()
    refused_marks: frozenset[Mark] = frozenset()


#: How a kitchen writes a mark; the first word of each is how it is shown.
MARK_WORDS: dict[Mark, tuple[str, ...]] = {
    Mark.HALAL: ("清真", "halal"),
    Mark.VEGETARIAN: ("素食", "素", "蛋奶素", "vegetarian"),
    Mark.VEGAN: ("纯素", "全素", "vegan"),
    Mark.PORK: ("含猪肉", "猪肉", "pork"),
    Mark.BEEF: ("含牛肉", "牛肉", "beef"),
    Mark.MEAT: ("含肉", "荤", "荤菜", "meat"),
    Mark.SEAFOOD: ("含海鲜", "海鲜", "seafood"),
    Mark.SPICY: ("辣", "微辣", "spicy"),
    Mark.ALCOHOL: ("含酒精", "酒", "alcohol"),
}


def _words(text: str, *phrases: str) -> tuple[str, ...]:
    """Return words that stand with spaces between, and phrases that hold spaces themselves."""
    return (*text.split(), *phrases)


_FISH = _words("鱼 鳕 鲑 三文 鳗 海鲜 水产 fish salmon tuna cod seafood")
_SHELLS = _words(
    "虾 蟹 甲壳 贝 蛤 蚝 蛏 螺 鱿 墨鱼 章鱼 海鲜 水产 shrimp prawn crab lobster shellfish oyster squid seafood"
)
_NOT_SHELLS = _words("虾夷葱 蟹味菇 贝贝南瓜 螺旋")

ALLERGIES = (
    Allergy(said=_words("花生 peanut"), found=_words("花生 peanut")),
    Allergy(
        said=_words("奶 乳 milk dairy lactose"),
        found=_words("奶 乳 芝士 起司 黄油 milk cheese butter cream yogurt yoghurt dairy lactose"),
        spares=_words("豆奶 椰奶 腐乳 豆乳 乳鸽 乳猪 奶白菜", "soy milk", "coconut milk", "peanut butter"),
    ),
    Allergy(said=_words("蛋 egg"), found=_words("蛋 沙拉酱 egg mayonnaise"), spares=_words("蛋白质 蛋白粉")),
    Allergy(
        said=_words("麦 麸 面粉 gluten wheat"),
        found=_words(
            "麦 麸 面粉 面条 面包 面筋 馒头 包子 饺子 馄饨 花卷 油条 烧饼 wheat gluten flour bread noodle dumpling"
        ),
        spares=("rice flour", "rice noodle", "rice noodles"),
    ),
    Allergy(
        said=_words("大豆 黄豆 豆制品 豆腐 soy soya"),
        found=_words("大豆 黄豆 豆腐 豆浆 豆干 豆皮 腐竹 酱油 生抽 老抽 豆瓣 豆奶 豆豉 soy soya tofu soybean"),
        spares=_words("米豆腐"),
    ),
    Allergy(
        said=_words("坚果 核桃 杏仁 腰果 榛 开心果 nut almond walnut cashew"),
        found=_words(
            "坚果 核桃 杏仁 腰果 榛 开心果 松子 松仁 夏威夷果 碧根果 巴旦木 nut almond walnut cashew hazelnut pistachio"
        ),
    ),
    Allergy(said=_words("海鲜 水产 seafood"), found=(*_FISH, *_SHELLS), spares=(*_words("鱼香 鱼腥草"), *_NOT_SHELLS)),
    Allergy(said=_words("鱼 fish"), found=_FISH, spares=_words("鱼香 鱼腥草 鱿鱼 墨鱼 章鱼")),
    Allergy(said=_words("虾 蟹 甲壳 贝 shrimp prawn crab shellfish"), found=_SHELLS, spares=_NOT_SHELLS),
    Allergy(said=_words("芝麻 sesame"), found=_words("芝麻 麻酱 麻油 香油 sesame tahini")),
    Allergy(said=_words("芒果 mango"), found=_words("芒果 mango")),
    Allergy(said=_words("蚕豆 g6pd"), found=_words("蚕豆 怪味豆 豆瓣酱 fava", "broad bean")),
)

_OTHER_MEATS = _words(
    "牛肉 羊肉 鸡肉 鸭肉 鹅肉 鱼肉 虾肉 蟹肉 兔肉 驴肉 牛里脊 鸡里脊 牛排骨 羊排骨 鸡排骨 素肉 素火腿 鸡火腿 果肉 椰肉 "
    "肉桂 肉豆蔻 鸡肉丸",
    "turkey ham",
    "turkey bacon",
)
_PORK = _words(
    "猪 肉丝 肉末 肉片 肉丁 肉丸 肉馅 五花肉 红烧肉 回锅肉 东坡肉 扣肉 排骨 里脊 火腿 培根 腊肉 腊肠 香肠 叉烧 狮子头 "
    "大肉 肉松 pork ham bacon lard"
)
_MEAT = _words(
    "肉 猪 牛 羊 鸡 鸭 鹅 鸽 兔 排骨 里脊 火腿 培根 香肠 腊肠 叉烧 狮子头 鱼 虾 蟹 贝 蛤 鱿 海鲜 "
    "蚝油 肝 pork beef mutton lamb chicken duck goose meat ham bacon sausage fish shrimp prawn crab seafood"
)
_PLANTS = _words(
    "素鸡 素肉 素鸭 素鱼 素火腿 牛油果 牛蒡 鸡腿菇 鸡枞 鸡毛菜 鸡头米 鱼香 鱼腥草 羊肚菌 羊角 猪肚菇 猪毛菜 蟹味菇 "
    "虾夷葱 果肉 椰肉 肉桂 肉豆蔻 贝贝南瓜 牛角面包"
)
_MILK_AND_EGGS = _words("牛奶 牛乳 牛轧 羊奶 鸡蛋 鸭蛋 鹅蛋 鸽蛋")
_MEAT_MARKS = frozenset({Mark.MEAT, Mark.PORK, Mark.BEEF, Mark.SEAFOOD})

DIETS = (
    Diet(
        said=_words("清真 穆斯林 回民 回族 halal muslim"),
        refuses=_PORK,
        spares=_OTHER_MEATS,
        allowed_by=frozenset({Mark.HALAL}),
        refused_marks=frozenset({Mark.PORK, Mark.ALCOHOL}),
    ),
    Diet(
        said=_words("不吃猪 忌猪 无猪", "no pork"),
        refuses=_PORK,
        spares=_OTHER_MEATS,
        allowed_by=frozenset({Mark.HALAL}),
        refused_marks=frozenset({Mark.PORK}),
    ),
    Diet(
        said=_words("纯素 全素 vegan"),
        refuses=(*_MEAT, *_words("蛋 奶 乳 蜂蜜 黄油 egg milk cheese butter honey")),
        spares=(*_PLANTS, *_words("豆奶 椰奶 腐乳 豆乳", "soy milk", "coconut milk", "peanut butter")),
        allowed_by=frozenset({Mark.VEGAN}),
        refused_marks=_MEAT_MARKS,
    ),
    Diet(
        said=_words("素 vegetarian"),
        refuses=_MEAT,
        spares=(*_PLANTS, *_MILK_AND_EGGS),
        allowed_by=frozenset({Mark.VEGETARIAN, Mark.VEGAN}),
        refused_marks=_MEAT_MARKS,
    ),
    Diet(
        said=_words("不吃牛 忌牛 hindu", "no beef"),
        refuses=_words("牛 beef"),
        spares=_words("牛奶 牛乳 牛油果 牛蒡 牛轧 牛角面包"),
        refused_marks=frozenset({Mark.BEEF}),
    ),
    Diet(
        said=_words("不吃羊 忌羊", "no mutton", "no lamb"),
        refuses=_words("羊 mutton lamb"),
        spares=_words("羊奶 羊肚菌 羊角"),
    ),
    Diet(
        said=_words("不吃辣 忌辣 不辣", "not spicy", "no spicy"),
        refuses=_words("辣 麻婆 花椒 chilli chili spicy"),
        spares=_words("不辣 辣木", "not spicy"),
        refused_marks=frozenset({Mark.SPICY}),
    ),
    Diet(
        said=_words("不吃海鲜 忌海鲜", "no seafood"),
        refuses=(*_FISH, *_SHELLS),
        spares=(*_words("鱼香 鱼腥草"), *_NOT_SHELLS),
        refused_marks=frozenset({Mark.SEAFOOD}),
    ),
)
