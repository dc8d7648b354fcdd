# 治理文件：章程各条款、待定事项与已作决定。

charter-mandate = 授权
charter-name = 项目名称
charter-pitch = 简短说明
charter-goals = 目标与 KPI
charter-council = 委员会
charter-decision-rights = 决策权
charter-escalation = 升级规则
charter-cadence = 例会
charter-raci = 活动分工（RACI）
charter-inner-loop = 与客户闭环
charter-outer-loop = 针对根因闭环
charter-recovery = 挽回失望客户
charter-action-on-insight = 洞察到行动
charter-change-requests = 变更申请
charter-champions = CX 推广员
charter-training = 培训计划
charter-access = 按岗位与培训的访问权限
charter-rewards = 奖励计划
charter-launch = 分阶段启动
charter-dashboards = 按岗位的仪表板
charter-surveys = 在用调查
charter-messages = 沟通计划
charter-stories = 案例故事
charter-ask-mandate = 项目可以决定、改变和支出什么？由谁授权？
charter-ask-name = 项目叫什么名字，才能让人记住？
charter-ask-pitch = 客户满意对品牌意味着什么？我们为何在意？请用两句话说明。
charter-ask-goals = 哪些目标代表成功？用什么 KPI、从多少到多少、何时达到？
charter-ask-council = 谁参加委员会：高管、业务、职能与运营？
charter-ask-decision-rights = 哪些决定由委员会作出，哪些由负责人单独作出？限额是多少？
charter-ask-escalation = 什么事项需要上报？报给谁？多快？
charter-ask-cadence = 由哪些例会推动项目？多久一次？谁主持？
charter-ask-raci = 每项活动由谁执行、谁负责、征询谁、告知谁？
charter-ask-inner-loop = 从不满意的回答到回访，每一步如何进行？
charter-ask-outer-loop = 许多客户遇到的原因如何有人负责并得到消除？
charter-ask-recovery = 可以为失望的客户做什么？由谁？多快？金额上限是多少？
charter-ask-action-on-insight = 谁阅读新结果？谁决定行动？谁反馈？
charter-ask-change-requests = 谁可以申请变更调查、规则或范围？谁批准？
charter-ask-champions = 哪些领域需要推广员？如何挑选、培训和联络他们？
charter-ask-training = 谁学习什么（技术与软技能）？何时完成？
charter-ask-access = 哪个岗位可以看哪些数据？需先完成什么培训？
charter-ask-rewards = 表彰哪些大小成绩？多久一次？谁决定？
charter-ask-launch = 项目分哪些阶段启动？进入下一阶段须满足什么？
charter-ask-dashboards = 谁需要看到什么才能行动？每月多少次登录说明在使用？
charter-ask-surveys = 使用调查库中的哪些调查？各由谁负责？
charter-ask-messages = 谁需要了解什么？通过什么渠道、由谁、多久一次？
charter-ask-seat = 委员会中由谁代表这类成员？
charter-ask-field-activity = 是哪项活动？
charter-ask-field-audience = 面向谁？
charter-ask-field-baseline = KPI 目前是多少？
charter-ask-field-business = 业务成员承担什么角色？
charter-ask-field-by = 何时完成？
charter-ask-field-chair = 谁主持？
charter-ask-field-champion = 哪个岗位担任推广员？
charter-ask-field-channel = 通过什么渠道？
charter-ask-field-consulted = 事先征询谁？
charter-ask-field-decides = 谁决定？
charter-ask-field-duty = 该席位负责什么？
charter-ask-field-every = 多久一次？
charter-ask-field-executive = 高管成员承担什么角色？
charter-ask-field-first = 首次在哪一天？
charter-ask-field-found = 如何挑选推广员？
charter-ask-field-functional = 职能成员承担什么角色？
charter-ask-field-gate = 进入下一阶段须满足什么？
charter-ask-field-kpi = 用什么 KPI 衡量？
charter-ask-field-limit = 限额是多少？
charter-ask-field-logins-target = 每月多少次登录说明在使用？
charter-ask-field-message = 传达什么？
charter-ask-field-network = 推广员如何保持联络？
charter-ask-field-operational = 运营成员承担什么角色？
charter-ask-field-owner = 谁负责？
charter-ask-field-purpose = 目的是什么？
charter-ask-field-reason = 表彰什么？
charter-ask-field-scope = 该阶段范围多大？
charter-ask-field-sees = 该岗位可以看什么？
charter-ask-field-sender = 由谁传达？
charter-ask-field-shows = 显示什么？
charter-ask-field-side = 对内还是对外？
charter-ask-field-skills = 技术技能还是软技能？
charter-ask-field-stage = 在项目的哪个阶段？
charter-ask-field-start = 何时开始？
charter-ask-field-target = KPI 应达到多少？
charter-ask-field-to = 上报给谁？
charter-ask-field-training = 需要什么培训？
charter-ask-field-who = 由谁执行？
charter-ask-field-within = 时限是多少？
charter-field-activity = 活动
charter-field-area = 领域
charter-field-at = 时间
charter-field-audience = 受众
charter-field-baseline = 现状
charter-field-business = 业务
charter-field-by = 截止
charter-field-chair = 主持
charter-field-champion = 推广员
charter-field-channel = 渠道
charter-field-consulted = 事先征询
charter-field-course = 培训
charter-field-decides = 决定者
charter-field-decision = 决定
charter-field-duty = 职责
charter-field-end = 结束
charter-field-every = 频率
charter-field-executive = 高管
charter-field-first = 首次
charter-field-forum = 会议
charter-field-found = 挑选方式
charter-field-functional = 职能
charter-field-gate = 进入下一阶段的条件
charter-field-goal = 目标
charter-field-kind = 类别
charter-field-kpi = KPI
charter-field-limit = 限额
charter-field-logins = 每月登录
charter-field-logins-target = 目标值
charter-field-message = 信息
charter-field-minutes = 分钟
charter-field-network = 联络
charter-field-operational = 运营
charter-field-owner = 负责人
charter-field-purpose = 目的
charter-field-reason = 事由
charter-field-reward = 表彰
charter-field-role = 岗位
charter-field-scope = 范围
charter-field-sees = 可见内容
charter-field-sender = 发送人
charter-field-shows = 显示内容
charter-field-side = 对象
charter-field-skills = 技能
charter-field-stage = 阶段
charter-field-start = 开始
charter-field-step = 步骤
charter-field-survey = 调查
charter-field-target = 目标值
charter-field-to = 上报对象
charter-field-training = 培训
charter-field-when = 触发条件
charter-field-who = 执行者
charter-field-within = 时限
charter-value-executive = 高管
charter-value-business = 业务
charter-value-functional = 职能
charter-value-operational = 运营
charter-value-once = 一次
charter-value-week = 每周
charter-value-month = 每月
charter-value-quarter = 每季度
charter-value-half-year = 每半年
charter-value-year = 每年
charter-value-technical = 技术
charter-value-soft = 软技能
charter-value-internal = 对内
charter-value-external = 对外
charter-value-before = 启动前
charter-value-launch = 启动
charter-value-roll-out = 推广
charter-value-realisation = 落实
charter-value-success = 成功案例
charter-value-hard-case = 疑难案例
charter-value-decision = 决定
charter-value-action = 行动
charter-value-open = 未完成
charter-value-done = 已完成
charter-state-complete = 完整
charter-state-partly = 部分完成
charter-state-open = 待定
charter-group-purpose = 宗旨与目标
charter-group-council = 委员会与决策
charter-group-processes = 流程
charter-group-people = 人员
charter-group-operation = 启动与工具
charter-about-purpose = 项目为何存在、可以做什么、如何判断成功。
charter-about-council = 谁决定什么、何时开会、什么需要上报。
charter-about-processes = 每一步做什么、由谁、多快、限额多少。
charter-about-people = 谁推动项目、学习什么、可以看什么、如何受到表彰。
charter-about-operation = 分哪些阶段启动，使用哪些仪表板和调查。
charter-document = CX 章程
charter-clause = 条款
charter-chapter = 章节
charter-entry = 条目
charter-question = 待回答的问题
charter-open-point = 待定事项
charter-open-points = 待定事项
charter-no-open-points = 没有待定事项。
charter-legend = 尚未商定的内容列为待定事项，并附上需要回答的问题；没有代任何人填写。
charter-decided = 决定与行动
charter-voted = 现场投票
charter-share = 得票比例
charter-card = 卡片
charter-due = 期限
charter-action-status = 状态
charter-text = 内容
charter-nothing = 无
charter-library = 调查库
charter-library-to = 对象
charter-library-when = 时间
charter-library-questions = 题目
charter-library-state = 状态
charter-library-wording = 措辞
charter-library-scale = 量表
charter-library-number = 序号
charter-library-measure = 指标
charter-library-used = 在用
charter-library-not-used = 未用
charter-library-about = 时间、对象与频率为建议；负责人、渠道和开始日期来自章程。
charter-library-fill = 编制调查时填写方括号中的内容；在用题目的措辞和量表保持不变。
charter-measure-nps = NPS
charter-measure-csat = 满意度
charter-measure-ces = 费力度（CES）
charter-measure-open = 开放回答
charter-measure-relationship = 信任
charter-measure-intention = 意向
charter-measure-consent = 同意
charter-measure-resolution = 解决情况
charter-measure-effort = 费力度
charter-measure-fairness = 公平
charter-measure-expectation = 期望
charter-measure-reason = 原因
charter-measure-competition = 竞争
charter-measure-employees = 员工
charter-decisions-about = 每行一项决定或行动。表头和条款保持不变；没有内容的行将被略过。
charter-to-be-named = 待定

