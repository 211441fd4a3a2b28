using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>
/// What people did and said at the installation, as far as it was known on the scoring date. Context for learned models only: no rule and no
/// unsupervised detector is moved by a denunciation or by where crews happened to go.
/// </summary>
public static class HistoryFeatures
{
    public static readonly Feature Tips = Count("tips_known", EventKind.Tip, new("Bilinen ihbarlar", "Tips known"), "Tips of the last two years.");

    public static readonly Feature Controls = Count("controls_known", EventKind.Control, new("Bilinen kontroller", "Checks known"), "Checks of the last two years, whatever they found.");

    public static readonly Feature Covers = Count("cover_events", EventKind.Cover, new("Kapak kayıtları", "Cover events"), "Times in the last two years that a cover was recorded as opened or missing.");

    public static readonly Feature MonthsSinceControl = new()
    {
        Code = "months_since_control",
        Family = FeatureFamily.Quality,
        Name = new("Son kontrolden bu yana geçen ay", "Months since the last check"),
        Unit = "months",
        Meaning = "Months from the newest check to the scoring period; not known where none is recorded.",
        Compute = input => input.View.Events.Where(e => e.Kind == EventKind.Control).Select(e => (double)(input.Series.End - Period.Of(e.Day))).DefaultIfEmpty(double.NaN).Last(),
    };

    public static readonly Feature MeterYears = new()
    {
        Code = "meter_years",
        Family = FeatureFamily.Quality,
        Name = new("Sayacın takılı olduğu süre", "Years the meter has hung there"),
        Unit = "years",
        Meaning = "Years from the fitting of the meter in service to the scoring date; not known where the day is not recorded.",
        Compute = input => input.View.CurrentMeter?.FittedOn is { } fitted ? (input.View.AsOf.DayNumber - fitted.DayNumber) / 365.25 : double.NaN,
    };

    public static readonly Feature Findings = new()
    {
        Code = "findings_known",
        Family = FeatureFamily.Quality,
        Name = new("Bilinen kaçak tespitleri", "Findings of illegal use known"),
        Unit = "findings",
        Meaning = "Visits of the last five years that found illegal use here, as known on the scoring date.",
        Compute = input => input.View.FoundOn.Count(day => day > input.View.AsOf.AddYears(-5)),
    };

    public static readonly Feature MonthsSinceFinding = new()
    {
        Code = "months_since_finding",
        Family = FeatureFamily.Quality,
        Name = new("Son kaçak tespitinden bu yana geçen ay", "Months since the last finding"),
        Unit = "months",
        Meaning = "Months from the newest finding of illegal use to the scoring period; not known where there is none.",
        Compute = input => input.View.FoundOn is [.., var newest] ? input.Series.End - Period.Of(newest) : double.NaN,
    };

    public static IReadOnlyList<Feature> All { get; } = [Tips, Controls, Covers, MonthsSinceControl, MeterYears, Findings, MonthsSinceFinding];

    private static Feature Count(string code, EventKind kind, TextPair name, string meaning) => new()
    {
        Code = code,
        Family = FeatureFamily.Quality,
        Name = name,
        Unit = "events",
        Meaning = meaning,
        Compute = input => input.View.Events.Count(e => e.Kind == kind && e.Day > input.View.AsOf.AddYears(-2)),
    };
}
