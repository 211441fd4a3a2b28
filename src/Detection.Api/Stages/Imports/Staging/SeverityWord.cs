using Detection.Models.Imports.Rules;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>A severity as it stands in the table <c>import_rejection</c>.</summary>
public static class SeverityWord
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Note => "note",
        Severity.Flag => "flag",
        _ => "reject",
    };
}