## 结论用语

charter-names = { $names }
charter-source = { $client } 章程
charter-base = 基数：章程条款。
charter-status = { PART($complete, $clauses) ->
        [all] 章程全部 { $clauses } 项条款完整
        [none] 章程还没有一项条款完整
       *[other] 章程 { $clauses } 项条款中有 { $complete } 项完整
    }；{ $open_points ->
        [0] 没有待定事项
       *[other] 待定事项 { $open_points } 项
    }
charter-open-clauses = { $open ->
        [2] 有两项条款尚未写明：{ $names }。
       *[other] 有 { $open } 项条款尚未写明，其中包括：{ $names }。
    }
charter-answer = 每个待定事项都列在章程中，并附上需要回答的问题。
charter-why = 条款有内容且没有空缺字段时为完整；并非总是适用的字段可以留空。
charter-rights-open = { PART($rights_open, $rights) ->
        [all] 全部 { $rights } 项决策权都尚未写明由谁决定、征询谁或限额多少
       *[other] { $rights } 项决策权中有 { $rights_open } 项尚未写明由谁决定、征询谁或限额多少
    }
charter-rights-full = { $rights } 项决策权写明了由谁决定、征询谁以及限额
charter-overdue = { $overdue } 项行动已逾期。
charter-agreed = 已记录 { $decisions } 项决定；未完成行动 { $actions } 项。
charter-rights-why = 决策权按原文列出；空缺字段标为待定。
charter-rights-listed = 列出 { $shown } 项；其余 { $others } 项见章程。
charter-sources = 截至 { $date }。
communication-source = { $client } 沟通计划
communication-status = 计划向 { $audiences } 类受众传达 { $messages } 条信息；{ $open_points ->
        [0] 没有待定事项
       *[other] 待定事项 { $open_points } 项
    }
