namespace Detection.Testing;

/// <summary>Bytes no export would hold: noise, and a good file with a few bytes changed, lost, doubled or put in.</summary>
public static class SpoiltBytes
{
    public static byte[] Noise(Random random, int most)
    {
        var bytes = new byte[random.Next(1, most)];
        random.NextBytes(bytes);
        return bytes;
    }

    public static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutated = new List<byte>(bytes);
        for (var change = random.Next(1, 12); change > 0 && mutated.Count > 0; change--)
        {
            var at = random.Next(mutated.Count);
            switch (random.Next(6))
            {
                case 0: mutated[at] = (byte)random.Next(256); break;
                case 1: mutated.RemoveAt(at); break;
                case 2: mutated.Insert(at, (byte)random.Next(256)); break;
                case 3: mutated.Insert(at, (byte)"\",;\n\r\t\0-+.eE90"[random.Next(14)]); break;
                case 4: mutated.InsertRange(at, mutated.Skip(random.Next(mutated.Count)).Take(random.Next(1, 60)).ToArray()); break;
                default: mutated.RemoveRange(at, Math.Min(random.Next(1, 30), mutated.Count - at)); break;
            }
        }

        return mutated.Count > 0 ? [.. mutated] : [0];
    }
}
