using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>The two columns that name a person or a company, for the rules that check the number.</summary>
internal static class IdentityColumns
{
    public static (int Number, int Kind)? Find(TargetSchema schema) =>
        schema.Find("identity_no") is var number and >= 0 && schema.Find("id_kind") is var kind and >= 0 ? (number, kind) : null;

    /// <summary>True when the row says this kind or, where it says none, the number has its length and digits only.</summary>
    public static bool IsOf(TypedRow row, int number, int kind, string word, int digits) => row[kind].HasValue
        ? row.TextAt(kind).SequenceEqual(word)
        : row.TextAt(number).Length == digits && row.TextAt(number).IndexOfAnyExceptInRange('0', '9') < 0;
}
