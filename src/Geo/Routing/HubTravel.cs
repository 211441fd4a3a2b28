namespace Geo.Routing;

/// <summary>Walks between near points, by the point they begin at.</summary>
/// <param name="First">Where each point's walks begin; one entry more than points.</param>
/// <param name="To">Where they end, ascending for each point.</param>
/// <param name="Seconds">How long they take [s].</param>
internal sealed record NearWalks(int[] First, int[] To, float[] Seconds)
{
    /// <summary>Infinite where there is no walk [s].</summary>
    public double Find(int from, int to)
    {
        var place = Array.BinarySearch(To, First[from], First[from + 1] - First[from], to);
        return place < 0 ? double.PositiveInfinity : Seconds[place];
    }
}

/// <summary>
/// Travel between very many points: driving times between some of them, the hubs, stand for those between all; near ones are walked.
/// The matrix grows with the square of the hubs only: 5,000 of them take 50 MB, whatever the number of points.
/// </summary>
internal sealed class HubCosts : TravelCosts
{
    /// <summary>A point that no road leads to from the others.</summary>
    public const int Unreachable = -1;

    /// <summary>A point that is reached along straight lines.</summary>
    public const int WithoutRoad = -2;

    private readonly HubTravel travel;

    /// <param name="hubOf">The hub of each point, or <see cref="Unreachable"/> or <see cref="WithoutRoad"/>.</param>
    /// <param name="hubSeconds">hubs × hubs row-major [s]; the greatest number where there is no way.</param>
    /// <param name="endSeconds">Added at both ends of a drive: half of parking, and the way to the road [s].</param>
    /// <param name="walks">Where walking can be quicker.</param>
    /// <param name="straight">For points without a road.</param>
    /// <param name="places">Where the points lie.</param>
    public HubCosts(int[] hubOf, ushort[] hubSeconds, int hubCount, float[] endSeconds, NearWalks walks, TravelCosts straight, Places places) : base(hubOf.Length) =>
        travel = new HubTravel(hubOf, hubSeconds, hubCount, endSeconds, walks, straight, places);

    public override bool IsSymmetric => false;

    public override double Seconds(int from, int to) => travel.Seconds(from, to);

    internal override TResult Accept<TResult>(ITravelVisitor<TResult> visitor) => visitor.Visit(travel);
}

/// <inheritdoc cref="HubCosts"/>
internal readonly struct HubTravel(int[] hubOf, ushort[] hubSeconds, int hubCount, float[] endSeconds, NearWalks walks, TravelCosts straight, Places places) : ITravel
{
    /// <summary>Longer than any shift [s].</summary>
    private const double NeverSeconds = 1e7;

    public Places? Places => places;

    public double Seconds(int from, int to)
    {
        if (from == to) return 0;
        var (start, end) = (hubOf[from], hubOf[to]);
        if (start == HubCosts.Unreachable || end == HubCosts.Unreachable) return NeverSeconds;
        if (start < 0 || end < 0) return straight.Seconds(from, to);
        var driven = hubSeconds[start * hubCount + end];
        var drive = driven == ushort.MaxValue ? NeverSeconds : driven + endSeconds[from] + endSeconds[to];
        return driven > MostNearSeconds ? drive : Math.Min(drive, walks.Find(from, to));
    }

    /// <summary>Between hubs farther apart than this no walk is looked for; walking distance by car with every detour of one-way streets [s].</summary>
    private const int MostNearSeconds = 600;
}
