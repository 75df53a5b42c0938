# 页面、菜单、对话框:每个页面周围的内容。
page-overview = 总览
page-people = 客户角色
page-journeys = 旅程
page-maturity = 成熟度
page-kpis = 指标
page-stakeholders = 利益相关者
page-strategy = 战略
page-plan = 行动
page-workshop = 研讨会
rail-preferences = 设置

menu-file = 文件
menu-edit = 编辑
menu-add = 添加
menu-view = 视图
menu-help = 帮助

command-new = 新建工作区
command-open = 打开…
command-open-sample = 打开示例
command-save = 保存
command-save-as = 另存为…
command-import-survey = 导入答案…
command-export-pdf = 导出为 PDF…
command-export-svg = 导出为 SVG…
command-export-png = 导出为 PNG…
command-export-csv = 导出为 CSV…
command-export-xlsx = 导出为 XLSX…
command-export-markdown = 导出为 Markdown…
command-profile = 组织资料…
command-close-workspace = 关闭工作区
command-quit = 退出
command-undo = 撤销
command-redo = 重做
command-duplicate = 创建副本
command-delete = 删除
command-preferences = 设置…
command-add-persona = 添加客户角色
command-add-stakeholder = 添加利益相关者
command-add-journey = 添加旅程…
command-add-stage = 添加阶段
command-add-lane = 添加泳道…
command-add-card = 添加卡片
command-add-assessment = 添加评估…
command-add-respondent = 添加受访者
command-add-kpi = 添加指标…
command-go-overview = 前往总览
command-go-people = 前往客户角色
command-go-journeys = 前往旅程
command-go-maturity = 前往成熟度
command-go-kpis = 前往指标
command-go-stakeholders = 前往利益相关者
command-go-strategy = 前往战略
command-go-plan = 前往行动
command-go-workshop = 前往研讨会
command-zoom-in = 放大
command-zoom-out = 缩小
command-zoom-reset = 缩放至 100%
command-zoom-fit = 缩放至整张图
command-zoom-selection = 缩放至所选内容
command-find = 在本页查找
command-toggle-theme = 切换主题（浅色或深色）
command-toggle-language = 切换到英文（English）
command-problems = 查看问题…
command-palette = 搜索…
command-shortcuts = 键盘快捷键
command-about = 关于 Cairn
# “撤销”与被撤销内容之间。
step-gap = ：

palette-open = 搜索
palette-hint = 命令，或工作区中的任何内容
palette-nothing = 没有找到。

status-saved = 已保存
status-unprotected = 崩溃时会丢失，请尽快保存
status-unprotected-why = 尚未保存的更改会记在 Cairn 自己的文件夹里，但该文件夹已满或暂时无法写入。
status-unsaved = 有未保存的更改
status-saving = 正在保存…
status-never-saved = 尚未存为文件
status-problems = { $count } 个问题

notice-undone = 已撤销：{ $step }
notice-redone = 已重做：{ $step }
notice-exported = 已导出到 { $file }
notice-recovered = 已恢复到中断处；请保存以便保留
notice-recovered-differs = 已从日志恢复；文件此后有过改动，保存前请先比较
notice-comments = 此文件含有注释，保存后注释会消失

refused-not-found = 该内容已不存在
refused-exists = 该内容已存在
refused-wrong-place = 不能放在那里
refused-out-of-range = 此处不能使用该数值
refused-too-many = 工作区无法容纳更多此类内容

dialog-close = 关闭
dialog-cancel = 取消

workspace-unnamed = 未命名工作区

welcome-what = 客户体验战略，就在您自己的电脑上
welcome-busy = 正在打开…
welcome-start = 开始
welcome-template = 新建工作区
welcome-template-what = 带一个待填写的客户角色、一条旅程和常用指标
welcome-empty = 空白工作区
welcome-empty-what = 不含任何内容
welcome-open = 打开…
welcome-open-what = 工作区文件，也可拖放到此处
welcome-sample = 中文示例
welcome-sample-what = 鹭岚系统：一份完整的战略可供浏览
welcome-sample-other = 英文示例
welcome-sample-other-what = Quillmere Systems：同一份内容的英文版
welcome-recent = 最近使用
welcome-recent-none = 打开过的文件会显示在这里
welcome-recent-gone = 已不存在
welcome-recent-forget = 从列表中移除

