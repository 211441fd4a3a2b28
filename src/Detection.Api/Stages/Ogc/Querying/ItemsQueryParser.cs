using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Ogc.Collections;
using Geo.Areas;
using Geo.Cql;
using Geo.Crs;
using Microsoft.Extensions.Primitives;

namespace Detection.Api.Stages.Ogc.Querying;

/// <summary>Reads the parameters of a request for features. One it does not know is refused, because a filter left unheeded answers too much.</summary>
public sealed class ItemsQueryParser
{
    /// <summary>What every request for features may carry, besides the collection's own properties.</summary>
    public static readonly IReadOnlyList<string> Parameters = ["bbox", "bbox-crs", "datetime", "filter", "filter-lang", "filter-crs", "crs", "f"];

    private readonly FeatureSource _collection;
    private readonly IReadOnlyList<MapProperty> _properties;
    private readonly SqlConditions _sql = new();

    private ItemsQueryParser(FeatureSource collection, Role role) => (_collection, _properties) = (collection, collection.PropertiesFor(role));

    /// <param name="alsoKnown">Further parameters, which the caller reads itself.</param>
    /// <exception cref="RefusedQueryException">A parameter is unknown, there twice, or cannot be read.</exception>
    public static ItemsQuery Parse(FeatureSource collection, Role role, IQueryCollection parameters, IReadOnlyList<string> alsoKnown)
    {
        var parser = new ItemsQueryParser(collection, role);
        var crs = System("crs", parameters);
        foreach (var (name, values) in parameters)
        {
            if (alsoKnown.Contains(name)) continue;
            if (values.Count != 1) throw new RefusedQueryException($"The parameter {name} is there {values.Count} times; once is enough.");
            parser.Read(name, values[0] ?? "", parameters);
        }
        return new ItemsQuery(collection, parser._properties, parser._sql, crs);
    }

    private void Read(string name, string value, IQueryCollection parameters)
    {
        switch (name)
        {
            case "bbox":
                Meet(BoundingBox.TryParse(value, System("bbox-crs", parameters), out var fault) ?? throw new RefusedQueryException(fault!));
                break;
            case "datetime":
                ReadTime(value);
                break;
            case "filter":
                ReadFilter(value, System("filter-crs", parameters));
                break;
            case "filter-lang" when value is not "cql2-text":
                throw new RefusedQueryException($"Filters are read in cql2-text, not in {value}.");
            case "f" when value is not ("json" or "geojson"):
                throw new RefusedQueryException($"Features are written as GeoJSON (f=json), not as {value}. /ogc/collections/{_collection.Id}/download writes other formats.");
            case "bbox-crs" or "filter-lang" or "filter-crs" or "crs" or "f":
                break;
            default:
                ReadProperty(name, value);
                break;
        }
    }

    private void Meet(NetTopologySuite.Geometries.Geometry area) => _sql.Add($"st_intersects(c.geom, {_sql.Value(area)})");

    private void ReadTime(string text)
    {
        if (!TimeWindow.TryParse(text, out var window))
            throw new RefusedQueryException($"'{text}' is no time. Write a date or an instant (2026-05-01, 2026-05-01T08:00:00Z), or two of them with / between and .. for an open end.");
        if (_collection.TimeProperty is not { } name) return;
        var property = _properties.Single(candidate => candidate.Name == name);
        var isDay = property.Kind is PropertyKind.Date;
        if (window.From is { } from) _sql.Add($"{property.Column} >= {_sql.Value(isDay ? window.FromDay!.Value : from)}");
        if (window.Until is { } until) _sql.Add($"{property.Column} <= {_sql.Value(isDay ? window.UntilDay!.Value : until)}");
    }

    private void ReadFilter(string text, CoordinateSystem system)
    {
        try
        {
            _sql.Add(new CqlSql(_properties, system, _sql).Say(CqlParser.Parse(text)));
        }
        catch (CqlException e)
        {
            throw new RefusedQueryException($"The filter cannot be read. {e.Message}");
        }
    }

    private void ReadProperty(string name, string value)
    {
        var property = _properties.FirstOrDefault(candidate => candidate.Name == name)
            ?? throw new RefusedQueryException($"There is no parameter {name}. There are {string.Join(", ", Parameters)}, limit, and the properties {string.Join(", ", _properties.Select(known => known.Name))}.");
        var parsed = CqlValues.Parse(value, property.Kind) ?? throw new RefusedQueryException($"{name} is {CqlValues.Wanted(property.Kind)}; '{value}' is none.");
        _sql.Add($"{property.Column} = {_sql.Value(parsed)}");
    }

    private static CoordinateSystem System(string name, IQueryCollection parameters)
    {
        if (!parameters.TryGetValue(name, out StringValues values) || values is not [{ Length: > 0 } text]) return CoordinateSystem.Crs84;
        return CoordinateSystem.Find(text) ?? throw new RefusedQueryException(
            $"The system {text} of the parameter {name} is not known. There are {string.Join(", ", CoordinateSystem.All.Select(system => system.Uri))}.");
    }
}
