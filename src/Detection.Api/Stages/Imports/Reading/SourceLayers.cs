using Detection.Api.Stages.Imports.Gdal;
using Detection.Api.Stages.Imports.Reading.Workbooks;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Imports.Reading;

/// <summary>The sheets of a workbook and the layers of a map.</summary>
public static class SourceLayers
{
    /// <summary>Their names in the order of the file; empty for a form without any.</summary>
    /// <exception cref="ImportRefusedException">The file is of no form that is read, or broken.</exception>
    public static async Task<IReadOnlyList<string>> List(string path, FileScan scan, ScratchFolder scratch, CancellationToken ct)
    {
        switch (SourceForms.Of(path, scan))
        {
            case SourceForm.Workbook:
                using (var workbook = Workbook.Open(path)) return workbook.Sheets;
            case SourceForm.Map:
                return await MapFile.LayersOf(path, scan.Kind == FileKind.Zip, scratch, ct);
            default:
                return [];
        }
    }

    /// <summary>Those of several layers that are named after a target, as our own exports name them; what others refer to first.</summary>
    public static IReadOnlyList<string> OfTargets(IReadOnlyList<string> layers) =>
    [
        .. TargetCatalogue.All.Where(schema => schema.FileName is not null)
            .SelectMany(schema => layers.Where(layer => layer == schema.Name || (layer.StartsWith(schema.Name + "-", StringComparison.Ordinal) && int.TryParse(layer.AsSpan(schema.Name.Length + 1), out _)))),
    ];
}
