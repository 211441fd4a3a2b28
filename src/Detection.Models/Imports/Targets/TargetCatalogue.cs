using static Detection.Models.Imports.Targets.ColumnKind;

namespace Detection.Models.Imports.Targets;

/// <summary>Every kind of file that can be imported, in the order in which a folder of them is taken.</summary>
public static class TargetCatalogue
{
    private static readonly string[] TariffGroups = ["dwelling", "commercial", "industry", "agriculture", "lighting", "public", "other"];
    private static readonly string[] PositionSources = ["surveyed", "geocoded", "centroid", "simulated"];

    private static readonly string[] Outcomes =
        ["kacak", "kacak_a", "kacak_b", "kacak_c", "kacak_cc", "usulsuz", "art37", "clean", "incomplete"];

    public static TargetSchema Neighbourhoods { get; } = new("neighbourhoods", "neighbourhoods.geojson", ["neighbourhood_code"],
    [
        new("neighbourhood_code", Text, true) { Header = "code" }, new("province", Text, true), new("district", Text, true), new("name", Text, true),
    ]) { Shape = ShapeKind.Area };

    public static TargetSchema Streets { get; } = new("streets", "streets.geojson", ["street_code"],
    [
        new("street_code", Text, true) { Header = "code" }, new("name", Text, true), new("kind", Code, false, "avenue", "street", "lane"),
        new("neighbourhood", Text),
    ]) { Shape = ShapeKind.Line };

    public static TargetSchema Transformers { get; } = new("transformers", "transformers.csv", ["transformer_code"],
    [
        new("transformer_code", Text, true), new("feeder_code", Text), new("substation_code", Text), new("rating_kva", SingleNumber),
        new("longitude", Number), new("latitude", Number),
    ]);

    public static TargetSchema Installations { get; } = new("installations", "installations.csv", ["installation_no"],
    [
        new("installation_no", Text, true), new("tariff_group", Code, true, TariffGroups), new("consumer_type", Text),
        new("unique_code", Text), new("eic", Text), new("contract_account_no", Text), new("voltage_level", Code, false, "LV", "MV"),
        new("phases", SmallInteger, false, "1", "3"), new("installed_power_kw", SingleNumber), new("contract_power_kw", SingleNumber),
        new("reading_unit", Text), new("province", Text), new("district", Text), new("neighbourhood", Text), new("street", Text),
        new("longitude", Number), new("latitude", Number), new("position_source", Code, false, PositionSources),
        new("transformer_code", Text), new("status", Code, false, "active", "cut", "vacant", "closed"),
        new("contract_start", Date), new("contract_end", Date),
    ]);

    public static TargetSchema Meters { get; } = new("meters", "meters.csv", ["installation_no", "serial_no", "fitted_on"],
    [
        new("installation_no", Text, true), new("serial_no", Text, true), new("brand", Text), new("model", Text),
        new("stamp_year", SmallInteger), new("ct_ratio", SingleNumber), new("vt_ratio", SingleNumber), new("multiplier", SingleNumber),
        new("phases", SmallInteger, false, "1", "3"), new("measures", Code, false, "active", "combined"), new("fitted_on", Date),
        new("removed_on", Date),
    ]);

    public static TargetSchema Readings { get; } = new("readings", "readings.csv", ["installation_no", "period"],
    [
        new("installation_no", Text, true), new("period", Month, true), new("first_reading_date", Date), new("last_reading_date", Date),
        new("active_kwh", Number, true), new("t1_kwh", Number), new("t2_kwh", Number), new("t3_kwh", Number),
        new("inductive_kvarh", Number), new("capacitive_kvarh", Number), new("demand_kw", Number), new("first_index", Number),
        new("last_index", Number), new("multiplier", Number), new("additional_kwh", Number), new("estimated", Flag),
        new("reading_code", Text), new("meter_status_code", Text),
    ]);

    public static TargetSchema TransformerEnergy { get; } = new("transformer-energy", "transformer_energy.csv", ["transformer_code", "period"],
    [
        new("transformer_code", Text, true), new("period", Month, true), new("energy_in_kwh", Number, true),
        new("first_reading_date", Date), new("last_reading_date", Date),
    ]);

    public static TargetSchema Events { get; } = new("events", "events.csv", ["installation_no", "kind", "at", "code"],
    [
        new("installation_no", Text),
        new("kind", Code, true, "cut", "reconnect", "notice", "seal", "exchange", "control", "tip", "cover"),
        new("at", Instant, true), new("crew", Text), new("code", Text), new("longitude", Number), new("latitude", Number),
        new("note", Text),
    ]);

    public static TargetSchema Visits { get; } = new("outcomes", "outcomes.csv", ["installation_no", "visited_on", "outcome"],
    [
        new("installation_no", Text, true), new("visited_on", Date), new("outcome", Code, true, Outcomes),
        new("recovered_kwh", Number), new("origin", Code, false, "score", "tip", "sweep", "random"),
    ]);

    /// <summary>One row for a customer, one column for a day.</summary>
    public static TargetSchema DailyWide { get; } = new("daily-wide", null, ["installation_no"],
    [
        new("installation_no", Text, true), new("tariff_group", Code, true, TariffGroups), new("province", Text), new("district", Text),
        new("neighbourhood", Text), new("longitude", Number), new("latitude", Number),
        new("position_source", Code, false, PositionSources), new("outcome", Code, false, Outcomes), new("days", DayValues, true),
    ]);

    /// <summary>One row for a metering interval of one installation, summed into calendar months.</summary>
    public static TargetSchema IntervalEnergy { get; } = new("interval-energy", null, ["installation_no", "interval_start"],
    [
        new("installation_no", Text, true), new("tariff_group", Code, true, TariffGroups), new("voltage_level", Code, false, "LV", "MV"),
        new("province", Text), new("district", Text), new("neighbourhood", Text), new("longitude", Number), new("latitude", Number),
        new("position_source", Code, false, PositionSources), new("interval_start", IntervalStart, true), new("active_kwh", Number, true),
        new("inductive_kvarh", Number), new("capacitive_kvarh", Number),
    ]);

    public static IReadOnlyList<TargetSchema> All { get; } =
    [
        Neighbourhoods, Streets, Transformers, Installations, Meters, Readings, TransformerEnergy, Events, Visits, DailyWide,
        IntervalEnergy,
    ];

    public static TargetSchema? Find(string name) => All.FirstOrDefault(schema => schema.Name == name);
}
