namespace Geo.Routing.Planning.Search;

/// <summary>
/// The cheapest place of a stop in a shift, kept until the shift changes. A round changes a handful of shifts and looks at the same stops
/// again and again, so that most questions have been answered before.
/// </summary>
/// <remarks>Memory: 24 bytes × <see cref="SlotCount"/> for a stop that was ever asked for; of two shifts that share a slot the later one stays.</remarks>
internal sealed class RememberedPlaces<TTravel>(PlanState<TTravel> state) where TTravel : struct, ITravel
{
    private const int SlotCount = 16;

    private readonly Slot[]?[] slots = new Slot[state.Model.StopCount][];

    private record struct Slot(long Version, double Seconds, int Index, int Shift);

    /// <returns>The index before which the stop adds the fewest seconds, and these; index 0 where it fits nowhere in the shift.</returns>
    public (int Index, double Seconds) Cheapest(int stop, int shift)
    {
        // Whether a building may be entered here depends on other shifts too.
        if (state.Model.BuildingOf[stop] >= 0) return Look(stop, shift);
        ref var slot = ref (slots[stop] ??= new Slot[SlotCount])[shift % SlotCount];
        var version = state.Routes[shift].Version;
        if (slot.Version == version && slot.Shift == shift) return (slot.Index, slot.Seconds);
        var (index, seconds) = Look(stop, shift);
        slot = new Slot(version, seconds, index, shift);
        return (index, seconds);
    }

    /// <summary>
    /// Brings what is remembered up to date after an insertion: the gap it went into became two, and every other gap costs what it did
    /// and has only less room.
    /// </summary>
    /// <param name="index">Where the inserted stop is now.</param>
    /// <param name="versionBefore">The shift's version before the insertion.</param>
    public void NoteInsertion(int stop, int shift, int index, long versionBefore)
    {
        if (slots[stop] is not { } known) return;
        ref var slot = ref known[shift % SlotCount];
        if (slot.Version != versionBefore || slot.Shift != shift || slot.Index == index) return;
        var (best, bestSeconds) = (slot.Index > index ? slot.Index + 1 : slot.Index, double.PositiveInfinity);
        if (best > 0 && !state.Fits(stop, shift, best, out bestSeconds)) return;
        for (var gap = index; gap <= index + 1; gap++)
            if (state.Fits(stop, shift, gap, out var seconds) && seconds < bestSeconds) (best, bestSeconds) = (gap, seconds);
        slot = new Slot(state.Routes[shift].Version, bestSeconds, best, shift);
    }

    private (int Index, double Seconds) Look(int stop, int shift)
    {
        var (best, bestSeconds) = (0, double.PositiveInfinity);
        for (var index = 1; index < state.Routes[shift].Count; index++)
            if (state.Fits(stop, shift, index, out var seconds) && seconds < bestSeconds) (best, bestSeconds) = (index, seconds);
        return (best, bestSeconds);
    }
}
