using System.Reflection;

namespace Detection.Api.Infrastructure;

/// <summary>Which program this is, as the page shows it and as runs keep it.</summary>
public static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
