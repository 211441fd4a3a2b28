namespace Geo.Cql;

/// <summary>Reads a filter in CQL2 text into a tree.</summary>
/// <remarks>
/// Source: OGC 21-065r2 (CQL2), annex B. Read: and, or, not; the six comparisons; between, in, like, is null; the simple-feature predicates
/// s_* on a property and a WKT geometry or BBOX(…); t_after, t_before, t_disjoint, t_during, t_equals, t_intersects with DATE, TIMESTAMP and
/// INTERVAL. Not read, and refused by name: arithmetic, arrays, other functions. Cost: linear in the text.
/// </remarks>
public sealed class CqlParser
{
    /// <summary>A longer filter is no filter a person or a program means.</summary>
    public const int MostCharacters = 100_000;

    /// <summary>How deep brackets and nots may nest, so that no text can exhaust the stack.</summary>
    public const int DeepestNesting = 64;

    private readonly CqlCursor _cursor;
    private readonly CqlOperandReader _operands;
    private int _depth;

    private CqlParser(string source)
    {
        _cursor = new CqlCursor(source);
        _operands = new CqlOperandReader(_cursor);
    }

    /// <exception cref="CqlException">The text is no filter; the message says where and why.</exception>
    public static CqlExpression Parse(string source)
    {
        if (source.Length > MostCharacters) throw new CqlException($"The filter has {source.Length} characters; at most {MostCharacters}.", 1);
        var parser = new CqlParser(source);
        var expression = parser.Any();
        if (parser._cursor.Now.Kind is not CqlTokenKind.End) throw parser._cursor.Unexpected("'and', 'or' or the end");
        return expression;
    }

    private CqlExpression Any() => Joined("or", needsAll: false, () => Joined("and", needsAll: true, One));

    private CqlExpression Joined(string word, bool needsAll, Func<CqlExpression> term)
    {
        var first = term();
        if (!_cursor.Now.IsWord(word)) return first;
        var terms = new List<CqlExpression> { first };
        while (_cursor.TakeWord(word)) terms.Add(term());
        return new CqlLogic(needsAll, terms);
    }

    private CqlExpression One()
    {
        if (++_depth > DeepestNesting) throw new CqlException($"The filter nests deeper than {DeepestNesting}.", _cursor.Now.Position);
        try
        {
            if (_cursor.TakeWord("not")) return new CqlNot(One());
            if (!_cursor.TakeSign("(")) return Predicate();
            var inner = Any();
            _cursor.NeedSign(")");
            return inner;
        }
        finally
        {
            _depth--;
        }
    }

    private CqlExpression Predicate()
    {
        if (_operands.IsFunction("s_")) return Function((name, left, right) => new CqlSpatial(name, left, right), SpatialFunctions, "S_");
        if (_operands.IsFunction("t_")) return Function((name, left, right) => new CqlTemporal(name, left, right), TemporalFunctions, "T_");
        var value = _operands.Read();
        if (_cursor.TakeWord("is"))
        {
            var negated = _cursor.TakeWord("not");
            _cursor.NeedWord("null");
            return Negated(new CqlIsNull(value), negated);
        }
        var isNegated = _cursor.TakeWord("not");
        if (_cursor.TakeWord("between")) return Negated(Between(value), isNegated);
        if (_cursor.TakeWord("in")) return Negated(In(value), isNegated);
        if (_cursor.TakeWord("like")) return Negated(new CqlLike(value, _cursor.NeedText("a pattern")), isNegated);
        if (isNegated) throw _cursor.Unexpected("'between', 'in' or 'like'");
        if (_cursor.TakeComparison() is { } comparison) return new CqlComparison(value, comparison, _operands.Read());
        if (value is CqlBoolean or CqlProperty) return new CqlComparison(value, "=", new CqlBoolean(true, value.Position));
        throw _cursor.Unexpected("a comparison");
    }

    private static readonly HashSet<string> SpatialFunctions =
        ["s_intersects", "s_equals", "s_disjoint", "s_touches", "s_within", "s_overlaps", "s_crosses", "s_contains"];

    private static readonly HashSet<string> TemporalFunctions = ["t_after", "t_before", "t_disjoint", "t_during", "t_equals", "t_intersects"];

    private CqlExpression Function(Func<string, CqlOperand, CqlOperand, CqlExpression> make, HashSet<string> known, string prefix)
    {
        var token = _cursor.Take();
        var name = token.Text.ToLowerInvariant();
        if (!known.Contains(name))
            throw new CqlException($"There is no function {token.Text}. Those that begin with {prefix} are {string.Join(", ", known.Order(StringComparer.Ordinal))}.", token.Position);
        _cursor.NeedSign("(");
        var left = _operands.Read();
        _cursor.NeedSign(",");
        var right = _operands.Read();
        _cursor.NeedSign(")");
        return make(name, left, right);
    }

    private CqlBetween Between(CqlOperand value)
    {
        var low = _operands.Read();
        _cursor.NeedWord("and");
        return new CqlBetween(value, low, _operands.Read());
    }

    private CqlIn In(CqlOperand value)
    {
        _cursor.NeedSign("(");
        var options = new List<CqlOperand>();
        do options.Add(_operands.Read());
        while (_cursor.TakeSign(","));
        _cursor.NeedSign(")");
        return new CqlIn(value, options);
    }

    private static CqlExpression Negated(CqlExpression expression, bool isNegated) => isNegated ? new CqlNot(expression) : expression;
}
