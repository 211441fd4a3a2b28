using System.Globalization;
using Detection.Api.Stages.Ogc.Collections;
using Geo.Cql;

namespace Detection.Api.Stages.Ogc.Querying;

/// <summary>Finds properties by name, and makes a filter's values into parameters of the property's own kind.</summary>
public sealed class CqlValues(IReadOnlyList<MapProperty> properties, SqlConditions sql)
{
    /// <exception cref="CqlException">The operand is no property, or there is none of that name for this role.</exception>
    public MapProperty Find(CqlOperand operand)
    {
        if (operand is not CqlProperty named) throw new CqlException("Here stands a property.", operand.Position);
        return properties.FirstOrDefault(property => property.Name == named.Name)
            ?? throw new CqlException($"There is no property '{named.Name}' to ask for. There are {string.Join(", ", properties.Select(property => property.Name))}.", named.Position);
    }

    /// <summary>What stands for the value in the SQL.</summary>
    /// <param name="isEnd">Of a day compared with an instant: its last moment instead of its first.</param>
    /// <exception cref="CqlException">The value is of another kind than the property.</exception>
    public string Of(CqlOperand operand, MapProperty property, bool isEnd)
    {
        if (operand is CqlProperty other)
        {
            var found = Find(other);
            if (IsNumber(found) != IsNumber(property) && found.Kind != property.Kind)
                throw new CqlException($"{found.Name} and {property.Name} are of different kinds.", other.Position);
            return found.Column;
        }
        return sql.Value(Convert(operand, property, isEnd) ?? throw new CqlException($"{property.Name} is {Wanted(property.Kind)}.", operand.Position));
    }

    private static object? Convert(CqlOperand operand, MapProperty property, bool isEnd) => (property.Kind, operand) switch
    {
        (PropertyKind.Text, CqlText text) => text.Value,
        (PropertyKind.Whole or PropertyKind.Number, CqlNumber number) => number.Value,
        (PropertyKind.Boolean, CqlBoolean boolean) => boolean.Value,
        (PropertyKind.Date, CqlDate date) => date.Value,
        (PropertyKind.Date, CqlTimestamp instant) => TimeWindow.DayOf(instant.Value),
        (PropertyKind.Date, CqlText text) when Day(text.Value) is { } day => day,
        (PropertyKind.Instant, CqlTimestamp instant) => instant.Value,
        (PropertyKind.Instant, CqlDate date) => TimeWindow.Edge(date.Value, isEnd),
        (PropertyKind.Instant, CqlText text) when TimeWindow.TryParse(text.Value, out var window) => isEnd ? window.Until : window.From,
        _ => null,
    };

    /// <summary>The value of a property's kind that a plain text stands for; null when it stands for none.</summary>
    public static object? Parse(string text, PropertyKind kind) => kind switch
    {
        PropertyKind.Text => text,
        PropertyKind.Whole or PropertyKind.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null,
        PropertyKind.Boolean => bool.TryParse(text, out var boolean) ? boolean : null,
        PropertyKind.Date => Day(text),
        _ => TimeWindow.TryParse(text, out var window) ? window.From : null,
    };

    /// <summary>How a value of that kind is written, for messages.</summary>
    public static string Wanted(PropertyKind kind) => kind switch
    {
        PropertyKind.Text => "a text; write it in single quotes",
        PropertyKind.Whole => "a whole number; write it without quotes",
        PropertyKind.Number => "a number; write it without quotes",
        PropertyKind.Boolean => "true or false, without quotes",
        PropertyKind.Date => "a date; write DATE('YYYY-MM-DD')",
        _ => "an instant; write TIMESTAMP('YYYY-MM-DDThh:mm:ssZ')",
    };

    private static bool IsNumber(MapProperty property) => property.Kind is PropertyKind.Whole or PropertyKind.Number;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
