using Detection.Api.Stages.Ogc.Collections;
using Geo.Cql;
using Geo.Crs;

namespace Detection.Api.Stages.Ogc.Querying;

/// <summary>Says a filter's tree in SQL, over the properties a role may ask for and nothing else.</summary>
/// <param name="system">What the filter's coordinates are written in.</param>
public sealed class CqlSql(IReadOnlyList<MapProperty> properties, CoordinateSystem system, SqlConditions sql)
{
    /// <summary>The name under which filters speak of a feature's place.</summary>
    public const string GeometryName = "geometry";

    private readonly CqlValues _values = new(properties, sql);

    /// <exception cref="CqlException">A property is not there, or a value does not fit it.</exception>
    public string Say(CqlExpression expression) => expression switch
    {
        CqlLogic logic => "(" + string.Join(logic.NeedsAll ? " and " : " or ", logic.Terms.Select(Say)) + ")",
        CqlNot not => "not (" + Say(not.Term) + ")",
        CqlComparison comparison => Compare(comparison),
        CqlBetween between => Between(between),
        CqlIn among => In(among),
        CqlLike like => Like(like),
        CqlIsNull isNull => Column(isNull.Value) + " is null",
        CqlSpatial spatial => Spatial(spatial),
        CqlTemporal temporal => new CqlTimeSql(_values, sql).Say(temporal),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} is not said in SQL."),
    };

    private string Compare(CqlComparison comparison)
    {
        var (left, right, sign) = (comparison.Left, comparison.Right, comparison.Operator);
        if (left is not CqlProperty) (left, right, sign) = (right, left, Mirrored(sign));
        if (left is not CqlProperty named) throw new CqlException("One side of a comparison is a property.", comparison.Left.Position);
        var property = _values.Find(named);
        if (property.Kind is PropertyKind.Boolean && sign is not ("=" or "<>"))
            throw new CqlException($"{property.Name} is true or false; compare it with = or <>.", named.Position);
        return property.Column + " " + sign + " " + _values.Of(right, property, sign is ">" or "<=");
    }

    private string Between(CqlBetween between)
    {
        var property = _values.Find(between.Value);
        if (property.Kind is PropertyKind.Boolean) throw new CqlException($"{property.Name} is true or false; compare it with = or <>.", between.Value.Position);
        return property.Column + " between " + _values.Of(between.Low, property, isEnd: false) + " and " + _values.Of(between.High, property, isEnd: true);
    }

    private string In(CqlIn among)
    {
        var property = _values.Find(among.Value);
        return property.Column + " in (" + string.Join(", ", among.Options.Select(option => _values.Of(option, property, isEnd: false))) + ")";
    }

    private string Like(CqlLike like)
    {
        var property = _values.Find(like.Value);
        if (property.Kind is not PropertyKind.Text) throw new CqlException($"{property.Name} is no text; 'like' compares texts.", like.Value.Position);
        if (like.Pattern.EndsWith('\\') && !like.Pattern.EndsWith("\\\\", StringComparison.Ordinal))
            throw new CqlException("The pattern ends with a backslash; write two for one.", like.Value.Position);
        return property.Column + " like " + sql.Value(like.Pattern);
    }

    private string Column(CqlOperand operand) => operand is CqlProperty { Name: GeometryName } ? "c.geom" : _values.Find(operand).Column;

    private string Spatial(CqlSpatial spatial)
    {
        var (left, right) = (Place(spatial.Left), Place(spatial.Right));
        if (spatial.Left is not CqlProperty && spatial.Right is not CqlProperty)
            throw new CqlException($"One side of {spatial.Function} is the property {GeometryName}.", spatial.Left.Position);
        return spatial.Function.Replace("s_", "st_", StringComparison.Ordinal) + "(" + left + ", " + right + ")";
    }

    private string Place(CqlOperand operand)
    {
        switch (operand)
        {
            case CqlProperty { Name: GeometryName }:
                return "c.geom";
            case CqlGeometry written:
                var degrees = system.ToWgs84(written.Value);
                if (degrees.EnvelopeInternal is not { MinX: >= -180, MaxX: <= 180, MinY: >= -90, MaxY: <= 90 })
                    throw new CqlException($"A corner of the geometry is not on Earth. Its coordinates are read as {system.Uri}; filter-crs names another system.", written.Position);
                return sql.Value(degrees);
            default:
                throw new CqlException($"Here stands the property {GeometryName} or a geometry such as POLYGON((…)).", operand.Position);
        }
    }

    private static string Mirrored(string sign) => sign switch { "<" => ">", "<=" => ">=", ">" => "<", ">=" => "<=", _ => sign };
}
