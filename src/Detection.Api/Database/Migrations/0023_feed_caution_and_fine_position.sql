-- What several questions asked in the same words, said once.

-- Which transformer feeds an installation, and when: by its one link, else by the register, always. Installations with several links are not here.
create view single_feed as
    select installation_id, transformer_code, from_day, coalesce(to_day, 'infinity'::date) as to_day
    from transformer_link l
    where not exists (select from transformer_link other where other.installation_id = l.installation_id and (other.from_day, other.transformer_code) <> (l.from_day, l.transformer_code))
    union all
    select installation_id, transformer_code, '-infinity'::date, 'infinity'::date
    from installation i
    where transformer_code is not null and not exists (select from transformer_link l where l.installation_id = i.installation_id);

-- What a crew must heed at an installation, from the areas of caution that hold it; one row for each installation.
create view installation_caution as
    select i.installation_id, coalesce(c.needs_two_crews, false) as needs_two_crews, coalesce(c.only_by_daylight, false) as only_by_daylight,
           coalesce(c.needs_police_escort, false) as needs_police_escort, coalesce(c.notes, '{}') as notes
    from installation i
    cross join lateral (
        select bool_or(needs_two_crews) as needs_two_crews, bool_or(only_by_daylight) as only_by_daylight, bool_or(needs_police_escort) as needs_police_escort,
               array_agg(name || coalesce(': ' || note, '') order by name) as notes
        from caution_area where ended_at is null and st_covers(outline, i.location)
    ) c;

-- Places fine enough to say which street somebody is in: no neighbourhood's middle, nothing that cannot be believed.
create view fine_position as
    select i.installation_id, i.location
    from installation i
    join position_quality q using (installation_id)
    where q.quality not in ('missing', 'implausible', 'centroid');

-- What a search along the lines of an area's transformers may bring back in a month: what is surely missing there, and at most.
alter table cluster
    add column lines_kwh      double precision not null default 0,
    add column lines_most_kwh double precision not null default 0;

-- How many installations of a run the statistics of its hot spots looked at, and how many they left out for want of a place.
create table hot_spot_basis (
    run_id      bigint primary key references run on delete cascade,
    counted     integer not null check (counted >= 0),
    implausible integer not null check (implausible >= 0),
    centroid    integer not null check (centroid >= 0),
    missing     integer not null check (missing >= 0)
);
