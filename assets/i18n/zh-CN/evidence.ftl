# 证据日志。
evidence-log = 证据日志
evidence-empty = 证据是了解到的内容及其来源：访谈、通话、问卷、数据分析、故事。只写角色，不写姓名。
evidence-add = 添加证据
evidence-one = 证据
evidence-new-name = 新证据
evidence-delete = 删除证据
evidence-duplicate = 复制证据
evidence-view-list = 日志
evidence-view-level = 依据程度
evidence-search = 搜索日志
evidence-any-kind = 所有类型
evidence-kind-filter = 显示的证据类型
evidence-sort = 排序方式
evidence-sort-newest = 最新在前
evidence-sort-oldest = 最早在前
evidence-sort-name = 按名称
evidence-sort-used = 使用最多在前
evidence-sort-n = n 最大在前
evidence-unused = 仅未使用
evidence-count = { $count } 条
evidence-none-found = 日志中没有找到。
evidence-line = { $about } · { $note }
evidence-used = { $count ->
    [0] 未使用
   *[other] 使用 { $count } 次
}

# 字段。
evidence-name = 名称
evidence-kind = 类型
evidence-date = 日期
evidence-when = 时间（文字）
evidence-method = 方法
evidence-n = 人数或案例数（n）
evidence-role = 对象（角色）
evidence-role-hint = 只写角色，不写姓名
evidence-theme = 主题
evidence-learned = 了解到什么
evidence-quote = 引语
evidence-link = 文件、网址或位置
evidence-link-open = 打开网址
evidence-uses = 用于
evidence-not-used = 还没有内容以它为依据。可在此附到客户角色，也可在编辑卡片、旅程、答案和指标时附上。
evidence-to-persona = 附到客户角色

# 附上证据。
evidence-attach = 附上证据
evidence-new = 新证据
evidence-open = 在日志中打开：{ $name }
evidence-let-go = 移除{ $name }

# 依据程度。
evidence-level-title = 我们知道什么，假设了什么
evidence-of-personas = 客户角色
evidence-of-journeys = 旅程，逐阶段
evidence-level-none = 还没有。
evidence-level-of = { $level }，{ $sources } 个来源
evidence-level-assumed = 假设
evidence-level-anecdotal = 轶事
evidence-level-interviews = 访谈
evidence-level-survey = 问卷
evidence-level-analytics = 数据分析
