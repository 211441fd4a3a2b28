namespace Detection.Models.Findings;

/// <summary>What a visit came to. Illegal use, irregular use and art. 37 stay separate outcomes, beside clean and not completed.</summary>
public enum FindingOutcome
{
    /// <summary>Kaçak a: consumes without a contract (R 42(1)a).</summary>
    IllegalA,

    /// <summary>Kaçak b: a separate line that bypasses the meter (R 42(1)b).</summary>
    IllegalB,

    /// <summary>Kaçak c: tampering with the meter or the measuring system (R 42(1)c).</summary>
    IllegalC,

    /// <summary>Kaçak ç: reconnects a supply that was lawfully cut (R 42(1)ç).</summary>
    IllegalCc,

    /// <summary>Usulsüz a: outside the own tariff group (R 48).</summary>
    IrregularA,

    /// <summary>Usulsüz b: pays the former consumer's bills with no own contract (R 48).</summary>
    IrregularB,

    /// <summary>Usulsüz c: gives energy to third persons behind the meter (R 48).</summary>
    IrregularC,

    /// <summary>Usulsüz ç: changed the power transformer without notice (R 48).</summary>
    IrregularCc,

    /// <summary>Usulsüz d: connection power exceeded by more than 20 % (R 48).</summary>
    IrregularD,

    /// <summary>Under-registration without fault (R 37 and 51).</summary>
    UnderRegistration,

    /// <summary>Nothing was found. That is an observation, not a proof.</summary>
    Clean,

    /// <summary>The visit could not be completed; the reason is part of the facts.</summary>
    Incomplete,
}

public static class FindingOutcomes
{
    public static bool IsIllegal(this FindingOutcome outcome) => outcome <= FindingOutcome.IllegalCc;

    public static bool IsIrregular(this FindingOutcome outcome) => outcome is >= FindingOutcome.IrregularA and <= FindingOutcome.IrregularD;

    /// <summary>Whether anything is computed and billed: not for a clean or an incomplete visit.</summary>
    public static bool HasWorksheet(this FindingOutcome outcome) => outcome <= FindingOutcome.UnderRegistration;

    /// <summary>The outcome as visits and label files write it.</summary>
    public static string VisitCode(this FindingOutcome outcome) => outcome switch
    {
        FindingOutcome.IllegalA => "kacak_a",
        FindingOutcome.IllegalB => "kacak_b",
        FindingOutcome.IllegalC => "kacak_c",
        FindingOutcome.IllegalCc => "kacak_cc",
        FindingOutcome.UnderRegistration => "art37",
        FindingOutcome.Clean => "clean",
        FindingOutcome.Incomplete => "incomplete",
        _ => "usulsuz",
    };
}
