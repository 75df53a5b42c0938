# 命令行。帮助文本的键：cli-help 之后是命令名和参数名。
cli-usage = 用法
cli-commands = 命令
cli-arguments = 参数
cli-options = 选项
cli-more = 退出码：0 正常 · 1 文件有问题、无法读取或不存在 · 2 用法错误
cli-help-flag = 显示此帮助
cli-version-flag = 显示版本
cli-help-about = Cairn，客户体验战略工作台。不带命令时打开窗口。
cli-help-file = 要打开的工作区
cli-help-lang = 语言：英文或中文；省略时跟随系统
cli-help-check-about = 列出工作区的问题：在哪里、是什么、如何修复
cli-help-check-file = 工作区
cli-help-check-json = 输出供其他程序使用的 JSON
cli-help-fmt-about = 将工作区写成规范格式，便于手工编辑和审阅改动
cli-help-fmt-file = 工作区
cli-help-fmt-check = 不做任何修改；文件不是规范格式时以 1 退出

# 用法错误。
cli-unknown-argument = 没有参数“{ $argument }”。
cli-value-missing = “{ $argument }”之后缺少值。
cli-not-a-choice = “{ $argument }”不能是“{ $value }”。可用的值：{ $known }。
cli-bad-value = “{ $argument }”不能是“{ $value }”。
cli-argument-missing = 缺少：{ $argument }。
cli-argument-conflict = “{ $argument }”和“{ $other }”不能同时使用。
cli-wrong-usage = 命令行不完整或不明确。
cli-try-help = 请试试“cairn --help”。

# 命令。
cli-problem = { $place }：{ $what }。{ $mend }
cli-problem-named = { $place }（“{ $name }”）：{ $what }。{ $mend }
cli-problems = { $count ->
    [0] 没有问题。
   *[other] { $count } 个问题。
}
cli-fmt-differs = { $file } 不是规范格式。请运行不带“--check”的“cairn fmt”进行修改。
cli-fmt-comments = { $file } 中的注释没有保留。之前的版本在它的备份文件夹中。
cli-fmt-impossible = 无法将 { $file } 写成规范格式，因为写出后会超过大小上限。
cli-help-export-about = 将工作区的内容及其图表导出为 SVG、PNG、PDF 或表格（CSV、XLSX、Markdown）
cli-help-export-file = 工作区
cli-help-export-what = 要导出的内容：{ $documents }
cli-help-export-id = 仅导出具有此标识的一项；可多次给出
cli-help-export-to = 格式
cli-help-export-output = 要写入的文件；导出多张图片时，文件名中会加上各自的标识
cli-help-export-paper = PDF 的纸张；不指定时页面与图同大
cli-help-export-orientation = 纸张方向；不指定时自动选择
cli-help-export-tile = 清晰易读地分到多张纸上，每张都有阶段和泳道名称
cli-paper-needs-pdf = 只有 PDF 才有纸张。
cli-export-unknown = 没有标识为“{ $id }”的 { $what }。
cli-export-none = 该工作区没有 { $what }。
cli-export-not-written = 无法写入 { $file }。请选择其他位置。
cli-help-figures-about = 以 JSON 写出由工作区计算得到的一切，不作舍入
cli-help-figures-file = 工作区
cli-help-form-about = 为一位受访者写出答卷：一个小型工作区，可在另一台 Cairn 中填写
cli-help-form-file = 工作区
cli-help-form-instrument = 评估模型，如 cx5；取使用该模型的最新评估
cli-help-form-assessment = 评估的编号
cli-help-form-role = 由谁作答：岗位、岗位名称的一部分或受访者编号；新岗位在答卷收回时添加
cli-help-form-output = 要写入的文件
cli-form-no-assessment = 工作区中没有这样的评估。请先在窗口中开始一次评估。
cli-help-merge-about = 把答案并入工作区：收回的答卷，或含 criterion、role、vote、note 各列的 CSV
cli-help-merge-file = 要修改的工作区
cli-help-merge-answers = 答卷或 CSV 文件
cli-help-merge-assessment = CSV 各行所属评估的编号；省略时取最新的、包含这些标准的评估
cli-merge-not-read = 无法读取 { $file }。
cli-merge-no-assessment = { $file }：工作区中没有这些答案所属的评估。
cli-merged = { $file }：已并入 { $answers } 个答案
cli-merged-roles = 新的受访者：{ $roles }
cli-merged-left-out = 模型中没有相应的标准或等级，未并入：{ $codes }
cli-help-survey-about = 统计调查的原始答案（CSV、TSV 或 XLSX），以 JSON 写出计数和指标值
cli-help-survey-file = 答案文件
cli-help-survey-metric = 测量内容：nps、csat（均值；加 --top 时为占比）或 ces（均值）
cli-help-survey-score = 评分所在的列：列名，或从 1 起的列号
cli-help-survey-date = 日期所在的列，用于按时段计数
cli-help-survey-by = 细分所在的列，用于分别计数
cli-help-survey-id = 答案编号所在的列；重复的答案只计第一份被接受的
cli-help-survey-filters = 只计该列等于此值的行；可多次给出
cli-help-survey-scale = 量表的两端，例如 1..7；省略时为 1..5，ces 且越高越好时为 1..7
cli-help-survey-direction = 哪个方向更好；省略时为 up，ces 为 down
cli-help-survey-top = 用于 csat：此分及以上答案所占的百分比
cli-help-survey-period = 时段的长度；省略时为月
cli-help-survey-dates = 文件本身无法说明时，03/04/2024 这类日期的书写顺序
cli-survey-top-of-csat = “--top”只能与“--metric csat”一起使用。
cli-survey-scale-of-nps = “nps”的量表固定为 0..10，不能更改。
cli-survey-top-off-scale = “--top”之后的分数不在量表内。
cli-survey-scale-assumed = 没有给出“--scale”，按 { $min } 到 { $max } 处理。
cli-survey-say-dates = 请说明采用哪一种：{ $ways }
