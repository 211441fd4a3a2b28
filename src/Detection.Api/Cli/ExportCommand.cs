using System.CommandLine;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Privacy;
using Detection.Api.Stages.Exports;
using Detection.Api.Infrastructure.Gdal;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Cli;

/// <summary><c>tarama export OUT</c>: everything that was imported, or some kinds of it, as files that can be imported again.</summary>
public static class ExportCommand
{
    private static readonly Argument<string> Out = new("OUT")
    {
        Description = "A folder for the files of the canonical set; or a file ending in .xlsx or .gpkg, or with one --kind in .csv or .geojson",
    };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "Form of the files in the folder: csv, geojson, xlsx or gpkg",
        HelpName = "F",
        DefaultValueFactory = _ => "csv",
    };

    private static readonly Option<string[]> Kinds = new("--kind")
    {
        Description = "Only this kind of rows (readings, installations, …); may be given several times",
        HelpName = "K",
        DefaultValueFactory = _ => [],
    };

    public static Command Create()
    {
        var command = new Command("export", "Write what is stored as CSV, GeoJSON, XLSX or GeoPackage; persons' numbers and names stand in it in clear") { Out, Format, Kinds };
        command.SetAction(Export);
        return command;
    }

    private static async Task<int> Export(ParseResult command, CancellationToken ct)
    {
        var path = command.GetRequiredValue(Out);
        var kinds = KindsOf(command.GetRequiredValue(Kinds));
        var ofPath = Path.GetExtension(path) is ['.', .. var ending] ? ExportFormats.Find(ending) : null;
        var format = ofPath ?? ExportFormats.Find(command.GetRequiredValue(Format)) ?? throw new CommandException("--format is csv, geojson, xlsx or gpkg.");
        if (ofPath is not null && !ExportFormats.HoldsMany(format) && kinds.Count != 1)
            throw new CommandException($"{path} holds one kind: name it with --kind, or name a folder.");
        await using var database = await TaramaDatabase.Open(command.Settings(), TimeProvider.System, ct);
        using var cipher = IdentityKey.Open(command.Settings().DataFolder);
        var exporter = new Exporter(database.Source, cipher);
        try
        {
            if (ofPath is null) foreach (var name in await exporter.WriteFolder(kinds, format, path, ct)) await Console.Out.WriteLineAsync(Path.Combine(path, name));
            else await WriteFile(exporter, kinds, format, path, ct);
        }
        catch (GdalException e)
        {
            throw new CommandException(e.Message, e);
        }

        return 0;
    }

    private static async Task WriteFile(Exporter exporter, IReadOnlyList<TargetSchema> kinds, ExportFormat format, string path, CancellationToken ct)
    {
        await using var file = File.Create(path);
        if (ExportFormats.HoldsMany(format)) await exporter.WriteMany(kinds, format, file, ct);
        else await exporter.WriteOne(kinds[0], format, file, ct);
        await Console.Out.WriteLineAsync(path);
    }

    private static IReadOnlyList<TargetSchema> KindsOf(string[] names)
    {
        if (names.FirstOrDefault(name => ExportKinds.All.All(schema => schema.Name != name)) is { } unknown)
            throw new CommandException($"There is no kind “{unknown}”. Kinds: {string.Join(", ", ExportKinds.All.Select(schema => schema.Name))}.");
        return names.Length == 0 ? ExportKinds.All : [.. ExportKinds.All.Where(schema => names.Contains(schema.Name))];
    }
}
