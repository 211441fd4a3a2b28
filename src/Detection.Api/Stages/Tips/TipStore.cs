using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Findings.Persons;
using Npgsql;

namespace Detection.Api.Stages.Tips;

/// <summary>The tables <c>tip</c>, <c>tip_informant</c> and <c>tip_informant_reading</c>.</summary>
public sealed class TipStore(NpgsqlDataSource database, IdentityVault vault, TimeProvider clock)
{
    public Task<IReadOnlyList<Tip>> List(int limit, CancellationToken ct) => Read(tipId: null, waiting: false, limit, ct);

    /// <summary>Those whose informant waits for an answer.</summary>
    public Task<IReadOnlyList<Tip>> ListWaiting(int limit, CancellationToken ct) => Read(tipId: null, waiting: true, limit, ct);

    public async Task<Tip?> Find(long tipId, CancellationToken ct) => await Read(tipId, waiting: false, limit: 1, ct) is [var tip] ? tip : null;

    /// <summary>Enters a tip and, apart from it, who gave it.</summary>
    /// <param name="contact">Null for an anonymous tip.</param>
    /// <param name="installationNo">Null where the tip names none.</param>
    /// <returns>Null when there is no such installation.</returns>
    public async Task<Tip?> Add(string? installationNo, DateOnly receivedOn, string what, string? contact, Actor actor, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var installationId = installationNo is null ? null : await connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(
            "select installation_id from installation where installation_no = @installationNo", new { installationNo }, transaction, cancellationToken: ct));
        if (installationNo is not null && installationId is null) return null;
        var tipId = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            insert into tip (installation_id, received_on, what, has_informant, entered_by, entered_at)
            values (@installationId, @receivedOn, @what, @hasInformant, @by, @now) returning tip_id
            """,
            new { installationId, receivedOn, what, hasInformant = contact is not null, by = actor.Name, now = Now }, transaction, cancellationToken: ct));
        if (contact is not null)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "insert into tip_informant (tip_id, contact_cipher) values (@tipId, @cipher)", new { tipId, cipher = vault.EncryptInformant(tipId, contact) }, transaction, cancellationToken: ct));
        }
        await transaction.CommitAsync(ct);
        return await Find(tipId, ct);
    }

    /// <returns>False when it is answered already.</returns>
    public async Task<bool> Answer(long tipId, DateOnly answeredOn, string answer, Actor actor, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteAsync(new CommandDefinition(
            "update tip set answered_on = @answeredOn, answer = @answer, answered_by = @by where tip_id = @tipId and answered_on is null",
            new { tipId, answeredOn, answer, by = actor.Name }, cancellationToken: ct)) > 0;
    }

    /// <summary>Who gave a tip; that it was read is written down with it.</summary>
    /// <returns>Null when nobody is known.</returns>
    public async Task<Informant?> ReadInformant(long tipId, Actor actor, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var cipher = await connection.ExecuteScalarAsync<byte[]?>(new CommandDefinition(
            "select contact_cipher from tip_informant where tip_id = @tipId", new { tipId }, transaction, cancellationToken: ct));
        if (cipher is null) return null;
        await Log(tipId, "read", actor, transaction, ct);
        await transaction.CommitAsync(ct);
        return new Informant(tipId, vault.DecryptInformant(tipId, cipher));
    }

    /// <summary>Removes for good who gave a tip; the tip and its answer stay.</summary>
    /// <returns>False when nobody is known.</returns>
    public async Task<bool> RemoveInformant(long tipId, Actor actor, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (await connection.ExecuteAsync(new CommandDefinition("delete from tip_informant where tip_id = @tipId", new { tipId }, transaction, cancellationToken: ct)) == 0) return false;
        await Log(tipId, "removed", actor, transaction, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private Task<int> Log(long tipId, string act, Actor actor, NpgsqlTransaction transaction, CancellationToken ct) => transaction.Connection!.ExecuteAsync(new CommandDefinition(
        "insert into tip_informant_reading (tip_id, actor_name, actor_role, act, at) values (@tipId, @name, @role, @act, @now)",
        new { tipId, name = actor.Name, role = actor.RoleName, act, now = Now }, transaction, cancellationToken: ct));

    private async Task<IReadOnlyList<Tip>> Read(long? tipId, bool waiting, int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<Tip>(new CommandDefinition(Sql.Read("Stages/Tips/ListTips.sql"), new { tipId, waiting, limit }, cancellationToken: ct))).AsList();
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
