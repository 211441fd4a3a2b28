using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>How well the installation is measured and read. Mostly context; hiding a meter from its reader is a trace of its own.</summary>
public static class QualityFeatures
{
    private const string HiddenMeter = "a meter kept from its reader: estimated and missing readings hide the others' traces";

    public static readonly Feature EstimatedShare = new()
    {
        Code = "estimated_share",
        Family = FeatureFamily.Quality,
        Name = new("Tahmini okuma oranı", "Share of estimated readings"),
        Unit = "share",
        Meaning = "Share of the last year's readings that were estimated.",
        Trace = HiddenMeter,
        Suspicious = Suspicious.High,
        Grain = 0.2,
        Weight = 0.3,
        Compute = input => Share(input, MonthMarks.Estimated),
    };

    public static readonly Feature MissingShare = new()
    {
        Code = "missing_share",
        Family = FeatureFamily.Quality,
        Name = new("Okunmayan ay oranı", "Share of months not read"),
        Unit = "share",
        Meaning = "Share of the last year's months since the first reading that have none.",
        Trace = HiddenMeter,
        Suspicious = Suspicious.High,
        Grain = 0.25,
        Weight = 0.2,
        Compute = input => 1 - (double)LastYear(input).Count(m => m.HasFlag(MonthMarks.Read)) / LastYear(input).Count,
    };

    public static readonly Feature KnownMonths = new()
    {
        Code = "known_months",
        Family = FeatureFamily.Quality,
        Name = new("Bilinen ay sayısı", "Months known"),
        Unit = "months",
        Meaning = "Months with a usable level among those kept (at most 48).",
        Compute = input => Robust.CountKnown(input.Series.KwhPerDay),
    };

    public static readonly Feature MonthsSinceExchange = new()
    {
        Code = "months_since_exchange",
        Family = FeatureFamily.Quality,
        Name = new("Sayaç değişiminden bu yana geçen ay", "Months since the meter was exchanged"),
        Unit = "months",
        Meaning = "Months from the newest exchange to the scoring period; not known where none is recorded.",
        Compute = input => Exchanges.DaysOf(input.View) is [.., var newest] ? input.Series.End - Period.Of(newest) : double.NaN,
    };

    public static readonly Feature StampAge = new()
    {
        Code = "stamp_age",
        Family = FeatureFamily.Quality,
        Name = new("Damga yaşı", "Age of the stamp"),
        Unit = "years",
        Meaning = "Years since the stamp year of the meter in service, the stamp year counted as 1.",
        Compute = input => input.View.Meters.LastOrDefault(m => m.RemovedOn is null)?.StampYear is { } year ? input.Series.End.Year - year + 1 : double.NaN,
    };

    public static IReadOnlyList<Feature> All { get; } = [EstimatedShare, MissingShare, KnownMonths, MonthsSinceExchange, StampAge];

    private static ArraySegment<MonthMarks> LastYear(FeatureInput input) =>
        new ArraySegment<MonthMarks>(input.Series.Marks)[Math.Max(0, input.Series.Length - Windows.Year)..];

    private static double Share(FeatureInput input, MonthMarks mark)
    {
        var read = LastYear(input).Count(m => m.HasFlag(MonthMarks.Read));
        return read == 0 ? double.NaN : (double)LastYear(input).Count(m => m.HasFlag(mark)) / read;
    }
}
