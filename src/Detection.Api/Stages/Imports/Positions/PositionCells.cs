using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Imports.Positions;

/// <summary>Writes a position that nobody measured into a row's cells, and says that it is simulated.</summary>
public sealed class PositionCells(TargetSchema schema)
{
    private readonly int _installationNo = schema.Get("installation_no");
    private readonly int _longitude = schema.Get("longitude");
    private readonly int _latitude = schema.Get("latitude");
    private readonly int _source = schema.Get("position_source");
    private readonly int _province = schema.Get("province");
    private readonly int _district = schema.Get("district");
    private readonly int _neighbourhood = schema.Get("neighbourhood");

    public RowCheck Drawn(PointDraw draw) => (row, _) =>
    {
        var place = draw.For(row.TextAt(_installationNo));
        Set(row, place.Longitude, place.Latitude);
        row[_province].Set(place.Area.Province.AsMemory());
        row[_district].Set(place.Area.District.AsMemory());
        row[_neighbourhood].Set(place.Area.Name.AsMemory());
    };

    public RowCheck Stated((double Longitude, double Latitude) position) =>
        (row, _) => Set(row, position.Longitude, position.Latitude);

    private void Set(TypedRow row, double longitude, double latitude)
    {
        row[_longitude].Set(longitude);
        row[_latitude].Set(latitude);
        row[_source].Set("simulated".AsMemory());
    }
}
