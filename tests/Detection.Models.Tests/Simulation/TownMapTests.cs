using System.Text.Json;
using Detection.Models.Simulation;
using Detection.Models.Simulation.Output;

namespace Detection.Models.Tests.Simulation;

public sealed class TownMapTests(SampleTown sample) : IClassFixture<SampleTown>
{
    private readonly TownInMemory _town = sample.Town;

    [Fact]
    public void Every_installation_stands_inside_its_neighbourhood()
    {
        var outlines = Features(TownFile.Neighbourhoods).ToDictionary(Name, feature => Ring(feature.GetProperty("geometry").GetProperty("coordinates")[0]));
        Assert.All(
            _town.Rows(TownFile.Installations),
            row => Assert.True(Contains(outlines[row["neighbourhood"]], row.Number("longitude"), row.Number("latitude")), row["installation_no"]));
    }

    [Fact]
    public void Every_installation_stands_near_the_street_it_is_named_after()
    {
        var lines = Features(TownFile.Streets).ToLookup(Name, feature => Ring(feature.GetProperty("geometry").GetProperty("coordinates")));
        Assert.All(
            _town.Rows(TownFile.Installations),
            row => Assert.True(
                lines[row["street"]].Min(line => Metres(line, row.Number("longitude"), row.Number("latitude"))) < 60, $"{row["installation_no"]} {row["street"]}"));
    }

    [Fact]
    public void Neighbourhood_names_are_unique_and_districts_known()
    {
        var names = Features(TownFile.Neighbourhoods).Select(Name).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        var districts = Features(TownFile.Neighbourhoods).Select(feature => feature.GetProperty("properties").GetProperty("district").GetString()).Distinct().ToList();
        Assert.InRange(districts.Count, 3, 4);
    }

    [Fact]
    public void A_large_town_still_has_unique_neighbourhood_names()
    {
        var sectors = Models.Simulation.Layout.TownPlan.Divide(new TownOptions(600_000, 2));
        Assert.Equal(sectors.Count, sectors.Select(sector => sector.Name).Distinct().Count());
        Assert.Equal(600_000, sectors.Sum(sector => sector.Quota));
        Assert.True(sectors.Max(sector => sector.Quota) < 2_500);
    }

    [Fact]
    public void Streets_of_one_neighbourhood_do_not_share_a_name()
    {
        var lanes = Features(TownFile.Streets).Select(feature => feature.GetProperty("properties"))
            .Where(properties => properties.GetProperty("kind").GetString() != "avenue");
        foreach (var neighbourhood in lanes.GroupBy(properties => properties.GetProperty("neighbourhood").GetString()))
        {
            var names = neighbourhood.Select(properties => properties.GetProperty("name").GetString()).ToList();
            Assert.Equal(names.Count, names.Distinct().Count());
        }
    }

    [Fact]
    public void Names_hold_every_letter_of_Turkish_that_trips_software()
    {
        var text = _town.Text(TownFile.Installations) + _town.Text(TownFile.Streets) + _town.Text(TownFile.Neighbourhoods);
        Assert.All("ıİşŞğçÇöÖüÜ", letter => Assert.Contains(letter, text));
        Assert.DoesNotContain('\uFFFD', text);
    }

    [Fact]
    public void A_transformer_serves_a_compact_place()
    {
        var transformers = _town.Rows(TownFile.Transformers).ToDictionary(row => row["transformer_code"]);
        foreach (var row in _town.Rows(TownFile.Installations))
        {
            var transformer = transformers[row["transformer_code"]];
            var metres = Metres([(transformer.Number("longitude"), transformer.Number("latitude"))], row.Number("longitude"), row.Number("latitude"));
            Assert.True(metres < 1_600, $"{row["installation_no"]} {metres:F0} m");
        }
    }

    private List<JsonElement> Features(TownFile file) => [.. JsonDocument.Parse(_town.Bytes(file)).RootElement.GetProperty("features").EnumerateArray()];

    private static string Name(JsonElement feature) => feature.GetProperty("properties").GetProperty("name").GetString()!;

    private static List<(double X, double Y)> Ring(JsonElement coordinates) =>
        [.. coordinates.EnumerateArray().Select(position => (position[0].GetDouble(), position[1].GetDouble()))];

    private static bool Contains(List<(double X, double Y)> ring, double x, double y)
    {
        var inside = false;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
            if (ring[i].Y > y != ring[j].Y > y && x < (ring[j].X - ring[i].X) * (y - ring[i].Y) / (ring[j].Y - ring[i].Y) + ring[i].X) inside = !inside;
        return inside;
    }

    private static double Metres(List<(double X, double Y)> points, double x, double y) =>
        points.Min(point => Math.Sqrt(Math.Pow((point.X - x) * 88_960, 2) + Math.Pow((point.Y - y) * 110_980, 2)));
}
