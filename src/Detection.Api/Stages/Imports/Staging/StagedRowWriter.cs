using System.Buffers;
using Detection.Api.Infrastructure.Privacy;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>Sends rows, the good and the faulty alike, to <see cref="StagedTable"/>.</summary>
public sealed class StagedRowWriter(TargetSchema schema, BinaryCopyWriter copy, IdentityCipher cipher)
{
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly bool _hasShape = schema.Shape != ShapeKind.None;
    private readonly short _columnCount = StagedTable.ColumnCount(schema);

    /// <param name="shape">The geometry as EWKB, for a target that has one; empty where it is unusable.</param>
    public ValueTask Write(long lineNo, ReadOnlySpan<char> rawRecord, RowReader row, ReadOnlySpan<byte> shape, CancellationToken ct)
    {
        copy.BeginRow(_columnCount);
        copy.WriteInt64(lineNo);
        copy.WriteText(schema.HoldsSecrets ? SealedRow.Seal(cipher, rawRecord) : rawRecord);
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

        FaultJson.Write(_json, faults);
        copy.WriteJsonb(_json.WrittenSpan);
    }

    private void WriteCell(ColumnKind kind, TypedRow row, int at)
    {
        ref var cell = ref row[at];
        if (kind == ColumnKind.DayValues) copy.WriteDoubles(row.Days);
        else if (kind == ColumnKind.Identity) WriteIdentity(ref cell);
        else if (!cell.HasValue) copy.WriteNull();
        else if (kind == ColumnKind.Secret) copy.WriteBytes(cipher.Encrypt(cell.Text.Span));
        else CellWriter.Write(copy, kind, ref cell);
    }

    private void WriteIdentity(ref Cell cell)
    {
        if (!cell.HasValue)
        {
            for (var part = 0; part < StagedTable.IdentityParts; part++) copy.WriteNull();
            return;
        }

        copy.WriteBytes(cipher.Encrypt(cell.Text.Span));
        copy.WriteBytes(cipher.Hash(cell.Text.Span));
        copy.WriteText(IdentityCipher.Mask(cell.Text.Span));
    }
}
