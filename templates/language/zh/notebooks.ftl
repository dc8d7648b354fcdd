# 各章在图表之间所说的话：章节标题与每段正文。

section-00-workshop = 研讨会
prose-00-workshop-question =
    全场如何投票，在哪些方面达成一致，作出了哪些决定？本章展示每一轮的投票、事先确定的共识规则以及各项决定。

    方法：不公开投票、同时揭晓；共识按投票前确定的规则判定，即 RAND/UCLA 法（Fitch 等，2001）或四分位距（von der Gracht，2012）。
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

    方法：每题按 0 至 4 作答，文件与实际分开评分（同 CISO Assistant），对适用的问题取加权平均。
prose-01-governance-audit-steps-text =
    ## 各步骤的治理情况

    每个步骤评两次分：文件上有什么，实际中做了什么。文件得分更高的步骤，说明规则已有，但尚未成为日常做法。热力图展示每一个问题，以免良好的平均分掩盖缺失的做法。
prose-01-governance-audit-views-text =
    ## 从其他框架看同样的回答

    治理组成与项目要素从不同角度看待同一项工作。对照表把每个回答归入其中，并显示检查表没有问到的内容。
prose-01-governance-audit-evidence-text =
    ## 哪些有证据，哪些现在就需要负责人

    有证据支持的回答更有价值。阶梯图将问题从“未落实”到“有证据”依次排列。每项差距都成为路线图的候选。没有负责人或期限的排在最前，因为它们不会自行解决。
prose-01-governance-audit-council-text =
    ## 由谁治理，何时治理

    出资、负责、建设和交付的人同坐一桌，会议有固定节奏，委员会才能作出好的决策。

section-02-voice-of-customer = 客户之声
prose-02-voice-of-customer-question =
    { surveyed-many }有多满意、多忠诚，由什么决定，是否发生了变化？本章展示 NPS、CSAT 和 CES 及其不确定性，接触点与群体，关键驱动因素，一分的价值，以及{ surveyed-many }怎么说。

    方法：NPS 采用调整的 Wald 区间（Rocks，2016），占比采用 Wilson 得分区间（1927），驱动因素采用相对权重（Johnson，2000），成组检验采用 Holm 法（1979）。
prose-02-voice-of-customer-kpis =
    ## 忠诚度与满意度的水平

    每个数字都附有区间和样本量。加权数字采用有效样本量，以免权重造成虚假的精确。只有区间不包含零时，才称为变化。
prose-02-voice-of-customer-where =
    ## 哪些接触点令人满意，令谁满意

    占比以使用过该接触点的{ surveyed-many }为基数。每个群体都与所有其他{ surveyed-many }比较。接触点与群体各自一并检验（Holm 法），低于匿名下限的群体不显示。
prose-02-voice-of-customer-causes =
    ## 什么决定忠诚度，哪里不足

    重要性由各项回答如何共同变化推导得出，而不是取自{ surveyed-many }自称的重要程度。无法与随机波动区分的驱动因素列在最后，不参与排名。
prose-02-voice-of-customer-words =
    ## { surveyed-many }怎么说，数据质量如何

    主题比例依据由人阅读并归类的评论；一条评论可有多个主题。只有经具名人员放行的原话才会引用。最后一张表列出读取、排除和缺失的内容。

section-03-journey-map = 客户旅程图
prose-03-journey-map-question =
    { surveyed-many }在每个阶段期待什么、得到什么、理想是什么？本章展示旅程图、情绪曲线、各阶段的 CX 力量、关键时刻，以及各阶段背后的支撑。

    方法：每位评分者在期望、实际与理想之间的差距，附 t 区间；成组检验采用 Holm 法（1979）；构想按机会得分排序（Ulwick，2005）。
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

    方法：评分者平均分，附 t 区间；级别要求每项实践的中位数达到；一致性以 alpha 衡量（Krippendorff，2011）；距目标的进程同 OWASP SAMM。
prose-04-maturity-diagnostic-radar-text =
    ## 组织所处的位置

    能力轮廓展示每项能力的平均分及其目标；如有上次诊断，也一并显示。目标达成率表示目标已实现多少；进展表示自上次诊断以来已走完多少路程。在平均分中，强的实践可以弥补弱的实践。级别则不然：只有该能力的每项实践都到位，才算达到。两者均予展示，各用其名。
prose-04-maturity-diagnostic-certainty-text =
    ## 级别有多可靠，谁的看法不同

    换一批评分者，结果可能不同。多次重新抽取评分者，可以看出各级别出现的频率。若高管的评分高于一线，计划往往从{ surveyed-many }和同事并不认同的图景出发。只有当群体本身以及可以通过相减推算出的其他群体都足够大时，才显示角色与部门。
