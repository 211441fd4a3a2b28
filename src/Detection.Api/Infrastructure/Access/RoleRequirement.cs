namespace Detection.Api.Infrastructure.Access;

/// <summary>The roles that may call a route. It stands in the route's metadata, so the OpenAPI document shows it too.</summary>
public sealed record RoleRequirement(IReadOnlyList<Role> Roles);

/// <summary>Marks a route whose calls are not kept in the log of writes, because something better is: the parts of an upload.</summary>
public sealed record NotInWriteLog;

public static class RoleRequirements
{
    /// <summary>Only these roles may call the route. A route without this is open to every role.</summary>
    public static TBuilder RequireRole<TBuilder>(this TBuilder endpoint, params Role[] roles) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new RoleRequirement(roles));

    /// <summary>Everybody but the regulator's reader, who sees no person's data.</summary>
    public static TBuilder RequireInsider<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireRole(Role.Analyst, Role.Crew, Role.Reviewer, Role.Manager);

    /// <summary>Only these roles may call the group's routes that change something; reading stays open. A route's own requirement goes first.</summary>
    public static RouteGroupBuilder WritesRequireRole(this RouteGroupBuilder group, params Role[] roles)
    {
        ((IEndpointConventionBuilder)group).Add(endpoint =>
        {
            if (endpoint.Metadata.OfType<IHttpMethodMetadata>().Any(methods => !methods.HttpMethods.Contains(HttpMethods.Get)))
                endpoint.Metadata.Add(new RoleRequirement(roles));
        });
        return group;
    }

    public static TBuilder OutsideWriteLog<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new NotInWriteLog());
}
