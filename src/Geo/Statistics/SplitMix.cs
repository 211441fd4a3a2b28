namespace Geo.Statistics;

/// <summary>A stream of random numbers of its own for each thing of a seed: the same on every machine.</summary>
/// <remarks>SplitMix64: Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators", doi:10.1145/2660193.2660195.</remarks>
internal struct SplitMix
{
    private ulong _state;

    public SplitMix(int seed, int thing) => _state = Mix(Mix(unchecked((ulong)seed)) ^ (uint)thing);

    /// <summary>Uniform in 0 … count − 1.</summary>
    public int Below(int count) => (int)((ulong)((UInt128)Next() * (ulong)count >> 64));

    /// <summary>Different numbers of 0 … count − 1 but one.</summary>
    /// <param name="drawn">Filled; at most count − 1 long.</param>
    /// <remarks>Method: Floyd's sampling without replacement; for short lists the look through what was drawn is the quickest set.</remarks>
    public void Draw(Span<int> drawn, int count, int except)
    {
        var others = count - 1;
        for (var place = 0; place < drawn.Length; place++)
        {
            var last = others - drawn.Length + place;
            var number = Below(last + 1);
            drawn[place] = drawn[..place].Contains(number) ? last : number;
        }
        for (var place = 0; place < drawn.Length; place++)
            if (drawn[place] >= except) drawn[place]++;
    }

    private ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
