using FsCheck;
using FsCheck.Fluent;
using Geo.Statistics;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Geo.Tests.Statistics;

public class WorkAreasTests
{
    private static readonly WorkAreaLimits Limits = new(LinkMetres: 100, LargestSpanMetres: 400, FewestPlaces: 3, MostPlaces: 10, MarginMetres: 25);

    /// <summary>A few knots of places, lonely ones between them, and some at one address.</summary>
    private static readonly Arbitrary<WorkPlace[]> Towns = (
        from count in Gen.Choose(0, 120)
        from x in Gen.Choose(0, 150).ArrayOf(count)
        from y in Gen.Choose(0, 150).ArrayOf(count)
        from value in Gen.Choose(0, 50).ArrayOf(count)
        select Enumerable.Range(0, count).Select(id => new WorkPlace(id, x[id] * 10, y[id] * 10, value[id])).ToArray()).ToArbitrary();

    [Fact]
    public void A_place_is_in_one_area_at_most() => ForEveryTown((places, areas) =>
    {
        var members = areas.SelectMany(area => area.Places).ToList();
        return members.Distinct().Count() == members.Count && members.All(places.Contains);
    });

    [Fact]
    public void The_areas_do_not_depend_on_the_order_of_the_places() => ForEveryTown((places, areas) =>
        Ids(areas).SequenceEqual(Ids(WorkAreas.Find([.. places.OrderBy(place => place.Id * 7919 % 127)], Limits))));

    [Fact]
    public void An_area_keeps_its_limits() => ForEveryTown((_, areas) => areas.All(area =>
        area.Places.Count >= Limits.FewestPlaces && area.Places.Count <= Limits.MostPlaces
        && 2 * new MinimumBoundingCircle(Points(area)).GetRadius() <= Limits.LargestSpanMetres + 1e-9));

    [Fact]
    public void The_boundary_is_one_sound_polygon_around_every_place() => ForEveryTown((_, areas) => areas.All(area =>
        area.Boundary.IsValid && area.Boundary.Area > 0 && area.Boundary.Covers(Points(area))));

    [Fact]
    public void The_most_valuable_area_comes_first() => ForEveryTown((_, areas) =>
        areas.Zip(areas.Skip(1)).All(pair => pair.First.Value >= pair.Second.Value));

    [Fact]
    public void Dividing_a_group_takes_no_lonely_place_in() => ForEveryTown((places, areas) =>
    {
        var members = areas.SelectMany(area => area.Places).ToHashSet();
        var generous = Limits with { LargestSpanMetres = 1e6, MostPlaces = 1_000_000 };
        var linked = WorkAreas.Find(places, generous).SelectMany(area => area.Places).ToHashSet();
        return members.IsSubsetOf(linked);
    });

    [Fact]
    public void Households_of_one_address_are_an_area_with_ground_around_it()
    {
        var area = Assert.Single(WorkAreas.Find(Enumerable.Range(1, 4).Select(id => new WorkPlace(id, 500, 500, 1)), Limits));
        Assert.Equal(Math.PI * 25 * 25, area.Boundary.Area, 60.0);
    }

    [Fact]
    public void Households_of_one_address_beyond_the_limit_are_divided_evenly()
    {
        var areas = WorkAreas.Find(Enumerable.Range(1, 20).Select(id => new WorkPlace(id, 500, 500, 1)), Limits);
        Assert.Equal([10, 10], areas.Select(area => area.Places.Count));
    }

    [Fact]
    public void A_long_street_is_divided_at_its_widest_gap()
    {
        double[] alongMetres = [0, 60, 120, 180, 275, 335, 395, 455];
        var areas = WorkAreas.Find(alongMetres.Select((x, id) => new WorkPlace(id, x, 0, 1)), Limits);
        Assert.Equal([[0L, 1, 2, 3], [4L, 5, 6, 7]], areas.Select(area => area.Places.Select(place => place.Id).ToArray()));
    }

    [Fact]
    public void Two_lonely_places_are_no_area() =>
        Assert.Empty(WorkAreas.Find([new WorkPlace(1, 0, 0, 9), new WorkPlace(2, 50, 0, 9)], Limits));

    [Fact]
    public void Limits_that_contradict_each_other_are_refused() =>
        Assert.Throws<ArgumentException>(() => WorkAreas.Find([], Limits with { MostPlaces = 2 }));

    private static void ForEveryTown(Func<WorkPlace[], IReadOnlyList<WorkArea>, bool> holds) =>
        Prop.ForAll(Towns, places => holds(places, WorkAreas.Find(places, Limits))).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Ids(IEnumerable<WorkArea> areas) => areas.Select(area => string.Join(',', area.Places.Select(place => place.Id)));

    private static MultiPoint Points(WorkArea area) =>
        new GeometryFactory().CreateMultiPointFromCoords([.. area.Places.Select(place => new Coordinate(place.XMetres, place.YMetres))]);
}
