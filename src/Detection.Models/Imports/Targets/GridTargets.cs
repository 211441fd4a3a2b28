using static Detection.Models.Imports.Targets.ColumnKind;

namespace Detection.Models.Imports.Targets;

/// <summary>The grid above the installations, and what its own meters counted.</summary>
internal static class GridTargets
{
    public static TargetSchema Substations { get; } = new("substations", "substations.csv", ["substation_code"],
    [
        new("substation_code", Text, true), new("name", Text), new("rating_kva", SingleNumber), new("primary_kv", SingleNumber),
        new("secondary_kv", SingleNumber), new("longitude", Number), new("latitude", Number),
    ]);

    public static TargetSchema Feeders { get; } = new("feeders", "feeders.geojson", ["feeder_code"],
    [
        new("feeder_code", Text, true), new("substation_code", Text), new("name", Text), new("voltage_kv", SingleNumber),
        new("rating_a", SingleNumber),
    ]) { Shape = ShapeKind.Line, ShapeRequired = false };

    public static TargetSchema Transformers { get; } = new("transformers", "transformers.csv", ["transformer_code"],
    [
        new("transformer_code", Text, true), new("feeder_code", Text), new("substation_code", Text), new("rating_kva", SingleNumber),
        new("longitude", Number), new("latitude", Number), new("name", Text),
        new("kind", Code, false, "pole", "building", "kiosk", "underground"), new("primary_kv", SingleNumber), new("secondary_kv", SingleNumber),
        new("owner", Code, false, "company", "customer"),
    ]);

    public static TargetSchema TransformerLinks { get; } = new(
        "transformer-links", "transformer_links.csv", ["installation_no", "from_day", "transformer_code"],
    [
        new("installation_no", Text, true), new("transformer_code", Text, true), new("from_day", Date, true), new("to_day", Date),
        new("phase", Code, false, "R", "S", "T", "RST"),
    ]);

    public static TargetSchema TransformerEnergy { get; } = new("transformer-energy", "transformer_energy.csv", ["transformer_code", "period"],
    [
        new("transformer_code", Text, true), new("period", Month, true), new("energy_in_kwh", Number, true),
        new("first_reading_date", Date), new("last_reading_date", Date), new("energy_out_kwh", Number), new("inductive_kvarh", Number),
        new("capacitive_kvarh", Number), new("demand_kw", Number), new("estimated", Flag),
    ]);

    public static TargetSchema FeederEnergy { get; } = new("feeder-energy", "feeder_energy.csv", ["feeder_code", "period"],
    [
        new("feeder_code", Text, true), new("period", Month, true), new("energy_in_kwh", Number, true), new("energy_out_kwh", Number),
        new("demand_kw", Number), new("estimated", Flag), new("first_reading_date", Date), new("last_reading_date", Date),
    ]);
}
