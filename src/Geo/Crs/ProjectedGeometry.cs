using NetTopologySuite.Geometries;

namespace Geo.Crs;

/// <summary>Whole geometries through <see cref="TransverseMercator"/>, coordinate by coordinate.</summary>
public static class ProjectedGeometry
{
    private static readonly GeometryFactory Wgs84Factory = new(new PrecisionModel(), Srid.Wgs84);

    /// <summary>A copy of a geometry in metres as longitudes and latitudes, with SRID 4326.</summary>
    public static T Unproject<T>(this TransverseMercator projection, T metres) where T : Geometry
    {
        var degrees = (T)Wgs84Factory.CreateGeometry(metres);
        degrees.Apply(new UnprojectFilter(projection));
        return degrees;
    }

    private sealed class UnprojectFilter(TransverseMercator projection) : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;
        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence)
        {
            for (var index = 0; index < sequence.Count; index++)
            {
                var (longitude, latitude) = projection.Unproject(sequence.GetX(index), sequence.GetY(index));
                sequence.SetX(index, longitude);
                sequence.SetY(index, latitude);
            }
        }
    }
}
