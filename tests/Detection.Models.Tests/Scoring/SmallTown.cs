using Detection.Models.Series;

namespace Detection.Models.Tests.Scoring;

/// <summary>Honest installations with season, noise, demand and reactive energy; single ones are then changed by a test.</summary>
internal static class SmallTown
{
    public static readonly Period Last = Period.Of(2025, 12);
    public static readonly DateOnly AsOf = new(2026, 1, 10);

    public static List<InstallationHistory> Of(int installations, int seed, int months = 36)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, installations).Select(i => Installation(i, random, months))];
    }

    public static InstallationHistory Installation(int i, Random random, int months = 36)
    {
        var group = (i % 10) switch { 0 => TariffGroup.Industry, 1 or 2 => TariffGroup.Commercial, _ => TariffGroup.Dwelling };
        var powerKw = group switch { TariffGroup.Industry => 60, TariffGroup.Commercial => 15, _ => 5 };
        var level = powerKw * (1 + 0.5 * Normal(random) / 2) * 1.6;
        var (loadFactor, inductive, t1) = (0.25 + 0.1 * random.NextDouble(), 0.12 + 0.1 * random.NextDouble(), 0.4 + 0.1 * random.NextDouble());
        return new InstallationHistory
        {
            Id = new InstallationId(i + 1),
            InstallationNo = $"{i + 1:0000000}",
            TariffGroup = group,
            Phases = group == TariffGroup.Dwelling ? 1 : 3,
            InstalledPowerKw = powerKw,
            ContractPowerKw = powerKw,
            XMetres = 1000 * random.NextDouble(),
            YMetres = 1000 * random.NextDouble(),
            Readings = Months(months, Math.Max(1, level), loadFactor, inductive, t1, random),
        };
    }

    /// <summary>The same installation with some of its readings replaced.</summary>
    public static InstallationHistory With(this InstallationHistory history, Func<MonthlyReading, MonthlyReading> change) =>
        history with { Readings = [.. history.Readings.Select(change)] };

    /// <summary>All energies measured only in part from a month on; demand and reactive as chosen.</summary>
    public static InstallationHistory UnderMeasuredFrom(this InstallationHistory history, Period from, double share, double demandShare) =>
        history.With(r => r.Period < from ? r : r with
        {
            ActiveKwh = r.ActiveKwh * share,
            T1Kwh = r.T1Kwh * share,
            T2Kwh = r.T2Kwh * share,
            T3Kwh = r.T3Kwh * share,
            DemandKw = r.DemandKw * demandShare,
        });

    private static MonthlyReading[] Months(int months, double level, double loadFactor, double inductive, double t1, Random random)
    {
        var readings = new MonthlyReading[months];
        for (var i = 0; i < months; i++)
        {
            var period = Last - (months - 1 - i);
            var season = 1 + 0.25 * Math.Cos(2 * Math.PI * (period.Month - 1) / 12);
            var kwh = level * season * Math.Exp(0.07 * Normal(random)) * period.Days;
            var day = t1 + 0.01 * Normal(random);
            readings[i] = new MonthlyReading(period, kwh)
            {
                DemandKw = Math.Round(kwh / (24 * period.Days * loadFactor * Math.Exp(0.04 * Normal(random))), 3),
                InductiveKvarh = kwh * inductive * Math.Exp(0.06 * Normal(random)),
                CapacitiveKvarh = kwh * 0.02 * Math.Exp(0.1 * Normal(random)),
                T1Kwh = day * kwh,
                T2Kwh = 0.27 * kwh,
                T3Kwh = (0.73 - day) * kwh,
            };
        }
        return readings;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
