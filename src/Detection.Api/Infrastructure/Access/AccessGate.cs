namespace Detection.Api.Infrastructure.Access;

/// <summary>
/// Names the actor of every request and refuses a route its role may not call. A regulator's reader writes nowhere, whatever the route says.
/// </summary>
public static class AccessGate
{
    public static async Task Pass(HttpContext context, RequestDelegate next)
    {
        var named = context.Request.Headers[Actor.Carrier].FirstOrDefault() ?? context.Request.Cookies[Actor.Carrier];
        var actor = Actor.Local;
        if (named is not null)
        {
            if (!Actor.TryParse(named, out var parsed))
            {
                await Refuse(context, StatusCodes.Status400BadRequest, "Unreadable actor",
                    $"{Actor.Carrier} is role:name with the name percent-encoded (1 to 80 characters) and one of the roles analyst, crew, reviewer, manager, regulator.");
                return;
            }
            actor = parsed!;
        }

        context.Features.Set(actor);
        if (WhyNot(context, actor) is { } detail)
        {
            await Refuse(context, StatusCodes.Status403Forbidden, "Not for this role", detail);
            return;
        }
        await next(context);
        await Keep(context, actor);
    }

    private static string? WhyNot(HttpContext context, Actor actor)
    {
        const string remedy = "Choose another role on the page under \"working as\", or send the header " + Actor.Carrier + ".";
        if (actor.Role is Role.Regulator && IsWrite(context)) return $"The role regulator reads only. {remedy}";
        var allowed = context.GetEndpoint()?.Metadata.GetMetadata<RoleRequirement>()?.Roles;
        return allowed is null || allowed.Contains(actor.Role)
            ? null
            : $"This needs the role {string.Join(" or ", allowed.Select(RoleNames.Of))}; the request comes as {actor.RoleName} ({actor.Name}). {remedy}";
    }

    private static bool IsWrite(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && !HttpMethods.IsOptions(context.Request.Method);

    private static async Task Keep(HttpContext context, Actor actor)
    {
        if (!IsWrite(context) || context.Response.StatusCode >= StatusCodes.Status400BadRequest) return;
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<NotInWriteLog>() is not null) return;
        var log = context.RequestServices.GetRequiredService<WriteLog>();
        await log.Keep(actor, context.Request.Method, context.Request.Path, context.Response.StatusCode, CancellationToken.None);
    }

    private static Task Refuse(HttpContext context, int status, string title, string detail) =>
        TypedResults.Problem(title: title, detail: detail, statusCode: status).ExecuteAsync(context);
}
