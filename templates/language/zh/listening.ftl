# 调查问谁、问多频繁，回答是否足够。

listening-rule = { listening-rest }：每位{ surveyed-one }每年 { $contacts } 次邀请，每项调查都达到所需精度
listening-short = 没有一条联系规则足够：{ $met ->
        [0] 没有一项调查达到所需精度
       *[other] { $needing } 项调查中 { $met } 项达到所需精度
    }
listening-no-need = { listening-rest }：每位{ surveyed-one }每年 { $contacts } 次邀请；没有调查写明精度
listening-rest = { $quarantine ->
        [0] 不设间隔
       *[other] 间隔 { $quarantine } 天
    }
listening-no-non-buyers = 没有购买的人没有被听到：没有调查问他们。
listening-hears-non-buyers = 有 { $n } 项调查倾听没有购买的人。
listening-reasoning = 在使每项调查都达到精度的规则中，取邀请次数最少的一条。
listening-empty = 倾听计划还没有列出任何调查。
listening-simulated = 试了 { $rules } 条联系规则，逐日模拟一年；选中的规则按全部 { $customers } 位{ surveyed-many }计算。
check-listening = 倾听计划模拟

listening-kind-touchpoint = 事件之后
listening-kind-relationship = 所有{ surveyed-many }机会相同
listening-kind-non-buyers = 没有购买的人
listening-half = ±{ SIZE($half) }
listening-half-of = ±{ SIZE($half) } / ±{ SIZE($need) }
listening-answers = ±{ SIZE($half) }，{ $n } 份回答
listening-days = { $n ->
        [0] 不设间隔
       *[other] { $n } 天
    }
listening-cap = 每年最多 { $n } 次
listening-no-cap = 不限次数
listening-drawn = 抽取 { $share }
listening-parts = { $parts }
listening-rule-named = { $rule }：人均 { $contacts } 次
listening-enough = { PART($enough, $all) ->
        [all] 试算的 { $all } 条联系规则都使对{ surveyed-many }的每项调查达到所需精度
       *[other] { $all } 条联系规则中有 { $enough } 条使对{ surveyed-many }的每项调查达到所需精度
    }
listening-not-enough = 试了 { $all } 条联系规则，每一条都有调查达不到精度
listening-spares = 每位{ surveyed-one }每年 { $contacts } 次邀请，而不是 { $before } 次。
listening-times = { $n ->
        [0] 没有被问
       *[other] { $n } 次
    }
listening-often = { $often } 的{ surveyed-many }一年被问超过四次；{ $never } 没有被问
listening-not-often = 没有{ surveyed-one }一年被问超过 { $most } 次；{ $never } 没有被问
listening-twice = { $twice } 至少被问两次。
listening-overlap = 在“{ $survey }”邀请的人中，{ $share } 也受到“{ $other }”的邀请。
listening-segment-wide = { $survey }在{ $segment }中的精度为 ±{ SIZE($half) }，其他组更精确
listening-fragile = 计划中各调查的精度取决于{ $inputs }
listening-short-response = 回答率
listening-short-volume = 事件数
listening-short-quarantine = 间隔天数
listening-firm = 即使{ $inputs }有所不同，计划中各调查的精度仍能保持；余量 { $margin }
listening-swing-response = 回答率低或高五分之一
listening-swing-volume = 事件少或多五分之一
listening-swing-quarantine = 间隔天数减半或加倍

note-listening-source = 客户的倾听计划；逐日模拟一年
note-listening-interval = 精度是预期占比 95% 区间的一半，以百分点计。
note-listening-rules = 颜色越深，区间相对于需要越宽；邀请次数为每位{ surveyed-one }每年的平均值。
note-listening-margin = 最接近界限的区间比需要的窄多少；低于零表示太宽。

col-listening-survey = 调查
col-listening-kind = 类型
col-listening-when = 时间
col-listening-channel = 渠道
col-listening-priority = 优先级
col-listening-volume = 每年事件
col-listening-invited = 每年邀请
col-listening-response = 回答率
col-listening-answers = 每年回答
col-listening-half = 精度
col-listening-need = 所需
col-listening-segment = 组别
col-listening-quarantine = 间隔天数
col-listening-yearly_cap = 邀请上限
col-listening-share = 占比
col-listening-contacts = 人均邀请
col-listening-twice = 被问两次以上
col-listening-widest = 区间与所需之比
col-listening-chosen = 选中
col-listening-times = 被问次数
col-listening-other = 同时邀请
col-listening-id = 编号
col-listening-input = 假设
col-listening-low = 低
col-listening-high = 高
sheet-listening-surveys = 调查
sheet-listening-segments = 按组别
sheet-listening-rules = 联系规则
sheet-listening-contacts = 被问次数
sheet-listening-overlap = 重叠
sheet-listening-sensitivity = 如果情况不同
listening-rule-customers = { listening-rest }：对{ surveyed-many }的每项调查精度足够，对其他人的有 { $n } 项不足
listening-hardly-often = 几乎没有{ surveyed-one }一年受邀超过四次；{ $never } 未受邀
listening-segments-alike = 每项调查在各组中的精度均为 ±{ SIZE($half) }
listening-segments-wide = 有 { $n } 处精度为 ±{ SIZE($half) }，其他更精确
listening-misses = 最宽的区间比所需宽 { SIZE($margin) }，所试的变化都不能弥补
listening-misses-unless = 最宽的区间比所需宽 { SIZE($margin) }；这取决于{ $inputs }
listening-none-needed = 试了 { $all } 条联系规则；没有调查说明所需精度
listening-hardly-any = 不到 0.1