ask-unsaved-title = 要保存对 { $name } 的更改吗？
ask-unsaved-text = 否则，上次保存后的更改将会丢失。
ask-save = 保存
ask-discard = 不保存
ask-locked-title = 此工作区已在另一个窗口中打开
ask-locked-text = { $file } 正在别处编辑。如果两边都保存，后保存的一方会先收到提醒，两个版本只能保留一个。
ask-open-anyway = 仍然打开
ask-recover-title = 有未保存的工作
ask-recover-text = Cairn 上次结束时未保存 { $file }。{ $count ->
    [0] 工作区最后一次改动于 { $when }。
   *[other] 已保留 { $count } 处更改，最后一处于 { $when }。
}
ask-recover = 恢复
ask-recover-drop = 丢弃
ask-recover-later = 以后再说
ask-not-recovered = 未保存的工作无法读取
ask-damaged-title = 文件无法读取
ask-damaged-backup = 有一份可读取的备份，生成于 { $when }。打开它不会改动磁盘上的任何内容，直到您保存。
ask-damaged-journal = 可以恢复 { $when } 未保存的工作。打开它不会改动磁盘上的任何内容，直到您保存。
ask-damaged-open = 打开该版本
ask-not-opened = 文件无法打开
ask-not-saved = 工作区未能保存
ask-no-picture = 图片无法使用
ask-changed-title = { $name } 已被其他程序更改
ask-changed-text = 磁盘上的文件已不是您打开的那一份。您可以改用磁盘上的版本，用您的版本覆盖它，或先继续并另存为其他名称。
ask-changed-overwrite = 用我的版本覆盖
ask-changed-reload = 使用磁盘上的版本
ask-changed-later = 暂且继续
ask-delete-title = 删除{ $kind }“{ $name }”？
ask-delete-used = 有 { $count } 处用到它。这些地方如何处理？
ask-delete-parts = 属于它的 { $parts } 项内容将一并删除。
ask-delete-both = 属于它的 { $parts } 项内容将一并删除。有 { $count } 处引用了它或这些内容。这些地方如何处理？
ask-delete-use = { $kind }“{ $name }”
ask-delete = 删除
ask-delete-keep = 保留
ask-delete-all = 所有位置
ask-delete-remove = 移除引用
ask-delete-replace = 改用“{ $name }”
ask-delete-several = 各处不同
picker-search = 搜索
picker-none = 没有找到

choose-open = 打开工作区
choose-save = 保存工作区
choose-export = 导出
choose-picture = 选择图片
choose-survey = 选择答案文件
choose-table = 保存表格
choose-open-action = 打开
choose-save-action = 保存
path-why = 此系统没有文件对话框，请输入路径。
path-name = 路径

export-not-computable = 无法绘制：计算所依据的内容缺失或不可能成立。请查看工作区的问题。
export-gone = 该内容已不存在，没有可导出的内容。
export-nothing = 没有可绘制的内容。
export-too-large = 图片会过大。请改为导出 SVG 或 PDF。
export-failed = 无法以此格式写出文件。
export-no-form = 此内容无法写成 { $form } 格式。
export-not-written = 文件无法写入（{ $reason }）。请选择其他位置。
picture-not-read = 图片文件无法读取（{ $reason }）。

problems-title = { $count ->
    [0] 没有问题
   *[other] { $count } 个问题
}
problems-none = 所有引用都有着落，所有数值都合理。
problems-mend = 修复
problems-show = 查看

preferences-title = 设置
preferences-language = 语言
preferences-system = 跟随系统
preferences-theme = 主题
preferences-light = 浅色
preferences-dark = 深色
preferences-scale = 大小
preferences-density = 密度
preferences-comfortable = 宽松
preferences-compact = 紧凑
preferences-motion = 动画
preferences-motion-on = 开启
preferences-motion-off = 关闭

profile-title = 组织资料
profile-name = 名称
profile-description = 说明
profile-sector = 行业
profile-markets = 市场，以逗号分隔
profile-employees = 员工人数
profile-currency = 货币
profile-fiscal = 财年起始月份
profile-start = 品牌类型
profile-start-new = 新品牌
profile-start-established = 成熟品牌
profile-start-leader = 领先品牌
profile-focus-new = 首先组建服务团队。
profile-focus-established = 首先收集并分析反馈。
profile-focus-leader = 首先建立高效的体验管理系统。

shortcuts-title = 键盘快捷键
shortcuts-more = 通用
keys-commit = 采用所输入的内容
keys-line-break = 换行
keys-restore = 恢复原样
keys-next = 下一个单元格，或在那里新建卡片
keys-move = 移动选择
keys-answer = 回答评估标准
keys-pan = 按住并拖动以平移
keys-zoom = 按住并滚动滚轮以缩放

about-text = 客户角色、旅程图、成熟度与指标，都在一个由您掌握的文件里。无需账号，无需网络。
about-version = 版本 { $version }
about-licences = MIT 或 Apache-2.0。Noto Sans SC：SIL 开放字体许可证。Lucide 图标：ISC。

start-no-display = 没有可以打开窗口的显示器。以下命令无需显示器：cairn check、cairn fmt、cairn export、cairn figures。
start-no-graphics = 窗口需要 Vulkan 或 OpenGL，但两者都无法使用。请安装驱动程序（Debian：mesa-vulkan-drivers 和 libgl1-mesa-dri），或使用无需显卡的 cairn check、fmt、export 和 figures。

template-persona = 第一个客户角色
template-journey = 第一条旅程
template-nps = 关系净推荐值（NPS）
template-csat = 客户满意度（CSAT）
template-ces = 客户费力度（CES）
template-churn = 月度客户流失率

# 输入框。
field-paste-too-long = 文本超过 { $most } 千个字符，未粘贴。请分批粘贴。

command-make-form = 生成答卷…
command-take-in = 并入答案…
choose-form = 写出答卷
choose-answers = 选择答卷或 CSV 文件
ask-no-answers = 无法并入这些答案
notice-answers = 已并入 { $count } 个答案
notice-answers-but = 已并入 { $count } 个答案；另有 { $but } 个因模型中没有相应的标准或等级而未并入
