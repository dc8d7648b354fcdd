# 治理审计：哪些有文件规定，哪些实际执行，哪些有证据，谁开会讨论。

governance-on-paper = 文件规定
governance-all-questions = 所有问题
governance-in-practice = 实际执行
governance-mean-answer = 平均回答，0 到 4
governance-mean-in-practice = 实际执行的平均回答，0 到 4
governance-source = 治理审计，{ $client }；检查表依据：{ $checklist }
governance-base = 样本：已回答的问题。
governance-rule = 回答：0 否，1 临时，2 部分，3 大部分，4 始终。实际执行达到 3 即视为已落实。
governance-na-excluded = 不适用的问题不计入得分。
governance-na-zero = 不适用的问题计 0 分，目标为 0。
governance-no-answer = 尚无任何问题得到回答
governance-unanswered = 审计尚无回答

governance-rules-not-lived = 规则写在纸上（{ $documented }，满分 { $top }），实际执行远远不及（{ $practised }）
governance-practised = 治理得分（满分 { $top }）：实际执行 { $practised }，文件规定 { $documented }
governance-steps-weakest = “{ $names }”最弱：实际执行 { $low }
governance-step-weakest = “{ $names }”最弱，实际执行为 { $low }。
governance-step-several = { $names }最弱，实际执行均为 { $low }。
governance-step-alike = 各步骤的实际执行相同，均为 { $low }。
governance-share-in-place = 已回答的 { $answered } 个问题中，{ $coverage } 已落实。
governance-backed = { PART($proven, $in_place) ->
        [all] 已落实的全部 { $in_place } 个问题有证据支持。
       *[other] 已落实的 { $in_place } 个问题中，{ $proven } 个有证据支持。
    }
governance-steps-why = 每个步骤各问题的加权平均。回答从 0（否）到 4（始终）；实际执行达到 3 即视为已落实。{ $policy }

governance-in-place = { PART($in_place, $answered) ->
        [all] 全部 { $answered } 个问题已落实
        [none] { $answered } 个问题无一落实
       *[other] { $answered } 个问题中有 { $in_place } 个已落实
    }：文件规定 { $documented }，实际执行 { $practised }
governance-coverage = 已回答的问题中，{ $coverage } 大部分或始终得到执行。
governance-apply = { PART($applicable, $questions) ->
        [all] 全部 { $questions } 个问题适用；空白单元格表示无回答。
       *[other] { $questions } 个问题中有 { $applicable } 个适用；空白单元格表示无回答或不适用。
    }
governance-proven = { PART($proven, $answered) ->
        [all] 全部 { $answered } 个问题有证据
        [none] { $answered } 个问题都没有证据
       *[other] { $answered } 个问题中有 { $proven } 个有证据
    }{ $paper_only ->
        [0] {""}
       *[other] ；{ $paper_only } 个停留在文件上
    }
governance-not-lived = { $paper_only } 个问题有文件规定但未执行：需要的是行动，而不是更多文件。
governance-paper-not-done = “{ $name }”：有文件（{ $documented }），但没有做（{ $practised }）。
governance-paper-ahead = “{ $name }”：文件规定 { $documented }，实际执行 { $practised }。
governance-paper-why = 按实际执行落后文件规定的程度排列，至少差一级；最上方为已回答问题的均值。
governance-ladder-why = 文件规定和实际执行从 3（大部分）起计；凡引用证据即算有证据。
governance-rung-not-in-place = 未落实
governance-rung-claimed = 口头声称
governance-rung-documented = 有文件
governance-rung-practised = 已执行
governance-rung-proven = 有证据
governance-note-claimed = 口头声称：已执行但无文件。
governance-note-documented = 有文件：有文件但未执行。
governance-note-practised = 已执行：两者皆有，但无证据。
governance-note-proven = 有证据：两者皆有，并引用证据。

governance-gaps = 尚有 { $gaps } 项差距，均有负责人和未到期的期限
governance-gaps-open = 尚有 { $gaps } 项差距：{ PART($ownerless, $gaps) ->
        [none] 逾期 { $overdue } 项
        [all] { $overdue ->
            [0] 都没有负责人
           *[other] 都没有负责人，逾期 { $overdue } 项
        }
       *[other] { $overdue ->
            [0] 无负责人 { $ownerless } 项
           *[other] 无负责人 { $ownerless } 项，逾期 { $overdue } 项
        }
    }
