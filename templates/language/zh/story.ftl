# 给董事会的论证：各部分、请求事项、可能出错之处。

story-source = 本报告的发现
story-lead-asks = { $text }；须作出 { $decisions } 项决定
story-too-few = 先询问更多{ surveyed-many }再行动：只有 { BASE($level) } 人作答
story-role-situation = 现状
story-role-complication = 问题
story-role-cause = 为何持续
story-role-answer = 对策
story-role-value = 价值
story-role-risk = 风险
story-role-ask = 请求
story-part-customers = { surveyed-many }怎么说
story-part-causes-of-satisfaction = { surveyed-many }看重什么
story-part-journey = 旅程在哪里断裂
story-part-confirmed = 还有什么印证
story-part-cost = 代价
story-part-persists = 为何持续
story-part-answer = 对策
story-part-value = 价值多少
story-part-options = 考虑过的方案
story-part-plan = 计划
story-part-decisions = 今日决策
story-part-risks = 可能出错之处
story-appendix = 附录：{ $section }
story-for-decision = 供决策
story-for-information = 供参考

story-part-words = 他们写了什么
story-part-more = 更多证据
story-why-customers = 接下来要说清这些数字从何而来，并改善它们。
story-why-causes-of-satisfaction = 它说明什么左右评价，好把力气用在要处。
story-why-journey = 它显示这在途中何处被感受到，又是谁的工作。
story-why-confirmed = 我们不只看评分，结论便不系于单一来源。
story-why-cost = 它把看法变成可以计算的东西。
story-why-persists = 它说明问题为何仍在，好让我们治本而不是治标。
story-why-answer = 从这里起，我们谈该做什么、由谁来做。
story-why-value = 请依据区间而不是一个数字来决定：结果可能更低，也可能更高。
story-why-options = 董事会决定之前，应看到钱少一些和多一些会怎样。
story-why-plan = 它说明谁在何时之前做什么，好让进展可以检查。
story-why-decisions = 这是我们今天需要董事会决定的事。
story-why-risks = 它说明我们如何及早发现自己错了，以及届时怎么办。
story-notes-next = 由此进入下一页：{ $title }。
story-next-summary = 这一页是我们的回答。
story-next-customers = 先看{ surveyed-many }怎么说。
story-next-causes-of-satisfaction = 什么影响他们的评价？
story-next-journey = 问题出在旅程的哪一段？
story-next-confirmed = 除了评分，还有别的证据吗？
story-next-cost = 这让我们损失多少？
story-next-persists = 为什么一直没有解决？
story-next-answer = 那么该怎么办？
story-next-value = 这值多少，有多大把握？
story-next-options = 换一个方案会更好吗？
story-next-plan = 谁在何时之前做什么？
story-next-decisions = 今天需要各位决定什么？
story-next-risks = 如果我们错了呢？
story-notes-end = 论证到此为止；证据在附录中，顺序相同。
story-kind-fails = 旅程失误之处
story-kind-lasts = 为何持续
story-cause = 不足之处
story-shown-by = 依据
story-shown-and = { $one }；另见{ $others }
story-benefit = 收益
story-enabling = 未计金额
story-enabling-amount = { $amount }，低于成本
story-benefit-doubted = { $benefit }，未获测试支持
story-benefit-part = { $benefit }，其中 { $doubted } 未获测试支持
story-evidence = { $one }；{ $more }
story-answer = 对策
story-answer-proof = 对策及其证明
story-proof-of = { $names }：{ $proof }
story-tests = 测试
story-tests-small = 小规模试点
story-proof-none = 未测试
story-proof-stopped = 测试要求停止
story-proof-unseen = 试行中无明显效果
story-proof-worse = { $figure }变差 { SIZE($effect) }
story-proof-better = { $figure }改善 { SIZE($effect) }
story-proof-trial = “{ $result }”（{ $n } 人试行）
story-proof-trial-bare = 试行通过（{ $n } 人）
story-no-initiative = 尚无
story-kpi-at = { $kpi }达到 { $target }
story-kpi-at-most = { $kpi }不高于 { $bound }
story-kpi-at-least = { $kpi }不低于 { $bound }
story-kpi-unmet = { $kpi }未达到 { $target }
story-kpi-due = { $kpi }：到 { $date }未达到 { $target }
story-kpi-above = { $kpi }：{ $date }仍高于 { $target }
story-kpi-below = { $kpi }：{ $date }仍低于 { $target }
story-number = { $value }
col-initiative = 举措
story-finding-voice = { $what }：{ $share } 满意，占影响{ $measure }因素的 { $weight }
story-finding-practice = 文件规定 { $documented }，实际执行 { $practised }（满分 4）
story-finding-of = { $what }：{ $says }
story-finding-rated = 评分 { $mean }（满分 { $top }）
story-finding-rated-target = 评分 { $mean }，目标 { $target }（满分 { $top }）
story-finding-theme = 低评分的评论更常谈到{ $theme }，高 { SIZE($gap) }
story-causes-title = { $causes } 个原因，按指向它们的测量数量排序
story-causes-first = 首先是{ $cause }：{ PART($sources, $measurements) ->
        [all] 全部 { $measurements } 项测量都指向它
       *[other] { $measurements } 项测量中有 { $sources } 项指向它
    }，原因共 { $causes } 个
