# 无法打开的工作区：发生了什么，该怎么办。
open-missing = { $file } 不存在。请检查文件名和文件夹。
open-folder = { $file } 是文件夹。请选择其中的工作区文件。
open-not-a-file = { $file } 是设备或管道，不是文件。请选择工作区文件。
open-no-permission = 您没有读取 { $file } 的权限。请向文件所有者申请权限。
open-too-large = { $file } 超过 { $limit } MB，大于工作区文件的上限，很可能是其他程序的文件。
open-io = 无法读取 { $file }（{ $code }）。请检查磁盘或网络连接后重试。
open-empty = { $file } 是空文件。如果不应为空，请打开它的备份。
open-picture = { $file } 是图片，不是 Cairn 工作区。
open-pdf = { $file } 是 PDF 文档，不是 Cairn 工作区。
open-archive = { $file } 是压缩包或 Office 文档，不是 Cairn 工作区。
open-json = { $file } 是 JSON 文件，不是 Cairn 工作区。
open-other-format = { $file } 不是 Cairn 工作区。
open-not-utf8 = { $file } 不是 UTF-8 编码（第 { $line } 行）。请在修改它的编辑器中另存为 UTF-8。
open-newer = { $file } 由更新版本的 Cairn 写成（格式版本 { $version }）。请更新 Cairn 后再打开。
open-damaged = { $file } 已损坏，或被手工改成了 Cairn 无法理解的样子。

# 文件从哪里开始无法理解。
parse-expected-comma = 第 { $line } 行第 { $column } 列：此处应为逗号。
parse-expected-colon = 第 { $line } 行第 { $column } 列：此处应为冒号。
parse-expected-round-open = 第 { $line } 行第 { $column } 列：此处应为左括号“(”。
parse-expected-round-close = 第 { $line } 行第 { $column } 列：此处应为右括号“)”。
parse-expected-square-open = 第 { $line } 行第 { $column } 列：此处应为左方括号“[”。
parse-expected-square-close = 第 { $line } 行第 { $column } 列：此处应为右方括号“]”。
parse-expected-curly-open = 第 { $line } 行第 { $column } 列：此处应为左花括号“{"{"}”。
parse-expected-curly-close = 第 { $line } 行第 { $column } 列：此处应为右花括号“{"}"}”。
parse-expected-text = 第 { $line } 行第 { $column } 列：此处应为引号中的文字。
parse-expected-whole-number = 第 { $line } 行第 { $column } 列：此处应为整数。
parse-expected-number = 第 { $line } 行第 { $column } 列：此处应为数字。
parse-expected-yes-no = 第 { $line } 行第 { $column } 列：此处应为“true”或“false”。
parse-expected-name = 第 { $line } 行第 { $column } 列：此处应为字段名或选项名。
parse-unknown-field = 第 { $line } 行第 { $column } 列：此处没有字段“{ $name }”。可用的字段有：{ $known }。
parse-unknown-field-near = 第 { $line } 行第 { $column } 列：此处没有字段“{ $name }”。您是否想写“{ $near }”？
parse-missing-field = 第 { $line } 行第 { $column } 列：此处缺少字段“{ $name }”。
parse-duplicate-field = 第 { $line } 行第 { $column } 列：字段“{ $name }”出现了两次。
parse-unknown-choice = 第 { $line } 行第 { $column } 列：没有选项“{ $name }”。可用的选项有：{ $known }。
parse-unknown-choice-near = 第 { $line } 行第 { $column } 列：没有选项“{ $name }”。您是否想写“{ $near }”？
parse-wrong-value = 第 { $line } 行第 { $column } 列：此处不能写“{ $found }”。
parse-bad-id = 第 { $line } 行第 { $column } 列：“{ $found }”不是适用于此处的标识。标识由种类、连字符和最多 23 个字符（a–z、0–9 和 _）组成，例如“persona-anna”。
parse-duplicate-id = 第 { $line } 行第 { $column } 列：标识 { $id } 已被另一条记录使用。请为其中一条改用别的标识。
parse-bad-period = 第 { $line } 行第 { $column } 列：“{ $found }”不是周期。周期写作 2025-03、2025-W07、2025-Q1 或 2025。
parse-bad-answer = 第 { $line } 行第 { $column } 列：“{ $found }”不是答案。答案可以是等级（如 "3"）、"dk"（不知道）或 "na"（不适用）。
parse-bad-picture = 第 { $line } 行第 { $column } 列：图片数据已损坏。
parse-bad-escape = 第 { $line } 行第 { $column } 列：反斜杠之后只能是 n、t、r、引号、另一个反斜杠，或 \u{"{"}e9{"}"} 这样的编码。
parse-number-range = 第 { $line } 行第 { $column } 列：该数字超出了此字段的范围。
parse-not-finite = 第 { $line } 行第 { $column } 列：该数字为无穷大或不是数字。请填写有限的数字。
parse-unclosed-string = 第 { $line } 行第 { $column } 列：从这里开始的文字缺少结尾的引号。
parse-unclosed-comment = 第 { $line } 行第 { $column } 列：注释没有结束。
parse-end-of-file = 第 { $line } 行第 { $column } 列：文件在中途结束，后面的内容缺失。
parse-too-deep = 第 { $line } 行第 { $column } 列：此处同时打开的括号超过 { $limit } 层。
parse-too-many-records = 第 { $line } 行第 { $column } 列：一个工作区最多有 { $limit } 条记录，从这里开始超出上限。
parse-too-many-values = 第 { $line } 行第 { $column } 列：一个工作区最多有 { $limit } 个值，从这里开始超出上限。
parse-trailing = 第 { $line } 行第 { $column } 列：工作区在此之前已经结束，后面不能再有内容。
parse-attribute = 第 { $line } 行第 { $column } 列：第一行应为 #![enable(implicit_some)]。
parse-other = 第 { $line } 行第 { $column } 列：此处无法读取。

# 无法保存的工作区。磁盘上的文件保持原样。
save-changed-on-disk = 打开 { $file } 之后，它被其他程序修改过。没有覆盖任何内容：请另存为其他名称，或重新载入该文件。
save-disk-full = 磁盘空间不足，无法保存 { $file }。磁盘上的文件保持原样：请腾出空间后再保存，或保存到别处。
save-no-permission = 您没有写入 { $file } 或其所在文件夹的权限。请保存到别处。
save-read-only = { $file } 是只读文件。请另存为其他名称，或允许写入该文件。
save-no-folder = { $file } 所在的文件夹已不存在。请保存到别处。
save-not-a-file = { $file } 是设备或管道，不是文件。请换一个名称。
save-is-folder = { $file } 是文件夹。请换一个名称。
save-not-finite = 未能保存 { $file }：{ $id } 的字段 { $field } 不是有限的数字。请在那里填写一个数字。
save-too-large = 未能保存 { $file }：工作区超过了文件大小的上限（{ $limit } MB）。请删除不再需要的图片或记录。
save-inexpressible = 未能保存 { $file }：工作区中有无法写入文件的内容。请撤销上一步修改后再保存。
save-io = 无法保存 { $file }（{ $code }）。磁盘上的文件保持原样：请检查磁盘或网络连接后再保存。
save-no-backup = 已保存，但未能将之前的版本留作备份。

# 偏好设置。
preferences-unreadable = 无法读取 { $file } 中的偏好设置，现使用标准设置。更改偏好设置时，旧文件会另外保留。
preferences-unwritable = 无法将偏好设置保存到 { $file }。这些设置在退出前有效。
