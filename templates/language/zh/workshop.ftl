# 研讨会：全场的结果、提问，以及手机和屏幕上的页面。

## 向全场提问的文字

workshop-ask-hint-certainty = 清楚接下来会发生什么，并且如期发生。
workshop-ask-hint-fair_treatment = 付出与所得是公平的交换。
workshop-ask-hint-control = { surveyed-one }可以自己选择并改变进程。
workshop-ask-hint-status = { surveyed-one }受到重视，值得用心对待。
workshop-ask-hint-belonging = 公司站在{ surveyed-many }一边。
workshop-ask-hint-enjoyment = 让生活更轻松、更愉快。
workshop-ask-lens-expectation = { surveyed-many }在此的期望
workshop-ask-lens-actual = { surveyed-many }今天得到的
workshop-ask-lens-ideal = 理想的状态
workshop-ask-end-low = 完全没有
workshop-ask-end-high = 完全做到
workshop-ask-aspect-documented = 有文件规定
workshop-ask-aspect-practised = 实际执行
workshop-ask-aspect-impact = 对{ surveyed-many }的影响
workshop-ask-aspect-effort = 我方的投入
workshop-ask-grade-low = 很小
workshop-ask-grade-high = 很大
workshop-ask-title-maturity = 我们的成熟度如何？
workshop-ask-title-governance = 客户体验治理得如何？
workshop-ask-title-forces = { surveyed-many }的期望与所得
workshop-ask-title-weights = 哪些力量最重要？
workshop-ask-title-stages = 哪些阶段最重要？
workshop-ask-title-priorities = 我们从哪里开始？
workshop-ask-title-estimates = 什么值得投入？
workshop-ask-title-vision = 我们选择哪个愿景？
workshop-ask-title-technology = 选择时看重什么？
workshop-ask-title-scores = 每个选项有多好？
workshop-ask-title-sort = 现在还是以后？
workshop-ask-pile-1 = 现在
workshop-ask-pile-2 = 下一步
workshop-ask-pile-3 = 以后
workshop-ask-pile-4 = 不做

## 手机和屏幕上的页面

