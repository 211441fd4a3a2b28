namespace Geo.Routing.Planning;

/// <summary>A place a crew may visit once in the period.</summary>
/// <param name="Value">What the visit is expected to bring, in any one unit; at least 0. A stop of value 0 is visited only when mandatory.</param>
/// <param name="VisitSeconds">On-site time of this kind of visit [s].</param>
public sealed record PlanStop(double Value, double VisitSeconds)
{
    /// <summary>When the visit may begin; null for any time of any day. A day that is not listed is closed.</summary>
    public IReadOnlyList<VisitWindow>? Windows { get; init; }

    /// <summary>All of these the crew must have; two crews that go together pool theirs.</summary>
    public CrewSkills Needs { get; init; }

    /// <summary>Visited before anything else is considered, whatever its value; when it cannot be, the plan says so.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>
    /// The building it lies in: a building is entered at most once in the period, so that its stops that are visited follow each other
    /// in one shift. Null for none.
    /// </summary>
    public int? BuildingNo { get; init; }

    /// <summary>Only between sunrise and sunset of the day, the visit's end included.</summary>
    public bool OnlyByDaylight { get; init; }

    /// <summary>In an area flagged as unsafe: only two crews going together may visit.</summary>
    public bool NeedsTwoCrews { get; init; }
}

/// <summary>A visit may begin in this part of one day, both ends inclusive; seconds after the day's midnight.</summary>
/// <param name="DayNo">Day of the period, counted from 0. A stop has at most one window a day.</param>
public readonly record struct VisitWindow(int DayNo, double OpensSeconds, double ClosesSeconds);

/// <summary>Seconds after a day's midnight between which it is light.</summary>
public readonly record struct Daylight(double SunriseSeconds, double SunsetSeconds);
