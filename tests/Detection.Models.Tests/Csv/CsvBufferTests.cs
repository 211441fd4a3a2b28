using System.Text;
using Detection.Models.Csv;

namespace Detection.Models.Tests.Csv;

public sealed class CsvBufferTests
{
    [Fact]
    public void Fields_are_parted_by_commas_and_rows_by_line_feeds() =>
        Assert.Equal("a,,7\nb\n", Written(csv =>
        {
            csv.Text("a").Empty().Whole(7).EndRow();
            csv.Text("b").EndRow();
        }));

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"ş\"", "\"say \"\"ş\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("Iğdır İç Şişli", "Iğdır İç Şişli")]
    [InlineData(null, "")]
    public void Text_is_quoted_only_where_it_must_be(string? text, string expected) => Assert.Equal(expected + "\n", Written(csv => csv.Text(text).EndRow()));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(12_000, "12")]
    [InlineData(12_340, "12.34")]
    [InlineData(50, "0.05")]
    [InlineData(1, "0.001")]
    [InlineData(-1_001, "-1.001")]
    [InlineData(9_007_199_254_740_993, "9007199254740.993")]
    public void Thousandths_are_written_exactly_and_without_trailing_noughts(long milli, string expected) =>
        Assert.Equal(expected + "\n", Written(csv => csv.Milli(milli).EndRow()));

    [Fact]
    public void Dates_are_ISO_and_moments_carry_the_Turkish_offset() =>
        Assert.Equal("2026-03-09,2026-03,2026-03-09T07:05:00+03:00\n", Written(csv =>
        {
            var date = new DateOnly(2026, 3, 9);
            csv.Date(date).Month(date).Moment(date, 7 * 60 + 5).EndRow();
        }));

    [Fact]
    public void A_buffer_that_was_cleared_is_empty()
    {
        var csv = new CsvBuffer();
        csv.Text("a").EndRow();
        csv.Clear();
        Assert.Equal(0, csv.Written.Length);
    }

    private static string Written(Action<CsvBuffer> write)
    {
        var csv = new CsvBuffer();
        write(csv);
        return Encoding.UTF8.GetString(csv.Written.Span);
    }
}
