"""What in a respondent's words could tell who somebody is, masked in a proposal to the person who may release them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from unicodedata import normalize

from workbench import assets
from workbench.stats.verbatims import mask

UP = "A-ZÀ-ÖØ-ÞĄĆĘŁŃÓŚŹŻ"
CAPITAL = rf"(?:[{UP}]['’])?[{UP}][^\W\d_]+(?:-[{UP}][^\W\d_]+)?"
# Endings that Polish puts on a first name: Kasia, Kasi, Kasię; Jan, Jana, Janem; Marek, Marka.
ENDINGS = ("", "a", "u", "i", "y", "ą", "ę", "o", "em", "owi", "ie", "iem", "ze", "'s", "’s")
ROLES = (
    "conductor|driver|guard|manager|director|supervisor|nurse|doctor|receptionist|teacher|chief|president|"
    "kierownik\\w*|kierowniczk\\w*|konduktor\\w*|dyrektor\\w*|prezes\\w*|lekark\\w*|lekarz\\w*|pielęgniark\\w*|kierowc\\w*|"
    "mayor|councillor|priest|vicar|stationmaster|station master|headmaster|burmistrz\\w*|wójt\\w*|sołtys\\w*|radn[yaąe]\\w*|"
    "proboszcz\\w*|maszynist\\w*|chaplain|surgeon|judge|dean|rector|headteacher|ordynator\\w*|kapelan\\w*|rektor\\w*|dziekan\\w*|"
    "chirurg(?:a|iem|owi|u|ów|om)?|sędzi\\w*|"
    "wife|husband|son|daughter|mother|father|boss|żon\\w+|mąż|męż\\w+|syn\\w*|córk\\w+|szef\\w*"
)
TITLE = r"(?:mr|mrs|ms|miss|dr|prof|sir|pan|pana|panu|panem|pani|panią|conductor|driver|guard|nurse|doctor|kierownik\w*|konduktor\w*)"
INTRODUCED = r"(?:my name is|this is|i am|i'm|signed,?|regards,?|nazywam się|mam na imię|z poważaniem,?|pozdrawiam,?)"

MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|stycznia|lutego|marca|kwietnia|"
    "maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia"
)
DIGIT = "zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|jeden|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć"
SITE = "gmail|googlemail|hotmail|outlook|yahoo|icloud|wp|onet|o2|interia|qq|163|126"
SERVICE = r"insta(?:gram)?|ig|fb|facebook|messenger|twitter|tiktok|snap(?:chat)?|whatsapp|telegram|we\s?chat"
# What a word says to be an address, a number or a date, in this order: a number after the name of a street is no order.
KINDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, flags), shown)
    for pattern, flags, shown in (
        (r"(?<![\w.+-])[\w.+-]++(?:\s(?:at|małpa)\s|\s?\((?:at|małpa)\)\s?)[\w-]+(?:\.[a-z]{2,}|\s(?:dot|kropka)\s\w{2,})(?:\.[a-z]{2,})*\b", re.IGNORECASE, "[e-mail]"),
        (rf"(?<![\w.+-])[\w.+-]++\s(?:{SITE})(?:\.|\s(?:dot|kropka)?\s?)(?:com|pl|cn|co\.uk)\b", re.IGNORECASE, "[e-mail]"),
        (rf"\b(?i:((?:{SERVICE}):?\s(?:is\s|to\s)?))@?[\w.]*[_.\d]\w[\w.]*", re.ASCII, r"\1[handle]"),
        (r"(微信号?|QQ号?|抖音号?)[:：是]?\s?[A-Za-z0-9][\w-]{3,}", re.ASCII, r"\1[handle]"),
        (r"(?<![\w@.])[A-Za-z]\w*_\w+", re.ASCII, "[handle]"),
        (rf"\b(?:(?:{DIGIT})[\s,-]+){{5,}}(?:{DIGIT}|hundred|thousand)\b", re.IGNORECASE, "[phone]"),
        (r"[〇零一二三四五六七八九幺]{7,}", 0, "[phone]"),
        (rf"\b\d{{2}}-\d{{3}}(?:\s+{CAPITAL})?", 0, "[address]"),  # 31-147 Krakow
        (rf"\b(?:ul|al|os|pl)\.\s*{CAPITAL}(?:\s{CAPITAL})*\s*\d*\w?(?:/\d+)?", re.IGNORECASE, "[address]"),
        (rf"\b{CAPITAL}(?:\s{CAPITAL})?\s\d{{1,4}}\w?/\d{{1,4}}\b", 0, "[address]"),  # Dluga 5/7
        (r"\b[^\W\d_]{3,}\s\d{1,4}\w?\s(?:m|lok|mieszk\w*)\.?\s?\d{1,4}\b", re.IGNORECASE, "[address]"),  # długiej 5 m. 7
        (rf"\b\d{{1,4}}\w?,?\s(?:{CAPITAL}\s){{1,3}}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Court|Square)\b\.?", 0, "[address]"),
        (r"\b\d{1,4}[a-z]?,?\s(?!minutes?\b|hours?\b|miles?\b|lane\b)[a-z]{3,}\s(?:street|road|avenue|lane)\b", re.IGNORECASE, "[address]"),
        (r"\bP\.?O\.?\sbox\s\d+", re.IGNORECASE, "[address]"),
        (r"\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b", 0, "[address]"),  # a British postcode
        (r"[\u4e00-\u9fff]{2,8}(?:路|街|巷|道|弄)\d+号?(?:\d+(?:室|栋|楼))?", 0, "[address]"),
        (r"[\u4e00-\u9fff]{2,6}(?:小区|花园|公寓|大厦|新村|苑)(?:\d+(?:号楼|栋|幢|号|单元|楼|室)?){1,4}", 0, "[address]"),
        (r"\b(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})\b", 0, "[date]"),
        (rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?\s(?:{MONTHS}),?|(?:{MONTHS})\s\d{{1,2}}(?:st|nd|rd|th)?,?)\s(?:19|20)\d\d\b", re.IGNORECASE, "[date]"),
        (r"\d{2,4}年\d{1,2}月\d{1,2}[日号]", 0, "[date]"),
        (r"\b(sygn\.?(?:\sakt)?:?)\s(?:[IVX]+\s)?(?:\w{1,3}\s)?\d+/\d{2,4}", re.IGNORECASE, r"\1 [number]"),
        (r"\b(?i:(rejestracj\w+|rej\.|tablic\w*|plates?|registration(?:\snumber)?)\s)[A-Z]{1,3}\s?\d?[A-Z0-9]{2,5}\b", 0, r"\1 [number]"),
        (
            r"\b((?:order|ticket|booking|reservation|claim|complaint|reference|ref|case|invoice|seat|room|bed|ward|flat|apartment|"
            r"bilet\w*|zamówieni\w*|zgłoszeni\w*|reklamacj\w*|rezerwacj\w*|faktur\w*|pok[oó]j\w*|sal[aię]|łóżk\w*|miejsce|"
            r"nr|no\.?|number|numer\w*)"
            r"(?:\s(?:no\.?|nr\.?|number|numer|#))?\s?[#:]?\s?)[A-Z]{0,3}[-/]?\d[\w/-]*",
            re.IGNORECASE, r"\1[number]",
        ),
        (r"((?:订单|单号|票号|编号|房间|病床|床位|座位)(?:号)?[:：]?\s?)[A-Z]{0,3}\d+", re.IGNORECASE, r"\1[number]"),
        (r"\d{1,4}(号?(?:病房|病床|床|房间))", 0, r"[number]\1"),
    )
)  # fmt: skip
# A Polish surname in any of its cases, which the word before it need not tell: Kowalski, Wiśniewską, Sawickiemu.
SKI = r"(?:[sc]|dz)k(?:i|a|iego|iej|iemu|im|ą|ich)"
SURNAME = re.compile(rf"\b[{UP}]\w+{SKI}\b")
SURNAME_LOWER = re.compile(rf"\w{{2,}}(?:{SKI}|ow(?:a|ej|ą))|\w+(?:czyk|wicz|czak)\w{{0,4}}")


@dataclass(frozen=True)
class Names:
    """First names in lower case (English and Polish, without accents as well) and Chinese family names."""

    first: frozenset[str]
    family: tuple[str, ...]


@lru_cache(maxsize=1)
def names() -> Names:
    """The shipped lists of names (`templates/names`)."""
    folder = assets.folder("templates") / "names"
    first = {
        spelling
        for language in ("en", "pl")
        for name in (folder / f"{language}.txt").read_text("utf-8").split()
        for spelling in (name, _plain(name))
    }
    family = sorted((folder / "zh.txt").read_text("utf-8").split(), key=len, reverse=True)
    return Names(frozenset(first), tuple(family))


@dataclass(frozen=True)
class Corpus:
    """What is common among all texts of a client, and so tells nobody: words by the number of texts that hold them.

    `own` are words of the client's own: its name, stages and touchpoints.
    """

    texts: Mapping[str, int]
    own: frozenset[str]
    minimum: int
    common: frozenset[str] = field(default=frozenset())

    @classmethod
    def of(cls, texts: Iterable[str], *, own: Iterable[str], minimum: int) -> Corpus:
        """Counts of each word, in lower case, and the words that somewhere stand in lower case."""
        counts: Counter[str] = Counter()
        lower: set[str] = set()
        for text in texts:
            words = set(re.findall(r"[^\W\d_]{2,}", text))
            counts.update({word.lower() for word in words})
            lower |= {word for word in words if word.islower()}
        known = frozenset(word.lower() for label in own for word in re.findall(r"[^\W\d_]{2,}", label))
        return cls(counts, known, minimum, frozenset(lower))

    def rare(self, word: str) -> bool:
        """Whether fewer texts than the minimum hold a word, and the client does not use it itself."""
        return self.texts.get(word.lower(), 0) < self.minimum and word.lower() not in self.own


def proposed(text: str, corpus: Corpus, hidden: Iterable[str] = ()) -> tuple[str, tuple[str, ...]]:
    """A text with what may identify masked, and the kinds of what was masked; a person's review is not spared.

    Masked are e-mails, links, numbers, addresses, order numbers, dates, names by list, after a title or an
    introduction, pairs of capitals within a sentence, rare roles, rare capitals, which may be places, and the names
    in `hidden`.
    """
    for name in sorted(hidden, key=len, reverse=True):
        text = re.sub(rf"(?<![^\W\d_]){re.escape(name)}(?![^\W\d_])", "[name]", text, flags=re.IGNORECASE)
    masked = text
    for pattern, shown in KINDS:
        masked = pattern.sub(shown, masked)
    masked = _masked_names(mask(_spelled_out(masked)), corpus)
    masked = re.sub(
        rf"\b(?:{ROLES})\b", lambda found: "[role]" if corpus.rare(found[0]) else found[0], masked, flags=re.IGNORECASE
    )
    masked = re.sub(r"(我是唯一的?)[\u4e00-\u9fff]{2,3}", r"\1[role]", masked)
    masked = re.sub(rf"(?<=[^\W_,;] )({CAPITAL})\b", lambda found: _place(found[0], corpus), masked)
    return masked, tuple(dict.fromkeys(re.findall(r"\[([a-z -]+)\]", masked)))


def _place(word: str, corpus: Corpus) -> str:
    """A capitalised word within a sentence that few use, and nobody in lower case, may name a place or a person."""
    known = word.lower() in corpus.common or word in CAPITALISED
    return "[name or place]" if corpus.rare(word) and not known else word


# Words that English writes with a capital and that name neither place nor person.
CAPITALISED = frozenset([
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April",
    "June", "July", "August", "September", "October", "November", "December", "Christmas", "Easter", "Wi-Fi", "Internet",
    "English", "Polish", "Chinese", "French", "German", "First", "Second",
])  # fmt: skip


def _spelled_out(text: str) -> str:
    """'kasia at firma': an address is meant where the word before is a first name."""

    def shown(found: re.Match[str]) -> str:
        return "[e-mail]" if _is_first(found[1].split(".")[0]) else found.group()

    return re.sub(
        r"\b([^\W\d_][\w.-]*)\s(?:at|małpa|@|\(at\))\s[^\W\d_][\w-]*\b(?:\s(?:dot|kropka)\s\w+)?",
        shown,
        text,
        flags=re.IGNORECASE,
    )


def _masked_names(text: str, corpus: Corpus) -> str:
    more = rf"(?:\s(?:{CAPITAL}))"
    text = re.sub(rf"(?i:\b({INTRODUCED})\s)({CAPITAL}{more}{{0,2}})", r"\1 [name]", text)
    text = re.sub(rf"(?i:\b({TITLE})\.?\s)({CAPITAL}{more}?)", _keeps(corpus), text)
    text = re.sub(r"\b((?i:mr|mrs|ms)\.?\s)(?!and\b|or\b)[a-z][^\W\d_]*(?:['’][a-z]+)?", r"\1[name]", text)
    text = re.sub(r"\b((?i:pan(?:a|u|em|i|ią|ie)?|państw\w*)\s)([a-zà-ÿąćęłńóśźż]{2,})\b", _polite, text)
    text = re.sub(rf"\b((?i:{NAMED})\s)([^\W\d_]+)", r"\1[name]", text)
    text = re.sub(rf"\b[{UP}]\.\s?{CAPITAL}", lambda found: found[0] if _common(found[0], corpus) else "[name]", text)

    def listed(found: re.Match[str]) -> str:
        first, *rest = found.group().split()
        if _is_first(first) and (rest or first.lower() not in AMBIGUOUS):
            return "[name]"
        return found.group()

    text = re.sub(rf"\b{CAPITAL}(?:\s{CAPITAL}){{0,2}}(?:['’]s)?", listed, text)
    text = re.sub(r"\b[^\W\d_]{3,}\b", lambda found: "[name]" if _alone(found.group(), corpus) else found.group(), text)
    text = re.sub(rf"(?<=[^\W\d_,] )({CAPITAL} {CAPITAL})\b", _keeps(corpus, group=1), text)
    text = SURNAME.sub(lambda found: found[0] if _place(found[0], corpus) == found[0] else "[name]", text)
    return _masked_chinese(text)


NAMED = r"my (?:son|daughter|wife|husband)?(?:'s)?\s?name is(?! (?:on|in|not|the|an?|still|also|never|there|spelled|wrong)\b)|nazywam się|mam na imię"


def _polite(found: re.Match[str]) -> str:
    """A word in lower case after pan or pani is masked where it is a first name or has the form of a surname."""
    told = (_is_first(found[2]) and found[2] not in {"sam", "sama"}) or SURNAME_LOWER.fullmatch(found[2])
    return f"{found[1]}[name]" if told else found[0]


def _common(words: str, corpus: Corpus) -> bool:
    """Whether the last of some words is one of everyday, as the first of a sentence after 'plan B.' may be."""
    last = words.rpartition(" ")[2].rpartition(".")[2].lower()
    return last in corpus.common or not corpus.rare(last)


def _keeps(corpus: Corpus, *, group: int = 2) -> Callable[[re.Match[str]], str]:
    """A replacement that masks a name unless every word of it is the client's own."""

    def masked(found: re.Match[str]) -> str:
        if all(word.lower() in corpus.own for word in found[group].split()):
            return found.group()
        return f"{found[1]} [name]" if group == 2 else "[name]"

    return masked


