using System.CommandLine;
using System.Globalization;
using Detection.Api.Database;
using Detection.Api.Stages.Roads;
using Geo.Roads.Osm;

namespace Detection.Api.Cli;

/// <summary><c>tarama roads import FILE</c>: streets from an OpenStreetMap extract. A network of the same name is replaced when the new one is ready.</summary>
public static class RoadsCommand
{
    private static readonly Argument<string> FileArgument = new("FILE") { Description = "An OpenStreetMap extract: .osm.pbf, .osm.gz or .osm" };

    private static readonly Option<string?> Name = new("--name")
    {
        Description = "What the network is called; left out, the file's name without its ending",
        HelpName = "NAME",
    };

    private const int MostShown = 20;

    public static Command Create()
    {
        var import = new Command("import", "Read the streets of an OpenStreetMap extract and make them ready for planning") { FileArgument, Name };
        import.SetAction(Import);
        return new Command("roads", "Road networks that crews' routes and times are worked out on") { import };
    }

    private static async Task<int> Import(ParseResult command, CancellationToken ct)
    {
        var path = command.GetRequiredValue(FileArgument);
        if (!File.Exists(path)) throw new CommandException($"There is no file {path}.");
        await using var database = await TaramaDatabase.Open(command.Settings(), TimeProvider.System, ct);
        var importer = new RoadImporter(new RoadStore(database.Source, TimeProvider.System));
        var screen = new ImportScreen(Console.Out, Console.Error, TimeProvider.System, showProgress: !Console.IsErrorRedirected);
        await using var file = File.OpenRead(path);
        try
        {
            var (id, network) = await importer.ImportOsm(
                file, Path.GetFileName(path), command.GetValue(Name) ?? NameOf(path), (step, share) => screen.Report(step, (long)(1000 * share), 1000), ct);
            await Console.Out.WriteLineAsync(Report(id, network));
            return 0;
        }
        catch (OsmFormatException unusable)
        {
            throw new CommandException($"{path}: {unusable.Message} Nothing was changed.", unusable);
        }
    }

    private static string NameOf(string path)
    {
        var name = Path.GetFileName(path);
        return name[..(name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? dot : name.Length)];
    }

    private static string Report(long id, PreparedNetwork network)
    {
        var (map, report, reach) = (network.Map, network.Report, network.Reach);
        var unreached = reach.Unreached.Count == 0 ? "" : $"\n  not on a road, for example: {string.Join(", ", reach.Unreached.Take(MostShown))}; more in GET /roads";
        return string.Create(CultureInfo.InvariantCulture, $"""
            {network.SourceName} → road network '{network.Name}' ({id}), {network.Attribution}
              {map.Network.EdgeCount:N0} edges, {map.Network.NodeCount:N0} nodes, {map.Network.Kilometres:N0} km, {map.ShortcutCount:N0} shortcuts, {network.Content.Length / 1e6:0.0} MB
              mainland {map.IslandSizes[0]:N0} nodes; {map.IslandSizes.Count - 1:N0} islands with {map.IslandSizes.Skip(1).Sum():N0} nodes, to which nothing is snapped
              turn restrictions {report.RestrictionsRead:N0}, unusable {report.RestrictionsUnused:N0}; nodes missing in the file {report.MissingNodes:N0}
              installations on a road {reach.OnRoad:N0}, without one {reach.WithoutRoad:N0}, on an island {reach.OnIsland:N0}
            """) + unreached;
    }
}