workshop-page-language = 语言
workshop-page-count = 已投票 { $voted } / { $joined }
workshop-page-join_title = 加入投票
workshop-page-privacy = 您的投票是保密的。系统不保存姓名、地址或设备信息；结果只按全场显示，且至少 { $minimum } 票才显示。若所有人答案相同，大家会看到。所有投票同时揭晓。
workshop-page-code = 屏幕上的代码
workshop-page-code_hint = 六个字符，例如 7KM2XR
workshop-page-seat = 纸条上的代码
workshop-page-seat_hint = 只能在一部手机上使用一次。
workshop-page-role = 您的角色
workshop-page-role_hint = 只有每个角色都至少有 { $minimum } 票时才会比较。
workshop-page-no_role = 不想说明
workshop-page-join = 加入
workshop-page-wrong_code = 这不是屏幕上的代码，请重新输入。
workshop-page-wrong_seat = 纸条代码无效或已使用，请询问主持人。
workshop-page-too_fast = 现场尝试次数过多，请稍等几秒。
workshop-page-full = 名额已满，请询问主持人。
workshop-page-malformed = 无法读取，请重试。
workshop-page-wait_draft = 投票尚未开始。开始后本页会自动更新。
workshop-page-wait_closed = 投票已结束。主持人揭晓后结果会显示在这里。
workshop-page-wait_open = 投票进行中。
workshop-page-wait_revealed = 结果已揭晓。
workshop-page-wait_archived = 本轮已结束。
workshop-page-look_again = 再看一次
workshop-page-pages = 选票页
workshop-page-sent = 已提交
workshop-page-turn = 第 { $turn } 次重投（最多 2 次）
workshop-page-share_points = 请正好分配 { $budget } 分。
workshop-page-share_dots = 最多放置 { $budget } 个圆点；同一张卡可放多个。
workshop-page-left = 剩余：#
workshop-page-cannot_say = 无法判断
workshop-page-send = 提交答案
workshop-page-send_next = 提交并继续
workshop-page-sending = 正在提交……
workshop-page-saved = 已保存。投票结束前可以修改。
workshop-page-unsent = 尚未发送。答案已保留，会自动重新发送。
workshop-page-late = 投票在答案到达前已结束，未计入。
workshop-page-stale = 您在另一页面提交了其他答案，现显示那些答案，可以修改。
workshop-page-refused = 无法读取这些答案，请检查后重新提交。
workshop-page-budget = 总数不对，请检查剩余数量。
workshop-page-consensus = 达成一致
workshop-page-no_consensus = 未达成一致
workshop-page-facts = 中位数 { $median }，中间一半 { $q1 } 至 { $q3 }，n = { $n }
workshop-page-voices = 请给出 { $levels } 的人先发言（自愿）。
workshop-page-your_vote = 您的投票：{ $value }
workshop-page-too_few = 少于 { $minimum } 票，不显示。
workshop-page-settled = { $of } 项中 { $yes } 项达成一致
workshop-page-card = 卡片
workshop-page-total = 合计
workshop-page-alt = 从 { $low } 起各级票数：{ $counts }；中位数 { $median }
workshop-page-desk = 主持人
workshop-page-token = 主持人密钥
workshop-page-token_hint = 在命令输出的地址中。
workshop-page-projector = 打开投影页面
workshop-page-state_draft = 尚未开始
workshop-page-state_open = 进行中
workshop-page-state_closed = 已结束
workshop-page-state_revealed = 已揭晓
workshop-page-state_archived = 已完成
workshop-page-move_open = 开始投票
workshop-page-move_close = 结束投票
workshop-page-move_reopen = 重新开放
workshop-page-move_reveal = 揭晓
workshop-page-move_revote = 再次投票
workshop-page-move_archive = 完成本轮
workshop-page-reason = 重新开放的原因
workshop-page-paper = 录入纸质选票
workshop-page-paper_hint = 每页一张选票。未填写的请留空。
workshop-page-rule_fixed = 在首次投票前确定，并记录在案。
workshop-page-fewest = 少于 { $minimum } 票时不显示任何结果。
workshop-page-slide = 幻灯片
workshop-page-make_slide = 生成幻灯片
workshop-page-slide_busy = 正在生成……
workshop-page-slide_hint = 揭晓后可用，只运行研讨会一章。
workshop-page-slide_done = 用时 { $seconds } 秒：
workshop-page-notes = 记录
workshop-page-kind = 类型
workshop-page-parking = 待议事项
workshop-page-decision = 决定
workshop-page-action = 行动
workshop-page-text = 内容
workshop-page-owner = 负责人
workshop-page-due = 期限
workshop-page-keep = 保存
workshop-page-remove = 删除
workshop-page-rounds = 轮次
workshop-page-agenda = 议程
workshop-page-run = 开始计时
workshop-page-pause = 暂停
workshop-page-how_to_join = 扫码投票
workshop-page-guessing = 已有 { $count } 次错误代码。如非现场人员输入，请结束会话，并用 --fresh 重新开始。
workshop-page-plain_http = 本页面未加密。请使用研讨会自己的 Wi-Fi；传输的只有不记名投票，没有客户的其他信息。
workshop-page-stay = 继续运行
workshop-page-stop = 结束会话
workshop-page-idle = 若无任何操作，服务器将在 15 分钟后自动停止。
workshop-page-legend = 横条为中间一半的投票，竖线为中位数。
workshop-page-median = 中位数
workshop-page-middle_half = 中间一半
workshop-page-done = 已保存。投票结束前可以修改答案。
workshop-page-role_executive = 高管
workshop-page-role_manager = 经理
workshop-page-role_specialist = 专员
workshop-page-role_front_line = 一线员工
workshop-page-empty = 尚未选择。请至少回答一个问题，或选择“无法判断”。
workshop-page-unpaper = 删除最后录入的选票
workshop-page-paper_saved = 已计入，请录入下一张。
workshop-page-paper_removed = 已删除最后录入的选票。
workshop-page-paper_empty = 选票为空，未计入。
workshop-page-fault_move = 现在无法执行此操作。本轮状态：{ $state }。
workshop-page-fault_reason = 请说明重新开放的原因，将记录在案。
workshop-page-fault_other_round = 屏幕上已是另一轮。
workshop-page-fault_open_vote = 请先结束进行中的投票。
workshop-page-fault_no_round = 没有这一轮。
workshop-page-fault_note = 记录需要内容和有效日期。
workshop-page-stopped = 会话已结束，投票已保留。
workshop-page-written = 已写入，供分析使用
workshop-page-left_out = 未写入

## 全场做了什么

workshop-held = 研讨会进行了 { $n } 次保密投票。
workshop-held-title = 全场进行了 { $n } 次保密投票
workshop-held-noted = 全场进行了 { $n } 次保密投票；记录：{ $outcome }
workshop-agreed = { PART($agreed, $judged) ->
        [all] 全场在全部 { $judged } 个问题上达成一致
        [none] 全场在 { $judged } 个问题上都没有达成一致
       *[other] 全场在 { $judged } 个问题中的 { $agreed } 个上达成一致
    }