def _alone(word: str, corpus: Corpus) -> bool:
    """Whether a word in lower case is a first name and nothing that several texts or the client say."""
    return word.islower() and len(word) > 3 and word in names().first and corpus.rare(word) and word not in AMBIGUOUS


AMBIGUOUS = frozenset([
    "grant", "dawn", "frank", "mark", "will", "rose", "hope", "grace", "faith", "rob", "sue", "bill", "penny", "dean",
    "wayne", "carol", "jean", "ross", "holly", "ivan", "daisy", "amber", "jasmine", "heather", "ali", "lena", "marina",
    "ula", "gail", "lech", "rich", "skip", "chase", "max", "ray", "ola", "norma", "vera", "stella", "glen", "kasa", "dana",
    "marka",
])  # fmt: skip


# Words of everyday that begin with the sign of a family name.
EVERYDAY_ZH = frozenset([
    "高兴", "高铁", "高峰", "高级", "高速", "高温", "张贴", "张开", "黄金", "黄色", "黄牛", "白天", "白色", "方便", "方面",
    "方式", "方法", "方向", "周末", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周围", "周到", "周年", "马上",
    "马路", "马桶", "于是", "安全", "安静", "安排", "安检", "安心", "金额", "金钱", "平时", "平台", "成功", "成为", "明天",
    "明白", "明确", "明显", "温度", "温馨", "路线", "路上", "路程", "路过", "江边", "何时", "何况", "万一", "任何", "任务",
    "任意", "解决", "解释", "应该", "应当", "应急", "包括", "包装", "包含", "包裹", "关于", "关门", "关心", "严重", "严格",
    "全部", "全程", "毛病", "许多", "计划", "常常", "常见", "花费", "时间", "王牌", "雷雨", "雷同", "石头", "洪水", "林荫",
    "夏天", "夏季", "季节", "宁愿", "安装", "水平", "车站", "余额", "余下", "汤面", "苗条", "吉利", "邮件", "房间", "房子",
    "解除", "解答", "项目", "贺卡", "童车", "钟头", "石子", "丁点",
])  # fmt: skip
BEFORE_ZH = (
    "找了|找到|找|客服|感谢|谢谢|联系|同事|员工|经理|店员|乘务员|司机|叫|给|跟|和|被|由|向|问|让|请|投诉|表扬|小|老"
)
KIN_ZH = "女儿|儿子|老公|老婆|丈夫|妻子|妈妈|爸爸|母亲|父亲|哥哥|姐姐|弟弟|妹妹|孙子|孙女|爷爷|奶奶|外婆|外公|朋友|孩子|男友|女友"
AFTER_ZH = "的很说不没在可是也都就先女来去把被给处态帮做太真非常回骂让和跟与及师两"


