using Detection.Models.Law.Deadlines;

namespace Detection.Models.Law.Rules;

/// <summary>
/// The dated rule sets, of which the record's date chooses one. Only the set in force since 14 January 2025 is confirmed; sets of other dates
/// are supplied by an operator.
/// </summary>
public sealed class RuleSets
{
    /// <summary>R, consolidated to RG 14/1/2025-32782.</summary>
    public static RuleSet Confirmed2025 { get; } = new(
        "R-2025-01-14", new DateOnly(2025, 1, 14), Confirmed: true,
        new("Elektrik Piyasası Tüketici Hizmetleri Yönetmeliği, 14/1/2025 tarihli değişiklikle", "Consumer services regulation as amended on 14 January 2025"));

    private readonly RuleSet[] _sets;

    /// <param name="sets">Any order.</param>
    /// <exception cref="ArgumentException">Two sets take effect on one day, or carry one name.</exception>
    public RuleSets(params IEnumerable<RuleSet> sets)
    {
        _sets = [.. sets.OrderBy(set => set.EffectiveFrom)];
        if (_sets.DistinctBy(set => set.EffectiveFrom).Count() < _sets.Length) throw new ArgumentException("Two rule sets take effect on the same day.", nameof(sets));
        if (_sets.DistinctBy(set => set.Id).Count() < _sets.Length) throw new ArgumentException("Two rule sets carry the same id.", nameof(sets));
    }

    public static RuleSets Known { get; } = new(Confirmed2025);

    /// <summary>In the order of their effect.</summary>
    public IReadOnlyList<RuleSet> All => _sets;

    /// <summary>Counts the times of a detection; before the first set, by that set's times.</summary>
    public DeadlineClock ClockOf(DateOnly day, HolidayCalendar holidays) => new((Find(day) ?? _sets[0]).Deadlines, holidays);

    /// <summary>The set a record of this day falls under; null for a day before the first.</summary>
    public RuleSet? Find(DateOnly recordDate) => _sets.LastOrDefault(set => set.EffectiveFrom <= recordDate);
}
