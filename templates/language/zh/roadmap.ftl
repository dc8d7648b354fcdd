# 哪些举措值得做、先后顺序，以及计划的价值。

## 答案

roadmap-worth = { roadmap-holds }；{ $months }内的净现值为 { $npv }（{ RANGE($npv) }）。
roadmap-holds = { PART($n, $all) ->
        [all] 计划包含全部 { $all } 项举措
       *[other] 计划包含 { $all } 项举措中的 { $n } 项
    }
roadmap-costs-more = 计划的成本高于收益：{ $months }内的净现值为 { $npv }（{ RANGE($npv) }）。
roadmap-fits = { roadmap-holds }；没有财务假设，故不说明回报。
roadmap-asks = 计划期 { $horizon }内支出 { $spend }（{ RANGE($spend) }）。
roadmap-asks-of = 计划期 { $horizon }内支出 { $spend }（{ RANGE($spend) }），预算为 { $budget }。
roadmap-may-not-pay = 在 { $lost } 的模拟结果中，{ $months }后资金仍未收回。
roadmap-none-estimated = 没有举措可以规划：{ $all } 项都缺少成本、工期或所需前提
roadmap-none-pays = 没有划算的计划：可规划的 { $all } 项举措，收益都不高于成本
roadmap-none-fits = 没有计划：{ $all } 项举措都无法在限制内安排

## 一页计划

roadmap-plan = { $n ->
        [1] 计划唯一的举措{ $half ->
            [0] { $year ->
                [0] 一年后才上线
               *[other] 一年内上线
            }
           *[other] 半年内上线
        }
       *[other] 计划的 { $n } 项举措中，{ $half } 项半年内上线，{ $year } 项一年内上线
    }
roadmap-plan-half-year = { $n ->
        [1] 计划唯一的举措{ $half ->
            [0] 半年后才上线
           *[other] 半年内上线
        }
       *[other] 计划的 { $n } 项举措中，{ $half } 项半年内上线
    }
roadmap-plan-live = { $n } 项举措中有 { $year } 项在一年内上线，带来 { $early } 的收益
roadmap-plan-early = 一年内上线的举措带来计划收益的 { $early }。
roadmap-plan-money = 计划支出 { $spend }，预算 { $budget }：{ $years }。
roadmap-plan-money-bare = 计划支出 { $spend }：{ $years }。
roadmap-plan-year = 第 { $year } 年 { $money }
roadmap-plan-total = 合计
roadmap-plan-cost = { $months }内按现值计：成本 { $cost }，收益 { $benefit }，净值 { $npv }。
roadmap-task-after = { $name }（{ $after } 后）
roadmap-live-6 = 半年内上线：{ $n }
roadmap-live-12 = 一年内上线：共 { $n } 项
roadmap-live-24 = 两年内上线：共 { $n } 项
roadmap-live-later = 更晚上线
roadmap-reasoning = 计划按整体价值选定；在价值相近的计划中，采用开始最早的一个。

roadmap-quick = 计划中有 { $quick } 项速赢举措；{ roadmap-waiting }
roadmap-no-quick = 计划中没有速赢举措；{ roadmap-waiting }
roadmap-waiting = { PART($out, $all) ->
        [none] 没有举措等待
        [all] { $all } 项举措全部等待
       *[other] { $all } 项举措中有 { $out } 项等待
    }
roadmap-quick-named = 速赢举措{ $quick ->
       *[other] {""}
    }：{ $names }。
roadmap-losing = { PART($n, $out) ->
        [all] 等待的举措，收益都不高于成本。
       *[other] 等待的举措中，有 { $n } 项收益不高于成本。
    }
roadmap-in-plan = 在计划中
roadmap-not-in-plan = 不在计划中
roadmap-axis-effort = 投入
roadmap-axis-impact = 对{ surveyed-many }的影响
roadmap-easy = 影响大，投入小
roadmap-major = 大型项目
roadmap-fill-in = 补充事项
roadmap-reconsider = 需再考虑

