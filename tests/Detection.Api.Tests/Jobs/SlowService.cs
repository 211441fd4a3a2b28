using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Detection.Api.Tests.Jobs;

/// <summary>The real service with a job and stages slow enough to be killed in the middle. They note each start and each end.</summary>
public static class SlowService
{
    /// <param name="args">The database's connection string, then the options of <see cref="Detection.Testing.ServiceProcess"/>.</param>
    public static async Task Main(string[] args)
    {
        var settings = new TaramaSettings("unused", args[0], "127.0.0.1", 0, NightlyCron: "", NightlyZone: "Europe/Istanbul");
        await using var database = await TaramaDatabase.Open(settings, TimeProvider.System, default);
        await using var service = TaramaService.Build(settings, database.Source, services =>
        {
            services.AddJob<SlowJob, SlowJob.Arguments>("test-slow");
            services.RemoveAll<INightlyStage>();
            services.AddScoped<INightlyStage>(scope => new SlowStage("import", Steps: 1, scope.GetRequiredService<NpgsqlDataSource>()));
            services.AddScoped<INightlyStage>(scope => new SlowStage("features", Steps: 30, scope.GetRequiredService<NpgsqlDataSource>()));
            services.AddScoped<INightlyStage>(scope => new SlowStage("scores", Steps: 1, scope.GetRequiredService<NpgsqlDataSource>()));
        });
        service.MapPost("/slow/{mark}", Enqueue);
        await service.StartAsync();
        await Console.Out.WriteLineAsync(service.Urls.First());
        await service.WaitForShutdownAsync();
    }

    private static async Task<string> Enqueue(string mark, IJobs jobs, NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var jobId = await jobs.Enqueue(new SlowJob.Arguments(mark), transaction, default);
        await transaction.CommitAsync();
        return jobId.ToString();
    }

    /// <summary>Takes three seconds between its start and its end.</summary>
    internal static async Task Work(string mark, int steps, Action<int> report, NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync("insert into test_note values (@mark, 'start')", new { mark });
        for (var step = 1; step <= steps; step++)
        {
            await Task.Delay(100, ct);
            report(step);
        }
        await connection.ExecuteAsync("insert into test_note values (@mark, 'end')", new { mark });
    }

    public sealed class SlowJob(NpgsqlDataSource database) : IBackgroundJob<SlowJob.Arguments>
    {
        public sealed record Arguments(string Mark);

        public Task Run(Arguments arguments, JobProgress progress, CancellationToken ct) =>
            Work(arguments.Mark, 30, done => progress.Report("working", done, 30), database, ct);
    }

    private sealed record SlowStage(string Name, int Steps, NpgsqlDataSource Database) : INightlyStage
    {
        public Task Run(RunContext run, CancellationToken ct) =>
            Work($"{run.RunId} {Name}", Steps, done => run.Progress.Report(done, Steps), Database, ct);
    }
}
