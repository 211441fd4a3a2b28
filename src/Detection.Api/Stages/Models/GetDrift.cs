using Detection.Api.Infrastructure.Http;
using Detection.Models.Features;

namespace Detection.Api.Stages.Models;

/// <summary>GET /models/drift: how far the newest run lies from what its model was fitted on.</summary>
public static class GetDrift
{
    private static readonly Dictionary<string, TextPair> Names = FeatureCatalogue.All.ToDictionary(f => f.Code, f => f.Name, StringComparer.Ordinal);

    /// <param name="SteadyBelow">PSI below it: steady.</param>
    /// <param name="MovedAbove">PSI above it: moved; train a candidate or look for a fault in the data.</param>
    /// <param name="Subjects">Features and the score, the largest movement first; empty before the first run with a reference.</param>
    public sealed record Response(double SteadyBelow, double MovedAbove, IReadOnlyList<Item> Subjects);

    /// <param name="Name">The feature's name; the code itself where this program no longer knows it.</param>
    public sealed record Item(long RunId, string Subject, TextPair Name, double Psi, double Ks, double MissingShare, double ReferenceMissingShare);

    public static RouteHandlerBuilder Map(RouteGroupBuilder models) => models.MapGet("/drift", Handle)
        .WithSummary("How far the newest run's inputs and scores have moved from those its model was fitted on")
        .WithResponseExample(new Response(0.1, 0.25, [Named(new DriftStore.Row(2, "peer_gap", 0.31, 0.12, 0.02, 0.01))]));

    internal static async Task<Response> Handle(DriftStore store, CancellationToken ct) => new(0.1, 0.25, [.. (await store.ListNewest(ct)).Select(Named)]);

    private static Item Named(DriftStore.Row row) => new(
        row.RunId, row.Subject, row.Subject == "score" ? new TextPair("Skor", "Score") : Names.GetValueOrDefault(row.Subject, new TextPair(row.Subject, row.Subject)),
        row.Psi, row.Ks, row.MissingShare, row.ReferenceMissingShare);
}
