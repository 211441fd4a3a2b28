namespace Detection.Models.Imports.Targets;

/// <summary>Every kind of file that can be imported, in the order in which a folder of them is taken: what others refer to comes first.</summary>
public static class TargetCatalogue
{
    public static TargetSchema Codes => ReadingTargets.Codes;

    public static TargetSchema Neighbourhoods => PlaceTargets.Neighbourhoods;

    public static TargetSchema Streets => PlaceTargets.Streets;

    public static TargetSchema Substations => GridTargets.Substations;

    public static TargetSchema Feeders => GridTargets.Feeders;

    public static TargetSchema Transformers => GridTargets.Transformers;

    public static TargetSchema Installations => PlaceTargets.Installations;

    public static TargetSchema TransformerLinks => GridTargets.TransformerLinks;

    public static TargetSchema Meters => PlaceTargets.Meters;

    public static TargetSchema Seals => PlaceTargets.Seals;

    public static TargetSchema Consumers => PlaceTargets.Consumers;

    public static TargetSchema UnsubscribedPoints => PlaceTargets.UnsubscribedPoints;

    public static TargetSchema Readings => ReadingTargets.Readings;

    public static TargetSchema RegisterReadings => ReadingTargets.RegisterReadings;

    public static TargetSchema Bills => ReadingTargets.Bills;

    public static TargetSchema TransformerEnergy => GridTargets.TransformerEnergy;

    public static TargetSchema FeederEnergy => GridTargets.FeederEnergy;

    public static TargetSchema Events => ReadingTargets.Events;

    public static TargetSchema Visits => ReadingTargets.Visits;

    public static TargetSchema LoadProfile => ProfileTargets.LoadProfile;

    public static TargetSchema EventWords => ProfileTargets.EventWords;

    public static TargetSchema DailyReadings => ProfileTargets.DailyReadings;

    public static TargetSchema DailyWide => ProfileTargets.DailyWide;

    public static TargetSchema IntervalEnergy => ProfileTargets.IntervalEnergy;

    public static IReadOnlyList<TargetSchema> All { get; } =
    [
        Codes, Neighbourhoods, Streets, Substations, Feeders, Transformers, Installations, TransformerLinks, Meters, Seals, Consumers,
        UnsubscribedPoints, Readings, DailyReadings, RegisterReadings, Bills, TransformerEnergy, FeederEnergy, Events, Visits, LoadProfile, EventWords,
        DailyWide, IntervalEnergy,
    ];

    public static TargetSchema? Find(string name) => All.FirstOrDefault(schema => schema.Name == name);
}
