namespace Detection.Models.Imports.Rules;

/// <summary>Speaks about a file as a whole: refuses it before any row is taken, or notes how it was read.</summary>
public abstract class FileRule : ImportRule
{
    public override Severity Severity => Severity.Refuse;
}
