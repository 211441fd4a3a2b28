using Detection.Models.Balance;

namespace Detection.Api.Stages.Grid;

/// <summary>A substation has no meter of its own in the register: what its feeders metered together is what it gave, in months when all did.</summary>
internal static class SubstationMeter
{
    public static IReadOnlyList<MeteredSpan> Of(IEnumerable<IEnumerable<MeteredSpan>> feeders)
    {
        var lists = feeders.Select(feeder => feeder.ToArray()).ToArray();
        return
        [
            .. lists.SelectMany(spans => spans).GroupBy(span => span.Period).Where(month => month.Count() == lists.Length)
                .Select(month => new MeteredSpan(month.Key, month.Min(span => span.From), month.Max(span => span.To), month.Sum(span => span.InKwh)) { OutKwh = month.Sum(span => span.OutKwh) })
                .OrderBy(span => span.From),
        ];
    }
}
