# 图表的替代文字。

alt-bar = 条形图：{ $title }。共 { $rows } 条。
alt-stacked = 堆积条形图：{ $title }。
alt-likert = 各回答占比的堆积条形图：{ $title }。
alt-line = 折线图：{ $title }。
alt-slope = 各期之间的连线：{ $title }。
alt-dots = 同一刻度上的数值：{ $title }。
alt-radar = 剖面图：{ $title }。
alt-matrix = 带标签的散点矩阵：{ $title }。
alt-combo = 柱形与折线：{ $title }。
alt-waterfall = 从收益经成本到净值的瀑布图：{ $title }。
alt-tornado = 各项假设对结果影响程度的条形图：{ $title }。
alt-heatmap = 数值方格图：{ $title }。
alt-table = 表格，{ $rows } 行：{ $title }。
alt-journey = 客户旅程图：{ $title }。
alt-gantt = 时间计划，{ $rows } 行：{ $title }。
alt-network = 因果图，{ $rows } 个方框：{ $title }。
alt-scorecard = 数字卡片：{ $title }。
