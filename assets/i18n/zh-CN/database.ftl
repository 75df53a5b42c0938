# 从数据库取得答案计数。
command-import-database = 从数据库导入答案…
database-title = 从数据库导入答案
database-promise = 由数据库计数，传到 Cairn 的只有计数。查询在只读事务中进行。
database-from = 从数据库…

# 服务器与用户。
database-host = 主机
database-port = 端口
database-name = 数据库
database-user = 用户
database-password = 密码
database-password-hint = 从不保存。留空时取自 PGPASSWORD 或 .pgpass 文件。
database-encryption = 加密
database-encryption-require = 必须
database-encryption-prefer = 服务器支持时
database-encryption-disable = 不加密
database-encryption-hint-require = 服务器须出示受本系统或 PGSSLROOTCERT 所指文件信任的证书。
database-encryption-hint-prefer = 服务器支持加密时无人能窃听，但无法证明它就是正确的服务器。
database-encryption-hint-disable = 一切以明文传输。适用于本机上的数据库。
database-missing-place = 请填写主机和用户。
database-missing-port = 端口是 1 到 65535 之间的数字。
database-connect = 连接
database-looking = 正在查看数据表…
database-counting = 数据库正在计数…
database-stopping = 正在停止…
database-stop = 停止

# 数据表与列。
database-table = 数据表
database-subquery = 子查询
database-choose-table = 选择数据表…
database-find = 查找数据表
database-no-tables = 没有该用户可见的数据表。
database-read-columns = 读取其列
database-limit = 最多等待
database-seconds = { $count } 秒
database-minutes = { $count } 分钟
database-show-sql = 显示 SQL
database-hide-sql = 隐藏 SQL
database-sql = SQL 语句
database-sql-later = 选好评分、日期和指标后生成语句。
database-own = 已手工修改。
database-own-hint = 语句须给出列 period（时段内任意一天）、score 和 answers（答案数）；还可给出 segment，以及不计入答案的 reason。
database-write-anew = 重新生成

# 与指标一起。
database-section = 数据库
database-none = 答案计数可以取自 PostgreSQL 数据库，并随时从那里刷新。
database-described = 计数取自 { $place } 的 { $table }，最近一次为 { $date }。
database-refresh = 刷新
database-change = 更改…
database-forget = 不再关联

# 为何没有计数。
database-unavailable = 此版本的 Cairn 不带数据库连接。
database-not-a-host = “{ $name }”不是主机。请输入主机名或地址，或粘贴以 postgres:// 开头的完整地址。
database-no-host = 找不到主机“{ $name }”。请检查名称，以及本机是否在该网络中。
database-no-server = { $name } 没有数据库应答。请检查主机和端口，以及服务器是否在运行。
database-silent = 服务器没有应答。中间可能有防火墙。
database-no-encryption = 服务器不支持加密。请管理员开启加密，或在可信的网络中选择“服务器支持时”。
database-certificate-unknown = 服务器证书的签发者不受本系统信任。请将 PGSSLROOTCERT 设为其签发者的证书文件。
database-certificate-host = 服务器证书属于另一台主机。请按证书中的名称填写主机。
database-certificate-expired = 服务器证书已过期。
database-certificate-other = 无法加密连接：服务器证书无效。
database-no-roots = 无法读取受信任的证书。请检查 PGSSLROOTCERT 所指的文件。
database-password-needed = 服务器要求输入密码。
database-wrong-password = 密码错误，或没有该用户。
database-not-admitted = 服务器不允许“{ $name }”从这里连接。请联系管理员。
database-no-database = 服务器上没有数据库“{ $name }”。
database-busy = 服务器目前不再接受连接。请稍后再试。
database-lost = 连接中断。没有任何改动，请重试。
database-no-table = 没有数据表“{ $name }”，或该用户看不到它。
database-no-column = 没有列“{ $name }”。
database-no-right = 该用户无权读取 { $name }。请申请读取权限。
database-wrong = 语句第 { $line } 行“{ $near }”附近有误。
database-not-a-select = 这不是一条读取语句。请输入单独一条 SELECT。
database-writes = 该语句会写入数据。Cairn 只读取，因此没有任何改动。
database-no-result-column = 语句没有给出列“{ $name }”。必须给出 { $needed }。
database-bad-value = 表中有一个值无法按语句的要求读取。
database-not-a-count = “{ $name }”不是答案数：列 answers 必须是不小于 0 的整数。
database-unknown-reason = “{ $name }”不是 Cairn 认识的原因。
database-too-many-groups = 结果超过 { $most } 组。请选择更长的时段或另一个细分列。
database-timeout = { $seconds } 秒后仍无结果，已通知服务器停止。请加筛选、建索引，或延长等待时间。
database-refused = 数据库拒绝了查询（代码 { $name }）。
