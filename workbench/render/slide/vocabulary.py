"""The few words a deck adds of its own, in the languages it is written in."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "summary": "Executive summary", "scorecard": "Scorecard", "first": "What to do first", "appendix": "Appendix",
        "subject": "Customer experience: findings and recommendations", "fictional": "Fictional client", "prepared by": "Prepared by",
        "source": "Source", "period": "Period", "base": "n", "note": "Note", "continued": "continued", "not shown": "not shown",
        "target": "target", "focus": "In focus", "others": "Others", "above zero": "Above zero", "below zero": "Below zero",
        "value": "Value", "interval": "95 % interval, outer end", "total": "Total", "increase": "Increase", "decrease": "Decrease",
        "low": "Low", "high": "High", "clear": "Base", "quadrants": "Quadrants", "items": "Items", "status": "Status",
        "exhibit": "Exhibit", "exhibits": "Exhibits", "bases": "What the figures rest on: source, period and base sizes",
        "quality": "Data quality: what was checked, and what was left out", "check": "Check", "result": "Result", "finding": "What was found",
        "passed": "passed", "failed": "failed", "information": "information", "section": "Section",
        "scope": "Scope", "all in": "Every analysis of the method was carried out.",
        "off": "Not carried out", "reason": "Why",
        "marks": "Frameworks and marks", "provenance": "What this work covers, what it rests on and where its figures come from",
        "client": "Client", "run": "Run", "inputs": "Fingerprint of the inputs", "notebooks": "Notebooks", "as of": "As of",
        "trace": "Speaker notes name the figures' ids and the notebook cell behind each slide.",
        "figures": "Figures", "cell": "Notebook cell", "why": "Reasoning", "no data": "Nothing to show.", "in figures": "in figures",
        "headline governance": "practised, on a scale to {top}", "headline journey": "delivered against what was expected",
        "headline maturity": "mean level, on a scale to {top}", "headline roadmap": "net present value of the plan",
        "rings": "from {low} in the middle to {high} at the rim, {step} a ring",
        "lower": "lower", "higher": "higher", "task": "Initiative", "today": "as of",
    },
    "pl": {
        "summary": "Podsumowanie", "scorecard": "Karta wyników", "first": "Od czego zacząć", "appendix": "Załącznik",
        "subject": "Doświadczenie klienta: wnioski i rekomendacje", "fictional": "Klient fikcyjny", "prepared by": "Opracowanie",
        "source": "Źródło", "period": "Okres", "base": "n", "note": "Uwaga", "continued": "cd.", "not shown": "nie pokazano",
        "target": "cel", "focus": "Wyróżnione", "others": "Pozostałe", "above zero": "Powyżej zera", "below zero": "Poniżej zera",
        "value": "Wartość", "interval": "Przedział 95 %, zewnętrzny kraniec", "total": "Suma", "increase": "Wzrost", "decrease": "Spadek",
        "low": "Nisko", "high": "Wysoko", "clear": "Podstawa", "quadrants": "Ćwiartki", "items": "Pozycje", "status": "Status",
        "exhibit": "Ilustracja", "exhibits": "Ilustracje", "bases": "Na czym opierają się liczby: źródło, okres i liczebności",
        "quality": "Jakość danych: co sprawdzono i co pominięto", "check": "Kontrola", "result": "Wynik", "finding": "Co stwierdzono",
        "passed": "spełniona", "failed": "niespełniona", "information": "informacja", "section": "Rozdział",
        "scope": "Zakres", "all in": "Przeprowadzono wszystkie analizy metody.",
        "off": "Nie przeprowadzono", "reason": "Dlaczego",
        "marks": "Metody i znaki", "provenance": "Co ta praca obejmuje, na czym się opiera i skąd pochodzą jej liczby",
        "client": "Klient", "run": "Przebieg", "inputs": "Odcisk danych wejściowych", "notebooks": "Notatniki", "as of": "Stan na",
        "trace": "Notatki prelegenta podają identyfikatory liczb i komórkę notatnika dla każdego slajdu.",
        "figures": "Liczby", "cell": "Komórka notatnika", "why": "Uzasadnienie", "no data": "Brak danych do pokazania.", "in figures": "w liczbach",
        "headline governance": "w praktyce, w skali do {top}", "headline journey": "dostarczone wobec oczekiwań",
        "headline maturity": "średni poziom, w skali do {top}", "headline roadmap": "wartość bieżąca netto planu",
        "rings": "od {low} w środku do {high} na brzegu, co {step}",
        "lower": "niżej", "higher": "wyżej", "task": "Inicjatywa", "today": "stan na",
    },
    "zh": {
        "summary": "摘要", "scorecard": "关键指标", "first": "首先要做什么", "appendix": "附录",
        "subject": "客户体验：发现与建议", "fictional": "虚构客户", "prepared by": "编制",
        "source": "来源", "period": "时间", "base": "n", "note": "注", "continued": "续", "not shown": "未显示",
        "target": "目标", "focus": "重点", "others": "其他", "above zero": "高于零", "below zero": "低于零",
        "value": "数值", "interval": "95% 区间外端", "total": "合计", "increase": "增加", "decrease": "减少",
        "low": "低", "high": "高", "clear": "基线", "quadrants": "象限", "items": "项目", "status": "状态",
        "exhibit": "图表", "exhibits": "图表数", "bases": "数字的依据：来源、时间与样本量",
        "quality": "数据质量：检查了什么，剔除了什么", "check": "检查", "result": "结果", "finding": "发现",
        "passed": "通过", "failed": "未通过", "information": "说明", "section": "章节",
        "scope": "范围", "all in": "已完成方法中的全部分析。",
        "off": "未进行", "reason": "原因",
        "marks": "框架与商标", "provenance": "本项目涵盖的内容、所依据的框架以及数字的出处",
        "client": "客户", "run": "运行", "inputs": "输入数据指纹", "notebooks": "笔记本", "as of": "截至",
        "trace": "演讲者备注列出每张幻灯片的数字编号与笔记本单元格。",
        "figures": "数字", "cell": "笔记本单元格", "why": "理由", "no data": "没有可显示的内容。", "in figures": "数据一览",
        "headline governance": "实际执行，满分 {top}", "headline journey": "实际与期望之差",
        "headline maturity": "平均水平，满分 {top}", "headline roadmap": "计划的净现值",
        "rings": "圆心为 {low}，外圈为 {high}，每圈 {step}",
        "lower": "较低", "higher": "较高", "task": "举措", "today": "截至",
    },
}  # fmt: skip


def say(word: str, language: str) -> str:
    """A word or heading in a language; English where the language has none of its own."""
    return WORDS.get(language, WORDS["en"])[word]
