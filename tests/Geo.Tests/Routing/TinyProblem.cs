using FsCheck;
using FsCheck.Fluent;
using Geo.Routing;

namespace Geo.Tests.Routing;

/// <summary>A problem of at most seven stops in a square of 20 by 20 minutes, with one to three crews.</summary>
public sealed record TinyProblem((int X, int Y, int Visit, int Value, int Opens, int Width)[] Stops, (int X, int Y, int Shift)[] Crews, bool HasWindows)
{
    public static Arbitrary<TinyProblem> Any { get; } = Arb.From(
        from stops in Stop.ArrayOf()
        from crewCount in Gen.Choose(1, 3)
        from crews in Gen.ArrayOf(Crew, crewCount)
        from hasWindows in Gen.Elements(false, true)
        select new TinyProblem(stops.Take(7).ToArray(), crews, hasWindows));

    private static Gen<(int, int, int, int, int, int)> Stop =>
        from x in Gen.Choose(0, 20)
        from y in Gen.Choose(0, 20)
        from visit in Gen.Choose(0, 5)
        from value in Gen.Choose(0, 9)
        from opens in Gen.Choose(0, 40)
        from width in Gen.Choose(0, 40)
        select (x, y, visit, value, opens, width);

    private static Gen<(int, int, int)> Crew =>
        from x in Gen.Choose(0, 20)
        from y in Gen.Choose(0, 20)
        from shift in Gen.Choose(0, 90)
        select (x, y, shift);

    public OrienteeringProblem Build(double extraShift = 0) => new(
        TravelCosts.StraightLines(
            [.. Stops.Select(stop => (double)stop.X), .. Crews.Select(crew => (double)crew.X)],
            [.. Stops.Select(stop => (double)stop.Y), .. Crews.Select(crew => (double)crew.Y)],
            Pace.Of(1)),
        [.. Stops.Select(stop => (double)stop.Visit)],
        [.. Stops.Select(stop => (double)stop.Value)],
        [.. Crews.Select((crew, i) => new Crew(Stops.Length + i, Stops.Length + i, crew.Shift + extraShift))],
        HasWindows ? [.. Stops.Select(stop => new TimeWindow(stop.Opens, stop.Opens + stop.Width))] : null);

    public TinyProblem Reversed() => this with { Stops = [.. Stops.Reverse()] };

    public override string ToString() =>
        $"stops {string.Join(' ', Stops)} crews {string.Join(' ', Crews)} windows {HasWindows}";
}
