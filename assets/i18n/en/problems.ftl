# What is wrong with a record, and how to mend it. The keys end in the code of the fault.
problem-dangling = refers to { $id }, which does not exist
mend-dangling = Choose another { $kind }, or clear the field.
problem-missing = belongs to no { $kind }
mend-missing = Choose the { $kind } it belongs to, or delete it.
problem-elsewhere = refers to { $id }, which does not fit here
mend-elsewhere = Choose a { $kind } of the same map, one that can hold it.
problem-not_finite = is not a finite number
mend-not_finite = Enter a number, or clear the field.
problem-out_of_range = is { $value }, but must be { $range }
mend-out_of_range = Enter a value { $range }.
problem-control_character = holds the invisible control character { $character }
mend-control_character = Remove the character; only line breaks and tabs are allowed.
problem-length = has { $found } entries instead of { $expected }
mend-length = Enter { $expected } counts, one for each point of the scale.
problem-wrong_point = holds a value of another form than this kind of KPI needs
mend-wrong_point = Enter counts of answers, numerator and denominator, or a single value, as the kind of KPI needs.
problem-wrong_period = { $period } is a period of another length than the KPI reports in
mend-wrong_period = Use periods of the KPI's own length, or change how often it reports.
problem-more_than_all = has a part of { $part }, which is more than the whole of { $whole }
mend-more_than_all = Correct one of the two numbers: the part cannot be larger than the whole.
problem-end_before_start = ends before it begins
mend-end_before_start = Swap or correct the first and the last period.
problem-unknown_code = names { $code }, which the instrument does not have
mend-unknown_code = Use a code of the instrument, or remove the entry.
problem-twice = has { $what } twice
mend-twice = Keep one of the two and delete the other.

# The values that make sense, as they stand in the sentences above.
range-between = from { $low } to { $high }
range-from = { $low } or more
range-to = { $high } or less
range-above = greater than { $low }
