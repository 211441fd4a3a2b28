using System.Globalization;
using Detection.Api.Stages.Records.Charts;
using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.Sweeps.Handover;

/// <summary>A sketch of a crew's day: streets, the way, and the stops by number. North is up.</summary>
public static class RouteSketch
{
    private const double MarginShare = 0.07;
    private const double LeastSpanMetres = 300;
    private const string Street = "#d3d9e0", Way = "#0b4f6c", Ink = "#16211f", Paper = "#ffffff";

    /// <summary>West, south, east and north [°] of what the sketch shows: the stops, the depot and a margin.</summary>
    public static (double West, double South, double East, double North) Frame(IReadOnlyList<Coordinate> places, double aspect)
    {
        var (west, east) = (places.Min(place => place.X), places.Max(place => place.X));
        var (south, north) = (places.Min(place => place.Y), places.Max(place => place.Y));
        var middle = new LocalMetres((west + east) / 2, (south + north) / 2);
        var (width, _) = middle.Of(middle.Longitude + (east - west), middle.Latitude);
        var (_, height) = middle.Of(middle.Longitude, middle.Latitude + (north - south));
        var halfHeight = Math.Max(Math.Max(height, width / aspect), LeastSpanMetres) * (0.5 + MarginShare);
        var (halfEast, _) = middle.DegreesOf(halfHeight * aspect);
        var (_, halfNorth) = middle.DegreesOf(halfHeight);
        return (middle.Longitude - halfEast, middle.Latitude - halfNorth, middle.Longitude + halfEast, middle.Latitude + halfNorth);
    }

    /// <param name="stops">In the order of the visits, EPSG:4326.</param>
    /// <param name="groups">The parking place each stop belongs to.</param>
    public static string Draw(
        Coordinate depot, IReadOnlyList<Coordinate> stops, IReadOnlyList<int> groups, IReadOnlyList<SketchStreet> streets, string label,
        double width = 700, double height = 420)
    {
        var (west, south, east, north) = Frame([depot, .. stops], width / height);
        (double X, double Y) Place(Coordinate at) => ((at.X - west) / (east - west) * width, (north - at.Y) / (north - south) * height);

        var canvas = new SvgCanvas(width, height, label);
        canvas.Rectangle(0, 0, width, height, "#f4f6f6");
        foreach (var street in streets.OrderBy(street => street.Kind == "avenue"))
            foreach (var line in Enumerable.Range(0, street.Line.NumGeometries).Select(street.Line.GetGeometryN).OfType<LineString>())
                canvas.Polyline(line.Coordinates.Select(Place), Street, street.Kind == "avenue" ? 4 : 2);
        canvas.Polyline(((Coordinate[])[depot, .. stops, depot]).Select(Place), Paper, 5);
        canvas.Polyline(((Coordinate[])[depot, .. stops, depot]).Select(Place), Way, 1.8);
        var (depotX, depotY) = Place(depot);
        canvas.Rectangle(depotX - 6, depotY - 6, 12, 12, Ink, Paper, 1.5);
        for (var i = stops.Count - 1; i >= 0; i--)
        {
            var (x, y) = Place(stops[i]);
            var isParking = i == 0 || groups[i] != groups[i - 1];
            canvas.Circle(x, y, isParking ? 9 : 7, isParking ? Way : "#4d8aa5", Paper, 1.4);
            canvas.Text(x, y + 3.4, (i + 1).ToString(CultureInfo.InvariantCulture), isParking ? 10 : 8.5, Paper, TextAnchor.Middle, bold: true);
        }
        canvas.Rectangle(0.4, 0.4, width - 0.8, height - 0.8, "none", "#9fb0b0", 0.8);
        return canvas.ToString();
    }
}
