namespace Detection.Models.Imports;

/// <summary>The same sentence in Turkish and in English; <c>{value}</c>, <c>{field}</c> and <c>{detail}</c> may stand in it.</summary>
public sealed record BilingualText(string Tr, string En)
{
    public BilingualText With(string field, string? value, string? detail) =>
        new(Fill(Tr, field, value, detail), Fill(En, field, value, detail));

    private static string Fill(string text, string field, string? value, string? detail) => text
        .Replace("{field}", field, StringComparison.Ordinal)
        .Replace("{value}", value ?? "", StringComparison.Ordinal)
        .Replace("{detail}", detail ?? "", StringComparison.Ordinal);
}