communication-none = 尚未计划任何信息：谁在何时从谁那里了解什么，尚未明确
communication-stories = { $stories ->
       *[other] 有 { $stories } 个故事已获准讲述。
    }
communication-no-story = 尚无获准讲述的故事：一位客户的经历胜过一个数字。
communication-why = 信息按计划顺序列出；空缺字段标为待定。
communication-listed = 列出 { $shown } 条；其余 { $others } 条见沟通计划。
communication-document = 沟通计划
communication-calendar = 日历
communication-register = 可以讲述的故事
communication-title = 标题
communication-released-by = 批准人
communication-plan = 信息
communication-only-released = 这里只有经指定人员批准的故事；姓名、号码和地址已隐去。
communication-calendar-about = 自第一条信息起十二个月内，每条信息每月发送的次数；没有开始日期或频率的信息不列入月份。

## 半天治理研讨会指南

facilitator-document = 治理研讨会：主持人指南
facilitator-summary = 用半天补全章程：{ $open_points ->
        [0] 没有待定事项
       *[other] 待定事项 { $open_points } 项
    }。
facilitator-legend = 与委员会、负责人及一线人员共八至十六人，用时四小时。问题均为本章程尚待定的内容；已商定的可以略过。
facilitator-agenda = 议程
facilitator-agenda-about = 时间为建议；超时的内容先搁置，不要仓促结束。
facilitator-time = 时间
facilitator-session = 环节
facilitator-minutes = 分钟
facilitator-steps = 步骤
facilitator-questions = 需要回答的问题
facilitator-agreed = 已商定；朗读并确认是否仍然有效
facilitator-materials = 材料
facilitator-vote = 投票
facilitator-vote-priorities = 手机圆点投票：每人三个。以条款名称命名该轮，结果将打印在该条款下。
facilitator-vote-sort = 手机卡片分类：每项决定归入委员会、负责人或一线。只讨论分类不一致的内容。
facilitator-vote-estimates = 用手机为可能改变的步骤评估影响与投入。从影响大、投入小的开始。
facilitator-after = 研讨会之后
facilitator-after-about = 投票期间记录的决定和行动会在下次运行时读入，列在该轮所命名的条款下。写在纸上的录入决定与行动清单。两天内将章程连同待定事项发给参与者。
