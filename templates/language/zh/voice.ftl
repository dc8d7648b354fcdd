# 客户怎么说：水平、群体、驱动因素、价值。

voice-measure-nps = NPS
voice-measure-csat = 满意度（CSAT）
voice-measure-ces = 便捷度（CES）
voice-detractors = 贬损者
voice-passives = 中立者
voice-promoters = 推荐者
voice-detractors-scores = 贬损者（0-6）
voice-passives-scores = 中立者（7-8）
voice-promoters-scores = 推荐者（9-10）
voice-top-answers = 前两档回答
voice-other-answers = 其他回答
voice-easy = 觉得容易
voice-not-easy = 不觉得容易
voice-and-others = 其他 { $n } 项

## 各指标的水平

voice-level = { $measure }为 { $level }
voice-level-few = { $measure }为 { $level }，仅有 { BASE($level) } 人回答
voice-few-both = { $measure }为 { $level }，仅有 { BASE($level) } 人回答；人数太少，无法与{ $before }比较
voice-rose = { $measure }升至 { $level }，比{ $before }高 { SIZE($change) }
voice-fell = { $measure }降至 { $level }，比{ $before }低 { SIZE($change) }
voice-steady = { $measure }为 { $level }，与{ $before }相比没有可测的差异
voice-steady-together = { $measure }为 { $level }；与其他指标一并检验，与{ $before }没有明显差异
voice-few-before = { $measure }为 { $level }；回答太少，无法与{ $before }比较
voice-hidden = 回答人数太少，无法显示{ $measure }
voice-level-and-satisfied-rose = { $lead }；满意者增加 { SIZE($change) }，达 { $csat }
voice-level-and-satisfied-fell = { $lead }；满意者减少 { SIZE($change) }，降至 { $csat }
voice-satisfied-alone-rose = 满意度升至 { $csat }，但{ $measure }（{ $level }）较{ $before }没有明显变化
voice-satisfied-alone-fell = 满意度降至 { $csat }；{ $measure }（{ $level }）较{ $before }没有明显变化
voice-neither-moved = { $measure }（{ $level }）和满意度（{ $csat }）较{ $before }均无明显变化
voice-both-rose = { $measure }和满意度较{ $before }均上升：{ $level }，{ $csat }
voice-both-fell = { $measure }和满意度较{ $before }均下降：{ $level }，{ $csat }
voice-measures-moved = 较{ $before }有明显变化：{ $moved }
voice-measures-moved-unmoved = 较{ $before }只有{ $moved }明显变化，{ $rest }没有
voice-measures-unmoved = 较{ $before }无明显变化：{ $rest }
voice-level-and-satisfied = { $lead }；{ $csat } 表示满意
voice-not-asked = 未询问 NPS、CSAT 和 CES；{ $responses } 份回答对接触点评分
voice-summary-not-asked = 未询问 NPS、CSAT 和 CES。

voice-series-up = { $measure }从{ $since }的 { $start } 逐期升至 { $level }
voice-series-down = { $measure }从{ $since }的 { $start } 逐期降至 { $level }
voice-series-rose = { $measure }从{ $since }的 { $start } 升至 { $level }，期间有起伏
voice-series-fell = { $measure }从{ $since }的 { $start } 降至 { $level }，期间有起伏
voice-series-steady = { $measure }为 { $level }，与{ $since }的 { $start } 没有可测的差异
voice-series-fell-above = { $measure }从 { $then }的 { $peak } 降至 { $level }，仍高于 { $since }的 { $start }
voice-series-rose-below = { $measure }从 { $then }的 { $peak } 升至 { $level }，仍低于 { $since }的 { $start }
voice-series-fell-back = { $measure }从 { $then }的 { $peak } 回落到 { $level }，接近 { $since }的 { $start }
voice-series-rose-back = { $measure }从 { $then }的 { $peak } 回升到 { $level }，接近 { $since }的 { $start }
voice-series = { $measure }为 { $level }，{ $since }为 { $start }

