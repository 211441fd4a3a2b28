using Detection.Models.Series;

namespace Detection.Models.Balance.Reconciling;

/// <summary>An installation behind a transformer, in the transformer's months; all energies in kWh a day.</summary>
/// <param name="Billed">Aligned to the months by days; 0 where nothing was billed.</param>
/// <param name="Hidden">What it would have used since a lasting drop, less what was billed; 0 elsewhere.</param>
/// <param name="Unread">Expected on days that no reading covers.</param>
/// <param name="IsTransformed">Measured through current transformers, so that a multiplier may be wrong.</param>
/// <param name="Suspicion">Its score (0–1); NaN where not known.</param>
public sealed record MemberSeries(
    InstallationId Id, double XMetres, double YMetres, double[] Billed, double[] Hidden, double[] Unread, bool IsTransformed, double Suspicion = double.NaN)
{
    /// <summary>Builds the series of one installation from its spans on one transformer.</summary>
    /// <param name="months">Of the transformer, with its metering intervals.</param>
    public static MemberSeries Of(
        InstallationId id, double xMetres, double yMetres, IEnumerable<BilledSpan> billed, IEnumerable<UnreadSpan> unread, IReadOnlyList<MonthBalance> months,
        EnergyShape shape, bool isTransformed, double suspicion = double.NaN)
    {
        var (kwhPerDay, unreadPerDay) = (new double[months.Count], new double[months.Count]);
        foreach (var span in billed)
            for (var month = 0; month < months.Count; month++)
                if (Overlap(span.From, span.To, months[month]) is { } part)
                    kwhPerDay[month] += span.Kwh * shape.Part(span.From, span.To, part.From, part.To) / months[month].Days;
        foreach (var span in unread)
            for (var month = 0; month < months.Count; month++)
                if (Overlap(span.From, span.To, months[month]) is { } part)
                    unreadPerDay[month] += span.ExpectedKwh * (part.To.DayNumber - part.From.DayNumber) / span.Days / months[month].Days;
        var season = months.Select((month, i) => (month.BilledKwh / month.Days) - kwhPerDay[i]).ToArray();
        return new MemberSeries(id, xMetres, yMetres, kwhPerDay, HiddenUse.Of(kwhPerDay, season), unreadPerDay, isTransformed, suspicion);
    }

    private static (DateOnly From, DateOnly To)? Overlap(DateOnly from, DateOnly to, MonthBalance month)
    {
        var (start, end) = (from > month.From ? from : month.From, to < month.To ? to : month.To);
        return start < end ? (start, end) : null;
    }
}
