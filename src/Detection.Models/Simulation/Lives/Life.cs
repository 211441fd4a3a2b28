namespace Detection.Models.Simulation.Lives;

/// <summary>From one day to another (exclusive) everything an installation draws is multiplied by a factor; overlapping spells multiply.</summary>
public readonly record struct Spell(int FromDay, int ToDay, double Factor);

/// <summary>Something a crew or a neighbour did. <paramref name="Kind"/> and the columns are those of the canonical events file.</summary>
public sealed record TownEvent(string Kind, int Day, int MinuteOfDay, string Crew, string Code, string Note);

/// <summary>The honest story of an installation over the window: who lived there, when, and what the company did.</summary>
public sealed class Life
{
    public List<Spell> Spells { get; } = [];

    public List<TownEvent> Events { get; } = [];

    /// <summary>active, cut, vacant or closed on the last day.</summary>
    public string Status { get; set; } = "active";

    public int ContractStart { get; set; }

    public int? ContractEnd { get; set; }

    /// <summary>The day supply was cut and never lawfully given back; null when it was not.</summary>
    public int? CutForGood { get; set; }

    /// <summary>The product of the spells that cover a day.</summary>
    public double Factor(int day)
    {
        var factor = 1.0;
        foreach (var spell in Spells)
            if (day >= spell.FromDay && day < spell.ToDay) factor *= spell.Factor;
        return factor;
    }
}
