# 图表中的文字与数据点说明。
chart-rule-1 = 超出自然过程界限
chart-rule-2 = 连续八个以上的点位于中心线同一侧
chart-rule-3 = 连续四点中有三点更靠近界限而非中心线
chart-rule-4 = 变动幅度超出偶然波动
chart-favourable = ▲ 有利信号
chart-adverse = ▼ 不利信号
chart-interval = 95%置信区间：{ $range }
chart-n = n = { $n }
chart-excluded = 作为特殊时段排除
chart-upper = 上限 { $value }
chart-centre = 中心线 { $value }
chart-lower = 下限 { $value }
chart-baseline = 基线 { $from }—{ $to }
chart-target = 目标 { $value }
chart-summary = { $name }，{ $from }至{ $to }：最新值{ $value }，{ $signals ->
    [0] 没有信号
   *[other] { $signals }个时段有信号
}
chart-forecast = 拟合直线，并非预测
