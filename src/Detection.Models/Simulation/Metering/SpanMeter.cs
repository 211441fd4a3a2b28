using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Theft;

namespace Detection.Models.Simulation.Metering;

/// <summary>The physics of a few days in which nothing changes: what was drawn, and what the meter made of it.</summary>
internal sealed class SpanMeter(LoadCalendar loads)
{
    /// <summary>A breaker lets no more through than this share of the contract power, averaged over days.</summary>
    private const double BreakerShare = 0.95;

    /// <summary>The share of daytime consumption that panels can cover at best; the rest falls in clouds and gaps.</summary>
    private const double SelfUseShare = 0.7;

    /// <summary>Capacitors that stay switched on while little runs [kVAr for each kW of contract].</summary>
    private const double IdleKvarPerKw = 0.0025;

    private readonly double[] registered = new double[Registers.Count];
    private readonly double[] solar = new double[Registers.Count];
    private readonly double[] drawnCurve = new double[24];
    private readonly double[] keptCurve = new double[24];
    private double drawnKwh;
    private double keptKwh;
    private double level;
    private int days;

    /// <summary>Active energy that reached T1–T3 [kWh].</summary>
    public ReadOnlySpan<double> Registered => registered;

    public double InductiveKvarh { get; private set; }

    public double CapacitiveKvarh { get; private set; }

    /// <summary>Energy the transformer gave, less what panels sent back [kWh].</summary>
    public double NetKwh { get; private set; }

    /// <summary>Energy that passed the register by [kWh].</summary>
    public double HiddenKwh { get; private set; }

    /// <summary>Energy that was used, registered or not [kWh].</summary>
    public double DrawnKwh => drawnKwh;

    public void Measure(Account account, int from, int to, double level, Trace trace)
    {
        (days, this.level, drawnKwh, keptKwh) = (to - from, level, 0, 0);
        Array.Clear(registered);
        Array.Clear(drawnCurve);
        Array.Clear(keptCurve);
        var breaker = Draw(account, from, to, trace);
        if (breaker < 1) Throttle(breaker);
        if (trace.StuckRegister is { } stuck)
        {
            keptKwh -= registered[stuck];
            registered[stuck] = 0;
        }
        HiddenKwh = drawnKwh - keptKwh;
        NetKwh = drawnKwh - Shine(account, from, to);
        Compensate(account, trace);
    }

    /// <summary>The highest quarter-hour power that was registered, between the mean power and the connection [kW].</summary>
    public double DemandKw(Account account, Trace trace, double mood)
    {
        double drawn = 0, kept = 0, energy = registered[0] + registered[1] + registered[2];
        for (var hour = 0; hour < 24; hour++)
        {
            drawn = Math.Max(drawn, drawnCurve[hour]);
            kept = Math.Max(kept, keptCurve[hour]);
        }
        var burst = account.Load.BurstKw * Math.Min(1, level);
        var peak = mood * (kept + trace.DemandLeak * (drawn - kept) + burst * (trace.Activity + trace.DemandLeak * (1 - trace.Activity)));
        return Math.Max(Math.Min(peak, account.Connection.ContractPowerKw), energy / (24 * days));
    }

    private double Draw(Account account, int from, int to, Trace trace)
    {
        var units = account.Load.KwhPerUnit;
        for (var i = 0; i < units.Length; i++)
        {
            var driver = (Driver)i;
            if (units[i] == 0 || driver == Driver.Sun) continue;
            var share = trace.Share(driver);
            var (t1, t2, t3) = loads.Energy(driver, from, to, account.OldClock);
            var scale = units[i] * level;
            registered[0] += t1 * scale * share;
            registered[1] += t2 * scale * share;
            registered[2] += t3 * scale * share;
            var kwh = (t1 + t2 + t3) * scale;
            drawnKwh += kwh;
            keptKwh += kwh * share;
            AddCurve(loads.Curve(driver), kwh / days, share);
        }
        return drawnKwh > 0 ? BreakerShare * account.Connection.ContractPowerKw * 24 * days / drawnKwh : 1;
    }

    private void AddCurve(ReadOnlySpan<double> curve, double kwhPerDay, double share)
    {
        for (var hour = 0; hour < 24; hour++)
        {
            var kw = curve[hour] * kwhPerDay;
            drawnCurve[hour] += kw;
            keptCurve[hour] += kw * share;
        }
    }

    private void Throttle(double factor)
    {
        drawnKwh *= factor;
        keptKwh *= factor;
        for (var register = 0; register < Registers.Count; register++) registered[register] *= factor;
    }

    /// <summary>Takes what panels cover off the registers and returns all they gave [kWh].</summary>
    private double Shine(Account account, int from, int to)
    {
        var panelKw = account.Load.KwhPerUnit[(int)Driver.Sun];
        if (panelKw == 0) return 0;
        (solar[0], solar[1], solar[2]) = loads.Energy(Driver.Sun, from, to, account.OldClock);
        double given = 0;
        for (var register = 0; register < Registers.Count; register++)
        {
            var output = solar[register] * panelKw;
            registered[register] -= Math.Min(output, SelfUseShare * registered[register]);
            given += output;
        }
        return given;
    }

    private void Compensate(Account account, Trace trace)
    {
        (InductiveKvarh, CapacitiveKvarh) = (0, 0);
        if (!account.Connection.MeasuresReactive) return;
        var load = account.Load;
        var seenKwh = keptKwh + trace.ReactiveLeak * HiddenKwh;
        var inductive = seenKwh * load.InductiveShare * (1 - load.CompensationShare);
        var contractKwh = load.ContractPowerKw * 24 * days;
        var switchedOn = Math.Min(1, drawnKwh / (0.05 * contractKwh));
        var idle = IdleKvarPerKw * contractKwh * load.CompensationShare * switchedOn;
        CapacitiveKvarh = 0.05 * seenKwh * load.InductiveShare * load.CompensationShare + idle + trace.CapacitiveSwing * inductive;
        InductiveKvarh = (1 - trace.CapacitiveSwing) * inductive;
    }
}
