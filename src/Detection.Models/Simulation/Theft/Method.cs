namespace Detection.Models.Simulation.Theft;

/// <summary>How energy escapes the register. All but <see cref="MeterFault"/> are theft; see the regulation's §11.</summary>
public enum Method
{
    Magnet, VoltageLead, PhaseBypass, CtReversed, Neutral, SeparateLine, TerminalBridge, InsideMeter, RemoteSwitched, Reconnected, Tap,

    /// <summary>Nobody's doing: a lost phase or a worn meter (article 37). Never in the truth file.</summary>
    MeterFault,
}

/// <summary>What a method means in law and in the truth file.</summary>
/// <param name="Code">The word of the truth file.</param>
/// <param name="Case">a, b, c or cc (ç); art37 for a fault.</param>
/// <param name="FoundShare">The chance that a crew at the meter finds it.</param>
/// <param name="MeterSuspect">The meter is taken to the laboratory and another one fitted, which also ends the tampering.</param>
public sealed record MethodTraits(string Code, string Case, double FoundShare, bool MeterSuspect)
{
    private static readonly MethodTraits[] ByMethod =
    [
        new("magnet", "c", 0.35, true), new("voltage_lead", "c", 0.8, false), new("phase_bypass", "c", 0.75, false),
        new("ct_reversed", "c", 0.8, false), new("neutral", "c", 0.5, false), new("separate_line", "b", 0.55, false),
        new("terminal_bridge", "c", 0.75, true), new("inside_meter", "c", 0.55, true), new("remote_switched", "c", 0.4, true),
        new("reconnected", "cc", 0.95, false), new("tap", "a", 0.2, false), new("meter_fault", "art37", 0.8, true),
    ];

    public static MethodTraits Of(Method method) => ByMethod[(int)method];
}
