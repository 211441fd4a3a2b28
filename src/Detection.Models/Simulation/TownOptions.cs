namespace Detection.Models.Simulation;

/// <summary>What a simulated town is asked to be. The same options give the same bytes on every machine.</summary>
/// <remarks>
/// A town of another size is another town: streets are laid out for the number of installations asked for, so a smaller town is
/// not a prefix of a larger one.
/// </remarks>
/// <param name="Installations">How many installations, at least 1.</param>
/// <param name="Seed">Any number.</param>
public sealed record TownOptions(int Installations, int Seed)
{
    /// <summary>How many calendar months of readings, 1 to 120.</summary>
    public int Months { get; init; } = 36;

    /// <summary>The expected share of installations that steal at some time in the window (0–0.5). Contract-less taps come on top.</summary>
    public double TheftShare { get; init; } = 0.05;

    /// <summary>The chance of each kind of mistake in the books of a transformer (0–0.5): a wrong link, a wrong multiplier, lost readings, unmetered lamps.</summary>
    public double GridFaultShare { get; init; }

    /// <summary>How much of their use thieves hide.</summary>
    public Stealth Stealth { get; init; } = Stealth.Usual;

    /// <summary>The first day of the last month with readings.</summary>
    public DateOnly LastPeriod { get; init; } = new(2026, 10, 1);

    /// <summary>The first day of the first month with readings.</summary>
    public DateOnly FirstPeriod => LastPeriod.AddMonths(1 - Months);

    /// <exception cref="ArgumentOutOfRangeException">A value is outside the range stated on it.</exception>
    public void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Installations, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Months, 120);
        if (double.IsNaN(TheftShare) || TheftShare is < 0 or > 0.5)
            throw new ArgumentOutOfRangeException(nameof(TheftShare), TheftShare, "The theft share lies between 0 and 0.5.");
        if (double.IsNaN(GridFaultShare) || GridFaultShare is < 0 or > 0.5)
            throw new ArgumentOutOfRangeException(nameof(GridFaultShare), GridFaultShare, "The share of grid faults lies between 0 and 0.5.");
        if (LastPeriod.Day != 1)
            throw new ArgumentOutOfRangeException(nameof(LastPeriod), LastPeriod, "A period is named by its first day.");
    }
}

/// <summary>How much of their use thieves hide: the less, the harder they are to see.</summary>
public enum Stealth
{
    /// <summary>Two thirds hide nearly everything.</summary>
    Bold,

    /// <summary>A third hide nearly everything, a fifth less than 40 %.</summary>
    Usual,

    /// <summary>Two thirds hide less than 40 %.</summary>
    Careful,
}
