namespace Detection.Models.Simulation.Metering;

/// <summary>The luck of one installation, month by month; it depends on nothing else, so that a thief and its honest twin share it.</summary>
/// <param name="Level">Factor on each month's consumption.</param>
/// <param name="Demand">How much a month's strongest day stands above the mean day.</param>
/// <param name="Reactive">Factor on each month's reactive energy.</param>
/// <param name="Estimate">The share of the bill before that an estimated bill repeats; 0 when the meter is read.</param>
/// <param name="Daring">Uniform in [0, 1), by bill and not by month, for thieves go by the reader's visits: how much one dares.</param>
internal sealed record Moods(double[] Level, double[] Demand, double[] Reactive, double[] Daring, bool[] Missed, double[] Estimate, double[] Sight)
{
    private static readonly MeterState[] Faults =
        [MeterState.GlassBroken, MeterState.CoverMissing, MeterState.SealMissing, MeterState.SealMissing, MeterState.DisplayFaint];

    public static Moods Draw(Account account, int months)
    {
        var random = SeededRandom.For(account.Seed, Purpose.Reading, account.Ordinal);
        var moods = OfMonths(months);
        var outOfReach = random.Chance(0.04) ? 8.0 : 0.75;
        for (var month = 0; month < months; month++)
        {
            moods.Level[month] = random.LogNormal(1, account.Load.MonthlySpread);
            moods.Demand[month] = random.Between(1.05, 1.35);
            moods.Reactive[month] = random.LogNormal(1, 0.07);
            moods.Daring[month] = random.Unit();
            moods.Missed[month] = random.Chance(0.008 * outOfReach);
            moods.Estimate[month] = random.Chance(0.016 * outOfReach) ? random.Between(0.6, 1.25) : 0;
            moods.Sight[month] = random.Unit();
        }
        return moods;
    }

    private static Moods OfMonths(int months)
    {
        double[] Row() => new double[months];
        return new(Row(), Row(), Row(), Row(), new bool[months], Row(), Row());
    }

    /// <summary>What the reader noticed on the meter, with a given chance of a fault.</summary>
    public MeterState Seen(int period, double chance)
    {
        var sight = Sight[period];
        return sight < chance ? Faults[(int)(sight / chance * Faults.Length)] : MeterState.Sound;
    }
}
