# 从行动经过程收益到业务成果。

outcomes-assumed = { PART($assumed, $edges) ->
        [all] 从行动到业务成果的全部 { $edges } 条联系仍是假设
       *[other] 从行动到业务成果的 { $edges } 条联系中，{ $assumed } 条仍是假设
    }
outcomes-no-assumption = 从行动到业务成果有 { $edges } 条联系，每条都有依据
outcomes-loose = 有 { $n } 项成果之前没有收益或之后没有行动。
outcomes-measured = 有 { $n } 条联系以本报告的数值或发现为依据{ $stated ->
        [0] 。
       *[other] ，{ $stated } 条以客户的说明为依据。
    }依据支持联系，但不证明因果。
outcomes-tried = 已试行但没有试验支持，仍属假设：{ $names }。
outcomes-no-links = { $n } 项业务成果，尚无通向它们的联系
outcomes-benefits = 客户与员工得到什么
outcomes-outcomes = 业务成果
outcomes-actions = 我们做什么
outcomes-further = { $kind }（{ $n }）
outcomes-kind-benefit = 过程收益
outcomes-kind-outcome = 业务成果
outcomes-kind-action = 行动
outcomes-state-measured = 有测量
outcomes-state-stated = 有说明
outcomes-state-assumed = 假设
outcomes-state-unsupported = 已试行，没有试验支持
outcomes-here = 本报告的数值
outcomes-assumption = 假设
outcomes-executive = { $executive }：{ $metric }，从 { $baseline } 到 { $target }
outcomes-executive-open = { $executive }：{ $metric }；基线或目标待定
outcomes-also = { $outcome }（{ $metric }）：从 { $baseline } 到 { $target }。
outcomes-also-open = { $outcome }：基线或目标待定。
outcomes-chain = { $actions } 项行动把发现转化为 { $outcomes } 项业务成果
outcomes-chain-planned = { $outcomes } 项业务成果背后的 { $actions } 项行动中，{ $founded } 项回应发现，{ $planned } 项在计划中
outcomes-list = { $items }
outcomes-empty = 尚未写明业务成果：项目应向谁交付什么结果？
outcomes-lacks = 悬空的成果：{ $loose }；缺负责人、指标或目标：{ $metrics }。
outcomes-whole = 每项成果都有收益、行动、负责人、指标与目标。
check-outcomes = 业务成果的联系
note-outcomes-source = 客户的成果路线图；本报告的计划
note-outcomes-lines = 连线从原因指向结果：深色线有依据，浅色线为假设。
note-outcomes-benefit = 计划中整个举措的收益现值，及十次中八次结果的区间。
col-outcomes-id = 编号
col-outcomes-label = 名称
col-outcomes-kind = 类型
col-outcomes-layer = 层
col-outcomes-owner = 负责人
col-outcomes-metric = 指标
col-outcomes-baseline = 基线
col-outcomes-target = 目标
col-outcomes-by = 截至
col-outcomes-source = 从
col-outcomes-source_label = 从（名称）
col-outcomes-to = 到
col-outcomes-to_label = 到（名称）
col-outcomes-evidence = 依据
col-outcomes-state = 状态
col-outcomes-executive = 负责高管
col-outcomes-outcome = 成果
col-outcomes-action = 行动
col-outcomes-action_label = 行动（名称）
col-outcomes-findings = 发现
col-outcomes-live = 生效
col-outcomes-benefit = 收益
col-outcomes-low = 低
col-outcomes-high = 高
sheet-outcomes-nodes = 收益、成果与行动
sheet-outcomes-edges = 联系
sheet-outcomes-executives = 按高管
outcomes-chain-unfounded = { $outcomes } 项业务成果背后有 { $actions } 项行动，但没有本报告的发现
outcomes-executive-stays = { $executive }：{ $metric }应保持在 { $target }
