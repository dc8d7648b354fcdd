# 图表的替代文字。

alt-none = 图为空：没有可显示的数值。
alt-others = 另外 { $n } 项
alt-bar = { $rows } 个条形，从 { $top }（{ $most }）到 { $low }（{ $least }）。
alt-bar-series = { $names } 并列的条形，共 { $rows } 行，从 { $first } 到 { $last }；数值从 { $least } 到 { $most }。
alt-stacked = { $names } 的堆积条形，共 { $rows } 行，从 { $first } 到 { $last }；各部分从 { $least } 到 { $most }。
alt-likert = 回答占比的条形（{ $names }），共 { $rows } 行，从 { $first } 到 { $last }；占比从 { $least } 到 { $most }。
alt-line = 折线{ $name }从 { $start }（{ $from }）到 { $end }（{ $to }）{ $more ->
        [0] 。
       *[other] ；旁边是 { $others }。
    }
alt-slope = { $names } 的折线，从 { $first } 到 { $last }；数值从 { $least } 到 { $most }。
alt-dots = 同一刻度上的点，共 { $rows } 行，从 { $first } 到 { $last }：{ $names }；数值从 { $least } 到 { $most }。
alt-radar = 同一刻度上的点，共 { $rows } 行，从 { $first } 到 { $last }：{ $names }；数值从 { $least } 到 { $most }。
alt-matrix = 四部分区域中的 { $rows } 个点，最上方为 { $top }，最下方为 { $low }。
alt-combo = 折线下的 { $rows } 根柱，从 { $top }（{ $most }）到 { $low }（{ $least }）。
alt-waterfall = 从左到右的步骤：{ $steps }。
alt-tornado = { $rows } 个条形，显示各项输入对结果的影响；上方为 { $top }，可达 { $most }。
alt-heatmap = 网格：{ $rows } 行，从 { $first } 到 { $last }，列为 { $names }；数值从 { $least } 到 { $most }。
alt-table = 表格：{ $rows } 行，列为 { $columns }。
alt-journey = { $rows } 个阶段的图，从 { $first } 到 { $last }，行为 { $names }。
alt-gantt = 时间计划，{ $rows } 行，从 { $from } 到 { $to }。
alt-network = { $rows } 个由线相连的方框，按列 { $names } 排列。
alt-scorecard = 卡片：{ $cards }。
