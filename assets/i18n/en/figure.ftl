# How the values of a KPI are written.
figure-range = { $low } to { $high }
figure-per-thousand = {"\u00A0"}per 1,000
figure-points = {"\u00A0"}points
figure-percentage-points = {"\u00A0"}percentage points
