using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Findings;
using Detection.Api.Stages.LawTables;
using Detection.Api.Stages.Tips;
using Detection.Models.Features;
using Detection.Models.Findings;
using Detection.Models.Findings.Agenda;
using Detection.Models.Law.Deadlines;

namespace Detection.Api.Stages.Agenda;

/// <summary>GET /agenda: what is due in the open findings, which informants wait for an answer, and what is late, the most urgent first.</summary>
public static class GetAgenda
{
    private const int MostFindings = 10_000;

    /// <param name="Today">The local day.</param>
    /// <param name="HasHolidays">Whether a holiday calendar of this year is imported; without one only weekends are left out.</param>
    public sealed record Response(DateOnly Today, bool HasHolidays, IReadOnlyList<Item> Items);

    /// <param name="FindingId">Null for a tip, which <paramref name="TipId"/> then names.</param>
    /// <param name="DueOn">The last day on which it is in time.</param>
    /// <param name="DueAt">The moment, where the law counts hours.</param>
    public sealed record Item(
        long? FindingId, long? TipId, string? InstallationNo, string Address, DueKind Kind, TextPair Text, string Article, DateOnly DueOn, DateTimeOffset? DueAt, DueState State,
        int DaysLeft);

    public static void MapAgenda(this IEndpointRouteBuilder app) => app.MapGroup("/agenda").WithTags("Agenda").MapGet("/", Handle)
        .WithName("GetAgenda")
        .WithSummary("What is due in the open findings, which informants wait for an answer, and what is late, by article, the most urgent first")
        .WithResponseExample(new Response(new DateOnly(2026, 11, 27), HasHolidays: true,
        [
            new Item(12, null, "7698578133", "Ardıç Sokak, Çınarpınarı", DueKind.Bill, new("Kaçak faturası gönderilmeli (3 iş günü)", "The bill must be sent (3 business days)"),
                "R 47(1)", new DateOnly(2026, 12, 1), null, DueState.Soon, 4),
        ]))
        .Produces<Response>()
        .RequireInsider();

    private static async Task<IResult> Handle(FindingStore findings, TipStore tips, LawTableStore tables, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = LegalTime.DayOf(now);
        var calendar = await tables.ReadHolidays(ct);
        var rules = await tables.ReadRuleSets(ct);
        string[] open = [.. Enum.GetValues<FindingStep>().Where(step => step is not (FindingStep.Closed or FindingStep.Cancelled)).Select(FindingJson.Word)];
        var rows = await findings.List(new FindingStore.Filter(null, open, null, null), MostFindings, ct);
        var answers = (await tips.ListWaiting(MostFindings, ct)).Select(tip => Describe(tip, rules.ClockOf(tip.ReceivedOn, calendar), now));
        var items = rows.SelectMany(row => Describe(row, rules.ClockOf(row.ReadFacts().DetectedOn, calendar), now)).Concat(answers).OrderBy(item => item.DueAt ?? LegalTime.StartOf(item.DueOn.AddDays(1)));
        return Results.Ok(new Response(today, calendar.Knows(today.Year), [.. items]));
    }

    private static IEnumerable<Item> Describe(FindingRow row, DeadlineClock clock, DateTimeOffset now)
    {
        var facts = row.ReadFacts();
        return DueItems.Of(row.CurrentStep, facts, clock).Select(due => new Item(
            row.FindingId, null, row.InstallationNo, facts.Place.Address, due.Kind, due.Text, due.Article, due.DueOn, due.DueAt, due.StateAt(now), due.DaysLeftAt(now)));
    }

    private static Item Describe(Tip tip, DeadlineClock clock, DateTimeOffset now)
    {
        var due = DueItems.Answer(tip.ReceivedOn, clock);
        return new Item(null, tip.TipId, tip.InstallationNo, tip.What, due.Kind, due.Text, due.Article, due.DueOn, due.DueAt, due.StateAt(now), due.DaysLeftAt(now));
    }
}
