# 指标页面。
kpis-empty = 指标用来判断体验是否在变好：每个时段的计数，连同置信区间、基线和目标值。
kpis-add = 添加指标
kpis-delete = 删除指标
kpis-import = 导入答案…
kpis-move-up = 上移
kpis-move-down = 下移
kpis-name = 指标名称
kpis-no-value = 暂无数值
kpis-no-values = 暂无数值，请在下方录入第一个时段。
kpis-comma = ，
kpis-unit-points = 分

# 新指标测量什么；也作为它的初始名称。
kpis-new-nps = 净推荐值（NPS）
kpis-new-topbox = 满意度占比（CSAT）
kpis-new-mean = 满意度均值（CSAT）
kpis-new-effort = 客户努力分数（CES）
kpis-new-ratio = 百分比
kpis-new-churn = 客户流失率
kpis-new-per-thousand = 每千比率
kpis-new-ratio-value = 单位金额
kpis-new-value = 实测值

# 指标与目标的关系。
kpis-status-achieved = 已达成
kpis-status-on-track = 进展正常
kpis-status-at-risk = 有风险
kpis-status-off-track = 偏离目标
kpis-status-none = 没有目标
kpis-target = 目标 { $value }
kpis-target-by = 目标 { $value }，{ $period }前达成
kpis-needed = ，每期还需 { $change }

# 测量方法。
kpis-higher-better = 越高越好
kpis-lower-better = 越低越好
kpis-method-nps = 净推荐值，−100至100
kpis-method-topbox = { $min }至{ $max }分中{ $from }分及以上的占比
kpis-method-mean = { $min }至{ $max }分的平均回答
kpis-method-ratio = 百分比占比
kpis-method-churn = 期初客户中的流失百分比
kpis-method-per-thousand = 每千数量
kpis-method-ratio-value = 单位平均数额
kpis-method-value = 按实测值
kpis-interval-nps = { $percent }%调整Wald区间
kpis-interval-wilson = { $percent }%Wilson区间
kpis-interval-t = { $percent }%t区间
kpis-interval-none = 无置信区间

# 解读图表之前应了解的事。
kpis-warn-provisional = 基线不足6个点，界限为暂定。
kpis-warn-no-baseline = 基线窗口至少需要两个相邻且有数值的时段。
kpis-warn-direction = 目标要求的变化方向与改进方向相反。
kpis-warn-within = 目标位于自然过程界限之内，可能偶然达到。
kpis-warn-few = 回答不足30份，置信区间较宽。

# 时段表格。
kpis-tab-values = 数值
kpis-tab-details = 详情
kpis-periods = 时段
kpis-counts-hint = 每个回答的人数
kpis-column-period = 时段
kpis-column-lost = 流失数
kpis-column-start = 期初数
kpis-column-numerator = 分子
kpis-column-denominator = 分母
kpis-column-value = 数值
kpis-column-result = 结果
kpis-column-interval = 95%置信区间
kpis-column-n = n
kpis-cell = { $period }，{ $column }
kpis-enter = 录入
kpis-fill-period = 录入{ $period }
kpis-remove-period = 移除{ $period }的数值

# 从电子表格粘贴。
kpis-paste = 从电子表格粘贴…
kpis-paste-hint = 每行一个时段：{ $columns }。首列可写时段，如 { $example }；没有首列时，各行依次接在最后一个时段之后。
kpis-paste-summary = { $count ->
    [1] 1个时段：{ $from }
   *[other] { $count }个时段：{ $from }至{ $to }
}
kpis-paste-enter = 录入{ $count }个时段
kpis-paste-line = 第{ $line }行：{ $fault }
kpis-paste-close = 取消

# 输入未被采纳的原因。
kpis-fault-blank = 缺少数值，未作任何更改
kpis-fault-number = “{ $text }”不是数字，未作任何更改
kpis-fault-count = “{ $text }”不是适用的整数，未作任何更改
kpis-fault-negative = { $text }是负数，未作任何更改
kpis-fault-more = { $part }大于{ $whole }：部分不能超过整体，未作任何更改
kpis-fault-columns = 有{ $found }个数值，需要{ $expected }个，未作任何更改
kpis-fault-period = “{ $text }”不是 { $example } 这样的时段，未作任何更改
kpis-fault-range = { $text }不在{ $low }至{ $high }之间，未作任何更改
kpis-fault-order = 窗口的结束早于开始，未作任何更改
kpis-fault-refused = 与该指标不符，未作任何更改

