using Dapper;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Models.Campaigns;
using Geo.Areas;
using NetTopologySuite.Geometries;
using Npgsql;

namespace Detection.Api.Stages.FieldConditions;

/// <summary>An area that asks crews for caution.</summary>
/// <param name="Outline">Its corners in EPSG:4326, the first not repeated.</param>
/// <param name="Installations">How many installations with a place on the map lie in it.</param>
public sealed record CautionArea(
    long CautionAreaId, string Name, IReadOnlyList<CampaignPlace> Outline, bool NeedsTwoCrews, bool OnlyByDaylight, bool NeedsPoliceEscort, string? Note,
    string CreatedBy, DateTime CreatedAt, int Installations);

/// <summary>The routes <c>/caution-areas</c>: where two crews go together, only by day, or with the police.</summary>
public static class CautionAreas
{
    private const int LongestName = 80;
    private const int LongestNote = 300;

    /// <param name="Outline">At least three corners; the first need not be repeated at the end.</param>
    public sealed record Request(
        string? Name, IReadOnlyList<CampaignPlace>? Outline, bool NeedsTwoCrews = false, bool OnlyByDaylight = false, bool NeedsPoliceEscort = false, string? Note = null);

    public static void Map(IEndpointRouteBuilder app)
    {
        var areas = app.MapGroup("/caution-areas").WithTags("Campaigns");
        areas.MapGet("/", List).RequireInsider()
            .WithName("ListCautionAreas").WithSummary("The areas that ask crews for caution now")
            .WithResponseExample(new[] { FieldConditionExamples.Area }).Produces<IReadOnlyList<CautionArea>>();
        areas.MapPost("/", Create).RequireRole(Role.Analyst, Role.Manager)
            .WithName("CreateCautionArea").WithSummary("Ask crews for caution in an area: every plan made from now on keeps to it")
            .WithRequestExample(FieldConditionExamples.NewArea).WithResponseExample(FieldConditionExamples.Area)
            .Produces<CautionArea>(StatusCodes.Status201Created).ProducesValidationProblem();
        areas.MapDelete("/{cautionAreaId:long}", End).RequireRole(Role.Analyst, Role.Manager)
            .WithName("EndCautionArea").WithSummary("End an area's caution; that it was asked for stays on record")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(CautionAreaStore store, CancellationToken ct) => Results.Ok(await store.List(ct));

    private static async Task<IResult> Create(Request request, CautionAreaStore store, Actor actor, CancellationToken ct)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var (name, note) = (request.Name?.Trim() ?? "", request.Note?.Trim());
        if (name.Length is < 1 or > LongestName) errors["name"] = [$"A name of 1 to {LongestName} letters."];
        if (note?.Length > LongestNote) errors["note"] = [$"At most {LongestNote} letters."];
        if (request is { NeedsTwoCrews: false, OnlyByDaylight: false, NeedsPoliceEscort: false })
            errors["needsTwoCrews"] = ["An area that asks for nothing changes nothing: choose two crews, daylight or an escort."];
        var outline = DrawnArea.TryBuild([.. (request.Outline ?? []).Select(corner => (corner.Longitude, corner.Latitude))], out var fault);
        if (outline is null) errors["outline"] = [fault!];
        if (errors.Count > 0) return Results.ValidationProblem(errors);
        var area = await store.Create(name, outline!, request, string.IsNullOrEmpty(note) ? null : note, actor, ct);
        return Results.Created($"/caution-areas/{area.CautionAreaId}", area);
    }

    private static async Task<IResult> End(long cautionAreaId, CautionAreaStore store, Actor actor, CancellationToken ct) => await store.End(cautionAreaId, actor, ct)
        ? Results.NoContent()
        : Results.Problem(title: "No such area", detail: $"No area {cautionAreaId} asks for caution now.", statusCode: StatusCodes.Status404NotFound);
}

/// <summary>The table <c>caution_area</c>.</summary>
public sealed class CautionAreaStore(NpgsqlDataSource database, TimeProvider clock)
{
    private const string Columns =
        """
        select area.caution_area_id, area.name, area.outline, area.needs_two_crews, area.only_by_daylight, area.needs_police_escort, area.note, area.created_by,
               area.created_at, (select count(*)::int from installation where st_covers(area.outline, installation.location)) as installations
          from caution_area area
        """;

    public async Task<IReadOnlyList<CautionArea>> List(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition($"{Columns} where area.ended_at is null order by area.name, area.caution_area_id", cancellationToken: ct));
        return [.. rows.Select(row => row.ToArea())];
    }

    public async Task<CautionArea> Create(string name, Polygon outline, CautionAreas.Request asked, string? note, Actor actor, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var id = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            insert into caution_area (name, outline, needs_two_crews, only_by_daylight, needs_police_escort, note, created_by, created_at)
            values (@name, @outline, @needsTwoCrews, @onlyByDaylight, @needsPoliceEscort, @note, @by, @now) returning caution_area_id
            """,
            new { name, outline, asked.NeedsTwoCrews, asked.OnlyByDaylight, asked.NeedsPoliceEscort, note, by = actor.Name, now = Now }, cancellationToken: ct));
        return (await connection.QuerySingleAsync<Row>(new CommandDefinition($"{Columns} where area.caution_area_id = @id", new { id }, cancellationToken: ct))).ToArea();
    }

    /// <returns>False when no such area asks for caution now.</returns>
    public async Task<bool> End(long cautionAreaId, Actor actor, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteAsync(new CommandDefinition(
            "update caution_area set ended_at = @now, ended_by = @by where caution_area_id = @cautionAreaId and ended_at is null",
            new { cautionAreaId, by = actor.Name, now = Now }, cancellationToken: ct)) > 0;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private sealed record Row
    {
        public long CautionAreaId { get; init; }
        public string Name { get; init; } = "";
        public Polygon Outline { get; init; } = Polygon.Empty;
        public bool NeedsTwoCrews { get; init; }
        public bool OnlyByDaylight { get; init; }
        public bool NeedsPoliceEscort { get; init; }
        public string? Note { get; init; }
        public string CreatedBy { get; init; } = "";
        public DateTime CreatedAt { get; init; }
        public int Installations { get; init; }

        public CautionArea ToArea() => new(
            CautionAreaId, Name, [.. Outline.ExteriorRing.Coordinates.SkipLast(1).Select(corner => new CampaignPlace(corner.X, corner.Y))],
            NeedsTwoCrews, OnlyByDaylight, NeedsPoliceEscort, Note, CreatedBy, CreatedAt, Installations);
    }
}
