using static Detection.Models.Imports.Targets.ColumnKind;
using static Detection.Models.Imports.Targets.TargetWords;

namespace Detection.Models.Imports.Targets;

/// <summary>What stands on the ground: places, installations, meters, seals, contract holders, points without a subscriber.</summary>
internal static class PlaceTargets
{
    /// <summary>What a file says of each row goes before what its sender says of the file.</summary>
    private static TargetColumn Simulated => new("simulated", Flag);

    public static TargetSchema Neighbourhoods { get; } = new("neighbourhoods", "neighbourhoods.geojson", ["neighbourhood_code"],
    [
        new("neighbourhood_code", Text, true) { Header = "code" }, new("province", Text, true), new("district", Text, true), new("name", Text, true),
        Simulated,
    ]) { Shape = ShapeKind.Area };

    public static TargetSchema Streets { get; } = new("streets", "streets.geojson", ["street_code"],
    [
        new("street_code", Text, true) { Header = "code" }, new("name", Text, true), new("kind", Code, false, "avenue", "street", "lane"),
        new("neighbourhood", Text), Simulated,
    ]) { Shape = ShapeKind.Line };

    public static TargetSchema Installations { get; } = new("installations", "installations.csv", ["installation_no"],
    [
        new("installation_no", Text, true), new("tariff_group", Code, true, TariffGroups), new("consumer_type", Text),
        new("unique_code", Text), new("eic", Text), new("contract_account_no", Text), new("voltage_level", Code, false, "LV", "MV"),
        new("phases", SmallInteger, false, "1", "3"), new("installed_power_kw", SingleNumber), new("contract_power_kw", SingleNumber),
        new("reading_unit", Text), new("province", Text), new("district", Text), new("neighbourhood", Text), new("street", Text),
        new("longitude", Number), new("latitude", Number), new("position_source", Code, false, PositionSources),
        new("transformer_code", Text), new("status", Code, false, "active", "cut", "vacant", "closed"),
        new("contract_start", Date), new("contract_end", Date), new("door_no", Text), new("position_grade", Code, false, PositionGrades),
        new("region", Text), Simulated,
    ]) { MakesInstallations = true };

    public static TargetSchema Meters { get; } = new("meters", "meters.csv", ["installation_no", "serial_no", "fitted_on"],
    [
        new("installation_no", Text, true), new("serial_no", Text, true), new("brand", Text), new("model", Text),
        new("stamp_year", SmallInteger), new("ct_ratio", SingleNumber), new("vt_ratio", SingleNumber), new("multiplier", SingleNumber),
        new("phases", SmallInteger, false, "1", "3"), new("measures", Code, false, "active", "combined"), new("fitted_on", Date),
        new("removed_on", Date), new("clock_moved", Flag),
    ]);

    public static TargetSchema Seals { get; } = new("seals", "seals.csv", ["installation_no", "seal_no", "fitted_on"],
    [
        new("installation_no", Text, true), new("seal_no", Text, true), new("serial_no", Text),
        new("place", Code, false, "terminal", "body", "box", "transformer", "cut", "other"), new("fitted_on", Date), new("removed_on", Date),
        new("crew", Text),
    ]);

    public static TargetSchema Consumers { get; } = new("consumers", "consumers.csv", ["installation_no", "contract_account_no"],
    [
        new("installation_no", Text, true), new("contract_account_no", Text, true),
        new("id_kind", Code, false, "national", "tax", "passport", "residence"), new("identity_no", Identity), new("name", Secret),
        new("tax_office", Text), new("contract_start", Date), new("contract_end", Date),
    ]);

    public static TargetSchema UnsubscribedPoints { get; } = new("unsubscribed-points", "unsubscribed_points.csv", ["point_code"],
    [
        new("point_code", Text, true), new("located_by", Code, true, "pole", "box", "neighbour", "map"), new("pole_no", Text), new("box_no", Text),
        new("neighbour_installation", Text), new("use_kind", Text), new("province", Text), new("district", Text), new("neighbourhood", Text),
        new("street", Text), new("longitude", Number), new("latitude", Number), new("position_source", Code, false, PositionSources),
        new("position_grade", Code, false, PositionGrades), new("transformer_code", Text), new("seen_on", Date), new("ended_on", Date),
        new("note", Text), Simulated,
    ]);
}
