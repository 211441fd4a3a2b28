using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>A quote is opened at the start of a field and never properly closed, so the row's fields cannot be told apart.</summary>
public sealed class QuoteNotClosed : RecordRule
{
    public override string Code => "quote-not-closed";

    public override TextPair Message { get; } = new(
        "Satırda açılan çift tırnak kapanmıyor.",
        "A double quote that the row opens is not closed.");

    public override TextPair Remedy { get; } = new(
        "Metnin içindeki tırnakları ikişer yazın (\"\") ve alanı tırnakla kapatın.",
        "Double the quotes inside the text (\"\") and close the field with a quote.");
}