governance-gaps-owned = 各项差距都有负责人和未到期的期限：由委员会跟进。
governance-name-owners = 为 { $ownerless } 项差距指定负责人。
governance-new-dates = 为 { $overdue } 项逾期差距商定新的期限。
governance-overdue = { $day }（逾期）
governance-listed = 先列逾期或无负责人者，再列实际执行最弱者，共 { $shown } 项；其余 { $others } 项见工作簿。
governance-gaps-why = 差距是指适用、已回答且实际执行低于 3 的问题。按实际执行排列，较低者在上。

governance-view-weakest = 从项目组成来看，“{ $names }”最弱，为 { $low }（满分 4）
governance-view-several = 从项目组成来看，{ $names }最弱，均为 { $low }（满分 4）
governance-view-alike = 从项目组成来看，各部分的实际执行相同：{ $low }（满分 4）
governance-silent = 检查表没有涉及：{ $names }。
governance-views-why = 一个回答可以涉及多个部分：属于治理组成或项目要素的各回答的平均值。

governance-level-open = 客户体验战略处于第 { $level } 级（共 { $levels } 级）：下一级有 { $open } 项标准未达到
governance-level = 客户体验战略处于第 { $level } 级（共 { $levels } 级），其标准均已达到
governance-missing-criterion = 下一级还缺：{ $criterion }。
governance-missing-criteria = 下一级还缺：{ $criterion }，另有 { $others } 项。
governance-state-holds = 是
governance-state-does-not-hold = 尚未
governance-state-on-paper = 仅停留在书面
governance-state-no-answer = 无回答
governance-level-why = 达到本级及以下各级的标准，即达到该级。

governance-no-council = 尚无治理委员会的记录：席位有待填补
governance-council-gap = 委员会有 { $seats } 名成员；尚缺以下类别：{ $missing }
governance-council-full = 委员会的 { $seats } 名成员涵盖四类成员
governance-council-why = 委员会需要四类成员，决策才能作出并得到执行。
governance-council-rule = 席位由客户提供；每类成员至少需要一个席位。
governance-raci-proposed = 建议：{ $activities } 项治理活动各由一类成员负责
governance-raci-key = R 执行，A 负责，C 事前征询，I 事后告知。
governance-raci-confirm = 这是手册的建议：须经委员会确认后生效。
governance-raci-why = 活动与分工为手册标准，由客户的委员会确认。
governance-cadence = { $forums } 个例会构成未来十二个月的节奏
governance-cadence-proposed = 会议节奏尚未商定；建议 { $forums } 个定期评审
governance-cadence-key = 每月会议次数。
governance-cadence-why = 每月的会议；季度会议在自报告日期起每季度的第三个月。
governance-meeting = { $forum }：{ $purpose }
governance-meeting-chaired = { $forum }：{ $purpose }。主持：{ $chair }

governance-unanswered-yet = 尚无治理问题得到回答。
governance-answer = { PART($in_place, $answered) ->
        [all] 全部 { $answered } 个治理问题已落实。
        [none] { $answered } 个治理问题无一落实。
       *[other] { $answered } 个治理问题中有 { $in_place } 个已落实。
    }
governance-answer-layers = 实际执行为 { $practised }（满分 { $top }），文件规定为 { $documented }。
governance-answer-gaps = 尚有 { $gaps } 项差距，其中无负责人：{ $ownerless } 项。
governance-candidate = { $label }：文件规定 { $documented }，实际执行 { $practised }（满分 4）
check-governance-complete = 治理：回答是否完整
check-governance-all-answered = 适用的问题均有回答。
check-governance-open = 没有回答的问题：{ $ids }。
check-governance-few = 治理：少数人的回答
check-governance-few-answers = 以下问题有不止一人但少于 { $minimum } 人回答，按未回答计，因为每个人都能推知其他人的回答：{ $ids }。请商定一个答案，或询问更多人。
check-governance-respondents = 治理：谁作了回答
check-governance-single = 共 { $questions } 个问题：{ $single } 个只有一人回答，{ $none } 个无人回答。

col-question = 问题
col-practised = 实际执行
col-on-paper = 文件规定
col-owner = 负责人
col-due = 期限
col-level = 级别
col-criterion = 标准
col-holds = 达到
col-status = 状态
word-no-owner = 尚无负责人
word-date = { $date }
word-span = { $start }–{ $end }
word-no-date = 尚无期限
word-figure-alone = { $figure }
governance-practised-same = 治理得分 { $practised }（满分 { $top }），实际执行与文件规定一致
governance-answer-layers-same = 实际执行与文件规定均为 { $practised }（满分 { $top }）。
