namespace Detection.Models.Simulation.Mess;

/// <summary>
/// The installations of one stretch of the list that all have the point of its first: what a company does that enters the town hall where it
/// knows no place. As many as it takes for the rule to speak, and only in a list that is much longer.
/// </summary>
internal sealed class SharedPoint
{
    private const int Sharers = 205;
    private const int LeastRows = 3 * Sharers;
    private const int LeastLevel = 2;

    private readonly long _from;
    private readonly long _to;
    private (string Longitude, string Latitude)? _point;

    private SharedPoint(long from, long to) => (_from, _to) = (from, to);

    public static PlantedFault Fault { get; } = new("town hall's point for a whole list", "point-shared-by-many", (_, _) => true);

    /// <param name="rows">Rows of the list.</param>
    /// <returns>Null where the list has no such stretch.</returns>
    public static SharedPoint? In(CompanyForm form, long rows, int level) =>
        form.Target == "installations" && level >= LeastLevel && rows >= LeastRows ? new SharedPoint(rows / 3, rows / 3 + Sharers) : null;

    /// <summary>Gives the row the shared point where it belongs to the stretch.</summary>
    /// <param name="rowNo">From 0.</param>
    public bool TryPlant(MessyRow row, long rowNo)
    {
        if (rowNo < _from || rowNo >= _to) return false;
        _point ??= (row["longitude"], row["latitude"]);
        (row["longitude"], row["latitude"]) = _point.Value;
        return true;
    }
}
