using System.Globalization;

namespace Detection.Models.Law.Formulas;

/// <summary>Reads <c>max(5, installed_kw × 0.60)</c>: + − × ÷, brackets, functions, names of lower-case letters, digits and _.</summary>
internal sealed class FormulaParser(string text)
{
    private int _at;

    public FormulaNode Parse()
    {
        var node = Sum();
        return Peek() == '\0' ? node : throw Unexpected();
    }

    private FormulaNode Sum()
    {
        var left = Product();
        while (Peek() is '+' or '−') left = new FormulaNode.Operation(Take(), left, Product());
        return left;
    }

    private FormulaNode Product()
    {
        var left = Part();
        while (Peek() is '×' or '÷') left = new FormulaNode.Operation(Take(), left, Part());
        return left;
    }

    private FormulaNode Part()
    {
        var next = Peek();
        if (next == '(') return Bracketed();
        if (char.IsAsciiDigit(next)) return new FormulaNode.Constant(decimal.Parse(Word(c => char.IsAsciiDigit(c) || c == '.'), CultureInfo.InvariantCulture));
        if (!char.IsAsciiLetterLower(next)) throw Unexpected();
        var name = Word(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
        return Peek() == '(' ? new FormulaNode.Call(name, Arguments()) : new FormulaNode.Name(name);
    }

    private FormulaNode Bracketed()
    {
        Take();
        var inner = Sum();
        Expect(')');
        return inner;
    }

    private List<FormulaNode> Arguments()
    {
        Take();
        var arguments = new List<FormulaNode> { Sum() };
        while (Peek() == ',')
        {
            Take();
            arguments.Add(Sum());
        }
        Expect(')');
        return arguments;
    }

    private void Expect(char sign)
    {
        if (Peek() != sign) throw Unexpected();
        Take();
    }

    private string Word(Func<char, bool> belongs)
    {
        var start = _at;
        while (_at < text.Length && belongs(text[_at])) _at++;
        return text[start.._at];
    }

    private char Peek()
    {
        while (_at < text.Length && text[_at] == ' ') _at++;
        return _at < text.Length ? text[_at] : '\0';
    }

    private char Take() => text[_at++];

    private FormulaException Unexpected() => new($"The formula '{text}' cannot be read at position {_at + 1}.");
}
