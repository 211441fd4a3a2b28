using NetTopologySuite.Geometries;

namespace Geo.PostGis;

/// <summary>Finds the one set of ordinates a geometry is written with.</summary>
internal static class EwkbOrdinatesOf
{
    /// <exception cref="ArgumentException">Some coordinates have Z or M and others not.</exception>
    public static EwkbOrdinates Whole(Geometry geometry)
    {
        var found = new OrdinatesFilter();
        geometry.Apply(found);
        return found.Ordinates ?? default;
    }

    private sealed class OrdinatesFilter : IEntireCoordinateSequenceFilter
    {
        public EwkbOrdinates? Ordinates { get; private set; }
        public bool Done => false;
        public bool GeometryChanged => false;

        public void Filter(CoordinateSequence sequence)
        {
            if (sequence.Count == 0) return;
            var here = new EwkbOrdinates(sequence.HasZ, sequence.HasM);
            if (Ordinates is { } before && before != here)
                throw new ArgumentException("Some coordinates of the geometry have Z or M and others do not; PostGIS stores only a uniform dimension.");
            Ordinates = here;
        }
    }
}
