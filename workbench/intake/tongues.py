"""How each language that clients survey in forms a worded scale: adverbs, pairs of words, and what stands between them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tongue:
    """How a language forms a scale: adverbs of the ends, the middle, the weak and the weakest steps, pairs, neutral words.

    `never` and `hardly` turn a good word into the worst and the bad step: "not at all satisfied", "not very satisfied".
    """

    outer: str
    middle: str
    inner: str
    least: str
    pairs: tuple[tuple[str, str], ...]
    neutral: str
    never: str = ""
    hardly: str = ""


TONGUES = (
    Tongue(
        "very|extremely|strongly|completely|totally|highly|entirely|fully|absolutely",
        "|mostly|moderately|generally",
        "somewhat|rather|fairly|quite|tend to|partly|more or less",
        "slightly|a little|a bit",
        (
            ("dissatisfied|unsatisfied", "satisfied"),
            ("disagree", "agree"),
            ("difficult|hard", "easy"),
            ("unlikely", "likely"),
            ("unhappy", "happy"),
            ("unhelpful", "helpful"),
            ("negative", "positive"),
            ("bad", "good"),
            ("unfavorable|unfavourable", "favorable|favourable"),
            ("low", "high"),
            ("unimportant", "important"),
            ("disappointed", "pleased"),
            ("uncomfortable", "comfortable"),
            ("low quality", "high quality"),
            ("bad quality", "good quality"),
        ),
        "neutral|neither|undecided|neither agree nor disagree|neither agree or disagree|average|ok|okay|mixed|moderate|medium|indifferent"
        "|neither high nor low quality|neither low nor high quality|neither good nor bad quality",
        "not at all",
        "not|not very|not so|not really|not too",
    ),
    Tongue(
        "sehr|äußerst|äusserst|völlig|voll und ganz|vollkommen|extrem|absolut|ganz und gar",
        "|überwiegend|weitgehend",
        "eher|ziemlich|teilweise",
        "etwas",
        (
            ("unzufrieden", "zufrieden"),
            ("schlecht", "gut"),
            ("schwierig|schwer", "einfach|leicht"),
            ("unwahrscheinlich", "wahrscheinlich"),
            ("negativ", "positiv"),
            ("unwichtig", "wichtig"),
        ),
        "neutral|weder noch|teils teils|teils/teils|mittel|mittelmäßig|durchschnittlich|okay|unentschieden",
        "überhaupt nicht|gar nicht|absolut nicht",
        "nicht|eher nicht|nicht sehr|nicht besonders|weniger|kaum",
    ),
    Tongue(
        "très|extrêmement|tout à fait|complètement|totalement",
        "|globalement",
        "plutôt|assez",
        "un peu|légèrement",
        (
            ("insatisfait|insatisfaite|mécontent|mécontente", "satisfait|satisfaite|content|contente"),
            ("mauvais|mauvaise", "bon|bonne"),
            ("difficile", "facile"),
            ("improbable", "probable"),
            ("négatif|négative", "positif|positive"),
            ("mal", "bien"),
        ),
        "neutre|ni l'un ni l'autre|moyen|moyenne|moyennement|correct|correcte|passable|sans avis particulier",
        "pas du tout|absolument pas",
        "pas|plutôt pas|pas vraiment|pas très|peu",
    ),
    Tongue(
        "muy|totalmente|extremadamente|completamente",
        "",
        "algo|más bien|bastante|parcialmente",
        "un poco|ligeramente",
        (
            ("insatisfecho|insatisfecha", "satisfecho|satisfecha"),
            ("malo|mala|mal", "bueno|buena|bien"),
            ("difícil", "fácil"),
            ("improbable", "probable"),
            ("en desacuerdo", "de acuerdo"),
            ("negativo|negativa", "positivo|positiva"),
        ),
        "neutral|neutro|regular|normal|indiferente|aceptable|ni de acuerdo ni en desacuerdo|ni lo uno ni lo otro",
        "nada|para nada|en absoluto",
        "poco|no muy|no",
    ),
    Tongue(
        "molto|estremamente|completamente|del tutto|fortemente|pienamente",
        "",
        "abbastanza|piuttosto|parzialmente",
        "un po'|leggermente",
        (
            ("insoddisfatto|insoddisfatta", "soddisfatto|soddisfatta"),
            ("in disaccordo", "d'accordo"),
            ("difficile", "facile"),
            ("improbabile", "probabile"),
            ("negativo|negativa", "positivo|positiva"),
            ("male", "bene"),
        ),
        "neutrale|neutro|indifferente|né d'accordo né in disaccordo|nella media|così così",
        "per niente|per nulla|affatto",
        "poco|non|non molto",
    ),
    Tongue(
        "muito|extremamente|totalmente|completamente",
        "",
        "um pouco|parcialmente|razoavelmente|bastante",
        "",
        (
            ("insatisfeito|insatisfeita", "satisfeito|satisfeita"),
            ("difícil", "fácil"),
            ("improvável", "provável"),
            ("ruim|má|mau", "bom|boa"),
            ("negativo|negativa", "positivo|positiva"),
        ),
        "neutro|neutra|indiferente|regular|nem concordo nem discordo",
        "nada|de forma alguma",
        "pouco|não muito",
    ),
    Tongue(
        "zeer|heel|erg|helemaal|uiterst|volledig",
        "",
        "eerder|tamelijk|redelijk|enigszins|een beetje",
        "",
        (
            ("ontevreden", "tevreden"),
            ("oneens|mee oneens", "eens|mee eens"),
            ("moeilijk", "makkelijk|gemakkelijk|eenvoudig"),
            ("onwaarschijnlijk", "waarschijnlijk"),
            ("slecht", "goed"),
        ),
        "neutraal|noch tevreden noch ontevreden|niet tevreden niet ontevreden|niet eens niet oneens|gemiddeld|matig|voldoende",
        "helemaal niet",
        "niet|niet zo|niet erg",
    ),
    Tongue(
        "очень|крайне|абсолютно|полностью|совершенно",
        "",
        "скорее|отчасти|довольно|частично",
        "",
        (
            (
                "недоволен|недовольна|не доволен|не довольна|не удовлетворен|не удовлетворён|не удовлетворена|неудовлетворен|неудовлетворён|неудовлетворена",
                "доволен|довольна|удовлетворен|удовлетворён|удовлетворена",
            ),
            ("не согласен|не согласна", "согласен|согласна"),
            ("сложно|трудно", "легко|просто"),
            ("маловероятно", "вероятно"),
            ("плохо", "хорошо"),
        ),
        "нейтрально|средне|нормально|и да и нет|ни да ни нет|отношусь нейтрально|не могу сказать ни да ни нет|затрудняюсь сказать",
        "совсем не|вообще не",
        "не очень|не слишком|не совсем|скорее не",
    ),
    Tongue(
        "bardzo|zdecydowanie|całkowicie|w pełni|skrajnie|absolutnie|w ogóle",
        "",
        "raczej|częściowo|dość",
        "trochę",
        (
            ("niezadowolony|niezadowolona|niezadowoleni", "zadowolony|zadowolona|zadowoleni"),
            (
                "nieusatysfakcjonowany|nieusatysfakcjonowana|nieusatysfakcjonowani",
                "usatysfakcjonowany|usatysfakcjonowana|usatysfakcjonowani",
            ),
            ("zły|zła|złe|źle|słaby|słaba|słabe|słabo", "dobry|dobra|dobre|dobrze"),
            ("trudny|trudna|trudne|trudno", "łatwy|łatwa|łatwe|łatwo"),
            ("nie", "tak"),
            ("się nie zgadzam|nie zgadzam się", "się zgadzam|zgadzam się"),
            ("mało prawdopodobne", "prawdopodobne"),
        ),
        "neutralnie|neutralny|neutralna|obojętny|obojętnie|średni|średnia|średnie|średnio|przeciętny|przeciętna|przeciętnie"
        "|dostateczny|trudno powiedzieć|ani tak ani nie|nie mam zdania|ani się zgadzam ani się nie zgadzam|ani się zgadzam ani nie zgadzam|ani zgadzam się ani nie zgadzam się",
        "wcale nie|w ogóle nie|zupełnie nie|całkowicie nie",
        "nie|raczej nie|niezbyt|nie bardzo|mało",
    ),
    Tongue(
        "非常|很|十分|极|极其|完全|强烈|特别",
        "",
        "比较|较|有点|有些|基本",
        "稍微",
        (
            ("不满意", "满意"),
            ("不同意", "同意"),
            ("差|不好", "好|良好"),
            ("困难|难|不容易", "容易|简单"),
            ("不可能", "可能"),
            ("不愿意", "愿意"),
            ("不重要", "重要"),
        ),
        "一般|中立|普通|中等|无所谓|不确定|说不清|既不同意也不反对",
        "完全不|一点也不|一点都不|非常不|很不|极不|根本不",
        "不太|不怎么|不大|不是很|较不|比较不",
    ),
)
