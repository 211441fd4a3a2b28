using System.Text.Json;
using System.Text.RegularExpressions;
using Detection.Models.Law.Tables;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Tests.Law;

/// <summary>The invented tables of the cases, read from their README.</summary>
public static partial class CaseTables
{
    private static readonly LawTables Tables = JsonSerializer.Deserialize<LawTables>(
        JsonBlock().Match(File.ReadAllText(Path.Combine(GoldenCase.Folder, "README.md"))).Groups[1].Value, WorksheetJson.Options)!;

    public static LawTables Read() => Tables;

    [GeneratedRegex("```json\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
