namespace Geo.Routing.Sweeps;

/// <summary>
/// How crews are taken to move while there is no road network: along straight lines lengthened by a detour factor, by car between
/// parking places and on foot between neighbouring stops.
/// </summary>
public static class SweepTravel
{
    /// <summary>Way on the ground over straight line: the mean of a rectangular street grid over all directions, 4/π, rounded up.</summary>
    public const double DetourFactor = 1.3;

    /// <summary>Door to door in town traffic [km/h].</summary>
    public const double DriveKmPerHour = 25;

    /// <summary>With tools in hand [km/h].</summary>
    public const double WalkKmPerHour = 4.5;

    /// <summary>Looking for a place, parking and getting out, at each drive's end [s].</summary>
    public const int ParkSeconds = 120;

    /// <summary>Farthest stop from the parking place, on the ground [m].</summary>
    public const double MostReachMetres = 390;

    /// <summary>Walking back to the car, on average, as the choice of route reckons with it; the timetable takes the true way [s].</summary>
    internal const double WalkBackAllowanceSeconds = 60;

    public static double DriveSeconds(double straightMetres) => straightMetres * DetourFactor * 3.6 / DriveKmPerHour;

    public static double WalkSeconds(double straightMetres) => straightMetres * DetourFactor * 3.6 / WalkKmPerHour;

    /// <summary>The longest walk from one stop to the next that is not slower than going back to the car, on the ground [m].</summary>
    public static double LongestStepMetres => Pace.LongestWalkMetres * DetourFactor;

    internal static Pace Pace { get; } = Pace.WalkOrDrive(WalkSeconds(1), ParkSeconds + WalkBackAllowanceSeconds, DriveSeconds(1));
}
