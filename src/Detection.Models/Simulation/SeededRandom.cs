namespace Detection.Models.Simulation;

/// <summary>What a stream of random numbers decides. Each purpose draws from its own stream, so that planting a theft changes nothing else.</summary>
public enum Purpose { Layout, Names, Building, Connection, Load, Life, Meter, Theft, Inspection, Reading, Weather, Grid, Papers, Smart, GridFaults, Feed }

/// <summary>A deterministic generator of random numbers: the same on every machine and every version of the runtime.</summary>
/// <remarks>SplitMix64: Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators, doi:10.1145/2660193.2660195.</remarks>
public sealed class SeededRandom(ulong state)
{
    private ulong state = state;

    /// <summary>The stream of one purpose for one thing of the town, such as an installation's ordinal.</summary>
    public static SeededRandom For(int seed, Purpose purpose, long index) =>
        new(Mix(Mix(Mix(unchecked((ulong)seed)) ^ ((ulong)purpose + 1)) ^ unchecked((ulong)index)));

    /// <summary>Uniform in [0, 1).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [low, high).</summary>
    public double Between(double low, double high) => low + (high - low) * Unit();

    /// <summary>Uniform in 0 … count − 1.</summary>
    public int Below(int count) => (int)(Unit() * count);

    /// <summary>Uniform in low … high, both inclusive.</summary>
    public int Whole(int low, int high) => low + Below(high - low + 1);

    public bool Chance(double probability) => Unit() < probability;

    /// <summary>Normal with mean 0 and deviation 1 (Box and Muller 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    /// <summary>Log-normal with the given median; <paramref name="sigma"/> is the deviation of the logarithm.</summary>
    public double LogNormal(double median, double sigma) => median * Math.Exp(sigma * Normal());

    public T Pick<T>(ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    /// <summary>An index drawn in proportion to its weight.</summary>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        double total = 0;
        foreach (var weight in weights) total += weight;
        var left = Unit() * total;
        for (var i = 0; i < weights.Length - 1; i++)
        {
            left -= weights[i];
            if (left < 0) return i;
        }
        return weights.Length - 1;
    }

    private ulong Next() => Mix(state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