voice-change = { $measure }较{ $before }变化 { $change }（{ RANGE($change) }）：超出调查误差。
voice-change-together = { $measure }较{ $before }变化 { $change }（{ RANGE($change) }）：与其他指标一并检验后没有明显差异。
voice-no-change = { $measure }较{ $before }变化 { $change }（{ RANGE($change) }）：太小，无法与没有变化区分。
voice-change-few = { $measure }：{ $before }有 { BASE($then) } 份回答，本期 { BASE($now) } 份，太少，无法判断是否有变化。
voice-change-seen = 以这些回答数，约 { SIZE($seen) } 或更大的变化有五分之四的机会被看出。
voice-unweighted = 不加权时，{ $measure }为 { $plain }。
voice-bands = { $promoters } 是推荐者，{ $detractors } 是贬损者
voice-bands-few = 仅有 { BASE($promoters) } 人，其中 { $promoters } 是推荐者，{ $detractors } 是贬损者
voice-bands-part = 推荐者占 { $promoters }；为保护匿名，其余不显示
voice-bands-part-few = 仅 { BASE($promoters) } 人中，推荐者占 { $promoters }
voice-bands-difference = 两者之差即 NPS：{ $nps }。
voice-bands-difference-rounded = 两者在四舍五入前之差即 NPS：{ $nps }。

voice-responses = 回答数
voice-all-waves = 所有期次
voice-ratings-answered = 已作答的评分
voice-of-mapped = 已询问的接触点问题
voice-first-wave = 首次询问
voice-change-from = 较{ $before }的 { $level } 变化 { $change }（{ RANGE($change) }）
voice-change-from-alone = 较{ $before }变化 { $change }（{ RANGE($change) }）

## 接触点

voice-touchpoints-hidden = 各接触点的评分人数太少，无法显示
voice-touchpoints-few = 显示 { $n } 个接触点，部分评分者不足十人
voice-touchpoint-few = 仅有 { BASE($level) } 人使用{ $label }，其中 { $level } 满意
voice-touchpoint-one = 使用{ $label }的人中 { $level } 满意
voice-touchpoints-same = { $n } 个接触点的满意度相同：{ $level }
voice-touchpoints-range = { $high } 对{ $best }满意，{ $low } 对{ $worst }满意
voice-touchpoints-split = { $high } 对{ $best }满意，而对{ $worst }满意的只有 { $low }
voice-touchpoints-tied = 满意度从 { $high }（{ $best }）到 { $low }（{ $worst }），在误差范围之内
voice-touchpoints-far = { $labels }{ $low ->
       *[other] 明显落后
    }：其余 { $n } 个触点的满意度均不低于 { $next }。
voice-touchpoint-rose = { $label }上升 { SIZE($change) } 至 { $level }，差异明显。
voice-touchpoint-fell = { $label }下降 { SIZE($change) } 至 { $level }，差异明显。
voice-touchpoints-none-moved = 与上期相比，{ $tested } 个接触点均无明显变化
voice-no-touchpoint-moved = 与上期相比，{ $tested } 个接触点均无明显变化。
voice-touchpoints-some-moved = 与上期相比，{ PART($some, $tested) ->
        [all] 全部 { $tested } 个接触点满意度明显变化
       *[other] { $tested } 个接触点中有 { $some } 个满意度明显变化
    }
voice-touchpoints-series = { $waves } 期的接触点满意度
voice-touchpoints-seen = 接触点约 { SIZE($seen) } 或更大的变化有五分之四的机会被看出。

## 群体

voice-groups-few = 各群体的{ $measure }回答太少，无法比较
voice-group-apart = { $best }的{ $measure }明显不同：{ $high }
voice-group-open = { $best }的{ $measure }与其他没有明显差异：{ $high }
voice-groups-apart = { $measure }：{ $best } { $high }，{ $worst } { $low }
voice-groups-same = { $n } 个群体的{ $measure }相同：{ $level }
voice-groups-open = 各群体的{ $measure }没有明显差异：{ $high }（{ $best }）、{ $low }（{ $worst }）
voice-groups-untested = 各群体的{ $measure }：{ $high }（{ $best }）、{ $low }（{ $worst }），未检验
voice-groups-that-differ = { $tested } 个群体中有 { $some } 个与其他明显不同：{ $names }。
voice-groups-two = { $one }与{ $other }彼此明显不同。
voice-groups-none = 一并检验的 { $tested } 个群体与其他均无明显差异。
voice-groups-seen = 约 { SIZE($seen) } 或更大的差异有五分之四的机会被看出。