roadmap-streams = { $n } 项举措分布在 { $streams } 个工作流，每项都有负责人和 KPI
roadmap-streams-lack = 计划中有 { $n } 项举措；其中{ $lacks }
roadmap-lacks-owner = { $n } 项没有负责人
roadmap-lacks-target = { $n } 项没有目标
roadmap-lacks-kpi = { $n } 项没有 KPI
roadmap-lacks-workstream = { $n } 项没有工作流
roadmap-no-workstream = 未分配
roadmap-dimension-technology = 技术
roadmap-dimension-people = 人员
roadmap-dimension-process = 流程
roadmap-dimension-knowledge = 知识
roadmap-dimension-capability = 能力

roadmap-first = 前 { $days } 天内启动 { $n } 项举措，每项都有负责人和 KPI
roadmap-first-lack = 前 { $days } 天内启动 { $n } 项举措；其中{ $lacks }

## 价值

roadmap-value = 计划预计净收益现值 { $npv }；十次模拟中有八次落在 { RANGE($npv) }
roadmap-value-may-not-pay = 计划预计净收益 { $npv }，但在 { $lost } 的模拟结果中 { $months }内未能收回
roadmap-value-negative = 计划的成本高于收益：净现值 { $npv }（{ RANGE($npv) }）
roadmap-main-benefit = 大部分收益来自：{ $names }。
roadmap-rates = 成本回报率 { $roi }；内部收益率每年 { $irr }。
roadmap-swing = { $input }使其在 { $low } 至 { $high } 之间变动。
roadmap-bucket-retention = 客户留存
roadmap-bucket-share-of-spend = 消费份额
roadmap-bucket-advocacy = 口碑推荐
roadmap-bucket-operational-efficiency = 运营效率
roadmap-bucket-enables = 为其他举措创造条件
roadmap-step-benefit = 收益
roadmap-step-investment = 投资
roadmap-step-running = 运行成本
roadmap-step-npv = 净值
roadmap-present = { $months }内的现值

roadmap-money-investment = 投资
roadmap-money-running = 运行成本
roadmap-money-cost = 投资与运行成本
roadmap-money-benefit = 收益
roadmap-money-npv = 净值
roadmap-money-budget = 预算
roadmap-spends = 计划期 { $horizon }内支出 { $spend }（{ RANGE($spend) }）
roadmap-spends-of = 计划期 { $horizon }内支出 { $spend }（{ RANGE($spend) }），预算 { $budget }
roadmap-less = 各列中，收益减成本即净值；{ $months }折现后为 { $npv }（{ RANGE($npv) }）。
roadmap-delay-costs = 如全部推迟 { $months } 启动，净值减少 { $lost }。

roadmap-cash = 现金降至 { $deepest }（{ RANGE($deepest) }），{ $payback }后转正
roadmap-cash-never-low = 计划自给自足：{ $months }内现金保持为正
roadmap-cash-open = 现金降至 { $deepest }（{ RANGE($deepest) }），{ $months }内未收回
roadmap-cash-axis = 累计现金
roadmap-payback-discounted = 折现后，如一切如预期，{ $months }后收回资金。

roadmap-budget = 预算为 { $budget } 时，净值为 { $npv }（{ RANGE($npv) }）
roadmap-option-gains = { $less } 的预算带来计划 { $npv } 净值中的 { $worth }；最后的 { $step } 增加 { $gain }
roadmap-option-same = { $less } 与 { $budget } 带来的一样多
roadmap-option-answers = { PART($some, $all) ->
        [all] { $budget } 的预算回应全部 { $all } 项发现
       *[other] { $budget } 的预算回应 { $all } 项发现中的 { $some } 项
    }
roadmap-option-question = 超过 { $less } 的部分（{ $names }）每单位投入（{ $currency }）带来 { $last } 的净值，此前为 { $before }。
roadmap-option-nothing = 不行动
roadmap-option-nothing-why = 未采用：没有发现得到回应。
roadmap-option-recommended = { $amount }：本计划，支出 { $spend }
roadmap-point = { $amount }：{ $initiatives } 项
roadmap-point-chosen = { $amount }：{ $initiatives } 项，选定
roadmap-option-chosen = { PART($some, $all) ->
        [all] 建议：给定预算内的计划回应全部 { $all } 项发现。
       *[other] 建议：给定预算内的计划回应 { $all } 项发现中的 { $some } 项。
    }
