namespace Geo.Cql;

/// <summary>A place in the cut text, moved on word by word.</summary>
internal sealed class CqlCursor(string source)
{
    private static readonly string[] Comparisons = ["=", "<>", "<", "<=", ">", ">="];

    private readonly List<CqlToken> _tokens = CqlLexer.Cut(source);
    private int _at;

    public string Source => source;

    public CqlToken Now => _tokens[_at];

    public CqlToken Next => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    public CqlToken Take() => Now.Kind is CqlTokenKind.End ? Now : _tokens[_at++];

    public bool TakeWord(string word) => Taken(Now.IsWord(word));

    public bool TakeSign(string sign) => Taken(Now.IsSign(sign));

    public string? TakeComparison() => Now.Kind is CqlTokenKind.Sign && Comparisons.Contains(Now.Text) ? Take().Text : null;

    public void NeedWord(string word)
    {
        if (!TakeWord(word)) throw Unexpected($"'{word}'");
    }

    public void NeedSign(string sign)
    {
        if (!TakeSign(sign)) throw Unexpected($"'{sign}'");
    }

    public string NeedText(string what) => Now.Kind is CqlTokenKind.Text ? Take().Text : throw Unexpected($"{what} in single quotes");

    /// <summary>Moves on to the first token that begins at or after a place in the source.</summary>
    public void SkipTo(int start)
    {
        while (Now.Kind is not CqlTokenKind.End && Now.Start < start) _at++;
    }

    public CqlException Unexpected(string wanted) => new($"{Now} stands where {wanted} is expected.", Now.Position);

    private bool Taken(bool isIt)
    {
        if (isIt) _at++;
        return isIt;
    }
}
