namespace Detection.Models.Explanation;

/// <summary>Turkish endings that follow a number: they agree with how its last word is spoken, not with its digits.</summary>
public static class TurkishSuffix
{
    private static readonly string[] OfUnits = ["", "den", "den", "ten", "ten", "ten", "dan", "den", "den", "dan"];
    private static readonly string[] OfTens = ["", "dan", "den", "dan", "tan", "den", "tan", "ten", "den", "dan"];

    /// <summary>yüz and bin.</summary>
    private const string OfHundredsAndThousands = "den";

    /// <summary>"from" a year: 2025 (beş) → 2025'ten, 2026 (altı) → 2026'dan, 2030 (otuz) → 2030'dan.</summary>
    /// <param name="year">1000–9999.</param>
    public static string From(int year)
    {
        var ending = year % 10 != 0 ? OfUnits[year % 10] : year % 100 != 0 ? OfTens[year / 10 % 10] : OfHundredsAndThousands;
        return $"{year}'{ending}";
    }
}