## 驱动因素与优先事项

voice-driver-strongest = { $measure }最强的驱动因素是{ $driver }：占评分所解释部分的 { $share }
voice-driver-strongest-against = 与{ $measure }关联最强的是{ $driver }，且为负向：{ $share }
voice-drivers-tied = 影响{ $measure }的因素：{ $drivers }，先后不明
voice-drivers-tied-more = 影响{ $measure }的因素：{ $drivers }等，先后不明
voice-driver-ahead = { $driver }与{ $measure }的关联先于其他评分，但并不确定
voice-drivers-none = 没有评分能作为{ $measure }的驱动因素与随机波动区分
voice-drivers-little = 评分只解释{ $measure }回答的 { $r2 }：太少，无法指出驱动因素
voice-drivers-explain = 这些评分共同解释{ $measure }所依据回答之间差异的 { $r2 }。
voice-driver-how-sure = 在 { $share } 的随机部分回答中，{ $driver }排在前面。
voice-drivers-grey = 标为不明确者无法与随机波动区分，不作排序。
voice-driver-label-negative = { $label }（−）
voice-driver-label-grey = { $label }（不明确）
voice-driver-label-negative-grey = { $label }（−，不明确）

voice-concentrate = { $label }：重要，但只有 { $level } 满意
voice-concentrate-several = 影响{ $measure }的因素中，{ $weight } 集中在 { $n } 个满意率不超过 { $level } 的接触点
voice-concentrate-two = 影响{ $measure }的因素中，{ $weight } 集中在 2 个满意率为 { $one } 和 { $two } 的接触点
voice-concentrate-driver = { $label }：重要，且评分低于其他驱动因素
voice-falling = { $label }很重要，却下降 { SIZE($change) } 至 { $level }
voice-priorities-rising = 重要且低于平均，但在上升：{ $names }
voice-priorities-open = 没有明确的优先事项；重要且可能低于平均：{ $names }
voice-priorities-none = 没有重要的接触点明显低于平均满意度
voice-focus-first = 改进{ $names }：没有其他接触点既重要又明显低于平均。评分可解释{ $measure }差异的 { $r2 }。
voice-focus-low = { $label }：占影响{ $measure }的因素的 { $share }，满意度明显低于平均。
voice-focus-falling = { $label }：占影响{ $measure }的因素的 { $share }，较上期明显下降。
voice-axis-satisfaction = 满意比例
voice-axis-performance = 在回答范围中的平均位置
voice-axis-importance = 在影响{ $measure }的因素中的占比
voice-driver-told = { $label }：{ $share }，满意 { $level }
voice-quadrant-concentrate = 集中于此
voice-quadrant-keep = 继续保持
voice-quadrant-low = 低优先
voice-quadrant-overkill = 次要但满意
voice-quadrant-against = 与指标反向
voice-evidence-clear = 明确
voice-evidence-none = 不明确
voice-candidate = 改进：{ $label }
voice-candidate-low = 占影响{ $measure }的因素的 { $share }，满意度低于平均
voice-candidate-falling = 占影响{ $measure }的因素的 { $share }，满意度在下降
voice-workstream = 外部闭环

## 价值

