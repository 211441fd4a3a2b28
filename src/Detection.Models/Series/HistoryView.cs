namespace Detection.Models.Series;

/// <summary>
/// One installation as it was known on one day. The later part of the history is not reachable from here, so that a feature
/// cannot look ahead even by mistake. The register's status carries no date: it is shown only where nothing had to be cut off.
/// </summary>
public sealed class HistoryView
{
    internal HistoryView(InstallationHistory history, DateOnly asOf)
    {
        AsOf = asOf;
        Id = history.Id;
        TariffGroup = history.TariffGroup;
        Phases = history.Phases;
        ConsumerType = history.ConsumerType;
        VoltageLevel = history.VoltageLevel;
        InstalledPowerKw = Power(history.InstalledPowerKw);
        ContractPowerKw = Power(history.ContractPowerKw);
        XMetres = history.XMetres;
        YMetres = history.YMetres;
        ContractStart = Known(history.ContractStart, asOf);
        ContractEnd = Known(history.ContractEnd, asOf);
        Readings = KnownReadings(history.Readings, asOf);
        Days = KnownDays(history.Days, asOf);
        Events = [.. history.Events.Where(e => e.Day <= asOf).OrderBy(e => e.Day).ThenBy(e => e.Kind)];
        Meters = [.. history.Meters.Where(m => m.FittedOn is not { } day || day <= asOf)
            .Select(m => m with { RemovedOn = Known(m.RemovedOn, asOf) }).OrderBy(m => m.FittedOn).ThenBy(m => m.SerialNo, StringComparer.Ordinal)];
        Notes = Known(history.Notes, note => note.KnownOn, asOf);
        Words = Known(history.Words, word => word.Day, asOf);
        Quarters = Known(history.Quarters, quarters => quarters.Day, asOf);
        FoundOn = Known(history.FoundOn, day => day, asOf);
        Status = NothingWasCutOff(history) ? history.Status : null;
    }

    public DateOnly AsOf { get; }

    public InstallationId Id { get; }

    public TariffGroup TariffGroup { get; }

    public int? Phases { get; }

    public string? ConsumerType { get; }

    public string? VoltageLevel { get; }

    /// <summary>NaN where not known or not positive [kW].</summary>
    public double InstalledPowerKw { get; }

    /// <summary>NaN where not known or not positive [kW].</summary>
    public double ContractPowerKw { get; }

    /// <summary>The connection's power: by contract, else as installed; NaN where neither is known [kW].</summary>
    public double ConnectionPowerKw => double.IsNaN(ContractPowerKw) ? InstalledPowerKw : ContractPowerKw;

    public double XMetres { get; }

    public double YMetres { get; }

    public bool HasPosition => double.IsFinite(XMetres) && double.IsFinite(YMetres);

    /// <summary>Null where the view lies before the newest entry of the history: the register's status of that day is not known.</summary>
    public InstallationStatus? Status { get; }

    public DateOnly? ContractStart { get; }

    public DateOnly? ContractEnd { get; }

    /// <summary>In order of their month, one a month.</summary>
    public IReadOnlyList<MonthlyReading> Readings { get; }

    /// <summary>In order of their day, one a day.</summary>
    public IReadOnlyList<DailyReading> Days { get; }

    /// <summary>In order of their day.</summary>
    public IReadOnlyList<InstallationEvent> Events { get; }

    /// <summary>In order of their month.</summary>
    public IReadOnlyList<FieldNote> Notes { get; }

    /// <summary>In order of their day.</summary>
    public IReadOnlyList<EventWord> Words { get; }

    /// <summary>In order of their day.</summary>
    public IReadOnlyList<QuarterDay> Quarters { get; }

    /// <summary>Days on which illegal use was found here before, in order.</summary>
    public IReadOnlyList<DateOnly> FoundOn { get; }

    /// <summary>In order of fitting; a removal after the day of the view has not happened yet.</summary>
    public IReadOnlyList<Meter> Meters { get; }

    /// <summary>The meter in service on the day of the view; where the register holds none without a removal, the one fitted last.</summary>
    public Meter? CurrentMeter => Meters.LastOrDefault(m => m.RemovedOn is null) ?? (Meters.Count > 0 ? Meters[^1] : null);

    private static double Power(double kw) => kw > 0 && double.IsFinite(kw) ? kw : double.NaN;

    private static DateOnly? Known(DateOnly? day, DateOnly asOf) => day <= asOf ? day : null;

    private static IReadOnlyList<T> Known<T>(IReadOnlyList<T> all, Func<T, DateOnly> dayOf, DateOnly asOf) =>
        all.Count == 0 ? [] : [.. all.Where(one => dayOf(one) <= asOf).OrderBy(dayOf)];

    private static MonthlyReading[] KnownReadings(IReadOnlyList<MonthlyReading> readings, DateOnly asOf)
    {
        var known = new SortedDictionary<int, MonthlyReading>();
        foreach (var reading in readings)
            if (reading.KnownOn <= asOf) known[reading.Period.Ordinal] = reading;
        return [.. known.Values];
    }

    private static DailyReading[] KnownDays(IReadOnlyList<DailyReading> days, DateOnly asOf)
    {
        var known = new SortedDictionary<DateOnly, DailyReading>();
        foreach (var day in days)
            if (day.Day <= asOf) known[day.Day] = day;
        return [.. known.Values];
    }

    private bool NothingWasCutOff(InstallationHistory history) =>
        history.Readings.All(r => r.KnownOn <= AsOf) && history.Events.All(e => e.Day <= AsOf) && history.Days.All(d => d.Day <= AsOf);
}
