namespace Geo.Roads.Travel;

/// <summary>How a point is connected with the roads.</summary>
public enum RoadAccess
{
    /// <summary>A road that the depot is connected with lies within the limit.</summary>
    OnRoad,

    /// <summary>No road lies within the limit: the point is reached along straight lines.</summary>
    NoRoad,

    /// <summary>The only roads within the limit are not connected with the depot: the point cannot be reached.</summary>
    Island,
}
