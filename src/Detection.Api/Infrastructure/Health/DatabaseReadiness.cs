using Detection.Models.Features;
using Npgsql;

namespace Detection.Api.Infrastructure.Health;

/// <summary>Ready when the database answers.</summary>
public sealed class DatabaseReadiness(NpgsqlDataSource database) : IReadinessCheck
{
    private static readonly NotReady Silent = new(new TextPair("Veritabanı şu anda yanıt vermiyor.", "The database does not answer at the moment."));

    public async Task<NotReady?> Find(CancellationToken ct)
    {
        try
        {
            await using var command = database.CreateCommand("select 1");
            await command.ExecuteScalarAsync(ct);
            return null;
        }
        catch (NpgsqlException)
        {
            return Silent;
        }
    }
}
