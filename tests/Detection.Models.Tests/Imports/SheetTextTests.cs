using Detection.Models.Imports.Values;

namespace Detection.Models.Tests.Imports;

public class SheetTextTests
{
    [Theory]
    [InlineData("çay", "çay")]
    [InlineData("a\u0001b", "a_x0001_b")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    public void What_XML_cannot_hold_is_escaped_and_comes_back(string text, string escaped)
    {
        Assert.Equal(escaped, SheetText.Escape(text));
        Assert.Equal(text, SheetText.Unescape(escaped));
    }

    [Theory]
    [InlineData("A1", 0)]
    [InlineData("Z9", 25)]
    [InlineData("AA10", 26)]
    [InlineData("XFD1", 16383)]
    [InlineData("12", -1)]
    public void A_reference_names_its_column(string reference, int column) => Assert.Equal(column, SheetText.ColumnOf(reference));

    [Theory]
    [InlineData(1, false, "1900-01-01")]
    [InlineData(61, false, "1900-03-01")]
    [InlineData(45292, false, "2024-01-01")]
    [InlineData(45292.5, false, "2024-01-01 12:00:00")]
    [InlineData(43830, true, "2024-01-01")]
    [InlineData(-1, false, null)]
    [InlineData(1e9, false, null)]
    public void A_serial_number_is_a_day(double serial, bool since1904, string? day) => Assert.Equal(day, SheetText.DayOf(serial, since1904));

    [Fact]
    public void Days_go_to_serials_and_back()
    {
        for (var day = SheetText.FirstSafeDay; day.Year < 2200; day = day.AddDays(37))
            Assert.Equal(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), SheetText.DayOf(SheetText.SerialOf(day), since1904: false));
    }

    [Theory]
    [InlineData("dd.mm.yyyy", true)]
    [InlineData("yyyy\\-mm\\-dd", true)]
    [InlineData("0.00\" kWh\"", false)]
    [InlineData("[Red]#,##0", false)]
    [InlineData("General", false)]
    public void A_format_of_days_is_told_from_one_of_numbers(string format, bool isDay) => Assert.Equal(isDay, SheetText.IsDayFormat(format));
}
