using Detection.Models.Features;
using Detection.Models.Law.Formulas;

namespace Detection.Models.Law.Worksheets;

/// <summary>
/// Writes a worksheet line by line. A line's result is computed from its own formula text and its listed inputs, and from nothing else;
/// overrides take effect where the value they name is first written.
/// </summary>
internal sealed class SheetBuilder(IReadOnlyList<WorksheetOverride> overrides)
{
    /// <summary>Stands for "no limit" when it is asked whether a cap was hit.</summary>
    private const decimal Unlimited = 1_000_000_000_000m;

    private readonly List<WorksheetLine> _lines = [];
    private readonly List<ReviewFlag> _flags = [];
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    public IReadOnlyList<WorksheetLine> Lines => _lines;

    public IReadOnlyList<ReviewFlag> Flags => _flags;

    /// <summary>Overrides in force that name nothing on this sheet.</summary>
    public IEnumerable<WorksheetOverride> UnusedOverrides => InForce().Where(o => !_codes.Contains(o.Code));

    /// <summary>A value the calculation starts from: a fact, a rule's number or a table's.</summary>
    public WorksheetInput Given(string code, FormulaValue value, string source)
    {
        var term = Terms.Of(code);
        _codes.Add(code);
        return FindOverride(code) is { } over
            ? new(code, term.Name, over.Value!.Value, term.Unit, source, Override: new(value, over.Reason, over.By, over.At))
            : new(code, term.Name, value, term.Unit, source);
    }

    /// <summary>An earlier line's result as an input.</summary>
    public static WorksheetInput From(WorksheetLine line) =>
        new(line.Code, line.Name, line.Result, line.Unit, line.Article, FromLine: true);

    public WorksheetLine Add(string code, string article, string formula, params IReadOnlyList<WorksheetInput> inputs) =>
        Add(code, article, formula, null, inputs);

    /// <param name="cap">The input that is a limit, so that the line says whether it was hit.</param>
    public WorksheetLine Add(string code, string article, string formula, WorksheetInput? cap, IReadOnlyList<WorksheetInput> inputs)
    {
        var term = Terms.Of(code);
        _codes.Add(code);
        var parsed = Formula.Parse(formula);
        var computed = Round(parsed.Evaluate(name => ValueOf(inputs, name)), term.Rounding);
        var line = new WorksheetLine(code, term.Name, article, formula, inputs, computed, term.Unit, term.Rounding);
        if (cap is not null)
        {
            var free = parsed.Evaluate(name => name == cap.Code ? Unlimited : ValueOf(inputs, name));
            line = line with { Cap = new(cap.Value.Number, Round(free, term.Rounding).Number > computed.Number) };
        }
        if (FindOverride(code) is { } over)
            line = line with { Result = over.Value!.Value, Override = new(computed, over.Reason, over.By, over.At) };
        _lines.Add(line);
        return line;
    }

    /// <summary>Raises a flag once.</summary>
    public void Flag(string code, string article, string tr, string en)
    {
        if (_flags.All(flag => flag.Code != code)) _flags.Add(new(code, article, new TextPair(tr, en)));
    }

    internal static FormulaValue ValueOf(IReadOnlyList<WorksheetInput> inputs, string name) =>
        inputs.FirstOrDefault(input => input.Code == name)?.Value ?? throw new FormulaException($"The line has no input named {name}.");

    internal static FormulaValue Round(FormulaValue value, RoundingRule rule) => value.Day is null ? rule.Round(value.Number) : value;

    private WorksheetOverride? FindOverride(string code) => InForce().FirstOrDefault(o => o.Code == code);

    private IEnumerable<WorksheetOverride> InForce() =>
        overrides.GroupBy(o => o.Code).Select(group => group.Last()).Where(o => o.Value is not null);
}
