using System.Globalization;

namespace Detection.Api.Tests.Imports;

/// <summary>The steel works' months by a second way: plain text cuts and exact decimals, no code of the import.</summary>
internal static class SteelMonths
{
    public sealed record Month(int Number, decimal Active, decimal T1, decimal T2, decimal T3, decimal Inductive, decimal Capacitive, decimal Demand);

    /// <summary>
    /// Each row's month is the month written on it, because a day's last quarter-hour carries that same day's date; its hour is
    /// that of the minute before the written time.
    /// </summary>
    public static IReadOnlyList<Month> Sum(string file)
    {
        var months = Enumerable.Range(1, 12).Select(number => new Month(number, 0, 0, 0, 0, 0, 0, 0)).ToArray();
        foreach (var fields in File.ReadLines(file).Skip(1).Select(line => line.Split(',')))
        {
            var month = int.Parse(fields[0][3..5], CultureInfo.InvariantCulture) - 1;
            months[month] = Add(months[month], QuarterOfDay(fields[0]), Number(fields[1]), Number(fields[2]), Number(fields[3]));
        }

        return months;
    }

    // 1 is the quarter-hour that ends at 00:15, 96 the one that ends at 24:00, which the file writes as 00:00.
    private static int QuarterOfDay(string label)
    {
        var minutes = (60 * int.Parse(label[11..13], CultureInfo.InvariantCulture)) + int.Parse(label[14..16], CultureInfo.InvariantCulture);
        return minutes == 0 ? 96 : minutes / 15;
    }

    private static Month Add(Month sum, int quarter, decimal active, decimal inductive, decimal capacitive)
    {
        var band = quarter switch { > 24 and <= 68 => 1, > 68 and <= 88 => 2, _ => 3 };
        return sum with
        {
            Active = sum.Active + active,
            T1 = sum.T1 + (band == 1 ? active : 0),
            T2 = sum.T2 + (band == 2 ? active : 0),
            T3 = sum.T3 + (band == 3 ? active : 0),
            Inductive = sum.Inductive + inductive,
            Capacitive = sum.Capacitive + capacitive,
            Demand = Math.Max(sum.Demand, 4 * active),
        };
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
