# 页面。
people-empty = 客户角色是一位典型客户，有目标、需求和痛点，让整个团队心中想的是同一个人。三到五个就够了。
people-add = 添加客户角色
people-new-name = 新客户角色
people-view-edit = 编辑
people-view-sheet = 版面
people-duplicate = 复制客户角色
people-copy-of = { $name }（副本）
people-delete = 删除客户角色
people-choose-picture = 选择图片…
people-clear-picture = 使用绘制头像
people-portrait = { $name }的头像
people-sheet-of = { $name }的版面
people-advice-goals = 人口统计信息已填写，但还没有目标。目标和行为更能说明客户需要什么。

# 是谁。
people-name = 名称
people-archetype = 原型
people-archetype-hint = 用几个词说明是哪类客户
people-primary = 首要客户角色
people-primary-hint = 产品首先为其而做
people-quote = 引语
people-quote-hint = 这位客户会怎么说，用其自己的话

# 基本信息。
people-facts = 基本信息
people-age = 年龄
people-gender = 性别
people-place = 地点
people-job-title = 职位
people-industry = 行业
people-company-size = 公司规模
people-family = 家庭
people-education = 教育
people-income = 收入
people-languages = 语言
people-languages-hint = 中文，英语

# 列表。
people-goals = 目标
people-needs = 需求
people-motivations = 动机
people-pains = 痛点
people-preferences = 偏好
people-hobbies = 爱好
people-brands = 品牌
people-behaviours = 行为
people-devices = 设备
people-traits = 性格特征
people-entry = { $list } { $n }
people-entry-new = { $list }：新条目
people-entry-hint = 添加…
people-entry-up = 上移（Alt+↑）：{ $entry }
people-entry-down = 下移（Alt+↓）：{ $entry }
people-entry-delete = 删除条目：{ $entry }

# 习惯。
people-habits = 习惯
people-tech-skill = 技术熟练度
people-tech-skill-low = 初学者
people-tech-skill-high = 专家
people-decision = 决策过程
people-decision-hint = 谁决定、怎样决定、需要多久
people-frequency = 使用或购买频率
people-frequency-hint = 每天，每季度一次

# 渠道。
people-channels = 渠道
people-channel-name = 渠道 { $n }
people-channel-weight = { $name }的权重
people-channel-weight-low = 很少
people-channel-weight-high = 主要
people-channel-add = 添加渠道
people-channel-new = 新渠道
people-channel-shared = 所有位置的渠道名称都会修改
people-channel-delete = 移除渠道：{ $name }

# 个性。
people-personality = 个性
people-openness = 开放性
people-openness-low = 务实
people-openness-high = 好奇
people-conscientiousness = 尽责性
people-conscientiousness-low = 随性
people-conscientiousness-high = 有条理
people-extraversion = 外向性
people-extraversion-low = 内敛
people-extraversion-high = 外向
people-agreeableness = 宜人性
people-agreeableness-low = 直率
people-agreeableness-high = 随和
people-neuroticism = 情绪敏感度
people-neuroticism-low = 沉稳
people-neuroticism-high = 敏感
people-scale-unset = 未设置
people-scale-clear = 清除：{ $name }

# 细分。
people-segment = 细分
people-segment-none = 无细分
people-segment-new = 新细分
people-segment-name = 细分名称
people-segment-share = 客户占比
people-revenue-share = 收入占比
people-share-hint = 百分比

# 同理心地图。
people-empathy = 同理心地图
people-empathy-who = 他们是谁
people-empathy-must-do = 需要做什么
people-empathy-sees = 看到
people-empathy-says = 说
people-empathy-does = 做
people-empathy-hears = 听到
people-empathy-thinks = 想
people-empathy-feels = 感受
people-empathy-pains = 痛苦
people-empathy-gains = 收获

# 证据。
people-evidence = 证据
people-state = 证据状态
people-state-proto = 假设
people-state-researched = 基于研究
people-state-proto-hint = 根据团队的看法写成
people-state-researched-hint = 以访谈、问卷或数据为依据
people-n = 背后的人数（n）
people-n-hint = 各来源之和
people-n-unknown = 人数未知
people-n-exactly = n = { $n }
people-n-at-least = n ≥ { $n }
people-last-review = 上次复核
people-last-review-hint = 2026-01-31
people-review-today = 今天已复核
people-reviewed = 复核于 { $date }
people-never-reviewed = 尚未复核
people-sources = 来源
people-source-name = 来源 { $n } 的名称
people-source-kind = 来源 { $n } 的类型
people-source-n = 来源 { $n } 的 n
people-source-when = 来源 { $n } 的日期
people-source-name-hint = 问了什么或看了什么
people-source-when-hint = 时间
people-source-n-hint = n
people-seal-sources = { $count } 个来源
people-source-add = 添加来源
people-source-delete = 移除来源：{ $name }
people-source-interview = 访谈
people-source-call = 通话
people-source-survey = 问卷
people-source-analytics = 数据分析
people-source-observation = 观察
people-source-anecdote = 轶事
people-source-success-story = 成功故事
people-source-failure = 流失客户
people-source-document = 文档
people-note = 备注
people-note-hint = 团队还应知道什么

