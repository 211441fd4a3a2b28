namespace Detection.Models.Series;

/// <summary>What one day of a quarter-hour profile shows, or several days together; the 96 values themselves are not kept.</summary>
public readonly record struct QuarterDay(DateOnly Day)
{
    /// <summary>A current below this is none [A].</summary>
    private const float LeastAmps = 1;

    /// <summary>A phase below this share of the fullest one is lost (voltage) or idle (current).</summary>
    private const float LostVoltageShare = 0.5f, IdleCurrentShare = 0.02f;

    /// <summary>Energy below this share of the day's median above zero is silence.</summary>
    private const float SilentShare = 0.02f;

    private const int NightQuarters = 24;

    /// <summary>Quarter-hours with a value.</summary>
    public int Quarters { get; init; }

    public double Kwh { get; init; }

    /// <summary>Energy from midnight to six [kWh].</summary>
    public double NightKwh { get; init; }

    /// <summary>Quarter-hours with next to no use on a day with use.</summary>
    public int SilentQuarters { get; init; }

    /// <summary>Voltage × current × ¼ h over the phases [kVAh], and the energy of the same quarter-hours [kWh]; NaN where not sent.</summary>
    public double ApparentKvah { get; init; }

    public double KwhBesideApparent { get; init; }

    /// <summary>Quarter-hours with all phases' voltages, and those of them in which a phase had lost its own.</summary>
    public int VoltageQuarters { get; init; }

    public int LostVoltageQuarters { get; init; }

    /// <summary>Quarter-hours with all phases' currents and a load, and those of them in which a phase carried none.</summary>
    public int LoadedQuarters { get; init; }

    public int IdlePhaseQuarters { get; init; }

    /// <summary>Both together, under the later day.</summary>
    public static QuarterDay operator +(QuarterDay one, QuarterDay other) => new(one.Day > other.Day ? one.Day : other.Day)
    {
        Quarters = one.Quarters + other.Quarters,
        Kwh = one.Kwh + other.Kwh,
        NightKwh = one.NightKwh + other.NightKwh,
        SilentQuarters = one.SilentQuarters + other.SilentQuarters,
        ApparentKvah = one.ApparentKvah + other.ApparentKvah,
        KwhBesideApparent = one.KwhBesideApparent + other.KwhBesideApparent,
        VoltageQuarters = one.VoltageQuarters + other.VoltageQuarters,
        LostVoltageQuarters = one.LostVoltageQuarters + other.LostVoltageQuarters,
        LoadedQuarters = one.LoadedQuarters + other.LoadedQuarters,
        IdlePhaseQuarters = one.IdlePhaseQuarters + other.IdlePhaseQuarters,
    };

    /// <param name="kwh">In order of time, NaN = missing; the first is that of midnight.</param>
    /// <param name="volts">One list a phase, each as long as <paramref name="kwh"/> or empty.</param>
    /// <param name="amps">In the same way.</param>
    public static QuarterDay Of(DateOnly day, ReadOnlySpan<float> kwh, float[][] volts, float[][] amps)
    {
        var median = MedianAboveZero(kwh);
        double sum = 0, night = 0, apparent = 0, beside = 0;
        int quarters = 0, silent = 0, voltageQuarters = 0, lost = 0, loaded = 0, idle = 0;
        for (var at = 0; at < kwh.Length; at++)
        {
            if (!float.IsFinite(kwh[at])) continue;
            quarters++;
            sum += kwh[at];
            if (at < NightQuarters) night += kwh[at];
            if (median > 0 && kwh[at] < SilentShare * median) silent++;
            var kva = 0f;
            for (var phase = 0; phase < Math.Min(volts.Length, amps.Length); phase++) kva += At(volts[phase], at) * At(amps[phase], at) / 1000;
            if (float.IsFinite(kva) && kva > 0)
            {
                apparent += kva / 4;
                beside += kwh[at];
            }

            if (Spread(volts, at) is var (leastVolts, mostVolts))
            {
                voltageQuarters++;
                if (leastVolts < LostVoltageShare * mostVolts) lost++;
            }

            if (Spread(amps, at) is var (leastAmps, mostAmps) && mostAmps >= LeastAmps)
            {
                loaded++;
                if (leastAmps < IdleCurrentShare * mostAmps) idle++;
            }
        }

        return new QuarterDay(day)
        {
            Quarters = quarters, Kwh = sum, NightKwh = night, SilentQuarters = silent, ApparentKvah = apparent, KwhBesideApparent = beside,
            VoltageQuarters = voltageQuarters, LostVoltageQuarters = lost, LoadedQuarters = loaded, IdlePhaseQuarters = idle,
        };
    }

    /// <summary>Least and most over three phases; null where one is not known.</summary>
    private static (float Least, float Most)? Spread(float[][] phases, int at)
    {
        if (phases.Length < 3) return null;
        var (a, b, c) = (At(phases[0], at), At(phases[1], at), At(phases[2], at));
        return float.IsFinite(a + b + c) ? (Math.Min(a, Math.Min(b, c)), Math.Max(a, Math.Max(b, c))) : null;
    }

    private static float At(float[] values, int at) => at < values.Length ? values[at] : float.NaN;

    private static float MedianAboveZero(ReadOnlySpan<float> kwh)
    {
        var used = new List<float>(kwh.Length);
        foreach (var value in kwh)
            if (value > 0) used.Add(value);
        if (used.Count == 0) return 0;
        used.Sort();
        return used[used.Count / 2];
    }
}
