# 各章在图表之间所说的话：章节标题与每段正文。

section-00-workshop = 研讨会
prose-00-workshop-question =
    全场如何投票，在哪些方面达成一致，作出了哪些决定？本章展示每一轮的投票、事先确定的共识规则以及各项决定。
prose-00-workshop-rounds =
    ## 各轮投票一览

    每一票均不公开，结果同时向所有人揭晓。何为共识，在第一次投票之前即已确定。
prose-00-workshop-votes =
    ## 全场的意见

    意见分散是信息，而不是干扰：打分最低和最高的人先发言，全场最多可再投票两次。
prose-00-workshop-outcome =
    ## 决定与行动

    各项行动作为候选提交给路线图；暂时搁置的问题予以保留。

section-01-governance-audit = 治理审计
prose-01-governance-audit-title =
    客户体验是否得到治理，使良好的工作不依赖于个别人？审计在五个步骤中提出 23 个问题，并区分哪些有文件规定、哪些实际执行、哪些有证据。
prose-01-governance-audit-steps-text =
    ## 各步骤的治理情况

    每个步骤评两次分：文件上有什么，实际中做了什么。文件得分更高的步骤，说明规则已有，但尚未成为日常做法。
prose-01-governance-audit-questions-text =
    ## 实际执行究竟在哪里不足

    热力图展示每一个问题，以免良好的平均分掩盖缺失的做法。
prose-01-governance-audit-views-text =
    ## 从其他框架看同样的回答

    治理组成与项目要素从不同角度看待同一项工作。对照表把每个回答归入其中，并显示检查表没有问到的内容。
prose-01-governance-audit-evidence-text =
    ## 哪些有证据

    有证据支持的回答更有价值。阶梯图将问题从“未落实”到“有证据”依次排列。
prose-01-governance-audit-gaps-text =
    ## 哪些事项现在就需要负责人

    每项差距都成为路线图的候选。没有负责人或期限的排在最前，因为它们不会自行解决。
prose-01-governance-audit-council-text =
    ## 由谁治理，何时治理

    出资、负责、建设和交付的人同坐一桌，会议有固定节奏，委员会才能作出好的决策。

section-02-voice-of-customer = 客户之声
prose-02-voice-of-customer-question =
    { surveyed-many }有多满意、多忠诚，由什么决定，是否发生了变化？本章展示 NPS、CSAT 和 CES 及其不确定性，接触点与群体，关键驱动因素，一分的价值，以及{ surveyed-many }怎么说。
prose-02-voice-of-customer-kpis =
    ## 忠诚度与满意度的水平

    每个数字都附有区间和样本量。加权数字采用有效样本量，以免权重造成虚假的精确。只有区间不包含零时，才称为变化。
prose-02-voice-of-customer-where =
    ## 哪些接触点令人满意，令谁满意

    占比以使用过该接触点的{ surveyed-many }为基数。每个群体都与所有其他{ surveyed-many }比较。接触点与群体各自一并检验（Holm 法），低于匿名下限的群体不显示。
prose-02-voice-of-customer-causes =
    ## 什么决定忠诚度，先改进什么

    重要性由各项回答如何共同变化推导得出，而不是取自{ surveyed-many }自称的重要程度。无法与随机波动区分的驱动因素列在最后，不参与排名。
prose-02-voice-of-customer-words =
    ## { surveyed-many }怎么说，数据质量如何

    评论按任何人都可核对的关键词计数；只有评论人数足够时才引用，并经过遮蔽处理。最后一张表列出读取、排除和缺失的内容。

section-03-journey-map = 客户旅程图
prose-03-journey-map-question =
    { surveyed-many }在每个阶段期待什么、得到什么、理想是什么？本章展示旅程图、情绪曲线、各阶段的 CX 力量、关键时刻，以及各阶段背后的支撑。
