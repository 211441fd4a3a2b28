using Detection.Models.Features;
using Detection.Models.Law.Facts;
using Detection.Models.Law.Rules;
using Detection.Models.Law.Tables;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Law;

/// <summary>One calculation under way: what is known, the rules of the day, and the sheet that is being written.</summary>
internal sealed class LawCase(CaseFacts facts, RuleSet rules, LawTables tables, SheetBuilder sheet)
{
    public CaseFacts Facts => facts;

    public RuleSet Rules => rules;

    public LawTables Tables => tables;

    public SheetBuilder Sheet => sheet;

    public List<TariffRow> TariffsUsed { get; } = [];

    public List<FeeRow> FeesUsed { get; } = [];

    public List<CableRow> CablesUsed { get; } = [];

    public WorksheetInput DetectedOn { get; } = sheet.Given("detected_on", facts.DetectedOn, "tespit");

    /// <summary>A number of the rule set as an input; its source is the article.</summary>
    public WorksheetInput Rule(string code, decimal value, string article) => sheet.Given(code, value, $"{rules.Id}, {article}");

    public WorksheetInput Given(string code, Fact fact) => sheet.Given(code, fact.Value, fact.Source);

    public WorksheetInput Given(string code, DayFact fact) => sheet.Given(code, fact.Day, fact.Source);
}

/// <summary>Ends a calculation at an obstacle; <see cref="LawEngine"/> turns it into an answer.</summary>
internal sealed class ObstacleException(LawObstacle obstacle) : Exception(obstacle.Text.En)
{
    public LawObstacle Obstacle => obstacle;

    public static ObstacleException Of(string code, string article, string field, string tr, string en) =>
        new(new LawObstacle(code, article, field, new TextPair(tr, en)));
}
