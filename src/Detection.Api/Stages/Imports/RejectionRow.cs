using Detection.Models.Features;
using Detection.Models.Imports.Rules;

namespace Detection.Api.Stages.Imports;

/// <summary>A row of the table <c>import_rejection</c>; its texts are those of the rule's class.</summary>
public sealed record RejectionRow(
    long LineNo, string Field, string Rule, string Severity, string? Value, string? Detail, string RawLine)
{
    // A rule that a later version dropped still has its code in old imports.
    private static readonly TextPair Unknown = new("Bu kural artık yok: {value}", "This rule no longer exists: {value}");

    public TextPair Message => (RuleCatalogue.Find(Rule)?.Message ?? Unknown).With(Field, Value, Detail);

    public TextPair Remedy => (RuleCatalogue.Find(Rule)?.Remedy ?? new TextPair("", "")).With(Field, Value, Detail);
}