story-causes-close = { $names }在 { $causes } 个原因中突出：{ $measurements } 项测量中分别有 { $one } 项和 { $two } 项指向它们
story-failures-bring = 解决两处失误应带来 { $benefit } 收益中的 { $brought }
story-causes-bring = 消除两个原因应带来 { $benefit } 收益中的 { $brought }
story-causes-order = 顺序：先看各项测量（{ $sources }）中有几项指向该原因，再看应对举措的收益。
story-measured-voice = 调查
story-measured-journey = 工作坊
story-measured-governance = 审查
story-measured-maturity = 成熟度自评
story-more-open = 另有 { $n } 个尚无举措；其证据见附录。
story-more-listed = 另有 { $n } 个见工作簿。
story-fix-first = 首先改善{ $cause }：计划预计在 { $months }内净收益 { $npv }
story-fix-both = 改善{ $causes }：计划预计在 { $months }内净收益 { $npv }
story-fix-first-bare = 首先改善{ $cause }：{ PART($sources, $measurements) ->
        [all] 全部 { $measurements } 项测量都指向它
       *[other] { $measurements } 项测量中有 { $sources } 项指向它
    }
story-fix-both-bare = 改善{ $causes }：占影响{ $measure }因素的 { $weight }
story-carry = 计划共有 { $n } 项举措；{ $names }带来其收益的 { $share }
story-carry-begins = 计划的 { $n } 项举措从{ $names }开始，它们带来其收益的 { $share }
story-carry-moves = 计划的 { $n } 项举措中，{ $names }带来 { $share } 的收益：{ $moves }
story-moves = { $kpi }从 { $baseline } 到 { $target }
story-fall-short = 对{ $one }满意的只有 { $one_share }，对{ $two }只有 { $two_share }；两者占影响{ $measure }因素的 { $weight }
story-fall-short-one = 对{ $what }满意的只有 { $share }，而在评分所能解释的范围内，它占影响{ $measure }因素的 { $weight }
story-overall = 总体评价
story-liked = { $share } 的{ surveyed-many }对{ $what }满意
story-goals = 计划没有预测 { $date }的目标：{ $goals }
story-cost = 不满意的{ surveyed-many }留下的更少：{ $measure }每一点每年对应 { $money }
    .role = value
    .when = ahead beyond positive
story-point-won = 每一百名{ surveyed-many }中少一名贬损者，{ $measure }就多一点。{ $plan ->
        [none] 计划未计入这笔钱。
       *[open] { "" }
    }
    .role = value
    .when = positive
story-point-dates = 每一百名{ surveyed-many }中少一名贬损者，{ $measure }就多一点。其中“留下”按“{ $label }”计为 { $money }，按一年内离开的人计为 { $stay }{ $plan ->
        [none] ；计划两者都未计入。
        [taken] ；计划计入 { $money }。
       *[open] 。
    }
    .role = value
    .when = positive beyond
