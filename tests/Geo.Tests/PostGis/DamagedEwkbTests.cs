using FsCheck;
using FsCheck.Fluent;
using Geo.PostGis;
using NetTopologySuite.Geometries;

namespace Geo.Tests.PostGis;

public sealed class DamagedEwkbTests
{
    private static readonly byte[] Polygon = EwkbWriter.Write(Wgs84.Factory.CreatePolygon([new(35, 37), new(36, 37), new(36, 38), new(35, 37)]));

    [Fact]
    public void Bytes_cut_off_anywhere_are_an_error()
    {
        for (var length = 0; length < Polygon.Length; length++)
            Assert.Throws<FormatException>(() => EwkbReader.Read(Polygon.AsSpan(0, length)));
    }

    [Fact]
    public void Bytes_left_over_are_an_error() => Assert.Throws<FormatException>(() => EwkbReader.Read([.. Polygon, 0]));

    [Fact]
    public void A_count_beyond_the_bytes_asks_for_no_memory()
    {
        byte[] line = [1, 2, 0, 0, 0x20, 0xE6, 0x10, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF];
        Assert.StartsWith("4294967295 elements are announced", Assert.Throws<FormatException>(() => EwkbReader.Read(line)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_curve_is_named_as_what_it_is_not()
    {
        byte[] circularString = [1, 8, 0, 0, 0x20, 0xE6, 0x10, 0, 0, 0, 0, 0, 0];
        Assert.StartsWith("Geometry kind 8", Assert.Throws<FormatException>(() => EwkbReader.Read(circularString)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_inside_a_multipoint_is_an_error()
    {
        byte[] multiPoint = [1, 4, 0, 0, 0x20, 0xE6, 0x10, 0, 0, 1, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0];
        Assert.Equal("A LineString stands where a Point belongs.", Assert.Throws<FormatException>(() => EwkbReader.Read(multiPoint)).Message);
    }

    [Fact]
    public void Any_points_come_back_bit_for_bit()
    {
        var coordinates = ArbMap.Default.ArbFor<NormalFloat[]>();
        Prop.ForAll(coordinates, values =>
        {
            var points = values.Chunk(2).Where(pair => pair.Length == 2).Select(pair => Wgs84.Point(pair[0].Get, pair[1].Get)).ToArray();
            var multiPoint = Wgs84.Factory.CreateMultiPoint(points);
            return EwkbReader.Read(EwkbWriter.Write(multiPoint)).EqualsExact(multiPoint);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_bytes_either_read_or_are_a_format_error()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), noise =>
        {
            byte[] damaged = [.. Polygon.AsSpan(0, 9), .. noise];
            try { return EwkbReader.Read(damaged) is Geometry; }
            catch (FormatException) { return true; }
        }).QuickCheckThrowOnFailure();
    }
}
