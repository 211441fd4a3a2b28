using Detection.Api.Infrastructure.Http;
using Detection.Api.Infrastructure.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace Detection.Api.Stages.Models;

/// <summary>POST /models: train a candidate now on the newest finished run and every outcome known on its day.</summary>
public static class TrainModel
{
    public sealed record Response(Guid JobId);

    public static RouteHandlerBuilder Map(RouteGroupBuilder models) => models.MapPost("/", Handle)
        .WithSummary("Train a candidate now; the night does so by itself when enough new outcomes are known")
        .WithResponseExample(new Response(new Guid("0197a2c4-7d1e-7b6a-9f3e-1c2d3e4f5a6b"))).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Accepted<Response>, ProblemHttpResult>> Handle(IJobs jobs, NpgsqlDataSource database, CancellationToken ct)
    {
        if (await Newest(database, ct) is not { } arguments)
            return TypedResults.Problem("No run is finished yet: a model is trained on a run's feature rows. Queue a run with POST /runs.", statusCode: StatusCodes.Status404NotFound);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var jobId = await jobs.Enqueue(arguments, transaction, ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Accepted($"/jobs/{jobId}", new Response(jobId));
    }

    private static async Task<TrainModelJob.Arguments?> Newest(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select run_id, as_of, seed from run where state = 'done' order by run_id desc limit 1");
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? new(reader.GetInt64(0), reader.GetFieldValue<DateOnly>(1), reader.GetInt32(2)) : null;
    }
}
