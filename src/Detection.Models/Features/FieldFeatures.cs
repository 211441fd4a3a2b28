using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>What readers noted of the meter and what the meter says of itself, by the company's own code table.</summary>
public static class FieldFeatures
{
    public static readonly Feature OpenedMonths = Signs(
        "opened_months", FieldSigns.Opened, new("Kapak ya da mühür eksik görülen ay", "Months with a cover or seal missing"),
        "Readings of the last two years at which the reader noted a missing cover or seal.", "terminal bridge, inside the meter: cover opened, seal broken", weight: 0.4);

    public static readonly Feature DamagedMonths = Signs(
        "damaged_months", FieldSigns.Damaged, new("Sayaç hasarlı görülen ay", "Months with a damaged meter noted"),
        "Readings of the last two years at which the reader noted a broken glass, a faint display or a burnt meter.", "inside the meter: the glass is opened to reach the register", weight: 0.2);

    public static readonly Feature UnreachedMonths = Signs(
        "unreached_months", FieldSigns.Unreached, new("Sayaca ulaşılamayan ay", "Months in which the meter was out of reach"),
        "Readings of the last two years at which nobody could get at the meter.", "a meter kept from its reader", weight: 0.2);

    public static readonly Feature VacantMonths = Signs(
        "vacant_months", FieldSigns.Vacant, new("Boş görülen ay", "Months noted as vacant"),
        "Readings of the last two years at which the reader noted an empty place.", trace: "", weight: 0);

    public static readonly Feature UrgentWordDays = new()
    {
        Code = "urgent_word_days",
        Family = FeatureFamily.Meter,
        Name = new("Sayacın acil uyarı verdiği gün", "Days with an urgent word of the meter"),
        Unit = "days",
        Meaning = "Days of the last year whose event word has a bit that the company's table calls urgent; not known without event words.",
        Trace = "magnet, voltage lead off, inside the meter: fault bits",
        Suspicious = Suspicious.High,
        Grain = 1,
        Compute = input => CountDays(input, word => word.UrgentBits > 0),
    };

    public static readonly Feature OtherWordDays = new()
    {
        Code = "other_word_days",
        Family = FeatureFamily.Meter,
        Name = new("Sayacın başka uyarı verdiği gün", "Days with another word of the meter"),
        Unit = "days",
        Meaning = "Days of the last year whose event word has a listed bit and no urgent one.",
        Trace = "inside the meter: bits 29, 30, 35",
        Suspicious = Suspicious.High,
        Grain = 2,
        Weight = 0.3,
        Compute = input => CountDays(input, word => word is { UrgentBits: 0, OtherBits: > 0 }),
    };

    public static IReadOnlyList<Feature> All { get; } = [OpenedMonths, DamagedMonths, UnreachedMonths, VacantMonths, UrgentWordDays, OtherWordDays];

    private static double CountDays(FeatureInput input, Func<EventWord, bool> counts) =>
        input.View.Words.Count == 0 ? double.NaN : input.View.Words.Where(w => w.Day > input.View.AsOf.AddYears(-1) && counts(w)).DistinctBy(w => w.Day).Count();

    private static Feature Signs(string code, FieldSigns sign, TextPair name, string meaning, string trace, double weight) => new()
    {
        Code = code,
        Family = FeatureFamily.Meter,
        Name = name,
        Unit = "months",
        Meaning = meaning,
        Trace = trace,
        Suspicious = trace.Length > 0 ? Suspicious.High : Suspicious.Neither,
        Grain = 1,
        Weight = weight,
        Compute = input => input.View.Readings.Count == 0
            ? double.NaN
            : input.View.Notes.Count(note => (note.Signs & sign) != 0 && note.Period > input.Series.End - 2 * Windows.Year),
    };
}
