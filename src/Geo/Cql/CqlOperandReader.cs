using System.Globalization;

namespace Geo.Cql;

/// <summary>Reads one side of a condition: a property, a value, a time or a geometry.</summary>
internal sealed class CqlOperandReader(CqlCursor cursor)
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "or", "not", "between", "in", "like", "is", "null", "div",
    };

    /// <summary>Whether a function whose name begins so is called here.</summary>
    public bool IsFunction(string prefix) =>
        cursor.Now.Kind is CqlTokenKind.Name && cursor.Now.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && cursor.Next.IsSign("(");

    /// <exception cref="CqlException">No operand stands here.</exception>
    public CqlOperand Read()
    {
        var operand = ReadOne();
        if (cursor.Now.Kind is CqlTokenKind.Sign && cursor.Now.Text is "+" or "-" or "*" or "/" or "^" or "%")
            throw new CqlException("Arithmetic is not read; compare a property with a value.", cursor.Now.Position);
        return operand;
    }

    private CqlOperand ReadOne()
    {
        var token = cursor.Now;
        switch (token.Kind)
        {
            case CqlTokenKind.Text:
                return new CqlText(cursor.Take().Text, token.Position);
            case CqlTokenKind.QuotedName:
                return new CqlProperty(cursor.Take().Text, token.Position);
            case CqlTokenKind.Number:
                return new CqlNumber(Number(cursor.Take()), token.Position);
            case CqlTokenKind.Sign when token.Text is "-" or "+" && cursor.Next.Kind is CqlTokenKind.Number:
                cursor.Take();
                var size = Number(cursor.Take());
                return new CqlNumber(token.Text == "-" ? -size : size, token.Position);
            case CqlTokenKind.Name when token.IsWord("true") || token.IsWord("false"):
                return new CqlBoolean(cursor.Take().IsWord("true"), token.Position);
            case CqlTokenKind.Name when CqlWkt.Begins(token, cursor.Next):
                return CqlWkt.Read(cursor);
            case CqlTokenKind.Name when cursor.Next.IsSign("("):
                return CqlTime.Read(cursor);
            case CqlTokenKind.Name when !Reserved.Contains(token.Text):
                return new CqlProperty(cursor.Take().Text, token.Position);
            default:
                throw cursor.Unexpected("a property or a value");
        }
    }

    private static double Number(CqlToken token) =>
        double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw new CqlException($"'{token.Text}' is no number.", token.Position);
}
