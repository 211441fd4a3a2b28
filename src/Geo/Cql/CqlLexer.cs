using System.Text;

namespace Geo.Cql;

/// <summary>Cuts a filter into words, texts, numbers and signs.</summary>
internal static class CqlLexer
{
    private static readonly string[] Signs = ["<>", "<=", ">=", "=", "<", ">", "(", ")", ",", "+", "-", "*", "/", "^", "%"];

    /// <exception cref="CqlException">A text is not closed, or a character has no meaning.</exception>
    public static List<CqlToken> Cut(string source)
    {
        var tokens = new List<CqlToken>();
        for (var at = 0; at < source.Length;)
        {
            if (char.IsWhiteSpace(source[at]))
            {
                at++;
                continue;
            }
            var token = Next(source, at, out at);
            tokens.Add(token);
        }
        tokens.Add(new CqlToken(CqlTokenKind.End, "", source.Length));
        return tokens;
    }

    private static CqlToken Next(string source, int start, out int end)
    {
        var first = source[start];
        if (first is '\'' or '"') return Quoted(source, start, out end);
        if (char.IsLetter(first) || first == '_') return Run(source, start, CqlTokenKind.Name, IsNamePart, out end);
        if (char.IsAsciiDigit(first) || (first == '.' && start + 1 < source.Length && char.IsAsciiDigit(source[start + 1]))) return Number(source, start, out end);
        foreach (var sign in Signs)
        {
            if (string.CompareOrdinal(source, start, sign, 0, sign.Length) != 0) continue;
            end = start + sign.Length;
            return new CqlToken(CqlTokenKind.Sign, sign, start);
        }
        throw new CqlException($"'{first}' has no meaning here.", start + 1);
    }

    private static CqlToken Quoted(string source, int start, out int end)
    {
        var quote = source[start];
        var text = new StringBuilder();
        for (var at = start + 1; at < source.Length; at++)
        {
            if (source[at] != quote)
            {
                text.Append(source[at]);
                continue;
            }
            if (at + 1 < source.Length && source[at + 1] == quote)
            {
                text.Append(quote);
                at++;
                continue;
            }
            end = at + 1;
            return new CqlToken(quote == '"' ? CqlTokenKind.QuotedName : CqlTokenKind.Text, text.ToString(), start);
        }
        throw new CqlException($"The {(quote == '"' ? "name" : "text")} that begins here is not closed with {quote}.", start + 1);
    }

    private static CqlToken Number(string source, int start, out int end)
    {
        end = start;
        while (end < source.Length && (char.IsAsciiDigit(source[end]) || source[end] == '.')) end++;
        if (end < source.Length && source[end] is 'e' or 'E')
        {
            var exponent = end + 1;
            if (exponent < source.Length && source[exponent] is '+' or '-') exponent++;
            if (exponent < source.Length && char.IsAsciiDigit(source[exponent]))
            {
                end = exponent;
                while (end < source.Length && char.IsAsciiDigit(source[end])) end++;
            }
        }
        return new CqlToken(CqlTokenKind.Number, source[start..end], start);
    }

    private static CqlToken Run(string source, int start, CqlTokenKind kind, Func<char, bool> belongs, out int end)
    {
        end = start;
        while (end < source.Length && belongs(source[end])) end++;
        return new CqlToken(kind, source[start..end], start);
    }

    private static bool IsNamePart(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '.' or ':';
}