roadmap-option-of = { PART($some, $all) ->
        [sole] 1 / 1
        [all] 全部 { $all }
       *[other] { $some } / { $all }
    }
roadmap-option-no-more = 未采用：不比上一方案多带来任何内容。
roadmap-option-alike = 与建议的计划内容相同。
roadmap-option-not = 未采用：{ $told }。
roadmap-option-over = 未采用，超出预算：{ $told }。
roadmap-option-without = 不含{ $names }
roadmap-option-with = 包含{ $names }
roadmap-option-more = 多回应 { $n } 项发现
roadmap-option-fewer = 少回应 { $n } 项发现
roadmap-more-budget = 第 { $year } 年增加 { $more }，净现值约增加 { $gain }。
roadmap-more-budget-clear = 第 { $year } 年增加 { $more }，净现值约增加 { $gain }（{ RANGE($gain) }）。
roadmap-more-budget-unclear = 第 { $year } 年增加 { $more } 不能保证更多收益：十次模拟中有八次为 { RANGE($gain) }。
roadmap-buys = 可换来：{ $added }。
roadmap-buys-instead = 可换来：{ $added }，取代：{ $dropped }。

roadmap-links-likely = 关于金额的 { $n } 项假定中，{ $likely } 项被认为较可能属实
roadmap-links = 假设了 { $n } 项指标到金额的换算，每项都有范围和可能性
roadmap-own-survey = 客户自己的调查

## 稳健程度

roadmap-widest = { $input }使价值在 { $low } 与 { $high } 之间变化
roadmap-widest-link = 若改善“{ $name }”没有带来收益，净值降至 { $low }
roadmap-no-other-input = 其他因素的影响都不及它；预期价值为 { $npv }（{ RANGE($npv) }）。
roadmap-independent = 如果各结果互不相关，十次中有八次落在 { RANGE($npv) }。
roadmap-together = 如果关联更强，相关系数为 { $correlation }，则落在 { RANGE($npv) }。
roadmap-input-effect = { $name }：效果小或大
roadmap-input-value = { $name }：每分价值低或高
roadmap-input-link = { $name }：有收益或无收益
roadmap-input-rate = 折现率上下浮动 { SIZE($step) }
roadmap-input-costs = 成本上下浮动 { $step }
roadmap-input-delay = 全部推迟 { $months } 个月上线

roadmap-firm = 计划的 { $n } 项举措中，有 { $firm } 项也出现在每个价值相近的计划中
roadmap-firm-all = 计划的全部 { $n } 项举措也出现在每个价值相近的计划中
roadmap-firm-names = 每个此类计划都有：{ $names }。
roadmap-list-beaten = 与按性价比排序的清单相比，计划多得 { $gain }（{ RANGE($gain) }）。
roadmap-list-close = 按每单位资金价值排序的清单少 { SIZE($gain) }，但结果也可能相反（{ RANGE($gain) }）。
roadmap-list-no-less = 按性价比排序的清单价值相同。
roadmap-list-misses = 按性价比排序的清单有 { $missed } 项限制未满足。
roadmap-card-npv = 计划的价值
roadmap-card-note-npv = 净现值，尽早开始
roadmap-card-early-cost = 为尽早开始放弃的价值
roadmap-card-note-early-cost = 最多为价值的 2%
roadmap-card-optimality-gap = 更优计划的空间
roadmap-card-note-optimality-gap = 上限，占价值的比例
roadmap-card-greedy-npv = 排序清单的价值
roadmap-card-note-greedy-npv = 依次按性价比
roadmap-card-firm = 每个好计划都有
roadmap-card-note-firm = 项举措，价值相差 2% 以内

roadmap-agree = RICE、ICE 和 WSJF 对计划{ PART($agreed, $n) ->
        [all] 全部 { $n } 项举措
       *[other]  { $n } 项举措中的 { $agreed } 项
    }意见一致；它们都不考虑预算