# 无法读取的输入。
people-bad-age = “{ $text }”不是 0 到 130 岁的年龄
people-bad-number = “{ $text }”不是整数
people-bad-percent = “{ $text }”不是 0 到 100 的百分比
people-bad-date = “{ $text }”不是 2026-01-31 这样的日期

# 版面。
people-sheet-kind = 客户角色
people-sheet-nothing = 目标、需求和痛点还没有描述。
people-sheet-quote = “{ $text }”
people-sheet-more = 另有 { $count } 项
people-sheet-more-sources = 另有 { $count } 个来源
people-sheet-company = 公司规模
people-sheet-share = 占比
people-sheet-value = 价值
people-sheet-of-customers = 客户的 { $share }
people-sheet-of-revenue = 收入的 { $share }
people-sheet-pair = { $a }，{ $b }

# 无法使用的图片。
picture-not-a-picture = 这不是 PNG、JPEG 或 WebP 格式的图片。
picture-too-large-file = 文件大于 { $most } MiB。
picture-too-many-pixels = 图片超过 { $most } 百万像素。
picture-damaged = 图片已损坏，无法读取。
picture-from-clipboard = 来自剪贴板

# 分区与显示方式。
people-section-one = 客户角色
people-section-set = 全体
people-section-log = 证据日志
people-view-empathy = 同理心地图
people-search = 搜索客户角色
people-none-found = 没有找到客户角色。
people-show-archived = 显示已归档（{ $count }）
people-archived = 已归档
people-archive = 归档客户角色
people-unarchive = 从归档中恢复
people-copy = 拷贝客户角色（用于其他工作区）
people-paste = 粘贴客户角色或图片
people-add-empty = 空白客户角色
people-choose-picture-hint = PNG、JPEG 或 WebP；文件中的位置等信息不会保留
people-paste-picture = 粘贴图片
people-paste-picture-hint = 使用剪贴板中的图片（Ctrl+V）
people-clear-picture-hint = 重新显示彩色底上的姓名缩写
people-crop-hint = 拖动以移动，按住 Ctrl 滚动滚轮以放大，双击显示整张图片
people-crop-zoom = 放大图片
people-channel-delete-everywhere = 删除渠道：{ $name }
people-segment-delete = 删除细分：{ $name }
people-advice-short = 还没有目标

# 来自其他工作区的客户角色。
people-arrival = “{ $name }”引用了本工作区中没有的内容：
people-arrival-all = 全部添加
people-arrival-alone = 只添加客户角色

# 版面的区块。
people-blocks = 版面区块
people-blocks-hint = 所有客户角色相同，这样并排的版面便于比较。
people-blocks-wide = 宽栏，逐行排列
people-blocks-narrow = 窄栏
people-blocks-fixed = 位置固定
people-blocks-usual = 恢复默认排列
people-blocks-to-narrow = 移到窄栏：{ $block }
people-blocks-to-wide = 移到宽栏：{ $block }

# 图旁的同理心地图。
people-empathy-canvas = 画布
people-empathy-quick = 四格
people-empathy-of = { $name }的同理心地图
people-empathy-founded = 有来源
people-empathy-assumed = 假设
people-empathy-to-need = 转为需求
people-empathy-to-pain = 转为痛点
people-empathy-is-need = 已是需求
people-empathy-is-pain = 已是痛点
people-empathy-take-up = { $what }：{ $entry }
people-empathy-keys = 在条目中：Alt+N 转为客户角色的需求，Alt+P 转为痛点。条目仍留在图中。

# 总览。
people-set-title = 客户角色
people-set-cards = 卡片
people-set-table = 表格
people-set-compare = 比较
people-set-map = 双轴图
people-set-coverage = 覆盖情况
people-set-page = 单页
people-journeys = 旅程
people-revenue-short = 收入
people-sort-by = 按{ $column }排序
people-compare-add = 比较{ $name }
people-compare-choose = 选择客户角色
people-compare-remove = 移出{ $name }
people-map-title = 双轴上的客户角色
people-map-horizontal = 横轴
people-map-vertical = 纵轴
people-map-hint = 拖动圆点可改变其数值
people-map-no-channel = 无渠道
people-map-unplaced = 因数值未知而不在图上：{ $names }
people-coverage-customers = 这些客户角色合计代表 { $share } 的客户。
people-coverage-revenue = 这些客户角色合计代表 { $share } 的收入。
people-coverage-overlap = 超过了全部：占比有重叠，或其中一个过高。
people-coverage-segments = 细分
people-coverage-journeys = 旅程
people-coverage-channels = 渠道
people-coverage-count = { $all } 项中有 { $covered } 项有客户角色
people-coverage-none-there = 还没有。
people-coverage-missing = 没有客户角色
