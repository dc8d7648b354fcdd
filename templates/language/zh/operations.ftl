# 运营数据：与目标对照、控制图、各单位，以及与评分的关系。

operations-no-targets = 跟踪 { $n } 项运营指标，均未同时有可对照的目标和方向
operations-all-reached = { $n } 项有目标的运营指标全部达标
operations-none-reached = { $n } 项有目标的运营指标均未达标
operations-some-reached = { $n } 项有目标的运营指标中 { $reached } 项达标
operations-steady = 过去一年，{ $n } 项有控制图的指标都在通常波动之内。
operations-signals = { PART($some, $n) ->
        [all] 过去一年，有控制图的 { $n } 项指标全部超出通常波动，其中有{ $names }。
       *[other] 过去一年，{ $names }超出通常波动。
    }
operations-value = { $figure } { $measured }
operations-per-case = 每例 { $figure }
operations-trend = 每年 { $trend }
operations-range = { RANGE($tie) }
operations-units-met = { $metric }：过去一年{ PART($met, $units) ->
        [all] 全部 { $units } 个单位达标。
        [none] { $units } 个单位无一达标。
       *[other] { $units } 个单位中 { $met } 个达标。
    }
operations-units = { $metric }，过去一年：{ PART($met, $units) ->
        [all] 全部 { $units } 个单位达到目标
        [none] { $units } 个单位无一达到目标
       *[other] { $units } 个单位中 { $met } 个达到目标
    }
operations-source = 客户的运营数据
operations-source-links = 客户的运营数据；调查
operations-col-metric = 指标
operations-col-period = 时期
operations-col-value = 数值
operations-col-target = 目标
operations-col-trend = 趋势
operations-col-signal = 过去一年
operations-col-level = 比较
operations-col-tie = 满意比例的变化
operations-col-interval = 区间
operations-col-units = 数据
operations-col-seen = 能显现的相关
operations-few = 时期太少
operations-usual = 如常
operations-rule-beyond = 超出界限
operations-rule-two-of-three = 两次接近界限
operations-rule-four-of-five = 偏离中线
operations-rule-eight-of-a-side = 长期偏离中线
operations-rule-six-one-way = 六次同一方向
operations-why-beyond = 这不只是通常波动；数据没有说明发生了什么变化。
operations-why-out = { PART($out, $n) ->
        [sole] 首次超出通常范围：这不只是通常波动；数据没有说明发生了什么变化。
        [all] 自{ $since }起的 { $n } 期全部超出通常范围；数据没有说明发生了什么变化。
       *[other] 自{ $since }起的 { $n } 期中有 { $out } 期超出通常范围；数据没有说明发生了什么变化。
    }
operations-why-two-of-three = 相邻三期中有两期接近界限。
operations-why-four-of-five = 相邻五期中有四期偏在中线一侧。
operations-why-eight-of-a-side = 连续八期在中线一侧：水平已经移动。
operations-why-six-one-way = 连续六期朝同一方向。
operations-chart-steady = { $metric }：过去一年如常
operations-chart-signals = { $metric }：过去一年有 { $n } 期超出通常范围
operations-chart-out = { $metric }超出通常范围：{ $latest }为 { $value }
operations-chart-out-target = { $metric }超出通常范围：{ $latest }为 { $value }，目标为 { $target }
operations-chart-worse = { $metric }变差：{ $latest }为 { $value }，目标为 { $target }
operations-chart-worse-times = { $metric }变差：{ $latest }为 { $value }，超过目标的 { $times } 倍
operations-line-value = 数值
operations-line-centre = 通常
operations-line-low = 下限
operations-line-high = 上限
operations-line-target = 目标
operations-trend-up = 每年上升 { SIZE($trend) }，{ $season }。
operations-trend-down = 每年下降 { SIZE($trend) }，{ $season }。
operations-trend-none = 看不出趋势，{ $season }。
operations-season-out = 已剔除季节因素
operations-season-in = 含季节因素：数据不足两年
operations-measured-in = { $metric }：计量单位为{ $measured }。
operations-note-otherwise = 计划的 KPI 可能另有算法，如中位数或另一个月份。
operations-note-value = 数值：最近一期，各单位合计。计划的 KPI 对同一事项可能另有算法，如取中位数或取其他月份。
operations-note-trend = 趋势：不同年份相同季节之间变化的中位数。
operations-note-chart = 控制图至少需要 { $least } 期。
operations-note-individuals = 界限：由相邻极差得出的三个标准差。较大的点：异常时期。如有季节，中线随季节移动。
operations-note-p = 界限：按案例数计算的比例的三个标准差。较大的点：异常时期。如有季节，中线随季节移动。
operations-note-u = 界限：按事件数计算的三个标准差。较大的点：异常时期。如有季节，中线随季节移动。
operations-note-units-bare = 最近一年各期。轮廓：目标。
operations-note-units = 最近一年各期。线段：给出案例数时的 95% 区间。轮廓：目标。
operations-note-ends = 显示 { $units } 个单位中两端的 { $shown } 个。
operations-links-none = 检验了 { $n } 项运营与评分的关系，均不明确
operations-links-untold = 运营指标的变化太小，无法与评分比较
operations-links-clear = { PART($some, $n) ->
        [all] 运营与评分的全部 { $n } 项关系明确
       *[other] { $n } 项运营与评分的关系中 { $some } 项明确
    }
operations-untold = 变化太小
operations-association = 关系只是相关：各单位的差别不止一项指标。
operations-within = 同一单位的不同时期
operations-between = 不同单位之间
operations-units-cells = { $units } 个单位，{ $cells } 对
operations-note-links = 指标每高一个标准差，满意比例的变化；回答少于 { $minimum } 份的单位与调查组合已略去。
operations-note-still = 变化太小而未检验：{ $names }。
operations-note-seen = 能显现的相关：五份同样的数据中四份能明确显示的最小相关。
operations-method = 单值图、p 图和 u 图，采用 Western Electric（1956）和 Nelson（1984）规则；趋势按 Hirsch、Slack 和 Smith（1982）。
operations-links-method = 单位与时期内以及单位均值间的加权最小二乘（Mundlak 1978）；扣除指标的抽样误差（Fuller 1987），区间用 HC3（MacKinnon 和 White 1985），抽样误差占变化一半时不给结果；p 值按 Holm。
check-operations = 运营数据
check-operations-read = { $metrics } 项指标，{ $periods } 个时期。
headline-operations-metrics = 跟踪的运营指标