voice-point-more-year = { $measure }每高一点，每年多 { $money }（{ RANGE($money) }）
voice-money-together = 合计
voice-money-of-a-point = { $measure }每一点对应的年毛利
voice-point-less-year = { $measure }每高一点，每年少 { SIZE($money) }（{ SIZES($money) }）
voice-point-more-once = { $measure }每高一点，毛利多 { $money }（{ RANGE($money) }）
voice-point-less-once = { $measure }每高一点，毛利少 { SIZE($money) }（{ SIZES($money) }）
voice-ten-points-more = { $measure }每高十点，{ $label }变化 { $effect }（{ RANGE($effect) }）
voice-ten-points-less = { $measure }每高十点，{ $label }变化 { $effect }（{ RANGE($effect) }）
voice-leave = { $bottom }留下的更少：“{ $label }”为 { $low }，{ $top }为 { $high }
voice-separates = { $label }：{ $top } { $high }，{ $bottom } { $low }
voice-link-crossed = { $label }：原始回答与模型方向相反，因此不给出{ $measure }的价值
voice-link-none = { $measure }与{ $label }之间没有可测的关联
voice-link-unclear = 从这些回答无法得知{ $measure }与{ $label }的关联
voice-link-separated = { $label }仅由回答即可判定，因此只显示占比，不估计每点价值。
voice-link-effect = 每高十点，在其他方面相似的{ surveyed-many }之间，“{ $label }”相差 { $effect }（{ RANGE($effect) }）。
voice-link-effect-plain = 每高十点，“{ $label }”相差 { $effect }（{ RANGE($effect) }）。
voice-link-fit-pairs = 两人的{ $label }不同时，模型在 { $fit } 的情形中分辨正确；仅凭群体为 { $without }。
voice-link-fit-pairs-plain = 两人的{ $label }不同时，模型在 { $fit } 的情形中分辨正确。
voice-link-fit = 模型解释未参与拟合者之间差异的 { $fit }；仅凭群体为 { $without }。
voice-link-fit-plain = 模型解释未参与拟合者之间差异的 { $fit }。
voice-link-steps-up = 逐级上升。
voice-link-steps-down = 逐级下降。
voice-link-open = 该关联未通过检查，因此不给出每点价值。
voice-control-wave = 期次

## 评论与数据质量

voice-themes = { $comments } 条评论，按所含词语计数
voice-themes-none = { $comments } 条评论中，所查词语出现太少，无法显示
voice-theme-one = { $share } 的评论谈到{ $theme }
voice-themes-ahead = { $share } 的评论谈到{ $theme }，多于其他任何主题
voice-themes-tied = { $names }被谈到的频率相近：{ $share } 和 { $other } 的评论
voice-themes-low-one = 评分低的人更常谈到{ $theme }：比其他人高 { SIZE($gap) }
voice-themes-low-some = 评分低的人明显更常谈到{ $names }
voice-themes-low-none = 没有主题明显更常出现在低评分的评论中
voice-themes-low-answer = 回应低评分者所写的：{ $one }（{ $one_gap }）和{ $two }（{ $two_gap }）。
voice-themes-low-axis = 评论占比：{ $measure }低者减其余
voice-themes-tone-one = 投诉中更常谈到{ $theme }：比其他评论高 { SIZE($gap) }
voice-themes-tone-some = 投诉中明显比其他评论更常谈到{ $names }
voice-themes-tone-none = 没有主题在投诉中明显比其他评论更常出现
voice-themes-wave-more = { $theme }比上次更常被谈到：高 { SIZE($gap) }
voice-themes-wave-less = { $theme }比上次更少被谈到：低 { SIZE($gap) }
voice-themes-wave-some = { $names }被谈到的频率与上次相比有明显变化
voice-themes-wave-none = 没有主题比上次明显更常或更少被谈到
voice-themes-tested-low = 明显更常出现：{ PART($held, $tested) ->
        [all] 全部 { $tested } 个主题，一并检验。
        [none] { $tested } 个主题中没有，一并检验。
       *[other] { $tested } 个主题中有 { $held } 个，一并检验。
    }
