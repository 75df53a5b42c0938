# What stands in charts and is said of their points.
chart-rule-1 = Outside the natural limits
chart-rule-2 = One of eight or more in a row on one side of the centre
chart-rule-3 = With three of four nearer to a limit than to the centre
chart-rule-4 = A larger jump than chance makes
chart-favourable = ▲ Favourable signal
chart-adverse = ▼ Adverse signal
chart-interval = 95% interval { $range }
chart-n = n = { $n }
chart-excluded = Left out as special
chart-upper = Upper limit { $value }
chart-centre = Centre { $value }
chart-lower = Lower limit { $value }
chart-baseline = Baseline { $from } – { $to }
chart-target = Target { $value }
chart-summary = { $name }, { $from } to { $to }: newest { $value }, { $signals ->
    [0] no signals
    [one] one period with a signal
   *[other] { $signals } periods with a signal
}
chart-forecast = Straight line, no prediction
