# How the values of a KPI are written.
figure-range = { $low } to { $high }
figure-per-thousand = {"\u00A0"}per 1,000
