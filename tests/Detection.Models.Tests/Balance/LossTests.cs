using Detection.Models.Balance;
using Detection.Models.Series;

namespace Detection.Models.Tests.Balance;

public sealed class LossTests
{
    [Fact]
    public void The_lists_are_met_at_their_ratings()
    {
        var loss = TransformerLoss.NoLoad(400, 1_000);
        Assert.Equal(430, loss.LowKwh, 6);
        Assert.Equal(750, loss.LikelyKwh, 6);
        Assert.Equal(930, loss.HighKwh, 6);
        Assert.Equal(6_000, TransformerLoss.Load(400, 1_000, 1).LikelyKwh, 6);
    }

    [Theory]
    [InlineData(25, 50)]
    [InlineData(300, 315)]
    [InlineData(2_500, 3_150)]
    public void A_larger_transformer_loses_more(double smaller, double larger) =>
        Assert.True(TransformerLoss.NoLoad(smaller, 24).LikelyKwh < TransformerLoss.NoLoad(larger, 24).LikelyKwh);

    [Fact]
    public void An_uneven_load_loses_more_than_a_steady_one()
    {
        Assert.Equal(1, LoadShape.LossFactor(1), 9);
        Assert.True(LoadShape.LossFactor(0.3) > LoadShape.LossFactor(0.6));
    }

    [Fact]
    public void Demand_that_contradicts_the_energy_is_not_believed() =>
        Assert.Equal(LoadShape.AssumedLoadFactor, LoadShape.LoadFactor(kwh: 10_000, hours: 100, demandKw: 20));

    [Fact]
    public void An_unknown_rating_is_taken_for_a_usual_one()
    {
        var loss = TechnicalLoss.Of(new GridElement(ElementLevel.Transformer, "T", [double.NaN]), 30_000, 720, double.NaN);
        Assert.InRange(loss.LikelyKwh / 30_000, 0.02, 0.08);
        Assert.True(loss.LowKwh < loss.LikelyKwh && loss.LikelyKwh < loss.HighKwh);
    }

    [Fact]
    public void A_long_thin_line_loses_more_than_is_assumed_of_any()
    {
        var element = new GridElement(ElementLevel.Feeder, "F", [400, 400], new MediumVoltageLine(60, 130, 34.5));
        var unknown = element with { Line = null };
        Assert.True(TechnicalLoss.Of(element, 2_000_000, 720, double.NaN).LikelyKwh > TechnicalLoss.Of(unknown, 2_000_000, 720, double.NaN).LikelyKwh);
    }

    [Fact]
    public void A_shape_keeps_the_sum_of_every_interval()
    {
        var random = new Random(3);
        var spans = Enumerable.Range(0, 24).Select(month => Period.Of(2024, 1) + month)
            .Select(period => new MeteredSpan(period, period.FirstDay, period.LastDay.AddDays(1), 100 + 900 * random.NextDouble())).ToArray();
        var shape = EnergyShape.Of(spans);
        var (from, to) = (spans[0].From, spans[^1].To);
        var total = spans.Sum(span => span.InKwh);
        Assert.All(spans, span => Assert.Equal(span.InKwh / total, shape.Part(from, to, span.From, span.To), 9));
        for (var day = from; day < to; day = day.AddDays(1)) Assert.True(shape.Part(from, to, day, day.AddDays(1)) >= 0);
    }
}
