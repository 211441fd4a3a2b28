using Detection.Api.Stages.Grid;
using Detection.Models.Features;
using Detection.Models.Series;

namespace Detection.Api.Cli.Measuring.Grid;

/// <summary>The neighbourhoods of installations held in memory, as known on a day.</summary>
internal static class Neighbourhoods
{
    public static IReadOnlyDictionary<InstallationId, IReadOnlyList<NeighbourView>> Of(
        IReadOnlyList<InstallationHistory> histories, IReadOnlyList<KnownVisit> visits, IReadOnlyDictionary<InstallationId, double> scores, DateOnly asOf)
    {
        var known = visits.Where(visit => visit.Day <= asOf).GroupBy(visit => visit.Id).ToDictionary(same => same.Key, same => same.Any(visit => visit.Found));
        return NeighbourLook.Around([.. histories.OrderBy(history => history.Id).Select(history => new NeighbourPoint(
            history.Id, history.XMetres, history.YMetres, known.ContainsKey(history.Id), known.GetValueOrDefault(history.Id), scores.GetValueOrDefault(history.Id, double.NaN)))]);
    }
}
