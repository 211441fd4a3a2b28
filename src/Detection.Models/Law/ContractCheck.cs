using Detection.Models.Law.Energy;
using Detection.Models.Law.Facts;

namespace Detection.Models.Law;

/// <summary>Case a presupposes that there is no contract, the other cases that there is one (R 42(1)): what does not fit is flagged.</summary>
internal static class ContractCheck
{
    public static void Flag(LawCase law, IReadOnlyList<PeriodPart> parts)
    {
        if (law.Facts.Case is LegalCase.UnderRegistration) return;
        var isA = law.Facts.Case is LegalCase.IllegalA;
        if (isA && parts.All(part => part.HasContract))
        {
            law.Sheet.Flag(
                "case-a-with-contract", "R 42(1)a", "Sürenin tamamında sözleşme var; (a) bendi sözleşmesiz kullanımı düzenler.",
                "A contract covers the whole period; case a is use without one.");
        }
        if (!isA && parts.All(part => !part.HasContract))
        {
            law.Sheet.Flag(
                "case-without-contract", "R 42(1)", "Sürenin hiçbir gününde sözleşme yok; (a) bendi değerlendirilmelidir.",
                "No day of the period is under a contract; consider case a.");
        }
    }
}
