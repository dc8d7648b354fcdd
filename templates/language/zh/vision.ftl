# 愿景，以及品牌承诺与实际交付的对照。

vision-broken = { PART($broken, $all) ->
        [all] 品牌的 { $all } 项承诺明显无一兑现
       *[other] 品牌的 { $all } 项承诺中有 { $broken } 项明显没有兑现
    }
vision-kept = 品牌兑现了全部 { $all } 项承诺
vision-none-broken = { $kept ->
        [0] 品牌的 { $all } 项承诺是否兑现，回答都说不清
       *[other] { $all } 项承诺中 { $kept } 项明显兑现；没有明显违背的
    }
vision-unclear = 有 { $n } 项承诺无法从回答中判断是否兑现。
vision-open = 有 { $n } 项承诺没有测量或没有标准。
vision-statement = { $statement }
vision-principles = 支撑愿景的原则：{ $n } 条
vision-means-open = 待定：这对日常工作意味着什么？
vision-gap = { $stage } · { $force }：{ $gap }
vision-verdicts = 承诺兑现 { $kept } 项，违背 { $broken } 项，{ $left ->
        [open] 未测
        [unclear] 不明
       *[both] 不明或未测
    } { $rest } 项
vision-state-kept = 兑现
vision-state-broken = 未兑现
vision-state-unclear = 不明
vision-state-open = 未测量
vision-open-statement = 客户可以信赖什么（一句话）？
vision-open-principles = 由此产生哪些原则？
vision-open-promises = 品牌承诺什么，在哪里兑现？
vision-asks = 待定：{ $open }
vision-written = 愿景、原则与承诺均已写明。
check-vision = 愿景的记录
note-vision-source = 客户的愿景；本报告的调查与旅程
note-vision-states = 兑现：整个 95% 区间达到或高于承诺；未兑现：低于承诺。
col-vision-statement = 愿景
col-vision-card = 卡片
col-vision-share = 票数占比
col-vision-id = 编号
col-vision-principle = 原则
col-vision-means = 含义
col-vision-promise = 承诺
col-vision-touchpoint = 触点
col-vision-stage = 阶段
col-vision-promised = 承诺水平
col-vision-delivered = 满意
col-vision-low = 低
col-vision-high = 高
col-vision-n = 回答
col-vision-force = 力量
col-vision-stage_gap = 旅程差距
col-vision-state = 判断
sheet-vision-statement = 愿景
sheet-vision-cards = 备选愿景
sheet-vision-principles = 原则
sheet-vision-promises = 承诺
