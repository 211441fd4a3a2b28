-- Staged bills as rows of the table bill. A number of at most 15 digits goes through a double unharmed, so the cast to decimal is exact.
-- Index: installation (installation_no).
create temp view typed_bill as
select i.installation_id, s.period, s.bill_no, s.contract_account_no,
       s.billed_kwh::numeric(18, 3) as billed_kwh,
       s.daily_average_kwh::numeric(18, 3) as daily_average_kwh,
       s.current_year_kwh::numeric(18, 3) as current_year_kwh,
       s.previous_year_kwh::numeric(18, 3) as previous_year_kwh,
       s.unit_price::numeric(18, 8) as unit_price,
       s.vat_base::numeric(18, 2) as vat_base,
       s.vat::numeric(18, 2) as vat,
       s.invoice_amount::numeric(18, 2) as invoice_amount,
       s.amount_due::numeric(18, 2) as amount_due,
       s.security_deposit::numeric(18, 2) as security_deposit,
       s.customer_credit::numeric(18, 2) as customer_credit,
       s.misc_adjustment::numeric(18, 2) as misc_adjustment,
       s.rounding_carried_in::numeric(18, 2) as rounding_carried_in,
       s.rounding_carried_out::numeric(18, 2) as rounding_carried_out,
       s.notification_date, s.due_date, s.next_reading_period, s.line_no
from staged s join installation i on i.installation_no = s.installation_no
where not exists (select from skipped k where k.line_no = s.line_no);
