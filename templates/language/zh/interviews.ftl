# 访谈说了什么：听了谁，两位阅读者有多一致，谈到什么。

interviews-spoken = { $interviews }次访谈谈到旅程{ $stages }个阶段中的{ $spoken }个
interviews-not-coded = 已进行{ $interviews }次访谈，内容尚无人编码
interviews-readers-part = 两位访谈阅读者分歧过多，不足以据此计数：一致性为{ $lowest }
interviews-readers-agree = 两位访谈阅读者意见一致：各项编码均不低于{ $lowest }
interviews-agreement-unknown = 两位阅读者的编码毫无差别，无法由此判断一致性
interviews-one-reader = 段落只有一人读过；另一人是否会看到同样的内容尚不可知。
interviews-unread = 尚无段落被编码。
interviews-by-stage = { $interviews }次访谈在各阶段谈到的内容
interviews-pain-first = { $stage }：{ PART($n, $interviews) ->
        [all] 全部{ $interviews }次访谈都谈到痛点
       *[other] { $interviews }次访谈中有{ $n }次谈到痛点
    }，多于其他阶段
interviews-themes = { $theme }：{ PART($n, $interviews) ->
        [all] 全部{ $interviews }次访谈都谈到
       *[other] { $interviews }次访谈中有{ $n }次谈到
    }
interviews-said = { $interviews }次访谈中的原话（经许可引用）
interviews-interviews = 访谈
interviews-passages = 段落
interviews-read = 第一位阅读者已编码的段落
interviews-readers = 阅读者
interviews-few = 少于{ $minimum }，或与另一类合并计数
interviews-kind-executive = 高管访谈
interviews-kind-customer = { surveyed-many }访谈
interviews-kind-employee = 员工访谈
interviews-code-stage = 阶段
interviews-code-touchpoint = 触点
interviews-code-pain = 痛点
interviews-code-need = 需求
interviews-code-theme = 主题
col-interviews-what = 内容
col-interviews-number = 数量
col-interviews-stage = 阶段
col-interviews-spoken = 谈到该阶段
col-interviews-pain = 谈到痛点
col-interviews-need = 谈到需求
col-interviews-about = 关于
col-interviews-quote = 原话
check-interviews = 两位访谈阅读者
note-interviews-source = 客户的访谈
note-interviews-few = 短横并非零：谈到的访谈少于{ $minimum }次，或未谈到的少于此数，不报数字。
note-interviews-counted = 每次访谈在每个阶段只计一次，以第一位阅读者的编码为准。访谈对象是选定而非抽样：访谈说明有什么，不说明有多常见。
note-interviews-agreement = 对两人都读过的段落计算的克里彭多夫α系数及95%区间；0.67为通行下限，0.80为良好。

# 访谈指南

guides-document = 访谈指南
guides-summary = 向高管、客户与员工询问什么，使旅程图建立在人们的讲述之上。
guides-legend = 问题只是开端：顺着对方所说追问，已回答的可略过。同一类访谈五至八次，通常足以看到有什么。
guides-before = 每次访谈之前
guides-promise = 您要说明与承诺的
guides-after = 每次访谈之后
guides-transcript = 访谈记录
guides-stages = 就受访者经历过的每个阶段询问：
guides-minutes = { $minutes }分钟
