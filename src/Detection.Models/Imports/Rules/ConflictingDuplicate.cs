using Detection.Models.Features;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>
/// Two rows of one file have the same key and different values. The first stands, the later one is rejected; a later row that
/// says the same is counted as unchanged.
/// </summary>
public sealed class ConflictingDuplicate : SetRule
{
    public override string Code => "conflicting-duplicate";

    public override Severity Severity => Severity.Reject;

    public override TextPair Message { get; } = new(
        "{detail}. satırdaki kayıt aynı anahtarı ({value}) başka değerlerle taşıyor.",
        "Line {detail} holds the same key ({value}) with other values.");

    public override TextPair Remedy { get; } = new(
        "İlk satır alındı. Hangisinin doğru olduğuna karar verip yalnız onu gönderin.",
        "The first row was taken. Decide which one is right and send that one alone.");

    public override bool AppliesTo(TargetSchema schema) => true;
}
