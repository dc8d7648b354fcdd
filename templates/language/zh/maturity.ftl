# 成熟度诊断：各项能力处于何处、有多可靠、各群体怎么看、下一步是什么。

maturity-source = 成熟度诊断，{ $client }；能力依据：{ $pack }
maturity-scale = 样本：评分者。量表 { $low } 到 { $top }；少于 { $least } 人的群体不显示。
maturity-competency = 能力
maturity-series-mean = 现在
maturity-series-target = 目标
maturity-series-previous = 上次
maturity-other-groups = 其他群体
maturity-executives = 高管
maturity-front-line = 一线
maturity-group = { $group }（n={ $fewest }）{ $mark }
maturity-group-range = { $group }（n={ $fewest }–{ $most }）{ $mark }

maturity-average = { $subject }平均为 { $mean }（满分 { $top }）
maturity-alike = { $subject }平均为 { $mean }（满分 { $top }），各项能力相同
maturity-lowest = { $subject }平均为 { $mean }（满分 { $top }）；“{ $name }”明显最低，为 { $low }
maturity-range = { $subject }平均为 { $mean }（满分 { $top }），从 { $low }（{ $name }）到 { $high }（{ $best }）
maturity-reached-held = 平均为 { $mean }，成熟度级别却是 { $level }：一个级别要其全部做法都达到才算达到。
maturity-agreed-little = { $subject }平均 { $mean }（满分 { $top }），但评分者一致性低（一致性 { $alpha }）
maturity-mean-rating = 平均评分，{ $low } 至 { $top }
maturity-reached = 整个组织达到的级别：{ $level }。
maturity-way = 距目标的路程已完成 { $share }。
maturity-change = 与上次诊断相比：{ $change }。
maturity-mean-why = 先取每位评分者所评实践的平均，再对评分者取平均；目标由客户提供。
maturity-withheld = 为保护评分者，不显示：{ $names }。
maturity-not-shown = 为保护评分者，不显示：{ $names }。
maturity-by-perception = 高管与一线的比较
maturity-by-roles = 角色
maturity-by-departments = 部门

maturity-mean-interval = 平均（95% 区间）
maturity-mean-range = { $mean }（{ RANGE($mean) }）
maturity-col-median = 中位数
maturity-col-spread = 离散度（SD）
maturity-col-level = 达到的级别
maturity-col-target = 目标
maturity-col-alpha = 一致性（alpha）
maturity-col-previous = 上次
maturity-col-mean = 现在
maturity-col-attained = 达成
maturity-col-progress = 进展
maturity-no-level = { $subject }平均为 { $mean }；无法判定级别
maturity-level = { $subject }平均为 { $mean }，整体达到第 { $level } 级
maturity-level-held = { $subject }平均为 { $mean }，但个别实践使组织停留在第 { $level } 级
maturity-level-held-by-all = { $subject }平均为 { $mean }，但每项能力都有实践使级别停留在 { $level }
maturity-agreement-good = 评分者一致性好（Krippendorff alpha { $alpha }）。
maturity-agreement-fair = 评分者一致性尚可（Krippendorff alpha { $alpha }）：解读差异需谨慎。
maturity-agreement-low = 评分者一致性低（Krippendorff alpha { $alpha }）：使用平均值前应先讨论。

maturity-sure = 级别可靠：换一批评分者，{ $share ->
        [1] 所有情况下
       *[other] 至少 { $share } 的情况下
    }不变
maturity-unsure = “{ $name }”的级别未定：换一批评分者，{ $share } 的情况下不变
maturity-unsure-several = 数项级别未定：换一批评分者，仅 { $share } 的情况下不变
maturity-discuss = 在以此设定目标之前先讨论：{ $names }。
note-maturity-certainty = 比例以5%为一级，因此条形可能比整体短一级。
method-maturity-certainty = 条形显示有放回地重新抽取评分者时，各级别出现的频率：每次抽取的评分组所达到的级别。

maturity-gap-none = 高管与一线对各项能力的评价相同
maturity-gap-widest = { $label }：高管评 { $leaders }，一线评 { $front }，差距最大
maturity-gap = { $label }：高管评 { $leaders }，一线评 { $front }
maturity-gaps-untested = 群体少于 { $least } 人：未检验是否有差异，宜作讨论。
maturity-gaps-clear = 综合全部比较，差异明显的有：{ $names }。
maturity-gaps-unclear = 综合各项比较，没有明显的差距。
maturity-gap-why = 对平均值之差作精确或模拟的置换检验，并按 Holm 法对各项能力校正。
maturity-departments-alike = 各部门对各项能力的评价相同，均为 { $low }
maturity-departments-range = 各部门对各项能力的评价从 { $low } 到 { $high }
maturity-departments-small = 群体较小：部门之间的差别是讨论话题，不是结论。
maturity-departments-untested = 未检验各部门是否有差异。
maturity-roles-alike = 各角色对各项能力的评价相同，均为 { $low }
maturity-roles-range = 各角色对各项能力的评价从 { $low } 到 { $high }
maturity-roles-small = 群体较小：角色之间的差别是讨论话题，不是结论。
maturity-roles-untested = 未检验各角色是否有差异。
maturity-few-raters = * 评分者少于检验所需人数。
maturity-groups-why = 评分者能力得分的平均；已合并群体，使其均不过小，并考虑了总计。

