using System.Globalization;
using Detection.Models.Features;

namespace Detection.Models.Explanation;

/// <summary>Fills {0}, {1} … of a Turkish and an English sentence with the same numbers in each language's form.</summary>
internal static class Sentence
{
    public static TextPair Fill(string tr, string en, params TextPair[] numbers) => new(
        string.Format(CultureInfo.InvariantCulture, tr, [.. numbers.Select(n => (object)n.Tr)]),
        string.Format(CultureInfo.InvariantCulture, en, [.. numbers.Select(n => (object)n.En)]));

    /// <summary>A clause as the beginning of a sentence: its first letter raised as the language raises it (tr i → İ).</summary>
    public static string Begin(string clause, string language) =>
        char.ToUpper(clause[0], CultureInfo.GetCultureInfo(language)) + clause[1..];
}
