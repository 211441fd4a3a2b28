using Detection.Models.Simulation;

namespace Detection.Models.Tests.Simulation;

/// <summary>Alone, because other tests' objects would be counted too.</summary>
[CollectionDefinition(nameof(TownMemoryTests), DisableParallelization = true)]
[Collection(nameof(TownMemoryTests))]
public sealed class TownMemoryTests
{
    /// <summary>The live set is looked at whenever a neighbourhood was written, after a full collection.</summary>
    [Fact]
    public async Task Memory_does_not_grow_with_the_town()
    {
        var (small, large) = (await PeakLiveBytes(2_000), await PeakLiveBytes(20_000));
        Assert.True(large < 2.5 * small + 4_000_000, $"{small:N0} bytes for 2,000 installations, {large:N0} for 20,000");
        Assert.True(large < 90_000_000, $"{large:N0} bytes for 20,000 installations");
    }

    private static async Task<long> PeakLiveBytes(int installations)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = new PeakMemory();
        await TownSimulator.Write(new(installations, 1) { Months = 12 }, _ => Stream.Null, peak);
        return peak.Bytes - before;
    }

    private sealed class PeakMemory : IProgress<int>
    {
        public long Bytes { get; private set; }

        public void Report(int value) => Bytes = Math.Max(Bytes, GC.GetTotalMemory(forceFullCollection: true));
    }
}