voice-themes-tested = { $tested } 个主题一并检验，其中 { $held } 个有明显差异。
voice-themes-bands = 贬损者、被动者和推荐者谈到各主题的频率
voice-themes-bands-apart = 贬损者与推荐者在{ $theme }上有差异：{ $low } 的评论对 { $high }
voice-themes-touchpoints = 明显与接触点低评分相伴的主题：{ $n } 对
voice-themes-touchpoint = 在{ $label }的低评分中，{ $theme }多出现 { SIZE($gap) }
voice-themes-touchpoint-own = 对{ $theme }评分低的人，谈到它的评论多 { SIZE($gap) }
voice-band-detractor = 贬损者
voice-band-passive = 被动者
voice-band-promoter = 推荐者
voice-theme-others = 其他主题
voice-theme-none = 未提及主题
voice-quotes = 用他们自己的话：评分背后的原因，来自 { $comments } 条评论
voice-quotes-ahead = 原话：{ $theme }比其他任何主题出现得都多
voice-quotes-tied = 原话：{ $names }出现的频率相近
voice-as-read = 调查的回答是如何读取的
voice-quote-detractor = 贬损者
voice-quote-other = 其他受访者
voice-quality = { $responses } 份回答有效；所询问的评分中 { $answered } 有回答
voice-quality-responses = 回答数
voice-quality-missing = 缺失
voice-quality-straight-lining = 全部同一答案
voice-quality-joined = 按编号关联
voice-quality-identical = 完全相同
voice-quality-duplicates = 重复
voice-quality-speeders = 过快
voice-quality-identifiers = 可识别身份的列
voice-quality-elsewhere = 其他期次
voice-quality-unmapped = 无期次
voice-quality-rebuilt = 由计数还原
voice-quality-preview = 预览
voice-quality-test = 测试
voice-quality-spam = 垃圾回答
voice-quality-unfinished = 未完成
voice-quality-disqualified = 不合格
voice-quality-left-out = 已排除
voice-quality-note = 说明

col-theme = 主题
col-comments = 评论数
col-share = 占比
col-counted-by = 计数依据
col-who = 谁
col-as-read = 回答的读取方式
col-in-their-words = 原话
col-wave = 期次
col-check = 检查
col-count = 数量
col-what-was-found = 结果

## 说明

note-survey = { surveyed-many }调查
voice-nps-marks = NPS、Net Promoter 和 Net Promoter Score 是 Bain & Company、NICE Systems 和 Fred Reichheld 的注册商标。
note-nps = NPS：推荐意愿问题中 9-10 分的占比减去 0-6 分的占比。
note-csat = CSAT：最高两档评分的占比；只有两个答案时取较好的一个，长量表取问卷所定的分数。
note-ranges = 范围：95% 区间。
note-ces = CES：同意“很容易”的占比。
note-adjusted-wald = NPS 的 95% 区间：调整 Wald 法，按有效样本量计算。
note-wilson = 占比的 95% 区间：Wilson 法，按有效样本量计算。
note-whiskers = 范围：按有效样本量计算的 95% 区间。
    .short = 范围：95% 区间。
note-no-measure = 群体、驱动因素和价值以指标为依据，因此未显示。
note-change = 最近一期的加权数值。只有当变化的区间不含零时，才算作变化。
note-change-rounded = 变化按四舍五入前的数值计算。
note-family = { $n } 个指标作为一组检验（Holm）；所列区间为单个指标的区间。
note-panel = { $both } 人两期均作答；对他们的变化逐人比较。
note-top-two = 使用过该接触点的人中满意答案的占比，口径与 CSAT 相同。
note-touchpoint-low = 橙色：占比最低者。
note-touchpoint-fell = 橙色：较上期明显变差者。
note-touchpoint-low-fell = 橙色：占比最低者，以及较上期明显变差者。
note-touchpoint-rose = 深色：较上期明显变好者。
note-empty-not-asked = 空格：未询问该问题，或回答人数太少。
method-touchpoints = Wilson 区间；变化用 Newcombe 区间，对所有接触点作 Holm 校正。
note-groups = ↑ ↓ 明显高于或低于其他（Holm）。
note-groups-few = * 人数太少，未检验。
note-groups-left = 另有 { $n } 个较小群体未画出。
note-groups-hidden = 少于 { $minimum } 人的群体不显示。
note-driver-colours = 着色：居前者。灰色：其余。
note-driver-negative = （−）：其他不变时，评分越好{ $measure }越低；常因问题重叠。
note-matrix-negative = （−）：其他不变时，评分越好{ $measure }越低；象限名称不适用。
note-association = 仅为关联：与指标一同变化，不证明因果。
method-drivers = 重要性为所解释方差的占比，区间来自随机部分回答，并与随机波动对照检验。
note-matrix = 分界线在平均值。重要性由回答推出，而非直接询问。
    .short = 重要性由回答推出，而非直接询问。
