# 客户在未具名的其他客户中的位置。

portfolio-above = { $label }为 { $value }，高于 { $others } 家其他客户中的 { $lower } 家（{ $among }）
portfolio-highest = { $label }为 { $value }，高于全部 { $others } 家其他客户（{ $among }）
portfolio-lowest = { $label }为 { $value }；{ $others } 家其他客户中没有更低的（{ $among }）
portfolio-all = 所有客户
portfolio-middle = 满十家客户才显示中位，满二十家才显示四分位。
portfolio-agreed = 只比较同意参与的客户；不具名。
portfolio-quarters = { RANGE($middle) }
portfolio-lower-of = { $others } 家中 { $lower } 家
col-portfolio-figure = 数值
col-portfolio-compared-with = 比较对象
col-portfolio-this-client = 本客户
col-portfolio-middle = 中位
col-portfolio-middle-half = 中间一半
col-portfolio-lower = 更低
note-portfolio = 参与比较的客户的最新结果
note-portfolio-groups = 少于 { $minimum } 家其他客户，或一家客户超过 60% 的组不列出。
method-portfolio = 位置是在未具名客户中的排名，不是显著性检验。
check-portfolio-groups = 比较组
check-portfolio-groups-enough = 各组至少有 { $minimum } 家其他客户；没有一家独占。
