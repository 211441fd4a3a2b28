namespace Geo.Routing.Search;

/// <summary>What plans are compared by: more value, then fewer seconds.</summary>
internal readonly record struct PlanScore(double Value, double Seconds)
{
    private const double RelativeTolerance = 1e-10;

    public bool IsBetterThan(PlanScore other)
    {
        var margin = RelativeTolerance * (1 + Math.Abs(other.Value));
        if (Value > other.Value + margin) return true;
        return Value > other.Value - margin && Seconds < other.Seconds - RelativeTolerance * (1 + other.Seconds);
    }

    public bool HasTheValueOf(PlanScore other) => Math.Abs(Value - other.Value) <= RelativeTolerance * (1 + Math.Abs(other.Value));
}
