namespace Detection.Models.Csv;

/// <summary>Text as a spreadsheet may open it.</summary>
public static class SpreadsheetCell
{
    private const string Starts = "=+-@\t\r";

    /// <summary>Whether a spreadsheet would run a text as a formula: it begins with =, +, -, @, a tab or a carriage return.</summary>
    /// <remarks>Source: OWASP, "CSV Injection".</remarks>
    public static bool RunsAsFormula(ReadOnlySpan<char> text) => !text.IsEmpty && Starts.Contains(text[0]);

    /// <summary>
    /// A text that a spreadsheet would run as a formula, with an apostrophe before it that makes it a text again; any other text as it is.
    /// </summary>
    public static string Neutral(string text) => RunsAsFormula(text) ? "'" + text : text;
}
