using Detection.Models.Features;

namespace Detection.Api.Stages.Imports;

/// <summary>An import cannot be taken back; nothing was changed.</summary>
public sealed class UndoRefusedException(TextPair reason) : Exception(reason.En)
{
    public TextPair Reason { get; } = reason;
}
