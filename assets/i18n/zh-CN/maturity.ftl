# 成熟度图：阶梯与能力画像。
maturity-stage-number = 第 { $number } 阶段
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
maturity-about-stages = 从静态信息到数据驱动的全渠道，共五个阶段。给出所处阶段和通往下一阶段的路径。
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
maturity-placed = { $stage }，通往第 { $number } 阶段“{ $next }”的路已走完 { $percent }
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
maturity-consensus-about = 取所有投票的下中位数；如小组另有商定，可改选其他值。
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

# 从别处收来的答案。
maturity-votes-criterion = 标准
maturity-votes-role = 岗位
maturity-votes-vote = 投票
maturity-votes-note = 说明
answers-not-a-form = 这不是 Cairn 能读取的答卷。
answers-too-large = 文件超过 { $most } MB。
answers-too-many = 文件超过 { $most } 行。
answers-not-rows = 该文件既不是答卷，也不是 CSV 之类的文本行。
answers-no-columns = 第一行须写明各列：标准（criterion）、岗位（role）、投票（vote）；说明（note）可省略。
answers-bad-vote = 第 { $line } 行：“{ $text }”不是有效答案。可填等级（如 3）、dk（不知道）或 na（不适用）。
answers-no-role = 第 { $line } 行：缺少标准或岗位。
answers-open-quote = 第 { $line } 行：这里的引号没有闭合。
answers-none = 文件中没有答案。
answers-not-read = 无法读取该文件。

# 查看评估的方式。
maturity-mode-answers = 作答
maturity-mode-discussion = 讨论
maturity-mode-results = 结果
maturity-mode-way = 下一步
maturity-instrument-version = { $name }，第 { $version } 版
maturity-respondent = 受访者
maturity-respondents-count = { $n ->
    [0] 还没有受访者
   *[other] { $n } 位受访者
}
maturity-role-answered = { $role }（{ $n }）
maturity-takes-part = 参与本次评估
maturity-weight = 权重
maturity-by-stage = 按阶段
maturity-by-dimension = 按维度
maturity-by-competency = 按能力
maturity-by-aspect = 按方面
maturity-form-levels = 等级 0–{ $top }
maturity-form-quick = 是、部分、否
maturity-keys-quick = 按 Y（是）、P（部分）、N（否）、D（不知道）、X（不适用）作答并进入下一条；方向键移动
maturity-voted = { $all } 人中已有 { $n } 人投票
maturity-waiting = 尚未投票：{ $roles }
maturity-show-votes = 现在就显示投票

# 结果依据不足的情形。
maturity-nothing-applies = 该模型的内容在此均不适用，因此没有结果
maturity-nothing-known = 没有人知道任何答案：在有证据之前，每条标准都按 0 计。
maturity-weightless = 所有投票者的权重都是 0，因此每条标准都未知。
maturity-one-respondent = 这只是{ $role }一人的看法。
maturity-stage-free = { $stage }没有计分的标准，视为已通过。
maturity-stray = 有 { $n } 个答案所属的标准或等级已不在该模型中；它们仍保留，但不计入结果。

# 讨论。
maturity-no-disputes = 没有大到需要讨论的分歧。
maturity-settled = 已商定 { $n } / { $all }。一致度最低的排在最前。
maturity-all-others = 其余各条
maturity-agreed = 已商定
maturity-spread = 相差 { $range }，{ $agreement }
maturity-of-all = 第 { $n } 条，共 { $all } 条
maturity-is-gate = {"  ·  "}门槛
maturity-next-criterion = 下一条标准
maturity-previous-criterion = 上一条标准
maturity-group-agrees = 小组商定为
maturity-median-counts = 商定之前按投票的下中位数计：{ $voted }
maturity-notes = 说明

# 结果图。
maturity-picture-placement = 所处阶段
maturity-picture-profile = 画像
maturity-picture-votes = 投票
maturity-picture-course = 历程
maturity-picture-models = 全部模型
maturity-bars = 条形
maturity-radar = 雷达
maturity-profile-apart = 画像显示强项与弱项，不参与阶段判定。
maturity-course-one = 要看历程，需要用{ $instrument }再做一次评估。不同版本之间不作比较。
maturity-course-of = 使用{ $instrument }的全部评估
maturity-again = 再次评估
maturity-no-date = 无日期
maturity-position = 位置
maturity-agreement = 一致度
maturity-votes = 票数
maturity-models = 全部成熟度模型
maturity-models-apart = 各模型衡量的内容不同，因此不求平均。
maturity-models-model = 模型
maturity-models-assessment = 评估
maturity-models-date = 日期
maturity-models-respondents = 受访者
maturity-models-result = 结果
maturity-models-next = 下一步
maturity-short-stage = { $position }，{ $stage }
maturity-short-profile = { $overall }（满分 100）
maturity-results-range = 极差
maturity-results-voted = 投票结果
maturity-results-reason = 理由
maturity-kpis-here = “{ $stage }”所属的指标

