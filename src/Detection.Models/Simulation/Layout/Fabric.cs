namespace Detection.Models.Simulation.Layout;

/// <summary>How a zone is woven.</summary>
/// <param name="AcrossMetres">Between neighbouring streets.</param>
/// <param name="AlongMetres">Between neighbouring cross streets.</param>
/// <param name="FrontageMetres">Between neighbouring plots on a street.</param>
/// <param name="SetbackMetres">From the middle of the street to a house.</param>
/// <param name="LostShare">Streets that were never built (0–1).</param>
public sealed record Fabric(double AcrossMetres, double AlongMetres, double FrontageMetres, double SetbackMetres, double LostShare)
{
    public static Fabric Of(Zone zone) => zone switch
    {
        Zone.OldTown => new(44, 74, 12, 7, 0.14),
        Zone.InnerGrid => new(68, 132, 18, 11, 0.04),
        Zone.OuterGrid => new(62, 150, 15, 10, 0.06),
        Zone.Estate => new(150, 300, 46, 24, 0),
        _ => new(430, 560, 150, 22, 0.12),
    };
}
