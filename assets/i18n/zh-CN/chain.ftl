# 链条及其断点。
plan-chain = 链条
chain-loose-severe_pain_without_initiative = { $count ->
   *[other] 个严重痛点无人处理
}
chain-loose-initiative_without_measure = { $count ->
   *[other] 项举措没有衡量指标
}
chain-loose-kpi_without_owner = { $count ->
   *[other] 个指标没有负责人
}
chain-loose-criterion_without_initiative = { $count ->
   *[other] 项下一阶段差距没有举措
}
chain-loose-stage_without_kpi = { $count ->
   *[other] 个阶段没有指标
}
chain-loose-persona_without_journey = { $count ->
   *[other] 个客户角色没有旅程
}
chain-ends = 断点
chain-ends-count = 断点（{ $count }）
chain-picture = 全图
chain-empty = 链条把人与成果连接起来：谁走过哪段旅程、哪里受阻、采取了什么行动、如何衡量。从一个客户角色开始。
chain-empty-add = 添加客户角色
chain-everything = 全部
chain-only = 围绕：{ $name }
chain-filter = 显示：{ $shown }
chain-hint = 指向任一环节即可看到与它相关的整条链，双击可打开。
chain-open = 打开
chain-show-only = 只显示相关链条
chain-lit = { $name } 与 { $count ->
   *[other] { $count } 个环节相关
}
chain-node = { $kind }：{ $name }
chain-link-persona = 客户角色
chain-link-journey = 旅程
chain-link-stage = 阶段
chain-link-pain = 痛点
chain-link-opportunity = 机会点
chain-link-initiative = 举措
chain-link-kpi = 指标
chain-link-criterion = 成熟度标准
chain-ends-about = 从客户痛点到可衡量的改善，链条在这些地方断开。每一处都可以就地补上，也可以撤销。
chain-no-ends = 链条完整：严重痛点都有人处理，举措和阶段都有衡量指标，每个指标都有负责人。
chain-why-severe_pain_without_initiative = 严重度为 4 或 5，却没有任何举措来解决。
chain-why-initiative_without_measure = 将无法判断它是否有效。
chain-why-kpi_without_owner = 没有人负责的数字不会改变。
chain-why-criterion_without_initiative = 模型的下一阶段要求做到，但尚未开展任何工作。
chain-why-stage_without_kpi = 无从知道这个阶段的情况如何。
chain-why-persona_without_journey = 知道他们是谁，却不知道他们经历了什么。
chain-show-all = 显示全部 { $count } 项
chain-pain-about = { $stage } · { $journey } · 严重度 { $severity }
chain-new-initiative = 新建举措
chain-new-journey = 绘制旅程
chain-journey-of = { $persona }的旅程
chain-choose = 选择…
chain-choose-kpi = 选择指标…
chain-opportunity = 机会点：{ $name }
chain-to-target = { $kpi }，达到目标（{ $change }）
chain-owner = 负责人
chain-owner-hint = 负责的角色…
chain-made = 新举措：{ $name }
chain-kind = 缺少什么
chain-what = 位置
chain-belongs = 所属
document-chain = 完整链条
document-loose-ends = 断点清单
