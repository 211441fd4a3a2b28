namespace Geo.Routing;

/// <summary>How long a straight line of some metres takes: on foot, or by car after a fixed time for parking, whichever is quicker.</summary>
/// <remarks>Concave in the metres, so that a way over a third point is never quicker than the direct one.</remarks>
public readonly record struct Pace
{
    private Pace(double walkSecondsPerMetre, double parkSeconds, double driveSecondsPerMetre)
    {
        if (!IsPace(walkSecondsPerMetre) || !IsPace(parkSeconds) || !IsPace(driveSecondsPerMetre))
            throw new ArgumentException("A pace is finite and at least 0.");
        (WalkSecondsPerMetre, ParkSeconds, DriveSecondsPerMetre) = (walkSecondsPerMetre, parkSeconds, driveSecondsPerMetre);
    }

    public double WalkSecondsPerMetre { get; }

    public double ParkSeconds { get; }

    public double DriveSecondsPerMetre { get; }

    /// <summary>Nothing but a speed.</summary>
    /// <exception cref="ArgumentException">Negative, NaN or infinite.</exception>
    public static Pace Of(double secondsPerMetre) => new(secondsPerMetre, 0, secondsPerMetre);

    /// <param name="walkSecondsPerMetre">On foot, detours included [s/m].</param>
    /// <param name="parkSeconds">Added to every drive [s].</param>
    /// <param name="driveSecondsPerMetre">By car, detours included [s/m].</param>
    /// <exception cref="ArgumentException">A number is negative, NaN or infinite.</exception>
    public static Pace WalkOrDrive(double walkSecondsPerMetre, double parkSeconds, double driveSecondsPerMetre) =>
        new(walkSecondsPerMetre, parkSeconds, driveSecondsPerMetre);

    /// <summary>Straight lines up to this long are walked, longer ones driven [m]; infinite where walking is never slower.</summary>
    public double LongestWalkMetres =>
        WalkSecondsPerMetre > DriveSecondsPerMetre ? ParkSeconds / (WalkSecondsPerMetre - DriveSecondsPerMetre) : double.PositiveInfinity;

    public double Seconds(double metres) => Math.Min(metres * WalkSecondsPerMetre, ParkSeconds + metres * DriveSecondsPerMetre);

    private static bool IsPace(double number) => number >= 0 && !double.IsInfinity(number);
}
