using Detection.Models.Features;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>An index fell or began anew because a meter was exchanged in the interval, as a meter’s own dates or an exchange event say.</summary>
public sealed class IndexRestarted : SetRule
{
    public override string Code => "index-restarted";

    public override Severity Severity => Severity.Note;

    public override TextPair Message { get; } = new(
        "Endeks {value} → {detail}: aralıkta sayaç değişmiş.",
        "Index {value} → {detail}: the meter was exchanged in the interval.");

    public override TextPair Remedy { get; } = new(
        "Bir şey yapmanız gerekmez.",
        "Nothing needs to be done.");

    public override bool AppliesTo(TargetSchema schema) => schema == TargetCatalogue.Readings;
}
