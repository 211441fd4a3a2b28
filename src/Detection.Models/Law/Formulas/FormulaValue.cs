using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Detection.Models.Law.Formulas;

/// <summary>What a formula takes and gives: a decimal number, or a local calendar day. In JSON a number, or a text <c>YYYY-MM-DD</c>.</summary>
[JsonConverter(typeof(FormulaValueConverter))]
public readonly record struct FormulaValue
{
    private readonly decimal _number;

    private FormulaValue(decimal number, DateOnly? day)
    {
        _number = number;
        Day = day;
    }

    /// <summary>The day; null for a number.</summary>
    public DateOnly? Day { get; }

    /// <exception cref="FormulaException">It is a day.</exception>
    public decimal Number => Day is null ? _number : throw new FormulaException($"{this} is a date where a number is needed.");

    /// <exception cref="FormulaException">It is a number.</exception>
    public DateOnly Date => Day ?? throw new FormulaException($"{this} is a number where a date is needed.");

    public static FormulaValue Of(decimal number) => new(number, null);

    public static FormulaValue Of(DateOnly day) => new(0, day);

    public static implicit operator FormulaValue(decimal number) => Of(number);

    public static implicit operator FormulaValue(DateOnly day) => Of(day);

    public override string ToString() => Day is { } day
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : _number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Numbers stay JSON numbers with all their digits; days are ISO texts.</summary>
public sealed class FormulaValueConverter : JsonConverter<FormulaValue>
{
    public override FormulaValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? reader.GetDecimal()
            : DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new JsonException($"'{reader.GetString()}' is neither a number nor a date of the form YYYY-MM-DD.");

    public override void Write(Utf8JsonWriter writer, FormulaValue value, JsonSerializerOptions options)
    {
        if (value.Day is null) writer.WriteNumberValue(value.Number);
        else writer.WriteStringValue(value.ToString());
    }
}

/// <summary>A formula cannot be read or computed; the message says where.</summary>
public sealed class FormulaException(string message) : Exception(message);
