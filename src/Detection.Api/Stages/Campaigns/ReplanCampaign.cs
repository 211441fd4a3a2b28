using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Sweeps;
using Geo.Routing.Sweeps;

namespace Detection.Api.Stages.Campaigns;

/// <summary>What happened to a crew in the middle of a day.</summary>
public enum CrewEventKind
{
    /// <summary>It can go on only so many minutes from now.</summary>
    Late,

    /// <summary>Nothing more is to be expected of it that day.</summary>
    Sick,

    /// <summary>It found something big and stays where it is for so many minutes more.</summary>
    Busy,
}

/// <summary>POST /campaigns/{id}/replans: change the rest of a day, and as little as can be.</summary>
public static class ReplanCampaign
{
    private const int MostMinutes = 24 * 60;

    /// <param name="Kind">late, sick or busy.</param>
    /// <param name="Minutes">For late and busy, from now [min].</param>
    public sealed record CrewEvent(int CrewNo, CrewEventKind Kind, int Minutes = 0);

    /// <param name="DayNo">The working day of the period, from 1.</param>
    /// <param name="At">The local time at which the day is changed.</param>
    public sealed record Request(int DayNo, TimeOnly At, IReadOnlyList<CrewEvent>? Events);

    /// <param name="SweepId">The changed plan, now the campaign's own.</param>
    /// <param name="KeptStops">Open stops that stay with their crew and day.</param>
    public sealed record Response(long SweepId, int KeptStops, IReadOnlyList<PlanChange> Changes);

    public static RouteHandlerBuilder Map(RouteGroupBuilder campaigns) => campaigns.MapPost("/{campaignId:long}/replans", Handle)
        .WithName("ReplanCampaign")
        .WithSummary("Change the rest of a day when a crew is late, sick or has found something big; what is done stays, and the answer says what changed and why")
        .WithRequestExample(new Request(1, new TimeOnly(11, 30), [new(1, CrewEventKind.Sick), new(2, CrewEventKind.Late, 45)]))
        .WithResponseExample(new Response(3, 21,
        [
            new(StopFate.Moved, 291, "7698578133", "Ardıç Sokak", 1, "Mavi ekip", 1, "Kırmızı ekip", 0,
                new("Mavi ekip devam edemiyor; durağa en az zaman ekleyen Kırmızı ekip oldu.", "Mavi ekip cannot go on; Kırmızı ekip reaches it with the least extra time.")),
        ]))
        .Produces<Response>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> Handle(long campaignId, Request request, CampaignStore campaigns, SweepStore sweeps, Replanner replanner, CancellationToken ct)
    {
        var campaign = await campaigns.Get(campaignId, ct);
        if (campaign.ChosenSweepId is not { } sweepId || await sweeps.Find(sweepId, ct) is not { } chosen)
            throw new CampaignRefusedException("No plan is chosen", "There is nothing to change before a plan is chosen and handed out.");
        var detail = await sweeps.ReadDetail(chosen, ct);
        var errors = Check(request, detail);
        return errors.Count > 0 ? Results.ValidationProblem(errors) : Results.Ok(await replanner.Replan(campaignId, detail, request, ct));
    }

    private static Dictionary<string, string[]> Check(Request request, SweepDetail detail)
    {
        var errors = new Dictionary<string, string[]>();
        var crews = detail.Routes.Where(route => route.DayNo == request.DayNo).Select(route => route.CrewNo).ToHashSet();
        if (crews.Count == 0) errors["dayNo"] = [$"The plan has the days 1 to {detail.Routes.Select(route => route.DayNo).DefaultIfEmpty(0).Max()}."];
        else if (request.Events is null or { Count: 0 }) errors["events"] = ["Say what happened to which crew; without that nothing needs to change."];
        else if (request.Events.Any(happened => !crews.Contains(happened.CrewNo))) errors["events"] = [$"The crews of that day are {string.Join(", ", crews.Order())}."];
        else if (request.Events.Any(happened => happened.Minutes is < 0 or > MostMinutes)) errors["events"] = ["From 0 to 1440 minutes."];
        else if (request.Events.Select(happened => happened.CrewNo).Distinct().Count() < request.Events.Count) errors["events"] = ["One event for a crew at a time."];
        return errors;
    }
}
