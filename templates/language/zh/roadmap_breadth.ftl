# 计划的广度，以及它服务的目标。

roadmap-coverage = { PART($used, $all) ->
        [all] 计划覆盖全部 { $all } 条工作线
       *[other] 计划覆盖 { $all } 条工作线中的 { $used } 条
    }
note-roadmap-coverage = 编号为计划中的举措；空格处计划没有改变。
roadmap-targets-below = { PART($below, $all) ->
        [all] 全部 { $all } 项能力低于目标
       *[other] { $all } 项能力中有 { $below } 项低于目标
    }
roadmap-targets-met = { $all } 项能力均已达到目标
roadmap-targets-open = 已测量 { $n } 项能力；目标待定
roadmap-targets-unserved = 有 { $n } 项低于目标的能力在计划中没有举措。
roadmap-stream-cx-vision = 体验愿景
roadmap-stream-strategy = 战略
roadmap-stream-governance = 治理
roadmap-stream-cx-central-team = 体验中心团队与计划
roadmap-stream-communication = 体验沟通计划
roadmap-stream-target-setting = 目标设定
roadmap-stream-journey-maps-and-personas = 旅程图与画像
roadmap-stream-voice-of-the-customer = 客户之声
roadmap-stream-data-integration = 数据整合
roadmap-stream-inner-closed-loop = 内部闭环
roadmap-stream-outer-closed-loop = 外部闭环
roadmap-stream-cx-training = 体验培训
roadmap-stream-reward-and-recognition = 奖励与认可
col-roadmap-competency = 能力
col-roadmap-mean = 现在
governance-next-level = 客户体验战略从第 { $level } 级（共 { $levels } 级）到下一级：{ $steps } 个步骤，均为路线图候选
governance-next-why = 步骤取自所引手册中下一级的内容。
governance-way = CX 战略处于第 { $level } 级（共 { $levels } 级）；下一级为“{ $next }”
governance-way-voice = 模型自带的示例，并非引语：“{ $voice }”（{ $speaker }）
governance-way-reached = 已达到
governance-way-next = 下一级
governance-way-later = 以后
col-way-voice = 模型的示例
col-way-steps = 如何到达
col-focus = 重点
col-step-next = 步骤
col-step-detail = 需要做什么
