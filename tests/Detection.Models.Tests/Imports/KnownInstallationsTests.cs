using System.Globalization;
using Detection.Models.Imports.Rows;

namespace Detection.Models.Tests.Imports;

public class KnownInstallationsTests
{
    [Fact]
    public void Each_of_many_is_found_by_its_own_number_and_no_other()
    {
        var known = new KnownInstallations();
        for (var n = 0; n < 20_000; n++) known.Add(Number(n), n + 1, 5 + n, float.NaN);
        for (var n = 0; n < 20_000; n++)
        {
            known.Seek(Number(n));
            Assert.Equal((n + 1L, 5.0 + n), (known.Id, known.PowerKw));
        }

        known.Seek("nobody");
        Assert.False(known.IsAtOne);
        known.Seek("");
        Assert.False(known.IsAtOne);
    }

    [Fact]
    public void Numbers_with_turkish_letters_are_told_apart()
    {
        var known = new KnownInstallations();
        known.Add("İ-1", 1, 0, 0);
        known.Add("I-1", 2, 0, 0);
        known.Seek("I-1");
        Assert.Equal(2, known.Id);
        known.Seek("İ-1");
        Assert.Equal(1, known.Id);
    }

    [Fact]
    public void The_reading_before_is_each_installations_own()
    {
        var known = new KnownInstallations();
        known.Add("a", 1, 0, 0);
        known.Add("b", 2, 0, 0);
        known.Seek("a");
        known.Follow(new PreviousReading(700_000, 1, 2, 3, 4, true));
        known.Seek("b");
        Assert.False(known.Previous.Exists);
        known.Seek("a");
        Assert.Equal(new PreviousReading(700_000, 1, 2, 3, 4, true), known.Previous);
    }

    private static string Number(int n) => (4_000_000_000L + n * 7919L).ToString(CultureInfo.InvariantCulture);
}