story-practice = 让规则落到实处：{ $asks }。
story-unexplained-by = 请{ $owner }在下次会议上向董事会说明 { $since }发生了什么变化：{ $metric }自那时起超出常规范围，数据未说明原因。
story-unexplained = 尚未指定由谁说明 { $since }发生了什么变化：{ $metric }自那时起超出常规范围，数据未说明原因。
story-practice-plan = 让规则落到实处：{ $ways }。
story-practised-by = { $name }靠{ $names }
story-practised-open = { $names }在计划中尚无举措
story-practice-bare = 已有的规则需要落实。
story-start = 从{ $names }开始，{ $tests }支持这样做{ $rated ->
        [open] ，但评分是否改善尚未测量。
       *[told] 。
    }
    .role = answer
story-start-hold = 从{ $names }开始，{ $tests }支持这样做{ $rated ->
        [open] ，但评分是否改善尚未测量。
       *[told] 。
    }{ $held }暂缓，直到新的测试支持。
    .role = answer
story-hold = { $held }暂缓，直到新的测试支持。
story-no-seat = 委员会中没有来自{ $missing }的成员
story-from-executive = 高管层
story-from-business = 业务部门
story-from-functional = 职能部门
story-from-operational = 运营部门
story-ask = 请董事会决定：{ $asks }
story-ask-at = （{ $at }）{ $what }
story-decision = 决策
story-decision-at = { $at }. { $what }
story-decision-more = { $what }
    { $more }
story-why-now = 为何现在
story-who = 负责人与时间
story-if-not = 若不决策
story-decisions-title = 请董事会作出 { $decisions } 项决策
story-decisions-money = 请董事会作出 { $decisions } 项决策：现在批准 { $now }，暂缓 { $later }
story-money = { $spend }（{ $horizon }，四舍五入）：{ $parts }。
story-follows = 其后至 { $months }期满，还有{ $tested ->
        [yes] 测试 { $tests } 和运行成本 { $running }。
       *[no] 运行成本 { $running }。
    }
story-follows-aside = 其后至 { $months }期满，还有{ $tested ->
        [yes] 测试 { $tests } 和运行成本 { $running }。
       *[no] 运行成本 { $running }。
    }今日不议：技术（{ $cost }）。
story-goes-now = 现在 { $money }
story-goes-back = 新测试之后 { $money }
story-goes-held = 关口之后 { $money }
story-value = 在支出的 { $spend } 中，现在批准的 { $now } 带来{ $adds ->
        [takes] 全部净值，暂缓的 { $later } 使其减少 { SIZE($added) }
        [none] 全部净值，暂缓的 { $later } 没有增加
       *[some] 净值中的 { $carried }，暂缓的 { $later } 有待证明
    }
story-spread = 十次模拟中有八次，计划净回报为 { RANGE($npv) }；在 { $lost } 的模拟中，{ $months }后资金仍未收回
story-cash = 现金可能降至 { LOW($deepest) }（预期 { $deepest }），{ $payback }后转正
story-aside = 今日不议：技术选择 { $option }（共 { $cost }）不在计划及其预算之内，另行决定。
    .short = 今日不议：技术选择（{ $option }，{ $cost }）。
story-guard = 仍可停止的：{ $spend } 中的 { $later } 只在{ $by ->
        [test] 新的测试支持后才支出。
        [gate] 通过 { $date }的关口后才支出。
       *[both] 新的测试支持或通过 { $date }的关口后才支出。
    }
