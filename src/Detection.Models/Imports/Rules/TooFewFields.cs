using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>A row has fewer fields than the header names: it is cut short, and which field is missing cannot be known.</summary>
public sealed class TooFewFields : RecordRule
{
    public override string Code => "too-few-fields";

    public override TextPair Message { get; } = new(
        "Satırda {value} alan var, başlıkta {detail}.",
        "The row has {value} fields, the header {detail}.");

    public override TextPair Remedy { get; } = new(
        "Satırı bütün alanlarıyla yeniden dışa aktarın; boş alanların ayırıcıları da yazılmalıdır.",
        "Export the row again with all its fields; empty fields need their delimiters too.");
}
