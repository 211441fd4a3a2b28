using Geo.Cql;
using NetTopologySuite.Geometries;

namespace Geo.Tests.Cql;

public class CqlParserTests
{
    [Fact]
    public void And_binds_closer_than_or()
    {
        var either = Assert.IsType<CqlLogic>(CqlParser.Parse("a = 1 or b = 2 and c = 3"));
        Assert.False(either.NeedsAll);
        Assert.True(Assert.IsType<CqlLogic>(either.Terms[1]).NeedsAll);
    }

    [Fact]
    public void Brackets_go_before()
    {
        var both = Assert.IsType<CqlLogic>(CqlParser.Parse("(a = 1 OR b = 2) AND NOT c = 3"));
        Assert.True(both.NeedsAll);
        Assert.IsType<CqlNot>(both.Terms[1]);
    }

    [Theory]
    [InlineData("score >= 0.9", ">=", 0.9)]
    [InlineData("score<>-1.5e3", "<>", -1500.0)]
    [InlineData("score<+.5", "<", 0.5)]
    public void A_comparison_has_a_property_a_sign_and_a_value(string text, string sign, double value)
    {
        var comparison = Assert.IsType<CqlComparison>(CqlParser.Parse(text));
        Assert.Equal(("score", sign, value), (((CqlProperty)comparison.Left).Name, comparison.Operator, ((CqlNumber)comparison.Right).Value));
    }

    [Fact]
    public void Two_quotes_in_a_text_are_one()
    {
        var comparison = Assert.IsType<CqlComparison>(CqlParser.Parse("street = 'Ali''nin Çeşmesi; drop table score --'"));
        Assert.Equal("Ali'nin Çeşmesi; drop table score --", ((CqlText)comparison.Right).Value);
    }

    [Fact]
    public void A_name_in_double_quotes_is_never_a_keyword() =>
        Assert.Equal("and", ((CqlProperty)Assert.IsType<CqlComparison>(CqlParser.Parse("\"and\" = 1")).Left).Name);

    [Fact]
    public void Between_in_like_and_null_may_be_negated()
    {
        Assert.IsType<CqlBetween>(Assert.IsType<CqlNot>(CqlParser.Parse("a not between 1 and 2")).Term);
        Assert.Equal(2, Assert.IsType<CqlIn>(Assert.IsType<CqlNot>(CqlParser.Parse("a not in ('x', 'y')")).Term).Options.Count);
        Assert.Equal("Çınar%", Assert.IsType<CqlLike>(Assert.IsType<CqlNot>(CqlParser.Parse("a not like 'Çınar%'")).Term).Pattern);
        Assert.IsType<CqlIsNull>(Assert.IsType<CqlNot>(CqlParser.Parse("a is not null")).Term);
    }

    [Fact]
    public void A_bare_truth_value_is_a_condition() => Assert.IsType<CqlComparison>(CqlParser.Parse("simulated"));

    [Fact]
    public void A_geometry_is_well_known_text_or_a_box()
    {
        var within = Assert.IsType<CqlSpatial>(CqlParser.Parse("S_INTERSECTS(geometry, POLYGON((35 36, 36 36, 36 37, 35 36)))"));
        Assert.Equal("s_intersects", within.Function);
        Assert.Equal(4, Assert.IsType<CqlGeometry>(within.Right).Value.NumPoints);
        var box = Assert.IsType<CqlSpatial>(CqlParser.Parse("s_within(geometry, BBOX(35, 36, 36.5, 37))"));
        Assert.Equal(new Envelope(35, 36.5, 36, 37), Assert.IsType<CqlGeometry>(box.Right).Value.EnvelopeInternal);
    }

    [Fact]
    public void Times_are_days_instants_and_open_intervals()
    {
        var after = Assert.IsType<CqlTemporal>(CqlParser.Parse("T_AFTER(on, DATE('2026-05-01'))"));
        Assert.Equal(new DateOnly(2026, 5, 1), Assert.IsType<CqlDate>(after.Right).Value);
        var during = Assert.IsType<CqlTemporal>(CqlParser.Parse("t_during(on, INTERVAL('2026-05-01T08:00:00+03:00', '..'))"));
        var interval = Assert.IsType<CqlInterval>(during.Right);
        Assert.Equal(new DateTimeOffset(2026, 5, 1, 5, 0, 0, TimeSpan.Zero), Assert.IsType<CqlTimestamp>(interval.From).Value);
        Assert.Null(interval.Until);
    }

    [Theory]
    [InlineData("", 1, "the end stands where a property or a value")]
    [InlineData("a", 0, "")]
    [InlineData("a =", 4, "the end stands where a property or a value")]
    [InlineData("a = 1 b", 7, "'b' stands where 'and', 'or' or the end")]
    [InlineData("a = 'x", 5, "is not closed")]
    [InlineData("(a = 1", 7, "the end stands where ')'")]
    [InlineData("a = 1; drop table score", 6, "';' has no meaning")]
    [InlineData("a = 1 + 1", 7, "Arithmetic is not read")]
    [InlineData("pg_sleep(10) = 1", 1, "There is no function pg_sleep")]
    [InlineData("s_buffer(geometry, 1)", 1, "There is no function s_buffer")]
    [InlineData("s_intersects(geometry, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0)))", 24, "crosses or touches itself near 0.5 0.5")]
    [InlineData("s_intersects(geometry, POLYGON((0 0, 1 1)))", 24, "no well-known text")]
    [InlineData("s_intersects(geometry, POINT EMPTY)", 24, "empty geometry")]
    [InlineData("s_intersects(geometry, BBOX(170, 0, -170, 1))", 24, "two boxes")]
    [InlineData("t_after(on, DATE('1 May'))", 13, "no date")]
    [InlineData("1 = 1 = 1", 7, "'=' stands where")]
    public void What_cannot_be_read_is_refused_with_the_place(string text, int position, string says)
    {
        if (says.Length == 0)
        {
            Assert.NotNull(CqlParser.Parse(text));
            return;
        }
        var refused = Assert.Throws<CqlException>(() => CqlParser.Parse(text));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Equal(position, refused.Position);
    }

    [Fact]
    public void No_text_can_exhaust_the_stack()
    {
        Assert.Throws<CqlException>(() => CqlParser.Parse(new string('(', 50_000)));
        Assert.Throws<CqlException>(() => CqlParser.Parse(string.Concat(Enumerable.Repeat("not ", 20_000)) + "a"));
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_nothing_else()
    {
        const string Letters = "aıç 01.,()'\"=<>-+%_ \n;andorotbwlikesPOINTBBOX";
        var draw = new Random(7);
        for (var trial = 0; trial < 20_000; trial++)
        {
            var text = string.Concat(Enumerable.Range(0, draw.Next(40)).Select(_ => Letters[draw.Next(Letters.Length)]));
            try
            {
                CqlParser.Parse(text);
            }
            catch (CqlException e)
            {
                Assert.InRange(e.Position, 1, text.Length + 1);
            }
        }
    }
}
