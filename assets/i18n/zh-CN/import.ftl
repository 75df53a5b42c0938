# 导入调查答案的对话框。
import-title = 导入答案
import-looking = 正在查看文件…
import-counting = 正在统计答案…
import-count = 统计答案
import-take = 导入
import-back = 返回
import-not-saved = 表格没有保存

# 尚待选择的内容。
import-missing-score = 请选择评分所在的列。
import-missing-date = 请选择日期所在的列。
import-missing-scale = 请选择答案的量表。
import-missing-direction = 请选择哪个方向更好。
import-missing-clash = 有一列被选择了两次。

# 文件。
import-encoding = 编码
import-with-mark = （带标记）
import-delimiter = 分隔符
import-comma = 逗号
import-semicolon = 分号
import-tab = 制表符
import-bar = 竖线
import-sheet = 工作表
import-heading = 第一行
import-heading-yes = 标题
import-heading-no = 答案
import-column = 第 { $number } 列
import-more-columns = 还有 { $count } 列可在下方选择。

# 列。
import-columns = 列
import-score = 评分
import-date = 日期
import-id = 答案编号
import-segment = 细分
import-choose = 请选择…
import-none = 无
import-dimension = 细分的含义
import-dimension-segment = 客户细分
import-dimension-persona = 客户角色
import-dimension-channel = 渠道
import-dimension-stage = 阶段
import-dimension-other = 其他
import-only = 只计入满足条件的行：
import-is = 等于
import-filter-add = 添加筛选
import-filter-remove = 移除筛选
import-filter-column = 筛选的列
import-filter-value = “{ $column }”的值

# 测量内容。
import-measure = 测量
import-into = 导入到
import-new = 新指标
import-name = 名称
import-kind = 类型
import-measure-nps = NPS
import-measure-topbox = 满意占比
import-measure-mean = 满意度均值
import-measure-effort = 费力度
import-kind-mean = 均值
import-scale = 答案的量表
import-scale-range = { $min } 到 { $max }
import-direction = 哪个方向更好
import-effort-low = 低（“花了多少力气”）
import-effort-high = 高（“很容易”）
import-period = 时段
import-order = 日期的顺序
import-order-dmy = 日、月、年
import-order-mdy = 月、日、年
import-order-ymd = 年、月、日
import-day = { $month }{ $day }日

# 统计结果。
import-accepted = { $rows } 行中有 { $accepted } 行计入
import-periods = { $count ->
    [one] 1 个时段，{ $from }
   *[other] { $count } 个时段，{ $from }至{ $to }
}
import-total = { $name }总计：{ $value }
import-known-periods = 有 { $count } 个时段已有数值：
import-replace = 替换
import-add = 累加
import-none-rejected = 没有被拒绝的行。
import-rejected = 被拒绝的行
import-reason-score_blank = 没有评分
import-reason-score_text = 评分处是文字
import-reason-score_fraction = 不是整数
import-reason-score_out_of_range = 超出量表
import-reason-date_bad = 日期不可能存在
import-reason-duplicate_id = 与上面的答案重复
import-warning-id_blank = { $count } 份答案没有编号，无法判断是否重复。
import-warning-ragged_row = { $count } 行的单元格数与标题行不同，可能有未加引号的文字中含有分隔符。
import-warning-undecodable = { $count } 行含有在此编码下不是文字的字节。
import-unknown-persona = { $count } 份答案的客户角色不在工作区中：{ $names }
import-unknown-channel = { $count } 份答案的渠道不在工作区中：{ $names }
import-unknown-stage = { $count } 份答案的阶段不在工作区中：{ $names }
import-order-found = “{ $column }”中的日期按{ $order }读取。
import-rows = 被拒绝的行清单
import-rows-file = { $name } 被拒绝的行
import-rows-first = 只列出前 { $count } 行。
import-save-rows = 另存为 CSV…
import-row = 第 { $row } 行 · { $reason }
import-column-row = 行
import-column-reason = 原因
import-column-value = 内容
