using Detection.Models.Csv;

namespace Detection.Models.Imports.Values;

/// <summary>
/// Keeps a spreadsheet from taking a text for a formula: an apostrophe goes before it on the way out and is taken away on the way in.
/// </summary>
/// <remarks>
/// Guarded is what would run as a formula after any number of apostrophes; so the way back is exact for every text, those with apostrophes
/// of their own included. <see cref="SpreadsheetCell.Neutral"/> is for what never comes back.
/// </remarks>
public static class FormulaGuard
{
    private const char Mark = '\'';

    /// <summary>The text as a spreadsheet may see it.</summary>
    public static string Guard(string text) => NeedsGuard(text) ? Mark + text : text;

    /// <summary>The text that <see cref="Guard"/> was given.</summary>
    public static ReadOnlyMemory<char> Unguard(ReadOnlyMemory<char> text) =>
        text.Length > 0 && text.Span[0] == Mark && NeedsGuard(text.Span) ? text[1..] : text;

    private static bool NeedsGuard(ReadOnlySpan<char> text) => SpreadsheetCell.RunsAsFormula(text.TrimStart(Mark));
}
