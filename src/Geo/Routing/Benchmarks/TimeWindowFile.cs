namespace Geo.Routing.Benchmarks;

/// <summary>
/// Reads team-orienteering instances with time windows in the form of Righini and Salani (2009): <c>k m N t</c>, <c>D Q</c>,
/// then <c>i x y d S f a list… O C</c> a line; point 0 is the depot and its window the shift.
/// Travel is Euclidean, cut off after one decimal as the published results are.
/// </summary>
public static class TimeWindowFile
{
    /// <exception cref="FormatException">A line is missing or is not what its place demands; the message names it.</exception>
    public static OrienteeringProblem Read(TextReader reader, int teams)
    {
        var lines = new NumberLines(reader);
        var stops = lines.Whole(lines.Read(3)[2], 0, "N");
        lines.Read(2);
        var (x, y) = (new double[stops + 1], new double[stops + 1]);
        var (visits, values, windows) = (new double[stops], new double[stops], new TimeWindow[stops]);
        var shiftSeconds = 0.0;
        for (var line = 0; line <= stops; line++)
        {
            var row = lines.Read(8);
            var point = line == 0 ? stops : line - 1;
            (x[point], y[point]) = (row[1], row[2]);
            if (line == 0) shiftSeconds = row[^1];
            else (visits[point], values[point], windows[point]) = (row[3], row[4], new TimeWindow(row[^2], row[^1]));
        }
        return new OrienteeringProblem(
            Truncated(x, y), visits, values, [.. Enumerable.Repeat(new Crew(stops, stops, shiftSeconds), teams)], windows);
    }

    private static TravelCosts Truncated(double[] x, double[] y)
    {
        var count = x.Length;
        var seconds = new double[count * count];
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
                seconds[i * count + j] = Math.Floor(10 * Math.Sqrt((x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]))) / 10;
        return TravelCosts.FromMatrix(seconds, count);
    }
}
