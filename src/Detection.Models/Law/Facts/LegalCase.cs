namespace Detection.Models.Law.Facts;

/// <summary>What a finding is in law. Clean and not completed visits are no case.</summary>
public enum LegalCase
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

    /// <summary>Usulsüz b: pays the former consumer's bills without an own contract (R 48).</summary>
    IrregularB,

    /// <summary>Usulsüz c: gives energy to third persons behind the meter (R 48).</summary>
    IrregularC,

    /// <summary>Usulsüz ç: changed the power transformer and did not notify it (R 48).</summary>
    IrregularCc,

    /// <summary>Usulsüz d: connection power exceeded by more than 20 % (R 48).</summary>
    IrregularD,

    /// <summary>Under-registration without fault (R 37 and 51).</summary>
    UnderRegistration,
}

/// <summary>Which of the three regimes a case belongs to.</summary>
public static class LegalCases
{
    public static bool IsIllegal(this LegalCase legalCase) => legalCase <= LegalCase.IllegalCc;

    public static bool IsIrregular(this LegalCase legalCase) => legalCase is >= LegalCase.IrregularA and <= LegalCase.IrregularD;
}
