using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Detection.Models.Law.Facts;
using Detection.Models.Law.Formulas;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Tests.Law;

/// <summary>
/// One case of the documents in <c>Cases</c>: what was found, and what a person worked out with pencil and article. The test has no numbers
/// of its own: it reads them here, so document and test cannot drift.
/// </summary>
public sealed partial record GoldenCase(
    string Name, CaseFacts Facts, IReadOnlyList<WorksheetOverride> Overrides, IReadOnlyList<GoldenLine> Lines, IReadOnlyList<string> Flags, string? Refusal)
{
    public override string ToString() => Name;

    public static IReadOnlyList<GoldenCase> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal).Where(file => Path.GetFileName(file) != "README.md").SelectMany(Read)];

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Law", "Cases");

    private static IEnumerable<GoldenCase> Read(string file) =>
        File.ReadAllText(file).Split("\n## ").Skip(1).Select(section => Parse(section.TrimEnd()));

    private static GoldenCase Parse(string section)
    {
        var name = section[..section.IndexOf('\n', StringComparison.Ordinal)];
        try
        {
            var block = JsonBlock().Match(section).Groups[1].Value;
            var facts = JsonNode.Parse(block)!.AsObject();
            facts["installationNo"] ??= "1000000001";
            facts["recordDate"] ??= facts["detectedOn"]!.GetValue<string>();
            var overrides = facts["overrides"]?.Deserialize<List<WorksheetOverride>>(WorksheetJson.Options) ?? [];
            facts.Remove("overrides");
            var refusal = Refused().Match(section);
            return new GoldenCase(
                name, facts.Deserialize<CaseFacts>(WorksheetJson.Options)!, overrides, [.. Row().Matches(section).Select(Line)],
                [.. Flag().Matches(Flagged().Match(section).Value).Select(match => match.Groups[1].Value)], refusal.Success ? refusal.Groups[1].Value : null);
        }
        catch (Exception error)
        {
            throw new FormatException($"Case '{name}' cannot be read: {error.Message}", error);
        }
    }

    private static GoldenLine Line(Match row)
    {
        var result = row.Groups["result"].Value;
        FormulaValue value = DateOnly.TryParseExact(result, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : decimal.Parse(result, NumberStyles.Number, CultureInfo.InvariantCulture);
        return new(row.Groups["code"].Value, row.Groups["article"].Value.Trim(), value, row.Groups["mark"].Value);
    }

    [GeneratedRegex("```json\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"^\| `(?<code>[a-z0-9_]+)` \|(?<article>[^|]*)\|[^|]*\| \**(?<result>[-0-9., ]*[0-9])\**(?: \((?<mark>cap|override)\))? \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("^Refused: `([a-z-]+)`", RegexOptions.Multiline)]
    private static partial Regex Refused();

    [GeneratedRegex("^Flags?: .*$", RegexOptions.Multiline)]
    private static partial Regex Flagged();

    [GeneratedRegex("`([a-z0-9-]+)`")]
    private static partial Regex Flag();
}

/// <param name="Mark"><c>cap</c> where the line's limit was hit, <c>override</c> where a person replaced it, else empty.</param>
public sealed record GoldenLine(string Code, string Article, FormulaValue Result, string Mark);
