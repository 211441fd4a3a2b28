namespace Detection.Models.Positions;

/// <summary>What is known around one position, EPSG:4326.</summary>
/// <param name="NeighbourhoodMetres">From the position to the outline of the neighbourhood its address names [m]; 0 inside it; null where no outline is known.</param>
/// <param name="TransformerMetres">To the transformer it is said to hang on [m]; null where that has no place.</param>
/// <param name="SharedBy">Installations at exactly this place, itself included.</param>
public sealed record PositionFacts(double LongitudeDegrees, double LatitudeDegrees, double? NeighbourhoodMetres, double? TransformerMetres, int SharedBy);
