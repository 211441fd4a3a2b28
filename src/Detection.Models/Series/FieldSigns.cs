using System.Collections.Frozen;

namespace Detection.Models.Series;

/// <summary>What the reader of a meter noted of its state, whatever number the company's own code table gives it.</summary>
[Flags]
public enum FieldSigns
{
    None = 0,

    /// <summary>Glass broken, display faint, or otherwise hard to read.</summary>
    Damaged = 1,

    /// <summary>A cover or a seal is missing.</summary>
    Opened = 2,

    /// <summary>The place stands empty.</summary>
    Vacant = 4,

    /// <summary>The supply is cut.</summary>
    Cut = 8,

    /// <summary>Nobody could get at the meter.</summary>
    Unreached = 16,
}

/// <summary>The words in a code table's column <c>meaning</c> that scoring understands; any other says nothing.</summary>
public static class FieldSignWords
{
    private static readonly FrozenDictionary<string, FieldSigns> Known = new Dictionary<string, FieldSigns>
    {
        ["glass_broken"] = FieldSigns.Damaged,
        ["display_faint"] = FieldSigns.Damaged,
        ["burnt"] = FieldSigns.Damaged,
        ["cover_missing"] = FieldSigns.Opened,
        ["seal_missing"] = FieldSigns.Opened,
        ["vacant"] = FieldSigns.Vacant,
        ["cut"] = FieldSigns.Cut,
        ["locked"] = FieldSigns.Unreached,
        ["unreadable"] = FieldSigns.Unreached,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every word that says something.</summary>
    public static IReadOnlyList<string> All => Known.Keys;

    /// <param name="meaning">As the code table has it; null = no meaning given.</param>
    public static FieldSigns Of(string? meaning) => meaning is null ? FieldSigns.None : Known.GetValueOrDefault(meaning);
}

/// <summary>A month's reading with something noted; months with nothing noted have no entry.</summary>
/// <param name="KnownOn">The day the meter was read.</param>
public readonly record struct FieldNote(Period Period, DateOnly KnownOn, FieldSigns Signs);
