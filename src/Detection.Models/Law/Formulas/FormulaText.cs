using System.Globalization;

namespace Detection.Models.Law.Formulas;

/// <summary>Writes a formula for a reader: names or numbers in place of codes, in the reader's language.</summary>
public static class FormulaText
{
    /// <param name="word">What stands for a name: its meaning, or its value.</param>
    /// <param name="culture">Turkish or another; decides decimal sign and the words of functions.</param>
    public static string Show(Formula formula, Func<string, string> word, CultureInfo culture) =>
        Show(formula.Root, word, culture, parentBinds: 0);

    private static string Show(FormulaNode node, Func<string, string> word, CultureInfo culture, int parentBinds) => node switch
    {
        FormulaNode.Constant constant => constant.Value.ToString(culture),
        FormulaNode.Name name => word(name.Code),
        FormulaNode.Operation operation => Bracketed(operation, word, culture, parentBinds),
        FormulaNode.Call call => $"{FunctionWord(call.Function, culture)}({string.Join("; ", call.Arguments.Select(a => Show(a, word, culture, 0)))})",
        _ => "",
    };

    private static string Bracketed(FormulaNode.Operation operation, Func<string, string> word, CultureInfo culture, int parentBinds)
    {
        var binds = operation.Sign is '×' or '÷' ? 2 : 1;
        var text = $"{Show(operation.Left, word, culture, binds)} {operation.Sign} {Show(operation.Right, word, culture, operation.Sign is '−' or '÷' ? binds + 1 : binds)}";
        return binds < parentBinds ? $"({text})" : text;
    }

    private static string FunctionWord(string function, CultureInfo culture) => (function, culture.TwoLetterISOLanguageName) switch
    {
        ("min", "tr") => "en küçük",
        ("max", "tr") => "en büyük",
        ("days", "tr") => "gün",
        ("back", "tr") => "geriye",
        ("min", _) => "least of",
        ("max", _) => "greatest of",
        ("back", _) => "days before",
        _ => function,
    };
}