maturity-target-way = 距目标的路程已完成 { $share }
maturity-target-way-alike = 距目标的路程已完成 { $share }，各项能力相同
maturity-target-way-behind = 距目标的路程已完成 { $share }；“{ $name }”完成最少，为 { $least }
maturity-target-way-several = 距目标的路程已完成 { $share }；完成最少（{ $least }）的有：{ $names }
maturity-targets-reached = 目标均已达到。
maturity-targets-why = 达成与进展按 OWASP SAMM 的规则，从量表低端计起；超出一项目标不能弥补另一项。
maturity-moved = { $subject }较上次变化 { $change }；各项能力从 { $low } 到 { $high }
maturity-moved-alike = { $subject }较上次变化 { $change }，各项能力相同
maturity-panels-differ = 参与者可能不同：小的变化可能来自回答的人不同。
maturity-waves-why = 每次取评分者的平均；进展为从首次诊断到目标的路程所占比例。
maturity-before-rounding = 差值在四舍五入之前计算。
maturity-first-wave = 首次诊断：{ $mean } 是今后的基线
maturity-not-comparable = 无法与上次比较：{ $mean } 为基线
maturity-focus = 重点
maturity-step = 步骤
maturity-no-steps = 各项能力均达到或超过目标：无需采取步骤
maturity-steps-to-target = { $steps } 个步骤使低于目标的能力达到下一级
maturity-steps = { $steps } 个步骤通向下一级；须先商定目标才能选择
maturity-steps-why = 步骤来自方法框架；每一步都作为候选提供给路线图。
maturity-elsewhere = 其他企业：{ $share } { $text }
maturity-not-here = 其他组织公布的数字；并非在此测得。
maturity-benchmarks-why = 仅供参考：受访者、年份和措辞与本诊断不同。

maturity-answer-alike = { $raters } 位评分者对{ $subject }的评分为 { $mean }（满分 { $top }）；没有突出的能力。
maturity-answer-mean = { $raters } 位评分者对{ $subject }的评分为 { $mean }（满分 { $top }）。
maturity-answer = { $raters } 位评分者对{ $subject }的评分为 { $mean }（满分 { $top }），从 { $low }（{ $weak }）到 { $high }（{ $strong }）。
maturity-candidate = { $focus }：{ $label }，从第 { $level } 级到第 { $to } 级
maturity-why-together = 与另一分组合起来会暴露少数人
maturity-why-small = 没有可以显示而不暴露少数人的群体
maturity-why-alike = 小群体合起来回答相同
maturity-merged = { $groups } 个群体中合并了 { $hidden } 个
maturity-breakdown = 显示：{ $why }，使任何数字都不少于 { $least } 人。
maturity-breakdown-none = 不显示：{ $why }（每组至少 { $least } 人）。
maturity-mix = 按角色和部门的评分者：隐藏 { $hidden } 个单元格。
maturity-mix-none = 为保护评分者，不显示按角色和部门的人数。
check-maturity-agreement = 成熟度：评分者一致性
check-maturity-alpha = 各实践的 Krippendorff alpha（定序）为 { $alpha }；0.80 为可靠，0.67 为尚可。
check-maturity-alpha-none = 此处无法计算 Krippendorff α：回答没有差异，或对同一项评分的人太少。
check-maturity-base = 成熟度：评分者人数
check-maturity-few = { $raters } 位评分者，少于 { $least }：不称任何差异为明显。
check-maturity-raters = { $raters } 位评分者。
check-maturity-competencies = 成熟度：所示能力
check-maturity-shown = 各项能力均可显示。
check-maturity-practices = 成熟度：所示实践
check-maturity-practices-shown = 各项实践均可显示。
check-maturity-practices-hidden = 不显示单项实践，以免推算出评分者的回答：{ $names }。
check-maturity-roles = 成熟度：按角色
check-maturity-departments = 成熟度：按部门
check-maturity-mix = 成熟度：按角色和部门的评分者
check-maturity-gap = 成熟度：高管与一线
check-maturity-gap-none = 不比较高管与一线：每组各需 { $least } 人，其余的人也是，且回答须有不同。
check-maturity-gap-tested = 差距按评分者置换检验，并按 Holm 法对 { $competencies } 项能力校正。
maturity-unchanged = 与上次诊断相比没有变化。
maturity-unmoved = { $subject }与上次诊断相同，各项能力都没有变化
