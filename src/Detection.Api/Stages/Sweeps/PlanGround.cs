using Detection.Models.Campaigns;
using Geo.Crs;
using Geo.Routing.Sweeps;

namespace Detection.Api.Stages.Sweeps;

/// <summary>What a search starts from: targets with their places, and the shifts of the period with their depots.</summary>
public sealed class PlanGround
{
    private readonly List<DateOnly> _days;

    private readonly TimeZoneInfo _zone;

    /// <param name="zone">Where the clock of the terms hangs.</param>
    public PlanGround(CampaignTerms terms, CandidateChoice choice, IReadOnlyList<CandidateRow> known, int mostCandidates, TimeZoneInfo zone)
    {
        (Terms, _zone) = (terms, zone);
        _days = [.. terms.Days()];
        var places = known.ToDictionary(row => row.InstallationId);
        var considered = choice.Candidates.OrderByDescending(candidate => candidate.Weight).ThenBy(candidate => candidate.InstallationId).Take(mostCandidates).ToList();
        (Choice, ConsideredCount) = (choice, considered.Count);
        Candidates = considered.ToDictionary(candidate => candidate.InstallationId);
        var buildings = considered.Select(candidate => candidate.Building).OfType<string>().GroupBy(building => building).Where(same => same.Count() > 1)
            .Select((same, number) => (same.Key, number)).ToDictionary(pair => pair.Key, pair => pair.number);
        SweepTarget Target(Candidate candidate) => new(
            candidate.InstallationId, places[candidate.InstallationId].Longitude, places[candidate.InstallationId].Latitude, candidate.Weight, terms.VisitMinutes * 60,
            CrewSkillWords.Read(candidate.RequiredSkills))
        {
            OnlyByDaylight = candidate.Caution.OnlyByDaylight,
            NeedsTwoCrews = candidate.Caution.NeedsTwoCrews,
            BuildingNo = candidate.Building is { } building && buildings.TryGetValue(building, out var number) ? number : null,
        };
        Targets = [.. considered.Where(candidate => candidate.Kind is not StopKind.Stamp).Select(Target)];
        Errands = [.. considered.Where(candidate => candidate.Kind is StopKind.Stamp).Select(Target)];
        Centre = WeightedCentre.Find(Targets) is var (longitude, latitude) ? new Place(longitude, latitude) : null;
        Depot = terms.Crews.Select(crew => crew.Depot).OfType<CampaignPlace>().FirstOrDefault() is { } named
            ? new Place(named.Longitude, named.Latitude)
            : Centre;
        Shifts = Depot is null ? [] : ShiftsOf(terms.Crews, 0);
    }

    private PlanGround(PlanGround other, IReadOnlyList<CampaignCrew> crews, int extraMinutes)
    {
        (Terms, _days, Candidates, Targets, Errands, Depot, Centre) =
            (other.Terms with { Crews = crews }, other._days, other.Candidates, other.Targets, other.Errands, other.Depot, other.Centre);
        (Choice, ConsideredCount, _zone) = (other.Choice, other.ConsideredCount, other._zone);
        Roads = other.Roads;
        Shifts = Depot is null ? [] : ShiftsOf(crews, extraMinutes);
    }

    public CampaignTerms Terms { get; }

    /// <summary>What crews travel on; null for straight lines.</summary>
    public PlanRoads? Roads { get; private init; }

    /// <summary>Makes the travel between points; null for straight lines.</summary>
    public Func<IReadOnlyList<Position>, ICrewTravel>? TravelOver => Roads is null ? null : Roads.TravelOver;

    /// <summary>The first crew's depot, else the middle of the targets; null when there are neither.</summary>
    public Place? Depot { get; }

    /// <summary>All candidates, and how many each rule left out.</summary>
    public CandidateChoice Choice { get; }

    /// <summary>The middle of what there is to gain; null without targets.</summary>
    public Place? Centre { get; }

    public int ConsideredCount { get; }

    /// <summary>Null when word of a visit does not matter.</summary>
    public Gossip? Gossip => GossipOf(Terms);

    public IReadOnlyDictionary<long, Candidate> Candidates { get; }

    /// <inheritdoc cref="Gossip"/>
    public static Gossip? GossipOf(CampaignTerms? terms) => terms?.Rules.WordOfMouth is { } word ? new Gossip(word.Metres, word.LostShare) : null;

    public IReadOnlyList<SweepTarget> Targets { get; }

    /// <summary>Stops that are worth no trip of their own.</summary>
    public IReadOnlyList<SweepTarget> Errands { get; }

    /// <summary>Crew after crew on the first day, then on the second, as far as the budget goes.</summary>
    public IReadOnlyList<CrewShift> Shifts { get; }

    /// <summary>The same ground on roads.</summary>
    /// <param name="roads">Null for straight lines.</param>
    public PlanGround On(PlanRoads? roads) => new(this, Terms.Crews, 0) { Roads = roads };

    /// <summary>The same ground for other crews, or longer or shorter shifts.</summary>
    public PlanGround With(IReadOnlyList<CampaignCrew> crews, int extraMinutes) => new(this, crews, extraMinutes);

    public PlannedDay Label(CrewDay day)
    {
        var crew = Terms.Crews[day.Shift.CrewNo - 1];
        return new PlannedDay(day, _days[day.Shift.DayNo - 1], crew.Name, crew.StartsAt, PlanReasons.CostSeconds(day, TravelOver));
    }

    private List<CrewShift> ShiftsOf(IReadOnlyList<CampaignCrew> crews, int extraMinutes)
    {
        var left = Terms.Budget.CrewHours is { } hours ? (int)Math.Min(hours * 3600, int.MaxValue) : int.MaxValue;
        var shifts = new List<CrewShift>();
        var isLightAsked = Candidates.Values.Any(candidate => candidate.Caution.OnlyByDaylight);
        for (var day = 1; day <= _days.Count; day++)
        {
            for (var crewNo = 1; crewNo <= crews.Count; crewNo++)
            {
                var crew = crews[crewNo - 1];
                var seconds = Math.Clamp((crew.ShiftMinutes + extraMinutes) * 60, 0, left);
                left -= seconds;
                var (longitude, latitude) = crew.Depot is { } own ? (own.Longitude, own.Latitude) : (Depot!.Longitude, Depot.Latitude);
                shifts.Add(new CrewShift(day, crewNo, longitude, latitude, seconds, CrewSkillWords.Read(crew.Skills))
                {
                    LeavesAtSeconds = (int)crew.StartsAt.ToTimeSpan().TotalSeconds,
                    Lunch = crew.Break is { } pause ? CrewHours.Lunch(pause) : null,
                    Light = isLightAsked ? CrewHours.Light(_days[day - 1], new Place(longitude, latitude), _zone) : null,
                });
            }
        }
        return shifts;
    }
}
