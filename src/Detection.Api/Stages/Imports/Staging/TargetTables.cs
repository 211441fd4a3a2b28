using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>Which tables a target fills, in order, and the SQL that shows the staged rows as rows of those tables.</summary>
public static class TargetTables
{
    private static readonly TableMerge PlacedInstallation = new("installation", ["installation_no"], [],
        ["tariff_group", "voltage_level", "province", "district", "neighbourhood", "location", "position_source", "simulated"]);

    private static readonly TableMerge Installation = PlacedInstallation with
    {
        Values =
        [
            "tariff_group", "consumer_type", "unique_code", "eic", "contract_account_no", "voltage_level", "phases", "installed_power_kw",
            "contract_power_kw", "reading_unit", "province", "district", "neighbourhood", "street", "location", "position_source",
            "transformer_code", "status", "contract_start", "contract_end", "door_no", "position_grade", "region", "simulated",
        ],
        Defaults = Default("status", "'active'"),
    };

    private static readonly TableMerge MonthlySum = new("reading", ["installation_id", "period"], [],
    [
        "first_reading_date", "last_reading_date", "active_kwh", "t1_kwh", "t2_kwh", "t3_kwh", "inductive_kvarh", "capacitive_kvarh",
        "demand_kw",
    ]) { BuildsKeyLast = true };

    private static readonly TableMerge Visit = new("visit", ["installation_id", "outcome"], ["visited_on"], ["recovered_kwh", "origin"]);

    private static readonly Dictionary<TargetSchema, TableMerge[]> Merges = new()
    {
        [TargetCatalogue.Codes] = [Plain("code", TargetCatalogue.Codes) with { Key = ["kind", "model", "code"], Defaults = Default("urgent", "false") }],
        [TargetCatalogue.Neighbourhoods] = [new("neighbourhood", ["neighbourhood_code"], [], ["province", "district", "name", "boundary", "simulated"])],
        [TargetCatalogue.Streets] =
            [new("street", ["street_code"], [], ["name", "kind", "neighbourhood", "line", "simulated"], Default("kind", "'street'"))],
        [TargetCatalogue.Substations] = [Plain("substation", TargetCatalogue.Substations)],
        [TargetCatalogue.Feeders] = [new("feeder", ["feeder_code"], [], ["substation_code", "name", "voltage_kv", "rating_a", "line"])],
        [TargetCatalogue.Transformers] = [Plain("transformer", TargetCatalogue.Transformers)],
        [TargetCatalogue.Installations] = [Installation],
        [TargetCatalogue.TransformerLinks] = [OfInstallation("transformer_link", TargetCatalogue.TransformerLinks)],
        [TargetCatalogue.Meters] =
        [
            new("meter", ["installation_id", "serial_no"], ["fitted_on"],
            [
                "brand", "model", "stamp_year", "ct_ratio", "vt_ratio", "multiplier", "phases", "measures", "removed_on", "clock_moved",
            ]),
        ],
        [TargetCatalogue.Seals] =
            [new("meter_seal", ["installation_id", "seal_no"], ["fitted_on"], ["serial_no", "place", "removed_on", "crew"])],
        [TargetCatalogue.Consumers] =
        [
            new("consumer", ["installation_id", "contract_account_no"], [],
                ["id_kind", "id_cipher", "id_hash", "id_masked", "name_cipher", "tax_office", "contract_start", "contract_end"]),
        ],
        [TargetCatalogue.UnsubscribedPoints] =
            [Plain("unsubscribed_point", TargetCatalogue.UnsubscribedPoints)],
        [TargetCatalogue.Readings] =
            [OfInstallation("reading", TargetCatalogue.Readings) with { Defaults = Default("estimated", "false"), BuildsKeyLast = true }],
        [TargetCatalogue.DailyReadings] = [OfInstallation("daily_reading", TargetCatalogue.DailyReadings) with { BuildsKeyLast = true }],
        [TargetCatalogue.RegisterReadings] = [OfInstallation("register_reading", TargetCatalogue.RegisterReadings) with { BuildsKeyLast = true }],
        [TargetCatalogue.Bills] = [OfInstallation("bill", TargetCatalogue.Bills) with { BuildsKeyLast = true }],
        [TargetCatalogue.TransformerEnergy] =
        [
            new("transformer_energy", ["transformer_id", "period"], [],
            [
                "energy_in_kwh", "first_reading_date", "last_reading_date", "energy_out_kwh", "inductive_kvarh", "capacitive_kvarh", "demand_kw",
                "estimated",
            ], Default("estimated", "false")),
        ],
        [TargetCatalogue.FeederEnergy] =
            [Plain("feeder_energy", TargetCatalogue.FeederEnergy) with { Defaults = Default("estimated", "false") }],
        [TargetCatalogue.Events] =
        [
            new("event", ["kind", "at"], ["installation_id", "code"],
            [
                "crew", "location", "note", "photos", "serial_no", "seal_no", "meter_status_code", "consumer_status_code", "point_code",
            ]),
        ],
        [TargetCatalogue.Visits] = [Visit],
        [TargetCatalogue.LoadProfile] = [LoadProfile()],
        [TargetCatalogue.EventWords] = [OfInstallation("event_word", TargetCatalogue.EventWords)],
        [TargetCatalogue.DailyWide] =
            [PlacedInstallation, MonthlySum, new("daily_reading", ["installation_id", "day"], [], ["active_kwh"]) { BuildsKeyLast = true }, Visit],
        [TargetCatalogue.IntervalEnergy] = [PlacedInstallation, MonthlySum],
    };

    public static IReadOnlyList<TableMerge> Of(TargetSchema schema) => Merges[schema];

    /// <summary>The file that creates the views <c>typed_TABLE</c> over the staged rows.</summary>
    public static string TypedViewsOf(TargetSchema schema) => $"Stages/Imports/Sql/Typed/{schema.Name}.sql";

    /// <summary>A table whose columns are the target's; the two columns of a point are one there.</summary>
    private static TableMerge Plain(string table, TargetSchema schema)
    {
        var columns = schema.Columns.Select(column => column.Name).Except(["longitude", "latitude"]);
        if (schema.Find("longitude") >= 0) columns = columns.Append("location");
        return new TableMerge(table, schema.Key, [], [.. columns.Except(schema.Key)]);
    }

    /// <summary>A table whose columns are the target's, but for the installation, which it names by its id.</summary>
    private static TableMerge OfInstallation(string table, TargetSchema schema) => new(
        table,
        [.. schema.Key.Select(column => column == "installation_no" ? "installation_id" : column)],
        [],
        [.. schema.Columns.Select(column => column.Name).Except(schema.Key)]);

    private static TableMerge LoadProfile()
    {
        string[] quarters = [.. TargetCatalogue.LoadProfile.Columns.Select(column => column.Name).Except(TargetCatalogue.LoadProfile.Key)];
        return new TableMerge("load_profile", ["installation_id", "day"], [], quarters) { MergeFunction = "merge_quarters" };
    }

    private static Dictionary<string, string> Default(string column, string value) => new() { [column] = value };
}
