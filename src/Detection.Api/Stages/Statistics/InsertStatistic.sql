-- One group's counts and hit rate under a run.
-- Parameters: run_id, and the columns of the table statistic by name.
insert into statistic (
    run_id, breakdown, group_name, installations, visits, findings, irregular, under_registered, incomplete_visits,
    hit_rate, hit_rate_low, hit_rate_high)
values (
    @run_id, @breakdown, @group_name, @installations, @visits, @findings, @irregular, @under_registered, @incomplete_visits,
    @hit_rate, @hit_rate_low, @hit_rate_high)