workshop-agreed-said = { PART($agreed, $judged) ->
        [all] 全场在全部 { $judged } 个问题上达成一致。
        [none] 全场在 { $judged } 个问题上都没有达成一致。
       *[other] 全场在 { $judged } 个问题中的 { $agreed } 个上达成一致。
    }
workshop-agreed-in = { $n } 次保密投票中，{ PART($agreed, $judged) ->
        [all] 全场在全部 { $judged } 个问题上达成一致
        [none] 全场在 { $judged } 个问题上都没有达成一致
       *[other] 全场在 { $judged } 个问题中的 { $agreed } 个上达成一致
    }
workshop-noted = 记录：{ $outcome }。
workshop-decisions = { $n } 项决定
workshop-actions = { $n } 项行动
workshop-parked = { $n } 个待议问题
workshop-private = 投票保密、同时揭晓，讨论后最多重投两次
workshop-how = 中位数与四分位数为第 7 型。少于 { $minimum } 人的分组既不保存也不显示。
workshop-col-round = 轮次
workshop-col-voted = 已投票
workshop-col-turns = 投票次数
workshop-col-agreed = 达成一致
workshop-col-rule = 事先确定的规则
workshop-of = { $all } 中的 { $n }
workshop-times = { $n }
workshop-not-shown = 不显示，投票者少于 { $minimum } 人
workshop-ranked = 排序

## 一致的规则

workshop-rule-iqr = 四分位距不超过 { $limit } 即为一致。
workshop-rule-rand-ucla = 按 RAND/UCLA 方法无分歧即为一致（IPR 不超过 IPRAS，1-9 分制）。
workshop-rule-majority = 至少 { $limit } 选择相同即为一致。
workshop-rule-none = 不寻求一致，只作排序。

## 检查

workshop-check-rule = { $title }：投票前的规则
workshop-check-small = { $title }：人数较少
workshop-check-alpha = { $title }：评分者之间的一致性
workshop-small-room = { $n } 人投票；结果描述的是本场，而非整个公司。
workshop-alpha-reliable = Krippendorff α 为 { $alpha }（顺序）：可靠。
workshop-alpha-tentative = Krippendorff α 为 { $alpha }（顺序）：仅供初步参考。
workshop-alpha-low = Krippendorff α 为 { $alpha }（顺序）：较低，使用前请先讨论。

## 评分

workshop-spread-widest = { PART($agreed, $judged) ->
        [all] 全场在全部 { $judged } 个问题上达成一致
        [none] 全场在 { $judged } 个问题上都没有达成一致
       *[other] 全场在 { $judged } 个问题中的 { $agreed } 个上达成一致
    }；“{ $label }”分歧最大
workshop-spread-tie = { PART($agreed, $judged) ->
        [all] 全场在全部 { $judged } 个问题上达成一致
        [none] 全场在 { $judged } 个问题上都没有达成一致
       *[other] 全场在 { $judged } 个问题中的 { $agreed } 个上达成一致
    }；分歧较大的是{ $labels }
workshop-voted = { PART($voted, $joined) ->
        [all] 全部 { $joined } 人保密投票
       *[other] { $joined } 人中有 { $voted } 人保密投票
    }
workshop-alpha = 各问题总体一致性：Krippendorff α 为 { $alpha }
workshop-closer = 讨论后，{ PART($closer, $revoted) ->
        [all] 全部 { $revoted } 个问题看法更接近
        [none] { $revoted } 个问题的看法都没有更接近
       *[other] { $revoted } 个问题中有 { $closer } 个看法更接近
    }
workshop-spread-shown = 显示四分位距最大的 { $n } 个问题，共 { $all } 个。
workshop-medians-shown = 显示中位数最低的 { $n } 个，共 { $all } 个。
workshop-cards-shown = 显示 { $all } 张卡片中的 { $n } 张。
workshop-whiskers = 须线覆盖中间一半的投票
workshop-median-one = “{ $label }”的中位数为 { $median }（{ $low } 至 { $high } 分）
workshop-median-same = 中位数处处为 { $median }（{ $low } 至 { $high } 分）
workshop-median-lowest = “{ $label }”评分最低：中位数 { $median }（{ $low } 至 { $high } 分）
workshop-median-tie = 并列最低，中位数 { $median }（{ $low } 至 { $high } 分）：{ $labels }
workshop-label-lens = { $stage }：{ $force }（{ $lens }）
workshop-label-aspect = { $card }（{ $aspect }）
workshop-label-again = { $label } [{ $id }]
workshop-lens-expectation = 期望
workshop-lens-actual = 实际
workshop-lens-ideal = 理想
workshop-aspect-documented = 书面规定
workshop-aspect-practised = 实际执行
workshop-aspect-impact = 影响
workshop-aspect-effort = 投入
workshop-others = 另外 { $n } 个

