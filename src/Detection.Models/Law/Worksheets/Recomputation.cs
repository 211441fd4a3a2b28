using Detection.Models.Law.Formulas;
using Detection.Models.Law.Rules;

namespace Detection.Models.Law.Worksheets;

/// <summary>One line compared.</summary>
/// <param name="Code">Of the line, or of what else was compared.</param>
/// <param name="Stated">What the file says; null where it has no such line.</param>
/// <param name="Recomputed">What comes out; null where no such line is due.</param>
/// <param name="Complaint">Null where they agree.</param>
public sealed record LineCheck(string Code, string? Stated, string? Recomputed, string? Complaint)
{
    public bool Agrees => Complaint is null;
}

/// <summary>
/// Computes a worksheet again, in two ways that must both agree. By arithmetic: each line's formula from its own inputs, inputs taken
/// from earlier lines equal to those. By law: the whole sheet anew from its facts, rule set, table rows and overrides.
/// </summary>
public static class Recomputation
{
    /// <param name="known">The program's own rule sets, against which the set in the file is compared where the id is known.</param>
    /// <returns>One entry a line, in the order of the sheet, then lines the law adds, then the totals; a disagreement carries its complaint.</returns>
    public static IReadOnlyList<LineCheck> Check(Worksheet sheet, RuleSets known)
    {
        var checks = new List<LineCheck>();
        if (known.All.FirstOrDefault(set => set.Id == sheet.Rules.Id) is { } own && own != sheet.Rules)
            checks.Add(new("rules", sheet.Rules.Id, own.Id, "the rule set in the file is not the one this program knows under that name"));
        var answer = LawEngine.Calculate(sheet.Facts, sheet.TablesUsed, new RuleSets(sheet.Rules), sheet.Overrides);
        for (var i = 0; i < sheet.Lines.Count; i++) checks.Add(Line(sheet, i, answer.Sheet));
        if (answer.Sheet is not { } anew)
            return [.. checks, new("law", null, null, answer.Obstacles[0].Text.En)];
        checks.AddRange(anew.Lines.Where(line => sheet.Find(line.Code) is null).Select(line => new LineCheck(line.Code, null, line.Result.ToString(), "the file lacks this line")));
        return [.. checks, Total("energy", sheet.EnergyKwh, anew.EnergyKwh), Total("total", sheet.TotalTl, anew.TotalTl)];
    }

    private static LineCheck Line(Worksheet sheet, int index, Worksheet? anew)
    {
        var line = sheet.Lines[index];
        try
        {
            var computed = SheetBuilder.Round(Formula.Parse(line.Formula).Evaluate(name => SheetBuilder.ValueOf(line.Inputs, name)), line.Rounding);
            var arithmetic = (line.Override?.InsteadOf ?? line.Result).Equals(computed) ? WrongInput(sheet, line, index) : "the formula gives another result";
            var shown = line.Override is null ? computed : line.Result;
            return new(line.Code, line.Result.ToString(), shown.ToString(), arithmetic ?? (anew is null ? null : AgainstLaw(line, anew.Find(line.Code))));
        }
        catch (FormulaException error)
        {
            return new(line.Code, line.Result.ToString(), null, error.Message);
        }
    }

    private static string? WrongInput(Worksheet sheet, WorksheetLine line, int index)
    {
        var wrong = line.Inputs.FirstOrDefault(input =>
            input.FromLine && sheet.Lines.Take(index).FirstOrDefault(l => l.Code == input.Code)?.Result.Equals(input.Value) != true);
        return wrong is null ? null : $"its input {wrong.Code} is not the result of that line";
    }

    private static string? AgainstLaw(WorksheetLine stated, WorksheetLine? due) =>
        due is null ? "the law asks for no such line"
        : !stated.Result.Equals(due.Result) ? $"the law gives {due.Result} from these facts"
        : stated.Formula != due.Formula || stated.Article != due.Article ? "the formula or the article is not the law's"
        : stated.Override != due.Override ? "the override is not the one in the list"
        : null;

    private static LineCheck Total(string code, decimal stated, decimal due) => new(
        code, FormulaValue.Of(stated).ToString(), FormulaValue.Of(due).ToString(), stated == due ? null : "the sum at the foot is not the sheet's");
}
