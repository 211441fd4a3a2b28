using Detection.Models.Training.Rows;

namespace Detection.Models.Evaluation;

/// <summary>Finds rows that are the same in every number and word, so that they are not dealt into different folds.</summary>
public static class SameRows
{
    /// <returns>A number for each row; equal exactly for equal rows, but for collisions of a 64-bit hash.</returns>
    public static long[] Of(LearnerTable table)
    {
        var groups = new long[table.RowCount];
        Parallel.For(0, groups.Length, row =>
        {
            var hash = 14_695_981_039_346_656_037UL;
            foreach (var value in table.Numbers.Row(row)) hash = Mix(hash, BitConverter.SingleToUInt32Bits(value));
            foreach (var category in table.Categories)
                foreach (var letter in category.Words[row] ?? "\0") hash = Mix(hash, letter);
            groups[row] = unchecked((long)hash);
        });
        return groups;
    }

    /// <summary>FNV-1a on 32-bit words, with a shift so that high bits reach low ones.</summary>
    private static ulong Mix(ulong hash, uint word)
    {
        hash = unchecked((hash ^ word) * 1_099_511_628_211UL);
        return hash ^ (hash >> 29);
    }
}
