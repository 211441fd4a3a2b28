using Detection.Models.Law.Facts;

namespace Detection.Models.Law.Energy;

/// <summary>How the energy is found, in the order in which the articles allow it.</summary>
internal enum QuantityMethod
{
    /// <summary>R 44(1): a meter installed by the company that recorded correctly.</summary>
    CompanyMeter,

    /// <summary>R 44(1): undisputed same-period consumption; R 37: own past same-period values.</summary>
    SamePeriod,

    /// <summary>R 37: daily mean of the first two periods after the change.</summary>
    AfterChange,

    /// <summary>R 44(2)a: installed, measured or contract power.</summary>
    Power,

    /// <summary>R 44(2)a by the cable-section method of 44(3)b.</summary>
    CablePower,

    /// <summary>R 44(2)b: average of similar places in the locality; R 37 the same.</summary>
    SimilarPlaces,

    /// <summary>R 44(3): case b.</summary>
    SeparateLine,

    /// <summary>R 44(4): case ç, index at the cut to index at the detection.</summary>
    CutIndexes,
}

/// <summary>Takes the first method the facts allow.</summary>
internal static class QuantityMethods
{
    /// <exception cref="ObstacleException">No method has what it needs.</exception>
    public static QuantityMethod Choose(LawCase law) => law.Facts.Case switch
    {
        LegalCase.IllegalB => QuantityMethod.SeparateLine,
        LegalCase.IllegalCc => QuantityMethod.CutIndexes,
        LegalCase.UnderRegistration => ForUnderRegistration(law.Facts),
        _ => ForAAndC(law),
    };

    private static QuantityMethod ForAAndC(LawCase law)
    {
        var facts = law.Facts;
        if (facts.MeterSpans.Count > 0) return QuantityMethod.CompanyMeter;
        if (facts.Undisputed is { Spans.Count: > 0 }) return QuantityMethod.SamePeriod;
        if (Power.IsKnown(facts)) return QuantityMethod.Power;
        if (facts.Cable is { SectionMm2: { } section } cable && law.Tables.FindCable(section, cable.Aluminium, cable.Phases) is not null) return QuantityMethod.CablePower;
        if (facts.SimilarPlaces.Count > 0) return QuantityMethod.SimilarPlaces;
        throw ObstacleException.Of(
            "no-quantity", "R 44(1), 44(2)", nameof(CaseFacts.ProjectPowerKw),
            "Miktar belirlenemiyor: doğru kaydeden sayaç, ihtilafsız aynı dönem tüketimi, kurulu güç veya benzer yer tüketimi girilmelidir.",
            "No quantity can be found: enter a meter that recorded correctly, undisputed same-period use, the installed power, or similar places.");
    }

    private static QuantityMethod ForUnderRegistration(CaseFacts facts)
    {
        if (facts.Undisputed is { Spans.Count: > 0 }) return QuantityMethod.SamePeriod;
        if (facts.PeriodsAfterChange.Count >= 2) return QuantityMethod.AfterChange;
        if (facts.SimilarPlaces.Count > 0) return QuantityMethod.SimilarPlaces;
        throw ObstacleException.Of(
            "no-quantity", "R 37", nameof(CaseFacts.Undisputed),
            "Miktar belirlenemiyor: geçmiş aynı dönem tüketimi, değişimden sonraki ilk iki dönem veya benzer yer tüketimi girilmelidir.",
            "No quantity can be found: enter the own past same-period use, the first two periods after the change, or similar places.");
    }
}
