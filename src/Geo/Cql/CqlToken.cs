namespace Geo.Cql;

internal enum CqlTokenKind
{
    Name,

    /// <summary>A name in double quotes, which is never a keyword.</summary>
    QuotedName,
    Text,
    Number,
    Sign,
    End,
}

/// <param name="Text">Without its quotes.</param>
/// <param name="Start">Where it begins in the source, from 0.</param>
internal readonly record struct CqlToken(CqlTokenKind Kind, string Text, int Start)
{
    public int Position => Start + 1;

    public bool IsWord(string word) => Kind is CqlTokenKind.Name && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsSign(string sign) => Kind is CqlTokenKind.Sign && Text == sign;

    public override string ToString() => Kind is CqlTokenKind.End ? "the end" : $"'{Text}'";
}
