using System.Globalization;

namespace Geo.Routing.Benchmarks;

/// <summary>Lines of numbers separated by blanks; empty lines are skipped, errors name the line.</summary>
internal sealed class NumberLines(TextReader reader)
{
    private int lineNo;

    /// <summary>The next line's numbers, of which there must be at least <paramref name="least"/>.</summary>
    public double[] Read(int least) => Parse(NextFields(), least);

    /// <summary>The number after a name, as in <c>tmax 25.0</c>.</summary>
    public double ReadNamed(string name)
    {
        var fields = NextFields();
        if (fields[0] != name) throw new FormatException($"Line {lineNo}: expected \"{name}\", found \"{fields[0]}\".");
        return Parse(fields[1..], 1)[0];
    }

    /// <summary>A whole number from <paramref name="least"/> to a million, for counts.</summary>
    public int Whole(double number, double least, string what) =>
        number >= least && number <= 1_000_000 && Math.Floor(number) == number
            ? (int)number
            : throw new FormatException($"Line {lineNo}: {what} is {number}, not a whole number from {least} to a million.");

    private string[] NextFields()
    {
        while (reader.ReadLine() is { } line)
        {
            lineNo++;
            var fields = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length > 0) return fields;
        }
        throw new FormatException($"The file ends after line {lineNo}; more was expected.");
    }

    private double[] Parse(string[] fields, int least)
    {
        if (fields.Length < least) throw new FormatException($"Line {lineNo}: {fields.Length} numbers, at least {least} expected.");
        return Array.ConvertAll(fields, field => double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"Line {lineNo}: \"{field}\" is not a number."));
    }
}
