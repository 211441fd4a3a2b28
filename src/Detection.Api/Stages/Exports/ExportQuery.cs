using Detection.Api.Stages.Imports.Staging;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Exports;

/// <summary>The SQL that gives a kind's rows back as the texts that an import reads: canonical columns, in an order that any database repeats.</summary>
/// <remarks>Every name comes from the catalogue of targets, none from a request. Rows are ordered by their key under the "C" collation.</remarks>
public static class ExportQuery
{
    private const int QuartersOfDay = 96;

    // What FormulaGuard does, said in SQL, so that a whole table can be copied out without looking at its rows.
    private const string Guarded = "case when {0} ~ E'^''*[-=+@\\t\\r]' then '''' || {0} else nullif({0}, '') end";

    /// <summary>Columns of the canonical set; after them the geometry as GeoJSON, where the kind has one. Secrets come as their ciphers in hexadecimal.</summary>
    public static string Select(TargetSchema schema)
    {
        var columns = schema.Columns.Select(column => $"{TextOf(schema, column)} as {column.Header}");
        if (schema.Shape != ShapeKind.None) columns = columns.Append($"st_asgeojson(x.{ShapeColumn(schema)}, 15) as geometry");
        return string.Join(' ', "select", string.Join(", ", columns), "from", From(schema), "order by", string.Join(", ", schema.Key.Select(key => OrderOf(schema, key))));
    }

    /// <summary>Whether the kind's table has a row.</summary>
    public static string HasRows(TargetSchema schema) => "select exists (select from " + TargetTables.Of(schema)[0].Table + ")";

    private static string From(TargetSchema schema)
    {
        var table = TargetTables.Of(schema)[0].Table + " x";
        if (schema == TargetCatalogue.Events) return table + " left join installation i using (installation_id)";
        if (schema == TargetCatalogue.TransformerEnergy) return table + " join transformer t using (transformer_id)";
        if (schema.NamesInstallation) table += " join installation i using (installation_id)";
        return schema == TargetCatalogue.LoadProfile
            ? $"{table} join generate_series(1, {QuartersOfDay}) q(slot) on x.active_kwh[q.slot] is not null"
            : table;
    }

    private static string OrderOf(TargetSchema schema, string key)
    {
        var column = schema.Columns[schema.Get(key)];
        var collation = column.Kind is ColumnKind.Text or ColumnKind.Code ? " collate \"C\"" : "";
        return $"{ValueOf(schema, column)}{collation} nulls first";
    }

    private static string TextOf(TargetSchema schema, TargetColumn column)
    {
        var value = ValueOf(schema, column);
        return column.Kind switch
        {
            ColumnKind.Text => Guarded.Replace("{0}", value, StringComparison.Ordinal),
            ColumnKind.TextList => Guarded.Replace("{0}", $"array_to_string({value}, ';')", StringComparison.Ordinal),
            ColumnKind.Code => value,
            ColumnKind.Flag => $"case when {value} then '1' when not {value} then '0' end",
            ColumnKind.Date => $"to_char({value}, 'YYYY-MM-DD')",
            ColumnKind.Month => $"to_char({value}, 'YYYY-MM')",
            ColumnKind.Instant => $"to_char({value} at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')",
            ColumnKind.IntervalStart => $"to_char({value}, 'YYYY-MM-DD HH24:MI')",
            ColumnKind.BitWord => $"to_hex({value})",
            ColumnKind.Identity or ColumnKind.Secret => $"encode({value}, 'hex')",
            _ => $"({value})::text",
        };
    }

    private static string ValueOf(TargetSchema schema, TargetColumn column) => column.Name switch
    {
        TargetSchema.InstallationNo when !schema.MakesInstallations => "i.installation_no",
        "transformer_code" when schema == TargetCatalogue.TransformerEnergy => "t.transformer_code",
        "longitude" => "st_x(x.location)",
        "latitude" => "st_y(x.location)",
        "identity_no" => "x.id_cipher",
        "name" when column.Kind == ColumnKind.Secret => "x.name_cipher",
        "model" when schema == TargetCatalogue.Codes => "nullif(x.model, '')",
        "interval_start" => "(x.day + (q.slot - 1) * interval '15 minutes')",
        _ when schema == TargetCatalogue.LoadProfile => $"x.{column.Name}[q.slot]",
        _ => $"x.{column.Name}",
    };

    private static string ShapeColumn(TargetSchema schema) => schema.Shape == ShapeKind.Area ? "boundary" : "line";
}