# 阈值。
maturity-sensitivity = 换用其他阈值
maturity-with-threshold = { $threshold } 时：
maturity-thresholds = 本次评估的阈值
maturity-thresholds-about = 判定阶段的条件，随本次评估保存；通常为 75% 与门槛等级 2。
maturity-attain = 达成一个阶段需要
maturity-gate-from = 门槛自此等级起通过
maturity-unweighted = 每票同等计算
maturity-weighted = 按权重计票
maturity-usual-thresholds = 恢复通常值

# 下一步。
maturity-points-to = { $n ->
    [0] { $stage }的等级分已足够，但尚缺其下的阶段
   *[other] 距{ $stage }还差 { $n } 个等级分
}
maturity-no-gaps = 没有欠缺之处。
maturity-what-if = 假设推演
maturity-what-if-about = 假设推演：在下方选择更高的等级，看看会到达哪里。不会保存任何内容。
maturity-as-it-is = 现状：{ $now }
maturity-fewest-points = 填入最少的等级分
maturity-what-if-clear = 重新开始
maturity-what-if-end = 返回实际答案
maturity-suppose = 假设为
maturity-make-initiative = 生成举措
maturity-make-initiative-of = 由 { $code } 生成举措
maturity-initiative = 举措：{ $name }
maturity-owned = { $name }（{ $owner }）
maturity-gaps-rank = 序号
maturity-gaps-criterion = 标准
maturity-gaps-stage = 阶段
maturity-gaps-competency = 能力
maturity-gaps-text = 内容
maturity-gaps-now = 现状
maturity-gaps-needed = 需要
maturity-gaps-step = 下一步
maturity-gaps-initiative = 举措
maturity-votes-text = 内容

# 自有模型。
maturity-about-own = 您自己的模型，保存在此工作区中。
maturity-edit-instrument = 编辑
maturity-edit-named = 编辑{ $name }
maturity-copy-instrument = 复制
maturity-copy-named = 复制{ $name }以便修改
maturity-copy-of = { $name }（自有）
maturity-instrument-name = 模型名称
maturity-instrument-about = { $code }，第 { $version } 版。此处编辑当前语言的文字，另一种语言保持不变。
maturity-delete-instrument = 删除模型
maturity-is-answered = 第 { $version } 版已有人作答，保持不变。
maturity-begin-version = 开始第 { $version } 版
maturity-open-version = 打开第 { $version } 版
maturity-part-criteria = 标准
maturity-part-levels = 答案等级
maturity-add-criterion = 添加标准
maturity-add-criterion-to = 在{ $name }中添加标准
maturity-delete-criterion = 删除 { $code }
maturity-text-of = { $code } 的内容
maturity-step-of = { $code } 的下一步
maturity-group-of = { $code } 的分组
maturity-gate = 门槛
maturity-gate-of = { $code } 是门槛
maturity-weight-of = { $code } 的权重
maturity-add-stage = 添加阶段
maturity-new-stage = 新阶段
maturity-delete-stage = 删除第 { $number } 阶段及其标准
maturity-stage-up = 将第 { $number } 阶段上移
maturity-stage-down = 将第 { $number } 阶段下移
maturity-stage-name = 名称
maturity-stage-value = 价值
maturity-stage-technology = 技术
maturity-stage-kpis = 指标
maturity-part-of-stage = 第 { $number } 阶段的{ $part }
maturity-groups-about = 删除一项会同时删除其下的标准。
maturity-delete-group = 删除 { $code }
maturity-name-of = { $code } 的名称
maturity-add-group = 添加
maturity-new-group = 新项
maturity-levels-about = 从没有到有据可证。判定阶段时，各等级与最高等级相比。
maturity-level-name = 等级 { $level } 的名称
maturity-level-anchor = 等级 { $level } 的含义
maturity-anchor = 含义
maturity-add-level = 添加等级
maturity-new-level = 新等级
maturity-remove-level = 删除最高等级
maturity-is-shipped = 此模型由 Cairn 提供。如需修改，请先复制。
maturity-votes-hidden = 所有人投票之前，不显示投票。
