using System.Text.Json;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings;

/// <summary>What a line of the history says: the finding as it was afterwards, whole, so that any state can be read without the lines before.</summary>
/// <param name="Detail">What belongs to this action alone: a piece of evidence, a sealed document, an override.</param>
public sealed record EntryContent(FindingStep Step, FindingFacts Facts, object? Detail);

/// <summary>One value that differs between two lines of the history.</summary>
/// <param name="Path">Where in the facts, for example <c>cut.indexKwh</c>.</param>
/// <param name="Before">As JSON; null when it was not stated.</param>
/// <param name="After">As JSON; null when it is not stated any more.</param>
public sealed record FactChange(string Path, string? Before, string? After);

/// <summary>Compares two states of a finding value by value.</summary>
public static class FactChanges
{
    /// <param name="before">The content of an entry, as JSON.</param>
    /// <param name="after">The content of a later one.</param>
    public static IReadOnlyList<FactChange> Between(string before, string after)
    {
        var (old, @new) = (Flatten(before), Flatten(after));
        return
        [
            .. old.Keys.Union(@new.Keys).Order(StringComparer.Ordinal)
                .Select(path => new FactChange(path, old.GetValueOrDefault(path), @new.GetValueOrDefault(path)))
                .Where(change => change.Before != change.After),
        ];
    }

    private static Dictionary<string, string> Flatten(string content)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(content);
        if (document.RootElement.TryGetProperty("facts", out var facts)) Collect("", facts, values);
        return values;
    }

    private static void Collect(string path, JsonElement element, Dictionary<string, string> values)
    {
        if (element.ValueKind is JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject()) Collect(path.Length == 0 ? property.Name : $"{path}.{property.Name}", property.Value, values);
        }
        else if (element.ValueKind is JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray()) Collect($"{path}[{index++}]", item, values);
        }
        else
        {
            values[path] = element.GetRawText();
        }
    }
}
