# 双钻：从发现、提问、概念与测试到举措。

ideas-tested = { $ideas }个想法中有{ $tested }个已测试并有结果
ideas-all-tested = { $ideas }个想法均已测试并有结果
ideas-none-tested = { $ideas }个想法，尚无测试结果
ideas-untested = 源于想法的{ $initiatives }项举措中有{ $untested }项没有测试结果支持
ideas-stopped-planned = { $n ->
        [one] { $names }在计划中，尽管其想法的测试结论是停止
       *[other] { $n } 项举措在计划中，尽管其想法的测试结论是停止
    }
ideas-traced = 源于想法的{ $initiatives }项举措均有测试可追溯
ideas-no-initiative-tested = 源于想法的{ $initiatives }项举措均没有测试结果支持
ideas-no-initiative = { $ideas }个想法，尚未形成举措
ideas-questions = 关于想法有{ $n }个问题待答。
ideas-questions-title = 想法推进之前有{ $n }个问题待答
ideas-open = 关于想法有{ $n }个问题待答。
ideas-none-open = 关于想法没有待答问题。
ideas-step-discover = 发现
ideas-step-define = 我们如何能够
ideas-step-develop = 概念
ideas-step-tested = 测试
ideas-step-deliver = 举措
ideas-state-discover = 已发现
ideas-state-define = 已提问
ideas-state-develop = 已有概念
ideas-state-tested = 已测试
ideas-state-initiative = 已有举措，尚无计划
ideas-state-waits = 已有举措，未列入计划
ideas-state-deliver = 已列入计划
ideas-state-stopped = 已停止
ideas-state-stopped-planned = 测试已否定，仍在计划中
ideas-stopped = 测试后停止
ideas-result = { $result }（n={ $n }）
ideas-no-result = { $test }：尚无结果
ideas-ask-question = 我们如何能够回应所发现的问题？
ideas-ask-concept = 哪个概念可以回应？
ideas-ask-test = 概念将如何测试，与谁一起测试？
ideas-ask-test-running = 已有该举措：哪项测试支持它？
ideas-ask-result = 测试结果如何？
ideas-ask-people = 有多少人参加了测试？
ideas-ask-verdict = 概念是继续、修改还是停止？
ideas-ask-stopped = 测试结论是停止，而举措仍在：为何继续？
ideas-ask-initiative = 哪项举措采用已测试的概念？
check-ideas = 源于想法的举措有测试支持
note-ideas-source = 客户的想法；本报告的计划
note-ideas-lines = 浅色线指向没有测试支持的举措。缺少方框表示该步骤尚未进行。
note-ideas-tests = 结果以客户记录为准；少数人的测试说明什么不行，不说明有多常见。
col-ideas-idea = 想法
col-ideas-state = 状态
col-ideas-test = 测试
col-ideas-n = 人数
col-ideas-date = 时间
col-ideas-result = 结果
col-ideas-initiatives = 举措
col-ideas-question = 问题
