using Detection.Api.Stages.Imports.Reading;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;
using Npgsql;

namespace Detection.Api.Stages.Imports.Positions;

/// <summary>What a profile fills in for a file that lacks it: a tariff group by a stated assumption, a simulated position.</summary>
public static class Completions
{
    /// <summary>Null when the profile fills nothing in.</summary>
    public static async Task<RowCheck?> For(NpgsqlConnection connection, ImportOrder order, FilePlan plan, CancellationToken ct)
    {
        RowCheck? completion = null;
        if (plan.Profile.TariffBands.Count > 0) completion += TariffByMeanDay(plan.Schema, plan.Profile.TariffBands);
        if (plan.Profile.Positions is not { } positions) return completion;
        if (order.Position is { } stated) return completion + new PositionCells(plan.Schema).Stated(stated);
        return completion + new PositionCells(plan.Schema).Drawn(await PointDraw.Load(connection, positions, ct));
    }

    private static RowCheck TariffByMeanDay(TargetSchema schema, IReadOnlyList<TariffBand> bands)
    {
        var tariffGroup = schema.Get("tariff_group");
        return (row, _) =>
        {
            var known = row.Days.Where(day => !double.IsNaN(day)).ToArray();
            if (known.Length == 0) return;
            var mean = known.Average();
            var band = bands.FirstOrDefault(candidate => candidate.BelowKwhPerDay is not { } bound || mean < bound);
            if (band is not null) row[tariffGroup].Set(band.TariffGroup.AsMemory());
        };
    }
}
