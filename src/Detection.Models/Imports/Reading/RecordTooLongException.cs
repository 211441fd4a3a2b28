namespace Detection.Models.Imports.Reading;

/// <summary>One record is longer than any honest record: the file is not delimited text of the stated kind.</summary>
public sealed class RecordTooLongException(long lineNo) : Exception("A record is too long.")
{
    public long LineNo { get; } = lineNo;
}
