using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Infrastructure.Privacy;
using Npgsql;

namespace Detection.Api.Stages.Installations;

/// <summary>POST /installations/by-identity: the installations of one person or company, by the whole number.</summary>
/// <remarks>The number comes in the body, so that it stands in no log of addresses; nothing but an exact match is possible.</remarks>
public static class FindConsumer
{
    public sealed record Request(string Number);

    public sealed record Match(long InstallationId, string InstallationNo, string ContractAccountNo, string? IdMasked);

    public static RouteHandlerBuilder Map(RouteGroupBuilder installations) => installations.MapPost("/by-identity", Handle)
        .WithName("FindConsumer")
        .WithSummary("The installations whose contract holder has this national, tax, passport or residence number")
        .WithRequestExample(new Request("10000000146"))
        .WithResponseExample(new[] { new Match(291, "7698578133", "5123456789", "********146") })
        .Produces<IReadOnlyList<Match>>()
        .RequireInsider();

    private static async Task<IResult> Handle(Request request, NpgsqlDataSource database, IdentityCipher cipher, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select installation_id, installation_no, c.contract_account_no, c.id_masked from consumer c join installation using (installation_id) where c.id_hash = $1 order by installation_no limit 500");
        command.Parameters.AddWithValue(cipher.Hash(request.Number ?? ""));
        await using var rows = await command.ExecuteReaderAsync(ct);
        var matches = new List<Match>();
        while (await rows.ReadAsync(ct)) matches.Add(new(rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.IsDBNull(3) ? null : rows.GetString(3)));
        return Results.Ok(matches);
    }
}
