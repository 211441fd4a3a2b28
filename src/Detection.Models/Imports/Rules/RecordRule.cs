namespace Detection.Models.Imports.Rules;

/// <summary>Speaks about the shape of a record, before its values are read.</summary>
public abstract class RecordRule : ImportRule
{
    public override Severity Severity => Severity.Reject;
}
