using Detection.Models.Simulation.Grid;
using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Metering;
using Detection.Models.Simulation.Theft;

namespace Detection.Models.Simulation;

/// <summary>Counts of a town, kept while it is written.</summary>
public sealed class TownSummary
{
    private readonly SortedDictionary<string, int> _groups = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _methods = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _outcomes = new(StringComparer.Ordinal);

    public int Installations { get; private set; }

    public long Readings { get; private set; }

    public int Transformers { get; private set; }

    /// <summary>Contract-less taps; they belong to no installation.</summary>
    public int LineTaps { get; private set; }

    /// <summary>Installations that stole at some time in the window or steal still.</summary>
    public int Thieves { get; private set; }

    /// <summary>Thieves not found and not stopped by the end of the window.</summary>
    public int ActiveThieves { get; private set; }

    /// <summary>Installations whose meter under-registers through nobody's fault.</summary>
    public int MeterFaults { get; private set; }

    public IReadOnlyDictionary<string, int> InstallationsByTariffGroup => _groups;

    public IReadOnlyDictionary<string, int> ThievesByMethod => _methods;

    public IReadOnlyDictionary<string, int> VisitsByOutcome => _outcomes;

    internal void Count(Inhabitant inhabitant, MeteredSeries series)
    {
        Installations++;
        Readings += series.Readings.Count;
        Add(_groups, UnitTraits.Of(inhabitant.Site.Kind).TariffGroup, 1);
        foreach (var visit in inhabitant.Visits) Add(_outcomes, visit.Outcome, 1);
        switch (inhabitant.Account.Tampering)
        {
            case { Method: Method.MeterFault }:
                MeterFaults++;
                break;
            case { } theft:
                Thieves++;
                if (theft.EndedDay is null) ActiveThieves++;
                Add(_methods, MethodTraits.Of(theft.Method).Code, 1);
                break;
        }
    }

    internal void Count(Transformer _, int taps)
    {
        Transformers++;
        LineTaps += taps;
    }

    internal void Count(TownSummary part)
    {
        Installations += part.Installations;
        Readings += part.Readings;
        Transformers += part.Transformers;
        LineTaps += part.LineTaps;
        Thieves += part.Thieves;
        ActiveThieves += part.ActiveThieves;
        MeterFaults += part.MeterFaults;
        foreach (var (key, count) in part._groups) Add(_groups, key, count);
        foreach (var (key, count) in part._methods) Add(_methods, key, count);
        foreach (var (key, count) in part._outcomes) Add(_outcomes, key, count);
    }

    private static void Add(SortedDictionary<string, int> counts, string key, int count) => counts[key] = counts.GetValueOrDefault(key) + count;
}
