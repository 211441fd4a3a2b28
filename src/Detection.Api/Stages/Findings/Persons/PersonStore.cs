using Dapper;
using Detection.Models.Findings.Persons;
using Npgsql;

namespace Detection.Api.Stages.Findings.Persons;

/// <summary>The table <c>finding_person</c>.</summary>
public sealed class PersonStore(NpgsqlDataSource database, IdentityVault vault, TimeProvider clock)
{
    /// <summary>The consumer as answers show it; null when none is entered, or the data were destroyed.</summary>
    public async Task<FindingDetail.PersonPart?> Find(long findingId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<FindingDetail.PersonPart>(new CommandDefinition(
            "select full_name, identity_kind, identity_masked from finding_person where finding_id = @findingId", new { findingId }, cancellationToken: ct));
    }

    /// <summary>Findings with the same identity number, newest first.</summary>
    public async Task<IReadOnlyList<long>> ListWith(IdentityKind kind, string number, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<long>(new CommandDefinition(
            "select finding_id from finding_person where identity_hash = @hash order by finding_id desc", new { hash = vault.HashOf(kind, number) }, cancellationToken: ct))).AsList();
    }

    /// <summary>Enters the consumer in the place of an earlier entry.</summary>
    public Task Keep(long findingId, string fullName, IdentityKind? kind, string? number, NpgsqlTransaction transaction, CancellationToken ct) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(
            FindingStore.Query("Persons/KeepPerson"),
            new
            {
                findingId,
                fullName,
                Kind = kind is { } known && number is not null ? FindingJson.Word(known) : null,
                Cipher = number is null ? null : vault.Encrypt(findingId, number),
                Masked = number is null ? null : IdentityNumber.Mask(number),
                Hash = kind is { } hashed && number is not null ? vault.HashOf(hashed, number) : null,
                Now = clock.GetUtcNow().UtcDateTime,
            },
            transaction, cancellationToken: ct));

    /// <returns>False when there was none.</returns>
    public static async Task<bool> Remove(long findingId, NpgsqlTransaction transaction, CancellationToken ct) =>
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            "delete from finding_person where finding_id = @findingId", new { findingId }, transaction, cancellationToken: ct)) > 0;
}