prose-04-maturity-diagnostic-waves-text =
    ## 发生了哪些变化，下一步做什么

    历次诊断按相同的实践比较。已发表的数字用作参照；它们是引用，并非在此测得。每项低于目标的能力都有通往下一级别的步骤。这些步骤作为候选进入路线图，并在那里估算。

section-05-roadmap = 路线图
prose-05-roadmap-question =
    应资助哪些举措，按什么顺序，价值几何？计划依据本报告的结论、各举措的成本与效果，以及资金和人员的限制。

    方法：在限制之内的所有计划中，精确求得净现值最高的一个，没有财务假设时则取影响最大的一个；金额范围为模拟结果的第 10 至第 90 百分位。
prose-05-roadmap-sequence =
    ## 何时做什么

    举措之所以列入计划，是因为这样整个计划在预算、产能和依赖关系之内价值最高。在价值相近的计划中，采用开始最早的一个。
prose-05-roadmap-value =
    ## 价值几何

    对评分和成本的影响按客户的财务假设换算为金额，每项假设都附有范围以及该关联确为因果的概率。多项举措共同主张的效益，只完整计算一次。
prose-05-roadmap-follow =
    ## 如何看到成效，现在开始什么

    每项举措都注明其依据的结论，以及将显示其效果的指标。缺少估算的举措只列出，不纳入计划。

section-06-portfolio = 与其他客户的比较
prose-06-portfolio-title =
    该客户在其他客户中处于什么位置？只比较同意参与的客户；不具名。

    方法：数值较低的其他客户所占比例，分别与全部客户和同类客户比较；该客户自身不计入。
prose-06-portfolio-position-text =
    ## 在其他客户中的位置

    不足五家其他客户的群体，以及某一客户占主导的群体，均不列入。

section-07-story = 决策与风险
prose-07-story-question =
    这些发现意味着什么：问题按何顺序排列，请董事会作出哪些决策，哪些地方可能出错？

    方法：涉及旅程同一阶段、或由同一举措应对的发现合为一个原因；先按指向该原因的测量数量排序，再按计划在此的预期收益排序（本工具自有方法）。
prose-07-story-causes =
    ## 问题所在，按顺序

    满意度的影响因素与旅程、治理、成熟度的差距，凡涉及同一环节或由同一举措应对的，合并为一个原因。
prose-07-story-decide =
    ## 请求事项与可能出错之处

    项目文件中没有负责人或期限的，请董事会指定。

section-08-charter = 章程
prose-08-charter-question =
    项目规则中哪些已经商定：为何存在、谁来决定、日常如何运作、使用哪些工具？还有什么待定？

    方法：将章程每项条款与其所属字段对照；空缺即为待定事项，并附上需要回答的问题。不代任何人填写。
prose-08-charter-clauses =
    ## 各条款进展如何

    章程写明由谁、何时、限额多少，才会被使用。缺少这些的条款只是标题。
prose-08-charter-rights =
    ## 谁决定什么

    无人知道谁可以决定时，工作就会停顿。决策权按原文列出，并注明尚缺的内容。

section-09-communication = 沟通计划
prose-09-communication-question =
    从启动到实现收益，谁通过什么渠道、从谁那里、多久一次了解什么？

    方法：将计划中的每条信息与其所属字段对照。只有经指定人员批准的故事才会讲述。
prose-09-communication-plan =
    ## 谁了解什么

    没有发送人或日期的信息不会发出。计划显示缺少之处。
section-10-listening = 倾听计划
prose-10-listening-question =
    调查问谁、问多频繁，回答是否足以决策？每条联系规则在启用之前先行试算。

    方法：在每条规则下逐日模拟一年的事件、邀请与回答（本工具自有方法）；宽度取 Wilson 区间。
prose-10-listening-surveys-text =
    ## 每项调查带来什么

    在选中的规则下每年的邀请与回答，以及回答对预期结果的精确程度。
prose-10-listening-rules-text =
    ## 一条规则的代价与节省

    间隔保护人们免受过多邀请，也减少每项调查的回答。在留下足够回答的规则中，取最温和的一条。

section-11-technology = 技术选择
prose-11-technology-question =
    哪个产品能承载项目，在评分与权重不确定时有多大把握？

    方法：在区间内抽取评分与权重；选项居首的占比即其为正确选择的概率（Lahdelma、Hokkanen 与 Salminen 1998）。
prose-11-technology-ranking-text =
    ## 哪个选项领先

    现有功能与三到五年后的功能、第一年与总的费用，以及与品牌和员工的契合。
