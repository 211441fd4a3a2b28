using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Geo.Routing;

/// <summary>Travel time between two points of a problem, as a struct so that the search is compiled once per kind without virtual calls.</summary>
internal interface ITravel
{
    /// <summary>Seconds from one point to another; never negative; 0 from a point to itself.</summary>
    double Seconds(int from, int to);

    /// <summary>Where the points lie in a plane, for finding near ones without looking at all; null when nothing is known.</summary>
    Places? Places { get; }
}

/// <summary>Coordinates of points in a projected plane [m].</summary>
internal sealed record Places(double[] XMetres, double[] YMetres);

/// <summary>Row-major matrix of seconds; entry <c>from * pointCount + to</c>.</summary>
internal readonly struct MatrixTravel(double[] seconds, int pointCount) : ITravel
{
    public Places? Places => null;

    public double Seconds(int from, int to) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(seconds), from * pointCount + to);
}

/// <summary>Straight lines in a projected plane, covered on foot or by car, whichever is quicker.</summary>
internal readonly struct PlaneTravel(double[] xMetres, double[] yMetres, Pace pace) : ITravel
{
    public Places? Places => new(xMetres, yMetres);

    public double Seconds(int from, int to)
    {
        var dx = xMetres[from] - xMetres[to];
        var dy = yMetres[from] - yMetres[to];
        return pace.Seconds(Math.Sqrt(dx * dx + dy * dy));
    }
}