prose-03-journey-map-map =
    ## { surveyed-many }亲历的旅程

    { surveyed-many }在每个阶段做什么、想什么、为何烦恼、为何欣喜，感受如何。人们往往记住高点与结尾；该数字是经验法则。
prose-03-journey-map-forces =
    ## 客户关系在哪里赢得，在哪里失去

    六种力量描述一段关系需要什么。确定性与公平对待是基础：这里的不足应先于任何提升之举得到解决。各力量的权重在每张图表下方注明。
prose-03-journey-map-moments =
    ## 关键时刻

    某种力量重要、未达期望且许多{ surveyed-many }都会经历之处，即为关键时刻。在随机抽取的评分者中重新计算，若多数结果一致，其排名即为稳定。
prose-03-journey-map-behind =
    ## 背后的支撑与可能的改进

    服务蓝图展示每个阶段由哪些人和事物支撑；各项构想标明其在双钻模型中的位置。

section-04-maturity-diagnostic = 成熟度诊断
prose-04-maturity-diagnostic-title =
    组织在客户体验的七项能力上有多成熟，评分者的看法有多一致，每项能力的下一步是什么？评分者代表自己作答；群体太小、不足以保护评分者的，一律不显示。
prose-04-maturity-diagnostic-radar-text =
    ## 组织所处的位置

    能力轮廓展示每项能力的平均分及其目标；如有上次诊断，也一并显示。
prose-04-maturity-diagnostic-targets-text =
    ## 距离目标还有多远

    目标达成率表示目标已实现多少；进展表示自上次诊断以来已走完多少路程。
prose-04-maturity-diagnostic-levels-text =
    ## 平均分与级别是两个不同的答案

    在平均分中，强的实践可以弥补弱的实践。级别则不然：只有该能力的每项实践都到位，才算达到。两者均予展示，各用其名。
prose-04-maturity-diagnostic-certainty-text =
    ## 级别有多可靠

    换一批评分者，结果可能不同。多次重新抽取评分者，可以看出各级别出现的频率。
prose-04-maturity-diagnostic-perception-text =
    ## 领导层与一线看到的是同一家公司吗

    若高管的评分高于一线，计划往往从{ surveyed-many }和同事并不认同的图景出发。
prose-04-maturity-diagnostic-groups-text =
    ## 内部看法有何不同

    只有当群体本身以及可以通过相减推算出的其他群体都足够大时，才显示角色与部门。
prose-04-maturity-diagnostic-waves-text =
    ## 发生了哪些变化，其他组织如何

    历次诊断按相同的实践比较。已发表的数字用作参照；它们是引用，并非在此测得。
prose-04-maturity-diagnostic-next-text =
    ## 下一步做什么

    每项低于目标的能力都有通往下一级别的步骤。这些步骤作为候选进入路线图，并在那里估算。

section-05-roadmap = 路线图
prose-05-roadmap-question =
    应资助哪些举措，按什么顺序，价值几何？计划依据本报告的结论、各举措的成本与效果，以及资金和人员的限制。
prose-05-roadmap-sequence =
    ## 何时做什么

    举措之所以列入计划，是因为这样整个计划在预算、产能和依赖关系之内价值最高。在价值相近的计划中，采用开始最早的一个。
prose-05-roadmap-value =
    ## 价值几何

    对评分和成本的影响按客户的财务假设换算为金额，每项假设都附有范围以及该关联确为因果的概率。多项举措共同主张的效益，只完整计算一次。
prose-05-roadmap-follow =
    ## 如何看到成效

    每项举措都注明其依据的结论，以及将显示其效果的指标。缺少估算的举措只列出，不纳入计划。
prose-05-roadmap-first =
    ## 先做什么

section-06-portfolio = 与其他客户的比较
prose-06-portfolio-title =
    该客户在其他客户中处于什么位置？只比较同意参与的客户；不具名。
prose-06-portfolio-position-text =
    ## 在其他客户中的位置

    不足五家客户的群体，以及某一客户占主导的群体，均不列入。
