# 指标数值的写法。
figure-range = { $low }至{ $high }
figure-per-thousand = （每千）
figure-points = 分
figure-percentage-points = 个百分点
