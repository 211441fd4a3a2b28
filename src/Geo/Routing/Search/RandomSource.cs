using System.Numerics;

namespace Geo.Routing.Search;

/// <summary>
/// A small fast generator whose numbers are the same on every machine and runtime: xoshiro256** seeded by SplitMix64
/// (Blackman and Vigna, 2018, https://prng.di.unimi.it). Not for secrets.
/// </summary>
internal sealed class RandomSource
{
    private ulong s0, s1, s2, s3;

    public RandomSource(int seed)
    {
        var state = (ulong)(uint)seed;
        s0 = SplitMix(ref state);
        s1 = SplitMix(ref state);
        s2 = SplitMix(ref state);
        s3 = SplitMix(ref state);
    }

    /// <summary>A number in [0, 1).</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number in [0, <paramref name="exclusiveEnd"/>).</summary>
    public int NextBelow(int exclusiveEnd) => (int)(((Next() >> 32) * (ulong)exclusiveEnd) >> 32);

    /// <summary>
    /// An exponential variate of mean 1 by von Neumann's comparison method (1951), which needs no logarithm
    /// and so gives the same number on every machine.
    /// </summary>
    public double NextExponential()
    {
        for (var whole = 0; ; whole++)
        {
            var first = NextShare();
            var falling = first;
            var length = 1;
            for (var next = NextShare(); next < falling; next = NextShare())
            {
                falling = next;
                length++;
            }
            if (length % 2 == 1) return whole + first;
        }
    }

    private ulong Next()
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    private static ulong SplitMix(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
