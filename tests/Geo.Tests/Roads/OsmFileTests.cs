using System.IO.Compression;
using System.Text;
using Geo.Roads;
using Geo.Roads.Osm;

namespace Geo.Tests.Roads;

public sealed class OsmFileTests
{
    private sealed class Counter : IOsmSink
    {
        public int Nodes { get; private set; }
        public int Ways { get; private set; }
        public int Relations { get; private set; }

        public void Node(long id, double longitudeDegrees, double latitudeDegrees, OsmTags tags) => Nodes++;

        public void Way(long id, ReadOnlySpan<long> nodes, OsmTags tags) => Ways++;

        public void Relation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags) => Relations++;
    }

    [Fact]
    public void The_binary_extract_of_Andorra_holds_what_osmium_counts_in_it()
    {
        var counter = new Counter();
        using var file = File.OpenRead(SharedRoads.Andorra);
        OsmFile.Read(file, OsmElements.Nodes | OsmElements.Ways | OsmElements.Relations, counter);
        Assert.Equal((69_644, 2_725, 74), (counter.Nodes, counter.Ways, counter.Relations));
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(0.9999)]
    public void A_truncated_binary_file_is_refused_with_the_place_where_it_breaks(double share)
    {
        var whole = File.ReadAllBytes(SharedRoads.Andorra);
        var cut = whole[..(int)(whole.Length * share)];
        var fault = Assert.Throws<OsmFormatException>(() => OsmRoads.Read(new MemoryStream(cut)));
        Assert.InRange(fault.OffsetBytes, 0, cut.Length);
        Assert.Contains("cut off", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"byte {fault.OffsetBytes}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_byte_anywhere_is_refused_or_harmless_but_never_a_crash()
    {
        var whole = File.ReadAllBytes(SharedRoads.Andorra);
        var random = new Random(5);
        for (var trial = 0; trial < 60; trial++)
        {
            var damaged = whole.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                OsmRoads.Read(new MemoryStream(damaged));
            }
            catch (OsmFormatException fault)
            {
                Assert.InRange(fault.OffsetBytes, 0, damaged.Length);
            }
        }
    }

    [Fact]
    public void A_truncated_compressed_text_is_refused_with_the_line_where_it_breaks()
    {
        var whole = File.ReadAllBytes(SharedRoads.CampoGrande);
        var fault = Assert.Throws<OsmFormatException>(() => OsmRoads.Read(new MemoryStream(whole[..(whole.Length / 2)])));
        Assert.Contains("in line", fault.Message, StringComparison.Ordinal);
        Assert.InRange(fault.OffsetBytes, 1, whole.Length / 2);
    }

    [Fact]
    public void An_empty_file_a_picture_and_a_page_are_no_extracts()
    {
        Assert.Contains("empty", Refusal([]), StringComparison.Ordinal);
        Assert.Contains("no OpenStreetMap file", Refusal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]), StringComparison.Ordinal);
        Assert.Contains("<osm>", Refusal(Encoding.UTF8.GetBytes("<html><body/></html>")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_extract_without_roads_or_without_their_nodes_says_what_to_do()
    {
        Assert.Contains("no road", Refusal(new OsmText().Node(1, 0, 0).ToBytes()), StringComparison.Ordinal);
        Assert.Contains("complete ways", Refusal(new OsmText().Street(1, 1, 2).ToBytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_roads_come_from_text_and_from_compressed_text()
    {
        var text = new OsmText().Node(1, 0, 0).Node(2, 1, 0).Node(3, 2, 0).Street(9, 1, 2, 3).ToBytes();
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write(text);
        Assert.Equal(OsmRoads.Read(new MemoryStream(text)).Network.Kilometres, OsmRoads.Read(packed).Network.Kilometres);
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using var file = File.OpenRead(SharedRoads.Andorra);
        Assert.Throws<OperationCanceledException>(() => OsmRoads.Read(file, ct: new CancellationToken(canceled: true)));
    }

    private static string Refusal(byte[] content) => Assert.Throws<OsmFormatException>(() => OsmRoads.Read(new MemoryStream(content))).Message;
}
