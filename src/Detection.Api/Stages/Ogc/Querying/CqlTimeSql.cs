using Detection.Api.Stages.Ogc.Collections;
using Geo.Cql;

namespace Detection.Api.Stages.Ogc.Querying;

/// <summary>Says the temporal predicates in SQL: a property's moment against a day, an instant or an interval.</summary>
internal sealed class CqlTimeSql(CqlValues values, SqlConditions sql)
{
    /// <exception cref="CqlException">The left side is no date, or the right side no time.</exception>
    public string Say(CqlTemporal temporal)
    {
        var property = values.Find(temporal.Left);
        if (property.Kind is not (PropertyKind.Date or PropertyKind.Instant))
            throw new CqlException($"{property.Name} is no time; {temporal.Function} compares times.", temporal.Left.Position);
        var (from, until) = temporal.Right is CqlInterval interval ? (interval.From, interval.Until) : (temporal.Right, temporal.Right);
        var (first, last) = (Edge(from, property, isEnd: false), Edge(until, property, isEnd: true));
        var column = property.Column;
        return temporal.Function switch
        {
            "t_before" => first is null ? "false" : column + " < " + first,
            "t_after" => last is null ? "false" : column + " > " + last,
            "t_during" when temporal.Right is CqlInterval => Joined(Bound(column, ">", first), Bound(column, "<", last)),
            "t_during" => throw new CqlException("t_during compares with an INTERVAL.", temporal.Right.Position),
            "t_disjoint" => "not (" + Within(column, first, last) + ")",
            "t_equals" when temporal.Right is CqlInterval => throw new CqlException("A moment never equals an interval; use t_intersects.", temporal.Right.Position),
            _ => Within(column, first, last),
        };
    }

    private string? Edge(CqlOperand? end, MapProperty property, bool isEnd) => end switch
    {
        null => null,
        CqlDate { Value: var day } => sql.Value(property.Kind is PropertyKind.Date ? day : TimeWindow.Edge(day, isEnd)),
        CqlTimestamp { Value: var instant } => sql.Value(property.Kind is PropertyKind.Date ? TimeWindow.DayOf(instant) : instant),
        _ => values.Of(end, property, isEnd),
    };

    private static string Within(string column, string? first, string? last) => Joined(Bound(column, ">=", first), Bound(column, "<=", last));

    private static string? Bound(string column, string sign, string? value) => value is null ? null : column + " " + sign + " " + value;

    private static string Joined(string? one, string? other) => (one, other) switch
    {
        (null, null) => "true",
        (null, _) => other,
        (_, null) => one,
        _ => one + " and " + other,
    };
}
