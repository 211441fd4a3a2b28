using System.Globalization;
using Detection.Models.Simulation.Lives;
using Detection.Models.Simulation.Metering;

namespace Detection.Models.Simulation.Output;

/// <summary>The numbers and names that stand on a company's papers, the same for the same installation every time.</summary>
internal static class Papers
{
    private static readonly string[] GivenNames =
        ["Ayşe", "Fatma", "Zeynep", "Elif", "Çiğdem", "Gülşen", "Şükran", "İpek", "Mehmet", "Ahmet", "Mustafa", "Hüseyin", "Ömer", "Işık", "Oğuz", "Şükrü"];

    private static readonly string[] FamilyNames =
        ["Yılmaz", "Kaya", "Demir", "Çelik", "Şahin", "Yıldız", "Öztürk", "Aydın", "Özdemir", "Arslan", "Doğan", "Kılıç", "Çetin", "Koç", "Işık", "Gümüş"];

    private static readonly string[] Trades = ["Gıda", "İnşaat", "Tekstil", "Tarım", "Otomotiv", "Soğuk Hava", "Narenciye", "Elektrik"];

    public static string DoorNo(Account account) =>
        string.Create(CultureInfo.InvariantCulture, $"{1 + (account.Ordinal * 7 % 148)}/{1 + (account.Ordinal % 12)}");

    public static string SealNo(Account account, TownEvent act) =>
        string.Create(CultureInfo.InvariantCulture, $"M{account.Ordinal:D7}{act.Day:D5}");

    public static string SealNo(MeterFitting meter, char place) => string.Create(CultureInfo.InvariantCulture, $"{place}{meter.SerialNo}");

    /// <summary>References to the photos of an act; none for a tip.</summary>
    public static string? Photos(Inhabitant inhabitant, TownEvent act) => act.Kind == "tip"
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"foto/{inhabitant.InstallationNo}/{act.Day:D5}-1.jpg;foto/{inhabitant.InstallationNo}/{act.Day:D5}-2.jpg");

    /// <summary>The meter that hung there on a day.</summary>
    public static string SerialOn(Account account, int day)
    {
        foreach (var meter in account.Meters)
            if (meter.RemovedDay is not { } removed || day <= removed) return meter.SerialNo;
        return account.Meters[^1].SerialNo;
    }

    public static string PersonName(SeededRandom random) => random.Pick<string>(GivenNames) + " " + random.Pick<string>(FamilyNames);

    public static string CompanyName(SeededRandom random) => random.Pick<string>(FamilyNames) + " " + random.Pick<string>(Trades) + " Ltd. Şti.";

    /// <summary>Eleven digits that satisfy the check of a Turkish national id; drawn, so it is nobody's on purpose.</summary>
    public static string NationalId(SeededRandom random)
    {
        Span<char> digits = stackalloc char[11];
        int odd = 0, even = 0;
        for (var i = 0; i < 9; i++)
        {
            var digit = i == 0 ? random.Whole(1, 9) : random.Below(10);
            digits[i] = (char)('0' + digit);
            if (i % 2 == 0) odd += digit;
            else even += digit;
        }
        var tenth = (7 * odd - even % 10 + 70) % 10;
        digits[9] = (char)('0' + tenth);
        digits[10] = (char)('0' + (odd + even + tenth) % 10);
        return digits.ToString();
    }

    /// <summary>Ten digits that satisfy the check of a Turkish tax id.</summary>
    public static string TaxId(SeededRandom random)
    {
        Span<char> digits = stackalloc char[10];
        var sum = 0;
        for (var place = 1; place <= 9; place++)
        {
            var digit = random.Below(10);
            digits[place - 1] = (char)('0' + digit);
            var weight = 10 - place;
            var shifted = (digit + weight) % 10;
            if (shifted == 0) continue;
            var term = shifted * (1 << weight) % 9;
            sum += term == 0 ? 9 : term;
        }
        digits[9] = (char)('0' + (10 - sum % 10) % 10);
        return digits.ToString();
    }
}