## 全场眼中的力量

workshop-gap-widest = 全场认为{ $stage }阶段的{ $force }离期望最远：期望 { $expected }，实际 { $got }
workshop-gap-tie = 全场认为离期望最远的（{ $gap }）：{ $cells }
workshop-gap-one = 全场认为{ $stage }阶段的{ $force }未达期望：期望 { $expected }，实际 { $got }
workshop-gap-same = 全场认为与期望的差距处处相同：{ $gap }
workshop-gap-none = 全场没有看到低于期望之处
workshop-force-at = { $stage }的{ $force }
workshop-col-stage = 阶段
workshop-col-force = 力量
workshop-col-gap = 差距
workshop-legend-gap = 实际中位数减期望中位数
workshop-voted-forces = { PART($voted, $joined) ->
        [all] 全部 { $joined } 人投票
       *[other] { $joined } 人中有 { $voted } 人投票
    }；这些投票计入旅程的差距
workshop-below-zero = 低于零：全场认为{ surveyed-many }所得少于期望
workshop-note-medians = 为中位数之差；区间见旅程各页。

## 影响与投入

workshop-estimates-best = “{ $card }”的投入产出最好：影响 { $impact }，投入 { $effort }
workshop-estimates-divided = “{ $card }”的投入产出可能最好，但全场意见不一：影响 { $impact }，投入 { $effort }
workshop-estimates-tie = 投入产出相同的有：{ $cards }
workshop-estimates-one = “{ $card }”：影响 { $impact }，投入 { $effort }
workshop-axis-effort = 投入均值
workshop-axis-impact = 影响均值
workshop-top-left = 事半功倍
workshop-top-right = 大投入大影响
workshop-bottom-left = 顺手可做
workshop-bottom-right = 三思而行
workshop-placed-by-means = 按均值定位，因为相同的中位数会互相遮挡
workshop-estimated = { PART($voted, $joined) ->
        [all] 全部 { $joined } 人保密估计
       *[other] { $joined } 人中有 { $voted } 人保密估计
    }

## 圆点、分数与分堆

workshop-dots-lead = “{ $card }”领先，占圆点的 { $share }
workshop-dots-tie = 各占圆点的 { $share }：{ $cards }
workshop-dots-same = 圆点平均分布，每张卡片 { $share }
workshop-dots-one = 圆点给了“{ $card }”
workshop-dots-given = { PART($voted, $joined) ->
        [all] 全部 { $joined } 人分配圆点
       *[other] { $joined } 人中有 { $voted } 人分配圆点
    }，每人 { $budget } 个
workshop-points-lead = “{ $card }”领先，占分数的 { $share }
workshop-points-tie = 各占分数的 { $share }：{ $cards }
workshop-points-same = 分数平均分布，每张卡片 { $share }
workshop-points-one = 分数给了“{ $card }”
workshop-points-given = { PART($voted, $joined) ->
        [all] 全部 { $joined } 人分配分数
       *[other] { $joined } 人中有 { $voted } 人分配分数
    }，每人 { $budget } 分
workshop-piles = 全场就{ PART($agreed, $judged) ->
        [all] 全部 { $judged } 张卡片的归类达成一致
        [none] { $judged } 张卡片的归类都没有达成一致
       *[other]  { $judged } 张卡片中 { $agreed } 张的归类达成一致
    }
workshop-sorted = { PART($voted, $joined) ->
        [all] 全部 { $joined } 人保密分类
       *[other] { $joined } 人中有 { $voted } 人保密分类
    }

## 决定与行动

workshop-leaves = 全场的成果：{ $outcome }
workshop-to-roadmap = 行动作为候选进入路线图，有待估算
workshop-col-what = 类别
workshop-col-text = 内容
workshop-col-owner = 负责人
workshop-col-due = 期限
workshop-kind-decision = 决定
workshop-kind-action = 行动
workshop-kind-parking = 待议
workshop-no-owner = 尚无负责人
workshop-day = { $day }
workshop-source = 研讨会，{ $client }
workshop-source-of = 研讨会，{ $client }；{ $own }
headline-workshop-rounds = 保密投票次数
