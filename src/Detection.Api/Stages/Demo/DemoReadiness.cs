using Dapper;
using Detection.Api.Infrastructure.Health;
using Detection.Models.Features;
using Npgsql;

namespace Detection.Api.Stages.Demo;

/// <summary>With the demonstration, ready means: the district is loaded and a run over it is done.</summary>
public sealed class DemoReadiness(NpgsqlDataSource database) : IReadinessCheck
{
    public async Task<NotReady?> Find(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        if (await connection.ExecuteScalarAsync<bool>(new CommandDefinition("select exists (select from run where state = 'done')", cancellationToken: ct)))
            return null;
        var job = await connection.QueryFirstOrDefaultAsync<(string Step, double? Share)?>(new CommandDefinition(
            Database.Sql.Read("Stages/Demo/FindOpenStep.sql"), cancellationToken: ct));
        return new NotReady(Words(job?.Step), job?.Share);
    }

    private static TextPair Words(string? step) => step is null
        ? new TextPair("Gösterim bölgesi hazırlanmadı; nedeni /jobs altında yazar.", "The demonstration district is not prepared; /jobs says why.")
        : new TextPair($"Gösterim bölgesi hazırlanıyor ({step}).", $"The demonstration district is being prepared ({step}).");
}
