using Geo.Statistics;

namespace Geo.Tests.Statistics;

public class AreaNamesTests
{
    private static readonly AreaAddress Igde = new("Çınarlı", "İğde Sokağı");
    private static readonly AreaAddress Ceviz = new("Çınarlı", "Ceviz Sokağı");
    private static readonly AreaAddress Dere = new("Reşatbey", "Dere Sokağı");

    [Fact]
    public void An_area_is_called_by_its_commonest_neighbourhood_and_the_commonest_street_there() =>
        Assert.Equal(["Çınarlı, Ceviz Sokağı"], AreaNames.Of([[Igde, Ceviz, Ceviz, Dere, Dere]]));

    [Fact]
    public void Areas_of_one_street_are_told_apart_by_a_number() =>
        Assert.Equal(["Çınarlı, İğde Sokağı", "Reşatbey, Dere Sokağı", "Çınarlı, İğde Sokağı (2)"], AreaNames.Of([[Igde], [Dere], [Igde, Igde]]));

    [Fact]
    public void What_is_not_known_is_left_out() =>
        Assert.Equal(["Çınarlı", "Dere Sokağı", "№ 3"], AreaNames.Of([[new("Çınarlı", null)], [new(" ", "Dere Sokağı")], [new(null, null)]]));

    [Fact]
    public void The_order_of_the_places_does_not_matter() => Assert.Equal(AreaNames.Of([[Igde, Dere]]), AreaNames.Of([[Dere, Igde]]));
}
