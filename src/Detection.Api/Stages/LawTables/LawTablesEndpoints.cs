using System.Text.Json.Nodes;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.LawTables;

/// <summary>Tariffs, fees, cable sections and holidays by effective date, imported as CSV by a manager.</summary>
public static class LawTablesEndpoints
{
    private const int MostBytes = 4 * 1024 * 1024;

    public sealed record Response(string Table, int Rows);

    public static void AddLawTables(this IServiceCollection services) => services.AddSingleton<LawTableStore>();

    public static void MapLawTables(this IEndpointRouteBuilder app)
    {
        var tables = app.MapGroup("/law-tables").WithTags("Law tables");
        RuleSetRoutes.Map(tables);
        tables.MapGet("/{table}", List)
            .WithName("ListLawTable")
            .WithSummary("The rows of one table: tariffs, fees, cables or holidays")
            .WithResponseExample(new JsonArray(new JsonObject { ["day"] = "2026-10-29", ["name"] = "Cumhuriyet Bayramı", ["half_day"] = false, ["source"] = "2429 sayılı Kanun" }))
            .Produces<JsonArray>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        tables.MapPut("/{table}", Import)
            .WithName("ImportLawTable")
            .WithSummary("Import rows of one table as CSV; a row with the same key is replaced, and a file with one wrong field is refused whole")
            .Accepts<string>("text/csv")
            .WithResponseExample(new Response("holidays", 14))
            .Produces<Response>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .RequireRole(Role.Manager);
    }

    private static async Task<IResult> List(string table, LawTableStore tables, CancellationToken ct) =>
        LawTable.Find(table) is { } known ? Results.Ok(await tables.List(known, ct)) : NotFound(table);

    private static async Task<IResult> Import(string table, HttpRequest request, Actor actor, LawTableStore tables, CancellationToken ct)
    {
        if (LawTable.Find(table) is not { } known) return NotFound(table);
        if (request.ContentLength is null or > MostBytes)
            return Results.Problem(title: "Too large", detail: "A table's file has a length and at most 4 MB.", statusCode: StatusCodes.Status413PayloadTooLarge);
        using var reader = new StreamReader(request.Body);
        var (rows, faults) = LawTableFile.Read(known, await reader.ReadToEndAsync(ct));
        if (faults.Count > 0)
        {
            return Results.Problem(
                title: "Not imported", statusCode: StatusCodes.Status422UnprocessableEntity,
                detail: $"Nothing was taken. {string.Join(" ", faults.Select(fault => $"Line {fault.Line}, {fault.Field}: {fault.Message}"))}",
                extensions: new Dictionary<string, object?> { ["faults"] = faults });
        }
        return Results.Ok(new Response(table, await tables.Keep(known, rows, actor.Name, ct)));
    }

    private static IResult NotFound(string table) => Results.Problem(
        title: "No such table", detail: $"There is no table '{table}'; there are {string.Join(", ", LawTable.All.Select(known => known.Name))}.", statusCode: StatusCodes.Status404NotFound);
}
