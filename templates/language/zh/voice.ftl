# 客户怎么说：水平、群体、驱动因素、价值。

voice-measure-nps = NPS
voice-measure-csat = CSAT（前两档）
voice-measure-ces = CES（觉得容易）

## 各指标的水平

voice-level = { $measure }为 { $level }
voice-rose = { $measure }升至 { $level }，比{ $before }高 { SIZE($change) }
voice-fell = { $measure }降至 { $level }，比{ $before }低 { SIZE($change) }
voice-steady = { $measure }为 { $level }，与{ $before }相比没有可测的差异
voice-few-before = { $measure }为 { $level }；回答太少，无法与{ $before }比较
voice-hidden = 回答人数太少，无法显示{ $measure }
voice-level-and-satisfied = { $lead }；{ $csat } 的客户表示满意
voice-not-asked = 未询问 NPS、CSAT 和 CES；{ $responses } 份回答对接触点评分

voice-change = { $measure }变化 { $change }（{ RANGE($change) }）：超出调查误差。
voice-no-change = { $measure }变化 { $change }（{ RANGE($change) }）：太小，无法与没有变化区分。
voice-change-few = { $measure }变化 { $change }；仅有 { BASE($before) } 份和 { BASE($now) } 份回答，无法下结论。
voice-unweighted = 不加权时，{ $measure }为 { $plain }。
voice-bands = { $promoters } 的客户是推荐者，{ $detractors } 是贬损者
voice-bands-difference = 两者之差即 NPS：{ $nps }。

voice-responses = 回答数
voice-all-waves = 所有期次
voice-ratings-answered = 已作答的评分
voice-of-mapped = 已询问的接触点问题
voice-first-wave = 首次询问
voice-change-on = 比{ $before }{ $change }

note-survey = 客户调查
note-nps = NPS：推荐意愿问题中 9-10 分的占比减去 0-6 分的占比。
note-intervals = 95% 区间：NPS 用调整 Wald 法，占比用 Wilson 法，按有效样本量计算。
note-whiskers = 须线：按有效样本量计算的 95% 区间。
note-no-measure = 群体、驱动因素和价值以指标为依据，因此未显示。
note-change = 最近一期的加权数值。只有当变化的区间不含零时，才算作变化。
