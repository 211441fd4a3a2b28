-- What one import's transaction works with beside the staged rows. skipped.repeats marks a row that says the same as an
-- earlier one.
create temp table fault (
    line_no bigint, rule text, severity text, field text, value text, detail text
) on commit drop;

create temp table skipped (line_no bigint primary key, repeats boolean not null default false) on commit drop;

create temp table this_import (simulated boolean, days date[], months date[], interval_hours double precision) on commit drop;
