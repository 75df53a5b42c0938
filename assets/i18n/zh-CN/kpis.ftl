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
kpis-driver-remove = 移除驱动因素{ $name }
