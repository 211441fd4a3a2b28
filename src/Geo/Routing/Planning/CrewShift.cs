namespace Geo.Routing.Planning;

/// <summary>One crew's working day: out of one point after a time, back at another before a time.</summary>
/// <param name="CrewNo">The caller's number of the crew, which has at most one shift a day.</param>
/// <param name="DayNo">Day of the period, counted from 0.</param>
/// <param name="StartPoint">Index into the travel costs of the depot, the crew's home, or where it stands now; not below the number of stops.</param>
/// <param name="EndPoint">Index into the travel costs, not below the number of stops; may equal the start.</param>
/// <param name="BeginsSeconds">Earliest departure, after the day's midnight [s].</param>
/// <param name="EndsSeconds">Latest return, after the day's midnight [s]; beyond 86,400 for a night shift.</param>
/// <param name="Skills">What the crew can do.</param>
/// <param name="Lunch">Its break, or null.</param>
public sealed record CrewShift(
    int CrewNo, int DayNo, int StartPoint, int EndPoint, double BeginsSeconds, double EndsSeconds,
    CrewSkills Skills = CrewSkills.None, LunchBreak? Lunch = null);

/// <summary>A break between two visits, at the place of the earlier one. A crew that is back by the latest beginning needs none.</summary>
/// <param name="DurationSeconds">[s], at least 0.</param>
/// <param name="EarliestSeconds">Earliest beginning after the day's midnight [s].</param>
/// <param name="LatestSeconds">Latest beginning, inclusive [s].</param>
public readonly record struct LunchBreak(double DurationSeconds, double EarliestSeconds, double LatestSeconds);