roadmap-disagree = RICE、ICE 和 WSJF 对计划中 { $n } 项已评分举措没有一项意见一致
roadmap-stays = 保持在前列
roadmap-rank = { $rank }
roadmap-and-others = 另有 { $n } 项举措已评分但未显示。

## 回应了什么

roadmap-kpis-each = { $n } 项举措每项都有 KPI、目标、日期和负责人
roadmap-kpis-every = { $n } 项举措均有 KPI；{ $lacks }
roadmap-kpis = { $n } 项举措中有 { $some } 项有能体现其价值的 KPI
roadmap-kpis-none = 计划的 { $n } 项举措都还没有 KPI
roadmap-kpi-from-to = { $kpi }：{ $baseline } 至 { $target }
roadmap-kpi-one = { $kpi }：{ $value }

roadmap-answered = { $all } 项发现中有 { $some } 项在计划中有对应举措；{ $outside ->
        [0] { $open } 项完全没有
       *[other] { $outside } 项的举措在计划之外，{ $open } 项没有
    }
roadmap-answered-none = 本报告的 { $all } 项发现在计划中没有对应举措
roadmap-answers-other = 计划的举措回应的是客户自己提出的问题，不在这些发现之内。
roadmap-answered-all = { $all } 项发现每项在计划中都有对应举措
roadmap-answers = 计划的 { $n } 项举措中有 { $some } 项说明了所回应的发现
roadmap-answers-each = 计划的 { $n } 项举措每项都回应一项发现
roadmap-force-at = { $stage }：{ $force }

roadmap-still-open = 仍待估算或解决：{ $open }
roadmap-open-findings = { $n } 项发现没有举措
roadmap-open-initiatives = { $n } 项举措没有成本或工期
roadmap-open-waiting = { $n } 项举措无法等到所需前提
roadmap-missing = { $what }
roadmap-missing-all = 成本、工期和效果
roadmap-missing-cost = 一次性成本
roadmap-missing-months = 工期
roadmap-missing-impact = 影响
roadmap-needs-which = { $needs }：{ $why }
roadmap-why-stopped = 已停止
roadmap-why-waiting = 自身也在等待
roadmap-why-unestimated = 没有估算
roadmap-source-operations = 运营
roadmap-source-effects = 举措的效果
roadmap-source-charter = 章程
roadmap-source-communication = 沟通计划
roadmap-source-listening = 倾听计划
roadmap-source-technology = 技术选择
roadmap-source-outcomes = 业务成果
roadmap-source-vision = 愿景与品牌承诺
roadmap-source-client = 客户
roadmap-source-governance = 治理审计
roadmap-source-voice = 客户之声
roadmap-source-journey = 旅程地图
roadmap-source-maturity = 成熟度诊断
roadmap-source-workshop = 研讨会
roadmap-source-portfolio = 客户组合
roadmap-source-employees = 员工
roadmap-source-interviews = 访谈
roadmap-source-ideas = 想法

