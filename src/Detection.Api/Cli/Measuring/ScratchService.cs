using System.Diagnostics;
using Detection.Api.Infrastructure;
using Detection.Api.Pipeline;

namespace Detection.Api.Cli.Measuring;

/// <summary>The service's parts over a scratch database, without a host.</summary>
internal static class ScratchService
{
    public static ServiceProvider Build(TaramaSettings settings, ScratchDatabase scratch) =>
        new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddTarama(settings, scratch.Source).BuildServiceProvider();

    /// <summary>How long one nightly stage takes, in a scope of its own.</summary>
    public static async Task<StageTime> TimeStage(this ServiceProvider services, string stage, RunContext run, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        using var process = Process.GetCurrentProcess();
        var (started, worked) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        await scope.ServiceProvider.GetServices<INightlyStage>().Single(s => s.Name == stage).Run(run, ct);
        process.Refresh();
        return new StageTime(Stopwatch.GetElapsedTime(started).TotalSeconds, (process.TotalProcessorTime - worked).TotalSeconds);
    }

    /// <param name="Seconds">By the clock on the wall.</param>
    /// <param name="ProcessorSeconds">Of this process over all its threads; the database server's are not in it.</param>
    internal readonly record struct StageTime(double Seconds, double ProcessorSeconds);
}
