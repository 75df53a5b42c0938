# 成熟度图：阶梯与能力画像。
maturity-stage-number = 第 { $number } 阶段
maturity-percent = { $n }%
maturity-percent-of = { $n } / { $needed }
maturity-unknown = 未知
maturity-na = 不适用
maturity-binding = 最弱环节
maturity-overall = 总分
maturity-governance = 治理
maturity-governance-sum = { $sum } / { $of }

# 图中各部分的说明。
maturity-stage-told = { $name }：达成 { $percent }
maturity-gate-told = 门槛 { $code }：{ $text }现状：{ $now }
maturity-cell-told = { $code }：{ $text }现状：{ $now }
maturity-dot-told = { $role }单独评估：{ $position }

# 开始评估。
maturity-start = 开始评估
maturity-choose = 选择哪种评估？
maturity-choose-why = 由多个岗位共同填写问卷，看清组织现在的位置、大家的分歧以及下一步。
maturity-about-stages = 从静态信息到数据驱动的全频道，共五个阶段。给出所处阶段和通往下一阶段的路径。
maturity-about-levels = 从最初的关注到终身客户，三个层级共七个阶段。给出所处阶段和通往下一阶段的路径。
maturity-about-profile = 六项能力，各含人员、流程与技术。给出能力画像及最弱环节，不划分阶段。
maturity-criteria-count = { $n } 条标准
maturity-begin = 开始
maturity-begin-with = 开始：{ $name }
maturity-back = 返回
maturity-new-assessment = 评估
maturity-assessment-name = { $month }{ $kind }
maturity-month = { $year } 年 { $month } 月
maturity-no-instrument = 工作区中没有该评估所用的问卷。

# 评估的标题区。
maturity-name = 评估名称
maturity-date = 评估日期
maturity-date-hint = 2026-01-31
maturity-date-wrong = 日期格式如 2026-01-31
maturity-delete-assessment = 删除评估

# 组织所处的位置。
maturity-placed = { $stage }，距第 { $number } 阶段“{ $next }”已走完 { $percent }
maturity-placed-top = { $stage }，已是最高阶段
maturity-stage = 第 { $number } 阶段 { $name }
maturity-profiled = 总分 { $overall }（满分 100），最弱环节是{ $binding }
maturity-no-answers = 还没有作答
maturity-undefined = 该评估的阈值设置无法得出阶段
maturity-in-band = 层级：{ $band }。
maturity-basics-incomplete = 基础尚不完整：第一阶段是所有组织的起点。
maturity-islands = 超前于基础的阶段：{ $stages }。
maturity-firm = 阈值取 65% 或 85% 时，结果不变。
maturity-sensitive = 结果取决于阈值：{ $attempts }。
maturity-attempt = { $threshold } 时为第 { $stage } 阶段
maturity-list-gap = 、
maturity-sentence-gap = {""}

# 问卷。
maturity-consensus = 共识
maturity-consensus-about = 取所有投票的较低中位数；如小组另有商定，可改选其他值。
maturity-add-respondent = 添加受访者
maturity-new-respondent = 新受访者
maturity-role = 受访者的岗位
maturity-role-hint = 填写岗位，不写姓名
maturity-delete-respondent = 删除受访者
maturity-answered = 已答 { $n } / { $all } 条。
maturity-alone = 单独评估为 { $position }。
maturity-keys = 按 0–4、D（不知道）、N（不适用）作答并进入下一条；方向键移动
maturity-dont-know = 不知道
maturity-note = 说明或链接
maturity-note-of = { $code } 的说明
maturity-note-hint = 以什么为证：数据、文档或网址
maturity-note-gap = ——
maturity-no-evidence = 尚无证据：此等级需附说明或链接
maturity-next-step = 下一步：{ $step }
maturity-vote-told = { $role }：{ $vote }
maturity-consensus-told = 共识：{ $now }
maturity-too-few = { $n ->
    [0] 还没有人给出等级
   *[other] 只有 { $n } 人给出等级，不足以判断一致程度
}
maturity-disputed = 投票相差 { $range } 级（一致度 { $agreement }），建议讨论
maturity-agreed-well = 投票相差 { $range } 级（一致度 { $agreement }）
maturity-agreed-instead = 小组商定的值；投票结果为：{ $voted }
maturity-reason-of = { $code } 的理由
maturity-reason-hint = 小组为何商定此值
maturity-back-to-votes = 恢复投票结果
maturity-governance-about = 单独计分，不计入能力画像。
maturity-yes = 是
maturity-partly = 部分
maturity-no = 否

# 结果。
maturity-to-reach = 达到{ $stage }
maturity-points = { $n ->
    [0] 各条标准均已达标
   *[other] 还差 { $n } 个等级分
}
maturity-gap = { $code }：{ $now } → { $needed }
maturity-gap-gate = { $code }（门槛）：{ $now } → { $needed }
maturity-now = { $code }：{ $now }
maturity-unfinished = 以下阶段的未完成项
maturity-stages = 各阶段
maturity-gates-shut = 未通过的门槛：{ $codes }
maturity-needs-evidence = 需要证据：{ $codes }
maturity-dimensions = 各维度
maturity-value-here = “{ $stage }”的价值
maturity-technology-next = “{ $stage }”所需的技术
maturity-kpis-next = “{ $stage }”适用的指标
maturity-raise = 优先提升：{ $competency }
maturity-competencies = 各项能力
maturity-aspects = 各方面
maturity-discuss = 需要讨论
maturity-range = { $code }：相差 { $range } 级
maturity-respondents = 各人单独评估
