namespace Detection.Models.Simulation.Inspections;

/// <summary>One past visit; <paramref name="Outcome"/> and <paramref name="Origin"/> are the words of the canonical outcomes file.</summary>
public sealed record Visit(int Day, string Outcome, string Origin)
{
    /// <summary>Illegal use of any case was found.</summary>
    public bool Found => Outcome.StartsWith("kacak", StringComparison.Ordinal);
}
