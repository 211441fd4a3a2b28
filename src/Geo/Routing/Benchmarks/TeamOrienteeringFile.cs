namespace Geo.Routing.Benchmarks;

/// <summary>
/// Reads team-orienteering instances in the form of Chao, Golden and Wasil (1996): <c>n</c>, <c>m</c>, <c>tmax</c>,
/// then <c>x y score</c> a line, the first point the start and the last the end. Travel is Euclidean and unrounded.
/// </summary>
public static class TeamOrienteeringFile
{
    /// <exception cref="FormatException">A line is missing or is not what its place demands; the message names it.</exception>
    public static OrienteeringProblem Read(TextReader reader)
    {
        var lines = new NumberLines(reader);
        var stops = lines.Whole(lines.ReadNamed("n"), 2, "n") - 2;
        var teams = lines.Whole(lines.ReadNamed("m"), 1, "m");
        var longestSeconds = lines.ReadNamed("tmax");
        var (x, y, values) = (new double[stops + 2], new double[stops + 2], new double[stops]);
        for (var line = 0; line < stops + 2; line++)
        {
            var row = lines.Read(3);
            var point = line == 0 ? stops : line == stops + 1 ? stops + 1 : line - 1;
            (x[point], y[point]) = (row[0], row[1]);
            if (point < stops) values[point] = row[2];
        }
        return new OrienteeringProblem(
            TravelCosts.StraightLines(x, y, Pace.Of(1)), new double[stops], values,
            [.. Enumerable.Repeat(new Crew(stops, stops + 1, longestSeconds), teams)]);
    }
}
