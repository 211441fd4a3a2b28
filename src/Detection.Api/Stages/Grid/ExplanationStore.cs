using System.Text.Json;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Access;
using Detection.Models.Balance.Reconciling;
using Npgsql;

namespace Detection.Api.Stages.Grid;

/// <summary>The table <c>grid_explanation</c>: proposals of the night and what people decided on them.</summary>
public sealed class ExplanationStore(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Puts a night's proposals in the place of those nobody decided on; what was decided stays, and is not proposed again.</summary>
    public async Task Propose(long runId, IReadOnlyList<Explanation> proposals, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition("delete from grid_explanation where state = 'proposed'", null, transaction, cancellationToken: ct));
        var unique = proposals.DistinctBy(p => (p.TransformerCode, p.Kind, p.Installation, p.OtherTransformerCode)).ToArray();
        await connection.ExecuteAsync(new CommandDefinition(
            Sql.Read("Stages/Grid/InsertExplanations.sql"),
            new
            {
                runId,
                now = clock.GetUtcNow().UtcDateTime,
                codes = Array.ConvertAll(unique, p => p.TransformerCode),
                kinds = Array.ConvertAll(unique, p => ExplanationWords.Of(p.Kind)),
                installations = Array.ConvertAll(unique, p => p.Installation?.Value),
                others = Array.ConvertAll(unique, p => p.OtherTransformerCode),
                factors = Array.ConvertAll(unique, p => p.Factor),
                began = Array.ConvertAll(unique, p => p.BeganOn),
                kwh = Array.ConvertAll(unique, p => p.KwhPerDay),
                shares = Array.ConvertAll(unique, p => p.ShareExplained),
                probabilities = Array.ConvertAll(unique, p => p.Probability),
                evidence = Array.ConvertAll(unique, p => JsonSerializer.Serialize(StoredEvidence.Of(p.Evidence), JsonSerializerOptions.Web)),
            },
            transaction, cancellationToken: ct));
        await transaction.CommitAsync(ct);
    }

    public async Task<IReadOnlyList<ExplanationRow>> List(string? code, string? kind, string? state, long? explanationId, int limit, int offset, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<ExplanationRow>(new CommandDefinition(
            Sql.Read("Stages/Grid/ListExplanations.sql"), new { code, kind, state, explanationId, limit, offset }, cancellationToken: ct))).AsList();
    }

    /// <summary>Keeps a person's word; an accepted link moves the installation, with what stood there before kept beside it.</summary>
    /// <returns>False when somebody decided before.</returns>
    public async Task<bool> Decide(ExplanationRow explanation, bool accept, Actor actor, string reason, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var decided = await connection.ExecuteAsync(new CommandDefinition(
            """
            update grid_explanation set state = @state, decided_by = @name, decided_at = @now, reason = @reason
             where explanation_id = @ExplanationId and state = 'proposed'
            """,
            new { state = accept ? "accepted" : "rejected", name = actor.Name, now = clock.GetUtcNow().UtcDateTime, reason, explanation.ExplanationId }, transaction, cancellationToken: ct));
        if (decided == 0) return false;
        if (accept && explanation.Kind == "wrong-link")
            await connection.ExecuteAsync(new CommandDefinition(
                Sql.Read("Stages/Grid/MoveInstallation.sql"),
                new { explanation.ExplanationId, explanation.InstallationId, code = explanation.OtherTransformerCode, name = actor.Name, now = clock.GetUtcNow().UtcDateTime },
                transaction, cancellationToken: ct));
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>Evidence with words instead of numbers for kinds.</summary>
    private sealed record StoredEvidence(
        double Coefficient, double CoefficientDeviation, double LogOdds, string? RunnerUp, double RunnerUpLogOdds, double DeviationBefore, double DeviationAfter, int Months)
    {
        public static StoredEvidence Of(BalanceEvidence e) => new(
            Round(e.Coefficient), Round(e.CoefficientDeviation), Round(e.LogOdds), e.RunnerUp is { } kind ? ExplanationWords.Of(kind) : null, Round(e.RunnerUpLogOdds),
            Round(e.DeviationBefore), Round(e.DeviationAfter), e.Months);

        private static double Round(double value) => double.IsFinite(value) ? Math.Round(value, 4) : 0;
    }
}
