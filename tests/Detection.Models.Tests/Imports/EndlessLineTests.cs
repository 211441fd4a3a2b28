using Detection.Models.Imports.Reading;

namespace Detection.Models.Tests.Imports;

/// <summary>A line of three gigabytes is told from a record long before it is read, whether a quote opens it or not.</summary>
public class EndlessLineTests
{
    private const long Length = 3L << 30;

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public void An_endless_line_is_refused_after_a_bounded_part_of_it(string opening)
    {
        var source = new Endless("installation_no,period\n" + opening);
        var record = new DelimitedReader(source, ',');
        Assert.True(record.Read());
        Assert.Throws<RecordTooLongException>(() => record.Read());
        Assert.True(source.Given < 4L * DelimitedReader.MaxRecordChars, $"{source.Given} characters were read");
    }

    private sealed class Endless(string start) : TextReader
    {
        public long Given { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            if (Given >= Length) return 0;
            for (var i = 0; i < count; i++) buffer[index + i] = Given + i < start.Length ? start[(int)(Given + i)] : 'x';
            Given += count;
            return count;
        }
    }
}
