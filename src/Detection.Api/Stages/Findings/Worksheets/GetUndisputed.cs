using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Models.Features;
using Detection.Models.Findings;
using Detection.Models.Law.Undisputed;

namespace Detection.Api.Stages.Findings.Worksheets;

/// <summary>GET /findings/{id}/undisputed: the day use began to fall as the data say, the other dates they do not rule out, and what was confirmed.</summary>
public static class GetUndisputed
{
    /// <param name="Dates">The proposed date first, then the others the data do not rule out; empty where no drop can be dated.</param>
    /// <param name="Evidence">Sentences with this installation's own numbers.</param>
    /// <param name="InForce">What the calculation rests on now; null where it rests on none.</param>
    public sealed record Response(IReadOnlyList<DateItem> Dates, IReadOnlyList<TextPair> Evidence, InForceItem? InForce);

    /// <param name="FellOn">First day of the first low month.</param>
    /// <param name="DepthShare">Share of the former level that is gone, 0–1.</param>
    /// <param name="Significance">In standard errors of a month's ordinary movement.</param>
    /// <param name="SameDays">Days of the same period that have a reading of their own.</param>
    /// <param name="SameKwh">Their energy [kWh].</param>
    /// <param name="MissingMonths">Months of the same period without one, as first days.</param>
    public sealed record DateItem(
        DateOnly FellOn, double DepthShare, double Significance, int MonthsBefore, int MonthsAfter, int SameDays, decimal SameKwh, IReadOnlyList<DateOnly> MissingMonths);

    /// <param name="ConfirmedBy">Null while it is a proposal nobody has confirmed.</param>
    public sealed record InForceItem(DateOnly? FellOn, int SameDays, decimal SameKwh, string? ConfirmedBy);

    private static readonly Response Example = new(
        [new(new DateOnly(2026, 3, 1), 0.62, 7.9, 20, 8, 245, 1_482.3m, [new DateOnly(2025, 8, 1)])],
        [new("Tüketim 03.2026 ayında düşmeye başladı: öncesinde günde 6,1 kWh, sonrasında 2,3 kWh.", "Use began to fall in 03.2026: 6.1 kWh a day before, 2.3 kWh after.")],
        new(new DateOnly(2026, 3, 1), 245, 1_482.3m, null));

    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapGet("/{findingId:long}/undisputed", Handle)
        .WithName("GetFindingUndisputed")
        .WithSummary("The undisputed period the data propose, with evidence and other possible dates, and what a person confirmed")
        .WithResponseExample(Example)
        .Produces<Response>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .RequireInsider();

    private static async Task<IResult> Handle(long findingId, FindingStore findings, UndisputedReader reader, WorksheetDesk desk, CancellationToken ct)
    {
        if (await findings.Find(findingId, ct) is not { } finding) return FindingAnswers.NotFound(findingId);
        var facts = finding.ReadFacts();
        if (!UsesUndisputed(facts.Outcome))
            return Results.Problem(title: "No undisputed period", detail: "Only illegal use a and c and art. 37 are computed by one.", statusCode: StatusCodes.Status404NotFound);
        var series = await reader.Read(finding.InstallationId, facts.DetectedOn, ct);
        var inForce = (await desk.Calculate(finding, facts, [], transaction: null, ct))?.Facts.Undisputed;
        return Results.Ok(new Response(
            series is null ? [] : Dates(series, facts.DetectedOn),
            series?.Propose(facts.DetectedOn).Evidence ?? [new("Bu yerde okunan bir sayaç yok.", "No meter was read at this place.")],
            inForce is null ? null : new(inForce.FellOn, inForce.Spans.Sum(span => span.To.DayNumber - span.From.DayNumber), inForce.Spans.Sum(span => span.Kwh), inForce.ConfirmedBy)));
    }

    /// <summary>Whether the law computes an outcome by an undisputed period (R 37, 44(1)).</summary>
    internal static bool UsesUndisputed(FindingOutcome outcome) =>
        outcome is FindingOutcome.IllegalA or FindingOutcome.IllegalC or FindingOutcome.UnderRegistration;

    private static IReadOnlyList<DateItem> Dates(DropSeries series, DateOnly detectedOn)
    {
        var proposal = series.Propose(detectedOn);
        return proposal.Proposed is { } best ? [.. proposal.Alternatives.Prepend(best).Select(date => Describe(series, date, detectedOn))] : [];
    }

    private static DateItem Describe(DropSeries series, DropDate date, DateOnly detectedOn)
    {
        var (spans, missing) = UndisputedPeriod.SamePeriod(series.Months, date.FellOn, detectedOn);
        return new(
            date.FellOn, date.Depth, date.Significance, date.MonthsBefore, date.MonthsAfter, spans.Sum(span => span.To.DayNumber - span.From.DayNumber), spans.Sum(span => span.Kwh), missing);
    }
}
