# 客户的经历：旅程图、各阶段的力量、关键时刻、想法与关系。

## 全程差距

journey-below = { surveyed-many }所得比期望低 { SIZE($gap) }{ journey-seen }。
journey-above = { surveyed-many }所得比期望高 { SIZE($gap) }{ journey-seen }。
journey-level = { surveyed-many }所得与期望大致相当（{ $gap }）{ journey-seen }。
journey-level-open = 从这些评分无法判断{ surveyed-many }所得是否符合期望：{ $gap }（{ RANGE($gap) }）。
journey-level-untested = { surveyed-many }所得与期望相差 { $gap }{ journey-seen }；评分的人太少，无法检验。
journey-seen = { $seen ->
        [raters] （评分者的看法）
        [both] （调查与评分者的看法）
       *[survey] {""}
    }
journey-unrated = 旅程分为 { $stages } 个阶段，尚无评分。
journey-gap-whole = 全程差距为 { $gap }{ journey-seen }。
journey-needs = 功能需求 { $functional }，关系需求 { $relational }。

## 最大的差距；摘要中带句号

journey-gaps-hidden = 评价旅程的人太少，无法显示差距
journey-gaps-hidden-said = 评价旅程的人太少，无法显示不足之处。
journey-delivery-same = 与期望的差距处处相同：{ $gap }
journey-delivery-same-said = { journey-delivery-same }。
journey-delivery-widest = { $stage }阶段的{ $force }离期望最远（{ $gap }）
journey-delivery-widest-said = { journey-delivery-widest }。
journey-delivery-close = 明显低于期望：{ $stage }的{ $force }（{ $gap }）与{ $there }的{ $other }（{ $second }）
journey-delivery-close-said = { $stage }阶段的{ $force }（{ $gap }）与{ $there }阶段的{ $other }（{ $second }）低于期望；哪个差距更大尚无定论。
journey-delivery-clear = { $stage }阶段的{ $force }低于期望（{ $gap }）
journey-delivery-clear-said = { journey-delivery-clear }。
journey-delivery-none = 各阶段都没有明显低于期望之处
journey-delivery-untested = { $stage }的{ $force }与期望相差 { $gap }；评分的人太少，无法检验
journey-delivery-untested-said = { journey-delivery-untested }。
journey-delivery-none-said = { journey-delivery-none }。
journey-ambition-same = 与理想的距离处处相同：{ $gap }
journey-ambition-widest = { $stage }阶段的{ $force }离理想最远（{ $gap }）
journey-ambition-close = { $stage }的{ $force }（{ $gap }）与{ $there }的{ $other }（{ $second }）仍有提升空间
journey-ambition-clear = { $stage }阶段的{ $force }距理想尚有空间（{ $gap }）
journey-ambition-none = 各阶段都与理想没有明显距离
journey-ambition-untested = { $stage }的{ $force }距理想 { $gap }；评分的人太少，无法检验
journey-ambition-untested-said = { journey-ambition-untested }。

journey-basics-short = 基础不足：{ $forces }有 { $n } 处明显不足。
journey-basics-named = 基本需求在 { $n } 格中不足：{ $cells }。
journey-cell = { $stage }的{ $force }
journey-basics-hold = { $forces }没有明显不足：旅程可以更上一层。

journey-legend-delivery = 实际减期望；负值为不足
journey-legend-ambition = 理想减实际；正值为提升空间
journey-note-delivery = 交付差距 = 实际 - 期望：低于零即未达到{ surveyed-many }期望{ journey-seen }。
journey-note-ambition = 理想差距 = 理想 - 实际：越高，离理想越远。
journey-note-family = 各单元格一并检验（Holm）；区间为单个单元格的区间。
journey-note-families = 各单元格一并检验，{ $forces }另成一组（Holm）；区间为单个单元格的区间。
journey-note-marks = CX 力量参照 Ipsos；独立评分。
journey-gap-how = 评分者各自差值的均值，配对 t 区间；每个单元格需达到评分人数下限。

