using FsCheck;
using FsCheck.Fluent;
using Geo.Routing;
using Geo.Routing.Planning;

namespace Geo.Tests.Routing.Planning;

/// <summary>A period of at most two days and two crews with at most five stops, under any of the rules.</summary>
public sealed record TinyPlan(PlanProblem Problem)
{
    public static Arbitrary<TinyPlan> Any { get; } = Arb.From(
        from stops in Stop.ArrayOf()
        from places in Gen.ArrayOf(Place, 7)
        from days in Gen.Choose(1, 2)
        from crews in Gen.Choose(1, 2)
        from sameHome in Gen.Elements(true, true, false)
        from begins in Gen.Choose(0, 10)
        from lasts in Gen.ArrayOf(Gen.Choose(10, 70), 4)
        from skills in Gen.ArrayOf(Gen.Choose(0, 3), 4)
        from lunch in Gen.Elements<LunchBreak?>(null, null, new LunchBreak(6, 15, 30), new LunchBreak(10, 20, 20))
        from groups in Gen.Elements<int[][]>([], [], [[0, 1]], [[0, 1, 2], [2, 3]])
        from word in Gen.Elements<WordOfMouth?>(null, null, Word(0.3, 1), Word(0.6, 5))
        from handedOut in Gen.Elements<HandedOutPlan?>(null, null, new HandedOutPlan([[0, 1], [2], [], []], 2))
        select Build(
            [.. stops.Take(5)], [.. places.Take(Math.Min(5, stops.Length)), .. places.Skip(5)], days, crews, sameHome, begins, lasts, skills, lunch, groups, word, handedOut));

    private static Gen<(int X, int Y)> Place => from x in Gen.Choose(0, 12) from y in Gen.Choose(0, 12) select (x, y);

    private static Gen<PlanStop> Stop =>
        from value in Gen.Choose(0, 9)
        from visit in Gen.Choose(0, 5)
        from opens in Gen.Choose(0, 40)
        from width in Gen.Choose(5, 40)
        from windows in Gen.Elements(0, 0, 1, 2)
        from needs in Gen.Elements(0, 0, 0, 1, 2)
        from rule in Gen.Choose(0, 11)
        select new PlanStop(value, visit)
        {
            Windows = windows switch { 0 => null, 1 => [new(0, opens, opens + width)], _ => [new(0, opens, opens + width), new(1, 5, 60)] },
            Needs = (CrewSkills)needs,
            IsMandatory = rule == 0,
            BuildingNo = rule is 1 or 2 or 3 ? 7 : null,
            OnlyByDaylight = rule == 4,
            NeedsTwoCrews = rule is 5 or 6,
        };

    private static WordOfMouth Word(double lostShare, int memoryDays) =>
        new([[1, 2], [0], [0, 3], [2, 4], [3]], lostShare, 0.3, memoryDays);

    private static TinyPlan Build(
        PlanStop[] stops, (int X, int Y)[] places, int days, int crews, bool sameHome, int begins, int[] lasts, int[] skills,
        LunchBreak? lunch, int[][] groups, WordOfMouth? word, HandedOutPlan? handedOut)
    {
        var shifts = new List<CrewShift>();
        for (var day = 0; day < days; day++)
            for (var crew = 0; crew < crews; crew++)
            {
                var home = stops.Length + (sameHome ? 0 : crew);
                shifts.Add(new CrewShift(crew, day, home, home, begins, begins + lasts[shifts.Count], (CrewSkills)skills[shifts.Count], lunch));
            }
        return new TinyPlan(new PlanProblem(
            TravelCosts.StraightLines([.. places.Select(place => (double)place.X)], [.. places.Select(place => (double)place.Y)], Pace.Of(1)), stops, shifts)
        {
            ExclusiveGroups = [.. groups.Select(group => group.Where(stop => stop < stops.Length).ToArray())],
            DaylightOfDay = [new(10, 40), new(12, 38)],
            WordOfMouth = word is null ? null : word with { Neighbours = [.. word.Neighbours.Take(stops.Length).Select(near => near.Where(stop => stop < stops.Length).ToArray())] },
            HandedOut = handedOut is null ? null : handedOut with { StopsOfShift = [.. handedOut.StopsOfShift.Take(shifts.Count).Select(route => route.Where(stop => stop < stops.Length).ToArray())] },
        });
    }

    public override string ToString() =>
        $"stops {string.Join(' ', Problem.Stops)} shifts {string.Join(' ', Problem.Shifts)} groups {string.Join('|', Problem.ExclusiveGroups.Select(group => string.Join(',', group)))} "
        + $"word {Problem.WordOfMouth} handed out {Problem.HandedOut} windows {string.Join(' ', Problem.Stops.Select(stop => string.Join(',', stop.Windows ?? [])))} "
        + $"travel {string.Join(' ', Enumerable.Range(0, Problem.Travel.PointCount).Select(i => string.Join(',', Enumerable.Range(0, Problem.Travel.PointCount).Select(j => Problem.Travel.Seconds(i, j).ToString("F2", System.Globalization.CultureInfo.InvariantCulture)))))}";
}
