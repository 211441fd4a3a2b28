using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Infrastructure.Access;

/// <summary>Who the service takes a caller for, and what was changed by whom.</summary>
public static class AccessEndpoints
{
    private const int MostWrites = 1_000;

    /// <param name="Roles">The roles a person may work as.</param>
    /// <param name="Authenticated">False until there are accounts: the name is taken at its word.</param>
    public sealed record WhoResponse(string Name, Role Role, IReadOnlyList<Role> Roles, bool Authenticated);

    public static IServiceCollection AddAccess(this IServiceCollection services) => services.AddSingleton<WriteLog>();

    public static void MapAccess(this IEndpointRouteBuilder app)
    {
        var access = app.MapGroup("/access").WithTags("Access");
        access.MapGet("/me", Who)
            .WithName("GetActor")
            .WithSummary("Whom the service takes the caller for; a name is taken at its word until there are accounts")
            .WithResponseExample(new WhoResponse("Ayşe Demir", Role.Crew, [.. Choosable()], Authenticated: false))
            .Produces<WhoResponse>();
        access.MapGet("/writes", Writes)
            .WithName("ListWrites")
            .WithSummary("What was changed through the API, by whom and when; newest first")
            .WithResponseExample(new[] { new WriteLog.Row(41, new DateTime(2026, 11, 26, 9, 12, 4, DateTimeKind.Utc), "Ayşe Demir", "crew", "POST", "/findings", 201) })
            .Produces<IReadOnlyList<WriteLog.Row>>()
            .ProducesValidationProblem()
            .RequireRole(Role.Manager, Role.Reviewer);
    }

    private static IResult Who(Actor actor) => Results.Ok(new WhoResponse(actor.Name, actor.Role, [.. Choosable()], Authenticated: false));

    private static async Task<IResult> Writes(WriteLog log, CancellationToken ct, long? before = null, int limit = 100) => limit is < 1 or > MostWrites
        ? InvalidField.Of("limit", $"Between 1 and {MostWrites}.")
        : Results.Ok(await log.List(before, limit, ct));

    private static IEnumerable<Role> Choosable() => Enum.GetValues<Role>().Where(role => role is not Role.Service);
}
