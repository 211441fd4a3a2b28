using Dapper;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Npgsql;

namespace Detection.Api.Stages.FieldConditions;

/// <summary>How to get to a meter, as someone who was there says it.</summary>
public sealed record AccessNote(long AccessNoteId, string Note, string WrittenBy, DateTime WrittenAt);

/// <summary>The routes <c>/installations/{id}/access-notes</c>.</summary>
public static class AccessNotes
{
    private const int LongestNote = 300;

    /// <param name="Note">1 to 300 letters about the way to the meter, never about who lives there.</param>
    public sealed record Request(string? Note);

    public static void Map(IEndpointRouteBuilder app)
    {
        var notes = app.MapGroup("/installations/{installationId:long}/access-notes").WithTags("Installations");
        notes.MapGet("/", List).RequireInsider()
            .WithName("ListAccessNotes").WithSummary("How to get to the meter; the newest first")
            .WithResponseExample(new[] { FieldConditionExamples.Note }).Produces<IReadOnlyList<AccessNote>>();
        notes.MapPost("/", Add).RequireRole(Role.Crew, Role.Analyst, Role.Manager)
            .WithName("AddAccessNote").WithSummary("Note how to get to the meter; it stands on every crew's sheet from now on")
            .WithRequestExample(new Request(FieldConditionExamples.Note.Note)).WithResponseExample(FieldConditionExamples.Note)
            .Produces<AccessNote>(StatusCodes.Status201Created).ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound);
        notes.MapDelete("/{accessNoteId:long}", End).RequireRole(Role.Crew, Role.Analyst, Role.Manager)
            .WithName("EndAccessNote").WithSummary("Take a note off the sheets; that it was written stays on record")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(long installationId, AccessNoteStore store, CancellationToken ct) => Results.Ok(await store.List(installationId, ct));

    private static async Task<IResult> Add(long installationId, Request request, AccessNoteStore store, Actor actor, CancellationToken ct)
    {
        if (request.Note?.Trim() is not { Length: >= 1 and <= LongestNote } text)
            return InvalidField.Of("note", $"1 to {LongestNote} letters about the way to the meter.");
        return await store.Add(installationId, text, actor, ct) is { } note
            ? Results.Created($"/installations/{installationId}/access-notes/{note.AccessNoteId}", note)
            : Installations.InstallationsEndpoints.NotFound($"{installationId}");
    }

    private static async Task<IResult> End(long installationId, long accessNoteId, AccessNoteStore store, Actor actor, CancellationToken ct) =>
        await store.End(installationId, accessNoteId, actor, ct)
            ? Results.NoContent()
            : Results.Problem(title: "No such note", detail: $"Installation {installationId} has no note {accessNoteId}.", statusCode: StatusCodes.Status404NotFound);
}

/// <summary>The table <c>access_note</c>.</summary>
public sealed class AccessNoteStore(NpgsqlDataSource database, TimeProvider clock)
{
    public async Task<IReadOnlyList<AccessNote>> List(long installationId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<AccessNote>(new CommandDefinition(
            """
            select access_note_id, note, written_by, written_at from access_note
             where installation_id = @installationId and ended_at is null order by written_at desc, access_note_id desc
            """,
            new { installationId }, cancellationToken: ct))).AsList();
    }

    /// <returns>Null when there is no such installation.</returns>
    public async Task<AccessNote?> Add(long installationId, string note, Actor actor, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<AccessNote>(new CommandDefinition(
            """
            insert into access_note (installation_id, note, written_by, written_at)
            select installation_id, @note, @by, @now from installation where installation_id = @installationId
            returning access_note_id, note, written_by, written_at
            """,
            new { installationId, note, by = actor.Name, now = Now }, cancellationToken: ct));
    }

    /// <returns>False when the installation has no such note.</returns>
    public async Task<bool> End(long installationId, long accessNoteId, Actor actor, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteAsync(new CommandDefinition(
            """
            update access_note set ended_at = @now, ended_by = @by
             where access_note_id = @accessNoteId and installation_id = @installationId and ended_at is null
            """,
            new { installationId, accessNoteId, by = actor.Name, now = Now }, cancellationToken: ct)) > 0;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
