using Detection.Models.Campaigns;
using Geo.Areas;
using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.Sweeps;

/// <summary>The drawn outline of an area as a polygon in EPSG:4326.</summary>
public static class AreaOutline
{
    /// <returns>Null where nothing is drawn.</returns>
    public static Polygon? Of(CampaignArea area) => TryBuild(area, out _);

    /// <param name="fault">What is wrong with the outline; null when nothing is drawn or all is well.</param>
    public static Polygon? TryBuild(CampaignArea area, out string? fault)
    {
        fault = null;
        return area.Outline is null ? null : DrawnArea.TryBuild([.. area.Outline.Select(corner => (corner.Longitude, corner.Latitude))], out fault);
    }
}