story-guard-check = 若首批试行失败，{ $date }仍可停止已批准 { $now } 中的 { $unspent }
story-guard-stops = { $date }仍可停止 { $now } 中的 { $unspent }
story-guard-assumed = 更好的评分只是假设，它与{ $bucket }的两条关联各被判断为 { $share } 可能成立
story-guard-points = 更好的评分（{ SIZE($one) } 和 { SIZE($two) } 分）只是假设，它与{ $bucket }的两条关联各被判断为 { $share } 可能成立
story-guard-held = 与{ $bucket }的两条关联各被判断为 { $share } 可能成立
story-guard-both = 若两者以任何方式都没有回报（可能性 { $chance }），净值降至 { $both }
story-guard-links = { $parts }。
story-named = “{ $name }”
story-owner-asked = 由董事会指定
story-owners = { $names }
story-who-from = { $who }，自 { $date }起
story-board = 董事会
story-who-by = { $who }，{ $date }前
story-board-proposed = 董事会（提议：{ $who }）
story-tests-by = 董事会；{ $due }前测试：{ $who }
story-who-next = { $who }，下次会议（{ $forum }）
story-who-at = { $who }，{ $date }的{ $forum }
story-release = 批准 { $money }，期限 { $horizon }
story-release-tests = 批准 { $money } 及测试费用 { $cost }
story-release-begins = 主要用于{ $names }
story-release-stops = { $date }董事会若未见{ $gates }，则停止其中 { $money }
story-less-ratings = 试行之处评分没有更高
story-less-ratings-by = 试行之处评分高出不到 { LOW($one) } 和 { LOW($two) } 分
story-better-ratings = 试行之处评分更高
story-better-ratings-by = 试行之处评分高出 { LOW($one) } 和 { LOW($two) } 分
story-release-why = { $initiatives } 项举措预计净回报 { $npv }（{ RANGE($npv) }）
story-release-delay = 推迟 { $months }净损失 { $lost }
story-release-part = { $benefit } 收益中有 { $part } 无法实现
story-release-all = 失去 { $npv } 的净值
story-why-two = { $one }。{ $two }
story-ask-release = 现在批准 { $money }
story-ask-release-tests = 现在批准 { $money } 及测试费用 { $cost }
story-rethink = 暂不批准资金，重新测算计划
story-ask-rethink = 在计划可回本之前暂缓资金
story-rethink-why = 按目前估计，计划净回报为 { $npv }
story-rethink-not = { $spend } 将在没有预期回报的情况下支出
story-gate = 将 { $money } 留待 { $date }的关口
story-gate-tests = 仅当{ $tests }
story-gate-names = 用于{ $names }
story-gate-left = 余下的 { $left } 和暂缓的 { $held }
story-gate-held = 暂缓的 { $held }
story-gate-why = 在计划净值中占 { $added }
story-gate-why-alone = 在计划净值中占 { $added }，并且是对{ $causes }的唯一应对
story-gate-why-costs = 以净值计成本为 { $cost }
story-gate-why-buys = 净成本 { $cost }，换来对{ $causes }的唯一应对
story-gate-not = 无论首批举措是否见效，{ $money } 都会支出
story-cash-at = 累计现金不低于 { LOW($cash) }
story-gate-way = 关口：KPI 走完到目标的 { $share }，现金不差于十次模拟中的九次。
story-ask-gate = 将 { $money } 留待 { $date }的关口
story-keep = 将 { $money } 暂缓至 { $date }
story-keep-then = 保留：{ $tests }
story-keep-shows = { $name }，若{ $gate }
story-keep-unmarked = 合格标准待定：{ $names }
story-keep-if-go = { $name }，仅当新测试通过
story-keep-if-moves = { $name }，仅当新试行明显改善{ $what }
story-keep-if-seen = { $name }，仅当新试行显示明显效果
story-keep-said-stop = { $name }：测试结果为停止
story-keep-said-why = { $name }：“{ $result }”
story-keep-saw-none = { $name }：未见明显效果
story-keep-saw-none-on = { $name }：对{ $what }未见明显效果
story-keep-saw-part = { $name }：未见明显效果，{ $left }未测量
story-keep-why-bare = 已列入计划，但没有测试支持
story-keep-bare = 决定{ $names }的去留
story-keep-not = { $money } 在没有证明的情况下支出
story-keep-not-bare = 资金花在没有测试支持的举措上
story-ask-keep = 将 { $money } 暂缓至 { $date }，等待新的测试
story-ask-keep-bare = 决定{ $names }的去留
story-seat = 为{ $missing }填补委员会的空缺席位
story-seat-proposed = 建议：{ $who }
story-seat-why = 规则得分：文件规定 { $documented }，实际执行 { $practised }
story-seat-why-of = 规则得分（满分 { $top }）：文件规定 { $documented }，实际执行 { $practised }
story-seat-owns = { $who }负责{ $name }却没有席位
story-seat-not = 委员会决策时缺少这一声音
story-ask-seat = 填补委员会空缺席位
story-gaps = { $overdue ->
        [0] 指定负责人：{ $ownerless } 项没有负责人
       *[other] { $ownerless ->
            [0] 商定新期限：{ $overdue } 项逾期
           *[other] 指定负责人和期限：{ $ownerless } 项没有负责人，{ $overdue } 项逾期
        }
    }
