# 泳道类型。
journeys-lane-free-text = 备注
journeys-lane-goals = 目标
journeys-lane-actions = 客户行为
journeys-lane-touchpoints = 触点
journeys-lane-channels = 渠道
journeys-lane-thoughts = 想法
journeys-lane-emotion = 情绪
journeys-lane-pain-points = 痛点
journeys-lane-opportunities = 机会点
journeys-lane-metrics = 指标
journeys-lane-owner = 负责人
journeys-lane-frontstage = 前台
journeys-lane-backstage = 后台
journeys-lane-support = 支持流程
journeys-lane-systems = 系统与数据
journeys-lane-evidence = 有形展示
journeys-lane-pictures = 图片
journeys-lane-quotes = 原话
journeys-lane-content-plan = 内容
journeys-lane-line-of-interaction = 互动分界线
journeys-lane-line-of-visibility = 可视分界线
journeys-lane-line-of-internal-interaction = 内部互动分界线

# 时期类型与旅程状态。
journeys-phase-own = 时期
journeys-phase-pre-purchase = 购买前
journeys-phase-purchase = 购买
journeys-phase-post-purchase = 购买后
journeys-state-as-is = 现状
journeys-state-to-be = 目标状态

# 单张卡片的类型。
journeys-card-touchpoint = 触点
journeys-card-pain = 痛点
journeys-card-emotion = 情绪
journeys-card-opportunity = 机会点
journeys-card-kpi = 指标
journeys-card-picture = 图片
journeys-card-channel = 渠道

# 标题栏。
journeys-version = 第 { $number } 版
journeys-evidence-none = 假设，尚无证据
journeys-evidence-some = { $count } 条证据来源
journeys-list-separator = 、
journeys-score = 得分 { $score }

# 画布。
journeys-board-name = 旅程图：{ $name }
journeys-card-name = { $kind }，{ $text }，第 { $number } 阶段（共 { $count } 个）：{ $stage }
journeys-card-empty = 空白
journeys-stage-name = 第 { $number } 阶段（共 { $count } 个）：{ $name }
journeys-lane-name = 第 { $number } 泳道（共 { $count } 条）：{ $name }
journeys-cell-name = { $lane }，{ $stage }：{ $count } 张卡片
journeys-emotion-unknown = 未知
journeys-edit-card = 卡片文字
journeys-edit-stage = 阶段名称
journeys-edit-lane = 泳道名称
journeys-edit-phase = 时期名称
journeys-add-stage = 添加阶段
journeys-add-lane = 添加泳道
journeys-add-card-in = 添加卡片：{ $lane }，{ $stage }
journeys-add-stage-before = 在“{ $stage }”之前添加阶段
journeys-new-stage = 新阶段
journeys-copy-of = { $name }（副本）

# 菜单。
journeys-edit-text = 编辑文字
journeys-menu = 菜单
journeys-rename = 重命名
journeys-duplicate = 创建副本
journeys-delete = 删除
journeys-delete-asking = 删除…
journeys-colour = 颜色
journeys-move = 移动
journeys-move-left = 左移
journeys-move-right = 右移
journeys-move-up = 上移
journeys-move-down = 下移
journeys-wider = 加宽一个阶段
journeys-narrower = 收窄一个阶段
journeys-hide = 隐藏
journeys-show-lane = 显示泳道
journeys-stage-before = 在前面添加阶段
journeys-stage-after = 在后面添加阶段
journeys-lane-above = 在上方添加泳道
journeys-lane-below = 在下方添加泳道
journeys-hue-none = 与泳道一致
journeys-hue-grey = 灰色
journeys-hue-orange = 橙色
journeys-hue-sky = 天蓝
journeys-hue-green = 绿色
journeys-hue-yellow = 黄色
journeys-hue-blue = 蓝色
journeys-hue-vermilion = 朱红
journeys-hue-plum = 梅紫
journeys-hue-indigo = 靛蓝
journeys-hue-brown = 棕色

# 页面。
journeys-empty = 旅程图展示客户为达成目标所做、所遇与所感。战略中的痛点和机会点都来自这里。
journeys-add = 添加旅程
journeys-fit = 显示整张旅程图
journeys-zoom-reset = 恢复到 100%
journeys-details = 旅程详情
journeys-close-details = 关闭详情
journeys-about = { $personas } · { $state }
journeys-new-title = 新建旅程
journeys-new-create = 创建旅程
journeys-new-name = 新旅程
journeys-whose = 谁的旅程
journeys-cancel = 取消

