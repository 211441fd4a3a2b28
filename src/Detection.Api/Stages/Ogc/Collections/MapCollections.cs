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
    private static readonly MapProperty PositionQuality = new("positionQuality", Text, "pos_qual", "How far it may be believed: surveyed, geocoded, centroid, simulated, unknown, missing, implausible");
    private static readonly MapProperty AsOf = new("asOf", Date, "as_of", "The scoring date: nothing later was looked at");
    private static readonly MapProperty RunId = new("runId", Whole, "run_id", "The run");
    private static readonly MapProperty ExpectedKwh = new("expectedKwh", Number, "exp_kwh", "Energy that visits may bring back [kWh]");

    public static readonly IReadOnlyList<FeatureSource> All =
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
            PositionSource, PositionQuality,
            new("contractStart", Date, "contr_from", "First day of the contract"),
            new("simulated", PropertyKind.Boolean, "simulated", "Whether the installation is invented"),
        ]),
        new("scores", "Scores", "The newest run's suspicion of each installation.", GeometryKind.Point, "asOf", "installationNo", InsidersOnly: true,
        [
            InstallationNo,
            new("rank", Whole, "rank", "Place in the run's list, from 1"),
            new("score", Number, "score", "Suspicion, 0 to 1"),
            new("probability", Number, "prob", "Chance that a visit finds theft, 0 to 1"),
            new("probabilityLow", Number, "prob_low", "Lower end of its interval"),
            new("probabilityHigh", Number, "prob_high", "Upper end of its interval"),
            ExpectedKwh,
            new("expectedTl", Number, "exp_tl", "Money that a visit may bring back [TL]"),
            new("dropBegan", Date, "drop_from", "Month in which consumption fell"),
            new("reason", Text, "reason", "Code of the first reason"),
            TariffGroup, District, Neighbourhood, PositionSource, PositionQuality, AsOf, RunId,
        ]),
        new("clusters", "Clusters", "The newest run's areas that a crew can walk.", GeometryKind.Polygon, "asOf", "name", InsidersOnly: false,
        [
            new("clusterNo", Whole, "cluster_no", "Cluster number, from 1, the most valuable first"),
            new("name", Text, "name", "Neighbourhood and street"),
            new("installationCount", Whole, "inst_count", "Suspicious installations inside"),
            ExpectedKwh, AsOf, RunId,
        ]),
        new("hotspots", "Hot spots", "The newest run's hexagons and neighbourhoods, with how sure it is that suspicion gathers there.", GeometryKind.MultiPolygon, "asOf", "areaCode", InsidersOnly: true,
        [
            new("areaKind", Text, "area_kind", "hexagon or neighbourhood"),
            new("scaleMetres", Whole, "scale_m", "A hexagon's edge [m]; 0 for a neighbourhood"),
            new("areaCode", Text, "area_code", "The area's code"),
            new("name", Text, "name", "The neighbourhood's name"),
            new("confidence", Whole, "confid", "90, 95 or 99 [%] after false-discovery control; negative for cold, 0 for neither"),
            new("installationCount", Whole, "inst_count", "Scored installations inside"),
            new("suspiciousCount", Whole, "susp_count", "Suspicious ones among them"),
            new("visitedCount", Whole, "visited", "Visited ones"),
            new("confirmedCount", Whole, "confirmed", "Findings among the visited"),
            new("rate", Number, "rate", "Suspicious share, 0 to 1"),
            new("smoothedRate", Number, "rate_smth", "The same, drawn towards the district's where few installations are"),
            new("giZ", Number, "gi_z", "Getis-Ord Gi* as a z-value"),
            new("qValue", Number, "q_value", "Share of false alarms among areas as sure as this"),
            new("localMoran", Number, "moran_i", "Local Moran's I"),
            new("quadrant", Text, "quadrant", "high-high, high-low, low-high or low-low"),
            new("density", Number, "density", "Suspicious per 100 installations nearby"), AsOf, RunId,
        ]),
        new("transformers", "Transformers", "Distribution transformers with what each loses.", GeometryKind.Point, null, "transformerCode", InsidersOnly: false,
        [
            new("transformerCode", Text, "trafo_code", "Transformer code"),
            new("name", Text, "name", "Name"),
            new("kind", Text, "kind", "pole, building, kiosk or underground"),
            new("owner", Text, "owner", "company or customer"),
            new("feederCode", Text, "feeder", "The feeder it hangs on"),
            new("substationCode", Text, "substation", "The substation behind it"),
            new("ratingKva", Number, "rating_kva", "Rating [kVA]"),
            new("installationCount", Whole, "inst_count", "Installations it is said to feed"),
            new("lossState", Text, "loss_state", "told, metering-incomplete, no-meter or no-installations"),
            new("lossShare", Number, "loss_share", "Unexplained share of the energy into it over twelve months, 0 to 1"),
            new("lossShareLow", Number, "loss_low", "Lower end of its 90 % interval"),
            new("lossShareHigh", Number, "loss_high", "Upper end of its 90 % interval"),
            new("unexplainedKwh", Number, "unexpl_kwh", "Unexplained energy over twelve months [kWh]"),
        ]),
        new("feeders", "Feeders", "Medium-voltage feeders.", GeometryKind.LineString, null, "feederCode", InsidersOnly: false,
        [
            new("feederCode", Text, "feeder", "Feeder code"),
            new("name", Text, "name", "Name"),
            new("substationCode", Text, "substation", "The substation it begins at"),
            new("voltageKv", Number, "voltage_kv", "Voltage [kV]"),
            new("ratingA", Number, "rating_a", "Rating [A]"),
            new("transformerCount", Whole, "traf_count", "Transformers on it"),
        ]),
        new("routes", "Routes", "The planned way of each crew on each day.", GeometryKind.LineString, "onDay", "crewName", InsidersOnly: true,
        [
            new("sweepId", Whole, "sweep_id", "The sweep"),
            new("campaignId", Whole, "campaign", "The campaign; null for the night's own sweep"),
            new("dayNo", Whole, "day_no", "Working day, from 1"),
            new("crewNo", Whole, "crew_no", "Crew, from 1"),
            new("crewName", Text, "crew_name", "The crew's name"),
            new("onDay", Date, "on_day", "The calendar day"),
            new("stopCount", Whole, "stops", "Stops on the way"),
            new("travelSeconds", Whole, "travel_s", "Time on the way [s]"),
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
            new("installationCount", Whole, "inst_count", "Scored installations inside"),
            new("suspiciousShare", Number, "susp_share", "Share of them among the run's most suspicious, 0 to 1"),
            new("simulated", PropertyKind.Boolean, "simulated", "Whether the outline is invented"),
        ]),
    ];

    public static FeatureSource? Find(string id) => All.FirstOrDefault(collection => collection.Id == id);
}
