using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>Fills a rule's sentence with the finding at hand.</summary>
public static class RuleText
{
    /// <summary>The pair with <c>{field}</c>, <c>{value}</c> and <c>{detail}</c> replaced; an absent one leaves nothing.</summary>
    public static TextPair With(this TextPair text, string field, string? value, string? detail) =>
        new(Fill(text.Tr, field, value, detail), Fill(text.En, field, value, detail));

    private static string Fill(string text, string field, string? value, string? detail) => text
        .Replace("{field}", field, StringComparison.Ordinal)
        .Replace("{value}", value, StringComparison.Ordinal)
        .Replace("{detail}", detail, StringComparison.Ordinal);
}
