using System.Reflection;

namespace Detection.Api.Infrastructure.Access;

/// <summary>
/// Who a request says it comes from. There are no accounts yet: this identifies for the history and does not authenticate, which is why
/// the service listens on this machine only.
/// </summary>
/// <param name="Name">As the person writes it, 1 to 80 characters.</param>
public sealed record Actor(string Name, Role Role)
{
    /// <summary>The header and, for links and pictures that cannot send one, the cookie that name the actor: <c>role:name</c>, the name percent-encoded.</summary>
    public const string Carrier = "Tarama-Actor";

    private const int LongestName = 80;

    /// <summary>Whom a request comes from that names nobody.</summary>
    public static readonly Actor Local = new("local", Role.Analyst);

    /// <summary>Who the night's entries are by.</summary>
    public static readonly Actor Night = new("nightly run", Role.Service);

    /// <summary>The role as requests, answers and the database write it.</summary>
    public string RoleName => RoleNames.Of(Role);

    /// <summary>Gives the actor to a handler that asks for one; <see cref="AccessGate"/> has put it there.</summary>
    public static ValueTask<Actor> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult(Of(context));

    /// <summary>The actor of a request that has passed <see cref="AccessGate"/>.</summary>
    public static Actor Of(HttpContext context) => context.Features.Get<Actor>() ?? Local;

    /// <summary>Reads <c>role:name</c>.</summary>
    /// <param name="text">For example <c>crew:Ay%C5%9Fe%20Demir</c>.</param>
    /// <param name="actor">The actor; null when the text is refused.</param>
    /// <returns>False when the role is unknown or the name is empty, too long or holds control characters.</returns>
    public static bool TryParse(string text, out Actor? actor)
    {
        actor = null;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || RoleNames.Find(text[..colon]) is not { } role || role is Role.Service) return false;
        var name = Uri.UnescapeDataString(text[(colon + 1)..]).Trim();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl)) return false;
        actor = new Actor(name, role);
        return true;
    }
}
