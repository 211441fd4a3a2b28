-- All rows of cable_section, in order of their key.
select * from cable_section order by phases, section_mm2
