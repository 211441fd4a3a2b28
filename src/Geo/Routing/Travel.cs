namespace Geo.Routing;

/// <summary>Travel time between two points of a problem, as a struct so that the search is compiled once per kind without virtual calls.</summary>
internal interface ITravel
{
    /// <summary>Seconds from one point to another; never negative; 0 from a point to itself.</summary>
    double Seconds(int from, int to);
}

/// <summary>Row-major matrix of seconds; entry <c>from * pointCount + to</c>.</summary>
internal readonly struct MatrixTravel(double[] seconds, int pointCount) : ITravel
{
    public double Seconds(int from, int to) => seconds[from * pointCount + to];
}

/// <summary>Straight lines in a projected plane, covered on foot or by car, whichever is quicker.</summary>
internal readonly struct PlaneTravel(double[] xMetres, double[] yMetres, Pace pace) : ITravel
{
    public double Seconds(int from, int to)
    {
        var dx = xMetres[from] - xMetres[to];
        var dy = yMetres[from] - yMetres[to];
        return pace.Seconds(Math.Sqrt(dx * dx + dy * dy));
    }
}
