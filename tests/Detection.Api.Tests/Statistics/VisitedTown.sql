-- 300 installations in three districts (140, 100, 60), 200 concluded visits, 40 of them findings (28, 10, 2), 20 incomplete ones, and
-- ten visits after the day of the run that must not count.
insert into installation (installation_no, tariff_group, province, district, neighbourhood, street)
select to_char(4000000000 + n, 'FM0000000000'),
       case when n % 10 = 0 then 'agriculture' when n % 10 < 3 then 'commercial' else 'dwelling' end,
       'Adana', case when n <= 140 then 'Ilgınözü' when n <= 240 then 'Çiğdemli' else 'Söğütova' end, 'Işıkpınarı', 'Gizli Sokak'
from generate_series(1, 300) n;

with numbered as (select installation_id, right(installation_no, 3)::int as n from installation)
insert into visit (installation_id, visited_on, outcome, origin)
select installation_id, '2026-03-02'::date + n % 60,
       case
           when n <= 28 or n between 141 and 150 or n between 241 and 242 then (array['kacak_b', 'kacak_c', 'kacak', 'kacak_cc'])[1 + n % 4]
           when n in (30, 31) then 'usulsuz'
           when n = 160 then 'art37'
           else 'clean'
       end, 'sweep'
from numbered where n <= 115 or n between 141 and 210 or n between 241 and 255
union all
select installation_id, '2026-09-01', 'incomplete', 'tip' from numbered where n between 116 and 125 or n between 211 and 215 or n between 256 and 260
union all
select installation_id, '2026-11-01', 'kacak_b', 'score' from numbered where n between 261 and 270;