## 各力量的分量

journey-weights-equal = 相等权重（此为假设）
journey-weights-stated = 研讨会给出的权重
journey-weights-derived = 由 { $n } 份调查回答推导的权重
journey-weights-blended = 各占一半的组合：{ $one }，{ $other }
journey-gaps-use = 差距采用{ $weights }。
journey-weights-same = 六种力量同等重要，各占 { $share }
journey-weights-first = { $force }的权重最大：{ $share }
journey-weights-close = { $force }（{ $share }）与{ $other }（{ $second }）的权重相近
journey-weights-led = { $force }的权重为 { $share }

## 检查

journey-check-hygiene = 先打基础
journey-check-weights = 力量的权重
journey-check-base = 旅程评分人数
journey-hygiene-short = { $forces }的 { $cells } 个单元格中有 { $n } 处明显低于期望；应先于任何提升之举。
journey-hygiene-holds = { $forces }没有明显不足。
journey-hygiene-few = 未评估：评价{ $forces }的人太少。
journey-hygiene-untested = 未检验：为{ $forces }评分的人太少，无法判断是否有不足。
journey-hygiene-unrated = 未评估：{ $forces }没有评分。
journey-base-unasked = 未询问各种力量；不显示差距。
journey-base-all = 全部 { $n } 个差距单元格都有足够的评分者。
journey-base-part = 在 { $cells } 个差距单元格中，{ $parts }；这些单元格不显示。
journey-base-few = { $n } 个评分者太少
journey-base-empty = { $n } 个没有评分

## 旅程的感受

journey-feels-low = 旅程在{ $stage }阶段感受最差（{ $value }）。
journey-feels-low-at = 旅程的低点是{ $stages }（{ $value }）。
journey-feels-at = { $stage }阶段的感受为 { $value }（-2 至 +2）
journey-feels-same = 旅程各处感受相同（{ $value }）
journey-feels-from = 旅程在{ $stages }为 { $low }，在{ $there }为 { $high }
journey-breaks-twice = 旅程两次跌落：{ $stage } { $low }，{ $other } { $second }
journey-breaks = “{ $feeling }”：旅程从{ $there }的 { $high } 降至{ $stage }的 { $low }
journey-peaks = 旅程的最高点在{ $there }（{ $high }），最低点在{ $stage }（{ $low }）
journey-unfelt = 旅程有 { $stages } 个阶段；感受尚不清楚
journey-mend-low = 改善{ $names }：只有{ $n ->
        [1] 该阶段
       *[other] 这些阶段
    }的感受低于零。
journey-lift = 新旅程旨在把{ $stage }从 { $now } 提升到 { $then }
journey-remembered = 留在记忆中的（峰与终）：{ $peak_end }；旅程平均：{ $mean }。
journey-note-emotion = 情绪从 -2（很差）到 +2（很好），由研讨会商定。
    .short = 情绪：研讨会商定，非调查结果。
journey-note-peak-end = 峰与终：感受最强的阶段与最后阶段的均值；经验法则，并非测量。
journey-peak-end-how = 峰与终，即感受最强的阶段与最后阶段的均值，是关于记忆的经验法则。

## 各阶段的满意度

journey-satisfied-at = { $stage }阶段有 { $value } 的{ surveyed-many }满意。
journey-satisfied-least = { surveyed-many }在{ $stage }阶段最不满意（{ $value }）。
journey-satisfied-same = { surveyed-many }在各阶段的满意度相同（{ $value }）。
journey-satisfied-close = { $stage }（{ $value }）与{ $there }（{ $second }）的满意度太接近，无法排序。
journey-satisfied-cell = { $share }
journey-bases = { $low }–{ $high }
journey-satisfied-few = { $share }（n={ BASE($share) }）
journey-too-few-answers = 回答太少
journey-note-satisfied = 满意：该阶段所有触点的评分合并后居最高两级的比例（n = { $n }）；单个触点有高有低。

