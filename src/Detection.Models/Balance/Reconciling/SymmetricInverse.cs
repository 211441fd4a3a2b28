namespace Detection.Models.Balance.Reconciling;

/// <summary>Inverse of a small symmetric positive definite matrix.</summary>
internal static class SymmetricInverse
{
    /// <remarks>Gauss–Jordan without pivoting, which such a matrix does not need. Cost: n³.</remarks>
    public static double[,] Of(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var (left, right) = ((double[,])matrix.Clone(), new double[size, size]);
        for (var i = 0; i < size; i++) right[i, i] = 1;
        for (var pivot = 0; pivot < size; pivot++)
        {
            var scale = 1 / left[pivot, pivot];
            for (var column = 0; column < size; column++) (left[pivot, column], right[pivot, column]) = (left[pivot, column] * scale, right[pivot, column] * scale);
            for (var row = 0; row < size; row++)
            {
                if (row == pivot || left[row, pivot] == 0) continue;
                var factor = left[row, pivot];
                for (var column = 0; column < size; column++)
                {
                    left[row, column] -= factor * left[pivot, column];
                    right[row, column] -= factor * right[pivot, column];
                }
            }
        }
        return right;
    }
}
