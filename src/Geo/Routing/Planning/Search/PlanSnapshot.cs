using Geo.Routing.Search;

namespace Geo.Routing.Planning.Search;

/// <summary>Copies of shifts to come back to.</summary>
internal sealed class PlanSnapshot(int shiftCount)
{
    private readonly int[][] stops = [.. Enumerable.Range(0, shiftCount).Select(_ => new int[8])];
    private readonly int[] count = new int[shiftCount];
    private readonly int[] companionOf = [.. Enumerable.Repeat(-1, shiftCount)];
    private readonly long[] version = new long[shiftCount];

    public PlanScore Score { get; private set; }

    public ReadOnlySpan<int> Stops(int shift) => stops[shift].AsSpan(0, count[shift]);

    public int CompanionOf(int shift) => companionOf[shift];

    /// <inheritdoc cref="ShiftRoute.Version"/>
    public long Version(int shift) => version[shift];

    public void Keep<TTravel>(PlanState<TTravel> state) where TTravel : struct, ITravel
    {
        for (var shift = 0; shift < shiftCount; shift++) Copy(state, shift);
        Score = state.Score;
    }

    /// <summary>Keeps only the shifts that changed since the last time.</summary>
    public void Keep<TTravel>(PlanState<TTravel> state, List<int> changedShifts) where TTravel : struct, ITravel
    {
        foreach (var shift in changedShifts) Copy(state, shift);
        Score = state.Score;
    }

    private void Copy<TTravel>(PlanState<TTravel> state, int shift) where TTravel : struct, ITravel
    {
        var source = state.Routes[shift].Stops;
        if (stops[shift].Length < source.Length) stops[shift] = new int[source.Length * 2];
        source.CopyTo(stops[shift]);
        count[shift] = source.Length;
        companionOf[shift] = state.CompanionOf[shift];
        version[shift] = state.Routes[shift].Version;
    }
}
