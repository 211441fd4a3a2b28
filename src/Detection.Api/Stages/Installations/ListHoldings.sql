-- What is stored of one installation beside its master data and months, as six results: identifiers, contract holders (masked), seals,
-- transformer links, event words (the last 50), further registers (the last 36 months).
-- Parameters: @installationId. Index: the keys of the tables.
select contract_account_no, door_no, region, position_grade, import_id, line_no
  from installation
 where installation_id = @installationId;

select contract_account_no, id_kind, id_masked, tax_office, contract_start, contract_end, import_id, line_no
  from consumer
 where installation_id = @installationId
 order by contract_start desc nulls last, contract_account_no;

select seal_no, serial_no, place, fitted_on, removed_on, crew, import_id, line_no
  from meter_seal
 where installation_id = @installationId
 order by removed_on desc nulls first, fitted_on desc nulls last, seal_no;

select transformer_code, from_day, to_day, phase, import_id, line_no
  from transformer_link
 where installation_id = @installationId
 order by from_day desc;

select at, serial_no, to_hex(word) as word, import_id, line_no,
       array(select distinct on (bit) c.text_tr
               from generate_series(0, 63) bit
               join code c on c.kind = 'event-bit' and c.code = bit::text
                          and c.model in ('', coalesce((select m.model from meter m
                                                         where m.installation_id = w.installation_id and m.serial_no = w.serial_no limit 1), ''))
              where (w.word >> bit) & 1 = 1
              order by bit, c.model desc) as meanings_tr,
       array(select distinct on (bit) coalesce(c.text_en, c.text_tr)
               from generate_series(0, 63) bit
               join code c on c.kind = 'event-bit' and c.code = bit::text
                          and c.model in ('', coalesce((select m.model from meter m
                                                         where m.installation_id = w.installation_id and m.serial_no = w.serial_no limit 1), ''))
              where (w.word >> bit) & 1 = 1
              order by bit, c.model desc) as meanings_en
  from event_word w
 where installation_id = @installationId
 order by at desc
 limit 50;

select period, register, first_reading_date, last_reading_date, first_index, last_index, multiplier, quantity, unit, import_id, line_no
  from register_reading
 where installation_id = @installationId
   and period > (select max(period) from register_reading where installation_id = @installationId) - interval '36 months'
 order by period desc, register;
