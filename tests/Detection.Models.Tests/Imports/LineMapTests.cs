using Detection.Models.Imports.Reading;

namespace Detection.Models.Tests.Imports;

public class LineMapTests
{
    [Fact]
    public void A_line_leads_back_to_the_row_that_it_came_from()
    {
        using var text = new StringWriter();
        var writer = new RowTextWriter(text);
        writer.Write(3, ["a", "b"]);
        writer.Write(4, ["iki\nsatır", "x,\"y\""]);
        writer.Write(9, [null, ""]);
        writer.Write(10, ["son", null]);
        var record = new DelimitedReader(new StringReader(text.ToString()), ',');
        var rows = new List<(long Source, string First, int Fields)>();
        while (record.Read()) rows.Add((writer.Lines.SourceOf(record.LineNo), record.Field(0).ToString(), record.FieldCount));
        Assert.Equal([(3, "a", 2), (4, "iki\nsatır", 2), (9, "", 2), (10, "son", 2)], rows);
    }

    [Fact]
    public void A_row_of_one_empty_field_is_a_row()
    {
        using var text = new StringWriter();
        var writer = new RowTextWriter(text);
        writer.Write(1, ["a"]);
        writer.Write(2, [null]);
        var record = new DelimitedReader(new StringReader(text.ToString()), ',');
        Assert.True(record.Read() && record.Read());
        Assert.Equal(2, writer.Lines.SourceOf(record.LineNo));
    }
}
