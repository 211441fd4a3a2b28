namespace Detection.Models.Simulation.Metering;

/// <summary>The luck of one installation, month by month; drawn before anything else is known, so that a thief and its honest twin share it.</summary>
/// <param name="Level">Factor on each month's consumption.</param>
/// <param name="Demand">How much a month's strongest day stands above the mean day.</param>
/// <param name="Daring">Uniform in [0, 1): how much a thief dares in the month.</param>
internal sealed record Moods(double[] Level, double[] Demand, double[] Daring, bool[] Missed, bool[] Estimated, double[] Sight)
{
    private static readonly MeterState[] Faults =
        [MeterState.GlassBroken, MeterState.CoverMissing, MeterState.SealMissing, MeterState.SealMissing, MeterState.DisplayFaint];

    public static Moods Draw(Account account, int months)
    {
        var random = SeededRandom.For(account.Seed, Purpose.Reading, account.Ordinal);
        var moods = new Moods(new double[months], new double[months], new double[months], new bool[months], new bool[months], new double[months]);
        var outOfReach = random.Chance(0.04) ? 8.0 : 0.75;
        for (var month = 0; month < months; month++)
        {
            moods.Level[month] = random.LogNormal(1, account.Load.MonthlySpread);
            moods.Demand[month] = random.Between(1.05, 1.35);
            moods.Daring[month] = random.Unit();
            moods.Missed[month] = random.Chance(0.008 * outOfReach);
            moods.Estimated[month] = random.Chance(0.016 * outOfReach);
            moods.Sight[month] = random.Unit();
        }
        return moods;
    }

    /// <summary>What the reader noticed on the meter, with a given chance of a fault.</summary>
    public MeterState Seen(int period, double chance)
    {
        var sight = Sight[period];
        return sight < chance ? Faults[(int)(sight / chance * Faults.Length)] : MeterState.Sound;
    }
}
