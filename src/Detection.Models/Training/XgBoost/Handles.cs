using System.Runtime.InteropServices;

namespace Detection.Models.Training.XgBoost;

/// <summary>A matrix in the library's own memory.</summary>
internal sealed class MatrixHandle : SafeHandle
{
    private MatrixHandle(IntPtr matrix) : base(IntPtr.Zero, ownsHandle: true) => SetHandle(matrix);

    public override bool IsInvalid => handle == IntPtr.Zero;

    public static MatrixHandle Of(FeatureTable table, int threads)
    {
        Native.Check(Native.XGDMatrixCreateFromMat_omp(table.Values, (ulong)table.RowCount, (ulong)table.Columns.Count, float.NaN, out var matrix, threads));
        return new MatrixHandle(matrix);
    }

    public void Set(string field, float[] values) => Native.Check(Native.XGDMatrixSetFloatInfo(this, field, values, (ulong)values.Length));

    protected override bool ReleaseHandle() => Native.XGDMatrixFree(handle) == 0;
}

/// <summary>Trees in the library's own memory.</summary>
internal sealed class BoosterHandle : SafeHandle
{
    private BoosterHandle(IntPtr booster) : base(IntPtr.Zero, ownsHandle: true) => SetHandle(booster);

    public override bool IsInvalid => handle == IntPtr.Zero;

    /// <summary>Trees yet to be grown on a matrix, or to be read from bytes where there is none.</summary>
    public static BoosterHandle For(MatrixHandle? matrix)
    {
        IntPtr[] matrices = matrix is null ? [] : [matrix.DangerousGetHandle()];
        Native.Check(Native.XGBoosterCreate(matrices, (ulong)matrices.Length, out var booster));
        return new BoosterHandle(booster);
    }

    public void Set(string name, string value) => Native.Check(Native.XGBoosterSetParam(this, name, value));

    protected override bool ReleaseHandle() => Native.XGBoosterFree(handle) == 0;
}
