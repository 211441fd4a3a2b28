-- The bills of one installation, newest first. Parameters: @installationId. Index: bill_pkey.
select period, bill_no, contract_account_no, billed_kwh, daily_average_kwh, current_year_kwh, previous_year_kwh, unit_price, vat_base, vat,
       invoice_amount, amount_due, security_deposit, customer_credit, misc_adjustment, rounding_carried_in, rounding_carried_out,
       notification_date, due_date, next_reading_period, import_id, line_no
  from bill
 where installation_id = @installationId
 order by period desc
