namespace Geo.Routing.Benchmarks;

/// <summary>Reads published instances, telling the form of a file by its first word.</summary>
public static class BenchmarkInstances
{
    // Instances with windows leave the number of teams open; the published results are for one to four.
    private const int MostTeams = 4;

    /// <param name="name">The file's name without its ending.</param>
    /// <returns>One problem, or with time windows one for each number of teams from one to four.</returns>
    /// <exception cref="FormatException">The text is in neither form; the message names the line.</exception>
    public static IEnumerable<BenchmarkInstance> Parse(string name, string text)
    {
        if (text.TrimStart().StartsWith('n'))
        {
            yield return new BenchmarkInstance(name, TeamOrienteeringFile.Read(new StringReader(text)), FirstStopNo: 1);
            yield break;
        }
        for (var teams = 1; teams <= MostTeams; teams++)
            yield return new BenchmarkInstance($"{name}.{teams}", TimeWindowFile.Read(new StringReader(text), teams), FirstStopNo: 1);
    }
}
