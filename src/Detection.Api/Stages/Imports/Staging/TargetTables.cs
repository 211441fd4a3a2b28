using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>Which tables a target fills, in order, and the SQL that shows the staged rows as rows of those tables.</summary>
public static class TargetTables
{
    private static readonly TableMerge Neighbourhood = new("neighbourhood", ["neighbourhood_code"], [],
        ["province", "district", "name", "boundary", "simulated"]) { Traced = false };

    private static readonly TableMerge Street = new("street", ["street_code"], [],
        ["name", "kind", "neighbourhood", "line", "simulated"], Default("kind", "'street'")) { Traced = false };

    private static readonly TableMerge Transformer = new("transformer", ["transformer_code"], [],
        ["feeder_code", "substation_code", "rating_kva", "location"]) { Traced = false };

    private static readonly TableMerge Installation = new("installation", ["installation_no"], [],
    [
        "tariff_group", "consumer_type", "unique_code", "eic", "contract_account_no", "voltage_level", "phases", "installed_power_kw",
        "contract_power_kw", "reading_unit", "province", "district", "neighbourhood", "street", "location", "position_source",
        "transformer_code", "status", "contract_start", "contract_end", "simulated",
    ], Default("status", "'active'"));

    private static readonly TableMerge PlacedInstallation = new("installation", ["installation_no"], [],
        ["tariff_group", "voltage_level", "province", "district", "neighbourhood", "location", "position_source", "simulated"]);

    private static readonly TableMerge Meter = new("meter", ["installation_id", "serial_no"], ["fitted_on"],
        ["brand", "model", "stamp_year", "ct_ratio", "vt_ratio", "multiplier", "phases", "measures", "removed_on"]);

    private static readonly TableMerge Reading = new("reading", ["installation_id", "period"], [],
    [
        "first_reading_date", "last_reading_date", "active_kwh", "t1_kwh", "t2_kwh", "t3_kwh", "inductive_kvarh", "capacitive_kvarh",
        "demand_kw", "first_index", "last_index", "multiplier", "additional_kwh", "estimated", "reading_code", "meter_status_code",
    ], Default("estimated", "false")) { BuildsKeyLast = true };

    private static readonly TableMerge MonthlySum = new("reading", ["installation_id", "period"], [],
    [
        "first_reading_date", "last_reading_date", "active_kwh", "t1_kwh", "t2_kwh", "t3_kwh", "inductive_kvarh", "capacitive_kvarh",
        "demand_kw",
    ]) { BuildsKeyLast = true };

    private static readonly TableMerge DailyReading = new("daily_reading", ["installation_id", "day"], [], ["active_kwh"]) { BuildsKeyLast = true };

    private static readonly TableMerge TransformerEnergy = new("transformer_energy", ["transformer_id", "period"], [],
        ["energy_in_kwh", "first_reading_date", "last_reading_date"]);

    private static readonly TableMerge Event = new("event", ["kind", "at"], ["installation_id", "code"], ["crew", "location", "note"]);

    private static readonly TableMerge Visit = new("visit", ["installation_id", "outcome"], ["visited_on"], ["recovered_kwh", "origin"]);

    private static readonly Dictionary<string, TableMerge[]> Merges = new()
    {
        [TargetCatalogue.Neighbourhoods.Name] = [Neighbourhood],
        [TargetCatalogue.Streets.Name] = [Street],
        [TargetCatalogue.Transformers.Name] = [Transformer],
        [TargetCatalogue.Installations.Name] = [Installation],
        [TargetCatalogue.Meters.Name] = [Meter],
        [TargetCatalogue.Readings.Name] = [Reading],
        [TargetCatalogue.TransformerEnergy.Name] = [TransformerEnergy],
        [TargetCatalogue.Events.Name] = [Event],
        [TargetCatalogue.Visits.Name] = [Visit],
        [TargetCatalogue.DailyWide.Name] = [PlacedInstallation, MonthlySum, DailyReading, Visit],
        [TargetCatalogue.IntervalEnergy.Name] = [PlacedInstallation, MonthlySum],
    };

    public static IReadOnlyList<TableMerge> Of(TargetSchema schema) => Merges[schema.Name];

    /// <summary>The file that creates the views <c>typed_TABLE</c> over the staged rows.</summary>
    public static string TypedViewsOf(TargetSchema schema) => $"Stages/Imports/Sql/Typed/{schema.Name}.sql";

    private static Dictionary<string, string> Default(string column, string value) => new() { [column] = value };
}