method-matrix = 重要性与表现分析（Martilla 和 James，1977），以平均值分界；在 95% 的随机部分回答中成立时才给出象限。
note-linkage = 客户自身数据中、在所列控制变量下的关联，不证明因果。
note-money-together = 合计：两个区间的两端相加，因此区间偏宽。
note-value-waves = { $waves ->
        [2] 两
       *[other] 全部 { $waves } 
    }期合计。
    .role = caveat
note-value-apart = 与按离开日期统计的“仍在”不同。
note-controls = 控制变量：{ $names }。
note-controls-dropped = 未控制（其中一组即可决定结果）：{ $names }。
note-no-controls = 无控制变量。
note-other-outcomes = 另有拟合较弱或无关联的结果：{ $names }。
method-linkage = 以指标和控制变量为自变量的加权模型；在留出的人上分五份检验拟合；各结果作为一组检验（Holm）。
note-themes = 含有主题词语的评论；一条评论可含多个主题。尚无人为此阅读。
note-themes-read = 占全部评论的比例，依据已阅读并归类的 { $n } 条；一条评论可有多个主题。
note-themes-low = 低评分旁的评论与其余评论相比。各主题一并检验。
note-themes-tone = 这些评论旁没有评分。程序在测试中对约七成的评论正确判断是否为投诉，因此真实差异更大。各主题一并检验。
note-themes-wave = 本次的评论与上次相比。各主题一并检验。
note-themes-groups = 占各组评论的比例；评论太少的组不显示。
note-themes-touchpoints = 接触点评分低时主题出现比评分高时多出多少；只列明显差异。
note-themes-unnamed = { $n } 条评论未提及主题。
note-quotes = 经审核人放行；可能辨认出作者的内容已隐去或略去。

## 检查

check-measures = 指标
check-measures-not-asked = 未询问 NPS、CSAT 和 CES；只显示接触点，不显示以指标为依据的内容。
check-weights-dropped = 权重
check-weights-dropped-why = { $wave }：少数受访者集中了权重。加权结果会透露他们的回答，因此结果未加权。
check-waves-close = 几乎相同的各期
check-waves-close-why = { $wave }：{ $n } 个问题不予显示，因为在之后的一期中回答不同的人太少，差异会透露他们的回答。
check-weighting = 加权
check-weighting-none = 未加权：每份回答计一次。
check-weighting-effect = 权重从 { $low } 到 { $high }；设计效应为 { $effect }，因此 { $answers } 份回答相当于 { $count } 份。不足 { $few } 份的回答不加权。
check-raking = 总体加权：{ $wave }
check-raking-effect = { $wave }按{ $segments }加权至总体：权重为平均值的 { $low } 至 { $high } 倍，设计效应 { $effect }。
check-raking-withheld = { $wave }未按{ $segments }加权至总体：这些分组与先前交付的分组只差少数人，因此不予公布。
check-import = 数据读取
check-import-nothing = 读取时没有排除任何数据。
check-import-wave = { $wave }：{ $text }
check-import-list = { $items }。
check-themes = 主题
check-themes-none = { $n } 条评论，未定义主题。
check-themes-words = 主题按词语计数；尚无人对抽样评论归类，故不给出比例。
check-themes-later = { $of } 条评论中有 { $n } 条在抽样之后到达，故不给出比例。
check-themes-wrong = 已略去（阅读过的评论中，这些词找对的不到七成）：{ $names }。
check-themes-moved = 自上次交付以来答案有增减或改动，因此主题只按全部评论给出，不按评分分组：差异可能透露少数人所说的话。
check-themes-labels = 主题比例依据已阅读的 { $n } 条评论。
check-themes-agreed = 主题比例依据已阅读的 { $n } 条评论；两位阅读者在每个主题上的一致性不低于 { $low }（alpha）。
check-quotes = 引文
check-quotes-none = 评论仅作计数，没有引用。
check-quotes-released = 引用 { $n } 条评论，放行人：{ $names }。
check-drivers = 关键驱动因素
check-method-shapley = Shapley 值（LMG）
check-method-johnson = Johnson 相对权重
check-drivers-no-measure = 关键驱动因素需要 NPS、CSAT 或 CES，但均未询问；未计算。
check-drivers-two = 关键驱动因素需要两个有半数受访者回答且答案不尽相同的问题；未计算。
check-drivers-one-score = 所有人评分相同，无可解释；未计算关键驱动因素。
check-drivers-few = 只有 { $people } 名受访者同时回答两个驱动问题；未计算关键驱动因素。
check-drivers-complete = { $measure }所依据回答的关键驱动因素，方法：{ $method }，完整回答 { $n } 份（排除 { $out } 份）；解释方差 { $r2 }。
check-drivers-pairs = { $measure }所依据回答的关键驱动因素，方法：{ $method }，受访者 { $n } 名，每对问题取同时回答者（至少 { $pairs } 名）；解释方差 { $r2 }。
check-drivers-rare = { $text }回答者不足一半而排除：{ $names }。
check-linkage = 与{ $outcome }的关联
check-linkage-few = 未计算：较少一类结果只有 { $events } 人，不足以估计 { $coefficients } 个系数；每个需要 { $each } 人。请减少细分。
check-linkage-still = 未计算：指标和结果须有变化，且完整回答须多于系数。
check-linkage-level = 未计算：该指标的某一水平上不足{ $minimum }名客户，或少数客户的结果完全相同；效应会透露他们的行为。
check-linkage-traced = 未计算：客户企业知道每位顾客的这一结果，而顾客太少，效应会透露谁作了什么回答。
check-linkage-repeats = 未计算：某个细分与指标或其他细分重复；请去掉。
check-linkage-controls = 未计算：某个细分的一组即可决定结果（{ $names }）；请去掉。
check-linkage-separated = { $outcome }：指标本身即可区分两组，因此只给出原始占比，不估计效应。
check-linkage-holds = { $outcome }沿指标同向变化（p 小于 0.05）；对留出者的拟合：含指标 { $fit }，不含 { $without }。
check-linkage-open = { $outcome }：没有可依赖的关联（p { CHANCE($p) }）；对留出者的拟合：含指标 { $fit }，不含 { $without }。
check-linkage-dropped = { $text }{ $dropped }

