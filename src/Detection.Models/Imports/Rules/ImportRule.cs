using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>One documented reason to doubt a file, a row or a value. Its texts are its documentation.</summary>
public abstract class ImportRule
{
    /// <summary>Stable code in lower case with hyphens; stored with every finding.</summary>
    public abstract string Code { get; }

    /// <summary>What happens; a value that cannot be read is only a <see cref="Severity.Flag"/> in a column that is not required.</summary>
    public abstract Severity Severity { get; }

    /// <summary>What was found; may name <c>{field}</c>, <c>{value}</c> and <c>{detail}</c>.</summary>
    public abstract TextPair Message { get; }

    /// <summary>What the sender of the file can do.</summary>
    public abstract TextPair Remedy { get; }
}