# 指标的定义。
kpis-form = 定义
kpis-form-fixed = 已有数值时，类型、量表和频率保持不变：更换量表就是一个新指标。
kpis-kind = 类型
kpis-kind-nps = 净推荐值
kpis-kind-topbox = 高分占比
kpis-kind-mean = 平均回答
kpis-kind-ratio = 百分比
kpis-kind-ratio-value = 单位金额
kpis-kind-per-thousand = 每千比率
kpis-kind-churn = 流失率
kpis-kind-value = 实测值
kpis-frequency = 频率
kpis-every-week = 每周
kpis-every-month = 每月
kpis-every-quarter = 每季度
kpis-every-year = 每年
kpis-scale-min = 最低回答
kpis-scale-max = 最高回答
kpis-top-from = 满意起始分
kpis-direction = 改进方向
kpis-higher = 升高
kpis-lower = 降低
kpis-unit = 单位
kpis-target-heading = 目标
kpis-target-value = 目标值
kpis-target-period = 达成时段
kpis-baseline = 基线
kpis-baseline-from = 起始
kpis-baseline-to = 结束
kpis-method-mean-range = 均值
kpis-method-median-range = 中位数
kpis-baseline-note = 为何选此窗口
kpis-excluded = 排除的特殊时段
kpis-excluded-reason = 排除{ $period }的原因
kpis-exclude = 排除一个时段
kpis-include = 重新计入{ $period }
kpis-origin = 来源与负责
kpis-owner = 负责角色
kpis-source = 数据来源
kpis-description = 说明
kpis-note = 备注
kpis-drivers = 驱动因素
kpis-driver-add = 添加驱动因素

# 页面的各部分。
kpis-section-measures = 指标
kpis-section-dashboard = 仪表盘
kpis-section-tree = 驱动关系
kpis-section-cohorts = 客户群组
kpis-section-funnels = 转化漏斗
kpis-section-engagement = 互动价值
kpis-tab-plan = 目标与基线
kpis-tab-answers = 回答分布
kpis-tab-compare = 比较
kpis-tab-links = 关联
kpis-dashboard-count = { $standing }：{ $count }
kpis-copy-picture = 复制为图片

# 更多指标类型。
kpis-new-ease = 易用度（CES 2.0）
kpis-new-retention = 客户留存率
kpis-new-arpu = 每用户收入（ARPU）
kpis-new-grr = 总收入留存率（GRR）
kpis-new-nrr = 净收入留存率（NRR）
kpis-new-clv = 客户终身价值（CLV）
kpis-kind-retention = 留存率
kpis-kind-arpu = 每用户收入
kpis-kind-grr = 总收入留存率
kpis-kind-nrr = 净收入留存率
kpis-kind-clv = 客户终身价值
kpis-method-nps-own = 净推荐值，自定义分界：{ $passive }分起为中立者，{ $promoter }分起为推荐者
kpis-method-retention = 期初客户中的留存百分比
kpis-method-arpu = 每用户收入，按期初与期末用户的均值
kpis-method-grr = 留存的经常性收入百分比，不计增购
kpis-method-nrr = 留存的经常性收入百分比，计入增购
kpis-method-clv-simple = 每客户毛利÷流失率，减去获客成本
kpis-method-clv-first-after = 折现毛利，首笔在一期之后，减去获客成本
kpis-method-clv-first-now = 折现毛利，首笔在当期，减去获客成本
kpis-method-clv-horizon = { $periods }期的折现毛利，首笔在一期之后，减去获客成本
kpis-input-revenue = 收入
kpis-input-users_start = 期初用户
kpis-input-users_end = 期末用户
kpis-input-customers_start = 期初客户
kpis-input-customers_end = 期末客户
kpis-input-customers_new = 其中新客户
kpis-input-revenue_start = 期初收入
kpis-input-expansion = 增购
kpis-input-contraction = 减购
kpis-input-revenue_lost = 流失收入
kpis-input-revenue_per_user = 每用户收入
kpis-input-margin = 毛利率%
kpis-input-churn_share = 流失率%
kpis-input-discount = 折现率%
kpis-input-acquisition_cost = 获客成本
kpis-lifetime = 客户价值的口径
kpis-lifetime-simple = 不折现
kpis-lifetime-first_after = 折现，首笔毛利在一期之后
kpis-lifetime-first_now = 折现，首笔毛利在当期
kpis-lifetime-horizon = 在若干期内折现
kpis-horizon = 期数
kpis-passive-from = 中立者起始分
kpis-promoter-from = 推荐者起始分
kpis-breaks-own = 这不是通常的分界（7和9）：只有分界相同的净推荐值才能比较。
kpis-easy = 表示容易的回答
kpis-hard = 表示困难的回答
kpis-effort-hint = 用于客户努力分数：设定表示容易和困难的回答后，还会给出易用指数、容易占比和净易用度。

