namespace Detection.Api.Stages.Tiles;

/// <summary>A layer of the map: what its features carry, and from which zoom it is drawn.</summary>
/// <param name="Name">The layer's name in addresses and inside the tile, and of its query: <c>Stages/Tiles/Layers/{Name}.sql</c>.</param>
/// <param name="ShallowestZoom">Tiles above it are empty.</param>
/// <param name="Fields">Attribute and what it says, as TileJSON lists them.</param>
public sealed record TileLayer(string Name, int ShallowestZoom, string Description, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>It tells of single households: not for the regulator's reader.</summary>
    public bool InsidersOnly { get; init; }

    /// <summary>Further layers that the same tile holds.</summary>
    public IReadOnlyList<TileLayer> Companions { get; init; } = [];

    public static readonly IReadOnlyList<TileLayer> All =
    [
        new("installations", 0, "Consumption points by suspicion. Below zoom 14 the highest-ranked of each small square stands for the others.",
            new Dictionary<string, string>
            {
                ["id"] = "installation id", ["no"] = "installation number (from zoom 14)", ["score"] = "suspicion, 0 to 1", ["rank"] = "place in the run's list, from 1",
                ["tariff"] = "tariff group", ["inSweep"] = "whether the newest sweep visits it", ["positionSource"] = "how the position was come by",
                ["count"] = "installations this point stands for, itself included",
            }),
        new("neighbourhoods", 0, "Administrative neighbourhoods with the share of suspicious installations.",
            new Dictionary<string, string>
            {
                ["name"] = "neighbourhood", ["code"] = "neighbourhood code", ["district"] = "district", ["installationCount"] = "installations inside",
                ["suspiciousShare"] = "share of them among the run's most suspicious, 0 to 1",
            })
        {
            Companions = [new("neighbourhoodNames", 0, "Where a neighbourhood's name stands.", new Dictionary<string, string> { ["name"] = "neighbourhood" })],
        },
        new("streets", 8, "Streets; the main ones only below zoom 12.",
            new Dictionary<string, string> { ["name"] = "street", ["kind"] = "avenue, street or lane" }),
        new("transformers", 11, "Distribution transformers with what each loses, in the month asked for or over the run's last twelve.",
            new Dictionary<string, string>
            {
                ["code"] = "transformer code", ["feeder"] = "feeder code", ["ratingKva"] = "rating [kVA]", ["state"] = "whether the loss can be told",
                ["lossShare"] = "unexplained share of the energy into it, 0 to 1", ["lossShareLow"] = "lower end of its interval", ["unexplainedKwh"] = "unexplained energy [kWh]",
            }),
        new("grid", 8, "Medium-voltage feeders with what each loses: layer feeders; with layer substations.", new Dictionary<string, string>())
        {
            Companions =
            [
                new("feeders", 8, "Feeders.", new Dictionary<string, string> { ["code"] = "feeder code", ["name"] = "feeder", ["lossShare"] = "unexplained share of the energy into it, 0 to 1" }),
                new("substations", 8, "Substations.", new Dictionary<string, string> { ["code"] = "substation code", ["name"] = "substation" }),
            ],
        },
        new("hotspots", 0, "Hexagons with how sure the run is that suspicion gathers there, of the scale that the zoom can show.",
            new Dictionary<string, string>
            {
                ["confidence"] = "90, 95 or 99 [%], negative for cold, 0 for neither", ["name"] = "neighbourhood", ["installationCount"] = "installations inside",
                ["suspiciousCount"] = "suspicious ones", ["rate"] = "suspicious share, 0 to 1", ["smoothedRate"] = "the same, smoothed for small numbers",
                ["qValue"] = "share of false alarms among areas as sure", ["quadrant"] = "local Moran's quadrant", ["density"] = "suspicious per 100 installations nearby",
                ["visitedCount"] = "visited installations", ["confirmedCount"] = "findings among them",
            }),
        new("clusters", 0, "Areas a crew can walk, around suspicious installations.",
            new Dictionary<string, string>
            {
                ["no"] = "cluster number, from 1", ["name"] = "neighbourhood and street", ["installationCount"] = "suspicious installations inside",
                ["expectedKwh"] = "energy visits there may bring back [kWh]",
            })
        {
            Companions =
            [
                new("clusterNames", 0, "Where a cluster's name stands.", new Dictionary<string, string> { ["no"] = "cluster number, from 1", ["name"] = "neighbourhood and street" }),
            ],
        },
        new("routes", 0, "The newest sweep's routes.", new Dictionary<string, string> { ["crewNo"] = "crew, from 1" })
        {
            InsidersOnly = true,
            Companions =
            [
                new("stops", 0, "The newest sweep's stops.",
                    new Dictionary<string, string>
                    {
                        ["id"] = "installation id", ["no"] = "installation number", ["crewNo"] = "crew, from 1", ["stopNo"] = "order on the crew's route, from 1",
                        ["groupNo"] = "stops walked from one parking place share it",
                    }),
            ],
        },
    ];

    public static TileLayer? Find(string name) => All.FirstOrDefault(layer => layer.Name == name);
}
