using System.Globalization;
using System.Text;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;
using Detection.Models.Imports.Values;

namespace Detection.Models.Imports.Rows;

/// <summary>Turns the record at hand into typed cells and asks every rule that needs nothing but the row.</summary>
/// <remarks>Reuses one <see cref="TypedRow"/> and one <see cref="FaultList"/>; allocates only for faults and for text to be normalised.</remarks>
public sealed class RowReader
{
    private readonly TargetSchema _schema;
    private readonly ColumnMap _map;
    private readonly CellForms _forms;
    private readonly CellRule?[] _cellRules;
    private readonly double[] _factors;
    private readonly ReadOnlyMemory<char>[] _constants;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>?[] _codes;
    private readonly RowCheck[] _checks;
    private readonly bool _guarded;
    private readonly int[] _given;
    private readonly int[] _required;
    private readonly int _daysAt;
    private readonly int _installationAt;
    private readonly KnownInstallations? _known;
    private readonly ReadingSequence? _sequence;

    /// <param name="completion">Fills cells that the file does not have before the rules are asked; null for none.</param>
    /// <param name="around">What is known beside the row; null leaves the rules out that need it.</param>
    public RowReader(
        TargetSchema schema, MappingProfile profile, ColumnMap map, CellForms forms, RowCheck? completion = null, Surroundings? around = null)
    {
        // Our own exports guard their texts; another system's apostrophe is its own.
        (_schema, _map, _forms, _guarded) = (schema, map, forms, profile.IsCanonical);
        _cellRules = [.. schema.Columns.Select(RuleFor)];
        _factors = [.. schema.Columns.Select(column => profile.Units.TryGetValue(column.Name, out var unit) ? UnitFactor.Get(unit) : 1)];
        _constants = [.. schema.Columns.Select(column => profile.Constants.GetValueOrDefault(column.Name).AsMemory())];
        _codes = [.. schema.Columns.Select(column => CodesFor(profile, column))];
        _given = [.. Enumerable.Range(0, schema.Columns.Length).Where(at => IsGiven(at))];
        _required = [.. Enumerable.Range(0, schema.Columns.Length).Where(at => schema.Columns[at].Required)];
        _daysAt = Array.FindIndex(schema.Columns, column => column.Kind == ColumnKind.DayValues);
        _known = schema.NamesInstallation ? around?.Known : null;
        _installationAt = schema.Find(TargetSchema.InstallationNo);
        _sequence = around is null ? null : ReadingSequence.Of(schema, around);
        RowCheck[] completions = completion is null ? [] : [completion];
        var stored = around is null ? [] : RuleCatalogue.Stored.Select(rule => rule.Bind(schema, around)).OfType<RowCheck>();
        _checks = [.. completions, .. RuleCatalogue.Row.Select(rule => rule.Bind(schema)).OfType<RowCheck>(), .. stored];
        Row = new TypedRow(schema.Columns.Length, map.DayFields.Count);
    }

    public TypedRow Row { get; }

    public FaultList Faults { get; } = new();

    /// <summary>Whether a column stands in the file, or has one value for all its rows.</summary>
    public bool IsGiven(int ordinal) => _map.FieldOf[ordinal] >= 0 || !_constants[ordinal].IsEmpty || _schema.Columns[ordinal].Kind == ColumnKind.DayValues;

    /// <summary>Reads the record; <see cref="Row"/> and <see cref="Faults"/> hold the outcome until the next call.</summary>
    public void Read(DelimitedReader record)
    {
        Row.Clear();
        Faults.Clear();
        if (!HasRightShape(record)) return;
        foreach (var at in _given)
        {
            if (at == _daysAt) ReadDays(record);
            else ReadCell(at, _map.FieldOf[at] is var field and >= 0 ? record.Field(field) : _constants[at]);
        }

        Complete();
    }

