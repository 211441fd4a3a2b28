using Detection.Models.Positions;

namespace Detection.Models.Tests.Positions;

public class PositionRuleTests
{
    private static readonly PositionFacts Believed = new(35.3, 37, NeighbourhoodMetres: 0, TransformerMetres: 180, SharedBy: 12);

    [Fact]
    public void A_position_beside_its_neighbours_is_believed() => Assert.Empty(PositionRule.Judge(Believed));

    [Fact]
    public void What_is_not_known_is_no_fault() => Assert.Empty(PositionRule.Judge(Believed with { NeighbourhoodMetres = null, TransformerMetres = null }));

    [Theory]
    [InlineData(-77.0, -12.0, PositionFault.OutsideCountry)]
    [InlineData(0.0, 0.0, PositionFault.OutsideCountry)]
    [InlineData(37.0, 35.3, PositionFault.Swapped)]
    [InlineData(39.9, 32.8, PositionFault.Swapped)]
    public void A_place_outside_the_country_is_told_from_swapped_numbers(double longitude, double latitude, PositionFault fault) =>
        Assert.Equal([fault], PositionRule.Judge(Believed with { LongitudeDegrees = longitude, LatitudeDegrees = latitude }));

    [Fact]
    public void Bounds_belong_to_the_believed_side()
    {
        Assert.Empty(PositionRule.Judge(Believed with { NeighbourhoodMetres = PositionRule.FarthestFromNeighbourhoodMetres, TransformerMetres = PositionRule.FarthestFromTransformerMetres, SharedBy = PositionRule.MostAtOnePlace }));
        Assert.Equal(
            [PositionFault.FarFromNeighbourhood, PositionFault.FarFromTransformer, PositionFault.Crowded],
            PositionRule.Judge(Believed with { NeighbourhoodMetres = 2_001, TransformerMetres = 5_001, SharedBy = 301 }));
    }

    [Fact]
    public void The_distance_told_is_the_greatest_that_is_a_fault()
    {
        var facts = Believed with { NeighbourhoodMetres = 3_000, TransformerMetres = 4_000 };
        Assert.Equal(3_000, PositionRule.FarthestMetres(facts, PositionRule.Judge(facts)));
        var both = facts with { TransformerMetres = 9_000 };
        Assert.Equal(9_000, PositionRule.FarthestMetres(both, PositionRule.Judge(both)));
        Assert.Null(PositionRule.FarthestMetres(Believed, []));
    }
}
