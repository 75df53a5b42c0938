# 各页面就地编辑的字段。
inline-of = { $name }：{ $of }
inline-comma = 、
inline-date-hint = 日期…
inline-bad-amount = “{ $text }”不是金额
inline-bad-one-to-five = “{ $text }”不是 1 到 5 的数

# 导出的表格。
table-yes = 是
table-no = 否

# 页面的文档，列在导出菜单中。
document-export = 导出
document-as = 导出为 { $form }…
document-stakeholders = 权力／关注度矩阵和登记表
document-stakeholder-rings = 支持度环图
document-stakeholder-actions = 行动
document-programme = 项目页和计划
document-feedback-plan = 反馈计划
document-tools = 工具
document-roles = 岗位与能力
document-claims = 引用数据