roadmap-since = 与上次相比：差距关闭 { $shut }，新增 { $opened }；数值变化 { $changed }；举措延误 { $late }
roadmap-gaps-open = 仍未关闭的差距：{ $n }。
roadmap-kind-late = 举措延误
roadmap-kind-closed = 差距关闭
roadmap-kind-opened = 新增差距
roadmap-kind-moved = 数值变化
roadmap-state-gap = 差距
roadmap-state-closed = 已关闭
roadmap-late-end = 应已完成
roadmap-late-start = 应已开始
roadmap-late-reported = 报告为延误
figure-effects-effect = 效果
figure-journey-actual = 实际提供
figure-journey-ambition-gap = 与理想的差距
figure-journey-delivery-gap = 与期望的差距
figure-journey-expectation = 期望
figure-journey-force-ambition-gap = 某项力量与理想的差距
figure-journey-force-delivery-gap = 某项力量与期望的差距
figure-journey-functional-gap = 功能需求的差距
figure-journey-ideal = 理想
figure-journey-relational-gap = 关系需求的差距
figure-journey-stage-satisfaction = 阶段满意者
figure-maturity-mean = 平均值
figure-maturity-change = 较上次的变化
figure-operations-tie = 满意比例的变化
figure-operations-trend = 年度趋势
figure-technology-best = 第一选项领先的结果比例
figure-technology-liability = 总负担
figure-technology-points = 第一选项的得分
figure-technology-second = 第二选项领先的结果比例
figure-technology-second-points = 第二选项的得分
figure-vision-delivered = 承诺兑现处的满意者
figure-voice-ces = CES
figure-voice-csat = CSAT
figure-voice-detractors = 贬损者
figure-voice-driver = 驱动因素的重要性
figure-voice-driver-r2 = 评分所解释的部分
figure-voice-linkage = 十点的作用
figure-voice-linkage-step = 按回答的结果
figure-voice-measure-link = 指标的关系
figure-voice-measure-value = 各指标每点的价值
figure-voice-nps = NPS
figure-voice-outcome = 结果
figure-voice-pace = 按指标的流失速度
figure-voice-passives = 中立者
figure-voice-promoters = 推荐者
figure-voice-stay = 按组和月份仍在的比例
figure-voice-theme = 主题比例
figure-voice-theme-at = 接触点低评分中的主题
figure-voice-theme-low = 低评分中的主题
figure-voice-theme-wave = 主题的变化
figure-voice-touchpoint = 对接触点满意者
figure-voice-touchpoint-mean = 接触点平均评分
figure-voice-value-of-a-point = 每点的价值
roadmap-figure-what = { $module }：{ $what }
roadmap-figure-names = { $module }：{ $names }
roadmap-figure-what-names = { $module }：{ $what }，{ $names }
roadmap-figure-value = { $value }

## 词语

roadmap-amount = { $amount }
roadmap-amount-range = { $amount }（{ RANGE($amount) }）
roadmap-range = { RANGE($amount) }
roadmap-capital = { CAPITAL($text) }
roadmap-share-unused = { $share }，未用
roadmap-share = { $share }
roadmap-list = { $items }
roadmap-others = 另外 { $n } 项
roadmap-form = { PART($n, $all) ->
        [all] 全部 { $all } 项举措
       *[other] { $all } 项举措中的 { $n } 项
    }，支出 { $spend }
roadmap-form-worth = { PART($n, $all) ->
        [all] 全部 { $all } 项举措
       *[other] { $all } 项举措中的 { $n } 项
    }，价值 { $npv }，支出 { $spend }

col-roadmap-initiative = 举措
col-roadmap-investment = 投资
col-roadmap-running-year = 每年运行成本
col-roadmap-npv = 单独净值
col-roadmap-option = 预算
col-roadmap-net = 净值
col-roadmap-initiatives = 举措
col-roadmap-answered = 得到回应的发现
col-roadmap-step = 每单位追加投入（{ $currency }）的净值
col-roadmap-why = 采用或不采用的原因
col-roadmap-workstream = 工作流
col-roadmap-dimension = 改变
col-roadmap-owner = 负责人
col-roadmap-cost = 成本
col-roadmap-months = 月份
col-roadmap-kpi = KPI
col-roadmap-what = 事项
col-roadmap-start = 开始
col-roadmap-live-by = 上线
col-roadmap-money = 金额
col-roadmap-in-plan = 计划期，{ $months }
col-roadmap-in-all = 全程，{ $months }
col-roadmap-present = 现值
col-roadmap-range = 十次中的八次
col-roadmap-point = 一分
col-roadmap-pays = 途径
col-roadmap-a-year = 每年（范围）
col-roadmap-cause = 为因果的可能性
col-roadmap-says = 依据
col-roadmap-value-from = 价值来自
col-roadmap-benefit = 收益
col-roadmap-full-by = 全面见效
col-roadmap-findings = 发现
col-roadmap-found = 发现内容
col-roadmap-by = 截至
col-roadmap-finding = 发现
col-roadmap-candidate = 候选举措
col-roadmap-found-in = 来源
col-roadmap-missing = 缺少
col-roadmap-change = 事项
col-roadmap-which = 哪一项
col-roadmap-before = 之前
col-roadmap-now = 现在

