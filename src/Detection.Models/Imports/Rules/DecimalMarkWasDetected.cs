using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>The file's numbers are written with a decimal comma; a sample of its rows agrees.</summary>
public sealed class DecimalMarkWasDetected : FileRule
{
    public override string Code => "decimal-comma";

    public override Severity Severity => Severity.Note;
    public override TextPair Message { get; } = new(
        "Sayılar ondalık virgülle yazılmış; öyle okundu.",
        "The numbers are written with a decimal comma and were read so.");

    public override TextPair Remedy { get; } = new(
        "Doğruysa bir şey gerekmez; değilse ondalık işaretini profilde belirtin.",
        "Nothing is needed if that is right; otherwise state the decimal mark in the profile.");
}
