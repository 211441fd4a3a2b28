using Detection.Models.Features;
using Detection.Models.Imports.Rules;

namespace Detection.Api.Stages.Imports;

/// <summary>A file is refused as a whole: no row of it was taken.</summary>
public sealed class ImportRefusedException(FileRule rule, string? value = null, string? detail = null)
    : Exception(rule.Message.With("", value, detail).En)
{
    public FileRule Rule { get; } = rule;

    public TextPair Reason { get; } = rule.Message.With("", value, detail);
}