story-gaps-why = 尚有 { $gaps } 项治理差距
story-gaps-not = { $overdue ->
        [0] { $ownerless } 项差距仍无人负责
       *[other] { $overdue } 项逾期差距没有新期限
    }
story-ask-gaps = { $overdue ->
        [0] 为缺少负责人的差距指定负责人
       *[other] { $ownerless ->
            [0] 为逾期的差距商定新期限
           *[other] 为未解决的差距指定负责人和新期限
        }
    }
story-targets = 商定各项能力的目标
story-targets-why = 平均为 { $mean }；没有目标，无法说明还要走多远
story-targets-not = 无法区分进展与变动
story-ask-targets = 商定各项能力的目标
story-name-owner = 指定由谁负责：{ $causes }
story-name-owner-not = 人人有责，便没有部门负责
story-ask-owner = 指定{ $causes }的负责人
story-estimate = 提出带有成本、效果和 KPI 的举措：{ $causes }
story-estimate-why = 尚未估算任何举措，因此无法申请资金
story-estimate-not = 发现仍只是发现
story-ask-estimate = 安排估算举措
story-risk = 风险
story-early-sign = 早期信号，何时行动
story-sign-act = { $sign }。若{ $threshold }，则行动
story-act-if = 若{ $threshold }，则行动
story-what-we-do = 我们的做法
story-risks-lost = { $share } 的模拟结果中资金未能收回；{ $risks } 个早期信号说明何时行动
story-risks-lost-stops = { $share } 的模拟结果中资金未能收回；仍可停止 { $money }
story-risks-led = { $risk }；{ $risks } 个早期信号说明何时行动
story-risks-title = { $risks } 项风险及其早期信号和界限
story-risks-open = { $risks } 项风险须关注；其中 { $unset } 项的界限有待董事会确定
story-risk-value = 模拟结果中，十分之一低于 { $low }，十分之一高于 { $high }
story-risk-range = 十次模拟中有八次，计划的结果为 { RANGE($npv) }
story-risk-lost = 太少或太迟：{ $months }后资金仍未收回（{ $share } 的模拟）
story-risk-range-sign = 收益晚于计划
story-risk-cash-sign = 现金低于计划的 { $cash }
story-risk-value-do = 只有 KPI 改善后才批准后续资金
story-risk-value-gate = 停止{ $sum }，并重新计算计划
story-risk-value-check = 停止未支出的 { $money }；关口时停止{ $sum }
story-sign-kpi = { $kpi }没有变化
story-sign-near = { $kpi }仍接近 { $baseline }
story-threshold-asked = 界限由董事会确定
story-threshold-cash = { $date }现金低于 { LOW($cash) }
story-threshold-check = { $check }未满足批准的条件，或 { $date }现金低于 { LOW($cash) }
story-risk-link = { $what }：净值从 { $low } 到 { $high }
story-risk-link-none = 改善“{ $what }”没有回报：净 { $low }
story-risk-link-sign = 变化已触及者并不更好
story-risk-saving-sign = 变化已实施，成本却没有减少
story-risk-links-none = 改善{ $one }或{ $two }没有回报：净 { $low } 或 { $other }
story-risk-links-both = 改善{ $one }或{ $two }没有回报：净 { $low } 或 { $other }，两者皆无则 { $both }
story-threshold-link = 下次调查仍无差异
story-threshold-link-by = 到 { $date }仍未见差异
story-threshold-tried-rates = 到 { $check }{ $less }，或到 { $date }仍是如此
story-threshold-tried-stays = 到 { $check }{ $less }，或到 { $date }留下的{ surveyed-many }没有更多
story-threshold-saving = 实施三个月后成本仍未降低
story-threshold-saving-by = 到 { $date }成本仍未降低
story-risk-link-do = 比较变化已触及的{ surveyed-many }与其他人
story-risk-link-by = 比较变化已触及的{ surveyed-many }与其他人；停止没有差异的举措
story-risk-tried-rates = 停止未支出的 { $money }；关口时再比较
story-risk-tried-stays = 停止未支出的 { $money }；关口时比较谁留下
story-risk-saving-do = 比较变化前后的成本
story-risk-saving-by = 比较变化前后的成本，在节点时报告
story-risk-late = { $names }是应对{ $cause }的一部分，却在 { $date } 的节点之后才开始
story-risk-late-sign = 开始日期仍为 { $start }
story-threshold-late = 首次评审未商定更早的开始日期
story-risk-late-do = 提前使用第 2 年的 { $money }，或在节点上不计入它来评判{ $cause }
story-risk-overdue = { $overdue } 项治理差距逾期
story-risk-overdue-sign = 委员会开会而没有新的期限
story-risk-overdue-do = 在下次会议上商定新的期限
story-risk-overdue-at = 在下次会议上定新期限：{ $forum }
story-threshold-overdue = 下次会议时仍有差距没有新期限
story-risk-open = { PART($open, $all) ->
        [all] 全部 { $all } 项发现都没有举措
       *[other] { $all } 项发现中有 { $open } 项没有举措
    }
