using Detection.Models.Features;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>
/// Boundaries of the installation's province are loaded, and the point lies more than 250 m outside every one of them.
/// A row that names no province is compared with all loaded boundaries; a province without boundaries is not compared.
/// </summary>
public sealed class CoordinatesOutsideNeighbourhoods : SetRule
{
    public override string Code => "coordinates-outside-neighbourhoods";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "Nokta yüklü mahalle sınırlarının dışında: {value}.",
        "The point lies outside the loaded neighbourhood boundaries: {value}.");

    public override TextPair Remedy { get; } = new(
        "Kayıt noktasız alındı; koordinatı denetleyin ya da eksik mahalle sınırlarını yükleyin.",
        "The row was taken without a point; check the coordinates or load the missing boundaries.");

    public override bool AppliesTo(TargetSchema schema) => schema == TargetCatalogue.Installations;
}