# 详情。
journeys-title-stage = 阶段
journeys-title-lane = 泳道
journeys-title-journey = 旅程
journeys-field-text = 文字
journeys-field-name = 名称
journeys-field-note = 备注
journeys-field-tags = 标签（用逗号分隔）
journeys-field-channel = 渠道
journeys-field-ownership = 归属
journeys-field-moment-of-truth = 关键时刻
journeys-field-kpis = 指标
journeys-field-severity = 严重度
journeys-field-frequency = 出现频率
journeys-field-opportunities = 机会点
journeys-field-valence = 感受
journeys-field-target = 期望的感受
journeys-field-description = 说明
journeys-field-score = 机会得分
journeys-score-of = { $score }（重要度 { $importance }，满意度 { $satisfaction }）
journeys-field-evidence = 证据
journeys-field-span = 宽度
journeys-span = { $count } 个阶段
journeys-field-phase = 时期
journeys-field-owner = 负责岗位
journeys-field-decision = 决策阶段
journeys-field-kind = 类型
journeys-field-height = 最小高度（点）
journeys-field-shown = 在图上
journeys-field-hidden = 隐藏
journeys-hidden-how = 地图上方的“隐藏的泳道”可将其重新显示。
journeys-field-scenario = 情境
journeys-field-expectation = 期望
journeys-field-author = 编制岗位
journeys-field-personas = 客户角色（主角在前）
journeys-field-state = 状态
journeys-field-version = 版本
journeys-field-date = 日期（如 2025-12-05）
journeys-no-channel = 无渠道
journeys-no-phase = 无时期
journeys-none-there = 此工作区中还没有。
journeys-add-link = 添加
journeys-remove = 移除“{ $name }”
journeys-ownership-brand = 本组织
journeys-ownership-partner = 合作伙伴
journeys-ownership-customer = 客户自己
journeys-ownership-social = 他人与公众
journeys-frequency-rare = 很少
journeys-frequency-sometimes = 有时
journeys-frequency-often = 经常
journeys-frequency-always = 总是
journeys-decision-none = 无
journeys-decision-method = 选择方法
journeys-decision-product = 选择产品
journeys-decision-use = 使用
journeys-table-lane = 泳道

# 用键盘编辑地图。
journeys-cell-hint = 直接输入即可添加卡片
journeys-cell-selected = 空单元格：{ $lane }，第 { $number } 阶段（共 { $count } 个）：{ $stage }
journeys-phase-name = 时期：{ $name }
journeys-step-name = { $stage }的第 { $number } 个步骤（共 { $count } 个）：{ $name }
journeys-edit-step = 步骤名称
journeys-mode-view = 仅查看，不显示编辑控件
journeys-mode-edit = 编辑地图
journeys-minimap = 地图缩略图
journeys-hidden-count = { $count } 条隐藏的泳道

# 时期、阶段、步骤与泳道。
journeys-new-phase = 新时期
journeys-new-step = 新步骤
journeys-phase-kind = 时期类型
journeys-begin-phase = 从此处开始新时期
journeys-stage-at-end = 在末尾添加阶段
journeys-add-step = 添加步骤
journeys-step = 步骤
journeys-step-before = 在前面添加步骤
journeys-step-after = 在后面添加步骤
journeys-whole-stage = 整个阶段
journeys-split = 拆分
journeys-split-plain = 一分为二，卡片留在前一个阶段
journeys-split-at = 在“{ $name }”处
journeys-split-here = 在此处拆分阶段
journeys-merge = 与下一阶段合并
journeys-height-reset = 高度随卡片
journeys-copy-lane = 复制到另一张旅程图
journeys-show-all-lanes = 全部显示
journeys-hue-no = 无颜色

# 剪贴板与图片。
journeys-copy = 复制
journeys-cut = 剪切
journeys-paste = 粘贴
journeys-choose-picture = 选择图片…
journeys-pasted-picture = 粘贴的图片
journeys-paste-too-large = 文本超过 { $most } MB，未粘贴。请分批粘贴。
journeys-paste-too-many = 一次粘贴 { $count } 张卡片，超过上限 { $most } 张，未粘贴。请分批粘贴。

# 查找。
journeys-find = 在地图中查找
journeys-find-hint = 查找
journeys-find-previous = 上一个匹配
journeys-find-next = 下一个匹配
journeys-find-close = 关闭并显示全部卡片
journeys-find-persona = 客户角色
journeys-find-channel = 渠道
journeys-find-tag = 标签
journeys-find-severity = 严重度
journeys-find-from = { $least } 及以上
journeys-find-evidence = 证据
journeys-find-evidence-some = 有证据
journeys-find-evidence-none = 无证据
journeys-find-owner = 负责人
journeys-find-any = 不限
journeys-find-at = 第 { $number } 个，共 { $count } 个
journeys-find-count = { $count ->
    [0] 无匹配
   *[other] { $count } 个匹配
}

# 多个客户角色的曲线。
journeys-curve = { $name }的情绪曲线
journeys-curve-nobody = 未指定角色
journeys-curve-how = 单击隐藏或显示曲线，双击只看这一条
journeys-add-feeling = 添加{ $name }的感受
journeys-add-feeling-plain = 添加感受
journeys-field-scale = 情绪量表
journeys-scale = −{ $end } 至 +{ $end }
