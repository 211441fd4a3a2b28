using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>A column that a row cannot do without is empty.</summary>
public sealed class RequiredFieldIsEmpty : RecordRule
{
    public override string Code => "required-empty";

    public override TextPair Message { get; } = new("{field} boş; bu alan zorunlu.", "{field} is empty; the field is required.");

    public override TextPair Remedy { get; } = new(
        "Alanı doldurup satırı yeniden gönderin.",
        "Fill the field in and send the row again.");
}