story-risk-unanswered = { $all } 项发现中有 { $left } 项未获应对：{ $open } 项没有举措，{ $outside } 项的举措在计划之外
story-risk-before = 工作像以往一样拖延：{ $n } 项既有举措中 { $late } 项滞后，{ $none } 项没有效果
story-risk-before-sign = 错过里程碑
story-threshold-before = KPI 低于计划进度的 { $share }
story-risk-before-do = 负责人提出新期限，否则停止资金
story-risk-goals = 目标未能达到：{ $goals }；计划对其没有预测
story-goal = { $kpi } { $target }
story-risk-goals-sign = 下次调查未见明显变化
story-threshold-goals = 到 { $date }未达到
story-risk-goals-do = 说明调整哪个目标，或增加什么
story-risk-open-sign = 下次会议上没有针对它们的提案
story-risk-open-do = 安排估算，或书面接受
story-watch-both = 在 { $date }的关口之前，关注累计现金，以及变化已触及的{ surveyed-many }是否更好。
story-watch-check = 董事会在 { $check }决定已批准资金中的 { $money }，在 { $date }的关口决定{ $sum }。
story-watch-then = { $one }{ $two }
story-watch-stays = 谁留下：“{ $what }”。
story-watch-checked = { $who }核对谁留下（“{ $what }”）。
story-watch-cash = 在 { $date }的关口之前，关注累计现金：低于 { LOW($cash) } 则不批准 { $held }。
story-watch-set = 今天定下尚缺的界限：没有它们，谁也说不出何时该行动。
story-watch-report = 每次会议报告早期信号，一旦越过界限即采取行动。
story-threshold-open = 到 { $date }仍未解决
story-risk-agreement = 成熟度评分者的看法不太一致（一致性 { $alpha }，满分 1）
story-risk-agreement-sign = 各部门对结果有争议
story-risk-agreement-do = 在以平均值定目标之前先讨论
story-threshold-alpha = 一致性仍低于 0.67
story-risk-unseen = NPS 的变化小于 { SIZE($seen) } 时，调查看不出来
story-risk-unseen-sign = 下一次仍然小到看不出
story-threshold-unseen = 变化小于 { SIZE($seen) }
story-risk-unseen-do = 下一次询问更多{ surveyed-many }
story-thin = 目前 { $all } 个治理问题中有 { $answered } 个已回答
story-act = 指定由谁根据{ surveyed-many }意见采取行动
story-ask-act = 指定由谁根据{ surveyed-many }意见采取行动
story-act-why = 调查给出了测量，但尚未说明由谁改变什么
story-act-not = 下一次调查会得到与这次相同的结果
story-more = 询问更多{ surveyed-many }
story-ask-more = 询问更多{ surveyed-many }
story-more-why = 只有 { BASE($level) } 人作答，不足以判断变化或差异
story-more-not = 下一次的数字同样说明不了多少
story-probe = 下一次调查询问各个触点
story-ask-probe = 下一次调查询问各个触点
story-probe-why = 这些回答说明{ surveyed-many }有多满意，却没有说明原因
story-probe-not = 该改进什么仍是各执一词
story-complete = 请人回答审计中尚未回答的 { $left } 个问题
story-ask-complete = 请人回答审计中尚未回答的 { $left } 个问题
story-complete-why = { $all } 个问题中有 { $left } 个没有回答，结果可能改变
story-complete-not = 决策所依据的审计不足一半
story-risk-thin = { $all } 个治理问题中有 { $left } 个尚无回答
story-risk-thin-sign = 新的回答改变差距的次序
story-risk-thin-do = 只就单项差距决策，不就整个项目决策
story-threshold-thin = 已回答的问题不足一半
story-risk-one = { $risk }
story-risk-falling = { $what }下降 { SIZE($change) }，为 { $level }
story-risk-falling-sign = 下一次调查又走低
story-threshold-falling = 低于 { LOW($level) }
story-risk-falling-do = 在下一次调查前查明原因
story-unset = { $kpi ->
        [0] 确定计划中各举措的负责人：{ $owner } 项没有负责人
       *[other] { $owner ->
            [0] 确定计划中各举措的 KPI：{ $kpi } 项没有 KPI
           *[other] 确定计划中各举措的负责人和 KPI：{ $owner } 项没有负责人，{ $kpi } 项没有 KPI
        }
    }
