# 记录有什么问题，以及如何修复。键以问题代码结尾。
problem-dangling = 引用了不存在的 { $id }
mend-dangling = 请另选一个{ $kind }，或清空该字段。
problem-missing = 没有所属的{ $kind }
mend-missing = 请选择它所属的{ $kind }，或将其删除。
problem-elsewhere = 引用了不适用于此处的 { $id }
mend-elsewhere = 请选择同一旅程图中可以容纳它的{ $kind }。
problem-not_finite = 不是有限的数字
mend-not_finite = 请输入一个数字，或清空该字段。
problem-out_of_range = 值为 { $value }，但应{ $range }
mend-out_of_range = 请输入一个数值，该值应{ $range }。
problem-control_character = 含有不可见的控制字符 { $character }
mend-control_character = 请删除该字符；只允许换行符和制表符。
problem-length = 有 { $found } 项，应为 { $expected } 项
mend-length = 请输入 { $expected } 个计数，量表的每个分值对应一个。
problem-wrong_point = 数值的形式与该类指标不符
mend-wrong_point = 请按指标类型输入各分值的回答数、分子和分母，或单个数值。
problem-wrong_period = 周期 { $period } 与该指标的统计周期长度不同
mend-wrong_period = 请使用该指标自身的周期长度，或修改其统计频率。
problem-more_than_all = 部分为 { $part }，大于总数 { $whole }
mend-more_than_all = 请更正其中一个数字：部分不能大于总数。
problem-end_before_start = 结束早于开始
mend-end_before_start = 请对调或更正起止周期。
problem-unknown_code = 使用了评估工具中没有的代码 { $code }
mend-unknown_code = 请使用评估工具中的代码，或删除该项。
problem-twice = { $what } 出现了两次
mend-twice = 请保留其中一个，删除另一个。

# 上面句子中的取值范围。
range-between = 在 { $low } 到 { $high } 之间
range-from = 不小于 { $low }
range-to = 不大于 { $high }
range-above = 大于 { $low }
