using System.Globalization;
using System.Xml.Linq;
using Detection.Api.Stages.Records.Charts;
using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;

namespace Detection.Api.Tests.Records;

public class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(0, new[] { 0.0, 1 })]
    [InlineData(-5, new[] { 0.0, 1 })]
    [InlineData(410, new[] { 0.0, 100, 200, 300, 400, 500 })]
    [InlineData(1, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(1_900_000, new[] { 0.0, 500_000, 1_000_000, 1_500_000, 2_000_000 })]
    public void Ticks_are_round_and_reach_the_maximum(double maximum, double[] expected) =>
        Assert.Equal(expected, AxisTicks.UpTo(maximum).Select(tick => Math.Round(tick, 6)));

    [Fact]
    public void Ticks_are_few_and_cover_any_maximum() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(),
        ArbMap.Default.ArbFor<byte>(),
        (maximum, scale) =>
        {
            var value = maximum.Get * Math.Pow(10, scale % 9 - 4);
            var ticks = AxisTicks.UpTo(value);
            return ticks[^1] >= value * (1 - 1e-9) && ticks.Count is >= 2 and <= 8;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Hatching_stays_inside_its_rectangle() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(),
        ArbMap.Default.ArbFor<PositiveInt>(),
        (width, height) => Hatching.Inside(10, 20, width.Get, height.Get, 3).All(line =>
            new[] { line.X1, line.X2 }.All(x => x >= 10 - 1e-9 && x <= 10 + width.Get + 1e-9)
            && new[] { line.Y1, line.Y2 }.All(y => y >= 20 - 1e-9 && y <= 20 + height.Get + 1e-9))).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_read_month_is_one_filled_bar_and_a_missing_month_none()
    {
        var months = Months([100, null, 300]);
        var bars = Elements(ReadingsChart.Draw(months, [], null), "rect").Where(bar => (string?)bar.Attribute("fill") == Palette.Measured).ToList();
        Assert.Equal(2, bars.Count);
        Assert.Equal(3.0, Number(bars[1], "height") / Number(bars[0], "height"), 2);
    }

    [Fact]
    public void An_estimated_month_is_hatched()
    {
        List<ChartMonth> months = [new(new DateOnly(2026, 1, 1), 250, Estimated: true, null)];
        var drawing = ReadingsChart.Draw(months, [], null);
        Assert.DoesNotContain(Elements(drawing, "rect"), bar => (string?)bar.Attribute("fill") == Palette.Measured);
        Assert.True(Elements(drawing, "line").Count(line => (string?)line.Attribute("stroke") == Palette.Measured) > 3);
    }

    [Fact]
    public void The_peers_line_breaks_where_there_is_no_median()
    {
        List<ChartMonth> months = [.. new double?[] { 5, 5, null, 5 }.Select((peer, index) => new ChartMonth(new DateOnly(2026, 1 + index, 1), 9, false, peer))];
        Assert.Equal(2, Elements(ReadingsChart.Draw(months, [], null), "path").Count(path => (string?)path.Attribute("stroke") == Palette.Peer));
    }

    [Fact]
    public void An_exchange_outside_the_months_is_left_out()
    {
        var months = Months([1, 1]);
        static int Dashed(string drawing) => Elements(drawing, "line").Count(line => line.Attribute("stroke-dasharray") is not null);
        Assert.Equal(1, Dashed(ReadingsChart.Draw(months, [new DateOnly(2026, 2, 10)], null)));
        Assert.Equal(0, Dashed(ReadingsChart.Draw(months, [new DateOnly(2025, 12, 31), new DateOnly(2026, 3, 1)], null)));
    }

    [Fact]
    public void A_negative_reading_and_all_zeros_are_drawn_without_failing()
    {
        Assert.NotEmpty(ReadingsChart.Draw(Months([-50, 0, 10]), [], null));
        Assert.NotEmpty(ReadingsChart.Draw(Months([0, 0]), [], new DateOnly(2026, 2, 1)));
    }

    [Fact]
    public void Filling_keeps_the_last_months_and_leaves_gaps_empty()
    {
        ChartMonth[] known = [new(new DateOnly(2025, 1, 1), 1, false, null), new(new DateOnly(2026, 1, 1), 2, false, null), new(new DateOnly(2026, 4, 1), 3, false, null)];
        var filled = ReadingsChart.Fill(known, 4);
        Assert.Equal([2.0, null, null, 3], filled.Select(month => month.ActiveKwh));
        Assert.Equal(new DateOnly(2026, 1, 1), filled[0].Period);
    }

    [Fact]
    public void A_name_with_markup_stays_text_in_a_drawing()
    {
        var drawing = new SvgCanvas(10, 10, "a \"b\" <c>").Text(0, 0, "<b>&\"", 5, "#000").ToString();
        Assert.Equal("<b>&\"", XElement.Parse(drawing).Element(Svg + "text")!.Value);
    }

    [Fact]
    public void North_is_up_and_east_is_right_in_the_sketch()
    {
        var north = new Point(35.32, 37.0 + 0.0005);
        var east = new Point(35.32 + 0.0005, 37.0);
        var around = new Surroundings(new Point(35.32, 37.0), [north, east], [], null, [], HalfWidthMetres: 100);
        var dots = Elements(MapSketch.Draw(around, 300, 200), "circle").Where(dot => (string?)dot.Attribute("r") == "1.9").ToList();
        Assert.True(Number(dots[0], "cy") < 100 && Math.Abs(Number(dots[0], "cx") - 150) < 0.01);
        Assert.True(Number(dots[1], "cx") > 150 && Math.Abs(Number(dots[1], "cy") - 100) < 0.01);
    }

    [Fact]
    public void The_scale_bar_is_as_long_as_it_says()
    {
        var around = new Surroundings(new Point(35.32, 37.0), [], [], null, [], HalfWidthMetres: 150);
        var drawing = MapSketch.Draw(around, 300, 200);
        var label = Elements(drawing, "text").Single(text => text.Value.EndsWith(" m", StringComparison.Ordinal)).Value;
        var bar = Elements(drawing, "rect").Single(rect => (string?)rect.Attribute("stroke-width") == "0.7");
        Assert.Equal(double.Parse(label.Split(' ')[0], CultureInfo.InvariantCulture), Number(bar, "width"), 1);
    }

    [Fact]
    public void The_sketch_widens_to_a_dozen_neighbours_within_bounds()
    {
        var middle = new Point(35.32, 37.0);
        Assert.Equal(90, MapSketch.HalfWidthMetres(middle, Enumerable.Repeat(middle, 20)));
        Assert.Equal(900, MapSketch.HalfWidthMetres(middle, Enumerable.Repeat(new Point(35.5, 37.0), 20)));
        Assert.InRange(MapSketch.HalfWidthMetres(middle, []), 90, 900);
    }

    [Fact]
    public void Every_sample_gives_well_formed_drawings()
    {
        XElement.Parse(MapSketch.Draw(RecordSamples.Around));
        var months = RecordSamples.Usual.Months.Select(month => new ChartMonth(month.Period, month.ActiveKwh, month.Estimated, month.PeerMedianKwh)).ToList();
        XElement.Parse(ReadingsChart.Draw(ReadingsChart.Fill(months, 36), RecordSamples.Usual.Exchanges, RecordSamples.Usual.Score!.DropBegan));
    }

    private static List<ChartMonth> Months(double?[] kwh) =>
        [.. kwh.Select((value, index) => new ChartMonth(new DateOnly(2026, 1, 1).AddMonths(index), value, false, null))];

    private static IEnumerable<XElement> Elements(string drawing, string name) => XElement.Parse(drawing).Elements(Svg + name);

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
