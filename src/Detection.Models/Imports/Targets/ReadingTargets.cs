using static Detection.Models.Imports.Targets.ColumnKind;

namespace Detection.Models.Imports.Targets;

/// <summary>What was read, billed and done at installations, and what the company's codes mean.</summary>
internal static class ReadingTargets
{
    public static TargetSchema Codes { get; } = new("codes", "codes.csv", ["kind", "model", "code"],
    [
        new("kind", Code, true, "reading", "meter-status", "consumer-status", "result", "event-bit"), new("model", Text),
        new("code", Text, true), new("meaning", Text), new("text_tr", Text), new("text_en", Text), new("urgent", Flag),
    ]);

    public static TargetSchema Readings { get; } = new("readings", "readings.csv", ["installation_no", "period"],
    [
        new("installation_no", Text, true), new("period", Month, true), new("first_reading_date", Date), new("last_reading_date", Date),
        new("active_kwh", Number, true), new("t1_kwh", Number), new("t2_kwh", Number), new("t3_kwh", Number),
        new("inductive_kvarh", Number), new("capacitive_kvarh", Number), new("demand_kw", Number), new("first_index", Number),
        new("last_index", Number), new("multiplier", Number), new("additional_kwh", Number), new("estimated", Flag),
        new("reading_code", Text), new("meter_status_code", Text), new("t1_first_index", Number), new("t1_last_index", Number),
        new("t2_first_index", Number), new("t2_last_index", Number), new("t3_first_index", Number), new("t3_last_index", Number),
        new("inductive_first_index", Number), new("inductive_last_index", Number), new("capacitive_first_index", Number),
        new("capacitive_last_index", Number), new("demand_at", Instant),
    ]);

    public static TargetSchema RegisterReadings { get; } = new("register-readings", "register_readings.csv", ["installation_no", "period", "register"],
    [
        new("installation_no", Text, true), new("period", Month, true), new("register", Text, true), new("first_reading_date", Date),
        new("last_reading_date", Date), new("first_index", Number), new("last_index", Number), new("multiplier", Number),
        new("quantity", Number), new("unit", Text),
    ]);

    public static TargetSchema Bills { get; } = new("bills", "bills.csv", ["installation_no", "period"],
    [
        new("installation_no", Text, true), new("period", Month, true), new("bill_no", Text), new("contract_account_no", Text),
        new("billed_kwh", Amount), new("daily_average_kwh", Amount), new("current_year_kwh", Amount), new("previous_year_kwh", Amount),
        new("unit_price", Amount), new("vat_base", Amount), new("vat", Amount), new("invoice_amount", Amount), new("amount_due", Amount),
        new("security_deposit", Amount), new("customer_credit", Amount), new("misc_adjustment", Amount), new("rounding_carried_in", Amount),
        new("rounding_carried_out", Amount), new("notification_date", Date), new("due_date", Date), new("next_reading_period", Month),
    ]);

    public static TargetSchema Events { get; } = new("events", "events.csv", ["installation_no", "kind", "at", "code"],
    [
        new("installation_no", Text),
        new("kind", Code, true, "cut", "reconnect", "notice", "seal", "exchange", "control", "tip", "cover"),
        new("at", Instant, true), new("crew", Text), new("code", Text), new("longitude", Number), new("latitude", Number),
        new("note", Text), new("photos", TextList), new("serial_no", Text), new("seal_no", Text), new("meter_status_code", Text),
        new("consumer_status_code", Text), new("point_code", Text),
    ]);

    public static TargetSchema Visits { get; } = new("outcomes", "outcomes.csv", ["installation_no", "visited_on", "outcome"],
    [
        new("installation_no", Text, true), new("visited_on", Date), new("outcome", Code, true, TargetWords.Outcomes),
        new("recovered_kwh", Number), new("origin", Code, false, "score", "tip", "sweep", "random"),
    ]);
}
