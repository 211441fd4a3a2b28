using Xunit;

namespace Detection.Testing;

/// <summary>A fact that can only be made to happen by root (mounts, other users' files).</summary>
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (!Environment.IsPrivilegedProcess) Skip = "Needs root";
    }
}