    /// <summary>Reads one cell from text that does not come from a delimited record.</summary>
    public void ReadCell(int ordinal, ReadOnlyMemory<char> text)
    {
        text = text.Trim();
        if (_codes[ordinal] is { } codes && codes.TryGetValue(text.Span, out var code)) text = code.AsMemory();
        if (text.IsEmpty) return;
        var column = _schema.Columns[ordinal];
        ref var cell = ref Row[ordinal];
        if (_cellRules[ordinal] is not { } rule)
        {
            cell.Set(Normalised(_guarded ? FormulaGuard.Unguard(text) : text));
        }
        else if (!rule.TryRead(text, column, _forms, ref cell))
        {
            Faults.Add(rule, column.Required ? Severity.Reject : Severity.Flag, column.Name, text.Span);
        }
        else if (_factors[ordinal] != 1)
        {
            cell.Set(cell.Number * _factors[ordinal]);
        }
    }

    /// <summary>Asks the rules of the whole row once its cells are read.</summary>
    public void Complete()
    {
        _known?.Seek(Row.TextAt(_installationAt));
        _sequence?.Look(Row);
        foreach (var check in _checks) check(Row, Faults);
        foreach (var at in _required)
        {
            var column = _schema.Columns[at];
            if (Row[at].HasValue || IsFaulty(column.Name)) continue;
            if (at == _daysAt && Array.Exists(Row.Days, day => !double.IsNaN(day))) continue;
            Faults.Add(RuleCatalogue.RequiredFieldIsEmpty, column.Name, []);
        }

        if (!Faults.Rejects) _sequence?.Keep(Row);
    }

    public void Begin()
    {
        Row.Clear();
        Faults.Clear();
    }

    private bool IsFaulty(string columnName) => Faults.Items.Any(fault => fault.Field == columnName);

    private bool HasRightShape(DelimitedReader record)
    {
        if (record.IsMalformed) Faults.Add(RuleCatalogue.QuoteNotClosed, "", []);
        else if (record.FieldCount < _map.FieldCount) AddShapeFault(RuleCatalogue.TooFewFields, record.FieldCount);
        else if (record.FieldCount > _map.FieldCount) AddShapeFault(RuleCatalogue.TooManyFields, record.FieldCount);
        return !Faults.Rejects;
    }

    private void AddShapeFault(RecordRule rule, int fieldCount) =>
        Faults.Add(rule, "", fieldCount.ToString(CultureInfo.InvariantCulture), _map.FieldCount.ToString(CultureInfo.InvariantCulture));

    private void ReadDays(DelimitedReader record)
    {
        for (var day = 0; day < _map.DayFields.Count; day++)
        {
            var text = record.Field(_map.DayFields[day].Field).Span.Trim();
            if (text.IsEmpty) continue;
            if (_forms.Numbers.TryRead(text, out var energy)) Row.Days[day] = energy * _factors[_daysAt];
            else Faults.Add(RuleCatalogue.NotANumber, Severity.Flag, _map.DayFields[day].Day.ToString("O", CultureInfo.InvariantCulture), text);
        }
    }

    private static ReadOnlyMemory<char> Normalised(ReadOnlyMemory<char> text) =>
        Ascii.IsValid(text.Span) || text.Span.IsNormalized() ? text : text.ToString().Normalize().AsMemory();

    private static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>? CodesFor(MappingProfile profile, TargetColumn column) =>
        profile.Codes.TryGetValue(column.Name, out var codes)
            ? new Dictionary<string, string>(codes, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>()
            : null;

    private static CellRule? RuleFor(TargetColumn column) => column.Kind switch
    {
        ColumnKind.Text or ColumnKind.TextList or ColumnKind.Identity or ColumnKind.Secret => null,
        ColumnKind.BitWord => RuleCatalogue.NotABitWord,
        ColumnKind.Code or ColumnKind.Flag => RuleCatalogue.UnknownCode,
        ColumnKind.SmallInteger when column.Codes.Length > 0 => RuleCatalogue.UnknownCode,
        ColumnKind.Date => RuleCatalogue.NotADate,
        ColumnKind.Month => RuleCatalogue.NotAMonth,
        ColumnKind.Instant or ColumnKind.IntervalStart => RuleCatalogue.NotATime,
        _ => RuleCatalogue.NotANumber,
    };
}
