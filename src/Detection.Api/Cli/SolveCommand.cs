using System.CommandLine;
using System.Globalization;
using Geo.Routing;
using Geo.Routing.Benchmarks;

namespace Detection.Api.Cli;

/// <summary><c>tarama solve</c>: the route solver on published instances, to measure it against their best-known values.</summary>
public static class SolveCommand
{
    private static readonly Argument<string> PathArgument = new("path")
    {
        Description = "An instance file, or a folder of them: team orienteering after Chao, or with time windows after Righini and Salani",
        HelpName = "PATH",
    };

    private static readonly Option<double> Seconds = new("--seconds")
    {
        Description = "Processor seconds of each solving thread for each instance",
        HelpName = "S",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> Threads = new("--threads")
    {
        Description = "Independent searches of each instance side by side, with seeds K, K+1, …; the best plan counts",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Another seed, another search",
        HelpName = "K",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<bool> Tsv = new("--tsv")
    {
        Description = "Nothing but the lines instance, value, seconds, routes, separated by tabs",
    };

    public static Command Create()
    {
        var command = new Command("solve", "Solve published team-orienteering instances") { PathArgument, Seconds, Threads, Seed, Tsv };
        command.SetAction(Solve);
        return command;
    }

    private static Task<int> Solve(ParseResult command, CancellationToken ct) => Task.Run(() => Measure(command, ct), CancellationToken.None);

    private static int Measure(ParseResult command, CancellationToken ct)
    {
        var (seconds, threads) = (command.GetValue(Seconds), command.GetValue(Threads));
        if (!(seconds >= 0) || double.IsInfinity(seconds)) throw new CommandException("--seconds must be a number of at least 0.");
        if (threads < 1) throw new CommandException("--threads must be at least 1.");
        var instances = Read(command.GetRequiredValue(PathArgument));
        if (!command.GetValue(Tsv)) Console.WriteLine("instance\tvalue\tseconds\troutes");
        var seeds = Enumerable.Range(0, threads).Select(thread => unchecked(command.GetValue(Seed) + thread)).ToList();
        foreach (var instance in instances)
        {
            var found = seeds.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(seed => Search(instance, seconds, seed, ct)).ToList();
            if (ct.IsCancellationRequested) return CommandLine.Failed;
            Console.WriteLine(Line(instance, found.MaxBy(result => result.Plan.Value).Plan, found.Max(result => result.Seconds)));
        }
        return 0;
    }

    private static List<BenchmarkInstance> Read(string path)
    {
        var files = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.txt").Order(StringComparer.Ordinal).ToList() : [path];
        if (files.Count == 0) throw new CommandException($"There is no instance (*.txt) in {path}.");
        return [.. files.SelectMany(ReadFile)];
    }

    private static List<BenchmarkInstance> ReadFile(string file)
    {
        try
        {
            return [.. BenchmarkInstances.Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))];
        }
        catch (Exception e) when (e is FormatException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file}: {e.Message}", e);
        }
    }

    private static (RoutePlan Plan, double Seconds) Search(BenchmarkInstance instance, double seconds, int seed, CancellationToken ct)
    {
        var startedAt = ThreadProcessorClock.Seconds();
        var plan = OrienteeringSolver.Solve(instance.Problem, new SolveLimits(MaxSeconds: seconds, Clock: ThreadProcessorClock.Seconds), seed, ct);
        return (plan, ThreadProcessorClock.Seconds() - startedAt);
    }

    private static string Line(BenchmarkInstance instance, RoutePlan best, double seconds)
    {
        var routes = string.Join(" | ", best.Routes.Select(route => string.Join(' ', route.Stops.Select(instance.NumberOf))));
        return string.Create(CultureInfo.InvariantCulture, $"{instance.Name}\t{best.Value}\t{seconds:F2}\t{routes}");
    }
}
