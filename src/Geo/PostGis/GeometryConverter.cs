#pragma warning disable NPG9001 // Npgsql marks its converter API experimental; it is the only way to teach the driver a type.

using System.Buffers;
using NetTopologySuite.Geometries;
using Npgsql.Internal;

namespace Geo.PostGis;

/// <summary>Npgsql's converter between <c>geometry</c> and one NetTopologySuite type.</summary>
/// <remarks>
/// The wire needs the length before the bytes, so the EWKB made while the length is asked for travels on as the write state.
/// </remarks>
internal sealed class GeometryConverter<T> : PgStreamingConverter<T> where T : Geometry
{
    public override T Read(PgReader reader) => Decode(reader.ReadBytes(reader.CurrentRemaining).ToArray());

    public override async ValueTask<T> ReadAsync(PgReader reader, CancellationToken cancellationToken = default)
    {
        var ewkb = await reader.ReadBytesAsync(reader.CurrentRemaining, cancellationToken);
        return Decode(ewkb.ToArray());
    }

    public override Size GetSize(SizeContext context, T value, ref object? writeState)
    {
        var ewkb = EwkbWriter.Write(value);
        writeState = ewkb;
        return ewkb.Length;
    }

    public override void Write(PgWriter writer, T value) => writer.WriteBytes(StateOf(writer));

    public override ValueTask WriteAsync(PgWriter writer, T value, CancellationToken cancellationToken = default) =>
        writer.WriteBytesAsync(StateOf(writer), cancellationToken);

    private static byte[] StateOf(PgWriter writer) => (byte[])writer.Current.WriteState!;

    private static T Decode(ReadOnlySpan<byte> ewkb)
    {
        var geometry = EwkbReader.Read(ewkb);
        if (typeof(T) == typeof(LinearRing) && geometry is LineString line) geometry = line.Factory.CreateLinearRing(line.CoordinateSequence);
        return geometry as T ?? throw new InvalidCastException($"The column holds a {geometry.GeometryType}, not a {typeof(T).Name}.");
    }
}
