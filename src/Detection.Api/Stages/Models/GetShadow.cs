using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Http;
using Npgsql;

namespace Detection.Api.Stages.Models;

/// <summary>GET /models/shadow: what the candidate would have said on the newest finished run.</summary>
public static class GetShadow
{
    /// <param name="ShadowModelId">Null when no candidate was watched.</param>
    /// <param name="Tops">The two lists side by side, by length.</param>
    public sealed record Response(long RunId, long? ActiveModelId, long? ShadowModelId, IReadOnlyList<Top> Tops);

    /// <param name="Length">The highest scores of either model.</param>
    /// <param name="Common">Installations on both lists.</param>
    /// <param name="ActiveVisited">Of the active model's list, visits made after the run that reached an outcome.</param>
    /// <param name="ShadowFound">Of the candidate's list, such visits that found illegal use.</param>
    public sealed record Top(int Length, long Common, long ActiveVisited, long ActiveFound, long ShadowVisited, long ShadowFound);

    public static RouteHandlerBuilder Map(RouteGroupBuilder models) => models.MapGet("/shadow", Handle)
        .WithSummary("What the candidate would have said on the newest finished run, beside the model at work")
        .Produces<Response>().WithResponseExample(new Response(2, 1, 3, [new Top(100, 81, 20, 9, 21, 11)])).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<IResult> Handle(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var run = await connection.QuerySingleOrDefaultAsync<(long RunId, long ModelId, long? Shadow)?>(new CommandDefinition(
            "select run_id, model_id, shadow_model_id from scoring join run using (run_id) where state = 'done' order by run_id desc limit 1", cancellationToken: ct));
        if (run is not { } newest) return Results.Problem("No run is finished yet.", statusCode: StatusCodes.Status404NotFound);
        var tops = newest.Shadow is null ? [] : (await connection.QueryAsync<Top>(new CommandDefinition(Sql.Read("Stages/Models/CompareTops.sql"), new { run_id = newest.RunId }, cancellationToken: ct))).AsList();
        return Results.Ok(new Response(newest.RunId, newest.ModelId, newest.Shadow, tops));
    }
}
