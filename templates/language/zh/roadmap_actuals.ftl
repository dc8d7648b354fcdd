# 计划的结果：KPI、区间与里程碑。

roadmap-judged = 已测量 { $measured } 项 KPI，{ $good } 项按计划或已达标；没有举措落后
roadmap-judged-behind = 已测量 { $measured } 项 KPI：{ $behind }
roadmap-judged-behind-before = 本计划之前的 { $measured } 项 KPI 中 { $good } 项按计划或已达标；{ $behind }
roadmap-behind-late = { $n } 项落后
roadmap-behind-no-effect = { $n } 项未见效果
roadmap-actual = { $value }（{ $month }）
roadmap-verdict-reached = 已达标
roadmap-verdict-on-track = 按计划
roadmap-verdict-late = 落后
roadmap-verdict-no-effect = 未见效果
roadmap-verdict-early = 为时尚早
roadmap-held = { PART($held, $n) ->
        [all] 与评定无关：以往十中八次的区间在全部 { $n } 例中成立：{ $share }（{ RANGE($share) }）。
       *[other] 与评定无关：以往十中八次的区间在 { $n } 例中有 { $held } 例成立：{ $share }（{ RANGE($share) }）。
    }
roadmap-marks-ahead = 前方有 { $n } 个里程碑，下一个在 { $next }；其中 { $gates } 个设有关口
roadmap-marks = { $n } 个里程碑，其中 { $gates } 个设有关口；没有逾期
roadmap-marks-missed = { PART($missed, $n) ->
        [all] 全部 { $n } 个里程碑逾期
       *[other] { $n } 个里程碑中 { $missed } 个逾期
    }；{ $gates ->
        [0] 都没有设关口
       *[other] { $gates } 个设有关口
    }
roadmap-mark-done = 完成
roadmap-mark-missed = 逾期
roadmap-mark-ahead = 早于启动
roadmap-mark-due = 未到期
note-roadmap-way = 进程从基线（0%）到目标（100%）；应达为上次计划届时的进度。
note-roadmap-verdicts = 按计划指至少达到应达的 80%；未见效果指应达一半时进程不超过 10%。
note-roadmap-gates = 关口说明继续前进所需的条件。
col-roadmap-id = 编号
col-roadmap-title = 举措
col-roadmap-month = 月份
col-roadmap-baseline = 基线
col-roadmap-target = 目标
col-roadmap-actual = 实测
col-roadmap-way = 已行进程
col-roadmap-due = 届时应达
col-roadmap-verdict = 判断
col-roadmap-low = 低
col-roadmap-high = 高
col-roadmap-held = 成立
col-roadmap-milestone = 里程碑
col-roadmap-label = 里程碑
col-roadmap-gate = 关口
col-roadmap-state = 状态
sheet-roadmap-judged = 实测 KPI
sheet-roadmap-forecasts = 区间与结果
sheet-roadmap-milestones = 里程碑
