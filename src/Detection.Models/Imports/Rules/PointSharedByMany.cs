using Detection.Models.Features;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>More than 200 installations have the very same point: a place holder, not a position.</summary>
public sealed class PointSharedByMany : SetRule
{
    public override string Code => "point-shared-by-many";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "{value} noktasında {detail} tesisat var.",
        "{detail} installations have the point {value}.");

    public override TextPair Remedy { get; } = new(
        "Nokta olduğu gibi alındı. Bir yer tutucuysa (belediye, merkez) boş bırakıp yeniden gönderin.",
        "The point was taken as it is. If it is a place holder (town hall, centre), leave it empty and send again.");

    public override bool AppliesTo(TargetSchema schema) => schema == TargetCatalogue.Installations;
}
