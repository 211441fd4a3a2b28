namespace Detection.Models.Detectors;

/// <summary>Arrays of numbers in a model's bytes: a count, then the numbers, little-endian.</summary>
internal static class BinaryArrays
{
    /// <summary>No array of a model is longer; a larger count means the bytes are not a model.</summary>
    private const int LongestArray = 10_000_000;

    public static void WriteDoubles(this BinaryWriter writer, double[] values)
    {
        writer.Write(values.Length);
        foreach (var value in values) writer.Write(value);
    }

    public static double[] ReadDoubles(this BinaryReader reader)
    {
        var values = new double[reader.ReadCount()];
        for (var i = 0; i < values.Length; i++) values[i] = reader.ReadDouble();
        return values;
    }

    public static void WriteInts(this BinaryWriter writer, int[] values)
    {
        writer.Write(values.Length);
        foreach (var value in values) writer.Write(value);
    }

    public static int[] ReadInts(this BinaryReader reader)
    {
        var values = new int[reader.ReadCount()];
        for (var i = 0; i < values.Length; i++) values[i] = reader.ReadInt32();
        return values;
    }

    public static int ReadCount(this BinaryReader reader)
    {
        var count = reader.ReadInt32();
        return count is >= 0 and <= LongestArray ? count : throw new InvalidDataException("a count in the model is out of range");
    }
}
