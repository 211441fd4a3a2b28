using System.Globalization;
using Detection.Models.Features;
using Detection.Models.Law.Facts;
using Detection.Models.Law.Rules;
using Detection.Models.Law.Tables;
using Detection.Models.Law.Undisputed;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Law.Contest;

/// <summary>What the charge would be had one input been taken otherwise.</summary>
public sealed record ContestedAlternative(string Article, TextPair Text, decimal TotalTl);

/// <param name="StatedTl">The charge as it stands.</param>
/// <param name="Alternatives">One input changed at a time.</param>
/// <param name="LowestTl">The least of all, the stated one included.</param>
/// <param name="HighestTl">The most of all.</param>
public sealed record ContestedRange(decimal StatedTl, IReadOnlyList<ContestedAlternative> Alternatives, decimal LowestTl, decimal HighestTl);

/// <summary>
/// The range of a charge over the inputs a consumer can contest: power, start, method, dates of the fall, earlier findings, bills. Each
/// alternative rests on facts of the same file, none is invented.
/// </summary>
public static class ContestableInputs
{
    /// <param name="sheet">The charge as it stands.</param>
    /// <param name="tables">The company's tables, since an alternative may need a row the sheet did not use.</param>
    /// <param name="proposal">What the data say of the fall, with its alternative dates; null where there is none.</param>
    public static ContestedRange Explore(Worksheet sheet, LawTables tables, UndisputedProposal? proposal)
    {
        var rules = new RuleSets(sheet.Rules);
        var alternatives = new List<ContestedAlternative>();
        foreach (var (article, text, facts) in Otherwise(sheet.Facts, proposal))
        {
            if (LawEngine.Calculate(facts, tables, rules, sheet.Overrides).Sheet is { } other && other.TotalTl != sheet.TotalTl)
                alternatives.Add(new(article, text, other.TotalTl));
        }
        var totals = alternatives.Select(alternative => alternative.TotalTl).Append(sheet.TotalTl).ToList();
        return new(sheet.TotalTl, alternatives, totals.Min(), totals.Max());
    }

    private static IEnumerable<(string Article, TextPair Text, CaseFacts Facts)> Otherwise(CaseFacts facts, UndisputedProposal? proposal)
    {
        if (facts is { ProjectPowerKw: { } project, SitePowerKw: { } site })
        {
            yield return ("R 44(2)a", new($"Projedeki {Turkish(project.Value)} kW yerine mahallinde bulunan {Turkish(site.Value)} kW", $"{English(site.Value)} kW found on site instead of the project's {English(project.Value)} kW"),
                facts with { ProjectPowerKw = null });
        }
        if (facts.Measured is not null)
            yield return ("R 44(2)a, 44(3)a", new("Akım ölçümü dikkate alınmadan", "Without the measured current"), facts with { Measured = null });
        if (facts is { Case: LegalCase.IllegalA, ProvenStart: not null })
            yield return ("R 45(1)a", new("Başlangıç kanıtlanmamış sayılırsa (90 gün)", "Had the start not been proven (90 days)"), facts with { ProvenStart = null });
        if (facts is { Case: LegalCase.UnderRegistration, ProvenStart: not null, Acts.Count: > 0 })
            yield return ("R 37", new("Başlangıç belgesiz sayılırsa (en çok 90 gün)", "Had the start not been documented (at most 90 days)"), facts with { ProvenStart = null });
        if (facts is { Case: LegalCase.IllegalC, Acts: var acts } && acts.Any(act => act.PromptedBySuspicion))
        {
            yield return ("R 45(1)c", new("Şüphe üzerine yapılan kontrol de süreyi başlatırsa", "Did the check prompted by a suspicion start the period too"),
                facts with { Acts = [.. acts.Select(act => act with { PromptedBySuspicion = false })] });
        }
        if (facts.MeterSpans.Count > 0 && facts.Case is LegalCase.IllegalA or LegalCase.IllegalC)
            yield return ("R 44(1)", new("Sayacın doğru kaydetmediği kabul edilirse", "Were the meter not taken to have recorded correctly"), facts with { MeterSpans = [] });
        if (facts.Undisputed is not null)
            yield return ("R 44(1)", new("İhtilafsız dönem kabul edilmezse", "Were the undisputed period not accepted"), facts with { Undisputed = null });
        foreach (var date in facts.Undisputed is null ? [] : proposal?.Alternatives ?? [])
        {
            yield return ("R 44(1), 45(1)c", new($"Tüketim {date.FellOn:MM.yyyy} ayında düşmüş ve süre o gün başlamış sayılırsa", $"Had use fallen, and the period begun, in {date.FellOn:yyyy-MM}"),
                facts with { Acts = [.. facts.Acts, new(date.FellOn, "drop", false, "data")], Undisputed = facts.Undisputed! with { FellOn = date.FellOn } });
        }
        if (facts.EarlierFindings.Any(finding => !finding.Cancelled))
            yield return ("R 46(3)", new("Önceki tespit sayılmazsa (2 kat)", "Did the earlier finding not count (× 2)"), facts with { EarlierFindings = [] });
        if (facts is { TwoTerm: true, ContractPowerKw: { } contract })
            yield return ("R 44(2)a", new("Sözleşme gücüne 0,60 uygulanırsa", "Were 0.60 applied to the contract power"), facts with { ContractPowerKw = contract with { Value = contract.Value * 0.60m } });
    }

    private static string English(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Turkish(decimal value) => English(value).Replace('.', ',');
}