# 事件与基线窗口。
kpis-leave-out = 排除{ $period }
kpis-note-add-at = 记录{ $period }发生的事件
kpis-annotations = 事件记录
kpis-note-said = { $period }：{ $text }
kpis-note-new = 发生了某事
kpis-note-add = 记录事件
kpis-note-period = 事件时段
kpis-note-text = 发生了什么
kpis-note-all = 全部指标
kpis-note-own = 本指标
kpis-note-whose = 显示在本指标或全部指标的图表中
kpis-note-delete = 删除事件“{ $text }”
kpis-note-hint = 事件显示在图表中相应时段的上方。
kpis-window-hint = 沿此处拖动以选定基线窗口；拖动两端可调整
kpis-window-none = 没有基线窗口；沿图表底部拖动即可选定
kpis-window-drag = 基线窗口{ $from }至{ $to }；沿图表底部拖动可另选
kpis-baseline-says = 中心线{ $centre }，自然过程界限{ $lower }至{ $upper }，依据{ $from }至{ $to }的{ $points }个数值。
kpis-baseline-trend = 二者每期变化{ $change }；以上为窗口末期的数值。
kpis-limits-constant = 恒定界限
kpis-limits-trended = 随趋势
kpis-limits-trended-hint = 恒定界限适合稳定的过程；随趋势的界限沿窗口前后两半均值的连线移动
kpis-warn-trending = 数值在基线窗口内持续上升或下降：恒定界限不适合有趋势的指标，其信号意义不大。可在基线设置中改用随趋势的界限。
kpis-rebase = 重设基线…
kpis-rebase-hint = 新窗口为{ $window }；原窗口连同界限保留在历史中。之后可在图表中拖动两端调整。
kpis-rebase-why = 重设基线的原因
kpis-rebase-begin = 开始
kpis-history = 历次基线
kpis-history-until = 用至{ $date }
kpis-history-forget = 移除基线{ $window }
kpis-stretch = { $from }至{ $to }

# 通往目标的路径。
kpis-expected-ahead = 目前应达到{ $expected }，最新值领先{ $gap }。
kpis-expected-behind = 目前应达到{ $expected }，最新值落后{ $gap }。
kpis-expected-even = 目前应达到{ $expected }，最新值恰好达到。
kpis-progress = 从基线到目标已完成{ $percent }%。
kpis-forecast = { $from }以来{ $count }个数值的拟合直线每期变化{ $change }，到{ $end }将为{ $value }。这只是一条直线，不是预测区间。
kpis-forecast-slope = { $from }以来{ $count }个数值的拟合直线每期变化{ $change }。这只是一条直线，不是预测区间。
kpis-page-caution = 解读须知
kpis-page-owner = 负责角色：{ $text }
kpis-page-source = 数据来源：{ $text }

# 回答。
kpis-answers = 回答分布
kpis-answers-said = { $count }份回答的分布
kpis-answer-told = 回答{ $answer }：{ $count }份，{ $percent }%
kpis-class-promoters = 推荐者
kpis-class-passives = 中立者
kpis-class-detractors = 贬损者
kpis-class-satisfied = 满意
kpis-class-others = 其他
kpis-class-easy = 容易
kpis-class-between = 居中
kpis-class-hard = 困难
kpis-fact-promoters = 推荐者
kpis-fact-passives = 中立者
kpis-fact-detractors = 贬损者
kpis-fact-score-interval = 得分区间（Tango）
kpis-fact-standard-error = 标准误
kpis-fact-index = 指数0–100（跨量表仅为近似）
kpis-fact-deviation = 标准差
kpis-fact-ease-index = 易用指数0–100
kpis-fact-easy = 容易
kpis-fact-hard = 困难
kpis-fact-net-ease = 净易用度
kpis-fact-annual-churn = 年流失率（假设每月同最新月）
kpis-fact-kept-in-year = 最近12个月留存
kpis-fact-expected-life = 预期客户生命周期（期）
kpis-figure-with = { $figure }（{ $certainty }）
kpis-fact-endless = 无限
kpis-span = 时间范围
kpis-span-newest = 最新时段
kpis-span-last = 最近{ $count }期
kpis-span-window = 基线窗口
kpis-span-since = 基线之后
kpis-span-all = 全部时段

