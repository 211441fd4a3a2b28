using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>
/// The form of the months as a whole, on three scales: the own level with the peers' season taken out, the demand, and the load factor, each in
/// natural logarithms. No single one is a trace; a combination that nobody else of the tariff group has is unusual, and an isolation forest of
/// their own looks for it.
/// </summary>
public static class ShapeFeatures
{
    private const string Form = "any that begins, ends or comes and goes: the months no longer form the picture others of the tariff group form";

    private static readonly string[] Statistics = [.. MonthStatistics.Names("").Select(name => name[1..])];

    private sealed record Scale(string Code, TextPair Name, TextPair Of, Func<FeatureInput, float[]> Values);

    private static readonly Scale Own = new("own", new("kendi düzeyi", "own level"), new("mevsimden arındırılmış kendi düzeyinin", "the own level without season"), input => input.OwnShape);

    private static readonly Scale Demand = new("demand", new("demand", "demand"), new("demandın", "the demand"), input => input.DemandShape);

    private static readonly Scale LoadFactor = new("load_factor", new("yük faktörü", "load factor"), new("yük faktörünün", "the load factor"), input => input.LoadFactorShape);

    public static readonly Feature OwnDeviation = Of(Own, "deviation", Suspicious.High, Spread);
    public static readonly Feature OwnFallSurety = Of(Own, "fall_surety", Suspicious.Low, new("en belirgin düşüş", "surest fall"), "standard errors", "The fall between the months before and after the one month where it is surest, in its standard errors; 0 = none.");
    public static readonly Feature OwnDeepestFall = Of(Own, "deepest_fall_12", Suspicious.Low, DeepestYear);
    public static readonly Feature DemandDeepestFall = Of(Demand, "deepest_fall_12", Suspicious.Low, DeepestYear);
    public static readonly Feature LoadFactorDeepestFall = Of(LoadFactor, "deepest_fall_12", Suspicious.Low, DeepestYear);

    public static IReadOnlyList<Feature> All { get; } =
    [
        OwnDeviation,
        Of(Own, "last_3", Suspicious.Low, Last),
        Of(Own, "lowest_3", Suspicious.Low, Lowest),
        Of(Own, "lowest_12", Suspicious.Low, LowestYear),
        Of(Own, "deepest_fall_3", Suspicious.Low, DeepestQuarter),
        OwnDeepestFall,
        Of(Own, "roughness", Suspicious.High, Rough),
        OwnFallSurety,
        Of(Own, "season_left", Suspicious.High, new("mevsim dalgasının açıklamadığı", "left by a yearly wave"), "ln", "Deviation that a yearly wave fitted to the own months leaves; at least ten known months."),
        Of(Demand, "deviation", Suspicious.High, Spread),
        Of(Demand, "last_3", Suspicious.Low, Last),
        Of(Demand, "lowest_3", Suspicious.Low, Lowest),
        DemandDeepestFall,
        Of(Demand, "roughness", Suspicious.High, Rough),
        Of(LoadFactor, "deviation", Suspicious.High, Spread),
        Of(LoadFactor, "last_3", Suspicious.Low, Last),
        Of(LoadFactor, "lowest_3", Suspicious.Low, Lowest),
        LoadFactorDeepestFall,
        Of(LoadFactor, "highest_rise_12", Suspicious.High, Rise),
        Of(LoadFactor, "roughness", Suspicious.High, Rough),
    ];

    private static (TextPair Name, string Meaning) Spread => (new("oynaklık", "spread"), "Standard deviation of the months.");

    private static (TextPair Name, string Meaning) Last => (new("son üç ay", "last three months"), "Mean of the last three months less the mean of all.");

    private static (TextPair Name, string Meaning) Lowest => (new("en düşük üç ay", "lowest three months"), "Lowest mean of three months in a row less the mean of all.");

    private static (TextPair Name, string Meaning) LowestYear => (new("en düşük yıl", "lowest year"), "Lowest mean of twelve months in a row less the mean of all.");

    private static (TextPair Name, string Meaning) DeepestQuarter => (new("üç aydan üç aya en derin düşüş", "deepest fall from three months to three"), "Most negative step between the means of three months and of the three before.");

    private static (TextPair Name, string Meaning) DeepestYear => (new("yıldan yıla en derin düşüş", "deepest fall from year to year"), "Most negative step between the means of twelve months and of the twelve before; two years are needed.");

    private static (TextPair Name, string Meaning) Rise => (new("yıldan yıla en yüksek artış", "highest rise from year to year"), "Largest step between the means of twelve months and of the twelve before; two years are needed.");

    private static (TextPair Name, string Meaning) Rough => (new("aydan aya oynama", "movement from month to month"), "Mean size of the steps between months next to each other.");

    private static Feature Of(Scale scale, string statistic, Suspicious suspicious, (TextPair Name, string Meaning) words) => Of(scale, statistic, suspicious, words.Name, "ln", words.Meaning);

    private static Feature Of(Scale scale, string statistic, Suspicious suspicious, TextPair name, string unit, string meaning)
    {
        var place = Array.IndexOf(Statistics, statistic);
        return new Feature
        {
            Code = $"shape_{scale.Code}_{statistic}",
            Family = FeatureFamily.Shape,
            Name = new($"{char.ToUpper(scale.Name.Tr[0], System.Globalization.CultureInfo.InvariantCulture)}{scale.Name.Tr[1..]}: {name.Tr}", $"{char.ToUpperInvariant(scale.Name.En[0])}{scale.Name.En[1..]}: {name.En}"),
            Unit = unit,
            Meaning = $"Of {scale.Of.En}: {char.ToLowerInvariant(meaning[0])}{meaning[1..]}",
            Trace = Form,
            Suspicious = suspicious,
            Compute = input => scale.Values(input)[place],
        };
    }
}