## 旅程图、蓝图与对象

journey-curve-as-is = 现状
journey-curve-to-be = 目标
journey-lane-as-is = 当前情绪
journey-lane-to-be = 目标情绪
journey-lane-satisfied = 满意
journey-lane-doing = 行为
journey-lane-thinking = 想法
journey-lane-feeling = 感受
journey-lane-pains = 痛点
journey-lane-gains = 收获
journey-lane-quotes = 原话
journey-lane-owner = 负责人
journey-lane-ideas = 改进
journey-lane-customer = { surveyed-one }
journey-lane-touchpoints = 接触点
journey-lane-front_stage = 前台
journey-lane-back_stage = 后台
journey-lane-support = 支持
journey-note-entry = 每格只显示一条，各行按版面显示；其余记录见工作簿。
journey-note-visibility = { surveyed-many }能看到前台及以上的一切；后台与支持在其视线之外。
journey-note-two-entries = 每格两条；接触点清单是完整的。
journey-supported = 每个阶段背后都有后台和支持
journey-lacks-back_stage = 后台
journey-lacks-support = 支持
journey-lacks-both = 后台，也没有指明支持
journey-lacks-either = 后台或没有指明支持
journey-unsupported = { PART($bare, $stages) ->
        [all] 全部 { $stages } 个阶段都没有指明{ $lacks }
       *[other] { $stages } 个阶段中有 { $bare } 个没有指明{ $lacks }：{ $names }
    }
journey-others = 另外 { $n } 个
journey-personas = 这是{ $names }的旅程
journey-touchpoints = { $stages } 个阶段共 { $n } 个接触点；{ $owned } 个有负责人
journey-touchpoints-most = { $all } 个接触点中 { $n } 个归{ $names }；每个都有负责人
journey-touchpoints-owned = { $stages } 个阶段共 { $n } 个接触点，每个都有负责人
journey-owner-open = 待定
journey-col-persona = 人物画像
journey-col-who = 是谁
journey-col-needs = 需求
journey-col-stage = 阶段
journey-col-touchpoint = 接触点
journey-col-channel = 渠道

## 关键时刻

journey-moment = { $stage }：{ $force }
journey-moment-first = { $stage }阶段的{ $force }是最关键的时刻（{ $gap }）
journey-moments-close = 两个关键时刻：{ $stage }的{ $force }（{ $gap }）与{ $there }的{ $other }（{ $second }）
journey-moments-open = 旅程可能不足之处：{ $stage }的{ $force }（{ $gap }）和{ $there }的{ $other }（{ $second }）
journey-moment-one = { $stage }阶段的{ $force }是唯一未达期望的时刻（{ $gap }）
journey-moment-one-open = { $stage }的{ $force }可能未达期望（{ $gap }）
journey-moments-none = 旅程中没有未达期望的时刻
journey-moment-known = { $stage }阶段的{ $force }：{ $gap }，依据：{ $known }。
journey-known-survey = { surveyed-many }调查
journey-known-interviews = 访谈
journey-known-workshop = 研讨会
journey-known-assumption = 假设
journey-col-moment = 时刻
journey-col-score = 得分
journey-col-gap = 差距
journey-col-reach = 覆盖
journey-col-stability = 位列前五
journey-col-known = 依据
journey-note-score = 得分 = 权重 x 不足 x 覆盖，最大者定为 100。
method-journey-moments = 排名有多稳：在 1,000 次对评分者的重抽样中位列前五的比例。

## 想法

journey-ideas = 旅程中有 { $n } 个想法，尚未由{ surveyed-many }评分
journey-idea-scores = “{ $idea }”的机会得分为 { $score }
journey-idea-largest = “{ $idea }”是最大的机会（{ $score }）
journey-ideas-alike = “{ $idea }”与“{ $other }”是同样大的机会（{ $score }）
journey-col-idea = 想法
journey-col-status = 状态
journey-col-importance = 重要性
journey-col-satisfaction = 满意度
journey-col-opportunity = 机会
journey-status-discover = 发现
journey-status-define = 定义
journey-status-develop = 开发
journey-status-deliver = 交付
journey-note-opportunity = 机会 = 重要性 + max(重要性 - 满意度, 0)，两者同一量表（Ulwick, 2005）。
journey-note-status = 状态：发现、定义、开发、交付。

