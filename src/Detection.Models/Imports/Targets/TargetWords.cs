namespace Detection.Models.Imports.Targets;

/// <summary>The words that code columns of several targets share.</summary>
internal static class TargetWords
{
    public static readonly string[] TariffGroups = ["dwelling", "commercial", "industry", "agriculture", "lighting", "public", "other"];

    public static readonly string[] PositionSources = ["surveyed", "geocoded", "centroid", "simulated"];

    public static readonly string[] PositionGrades = ["A", "B", "C", "D"];

    public static readonly string[] Outcomes =
        ["kacak", "kacak_a", "kacak_b", "kacak_c", "kacak_cc", "usulsuz", "art37", "clean", "incomplete"];
}