roadmap-framework = 路线图与客户体验投资回报
roadmap-framework-attribution = 工作流、时间段和收益类别依据该来源；估值与选择由我们完成。Ipsos 是其所有者的商标，所有者并未对此认可。

## 说明

note-roadmap-source = 客户的举措与财务假设
note-roadmap-both-runs = 两次的结果
note-roadmap-grades = 客户团队对举措的评分，1-5
note-roadmap-chosen = 按价值整体选定，受预算、人力、依赖关系和必须回应的发现限制。
note-roadmap-chosen-by-impact = 按影响和把握整体选定，受预算、人力、依赖关系和必须回应的发现限制。
note-roadmap-marks = 行内的菱形为该举措的里程碑。
note-roadmap-alone = 净值：{ $months }内收益减成本的现值，视为唯一举措。
note-roadmap-quick = 速赢：影响 3 分及以上，投入 2 分及以下，在计划中且半年内开始。
note-roadmap-matrix = 相同的评分并排绘制。计划按限制内的价值选定，而非按此矩阵。
note-roadmap-discount = 现值：自计划开始按每年 { $rate } 折现；收益与成本计 { $months }。
note-roadmap-overlap = 收益重叠时，无论在同一指标上，还是在评分及其影响的指标上，除较大者外都减少 { $cut }。
note-roadmap-range = 范围：十次模拟中的八次。每分价值受经济影响，成败与成本受执行影响，效果受{ surveyed-many }反应影响，各自的相关系数为 { $correlation }；关联是否为因果则相互独立。成本可能相差 { $costs }；日期按计划。
note-roadmap-bases = 计划期与全程：未折现，可与预算比较。现值：按每年 { $rate } 折现，期限与收益相同；此时净值即净现值。
note-roadmap-cash = 最低现金的区间取每次模拟结果各自的最低点，不论月份；线段为单个月份的区间。累计，未折现，月末数；等距，并落在现金最低的月份。
note-roadmap-budget = 每个点是该预算下的计划，接近最优并尽早开始，并遵守计划的其他限制：能力、依赖关系和必须回应的发现。
note-roadmap-unused = 未用：计划中没有举措影响该项。
note-roadmap-point = 评分的一分是五分之一，NPS 的一分是百分之一；成本项则为全年成本。
note-roadmap-tornado = 每次一个因素，其余如预期。有收益或无收益：低端为与收益的联系不成立，高端为成立。
note-roadmap-spans = { $months }的现值，年折现率 { $rate }：计划期 { $horizon }内支出 { $spend }，加上此后的运行成本，共 { $cost }。取整后的金额合计末位可能不一致。
    .short = 均已取整。{ $cost } 为 { $horizon }内 { $spend } 及此后运行成本按 { $rate } 折算的现值。
note-roadmap-correlation = 计划的范围假设受经济、执行或{ surveyed-many }反应共同影响的结果之间相关系数为 { $correlation }。
note-roadmap-good = 价值相近：与最优相差 2% 以内。排序清单依次选取性价比最高的举措。
note-roadmap-ranks = 数字：名次；计划中的举措在前。颜色：每项输入变动一级时，仍保持在计划项数之内的比例。
note-roadmap-scores = 这类评分看似客观，实则不然：其用处在于讨论。覆盖面和紧迫性对所有举措相同。
note-roadmap-doubted = * 没有测试支持：其构想的测试要求停止，或在试行处未见明确效果。
note-roadmap-benefit = 收益：举措在计划中所占部分的现值，已扣除重叠。
note-roadmap-traces = 括号内：成熟度一章中该能力的名称。工作簿中每项发现各有一行。
roadmap-plainly = { $plain }（{ $name }）
note-roadmap-lacking = 各项均缺：{ $missing }。
note-roadmap-no-estimate = 没有估算的候选举措不会被规划：不为其编造数字。
note-roadmap-moved = 当每次的数值都落在另一次的区间之外时，才算作变化。

