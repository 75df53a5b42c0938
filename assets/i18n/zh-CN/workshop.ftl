# Holding a workshop: the strip, the timer, presenting, the locked frame.
menu-workshop = 研讨会
command-add-workshop = 添加研讨会…
command-start-workshop = 开始研讨会
command-end-workshop = 结束研讨会
command-next-step = 下一步
command-previous-step = 上一步
command-pause-timer = 暂停或继续计时
command-facilitator = 主持人备注
command-lock-frame = 锁定或解锁结构
command-present = 演示
command-dim-out = 熄屏
command-pointer = 指示点

step-start-workshop = 开始研讨会
step-end-workshop = 结束研讨会
step-lock-frame = 锁定结构
step-unlock-frame = 解锁结构

run-step = 第 { $step } 步，共 { $count } 步
run-agenda = 跳到其他步骤
run-paused = 已暂停
run-over = 已超时
run-last-minute = 最后一分钟
run-timer = 计时 { $time } { $state }
run-timer-hint = 单击或空格：暂停 · 方向键：±1 分钟 · Shift+方向键：±5 分钟
run-add = { $minutes ->
   *[other] 加 { $minutes } 分钟
}
run-reset = 重新开始本步骤的计时
run-copy = 研讨会已开始，备份文件夹里存有安全副本：{ $file }
run-copy-failed = 研讨会已开始，但无法写入安全副本
run-ended = 研讨会已结束
run-ended-locked = 研讨会已结束，结构仍处于锁定状态

facilitator-title = 主持人备注
facilitator-no-notes = 此步骤没有备注。
facilitator-next = 接下来
facilitator-last = 这是最后一步。

present-live = 在此页面上工作
present-drawing = 显示图稿
present-leave = 结束演示（Esc）
present-dimmed = 屏幕已熄，按任意键恢复。
present-slide = { $name }（{ $document }）
present-stage = { $journey }：{ $stage }

frame-locked = 结构已锁定
frame-locked-hint = 结构已锁定，单击可解锁
frame-lock-offer = 锁定结构
frame-lock-hint = 保持阶段、泳道、评估工具和目标不变；卡片、便签、投票和数值仍可修改
frame-now-locked = 结构已锁定：卡片、便签、投票和数值仍可修改
frame-now-open = 结构又可以修改了
frame-refused = 结构已锁定，此项保持不变（{ $kind }）。
frame-how = 可用 { $keys } 或在状态栏中解锁。
frame-unlock-title = 要解锁结构吗？
frame-unlock-text = 解锁后，阶段、步骤、泳道、评估工具以及指标的定义和目标又可以被修改、移动和删除。
frame-unlock = 解锁
frame-keep-locked = 保持锁定
