namespace Detection.Models.Statistics;

/// <summary>What became of the visits in one group of installations.</summary>
/// <param name="Visits">Visits that reached an outcome; incomplete ones are not among them.</param>
/// <param name="Findings">Illegal use of any case (article 42).</param>
/// <param name="Irregular">Irregular use (article 48).</param>
/// <param name="UnderRegistered">Under-registration through nobody's fault (article 37).</param>
public readonly record struct VisitCounts(long Installations, long Visits, long Findings, long Irregular, long UnderRegistered, long IncompleteVisits)
{
    /// <summary>Findings ÷ visits with its 95 % interval; null without visits.</summary>
    public WilsonInterval? HitRate => WilsonInterval.Of(Findings, Visits);
}
