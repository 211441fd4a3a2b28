using Detection.Models.Balance;

namespace Detection.Api.Stages.Grid;

/// <summary>A row of ListTransformers.sql.</summary>
internal sealed record TransformerRow(
    long TransformerId, string Code, string? FeederCode, string? SubstationCode, double? RatingKva, double? XMetres, double? YMetres, double? Latitude)
{
    public TransformerRecord ToRecord() => new(
        Code, FeederCode, SubstationCode, RatingKva ?? double.NaN, XMetres ?? double.NaN, YMetres ?? double.NaN, Latitude ?? double.NaN);
}

/// <summary>A row of ListFeeders.sql.</summary>
internal sealed record FeederRow(string Code, string? SubstationCode, double? LengthKm, double? RatingA, double? VoltageKv)
{
    public MediumVoltageLine ToLine() => new(LengthKm ?? double.NaN, RatingA ?? double.NaN, VoltageKv ?? double.NaN);
}
