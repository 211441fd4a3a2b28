namespace Geo.Routing.Benchmarks;

/// <summary>A published problem under its name.</summary>
/// <param name="Name">The file's name without its ending; with time windows a dot and the number of teams follow.</param>
/// <param name="FirstStopNo">Number that the file's own counting gives to stop 0.</param>
public sealed record BenchmarkInstance(string Name, OrienteeringProblem Problem, int FirstStopNo)
{
    /// <summary>A stop's number as the file counts.</summary>
    public int NumberOf(int stop) => stop + FirstStopNo;
}
