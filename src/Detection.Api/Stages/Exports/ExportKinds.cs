using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Exports;

/// <summary>What can leave: every kind of the canonical set.</summary>
public static class ExportKinds
{
    public static IReadOnlyList<TargetSchema> All { get; } = [.. TargetCatalogue.All.Where(schema => schema.FileName is not null)];

    /// <summary>True where the kind's rows are points, lines or areas.</summary>
    public static bool IsSpatial(TargetSchema schema) => schema.Shape != ShapeKind.None || HasPoint(schema);

    public static bool HasPoint(TargetSchema schema) => schema.Find("longitude") >= 0;

    /// <summary>A table of text cannot hold a shape, so a kind that is nothing without one does not go into one.</summary>
    public static bool Fits(TargetSchema schema, ExportFormat format) =>
        format is not (ExportFormat.Csv or ExportFormat.Xlsx) || schema.Shape == ShapeKind.None || (format == ExportFormat.Xlsx && !schema.ShapeRequired);

    /// <summary>The form in which a kind goes into an archive of all kinds.</summary>
    public static ExportFormat FormInArchive(TargetSchema schema, ExportFormat format) =>
        schema.Shape != ShapeKind.None && format == ExportFormat.Csv ? ExportFormat.GeoJson : format;
}