## 检查

check-roadmap-plan = 计划
check-roadmap-plan-proved = 在限制内没有价值更高的计划。在价值相差 2% 以内的计划中，采用开始最早的一个。
check-roadmap-plan-near = 已证明与最优价值相差不超过 { $gap }；在相差 2% 以内的计划中，采用开始最早的一个。
check-roadmap-plan-open = 所找到的最优计划；可能存在更优者，价值最多高 { $gap }。
check-roadmap-good-plans = 好的计划
check-roadmap-good-plans-text = 举措超过 { $n } 项：每个好计划所含举措由界限证明，可能未全部列出；预算曲线显示接近最优的计划。
check-roadmap-scale = 规模
check-roadmap-scale-text = 举措超过 { $n } 项：每次搜索在 { $seconds } 秒后结束，预算曲线有三个点。
check-roadmap-estimates = 估算
check-roadmap-estimates-text = 没有成本或工期、已列出但未规划的举措：{ $n }。
check-roadmap-dependencies = 依赖关系
check-roadmap-dependencies-text = 未规划，因为所需前提不会出现：{ $named }。
roadmap-needs = { $name }需要 { $needs }（{ $why }）
check-roadmap-initiatives = 举措
check-roadmap-certain = 未说明把握、按确定计算的举措：{ $n }。
check-roadmap-no-running-cost = 未说明运行成本、按没有计算的举措：{ $n }。
check-roadmap-too-long = 无法在计划期内完成的举措：{ $n }。
check-roadmap-capacity = 人力
check-roadmap-capacity-text = 不受限制：{ $roles }。
check-roadmap-running = 进行中
check-roadmap-running-text = 在计划之前已开始，计划只含剩余部分：{ $named }。
roadmap-months-left = { $name }（{ $months } 个月中的 { $left } 个月）
check-roadmap-overdue = 按自身日期应已完成，再规划一个月：{ $named }。
check-roadmap-floors = 下限
check-roadmap-floors-text = 计划没有收益，因此下限仅因无可分配而成立。请降低下限或增加举措。
check-roadmap-list = 排序清单
check-roadmap-list-text = 计划旁的排序清单未满足：{ $limits }。其价值不是计划可以达到的。
roadmap-limit-mandatory = { $name }为必选
roadmap-limit-finding = 必须回应发现 { $finding }
roadmap-limit-floor = 收益中至少 { $share } 来自{ $bucket }
check-roadmap-uncertainty = 不确定性
check-roadmap-uncertainty-text = { $draws } 次模拟。每分价值随经济变动，成败与成本随执行变动，效果随{ surveyed-many }反应变动（相关系数 { $correlation }）；成本上下浮动 { $costs }。调查中的关联只是相关，各按所述可能性计为因果，彼此独立。

roadmap-learned = { $n } 项假定效果改用试点的实测
roadmap-learned-open = { $n } 项效果经试点修正；较此前更可能，但尚无测试证明：{ $names }
roadmap-learned-doubted = { $names }：实测值更接近假定而非毫无效果，因此可能性高于此前；但单凭实测并不明显，所以尚无测试支持。
roadmap-learned-range = { $effect }（{ RANGE($effect) }）
roadmap-learned-not-yet = 尚未测量
roadmap-learned-chances = 此前 { $before }，现在 { $now }
roadmap-col-learned-initiative = 举措
roadmap-col-learned-figure = 数值
roadmap-col-learned-assumed = 假定
roadmap-col-learned-measured = 实测
roadmap-col-learned-now = 计划现用
roadmap-col-learned-delivers = 有效果的可能性
note-roadmap-learned = 实测值更符合假定区间而非毫无效果时，有效果的可能性更大，即使效果本身不明显（贝叶斯法则：两者按确定程度加权）。每点的价值不变。
check-roadmap-ceiling = 量表余地
check-roadmap-ceiling-text = 可能超出量表上限、因而无法带来计划收益的效果：{ $named }。
roadmap-effect-on = { $name }（{ $figure }）
roadmap-none-left = 没有可规划的举措：已有的举措均已完成或停止
