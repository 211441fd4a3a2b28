namespace Detection.Models.Law.Formulas;

/// <summary>One part of a formula: a number, a name, an operation of two parts, or a function of several.</summary>
internal abstract record FormulaNode
{
    public sealed record Constant(decimal Value) : FormulaNode;

    public sealed record Name(string Code) : FormulaNode;

    public sealed record Operation(char Sign, FormulaNode Left, FormulaNode Right) : FormulaNode;

    public sealed record Call(string Function, IReadOnlyList<FormulaNode> Arguments) : FormulaNode;
}
