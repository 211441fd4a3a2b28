using System.Globalization;
using System.Text;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Detection.Models.Tests.Imports;

public class ValueTests
{
    [Theory]
    [InlineData('.', null, "12.5", 12.5)]
    [InlineData('.', null, "-3", -3.0)]
    [InlineData('.', null, "1e3", 1000.0)]
    [InlineData('.', null, "1,5", null)]
    [InlineData('.', null, "1.234,5", null)]
    [InlineData('.', null, "Infinity", null)]
    [InlineData('.', null, "NaN", null)]
    [InlineData('.', null, "1e999", null)]
    [InlineData('.', null, "12 ", null)]
    [InlineData('.', null, ".5", 0.5)]
    [InlineData('.', null, "5.", 5.0)]
    [InlineData('.', null, ".", null)]
    [InlineData('.', null, "1.2.3", null)]
    [InlineData('.', null, "٣", null)]
    [InlineData(',', null, "12,5", 12.5)]
    [InlineData(',', null, "1.234", null)]
    [InlineData(',', '.', "1.234", 1234.0)]
    [InlineData(',', '.', "-1.234.567,25", -1234567.25)]
    [InlineData(',', '.', "12.34,5", null)]
    [InlineData(',', '.', "1.234,567.8", null)]
    [InlineData('.', ',', "1,234.5", 1234.5)]
    public void A_number_is_read_in_the_stated_form_or_not_at_all(char mark, char? group, string text, double? expected) =>
        Assert.Equal(expected, new NumberForm(mark, group).TryRead(text, out var number) ? number : null);

    [Fact]
    public void A_plain_number_is_the_double_that_the_framework_reads() => Prop.ForAll(
        ArbMap.Default.ArbFor<long>(), ArbMap.Default.ArbFor<byte>(),
        (whole, fraction) =>
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(whole % 1_000_000_000)}.{fraction:000}");
            return new NumberForm('.').TryRead(text, out var number)
                && BitConverter.DoubleToInt64Bits(number) == BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2023-02-29", null)]
    [InlineData("0000-01-01", null)]
    [InlineData("1899-12-31", null)]
    [InlineData("29.02.2024", null)]
    [InlineData("2024-2-9", null)]
    public void A_date_is_a_day_of_the_calendar_in_the_stated_form(string text, string? expected) =>
        Assert.Equal(expected, DateForm.Iso.TryReadDate(text, out var day) ? day.ToString("O", CultureInfo.InvariantCulture) : null);

    [Fact]
    public void Day_and_month_are_read_in_the_order_that_the_profile_states()
    {
        var dayFirst = new DateForm(["d/M/yyyy"], [], []);
        var monthFirst = new DateForm(["M/d/yyyy"], [], []);
        Assert.True(dayFirst.TryReadDate("05/01/2014", out var fifthOfJanuary));
        Assert.True(monthFirst.TryReadDate("05/01/2014", out var firstOfMay));
        Assert.Equal((1, 5), (fifthOfJanuary.Month, firstOfMay.Month));
        Assert.False(dayFirst.TryReadDate("1/13/2014", out _));
    }

