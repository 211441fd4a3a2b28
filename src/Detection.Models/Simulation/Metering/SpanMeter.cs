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

    private readonly double[] _registered = new double[Registers.Count];
    private readonly double[] _solar = new double[Registers.Count];
    private readonly double[] _drawnCurve = new double[24];
    private readonly double[] _keptCurve = new double[24];
    private double _drawnKwh;
    private double _keptKwh;
    private double _level;
    private int _days;

    /// <summary>Active energy that reached T1–T3 [kWh].</summary>
    public ReadOnlySpan<double> Registered => _registered;

    public double InductiveKvarh { get; private set; }

    public double CapacitiveKvarh { get; private set; }

    /// <summary>Energy the transformer gave, less what panels sent back [kWh].</summary>
    public double NetKwh { get; private set; }

    /// <summary>Energy that panels sent back to the grid [kWh].</summary>
    public double GivenBackKwh { get; private set; }

    /// <summary>Energy that passed the register by [kWh].</summary>
    public double HiddenKwh { get; private set; }

    /// <summary>Energy that was used, registered or not [kWh].</summary>
    public double DrawnKwh => _drawnKwh;

    public void Measure(Account account, int from, int to, double level, Trace trace)
    {
        (_days, _level, _drawnKwh, _keptKwh) = (to - from, level, 0, 0);
        Array.Clear(_registered);
        Array.Clear(_drawnCurve);
        Array.Clear(_keptCurve);
        var breaker = Draw(account, from, to, trace);
        if (breaker < 1) Throttle(breaker);
        if (trace.StuckRegister is { } stuck)
        {
            _keptKwh -= _registered[stuck];
            _registered[stuck] = 0;
        }
        HiddenKwh = _drawnKwh - _keptKwh;
        NetKwh = _drawnKwh - Shine(account, from, to);
        Compensate(account, trace);
    }

    /// <summary>The highest quarter-hour power that was registered, between the mean power and the connection [kW].</summary>
    public double DemandKw(Account account, Trace trace, double mood)
    {
        double drawn = 0, kept = 0, energy = _registered[0] + _registered[1] + _registered[2];
        for (var hour = 0; hour < 24; hour++)
        {
            drawn = Math.Max(drawn, _drawnCurve[hour]);
            kept = Math.Max(kept, _keptCurve[hour]);
        }
        var burst = account.Load.BurstKw * Math.Min(1, _level);
        var peak = mood * (kept + trace.DemandLeak * (drawn - kept) + burst * (trace.Activity + trace.DemandLeak * (1 - trace.Activity)));
        return Math.Max(Math.Min(peak, account.Connection.ContractPowerKw), energy / (24 * _days));
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
            var scale = units[i] * _level;
            _registered[0] += t1 * scale * share;
            _registered[1] += t2 * scale * share;
            _registered[2] += t3 * scale * share;
            var kwh = (t1 + t2 + t3) * scale;
            _drawnKwh += kwh;
            _keptKwh += kwh * share;
            AddCurve(loads.Curve(driver), kwh / _days, share);
        }
        return _drawnKwh > 0 ? BreakerShare * account.Connection.ContractPowerKw * 24 * _days / _drawnKwh : 1;
    }

    private void AddCurve(ReadOnlySpan<double> curve, double kwhPerDay, double share)
    {
        for (var hour = 0; hour < 24; hour++)
        {
            var kw = curve[hour] * kwhPerDay;
            _drawnCurve[hour] += kw;
            _keptCurve[hour] += kw * share;
        }
    }

    private void Throttle(double factor)
    {
        _drawnKwh *= factor;
        _keptKwh *= factor;
        for (var register = 0; register < Registers.Count; register++) _registered[register] *= factor;
    }

    /// <summary>Takes what panels cover off the registers and returns all they gave [kWh].</summary>
    private double Shine(Account account, int from, int to)
    {
        var panelKw = account.Load.KwhPerUnit[(int)Driver.Sun];
        GivenBackKwh = 0;
        if (panelKw == 0) return 0;
        (_solar[0], _solar[1], _solar[2]) = loads.Energy(Driver.Sun, from, to, account.OldClock);
        double given = 0;
        for (var register = 0; register < Registers.Count; register++)
        {
            var output = _solar[register] * panelKw;
            var used = Math.Min(output, SelfUseShare * _registered[register]);
            _registered[register] -= used;
            GivenBackKwh += output - used;
            given += output;
        }
        return given;
    }

    private void Compensate(Account account, Trace trace)
    {
        (InductiveKvarh, CapacitiveKvarh) = (0, 0);
        if (!account.Connection.MeasuresReactive) return;
        var load = account.Load;
        var seenKwh = _keptKwh + trace.ReactiveLeak * HiddenKwh;
        var inductive = seenKwh * load.InductiveShare * (1 - load.CompensationShare);
        var contractKwh = load.ContractPowerKw * 24 * _days;
        var switchedOn = Math.Min(1, _drawnKwh / (0.05 * contractKwh));
        var idle = IdleKvarPerKw * contractKwh * load.CompensationShare * switchedOn;
        CapacitiveKvarh = 0.05 * seenKwh * load.InductiveShare * load.CompensationShare + idle + trace.CapacitiveSwing * inductive;
        InductiveKvarh = (1 - trace.CapacitiveSwing) * inductive;
    }
}
