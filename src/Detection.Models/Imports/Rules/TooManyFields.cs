using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>A row has more fields than the header names, most often because a text holds the delimiter and is not quoted.</summary>
public sealed class TooManyFields : RecordRule
{
    public override string Code => "too-many-fields";

    public override TextPair Message { get; } = new(
        "Satırda {value} alan var, başlıkta {detail}.",
        "The row has {value} fields, the header {detail}.");

    public override TextPair Remedy { get; } = new(
        "İçinde ayırıcı geçen metinleri çift tırnak içine alın.",
        "Put texts that hold the delimiter between double quotes.");
}