# 比较。
kpis-groups = 分组
kpis-groups-none = 暂无细分：可按客户角色、细分群体、渠道或阶段拆分后比较。
kpis-groups-few = 有分组不足30份回答，其区间较宽。
kpis-groups-partial = 各组之和不等于总数：部分回答不属于任何分组。
kpis-not-pooled = 这类数值不能跨时段相加，请选择单个时段。
kpis-all-together = 总体
kpis-breakdown = 细分维度
kpis-breakdown-add = 添加细分
kpis-breakdown-edit = 编辑分组
kpis-breakdown-done = 完成
kpis-breakdown-delete = 删除细分
kpis-breakdown-name = 按什么细分
kpis-breakdown-hint = 每组一行，数字以空格分隔：{ $columns }
kpis-by-segment = 按细分群体
kpis-by-persona = 按客户角色
kpis-by-channel = 按渠道
kpis-by-stage = 按阶段
kpis-by-other = 按其他维度
kpis-member-add = 添加分组
kpis-member-text = 按名称添加分组
kpis-member-remove = 移除分组{ $name }
kpis-period-before = 上一时段
kpis-period-after = 下一时段
kpis-two = 两者比较
kpis-two-first = 从
kpis-two-second = 到
kpis-two-group = { $side }，分组
kpis-two-span = { $side }，时间范围
kpis-two-rise = 上升{ $size }，超出偶然波动。
kpis-two-rise-chance = 上升{ $size }，可能只是偶然。
kpis-two-fall = 下降{ $size }，超出偶然波动。
kpis-two-fall-chance = 下降{ $size }，可能只是偶然。
kpis-two-equal = 两者相同。
kpis-two-better = ▲ 变好
kpis-two-worse = ▼ 变差
kpis-two-interval = 差异的95%置信区间：{ $range }
kpis-two-p = p { $p }
kpis-two-by-nps = 两个净推荐值之差，调整Wald
kpis-two-by-rate = 两个比率之差，Newcombe区间，合并z检验
kpis-two-by-mean = 两个均值之差，Welch区间
kpis-two-no-data = 其中一方没有回答。
kpis-two-no-test = 该类型没有计数，无法检验差异是否偶然。
kpis-two-no-variance = 双方的回答完全相同，无从检验。
kpis-two-hint = 仅适用于相互独立的回答：同一批客户前后两次回答属于配对数据。多个时段的走势请看图表中的信号，而非逐期检验。

# 样本量。
kpis-size = 需要多少回答
kpis-size-margin = 误差（±点）
kpis-size-population = 客户总数（可选）
kpis-size-difference = 要发现的差异（点）
kpis-size-for-margin = 份回答可在95%置信度下达到±{ $margin }点，{ $basis }
kpis-size-for-difference = 份回答（每组）可以{ $power }%的把握发现{ $difference }点的差异
kpis-size-as-now = 假设回答的离散程度同最新时段
kpis-size-worst = 按最坏情况
kpis-size-none = 样本量计算适用于净推荐值和比率。
kpis-size-unreadable = “{ $text }”不是数字。
kpis-size-too-many = 所需回答数过大。
kpis-size-impossible = 没有回答数能满足该条件。

# 客户群组。
kpis-cohorts-empty = 客户群组是同一时段开始的所有客户：一期、两期、三期之后还剩多少？
kpis-cohort-add = 添加群组
kpis-cohort-hint = 按期龄显示仍活跃的百分比；开始时的人数为期龄0。
kpis-cohort-began = 开始时段
kpis-cohort-name = 名称
kpis-cohort-size = 人数
kpis-cohort-active = 1、2、3…期之后仍活跃
kpis-cohort-all = 合计
kpis-cohort-n = 客户数
kpis-cohort-rises = 合计占比在某些期龄上升：达到该期龄的群组较少，且各不相同。
kpis-cohort-impossible = 人数为零或活跃数超过开始人数的群组无法合计。
kpis-cohort-delete = 删除群组{ $name }
kpis-cohorts-edit = 人数