def _masked_chinese(text: str) -> str:
    family = "|".join(names().family)
    text = re.sub(r"(我叫|我是(?!唯一)|姓名[::]?|名叫)[\u4e00-\u9fff]{2,4}", r"\1[name]", text)
    text = re.sub(rf"(?:{family})[\u4e00-\u9fff]{{0,2}}?(先生|女士|小姐|经理|师傅|老师|医生|主任)", r"[name]\1", text)
    # A family name and one or two signs more where a name can stand: after a person is spoken of, before a verb or an end.
    end = rf"(?=[{AFTER_ZH}]|[^\u4e00-\u9fff]|$)"
    nicknamed = rf"(?<=[小老])(?:{family}){end}"
    named = (
        rf"(?:(?<![\u4e00-\u9fff])|(?<={')|(?<='.join(BEFORE_ZH.split('|'))}))(?:{family})[\u4e00-\u9fff]{{1,2}}?{end}"
    )
    of_kin = rf"(?:(?<={')|(?<='.join(KIN_ZH.split('|'))}))(?:{family})[\u4e00-\u9fff]{{2}}"
    called = r"(?<=客服|员工|店员|司机|同事)小(?![姐哥伙时])[\u4e00-\u9fff](?=态|服|很|的|说|不|[^\u4e00-\u9fff]|$)"
    return re.sub(
        rf"{nicknamed}|{named}|{of_kin}|{called}",
        lambda found: found[0] if found[0][:2] in EVERYDAY_ZH else "[name]",
        text,
    )


def _is_first(word: str) -> bool:
    """Whether a word is a first name of the lists, in one of the forms that Polish gives it."""
    lower = _plain(word.lower())
    first = names().first
    if lower in first:
        return True
    for ending in ENDINGS[1:]:
        stem = lower.removesuffix(_plain(ending))
        if (
            stem != lower
            and len(stem) > 2
            and (stem in first or f"{stem}a" in first or f"{stem[:-1]}e{stem[-1]}" in first)
        ):
            return True
    return False


def _plain(word: str) -> str:
    """A word without Polish and other accents."""
    return "".join(
        c for c in normalize("NFKD", word.translate(str.maketrans("łŁ", "lL"))) if ord(c) < 0x300 or ord(c) > 0x36F
    )
