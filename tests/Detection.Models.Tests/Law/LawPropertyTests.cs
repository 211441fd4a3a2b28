using Detection.Models.Law;
using Detection.Models.Law.Facts;
using Detection.Models.Law.Rules;
using Detection.Models.Law.Tables;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Tests.Law;

/// <summary>What must hold for any facts, over ten thousand drawn ones.</summary>
public sealed class LawPropertyTests
{
    private const int Cases = 10_000;

    private static readonly LawTables Tables = CaseTables.Read();

    [Fact]
    public void A_naive_calculator_agrees_to_the_kurus()
    {
        var computed = 0;
        for (var seed = 0; computed < Cases; seed++)
        {
            var facts = new RandomCase(seed).Make();
            var (naive, engine) = (NaiveCalculator.Total(facts, Tables), Calculate(facts).Sheet?.TotalTl);
            Assert.True(naive == engine, $"seed {seed}, {facts.Case}: naive {naive}, engine {engine}");
            if (engine is not null) computed++;
        }
    }

    [Fact]
    public void Caps_are_never_exceeded_and_deductions_never_negative()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var facts = new RandomCase(seed).Make();
            if (Calculate(facts).Sheet is not { } sheet) continue;
            Assert.InRange(sheet.TotalTl, 0, decimal.MaxValue);
            foreach (var line in sheet.Lines.Where(line => line.Cap is not null)) Assert.InRange(line.Result.Number, 0, line.Cap!.Limit);
            foreach (var line in sheet.Lines.Where(line => line.Code.StartsWith("deducted_kwh", StringComparison.Ordinal) || line.Code.StartsWith("net_kwh", StringComparison.Ordinal)))
                Assert.True(line.Result.Number >= 0, $"seed {seed}: {line.Code} is {line.Result}");
            if (sheet.Find("period_days") is { } days) Assert.InRange(days.Result.Number, 0, LongestPeriod(facts));
        }
    }

    [Fact]
    public void More_days_never_cost_less()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var facts = new RandomCase(seed).Make() with { Billed = [] };
            if (facts.Case is not (LegalCase.IllegalA or LegalCase.IllegalB or LegalCase.UnderRegistration) || facts.ProvenStart is not { } start) continue;
            if (facts.MeterSpans.Count > 0) continue; // its total is spread over the days: fewer days cost less, more cost the same
            var (less, more) = (Calculate(facts).Sheet, Calculate(facts with { ProvenStart = start with { Day = start.Day.AddDays(-1) } }).Sheet);
            if (less is null || more is null) continue;
            Assert.True(more.TotalTl >= less.TotalTl, $"seed {seed}: {less.TotalTl} with a day less, {more.TotalTl} with a day more");
        }
    }

    [Fact]
    public void Rule_sets_switch_at_midnight_of_the_effective_date()
    {
        var later = RuleSets.Confirmed2025 with { Id = "later", EffectiveFrom = new(2025, 7, 1), Confirmed = false, PriceMultiplier = 3m };
        var sets = new RuleSets(later, RuleSets.Confirmed2025);
        var facts = GoldenCase.All.First(golden => golden.Name.StartsWith("c-13", StringComparison.Ordinal)).Facts;
        Assert.Equal("R-2025-01-14", At(new(2025, 6, 30)).Rules.Id);
        Assert.Equal("later", At(new(2025, 7, 1)).Rules.Id);
        Assert.Empty(At(new(2025, 6, 30)).Flags);
        Assert.Equal("rule-set-unconfirmed", Assert.Single(At(new(2025, 7, 1)).Flags).Code);
        Assert.Equal((2m, 3m), (Multiplier(At(new(2025, 6, 30))), Multiplier(At(new(2025, 7, 1)))));

        Worksheet At(DateOnly record) => LawEngine.Calculate(facts with { RecordDate = record }, Tables, sets, []).Sheet!;
    }

    [Fact]
    public void Two_rule_sets_of_one_day_are_refused() =>
        Assert.Throws<ArgumentException>(() => new RuleSets(RuleSets.Confirmed2025, RuleSets.Confirmed2025 with { Id = "twin" }));

    [Fact]
    public void Every_line_names_its_article_and_every_input_its_source()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            if (Calculate(new RandomCase(seed).Make()).Sheet is not { } sheet) continue;
            Assert.All(sheet.Lines, line => Assert.NotEqual("", line.Article));
            Assert.All(sheet.Lines.SelectMany(line => line.Inputs), input => Assert.False(string.IsNullOrWhiteSpace(input.Source), $"{input.Code} has no source"));
        }
    }

    private static LawAnswer Calculate(CaseFacts facts) => LawEngine.Calculate(facts, Tables, RuleSets.Known, []);

    private static decimal Multiplier(Worksheet sheet) =>
        sheet.Lines.SelectMany(line => line.Inputs).First(input => input.Code == "price_multiplier").Value.Number;

    private static int LongestPeriod(CaseFacts facts) => facts.Case switch
    {
        LegalCase.IllegalA => facts.ProvenStart is null ? 90 : 360,
        LegalCase.IllegalB => 270,
        LegalCase.IllegalC => 240,
        LegalCase.IllegalCc => facts.UnreadByConsumersFault ? int.MaxValue : 360,
        _ => facts.ProvenStart is null ? 90 : 180,
    };
}
