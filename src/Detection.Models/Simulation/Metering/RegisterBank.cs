namespace Detection.Models.Simulation.Metering;

/// <summary>The counters of one meter: T1, T2, T3, inductive and capacitive, before the multiplier.</summary>
internal sealed class RegisterBank
{
    public const int Count = 5;
    public const int Inductive = 3;
    public const int Capacitive = 4;

    /// <summary>What is shown is counted in thousandths of a kWh.</summary>
    private const double Thousand = 1000;

    private readonly double[] energy = new double[Count];
    private double wholeTotal;
    private bool multiRate;
    private double multiplier = 1;

    /// <summary>Starts a meter whose registers together stand at <paramref name="startKwh"/>.</summary>
    public void Fit(bool multiRate, int multiplier, double startKwh)
    {
        (this.multiRate, this.multiplier) = (multiRate, multiplier);
        ReadOnlySpan<double> shares = [0.45, 0.24, 0.31, 0.1, 0.02];
        for (var register = 0; register < Count; register++) energy[register] = Math.Floor(startKwh * shares[register] * Thousand) / Thousand;
        wholeTotal = Math.Floor(startKwh);
    }

    public void Add(int register, double kwh)
    {
        energy[register] += kwh / multiplier;
        if (register < Inductive) wholeTotal += kwh / multiplier;
    }

    /// <summary>Turns the first register back, never below zero [kWh before the multiplier].</summary>
    public void TurnBack(double kwh)
    {
        energy[0] = Math.Max(0, energy[0] - kwh);
        wholeTotal = Math.Max(0, wholeTotal - kwh);
    }

    /// <summary>What a reader sees, in thousandths; an older meter shows whole kWh in its one register, the first.</summary>
    public void Show(Span<long> shown)
    {
        shown.Clear();
        if (!multiRate)
        {
            shown[0] = (long)Math.Floor(wholeTotal) * 1000;
            return;
        }
        for (var register = 0; register < Count; register++) shown[register] = (long)Math.Floor(energy[register] * Thousand);
    }
}