story-ask-unset = { $kpi ->
        [0] 确定计划尚缺的负责人（{ $owner } 项）
       *[other] { $owner ->
            [0] 确定计划尚缺的 KPI（{ $kpi } 项）
           *[other] 确定计划尚缺的负责人（{ $owner } 项）和 KPI（{ $kpi } 项）
        }
    }
story-unset-why = { $kpi ->
        [0] 没有负责人的举措无人去做
       *[other] 没有 KPI 的举措无法跟进
    }
story-unset-not = 无法得知资金是否有效
story-proof-unseen-on = 对“{ $figure }”无明显效果
story-causes-beside = 另有 { $n } 项举措（{ $names }）增加 { $benefit }。已取整。
    .role = caveat
    .short = 另有 { $n } 项举措增加 { $benefit }。已取整。
story-cost-two = 不满意的{ surveyed-many }留下的更少：{ $measure }每一点每年对应 { $low } 至 { $high }
    .role = value
    .when = ahead beyond positive
story-practice-both = { $lacks }。计划中：{ $ways }。
    .role = cause
    .when = at_least
story-lacks-gaps = { $gaps } 项差距中 { $overdue } 项逾期
story-said-by = { $name }（{ $share }）
story-through-held = { $names }（暂缓）
# 失误每年带来的工作成本。
story-bill = { $names }每年花费 { $money }
    .role = value
    .when = positive
story-bill-leave = { $names }每年花费 { $money }；不满意的{ surveyed-many }回头的更少
    .role = value
    .when = positive ahead
story-bill-work = 失误带来的工作
story-bill-axis = 每年成本
story-bill-note = 这些项目目前的成本及客户给出的范围；计划可节省其中一部分。
    .role = caveat
story-bill-from = { $sources }。
story-bill-saved = 若不改变，{ $months }内将花费 { $span }。计划应节省其中 { $saved }，并从回头{ surveyed-many }带来 { $back }（现值）。
    .role = value
    .when = positive
story-bill-saved-alone = 若不改变，{ $months }内将花费 { $span }。计划应节省其中 { $saved }（现值）。
    .role = value
    .when = positive
story-said-by-at = { $name }（{ $share }；{ $unit } { $low }）
story-benefit-assumed = { $benefit }，若评分改善
