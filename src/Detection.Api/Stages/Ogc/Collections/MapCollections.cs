using static Detection.Api.Stages.Ogc.Collections.PropertyKind;

namespace Detection.Api.Stages.Ogc.Collections;

/// <summary>The collections, in the order they are listed.</summary>
public static class MapCollections
{
    private static readonly MapProperty InstallationNo = new("installationNo", Text, "inst_no", "Installation number", IsPersonal: true);
    private static readonly MapProperty TariffGroup = new("tariffGroup", Text, "tariff", "Tariff group: dwelling, commercial, industry, agriculture, lighting, public, other");
    private static readonly MapProperty District = new("district", Text, "district", "District (ilçe)");
    private static readonly MapProperty Neighbourhood = new("neighbourhood", Text, "neighbrhd", "Neighbourhood (mahalle)");
    private static readonly MapProperty PositionSource = new("positionSource", Text, "pos_source", "How the position was come by: surveyed, geocoded, centroid, simulated");
    private static readonly MapProperty AsOf = new("asOf", Date, "as_of", "The scoring date: nothing later was looked at");
    private static readonly MapProperty RunId = new("runId", Integer, "run_id", "The run");
    private static readonly MapProperty ExpectedKwh = new("expectedKwh", Number, "exp_kwh", "Energy that visits may bring back [kWh]");

    public static readonly IReadOnlyList<MapCollection> All =
    [
        new("installations", "Installations", "Every consumption point with its place.", GeometryKind.Point, "contractStart", "installationNo", InsidersOnly: false,
        [
            InstallationNo, TariffGroup,
            new("status", Text, "status", "active, cut, vacant or closed"),
            new("province", Text, "province", "Province (il)"), District, Neighbourhood,
            new("street", Text, "street", "Street", IsPersonal: true),
            new("doorNo", Text, "door_no", "Door number", IsPersonal: true),
            new("transformerCode", Text, "trafo_code", "The transformer it is said to hang on"),
            new("voltageLevel", Text, "voltage", "LV or MV"),
            new("installedPowerKw", Number, "inst_kw", "Installed power [kW]"),
            new("contractPowerKw", Number, "contr_kw", "Contracted power [kW]"),
            PositionSource,
            new("contractStart", Date, "contr_from", "First day of the contract"),
            new("simulated", PropertyKind.Boolean, "simulated", "Whether the installation is invented"),
        ]),
        new("scores", "Scores", "The newest run's suspicion of each installation.", GeometryKind.Point, "asOf", "installationNo", InsidersOnly: true,
        [
            InstallationNo,
            new("rank", Integer, "rank", "Place in the run's list, from 1"),
            new("score", Number, "score", "Suspicion, 0 to 1"),
            new("probability", Number, "prob", "Chance that a visit finds theft, 0 to 1"),
            new("probabilityLow", Number, "prob_low", "Lower end of its interval"),
            new("probabilityHigh", Number, "prob_high", "Upper end of its interval"),
            ExpectedKwh,
            new("expectedTl", Number, "exp_tl", "Money that a visit may bring back [TL]"),
            new("dropBegan", Date, "drop_from", "Month in which consumption fell"),
            new("reason", Text, "reason", "Code of the first reason"),
            TariffGroup, District, Neighbourhood, PositionSource, AsOf, RunId,
        ]),
        new("clusters", "Clusters", "The newest run's areas that a crew can walk.", GeometryKind.Polygon, "asOf", "name", InsidersOnly: false,
        [
            new("clusterNo", Integer, "cluster_no", "Cluster number, from 1, the most valuable first"),
            new("name", Text, "name", "Neighbourhood and street"),
            new("installationCount", Integer, "inst_count", "Suspicious installations inside"),
            ExpectedKwh, AsOf, RunId,
        ]),
        new("transformers", "Transformers", "Distribution transformers.", GeometryKind.Point, null, "transformerCode", InsidersOnly: false,
        [
            new("transformerCode", Text, "trafo_code", "Transformer code"),
            new("name", Text, "name", "Name"),
            new("kind", Text, "kind", "pole, building, kiosk or underground"),
            new("owner", Text, "owner", "company or customer"),
            new("feederCode", Text, "feeder", "The feeder it hangs on"),
            new("substationCode", Text, "substation", "The substation behind it"),
            new("ratingKva", Number, "rating_kva", "Rating [kVA]"),
            new("installationCount", Integer, "inst_count", "Installations it is said to feed"),
        ]),
        new("feeders", "Feeders", "Medium-voltage feeders.", GeometryKind.LineString, null, "feederCode", InsidersOnly: false,
        [
            new("feederCode", Text, "feeder", "Feeder code"),
            new("name", Text, "name", "Name"),
            new("substationCode", Text, "substation", "The substation it begins at"),
            new("voltageKv", Number, "voltage_kv", "Voltage [kV]"),
            new("ratingA", Number, "rating_a", "Rating [A]"),
            new("transformerCount", Integer, "traf_count", "Transformers on it"),
        ]),
        new("routes", "Routes", "The planned way of each crew on each day.", GeometryKind.LineString, "onDay", "crewName", InsidersOnly: true,
        [
            new("sweepId", Integer, "sweep_id", "The sweep"),
            new("campaignId", Integer, "campaign", "The campaign; null for the night's own sweep"),
            new("dayNo", Integer, "day_no", "Working day, from 1"),
            new("crewNo", Integer, "crew_no", "Crew, from 1"),
            new("crewName", Text, "crew_name", "The crew's name"),
            new("onDay", Date, "on_day", "The calendar day"),
            new("stopCount", Integer, "stops", "Stops on the way"),
            new("travelSeconds", Integer, "travel_s", "Time on the way [s]"),
            new("travelMetres", Number, "travel_m", "Length of the way [m]"),
            ExpectedKwh,
            new("plannedAt", Instant, "planned_at", "When it was planned"),
        ]),
        new("findings", "Findings", "What crews found, and how far the file is.", GeometryKind.Point, "detectedAt", "recordNo", InsidersOnly: true,
        [
            InstallationNo,
            new("outcome", Text, "outcome", "What was found, such as illegalB, irregularA, clean"),
            new("step", Text, "step", "How far the file is, such as draft, review, notified"),
            District, Neighbourhood,
            new("recordNo", Text, "record_no", "Number of the record"),
            new("legalHold", PropertyKind.Boolean, "legal_hold", "Whether nothing of it may be removed"),
            new("detectedAt", Instant, "detected", "When the crew stood at the meter"),
            new("finalisedAt", Instant, "finalised", "When its figures were made final"),
            new("changedAt", Instant, "changed", "When it last changed"),
        ]),
        new("neighbourhoods", "Neighbourhoods", "Administrative neighbourhoods with the share of suspicious installations.", GeometryKind.MultiPolygon, null, "name", InsidersOnly: false,
        [
            new("neighbourhoodCode", Text, "code", "Neighbourhood code"),
            new("name", Text, "name", "Neighbourhood (mahalle)"), District,
            new("province", Text, "province", "Province (il)"),
            new("installationCount", Integer, "inst_count", "Scored installations inside"),
            new("suspiciousShare", Number, "susp_share", "Share of them among the run's most suspicious, 0 to 1"),
            new("simulated", PropertyKind.Boolean, "simulated", "Whether the outline is invented"),
        ]),
    ];

    public static MapCollection? Find(string id) => All.FirstOrDefault(collection => collection.Id == id);
}
