namespace Detection.Models.Simulation.Metering;

/// <summary>The counters of one meter: T1, T2, T3, inductive and capacitive, before the multiplier.</summary>
internal sealed class RegisterBank
{
    public const int Count = 5;
    public const int Inductive = 3;
    public const int Capacitive = 4;

    /// <summary>What is shown is counted in thousandths of a kWh.</summary>
    private const double Thousand = 1000;

    private readonly double[] _energy = new double[Count];
    private double _wholeTotal;
    private bool _multiRate;
    private double _multiplier = 1;

    /// <summary>Starts a meter whose registers together stand at <paramref name="startKwh"/>.</summary>
    public void Fit(bool multiRate, int multiplier, double startKwh)
    {
        (_multiRate, _multiplier) = (multiRate, multiplier);
        ReadOnlySpan<double> shares = [0.45, 0.24, 0.31, 0.1, 0.02];
        for (var register = 0; register < Count; register++) _energy[register] = Math.Floor(startKwh * shares[register] * Thousand) / Thousand;
        _wholeTotal = Math.Floor(startKwh);
    }

    public void Add(int register, double kwh)
    {
        _energy[register] += kwh / _multiplier;
        if (register < Inductive) _wholeTotal += kwh / _multiplier;
    }

    /// <summary>Turns the first register back, never below zero [kWh before the multiplier].</summary>
    public void TurnBack(double kwh)
    {
        _energy[0] = Math.Max(0, _energy[0] - kwh);
        _wholeTotal = Math.Max(0, _wholeTotal - kwh);
    }

    /// <summary>What a reader sees, in thousandths; an older meter shows whole kWh in its one register, the first.</summary>
    public void Show(Span<long> shown)
    {
        shown.Clear();
        if (!_multiRate)
        {
            shown[0] = (long)Math.Floor(_wholeTotal) * 1000;
            return;
        }
        for (var register = 0; register < Count; register++) shown[register] = (long)Math.Floor(_energy[register] * Thousand);
    }
}
