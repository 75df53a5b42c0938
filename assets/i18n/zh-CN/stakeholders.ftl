# 页面。
stakeholders-empty = 利益相关者是客户体验项目离不开的岗位：做决定的、动手做的，以及可能成为阻力的。
stakeholders-add = 添加利益相关者
stakeholders-delete = 删除利益相关者
stakeholders-close = 关闭
stakeholders-grid = 矩阵
stakeholders-rings = 环图
stakeholders-register = 登记表
stakeholders-actions = 行动
stakeholders-grid-title = 利益相关者：权力与关注度
stakeholders-rings-title = 利益相关者：支持度环图
stakeholders-count = { $count } 位利益相关者

# 矩阵和环图。
stakeholders-power = 权力
stakeholders-interest = 关注度
stakeholders-stance = 应对方式
stakeholders-manage-closely = 重点管理
stakeholders-keep-satisfied = 令其满意
stakeholders-keep-informed = 随时告知
stakeholders-monitor = 持续关注
stakeholders-not-placed = 尚未定位
stakeholders-support-0 = 抵制
stakeholders-support-1 = 怀疑
stakeholders-support-2 = 中立
stakeholders-support-3 = 支持
stakeholders-support-4 = 推动
stakeholders-support-unknown = 未知
stakeholders-key-for = 赞成（实心：推动）
stakeholders-key-neutral = 中立
stakeholders-key-against = 反对（实心：抵制）
stakeholders-key-unknown = 支持度未知
stakeholders-told = { $role }：权力 { $power }，关注度 { $interest }，{ $stance }；支持度：{ $support }

# 需要留意的。
stakeholders-overview = 各自的位置
stakeholders-attention = 需要留意
stakeholders-how = 拖动标记即可修改其数值，也可以选中后按方向键。在环图中，按住 Alt 拖动可设置期望的支持度。
stakeholders-concern-against = 权力大，但反对本项目。
stakeholders-concern-late = 已过期：{ $action }
stakeholders-concern-nothing = 期望更多支持，但没有进行中的行动。
stakeholders-concern-nobody = 应重点管理，但没有人负责联系。
stakeholders-concern-not-placed = 权力或关注度尚不清楚。

# 登记表。
stakeholders-role = 岗位
stakeholders-role-hint = 岗位，例如销售负责人
stakeholders-area = 关键领域
stakeholders-area-hint = 市场、零售…
stakeholders-scale-hint = 1–5
stakeholders-support-now = 目前支持度
stakeholders-support-wished = 期望支持度
stakeholders-gap = 支持度差距
stakeholders-contact = 联系负责人
stakeholders-problem = 我们今天面临的最大问题是什么？
stakeholders-frustration = 您最沮丧的是什么？
stakeholders-without-mistake = 如果我们不再犯这个错误，这对您的部门意味着什么？
stakeholders-gain = 以客户为重能带来什么好处
stakeholders-gain-hint = 对其而言会有哪些改善
stakeholders-good-examples = 好的例子

# 行动。
stakeholders-action = 行动
stakeholders-action-hint = 要做什么
stakeholders-action-owner = 负责人
stakeholders-action-due = 期限
stakeholders-action-done = 已完成
stakeholders-action-add = 添加行动
stakeholders-actions-empty = 还没有任何计划。请在矩阵或环图中选中一位利益相关者，写下怎样赢得或保持其支持。

# 关系。
stakeholders-relations = 关系
stakeholders-relation-add = 添加关系
stakeholders-relation-delete = 移除与{ $role }的关系
stakeholders-relation-to = 与{ $role }的关系
stakeholders-relation-influences = 影响
stakeholders-relation-by-influences = 受其影响
stakeholders-relation-reports_to = 汇报给
stakeholders-relation-by-reports_to = 的上级是本岗位
stakeholders-relation-works_with = 合作
stakeholders-relation-conflicts_with = 有冲突
