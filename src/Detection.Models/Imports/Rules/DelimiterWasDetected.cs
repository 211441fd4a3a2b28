using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>The file's fields are parted by another character than a comma.</summary>
public sealed class DelimiterWasDetected : FileRule
{
    public override string Code => "other-delimiter";

    public override Severity Severity => Severity.Note;
    public override TextPair Message { get; } = new(
        "Alanlar “{value}” ile ayrılmış; öyle okundu.",
        "The fields are parted by “{value}” and were read so.");

    public override TextPair Remedy { get; } = new(
        "Doğruysa bir şey gerekmez; değilse ayırıcıyı profilde belirtin.",
        "Nothing is needed if that is right; otherwise state the delimiter in the profile.");
}
