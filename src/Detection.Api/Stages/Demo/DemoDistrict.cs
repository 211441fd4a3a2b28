using Detection.Api.Infrastructure;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Imports;
using Detection.Api.Stages.Runs;
using Detection.Models.Simulation;
using Detection.Models.Simulation.Output;

namespace Detection.Api.Stages.Demo;

/// <summary>
/// The demonstration: simulates a town, imports its files like any company's, and asks for the first run.
/// Killed in the middle it starts again: the town is the same for a seed, and a file imported twice adds nothing.
/// </summary>
public sealed class DemoDistrict(FileImporter importer, RunStore runs, TaramaSettings settings) : IBackgroundJob<DemoDistrict.Arguments>
{
    public const string JobKind = "demo";
    public const string SimulateStep = "simulate";

    /// <param name="Installations">How many installations the town has.</param>
    /// <param name="Seed">The same seed gives the same town.</param>
    public sealed record Arguments(int Installations, int Seed);

    public async Task Run(Arguments arguments, JobProgress progress, CancellationToken ct)
    {
        var folder = Path.Combine(settings.DataFolder, "demo");
        await Simulate(arguments, folder, progress, ct);
        foreach (var file in CanonicalFolder.List(folder))
        {
            var name = Path.GetFileName(file);
            await importer.Run(new ImportOrder(file, name, Profile: null, Simulated: true) { OfSet = true }, (_, done, total) => progress.Report(name, done, total), ct);
        }
        await runs.Create(asOf: null, arguments.Seed, ct);
        Directory.Delete(folder, recursive: true);
        progress.Report(step: null, arguments.Installations, arguments.Installations);
    }

    private static async Task Simulate(Arguments arguments, string folder, JobProgress progress, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var counted = new ReportEach(done => progress.Report(SimulateStep, done, arguments.Installations));
        await TownSimulator.Write(
            new TownOptions(arguments.Installations, arguments.Seed), file => File.Create(Path.Combine(folder, TownFiles.Name(file))), counted, ct);
    }

    /// <summary>Reports on the caller's thread; <see cref="Progress{T}"/> would post and arrive late.</summary>
    private sealed class ReportEach(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
