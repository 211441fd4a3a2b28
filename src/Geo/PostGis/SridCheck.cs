using Geo.Crs;
using NetTopologySuite.Geometries;

namespace Geo.PostGis;

/// <summary>Keeps geometries without a reference system, or with one nobody here works in, from crossing the database's edge.</summary>
internal static class SridCheck
{
    /// <exception cref="ArgumentException">The SRID is missing or unknown, or a member carries another one.</exception>
    public static void OnWrite(Geometry geometry)
    {
        if (geometry.SRID == 0)
            throw new ArgumentException($"The {geometry.GeometryType} has no SRID; build it with a GeometryFactory that names one ({Srid.KnownList}).", nameof(geometry));
        if (!Srid.IsKnown(geometry.SRID))
            throw new ArgumentException($"SRID {geometry.SRID} of the {geometry.GeometryType} is not one this service works in ({Srid.KnownList}).", nameof(geometry));
        CheckMembers(geometry, geometry.SRID);
    }

    /// <exception cref="FormatException">The SRID is missing or unknown.</exception>
    public static void OnRead(int srid)
    {
        if (srid == 0)
            throw new FormatException("The database returned a geometry without an SRID; give the expression one with ST_SetSRID.");
        if (!Srid.IsKnown(srid))
            throw new FormatException($"The database returned a geometry of SRID {srid}, not one this service works in ({Srid.KnownList}).");
    }

    /// <summary>A member with SRID 0 was built without a thought to it and takes the whole's; one with another SRID is a mistake.</summary>
    private static void CheckMembers(Geometry geometry, int sridOfWhole)
    {
        if (geometry is not GeometryCollection collection) return;
        foreach (var member in collection.Geometries)
        {
            if (member.SRID != 0 && member.SRID != sridOfWhole)
                throw new ArgumentException($"A {member.GeometryType} of SRID {member.SRID} lies inside a {geometry.GeometryType} of SRID {sridOfWhole}.", nameof(geometry));
            CheckMembers(member, sridOfWhole);
        }
    }
}
