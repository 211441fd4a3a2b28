namespace Geo.Routing;

/// <summary>
/// Where the travel seconds of a problem come from: a matrix, or straight lines in a plane for problems
/// whose matrix would not fit in memory (20,000 points would need 3.2 GB).
/// </summary>
public abstract class TravelCosts
{
    /// <summary>Straight lines are turned into a matrix up to this many points: 8 MB, which stays near the processor.</summary>
    private const int LargestCachedMatrix = 1000;

    private protected TravelCosts(int pointCount) => PointCount = pointCount;

    /// <summary>Stops and crew start and end points together.</summary>
    public int PointCount { get; }

    /// <summary>Whether every leg costs the same in both directions, so that a reversed route costs the same.</summary>
    public abstract bool IsSymmetric { get; }

    /// <summary>Seconds from one point to another. For callers outside the inner loop.</summary>
    public abstract double Seconds(int from, int to);

    /// <param name="seconds">pointCount × pointCount row-major [s]; entry <c>i * pointCount + j</c> is i→j; may be asymmetric.</param>
    /// <param name="pointCount">Number of rows.</param>
    /// <exception cref="ArgumentException">Not square, or an entry is negative, NaN or infinite.</exception>
    public static TravelCosts FromMatrix(double[] seconds, int pointCount) => new MatrixCosts(seconds, pointCount);

    /// <param name="xMetres">Easting of each point in a projected system [m].</param>
    /// <param name="yMetres">Northing of each point [m].</param>
    /// <param name="pace">How long a straight line takes.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a coordinate is NaN or infinite.</exception>
    public static TravelCosts StraightLines(double[] xMetres, double[] yMetres, Pace pace)
    {
        var plane = new PlaneCosts(xMetres, yMetres, pace);
        return plane.PointCount <= LargestCachedMatrix ? plane.ToMatrix() : plane;
    }

    internal abstract TResult Accept<TResult>(ITravelVisitor<TResult> visitor);
}

/// <summary>Receives the concrete travel struct, so that generic code is specialised for it.</summary>
internal interface ITravelVisitor<out TResult>
{
    TResult Visit<TTravel>(TTravel travel) where TTravel : struct, ITravel;
}

internal sealed class MatrixCosts : TravelCosts
{
    private readonly double[] seconds;

    public MatrixCosts(double[] seconds, int pointCount) : base(pointCount)
    {
        if (pointCount < 0 || seconds.LongLength != (long)pointCount * pointCount)
            throw new ArgumentException($"The matrix holds {seconds.LongLength} entries, not {pointCount} × {pointCount}.", nameof(seconds));
        if (Array.FindIndex(seconds, s => !(s >= 0) || double.IsInfinity(s)) is >= 0 and var bad)
            throw new ArgumentException($"Travel seconds {bad / pointCount}→{bad % pointCount} is {seconds[bad]}; it must be finite and at least 0.", nameof(seconds));
        this.seconds = seconds;
        IsSymmetric = EqualsItsTranspose();
    }

    public override bool IsSymmetric { get; }

    public override double Seconds(int from, int to) => seconds[from * PointCount + to];

    internal override TResult Accept<TResult>(ITravelVisitor<TResult> visitor) => visitor.Visit(new MatrixTravel(seconds, PointCount));

    private bool EqualsItsTranspose()
    {
        for (var i = 0; i < PointCount; i++)
            for (var j = 0; j < i; j++)
                if (Seconds(i, j) != Seconds(j, i)) return false;
        return true;
    }
}

internal sealed class PlaneCosts : TravelCosts
{
    private readonly PlaneTravel travel;

    public PlaneCosts(double[] xMetres, double[] yMetres, Pace pace) : base(xMetres.Length)
    {
        if (xMetres.Length != yMetres.Length)
            throw new ArgumentException($"{xMetres.Length} eastings but {yMetres.Length} northings.", nameof(yMetres));
        if (!xMetres.All(double.IsFinite) || !yMetres.All(double.IsFinite))
            throw new ArgumentException("A coordinate is NaN or infinite.", nameof(xMetres));
        travel = new PlaneTravel(xMetres, yMetres, pace);
    }

    public override bool IsSymmetric => true;

    public override double Seconds(int from, int to) => travel.Seconds(from, to);

    public TravelCosts ToMatrix()
    {
        var matrix = new double[PointCount * PointCount];
        for (var i = 0; i < PointCount; i++)
            for (var j = 0; j < PointCount; j++)
                matrix[i * PointCount + j] = travel.Seconds(i, j);
        return new MatrixCosts(matrix, PointCount);
    }

    internal override TResult Accept<TResult>(ITravelVisitor<TResult> visitor) => visitor.Visit(travel);
}
