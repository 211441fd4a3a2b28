using System.Diagnostics;
using Detection.Api.Infrastructure;
using Detection.Api.Pipeline;

namespace Detection.Api.Cli.Measuring;

/// <summary>The service's parts over a scratch database, without a host.</summary>
internal static class ScratchService
{
    public static ServiceProvider Build(TaramaSettings settings, ScratchDatabase scratch) =>
        new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddTarama(settings, scratch.Source).BuildServiceProvider();

    /// <summary>How long one nightly stage takes, in a scope of its own [s].</summary>
    public static async Task<double> TimeStage(this ServiceProvider services, string stage, RunContext run, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var started = Stopwatch.GetTimestamp();
        await scope.ServiceProvider.GetServices<INightlyStage>().Single(s => s.Name == stage).Run(run, ct);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
