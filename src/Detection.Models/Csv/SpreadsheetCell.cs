namespace Detection.Models.Csv;

/// <summary>Text as a spreadsheet may open it.</summary>
public static class SpreadsheetCell
{
    /// <summary>
    /// A text that a spreadsheet would run as a formula, with an apostrophe before it that makes it a text again; any other text as it is.
    /// </summary>
    /// <remarks>Source: OWASP, "CSV Injection": cells that begin with =, +, -, @, a tab or a carriage return.</remarks>
    public static string Neutral(string text) => text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + text : text;
}
