using Detection.Models.Simulation.Loads;

namespace Detection.Models.Simulation.Theft;

/// <summary>One way of keeping energy from the register, from one day on.</summary>
/// <param name="BeganDay">May lie before the window.</param>
/// <param name="Keep">The share that is still registered while the method is at work (0–1), before its moods.</param>
/// <param name="Variant">A number that settles the details of a method, such as which register stands still.</param>
public sealed record Tampering(Method Method, int BeganDay, double Keep, int Variant)
{
    /// <summary>The day it stopped (exclusive): found, or the meter changed. Null while it goes on.</summary>
    public int? EndedDay { get; set; }

    public bool Covers(int day) => day >= BeganDay && (EndedDay is null || day < EndedDay);

    /// <summary>What the thief turned the index back by on the first day [kWh]; 0 for most.</summary>
    public double TurnedBackKwh => Method == Method.InsideMeter && Variant % 3 == 1 ? 150 + Variant : 0;

    /// <summary>What the meter sees between two readings.</summary>
    /// <param name="mood">Uniform in [0, 1), one draw per bill: how much the thief dared.</param>
    public Trace TraceOf(double mood) => Method switch
    {
        Method.Magnet => mood < 0.12 ? Trace.Honest : Trace.Scaled(1 - (0.55 + 0.45 * mood) * (1 - Keep)) with { DemandLeak = 0.95 },
        Method.VoltageLead or Method.MeterFault => Trace.Scaled(Keep * (0.97 + 0.06 * mood)),
        Method.PhaseBypass => Trace.Scaled(Keep * (0.92 + 0.16 * mood)),
        Method.CtReversed => Trace.Scaled(Keep * (0.9 + 0.2 * mood)) with { CapacitiveSwing = 0.4 },
        Method.Neutral => Trace.Scaled(Math.Min(1, Keep * (0.5 + mood))) with { DemandLeak = 0.5 },
        Method.SeparateLine => new(Base: 1, Activity: Keep, Seasonal: 0.06),
        Method.TerminalBridge => Trace.Scaled(Keep * (0.97 + 0.06 * mood)),
        Method.InsideMeter when Variant % 3 == 0 => Trace.Honest with { StuckRegister = Variant / 3 % Registers.Count },
        Method.InsideMeter => Trace.Scaled(Keep) with { DemandLeak = 1, ReactiveLeak = 1 },
        Method.RemoteSwitched => mood < 0.5 ? Trace.Scaled(0) : Trace.Scaled(Keep * 2 * mood) with { DemandLeak = 1 },
        _ => Trace.Honest,
    };
}

/// <summary>The shares of each kind of energy that still reach the register, and what else the method leaves behind.</summary>
/// <param name="Base">Round-the-clock loads.</param>
/// <param name="Activity">Everything else but heating and cooling.</param>
/// <param name="Seasonal">Heating and cooling.</param>
public readonly record struct Trace(double Base, double Activity, double Seasonal)
{
    /// <summary>The register 0–2 that does not advance; null when all do.</summary>
    public int? StuckRegister { get; init; }

    /// <summary>How much of the hidden power shows in the demand all the same (0–1).</summary>
    public double DemandLeak { get; init; }

    /// <summary>How much of the hidden loads' reactive energy is registered all the same (0–1).</summary>
    public double ReactiveLeak { get; init; }

    /// <summary>The share of the inductive energy that a reversed phase turns capacitive (0–1).</summary>
    public double CapacitiveSwing { get; init; }

    public static Trace Honest => new(1, 1, 1);

    public static Trace Scaled(double keep) => new(keep, keep, keep);

    /// <summary>The share of a driver's energy that is registered.</summary>
    public double Share(Driver driver) => driver switch
    {
        Driver.Base => Base,
        Driver.Heating or Driver.Cooling => Seasonal,
        Driver.Sun => 1,
        _ => Activity,
    };
}
