namespace Detection.Models.Imports.Rules;

/// <summary>The faults of the row at hand; at most one for a rule and a field.</summary>
public sealed class FaultList
{
    private const int LongestValue = 200;

    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Items => _faults;

    public bool Rejects { get; private set; }

    public void Add(ImportRule rule, string field, ReadOnlySpan<char> value, string? detail = null) =>
        Add(rule, rule.Severity, field, value, detail);

    public void Add(ImportRule rule, Severity severity, string field, ReadOnlySpan<char> value, string? detail = null)
    {
        foreach (var fault in _faults)
        {
            if (fault.Rule == rule && fault.Field == field) return;
        }

        _faults.Add(new Fault(rule, severity, field, value.IsEmpty ? null : value[..Math.Min(value.Length, LongestValue)].ToString(), detail));
        Rejects = Rejects || severity == Severity.Reject;
    }

    public void Clear()
    {
        _faults.Clear();
        Rejects = false;
    }
}
