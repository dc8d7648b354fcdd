# 选择哪个产品，以及有多大把握。

technology-clear = { $option }在 { $best } 的模拟结果中领先于其他选项
technology-open = 尚无明确选择：{ $option }在 { $best } 的结果中领先，{ $other }为 { $second }
technology-dominated = { $n ->
       *[other] 可以不再考虑{ $options }：另有选项在每个标准上都不逊色。
    }
technology-ahead = { $option }：{ $share } 的结果中领先
technology-never-ahead = { $option }：从未领先
technology-reasoning = 评分与权重都是区间，因此答案是概率而不是总分。
technology-all-scored = { $options } 个选项按 { $criteria } 个标准评分
technology-not-scored = 有 { $n } 项评分未知，按未定计算
technology-criterion = { $criterion }（{ $weight }）
technology-not-known = 未知
technology-range = { $points }（{ RANGE($points) }）
technology-cost = { $option }第一年费用 { $year }，总计 { $liability }
technology-cost-in-all = { $option }总计费用 { $liability }；未说明第一年的费用
technology-beside = 计划中没有举措包含这项选择：其费用在计划预算之外，须另行决定。
    .role = method
    .when = some
technology-cost-open = 各选项的费用尚未写明
technology-stays = 无论哪个权重或评分变化，{ $option }都领先：至少占结果的 { $least }
technology-turns = { $option }的领先可能逆转：一处变化后只在 { $least } 的结果中领先
technology-swing-weight = “{ $criterion }”权重减半或加倍
technology-swing-score = { $option }：“{ $criterion }”低或高
technology-part-now = 现有功能
technology-part-later = 三到五年后的功能
technology-part-year-one = 第一年费用
technology-part-liability = 总支出承诺
technology-part-brand-fit = 品牌契合
technology-votes = 权重来自 { $voters } 位投票者。
technology-few-votes = 投票者太少（{ $voters }），不显示其分数；采用标准所写的权重。
technology-votes-withheld = { $voters } 位投票者的分数会透露个人的选择；采用标准所写的权重。
technology-no-votes = 权重按标准所写；没有投票。
technology-all-known = 每个选项在每个标准上都有评分。
technology-unknown = 有 { $n } 个评分未知，按整个量表取值。
check-technology-weights = 选择的权重
check-technology-scores = 选择的评分
note-technology-source = 客户的技术选择；产品由其小组评分
note-technology-draws = 满分为 100 的得分及十次中八次模拟结果的区间；评分与权重在各自区间内变动。
note-technology-worth = 颜色越深价值越高；括号内为权重。金额的价值为最低金额与自身金额之比。
note-technology-cost = 金额为可能值；满分为 100 的得分及十次中八次结果的区间。
note-technology-swings = 改变一个权重或其一项评分后该选项领先的结果占比。


col-technology-option = 选项
col-technology-points = 百分制得分
col-technology-low = 低
col-technology-high = 高
col-technology-likely = 可能
col-technology-best = 领先占比
col-technology-year_one = 第一年费用
col-technology-liability = 总支出承诺
col-technology-liability_low = 总支出承诺（低）
col-technology-liability_high = 总支出承诺（高）
col-technology-unknown = 未知评分
col-technology-dominated_by = 另有不逊色者
col-technology-part = 部分
col-technology-criterion = 标准
col-technology-weight = 权重
col-technology-worth = 价值（0 至 1）
col-technology-is_cost = 金额
col-technology-input = 假设
sheet-technology-options = 选项
sheet-technology-scores = 评分
sheet-technology-sensitivity = 如果情况不同
technology-level = { $option }和{ $other }都不领先：各在 { $best } 的结果中领先
