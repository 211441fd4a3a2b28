namespace Detection.Api.Stages.Ogc.Collections;

/// <summary>The one kind of geometry a collection's features have.</summary>
public enum GeometryKind
{
    Point,
    LineString,
    Polygon,
    MultiPolygon,
}
