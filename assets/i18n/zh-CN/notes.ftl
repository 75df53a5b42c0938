# 研讨会便签:快速记录与便签墙。
command-capture-note = 记便签
command-capture-decision = 记录决定
command-capture-question = 记录待定问题

notes-section = 便签
notes-of-day = { $date } 的便签
notes-workshop = 研讨会

notes-capture = 发言内容
notes-capture-hint = 照原话记下大家说的
notes-question-hint = 在座的人现在还答不上来的问题
notes-outcome-hint = 一句大家都认可的话
notes-capture-keys = Enter 保存 · Tab 换位置 · Shift+Enter 换行 · Esc 结束
notes-outcome-keys = Enter 保存 · Tab 填写负责人和期限 · ↑ ↓ 换位置 · Esc 结束
notes-kept = 已记 { $count } 张
notes-kept-last = ✓ { $text }
notes-aim = 记到哪里
notes-aim-cell = { $lane } · { $stage }
notes-aim-list = { $persona }：{ $list }
notes-parking-lot = 待议区
notes-outcome-decision = 决定
notes-outcome-question = 待定问题
notes-author = 发言者
notes-author-none = 不记名
notes-owner = 负责人（岗位）
notes-due = 截止日期

notes-empty = 现场说的话记在这里：一个想法一张便签，说多快记多快。
notes-write = 记便签
notes-wall = 便签墙
notes-search = 搜索便签
notes-by-group = 按分组
notes-by-role = 按岗位
notes-group = 分组
notes-group-hint = 给分组起名
notes-taken = 已采纳
notes-text = 便签文字
notes-card-taken = { $text }（已成为：{ $kind }）
notes-drop-new-group = 新分组
notes-selected = { $count } 张便签
notes-keys = 方向键选择 · Alt+方向键移动 · Ctrl+A 全选 · N 记便签 · 把便签拖入分组，或拖到空白处新建分组
notes-delete = 删除便签
notes-act-group = 分组

notes-become-pain = 痛点
notes-become-opportunity = 机会点
notes-become-need = 需求
notes-become-hypothesis = 假设
notes-become-initiative = 举措
notes-became = { $count ->
    [one] 已采纳为{ $kind }
   *[other] { $count } 张便签已采纳为{ $kind }
}
notes-already = 之前已采纳为{ $kind }
notes-no-pain-lane = 还没有带痛点泳道和阶段的旅程图
notes-no-persona = 还没有客户角色，无法归入其需求
notes-which-stage = { $count ->
    [one] 痛在哪个阶段？
   *[other] 这 { $count } 张痛在哪个阶段？
}
notes-whose-need = { $count ->
    [one] 这是谁的需求？
   *[other] 这 { $count } 张是谁的需求？
}
notes-map = 旅程图
notes-choose = 采纳
notes-choose-keys = ↑ ↓ 和 Enter
notes-show-record = 查看{ $kind }
notes-origin = 来自便签：{ $text }

notes-alike = { $count } 对相似
notes-alike-join = 合并
notes-alike-join-what = 保留前一张；后一张删除，其分组、岗位和记录转给前一张
notes-alike-apart = 不是一回事
notes-alike-more = 还有 { $count } 对
