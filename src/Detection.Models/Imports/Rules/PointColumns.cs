using System.Globalization;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>The two columns that make a point, for the rules that doubt it.</summary>
internal static class PointColumns
{
    public const string Longitude = "longitude";
    public const string Latitude = "latitude";

    public static (int Longitude, int Latitude)? Find(TargetSchema schema) =>
        schema.Find(Longitude) is var longitude and >= 0 && schema.Find(Latitude) is var latitude and >= 0 ? (longitude, latitude) : null;

    public static void Clear(TypedRow row, int longitude, int latitude)
    {
        row[longitude].Clear();
        row[latitude].Clear();
    }

    /// <summary>“longitude latitude” in degrees.</summary>
    public static string Write(double longitude, double latitude) =>
        string.Create(CultureInfo.InvariantCulture, $"{longitude} {latitude}");
}
