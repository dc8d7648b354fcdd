# 客户体验治理手册。

playbook-playbook = 客户体验治理手册
playbook-in-place = 已落实
playbook-open = 待办
playbook-proposed = 建议
playbook-owner = 负责人
playbook-due = 期限
playbook-step = 下一步
playbook-evidence = 依据
playbook-clause = 条款
playbook-open-points = 待办事项
playbook-no-owner = 待指定
playbook-no-date = 待确定
playbook-kind = 成员类别
playbook-seats = 成员
playbook-roles = 角色
playbook-open-seat = 空缺
playbook-activity = 活动
playbook-forum = 会议
playbook-every = 周期
playbook-chair = 主持
playbook-purpose = 目的
playbook-executive = 高管
playbook-business = 业务
playbook-functional = 职能
playbook-operational = 运营
playbook-week = 周
playbook-month = 月
playbook-quarter = 季度
playbook-half-year = 半年
playbook-year = 年
playbook-legend = 已落实：审计确认已在实践中执行。待办：仍需采取措施。建议：审计未涉及的标准规则，请采纳或删除。
playbook-count = { PART($in_place, $clauses) ->
        [all] 全部 { $clauses } 项条款已落实。
       *[other] { $clauses } 项条款中已落实 { $in_place } 项，待办 { $open } 项。
    }
playbook-no-open-points = 没有待办事项。
playbook-sources = 依据 { $date } 的治理审计；{ $attribution }
