-- The months for which the map can say how things stood: those with a balance, and those with a scored run.
-- Result: month date (first day), has_balance, has_run boolean; the oldest first. Index: grid_balance by scan of its months.
select month, bool_or(balance) as has_balance, bool_or(not balance) as has_run
from (
    select period as month, true as balance from grid_balance group by period
    union all
    select date_trunc('month', as_of)::date, false from run where state = 'done' group by 1
) known
group by month
order by month
