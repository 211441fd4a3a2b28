namespace Detection.Models.Positions;

/// <summary>Why a position cannot be believed.</summary>
public enum PositionFault
{
    /// <summary>Outside Türkiye.</summary>
    OutsideCountry,

    /// <summary>Outside Türkiye, and inside once longitude and latitude change places.</summary>
    Swapped,

    /// <summary>Farther from the neighbourhood its address names than outlines are wrong.</summary>
    FarFromNeighbourhood,

    /// <summary>Farther from its transformer than low voltage reaches.</summary>
    FarFromTransformer,

    /// <summary>More installations at exactly this place than a building holds: a default, not a measurement.</summary>
    Crowded,
}
