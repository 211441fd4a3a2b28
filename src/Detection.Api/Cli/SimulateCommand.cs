using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Detection.Models.Simulation;
using Detection.Models.Simulation.Mess;
using Detection.Models.Simulation.Output;

namespace Detection.Api.Cli;

/// <summary><c>tarama simulate</c>: an invented town in the canonical CSV set, with its thieves known.</summary>
public static class SimulateCommand
{
    private static readonly Option<int> Installations = new("--installations")
    {
        Description = "How many installations",
        HelpName = "N",
        DefaultValueFactory = _ => 20_000,
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "The same seed gives the same files, byte for byte",
        HelpName = "S",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<DirectoryInfo?> Out = new("--out")
    {
        Description = "The folder to write; made when it is absent (default: town-N-S in the current folder)",
        HelpName = "DIR",
    };

    private static readonly Option<int> Months = new("--months")
    {
        Description = "How many months of readings",
        HelpName = "M",
        DefaultValueFactory = _ => 36,
    };

    private static readonly Option<double> TheftShare = new("--theft-share")
    {
        Description = "The share of installations that steal at some time, 0 to 0.5",
        HelpName = "SHARE",
        DefaultValueFactory = _ => 0.05,
    };

    private static readonly Option<int?> Mess = new("--mess")
    {
        Description = "Write the town as a company would export it too, with realistic faults and a ledger of them, into the folder “company”: 0 (none) to 3 (every twentieth row)",
        HelpName = "LEVEL",
    };

    private static readonly Option<double> GridFaults = new("--grid-faults")
    {
        Description = "The chance that a transformer's books hold each kind of mistake (a wrong link, a wrong multiplier, lost readings, unmetered lamps), 0 to 0.5; grid_truth.csv names them",
        HelpName = "SHARE",
        DefaultValueFactory = _ => 0,
    };

    private static readonly Option<Stealth> HowCareful = new("--stealth")
    {
        Description = "How much of their use thieves hide: bold, usual or careful; the less, the harder to see",
        HelpName = "LEVEL",
        DefaultValueFactory = _ => Stealth.Usual,
    };

    public static Command Create()
    {
        var command = new Command("simulate", "Write an invented town with known thieves as a canonical CSV set")
        {
            Installations, Seed, Out, Months, TheftShare, HowCareful, GridFaults, Mess,
        };
        command.SetAction(Simulate);
        return command;
    }

    private static async Task<int> Simulate(ParseResult command, CancellationToken ct)
    {
        var options = new TownOptions(command.GetValue(Installations), command.GetValue(Seed))
        {
            Months = command.GetValue(Months),
            TheftShare = command.GetValue(TheftShare),
            Stealth = command.GetValue(HowCareful),
            GridFaultShare = command.GetValue(GridFaults),
        };
        var folder = command.GetValue(Out) ?? new DirectoryInfo(string.Create(CultureInfo.InvariantCulture, $"town-{options.Installations}-{options.Seed}"));
        var started = Stopwatch.GetTimestamp();
        var summary = await Write(options, folder, ct);
        Report(summary, folder, Stopwatch.GetElapsedTime(started));
        if (command.GetValue(Mess) is { } level) Export(options, folder, level);
        return 0;
    }

    private static void Export(TownOptions options, DirectoryInfo folder, int level)
    {
        var target = Path.Combine(folder.FullName, "company");
        try
        {
            var export = new CompanyExport(options.Seed, level) { LastPeriod = options.LastPeriod.ToString("yyyy-MM", CultureInfo.InvariantCulture) };
            Say($"a company's export with {export.Write(folder.FullName, target):N0} planted faults, named in ledger.csv: {target}");
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(e.Message, e);
        }
    }

    private static async Task<TownSummary> Write(TownOptions options, DirectoryInfo folder, CancellationToken ct)
    {
        try
        {
            options.Check();
            folder.Create();
            return await TownSimulator.Write(options, file => File.Create(Path.Combine(folder.FullName, TownFiles.Name(file))), ct: ct);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(e.Message, e);
        }
    }

    private static void Report(TownSummary town, DirectoryInfo folder, TimeSpan elapsed)
    {
        Say($"{town.Installations:N0} installations, {town.Readings:N0} readings, {town.Transformers:N0} transformers in {elapsed.TotalSeconds:F1} s: {folder.FullName}");
        Say($"thieves: {town.Thieves:N0}, of them {town.ActiveThieves:N0} still at it");
        Say($"beside them: {town.LineTaps:N0} taps without a contract, {town.MeterFaults:N0} faulty meters");
        Say($"by method: {Join(town.ThievesByMethod)}");
        Say($"past visits: {Join(town.VisitsByOutcome)}");
        Say($"tariff groups: {Join(town.InstallationsByTariffGroup)}");
        Say("truth.csv names the thieves; it is for measuring and is never imported.");
    }

    private static string Join(IReadOnlyDictionary<string, int> counts) =>
        string.Join(", ", counts.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key} {entry.Value:N0}")));

    private static void Say(FormattableString line) => Console.Out.WriteLine(FormattableString.Invariant(line));

    private static void Say(string line) => Console.Out.WriteLine(line);
}