prose-11-technology-sensitivity-text =
    ## 什么会改变选择

    权重减半或加倍、评分处于区间一端：能逆转答案之处，签约前值得查明。

section-12-outcomes = 业务成果
prose-12-outcomes-question =
    项目服务于哪些业务成果，之前需要什么，又需要哪些行动？

    方法：收益依赖网络（Ward 与 Daniel 2012）；每条联系有依据，否则标为假设。
prose-12-outcomes-picture-text =
    ## 什么通向什么

    只要知道是假设，假设就不是错误；此图显示下一项依据值得花费之处。
prose-12-outcomes-executives-text =
    ## 对每位高管意味着什么

    以高管自己的指标表示，并列出其后的计划举措。

section-04-employees = 员工
prose-04-employees-title =
    员工说了什么，能否按自己希望的方式服务，与{ surveyed-many }对其单位的评价有何关系，听到之后又做了什么？

    方法：eNPS 用修正区间（Rocks 2016），比例用 Wilson 区间，变化作为一族检验（Holm）；单位与{ surveyed-many }的关系用扣除抽样误差的斜率（Fuller 1987；MacKinnon 和 White 1985）。
prose-04-employees-standing-text =
    ## 员工说了什么

    服务能力以陈述询问。一个单位要么显示全部数值，要么都不显示，使人无从被辨认。
prose-04-employees-customers-text =
    ## 员工与{ surveyed-many }

    单位之间还有许多其他差异，因此关联只是相关。单位太少时看不到关联，并列也不称为关联。
prose-04-employees-log-text =
    ## 询问、行动、反馈

    只问不反馈，下次的回答会更少。待定之处在此询问。

section-04-operations = 运营
prose-04-operations-title =
    在服务{ surveyed-many }之处，运营测到了什么，是否在通常波动之内，是否达到目标，与评分有何关系？

    方法：采用 Western Electric（1956）和 Nelson（1984）规则的控制图；剔除季节的趋势（Hirsch、Slack 和 Smith 1982）；单位内与单位间同评分的关系（Mundlak 1978）。
prose-04-operations-standing-text =
    ## 运营现状

    控制图把通常波动与需要追查原因的变化分开。目标说明想要什么，界限说明流程能给什么；两者都显示，因为平稳的流程也可能达不到目标。
prose-04-operations-links-text =
    ## 运营与评分的关系

    单位内的关系把一个单位与它在其他时间相比；单位间的关系比较不同的地方，它们还有许多其他差别。两者都不是效果。

section-04-what-worked = 举措的效果
prose-04-what-worked-title =
    在某处开始的举措，是否改变了它要改变的？实施的单位与未实施的单位，前后对照。

    方法：起点不同的双重差分（Callaway 和 Sant'Anna 2021）；只有一个单位实施时用合成控制（Abadie、Diamond 和 Hainmueller 2010）；没有检验反对时才断言效果。
prose-04-what-worked-verdicts-text =
    ## 可以断言什么

    每项效果旁边是能看出的最小效果。实测取代计划中的假定。

section-13-vision = 愿景与品牌承诺
prose-13-vision-question =
    品牌承诺什么，在重要之处是否兑现？

    方法：每项承诺与其触点的满意占比及其阶段的交付差距对照；只有整个区间支持时才说兑现或未兑现。
prose-13-vision-principles-text =
    ## 代表什么

    原则只有在平常日子里能决定事情时才有用。
prose-13-vision-promises-text =
    ## 承诺与兑现

    没有兑现的承诺，代价高于没有作出的承诺。

section-04-interviews = 访谈
prose-04-interviews-question =
    当面受访的人说了什么，在哪里谈到痛点与需求，另一位阅读者会看到同样的内容吗？

    方法：由一位或两位阅读者对段落编码；一致性采用克里彭多夫α系数（2011）。
prose-04-interviews-heard-text =
    ## 听了谁

    任何姓名、记录与段落都不离开客户的文件夹。访谈太少时不报数字。
prose-04-interviews-said-text =
    ## 谈到什么

    访谈对象是选定而非抽样：访谈说明有什么，不说明有多常见。

section-06-ideas = 从想法到举措
prose-06-ideas-question =
    哪个想法回应了所发现的问题，是否与人一起试过，哪项举措采用了它？

    方法：双钻（Design Council 2005）；源于想法的举措均可追溯到测试，否则逐一列出。
prose-06-ideas-diamond-text =
    ## 每个想法的路径

    从发现、提问、概念到测试与举措。尚未进行的步骤没有方框。
prose-06-ideas-open-text =
    ## 待解决的问题

    没有测试的想法，或没有结果的测试，是问题而不是过错。