# 漏斗。
kpis-funnels-empty = 转化漏斗统计逐步继续的人数，并显示流失最多的环节。
kpis-funnel-add = 添加漏斗
kpis-funnel-new = 新漏斗
kpis-funnel-name = 漏斗名称
kpis-funnel-delete = 删除漏斗
kpis-funnel-closed = 各步骤为同一批人
kpis-funnel-open = 中途有人加入
kpis-funnel-closed-hint = 第一步之后无人加入：显示转化率、流失数和占第一步的比例。
kpis-funnel-open-hint = 各步骤统计的人群不同：只显示步骤间的比率，可能超过100%。
kpis-funnel-passed = { $rate }继续（{ $low }至{ $high }），流失{ $lost }
kpis-funnel-worst = { "  ▼ 比率和人数均流失最多" }
kpis-funnel-worst-rate = { "  ▼ 比率流失最多" }
kpis-funnel-worst-lost = { "  ▼ 人数流失最多" }
kpis-funnel-open-rate = 为上一步的{ $rate }
kpis-funnel-too-few = 漏斗至少需要两个步骤。
kpis-funnel-grows = “{ $name }”多于上一步：请检查数字，或设为中途有人加入。
kpis-funnel-empty = 第一步没有人。
kpis-funnel-step = 步骤
kpis-funnel-count = 人数
kpis-funnel-rate = 占上一步，%
kpis-funnel-lost = 流失
kpis-funnel-of-first = 占第一步，%
kpis-funnel-step-add = 添加步骤
kpis-funnel-step-new = 步骤{ $number }
kpis-funnel-step-name = 步骤{ $number }的名称
kpis-funnel-step-count = 步骤{ $number }的人数
kpis-funnel-step-remove = 移除步骤{ $name }
kpis-funnel-up = 上移{ $name }
kpis-funnel-down = 下移{ $name }

# 互动价值。
kpis-goals-empty = 数字目标的价值相对于一个宏观目标：一次访问值多少？
kpis-goals-add = 添加目标
kpis-goals-next = 添加时段
kpis-goals-new = 数字目标
kpis-goals-hint = 互动价值：每个目标的达成次数乘以其价值，以宏观目标100为基准。
kpis-goals-worth = 每次访问，共{ $total }，访问{ $visits }次
kpis-goals-no-visits = 尚未录入访问次数。
kpis-goals-name = 名称
kpis-goals-visits = 访问次数
kpis-goals-delete = 删除{ $period }的目标
kpis-goal-name = 目标
kpis-goal-named = 目标{ $number }的名称
kpis-goal-value = 价值
kpis-goal-count = 达成次数
kpis-goal-worth = 合计价值
kpis-goal-add = 添加目标
kpis-goal-new = 新目标
kpis-goal-remove = 移除目标{ $name }

# 关联与到期。
kpis-drives = 驱动的指标
kpis-tree-hint = 左侧为结果指标，右侧为驱动它们的指标。
kpis-tree-loose = 尚未关联
kpis-links-stages = 阶段
kpis-links-touchpoints = 触点
kpis-links-personas = 客户角色
kpis-links-initiatives = 举措
kpis-links-maturity = 成熟度阶段
kpis-links-hypotheses = 假设
kpis-links-none = 开始一项评估后即可关联其阶段。
kpis-link-stage = 关联阶段
kpis-link-touchpoint = 关联触点
kpis-link-persona = 关联客户角色
kpis-link-initiative = 关联举措
kpis-link-maturity = 关联成熟度阶段
kpis-unlink = 取消关联{ $name }
kpis-due-days = 时段结束后几天内应有数值
kpis-due-next = { $period }的数值应于{ $date }前录入
kpis-due-late = ，已逾期{ $days }天
kpis-due-since = 自{ $date }起逾期
kpis-late = { $count }个指标逾期：
kpis-late-more = 另有{ $count }个

# 空白单元格与序列表格。
kpis-blanks = 空白单元格：{ $count }个。是没有人这样回答吗？
kpis-blanks-are-zero = 按0录入
kpis-column-low = 区间下限
kpis-column-high = 区间上限
kpis-column-centre = 中心线
kpis-column-lower = 下限
kpis-column-upper = 上限
kpis-column-signals = 信号
kpis-evidence = 证据
