namespace Geo.Routing;

/// <summary>A crew's day: it leaves one point at second 0 and must reach another before its shift is over.</summary>
/// <param name="StartPoint">Index into the travel costs, not below the number of stops.</param>
/// <param name="EndPoint">Index into the travel costs, not below the number of stops; may equal the start.</param>
/// <param name="ShiftSeconds">Travel, waiting and visits together may not exceed this [s].</param>
public readonly record struct Crew(int StartPoint, int EndPoint, double ShiftSeconds);

/// <summary>A visit may begin from <paramref name="OpensSeconds"/> to <paramref name="ClosesSeconds"/> after the shift's start, both inclusive.</summary>
public readonly record struct TimeWindow(double OpensSeconds, double ClosesSeconds);

/// <summary>
/// Team orienteering: which stops each crew visits, and in what order, for the greatest total value within its shift.
/// Points <c>0 … StopCount-1</c> of the travel costs are the stops; the points after them are where crews start and end.
/// </summary>
public sealed class OrienteeringProblem
{
    /// <param name="travel">Seconds between all points. A detour is taken never to be faster than the direct way, as is so for shortest paths.</param>
    /// <param name="visitSeconds">On-site time of each stop [s].</param>
    /// <param name="values">Worth of visiting each stop, in any one unit; a stop of value 0 is never visited.</param>
    /// <param name="crews">The crews, each with its own start, end and shift.</param>
    /// <param name="windows">When each visit may begin, or null when any time will do.</param>
    /// <exception cref="ArgumentException">Lengths differ, an index is out of range, or a number is negative, NaN or infinite.</exception>
    public OrienteeringProblem(
        TravelCosts travel, double[] visitSeconds, double[] values, IReadOnlyList<Crew> crews, TimeWindow[]? windows = null)
    {
        Travel = travel;
        VisitSeconds = Checked(visitSeconds, values.Length, "visit seconds");
        Values = Checked(values, values.Length, "value");
        Crews = [.. crews];
        Windows = windows;
        foreach (var crew in Crews) Check(crew);
        if (windows is not null) Check(windows);
        if (travel.PointCount < StopCount)
            throw new ArgumentException($"{StopCount} stops but travel costs of only {travel.PointCount} points.", nameof(travel));
    }

    public TravelCosts Travel { get; }

    public double[] VisitSeconds { get; }

    public double[] Values { get; }

    public Crew[] Crews { get; }

    public TimeWindow[]? Windows { get; }

    public int StopCount => Values.Length;

    /// <summary>Rounding allowance when a sum of legs is held against a shift [s].</summary>
    internal const double ToleranceSeconds = 1e-9;

    private static double[] Checked(double[] numbers, int count, string what)
    {
        if (numbers.Length != count) throw new ArgumentException($"{numbers.Length} entries of {what} for {count} stops.", nameof(numbers));
        for (var stop = 0; stop < count; stop++)
            if (!(numbers[stop] >= 0) || double.IsInfinity(numbers[stop]))
                throw new ArgumentException($"The {what} of stop {stop} is {numbers[stop]}; it must be finite and at least 0.", nameof(numbers));
        return numbers;
    }

    private void Check(Crew crew)
    {
        if (!(crew.ShiftSeconds >= 0) || double.IsInfinity(crew.ShiftSeconds))
            throw new ArgumentException($"A shift of {crew.ShiftSeconds} s; it must be finite and at least 0.", nameof(crew));
        if (!IsTerminal(crew.StartPoint) || !IsTerminal(crew.EndPoint))
            throw new ArgumentException(
                $"A crew goes from point {crew.StartPoint} to {crew.EndPoint}; both must lie in [{StopCount}, {Travel.PointCount}).", nameof(crew));
    }

    private bool IsTerminal(int point) => point >= StopCount && point < Travel.PointCount;

    private void Check(TimeWindow[] windows)
    {
        if (windows.Length != StopCount) throw new ArgumentException($"{windows.Length} windows for {StopCount} stops.", nameof(windows));
        foreach (var (opens, closes) in windows)
            if (double.IsNaN(opens) || double.IsNaN(closes))
                throw new ArgumentException("A window's end is NaN.", nameof(windows));
    }
}
