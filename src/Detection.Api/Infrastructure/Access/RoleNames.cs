namespace Detection.Api.Infrastructure.Access;

/// <summary>The roles' names as they travel and are stored.</summary>
public static class RoleNames
{
    private static readonly Dictionary<string, Role> ByName = Enum.GetValues<Role>().ToDictionary(Of, StringComparer.Ordinal);

    public static string Of(Role role) => role switch
    {
        Role.Analyst => "analyst",
        Role.Crew => "crew",
        Role.Reviewer => "reviewer",
        Role.Manager => "manager",
        Role.Regulator => "regulator",
        _ => "service",
    };

    /// <summary>The role of that name; null for no role's name.</summary>
    public static Role? Find(string name) => ByName.TryGetValue(name, out var role) ? role : null;
}
