using System.CommandLine;
using System.Globalization;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Privacy;
using Detection.Api.Stages.Imports;
using Detection.Api.Stages.Imports.Reading;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;

namespace Detection.Api.Cli;

/// <summary><c>tarama import PATH</c>: one file, or a folder that holds the canonical CSV set.</summary>
/// <remarks>Ends with 0 when every row was taken, 2 when some were rejected, 1 when a file was refused or something failed.</remarks>
public static class ImportCommand
{
    private const int SomeRejected = 2;

    private static readonly Argument<string> PathArgument = new("PATH")
    {
        Description = "A CSV, XLSX, GeoJSON or GeoPackage file, a ZIP with a Shapefile or File Geodatabase, or a folder with files of the canonical set",
    };

    private static readonly Option<string?> Profile = new("--profile")
    {
        Description = "A ready-made mapping profile's name, or a profile's path; left out, the file is recognised by its name and header",
        HelpName = "P",
    };

    private static readonly Option<string?> Neighbourhoods = new("--neighbourhoods")
    {
        Description = "Neighbourhood boundaries (GeoJSON) to import first",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Layer = new("--layer")
    {
        Description = "The sheet of a workbook or the layer of a map",
        HelpName = "NAME",
    };

    private static readonly Option<bool> Inspect = new("--inspect")
    {
        Description = "Import nothing: guess a profile (or try the one named), show ten rows as they would be read, and write the profile",
    };

    private static readonly Option<bool> Simulated = new("--simulated") { Description = "The data describe a simulated district" };

    private static readonly Option<string?> At = new("--at")
    {
        Description = "Where the installation stands, for a file of one installation without a position: longitude,latitude",
        HelpName = "LON,LAT",
    };

    public static Command Create()
    {
        var command = new Command("import", "Take in installations, readings and what belongs to them") { PathArgument, Profile, Layer, Inspect, Neighbourhoods, Simulated, At };
        command.SetAction(Import);
        return command;
    }

    private static async Task<int> Import(ParseResult command, CancellationToken ct)
    {
        if (command.GetValue(Inspect)) return await InspectScreen.Run(command.GetRequiredValue(PathArgument), command.GetValue(Profile), command.GetValue(Layer), Console.Out, ct);
        var orders = await Orders(command, ct);
        await using var database = await TaramaDatabase.Open(command.Settings(), TimeProvider.System, ct);
        using var cipher = IdentityKey.Open(command.Settings().DataFolder);
        var importer = new FileImporter(database.Source, new ImportStore(database.Source), TimeProvider.System, cipher);
        var rejected = 0L;
        foreach (var order in orders)
        {
            var summary = await Run(importer, order, ct);
            rejected += summary.RowsRejected;
        }

        return rejected > 0 ? SomeRejected : 0;
    }

    private static async Task<ImportSummary> Run(FileImporter importer, ImportOrder order, CancellationToken ct)
    {
        var screen = new ImportScreen(Console.Out, Console.Error, TimeProvider.System, showProgress: !Console.IsErrorRedirected);
        try
        {
            var summary = await importer.Run(order, screen.Report, ct);
            await screen.Show(summary);
            return summary;
        }
        catch (ImportRefusedException refused)
        {
            throw new CommandException($"{order.FileName}: {refused.Reason.En} {refused.Rule.Remedy.En}", refused);
        }
        catch (ProfileException unusable)
        {
            throw new CommandException(unusable.Message, unusable);
        }
    }

    private static async Task<List<ImportOrder>> Orders(ParseResult command, CancellationToken ct)
    {
        var path = command.GetRequiredValue(PathArgument);
        var simulated = command.GetValue(Simulated);
        var orders = new List<ImportOrder>();
        if (command.GetValue(Neighbourhoods) is { } boundaries) orders.Add(Order(boundaries, profile: null, simulated));
        if (File.Exists(path))
        {
            var order = Order(path, command.GetValue(Profile), simulated) with { Position = Position(command.GetValue(At)), Layer = command.GetValue(Layer) };
            orders.AddRange(await LayersOf(order, ct) is { Count: > 0 } layers ? layers.Select(layer => order with { Layer = layer }) : [order]);
        }
        else if (Directory.Exists(path)) orders.AddRange(FilesOf(path).Select(file => Order(file, profile: null, simulated) with { OfSet = true }));
        else throw new CommandException($"There is no file or folder {path}.");
        return orders;
    }

    // Our own workbooks and packages hold many kinds; one that is not ours has to have its sheet or layer named.
    private static async Task<IReadOnlyList<string>> LayersOf(ImportOrder order, CancellationToken ct)
    {
        if (order.Layer is not null || order.Profile is not null) return [];
        FileScan scan;
        await using (var file = File.OpenRead(order.Path)) scan = FileScan.Read(file);
        if (scan.Kind is not (FileKind.Zip or FileKind.Sqlite)) return [];
        using var scratch = new ScratchFolder();
        try
        {
            var layers = await SourceLayers.List(order.Path, scan, scratch, ct);
            return layers.Count > 1 ? SourceLayers.OfTargets(layers) : [];
        }
        catch (ImportRefusedException)
        {
            return [];
        }
    }

    private static IReadOnlyList<string> FilesOf(string folder) => CanonicalFolder.List(folder) is { Count: > 0 } files
        ? files
        : throw new CommandException($"{folder} holds no file of the canonical set (installations.csv, readings.csv, …).");

    private static ImportOrder Order(string path, string? profile, bool simulated) => File.Exists(path)
        ? new ImportOrder(path, Path.GetFileName(path), profile, simulated)
        : throw new CommandException($"There is no file {path}.");

    private static (double Longitude, double Latitude)? Position(string? text)
    {
        if (text is null) return null;
        var parts = text.Split(',');
        if (parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)) return (longitude, latitude);
        throw new CommandException($"--at takes longitude,latitude in degrees, not “{text}”.");
    }
}