    [Theory]
    [InlineData("2026-01-05T10:00:00+03:00", "2026-01-05T07:00:00")]
    [InlineData("2026-01-05T10:00:00Z", "2026-01-05T10:00:00")]
    [InlineData("2026-01-05 10:00", "2026-01-05T07:00:00")]
    [InlineData("2010-01-05 10:00", "2010-01-05T08:00:00")]
    [InlineData("2026-01-05", "2026-01-04T21:00:00")]
    public void A_time_without_a_zone_is_Turkiyes(string text, string expectedUtc)
    {
        Assert.True(DateForm.Iso.TryReadInstant(text, out var utc));
        Assert.Equal(expectedUtc, utc.ToString("s", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(true, true, "2018-01-31 00:00", "2018-01-31 23:45")]
    [InlineData(true, false, "2018-02-01 00:00", "2018-01-31 23:45")]
    [InlineData(true, true, "2018-02-01 00:15", "2018-02-01 00:00")]
    [InlineData(false, false, "2018-02-01 00:00", "2018-02-01 00:00")]
    public void An_interval_begins_where_its_label_means(bool labelsEnd, bool midnightClosesNamedDay, string label, string start) =>
        Assert.Equal(Time(start), new IntervalLabel(15, labelsEnd, midnightClosesNamedDay).StartOf(Time(label)));

    [Theory]
    [InlineData("a;b;c", ';')]
    [InlineData("a,b", ',')]
    [InlineData("a\tb\tc", '\t')]
    [InlineData("a|b", '|')]
    [InlineData("single", ',')]
    public void The_delimiter_is_the_one_that_parts_the_header(string header, char expected) => Assert.Equal(expected, Dialect.DetectDelimiter(header));

    [Theory]
    [InlineData(',', "12,5", "", "7")]
    [InlineData('.', "12,5", "12.5")]
    [InlineData('.', "12", "7")]
    [InlineData('.', "1.234,5")]
    public void The_decimal_mark_is_a_comma_only_where_no_point_speaks_against_it(char expected, params string[] sample) =>
        Assert.Equal(expected, Dialect.DetectDecimalMark(sample));

    [Theory]
    [InlineData(35.3213, 36.9914, true)]   // Adana
    [InlineData(28.9784, 41.0082, true)]   // İstanbul
    [InlineData(44.0, 39.9, true)]         // Iğdır
    [InlineData(25.85, 40.16, true)]       // Gökçeada
    [InlineData(28.1, 40.75, false)]       // the sea of Marmara
    [InlineData(34.0, 43.2, false)]        // the Black Sea
    [InlineData(33.36, 35.17, false)]      // Nicosia
    [InlineData(37.0, 35.3213, false)]     // Adana with swapped coordinates
    [InlineData(0, 0, false)]
    public void The_outline_tells_land_from_sea_and_abroad(double longitude, double latitude, bool onLand) =>
        Assert.Equal(onLand, TurkiyeOutline.Holds(longitude, latitude));

    [Theory]
    [InlineData("Çukurova Şehitler Cad. İğde Sk.", false)]
    [InlineData("Ã‡ukurova", true)]
    [InlineData("ÅŸehir", true)]
    [InlineData("Bah\uFFFDe", true)]
    [InlineData("plain", false)]
    public void Broken_letters_are_recognised(string text, bool broken) => Assert.Equal(broken, BrokenLetters.IsBroken(text));

    [Fact]
    public void One_pass_over_the_bytes_tells_text_from_the_rest()
    {
        Assert.Equal((FileKind.Text, true), Scan("installation_no,şehir\n"u8));
        Assert.Equal((FileKind.Text, false), Scan([(byte)'a', 0xFE, (byte)'\n']));
        Assert.Equal(FileKind.Empty, Scan([]).Kind);
        Assert.Equal(FileKind.Zip, Scan([0x50, 0x4B, 3, 4]).Kind);
        Assert.Equal(FileKind.OtherBinary, Scan([(byte)'a', 0]).Kind);
        Assert.Equal(FileKind.Text, Scan([0xFF, 0xFE, (byte)'a', 0]).Kind);
        Assert.False(Scan([(byte)'a', 0xC5]).IsUtf8);
    }

    [Fact]
    public void A_letter_split_between_two_chunks_is_still_utf8()
    {
        var text = Encoding.UTF8.GetBytes(new string('a', (1 << 16) - 1) + "ş");
        Assert.True(Scan(text).IsUtf8);
    }

    private static (FileKind Kind, bool IsUtf8) Scan(ReadOnlySpan<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray());
        var scan = FileScan.Read(stream);
        return (scan.Kind, scan.IsUtf8);
    }

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
