using Detection.Models.Imports.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Detection.Models.Tests.Imports;

public class DelimitedReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b/1|2")]
    [InlineData("a,b\r\n1,2", "a|b/1|2")]
    [InlineData("a,b\r1,2\r", "a|b/1|2")]
    [InlineData("a,\n,\n", "a|/|")]
    [InlineData("\"x,y\",\"say \"\"hi\"\"\"\n", "x,y|say \"hi\"")]
    [InlineData("\"two\nlines\",b\nc,d", "two\nlines|b/c|d")]
    [InlineData("\n\na,b\n\n\nc,d\n\n", "a|b/c|d")]
    [InlineData("mid\"quote,b\n", "mid\"quote|b")]
    [InlineData("", "")]
    public void Records_and_fields_are_told_apart(string text, string expected) => Assert.Equal(expected, string.Join('/', Read(text).Select(record => string.Join('|', record.Fields))));

    [Fact]
    public void A_record_carries_the_line_on_which_it_begins() =>
        Assert.Equal([1, 3, 5], Read("a,b\n\n\"x\ny\",2\nlast,3").Select(record => record.LineNo));

    [Fact]
    public void The_raw_record_is_what_stands_in_the_file() =>
        Assert.Equal(["a,\"b \"\"c\"\"\"", "d,e"], Read("a,\"b \"\"c\"\"\"\r\nd,e\r\n").Select(record => record.Raw));

    [Fact]
    public void An_unclosed_quote_spoils_its_own_line_only()
    {
        var records = Read("a,\"open\n" + string.Concat(Enumerable.Repeat("b,c\n", 40)));
        Assert.True(records[0].Malformed);
        Assert.Equal("a,\"open", records[0].Raw);
        Assert.Equal(41, records.Count);
        Assert.All(records.Skip(1), record => Assert.Equal(["b", "c"], record.Fields));
    }

    [Fact]
    public void An_endless_record_is_an_exception() =>
        Assert.Throws<RecordTooLongException>(() => Read(new string('x', DelimitedReader.MaxRecordChars * 3)));

    [Fact]
    public void Whatever_is_written_with_quotes_is_read_back() => Prop.ForAll(
        ArbMap.Default.ArbFor<string[][]>(),
        table =>
        {
            var rows = table.Select(row => row.Select(field => (field ?? "").Replace("\n", "", StringComparison.Ordinal)).ToArray()).Where(row => row.Length > 0).ToArray();
            var text = string.Concat(rows.Select(row => string.Join(',', row.Select(Quoted)) + "\n"));
            return Read(text).Select(record => string.Join('\u0001', record.Fields)).SequenceEqual(rows.Select(row => string.Join('\u0001', row)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_file_longer_than_the_buffer_reads_the_same_in_any_slices()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(n => $"{n},\"name \"\"{n}\"\"\",{n * 0.5}\r\n"));
        var whole = Read(text);
        Assert.Equal(20_000, whole.Count);
        Assert.Equal(whole.Select(record => record.Raw), Read(new Trickle(text)).Select(record => record.Raw));
    }

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static List<Record> Read(string text) => Read(new StringReader(text));

    private static List<Record> Read(TextReader text)
    {
        var reader = new DelimitedReader(text, ',');
        var records = new List<Record>();
        while (reader.Read())
        {
            var fields = Enumerable.Range(0, reader.FieldCount).Select(at => reader.Field(at).ToString()).ToArray();
            records.Add(new Record(reader.LineNo, fields, reader.RawRecord.ToString(), reader.IsMalformed));
        }

        return records;
    }

    private sealed record Record(long LineNo, string[] Fields, string Raw, bool Malformed);

    /// <summary>Gives a text in pieces of uneven length, as a pipe would.</summary>
    private sealed class Trickle(string text) : StringReader(text)
    {
        private int _step;

        public override int Read(char[] buffer, int index, int count) => base.Read(buffer, index, Math.Min(count, 1 + (_step++ * 7 % 13)));
    }
}
