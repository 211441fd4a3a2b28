using System.Text;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>The content of <c>docs/rules.md</c>, made from the rule classes and the catalogue of targets.</summary>
public static class RuleDocument
{
    private const string Head = """
        # Import rules

        Generated: `tarama rules > docs/rules.md`. One rule is one class in `src/Detection.Models/Imports/Rules`; its code is stored with
        every finding and never changes its meaning.

        - **refuse**: nothing of the file is taken.
        - **reject**: the row is not taken; it stays with the import, to be mended and sent again.
        - **flag**: the row is taken; the doubtful value is marked or left out.
        - **note**: how the file was read, where that was not given.

        A value that cannot be read rejects its row where the column is required and is left out with a flag where it is not.


        """;

    public static string Write()
    {
        var text = new StringBuilder(Head);
        WriteRules(text, "Files", rule => rule is FileRule);
        WriteRules(text, "Rows", rule => rule is RecordRule or CellRule or RowRule);
        WriteRules(text, "Rows beside what is stored and the month before", rule => rule is StoredRule);
        WriteRules(text, "Rows beside other rows", rule => rule is SetRule);
        WriteColumns(text);
        return text.ToString();
    }

    private static void WriteRules(StringBuilder text, string title, Func<ImportRule, bool> belongs)
    {
        text.Append("## ").Append(title).Append("\n| code | does | says | remedy |\n|---|---|---|---|\n");
        foreach (var rule in RuleCatalogue.All.Where(belongs).OrderBy(rule => rule.Code, StringComparer.Ordinal))
        {
            text.Append("| `").Append(rule.Code).Append("` | ").Append(rule.Severity.ToString().ToLowerInvariant())
                .Append(" | ").Append(rule.Message.Tr).Append("<br>").Append(rule.Message.En)
                .Append(" | ").Append(rule.Remedy.Tr).Append("<br>").Append(rule.Remedy.En).Append(" |\n");
        }

        text.Append('\n');
    }

    private static void WriteColumns(StringBuilder text)
    {
        text.Append("## Columns\nRequired columns are in **bold**; the words in brackets are the only ones allowed.\n\n| target | file | columns |\n|---|---|---|\n");
        foreach (var schema in TargetCatalogue.All)
        {
            text.Append("| `").Append(schema.Name).Append("` | ").Append(schema.FileName is { } file ? $"`{file}`" : "by profile only").Append(" | ")
                .AppendJoin(", ", schema.Columns.Select(Describe)).Append(" |\n");
        }
    }

    private static string Describe(TargetColumn column)
    {
        var name = column.Required ? $"**{column.Header}**" : column.Header;
        return column.Codes.Length > 0 ? $"{name} ({string.Join(", ", column.Codes)})" : name;
    }
}
