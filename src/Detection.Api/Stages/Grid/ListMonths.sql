-- The months of one element, the oldest first. Parameters: level, code text. Result: MonthRow. Index: grid_balance_pkey.
select period, energy_in_kwh, billed_kwh, technical_kwh, technical_low_kwh, technical_high_kwh, unexplained_kwh, unexplained_low_kwh, unexplained_high_kwh,
       installation_count, covered_share, estimated_share, state
from grid_balance
where level = @level and code = @code
order by period
