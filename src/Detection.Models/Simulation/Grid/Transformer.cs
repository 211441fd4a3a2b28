using System.Globalization;
using Detection.Models.Simulation.Layout;

namespace Detection.Models.Simulation.Grid;

/// <summary>A transformer and the consecutive sites it feeds.</summary>
/// <param name="Index">Its number in the neighbourhood, from 0.</param>
/// <param name="FirstSite">The first of its sites in the neighbourhood's list; the last is FirstSite + SiteCount − 1.</param>
public sealed record Transformer(Sector Sector, int Index, int FirstSite, int SiteCount, Point At, int RatingKva)
{
    private const int PerFeeder = 8;
    private const int FeedersPerSubstation = 12;

    public string Code => string.Create(CultureInfo.InvariantCulture, $"TR-{Sector.Index + 1:D4}-{Index + 1:D2}");

    public string FeederCode => string.Create(CultureInfo.InvariantCulture, $"F-{Sector.Index + 1:D4}-{Index / PerFeeder + 1}");

    public string SubstationCode => string.Create(CultureInfo.InvariantCulture, $"TM-{Sector.Index / FeedersPerSubstation + 1:D3}");

    /// <summary>True in the first of the neighbourhoods that a substation feeds.</summary>
    public bool IsFirstOfSubstation => Sector.Index % FeedersPerSubstation == 0;

    /// <summary>A reading route serves one transformer.</summary>
    public string ReadingUnit => string.Create(CultureInfo.InvariantCulture, $"OKB{Sector.Index + 1:D4}{Index + 1:D2}");
}