## 关系

journey-attached = { $attached } 的{ surveyed-many }有情感依恋
journey-attached-hidden = 有情感依恋的{ surveyed-many }太少，无法显示
journey-group-dissatisfied = 不满意
journey-group-functionally_satisfied = 功能上满意
journey-group-emotionally_attached = 情感上依恋
journey-group-attached_without_function = 依恋但功能不足
journey-group-nps = NPS，{ $group }：{ $nps }。
journey-note-groups = 分组参照 Ipsos Loyalty 的关系强度构念；题项高于量表中点。

## 来源，以及提交路线图的步骤

journey-source-workshop = 旅程研讨会
journey-source-vote = 研讨会
journey-source-ballots = 旅程问卷
journey-source-both = { surveyed-many }调查；旅程问卷
journey-source-map = 旅程研讨会；{ surveyed-many }调查
journey-source-assumption = 假设
journey-candidate = { $stage }阶段的{ $force }：与期望相差 { $gap }
journey-step = { $stage }：{ $action }
journey-close-the-gap = 弥补{ $force }的差距
journey-workstream = 旅程图与人物画像

## 试用权重的表单

journey-form-empty = 请至少给出一分。
journey-form-gap = 按这些分数，加权后与期望的差距为 { $gap }。如要保留：force_points = { $kept }

journey-lane-operations = 运营
journey-operation = { $metric } { $value }
journey-operation-target = { $said }（目标 { $target }）
journey-operations = { $said }

## 旅程图的依据

journey-lane-evidence = 依据
journey-evidence-cell = { $strength }：{ $sources }
journey-strength-none = 无：假设
journey-strength-weak = 弱
journey-strength-some = 有
journey-strength-strong = 强
journey-source-survey = 调查
journey-source-operations = 运营
journey-source-interviews = 访谈
journey-source-votes = 投票
journey-stated-interviews = 所述访谈
journey-stated-workshop = 所述研讨会
journey-source-evidence = 客户的调查、运营数据、访谈与研讨会
journey-evidence-few = 少于{ $minimum }，或仅少于此数未谈到
journey-evidence-col-stage = 阶段
journey-evidence-col-survey = 受访人数
journey-evidence-col-operations = 指标
journey-evidence-col-interviews = 访谈
journey-evidence-col-votes = 现场评分者
journey-evidence-col-strength = 依据
journey-note-strength = 完整计入的有：至少{ $base }人的调查、一项指标、至少{ $minimum }次且两位阅读者一致的访谈。一项为“有”，两项为“强”；不足者与现场投票为“弱”。
journey-assumption = { $n }个阶段没有任何依据，属于假设：{ $stages }。
journey-assumption-title = 旅程图有{ $n }个阶段属于假设：{ $stages }
journey-evidence-strong = { $stages }个阶段中有{ $n }个依据较强
journey-evidence-all-strong = { $stages }个阶段的依据均较强
journey-evidence-weak = { $stages }个阶段中没有一个依据较强
journey-col-found = 如何得出
journey-found = { $ways }
journey-found-counted = { $n }次访谈
journey-found-survey = 调查细分
journey-found-interviews = 访谈
journey-found-workshop = 研讨会
journey-found-assumed = 假设
journey-personas-assumed = { $personas }个画像中有{ $n }个为假设：尚未在数据中寻找。
journey-persona-lines = { $names }在有差异的阶段对旅程的感受
journey-persona-parts = { $persona }在{ $stage }的感受为{ $value }，而整个旅程为{ $all }
journey-note-persona-lines = 若未发现不同，画像的曲线与旅程本身相同。