## 读取情况

voice-counted-responses = 读取 { $n } 份回答
voice-counted-preview = 排除 { $n } 份预览
voice-counted-test = 排除 { $n } 份测试回答
voice-counted-spam = 排除 { $n } 份垃圾回答
voice-counted-disqualified = 排除 { $n } 份不合格回答
voice-counted-unfinished = 排除 { $n } 份未完成回答
voice-counted-identifiers = 排除 { $n } 个可识别身份的列
voice-counted-speeders = { $n } 份回答用时不足中位数的三分之一
voice-counted-duplicates = 排除 { $n } 份重复回答
voice-counted-missing = { $n } 个已询问的评分没有回答
voice-counted-straight-lining = { $n } 份回答在五个及以上问题中全部同一答案
voice-counted-identical = { $n } 份回答的评分与较早的一份完全相同
voice-counted-joined = { $label }：按编号找到 { $n } 位受访者
voice-counted-elsewhere = 按“{ $column }”列属于其他期次的行：{ $n }
voice-counted-unmapped = 按“{ $column }”列不属于任何期次的行：{ $n }（{ $values }）
voice-counted-rebuilt = 由 { $rows } 行的计数还原的答案：{ $n }
voice-touchpoints-all = 接触点
voice-counts = 计入的回答
voice-no-answer = 无回答
voice-codebook = { $kinds }；读取依据：{ $basis }
voice-codebook-kind = { $kind }：{ $answers }
voice-basis-mapping = 映射
voice-basis-words = 问题本身的文字
voice-basis-labels = 数值标签
voice-basis-answers = 回答的文字

