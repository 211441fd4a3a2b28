using System.Security.Cryptography;
using Detection.Api.Infrastructure.Privacy;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>The raw row of a file that names people, encrypted: kept so that it can be mended and sent again, and readable only then.</summary>
public static class SealedRow
{
    private const string Mark = "sealed:";

    public static string Seal(IdentityCipher cipher, ReadOnlySpan<char> row) => Mark + Convert.ToBase64String(cipher.Encrypt(row));

    public static bool IsSealed(string row) => row.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>The row as it came; a row that is not sealed is returned as it is.</summary>
    /// <exception cref="CryptographicException">It was sealed with another key.</exception>
    public static string Open(IdentityCipher cipher, string row) => IsSealed(row) ? cipher.Decrypt(Convert.FromBase64String(row[Mark.Length..])) : row;
}
