using System.Globalization;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>The columns of a monthly reading, and the arithmetic between them that several rules share.</summary>
internal sealed class ReadingColumns
{
    /// <summary>A bill rounds its energy; more than this many kWh and this share of it is not rounding.</summary>
    private const double RoundingKwh = 1;

    private const double RoundingShare = 0.0005;

    private readonly int _multiplier;
    private readonly int _additional;

    private ReadingColumns(TargetSchema schema)
    {
        (Period, Active) = (schema.Get("period"), schema.Get("active_kwh"));
        (FirstDay, LastDay) = (schema.Get("first_reading_date"), schema.Get("last_reading_date"));
        (FirstIndex, LastIndex) = (schema.Get("first_index"), schema.Get("last_index"));
        (_multiplier, _additional) = (schema.Get("multiplier"), schema.Get("additional_kwh"));
        (Demand, Estimated) = (schema.Get("demand_kw"), schema.Get("estimated"));
    }

    public int Period { get; }

    public int Active { get; }

    public int FirstDay { get; }

    public int LastDay { get; }

    public int FirstIndex { get; }

    public int LastIndex { get; }

    public int Demand { get; }

    public int Estimated { get; }

    /// <summary>Null for any other target.</summary>
    public static ReadingColumns? Of(TargetSchema schema) => schema == TargetCatalogue.Readings ? new ReadingColumns(schema) : null;

    /// <summary>0 and no multiplier mean 1.</summary>
    public double Multiplier(TypedRow row) => row[_multiplier] is { HasValue: true, Number: not 0 and var multiplier } ? multiplier : 1;

    public bool StatesMultiplier(TypedRow row) => row[_multiplier].HasValue;

    public double AdditionalKwh(TypedRow row) => row[_additional].HasValue ? row[_additional].Number : 0;

    public bool IsEstimated(TypedRow row) => row[Estimated] is { HasValue: true, Number: 1 };

    public bool HasIndexes(TypedRow row) => row[FirstIndex].HasValue && row[LastIndex].HasValue && row[Active].HasValue;

    public bool HasDays(TypedRow row) => row[FirstDay].HasValue && row[LastDay].HasValue;

    /// <summary>Days between the reading dates.</summary>
    public double Days(TypedRow row) => row[LastDay].Number - row[FirstDay].Number;

    /// <summary>Whether an index difference and the row's multiplier and additional consumption give its energy, but for rounding.</summary>
    public bool Explains(TypedRow row, double indexDifference) =>
        IsClose((indexDifference * Multiplier(row)) + AdditionalKwh(row), row[Active].Number);

    /// <summary>The digits of a counter whose passing from all nines to zero explains the row; 0 for none.</summary>
    public int DigitsOfRollover(TypedRow row)
    {
        for (var digits = 4; digits <= 9; digits++)
        {
            var turn = Math.Pow(10, digits);
            if (row[FirstIndex].Number >= turn || row[FirstIndex].Number < 0.5 * turn) continue;
            if (Explains(row, turn - row[FirstIndex].Number + row[LastIndex].Number)) return digits;
        }

        return 0;
    }

    public static bool IsClose(double one, double other) => Math.Abs(one - other) <= RoundingKwh + (RoundingShare * Math.Abs(other));

    public static string Text(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);

    public static string Day(double dayNumber) => DateOnly.FromDayNumber((int)dayNumber).ToString("O", CultureInfo.InvariantCulture);
}