voice-range = { RANGE($figure) }
voice-with-range = { $figure }（{ RANGE($figure) }）
voice-link-holds = 成立
voice-link-not-held = 未定
voice-col-measure = 指标
voice-col-outcome = 行为
voice-col-ten-points = 高十点时相伴的变化
voice-col-interval = 区间
voice-col-a-point = 一点相伴的金额
voice-col-verdict = 判断
voice-col-group = 群体
voice-col-answers = 回答数
voice-col-direct = 仅凭其回答
voice-col-beside-others = 参照其他群体
voice-col-interval-beside = 参照后的区间
voice-measure-links-none = 检验了指标与{ surveyed-many }行为的 { $n } 项关系，均不成立
voice-measure-links = { PART($holds, $n) ->
        [all] 指标与{ surveyed-many }行为的全部 { $n } 项关系见于数据，但未证明因果
        [none] 指标与{ surveyed-many }行为的 { $n } 项关系无一成立
       *[other] 指标与{ surveyed-many }行为的 { $n } 项关系中 { $holds } 项见于数据，但未证明因果
    }
voice-measures-overlap = 指标相互重叠：各自相伴的金额不能相加。
note-measure-links = 多个指标的关系一并检验（Holm）。检验、原始结果与未见过的{ surveyed-many }都一致时，关系才成立。
voice-small-groups = { $n } 个群体回答较少：参照其他群体后的{ $measure }更稳定
note-small-groups = 回答少于 { $base } 份的群体。参照其他群体：所知越少，越向同一分组的群体靠拢；报告仍以直接数值为准。
method-small-groups = 分层贝叶斯：NPS 用正态模型，比例用贝塔二项模型（Kleinman 1973），离散程度用平坦先验（Gelman 2006）。在一项公开调查的 10 至 30 份子样本上，误差小 31% 至 40%，区间覆盖率为 94% 至 95%。
check-linkage-untried = { $outcome }：没有可依赖的关联（p { CHANCE($p) }）；回答太少，无法用留出的人检验。
voice-retention-apart = { $month } 个月后仍在：{ $top } { $high }，{ $bottom } { $low }
voice-retention-pace = { $bottom }的流失速度是{ $top }的 { $pace } 倍（{ RANGE($pace) }）
voice-retention-open = { $measure }能否说明谁更早离开，尚不明确
voice-retention-by = { $measure }：低端的流失速度是高端的 { $pace } 倍（{ RANGE($pace) }）。
voice-retention-by-open = { $measure }：低端流失更快还是更慢尚不明确（{ $pace } 倍，{ RANGE($pace) }）。
voice-retention-even = { $measure }：较早与较晚离开者的速度看不出差别（p { CHANCE($p) }）。
voice-retention-uneven = { $measure }：速度随时间变化（p { CHANCE($p) }），较早与较晚离开者不同；请看比例，不要看这个倍数。
voice-retention-worth = 按一年后仍在的客户计算，{ $measure }每一点对应每年 { $money } 毛利（{ RANGE($money) }），未控制调查期和细分。
voice-retention-otherwise = “{ $outcome }”（{ $top } { $high }，{ $bottom } { $low }）统计任何时候做过的人，包括后来离开的人。
voice-retention-month = 第 { $month } 个月
note-retention = “仍在”指尚无离开日期，与是否再次购买无关。按回答后月数的比例（Kaplan–Meier），已加权；仍在观察的人少于 { $minimum } 时线段终止。
note-retention-pace = 速度是观察期内的平均；是关联，不证明因果。
note-retention-alike = 各组离开情况相同的假设：p { CHANCE($p) }（对数秩检验，未加权）。
note-retention-controls = 计算速度时已控制调查期和细分。
method-retention = 比例按 Kaplan 和 Meier（1958），区间按 Greenwood 方差对应的人数用 Wilson 法；流失速度按 Cox（1972）；各指标作为一族检验（Holm）。各组用对数秩检验（Mantel 1966），速度是否恒定按离开时间中位数前后比较（Therneau 和 Grambsch 2000）。
check-retention = 留存：{ $name }
check-retention-small = 未计算：有日期且不少于 { $minimum } 人的组不足两个。
check-retention-still = 未计算：无人离开，或指标没有变化。
check-retention-few = 未计算：离开的 { $events } 人对 { $coefficients } 个系数太少；每个需要 { $each } 人。
check-retention-alone = 未计算：仅凭该指标就决定谁离开。
