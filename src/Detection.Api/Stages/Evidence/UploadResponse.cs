namespace Detection.Api.Stages.Evidence;

/// <summary>A file on its way.</summary>
/// <param name="Offset">How many bytes have arrived: where to go on.</param>
/// <param name="ByteCount">Of the whole file.</param>
/// <param name="PartBytes">A good size for the next part; at most 30 MB are taken at once.</param>
public sealed record UploadResponse(Guid UploadId, long Offset, long ByteCount, int PartBytes)
{
    public const int UsualPartBytes = 4 * 1024 * 1024;
}
