using System.Buffers;
using System.Text.Json;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>Sends rows, the good and the faulty alike, to <see cref="StagedTable"/>.</summary>
public sealed class StagedRowWriter(TargetSchema schema, BinaryCopyWriter copy)
{
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly bool _hasShape = schema.Shape != ShapeKind.None;

    /// <param name="shape">The geometry as EWKB, for a target that has one; empty where it is unusable.</param>
    public ValueTask Write(long lineNo, ReadOnlySpan<char> rawRecord, RowReader row, ReadOnlySpan<byte> shape, CancellationToken ct)
    {
        copy.BeginRow((short)(StagedTable.LeadingColumns + schema.Columns.Length + (_hasShape ? 1 : 0)));
        copy.WriteInt64(lineNo);
        copy.WriteText(rawRecord);
        copy.WriteBoolean(row.Faults.Rejects);
        WriteFaults(row.Faults);
        for (var at = 0; at < schema.Columns.Length; at++) WriteCell(schema.Columns[at].Kind, row.Row, at);
        if (_hasShape && shape.IsEmpty) copy.WriteNull();
        else if (_hasShape) copy.WriteBytes(shape);
        return copy.FlushIfFull(ct);
    }

    private void WriteFaults(FaultList faults)
    {
        if (faults.Items.Count == 0)
        {
            copy.WriteNull();
            return;
        }

        _json.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_json))
        {
            writer.WriteStartArray();
            foreach (var fault in faults.Items) WriteFault(writer, fault);
            writer.WriteEndArray();
        }

        copy.WriteJsonb(_json.WrittenSpan);
    }

    private static void WriteFault(Utf8JsonWriter writer, Fault fault)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", fault.Rule.Code);
        writer.WriteString("severity", SeverityWord.Of(fault.Severity));
        writer.WriteString("field", fault.Field);
        writer.WriteString("value", fault.Value);
        writer.WriteString("detail", fault.Detail);
        writer.WriteEndObject();
    }

    private void WriteCell(ColumnKind kind, TypedRow row, int at)
    {
        ref var cell = ref row[at];
        if (kind == ColumnKind.DayValues) copy.WriteDoubles(row.Days);
        else if (!cell.HasValue) copy.WriteNull();
        else WriteValue(kind, ref cell);
    }

    private void WriteValue(ColumnKind kind, ref Cell cell)
    {
        switch (kind)
        {
            case ColumnKind.Text or ColumnKind.Code: copy.WriteText(cell.Text.Span); break;
            case ColumnKind.Number: copy.WriteDouble(cell.Number); break;
            case ColumnKind.SingleNumber: copy.WriteSingle((float)cell.Number); break;
            case ColumnKind.SmallInteger: copy.WriteInt16((short)cell.Number); break;
            case ColumnKind.Flag: copy.WriteBoolean(cell.Number != 0); break;
            case ColumnKind.Date or ColumnKind.Month: copy.WriteDate((int)cell.Number); break;
            default: copy.WriteInt64((long)cell.Number); break;
        }
    }
}
