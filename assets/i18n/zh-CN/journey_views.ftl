# 全部旅程一览。
journeys-overview = 全部旅程
journeys-other-phases = 其他时期
journeys-nobody = 无客户角色
journeys-open-map = 打开“{ $name }”
journeys-go-to-stage = 显示阶段“{ $stage }”
journeys-detail-mark = ↳ { $name }
journeys-part-of = 属于“{ $journey }”› { $stage }
journeys-no-curve = 尚未录入情绪
journeys-lowest = 最低点：{ $stage } { $value }
journeys-mean = 均值 { $value }
journeys-to-check = { $count } 项待检查

# 证据等级。
journeys-level-assumed = 假设
journeys-level-interviews = 访谈
journeys-level-survey = 调查
journeys-level-analytics = 数据分析

# 查看一张旅程图的方式。
journeys-sight-map = 旅程图
journeys-sight-comparison = 对比
journeys-sight-content = 内容

# 图下方：数值与检查。
journeys-figure-mean = 均值
journeys-figure-lowest = 最低点
journeys-figure-negative = 低于 0
journeys-figure-fall = 最大跌幅
journeys-figure-peak-end = 峰终值
journeys-nothing-to-check = 无待检查项
journeys-checks-how = 所有曲线的数值，以及图中缺少的内容
journeys-checks-fine = 每个阶段都有触点，严重痛点都有机会点，机会点都有举措，情绪都有证据，最低阶段有负责人。
journeys-check-stage-without-touchpoint = 阶段没有触点
journeys-check-pain-without-opportunity = 严重痛点没有机会点
journeys-check-opportunity-without-initiative = 机会点没有举措
journeys-check-emotion-without-evidence = 情绪没有证据
journeys-check-lowest-stage-without-owner = 最低阶段没有负责人
journeys-open-detail = 打开详细旅程图：{ $name }

# 两张图的对比。
journeys-compared = { $before } → { $after }
journeys-compare-with = 对比对象
journeys-choose-map = 选择旅程图
journeys-alone = 目标状态图说明要改变什么。由本图生成后，两张图按阶段逐一关联，可以叠放对比。
journeys-make-to-be = 创建目标状态图
journeys-make-as-is = 创建现状图
journeys-counterpart-name = { $name }（{ $state }）
journeys-link = 关联两张图
journeys-unlink = 取消关联
journeys-side-by-side = 并排
journeys-overlay = 叠加
journeys-reading-change = 现状 → 目标状态
journeys-reading-change-how = 将会改变什么
journeys-reading-deviation = 计划 → 实际
journeys-reading-deviation-how = 实际与计划的偏差
journeys-differ = 阶段：{ $stages }。卡片：{ $cards }。
journeys-differ-none = 没有差异
journeys-count-change-added = 新增 { $count }
journeys-count-change-removed = 移除 { $count }
journeys-count-change-moved = 移动 { $count }
journeys-count-change-changed = 修改 { $count }
journeys-count-deviation-added = 多出 { $count }
journeys-count-deviation-removed = 缺少 { $count }
journeys-count-deviation-moved = 错位 { $count }
journeys-count-deviation-changed = 不同 { $count }
journeys-change-added = 新增
journeys-change-removed = 移除
journeys-change-moved = 移动
journeys-change-changed = 修改
journeys-change-moved-changed = 移动并修改
journeys-deviation-added = 多出
journeys-deviation-removed = 缺少
journeys-deviation-moved = 错位
journeys-deviation-changed = 不同
journeys-deviation-moved-changed = 错位且不同
journeys-moved-from = 来自“{ $stage }”
journeys-moved-to = 移至“{ $stage }”
journeys-was = 原为：{ $text }

# 按渠道和决策阶段的内容。
journeys-content-how = 客户在选择方法、选择产品和使用时，各渠道提供什么内容。每一项都是内容泳道中的一张卡片。
journeys-content-other = 其他阶段
journeys-content-no-stage = 尚无阶段
journeys-content-of = 内容：{ $name }
journeys-content-at = { $text }（{ $stage }）
journeys-add-content = 添加内容：{ $channel }，{ $decision }
journeys-add-channel = 添加渠道
journeys-new-channel = 新渠道
journeys-show-on-map = 在图上显示：{ $stage }

# 详情中的关联。
journeys-go-to = 显示“{ $name }”
journeys-field-counterpart = 对应的现状图或目标状态图
journeys-field-same-stage = 对应图中的同一阶段
journeys-no-counterpart = 无
journeys-field-detail = 更详细的旅程图
journeys-no-detail = 无
journeys-make-detail = 创建详细旅程图
journeys-detail-name = { $stage }（详细）
journeys-field-pains = 背后的痛点
journeys-field-initiatives = 举措
journeys-no-initiative = 尚无举措采纳此机会点。

# 纸张。
journeys-page-mark = 第 { $number } 页，共 { $count } 页 · 第 { $row } 行（共 { $rows } 行），第 { $column } 列（共 { $columns } 列）

# 文档的导出方式。
export-title = 导出
export-format = 格式
export-extent = 范围
export-whole = 整张旅程图
export-in-sight = 当前可见部分
export-paper = 纸张
export-as-drawn = 原始大小
export-orientation = 方向
export-either = 自动
export-portrait = 纵向
export-landscape = 横向
export-pages = 页面
export-one-page = 缩放到一页
export-several-pages = 清晰易读，分多页
export-sheets = 共 { $count } 张：横向 { $across } 张，纵向 { $down } 张，每张都有阶段和泳道名称
export-go = 导出…
export-cancel = 取消
command-copy-picture = 复制为图片
notice-copied = 已复制为 { $width } × { $height } 像素的图片

# 旅程图的表格形式。
journeys-table-steps = 步骤
journeys-table-noted = { $text }（{ $notes }）
journeys-table-severity = 严重度 { $severity }
journeys-table-target = 期望 { $value }
