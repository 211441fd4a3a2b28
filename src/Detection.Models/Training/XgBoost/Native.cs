using System.Reflection;
using System.Runtime.InteropServices;

namespace Detection.Models.Training.XgBoost;

/// <summary>The part of XGBoost's C interface that is used (xgboost/c_api.h, 1.6–1.7). Every call returns 0 or −1; <see cref="Check"/> turns −1 into an exception.</summary>
internal static partial class Native
{
    private const string Library = "xgboost";

    /// <summary>The distribution's package first, then what other installations call it.</summary>
    private static readonly string[] FileNames = ["libxgboost.so.0", "libxgboost.so", "libxgboost.dylib", "xgboost.dll"];

    static Native() => NativeLibrary.SetDllImportResolver(typeof(Native).Assembly, Resolve);

    [LibraryImport(Library)]
    public static partial void XGBoostVersion(out int major, out int minor, out int patch);

    [LibraryImport(Library)]
    private static partial IntPtr XGBGetLastError();

    [LibraryImport(Library)]
    public static partial int XGDMatrixCreateFromMat_omp(float[] data, ulong rows, ulong columns, float missing, out IntPtr matrix, int threads);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int XGDMatrixSetFloatInfo(MatrixHandle matrix, string field, float[] values, ulong count);

    [LibraryImport(Library)]
    public static partial int XGDMatrixFree(IntPtr matrix);

    [LibraryImport(Library)]
    public static partial int XGBoosterCreate(IntPtr[] matrices, ulong count, out IntPtr booster);

    [LibraryImport(Library)]
    public static partial int XGBoosterFree(IntPtr booster);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int XGBoosterSetParam(BoosterHandle booster, string name, string value);

    [LibraryImport(Library)]
    public static partial int XGBoosterUpdateOneIter(BoosterHandle booster, int round, MatrixHandle matrix);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int XGBoosterPredictFromDMatrix(
        BoosterHandle booster, MatrixHandle matrix, string config, out IntPtr shape, out ulong dimensions, out IntPtr result);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int XGBoosterSaveModelToBuffer(BoosterHandle booster, string config, out ulong length, out IntPtr bytes);

    [LibraryImport(Library)]
    public static partial int XGBoosterLoadModelFromBuffer(BoosterHandle booster, ReadOnlySpan<byte> bytes, ulong length);

    /// <exception cref="TreeLibraryException">The call failed; the message is the library's first line.</exception>
    public static void Check(int result)
    {
        if (result == 0) return;
        var message = Marshal.PtrToStringUTF8(XGBGetLastError()) ?? "no message";
        throw new TreeLibraryException($"XGBoost refused a call: {message.Split('\n')[0]}");
    }

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library) return IntPtr.Zero;
        foreach (var file in FileNames)
            if (NativeLibrary.TryLoad(file, assembly, path, out var library)) return library;
        return IntPtr.Zero;
    }
}
