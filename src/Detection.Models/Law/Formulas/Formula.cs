namespace Detection.Models.Law.Formulas;

/// <summary>
/// A formula as a person reads it and as the engine computes it: one text for both, so that paper and program cannot drift apart.
/// Arithmetic is decimal. Functions: <c>min</c> and <c>max</c> of numbers or days; <c>days(from, to)</c>, from inclusive, to exclusive,
/// never below zero; <c>back(day, n)</c>, the day n days earlier.
/// </summary>
public sealed class Formula
{
    private Formula(string text, FormulaNode root) => (Text, Root) = (text, root);

    public string Text { get; }

    internal FormulaNode Root { get; }

    /// <exception cref="FormulaException">The text is no formula.</exception>
    public static Formula Parse(string text) => new(text, new FormulaParser(text).Parse());

    /// <param name="valueOf">The value behind a name; throws <see cref="FormulaException"/> for one it does not know.</param>
    /// <exception cref="FormulaException">A name is unknown, a division by zero, a date where a number belongs.</exception>
    public FormulaValue Evaluate(Func<string, FormulaValue> valueOf) => Evaluate(Root, valueOf);

    private FormulaValue Evaluate(FormulaNode node, Func<string, FormulaValue> valueOf) => node switch
    {
        FormulaNode.Constant constant => constant.Value,
        FormulaNode.Name name => valueOf(name.Code),
        FormulaNode.Operation operation => Operate(operation.Sign, Evaluate(operation.Left, valueOf).Number, Evaluate(operation.Right, valueOf).Number),
        FormulaNode.Call call => Apply(call.Function, [.. call.Arguments.Select(argument => Evaluate(argument, valueOf))]),
        _ => throw new FormulaException($"The formula '{Text}' has a part nobody can compute."),
    };

    private decimal Operate(char sign, decimal left, decimal right) => sign switch
    {
        '+' => left + right,
        '−' => left - right,
        '×' => left * right,
        _ => right == 0 ? throw new FormulaException($"The formula '{Text}' divides by zero.") : left / right,
    };

    private FormulaValue Apply(string function, FormulaValue[] arguments) => (function, arguments.Length) switch
    {
        ("min", > 0) => arguments[0].Day is null ? arguments.Min(a => a.Number) : arguments.Min(a => a.Date),
        ("max", > 0) => arguments[0].Day is null ? arguments.Max(a => a.Number) : arguments.Max(a => a.Date),
        ("days", 2) => (decimal)Math.Max(0, arguments[1].Date.DayNumber - arguments[0].Date.DayNumber),
        ("back", 2) => arguments[0].Date.AddDays(-(int)arguments[1].Number),
        _ => throw new FormulaException($"The formula '{Text}' uses the unknown function {function} of {arguments.Length} values."),
    };
}
