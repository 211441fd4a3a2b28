using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Detection.Api.Database;

/// <summary>One numbered step of the schema, from <c>Database/Migrations/NNNN_name.sql</c>.</summary>
/// <param name="Number">1, 2, 3 … without gaps.</param>
/// <param name="Name">The file's name without folder and extension.</param>
/// <param name="Text">The SQL.</param>
public sealed record Migration(int Number, string Name, string Text)
{
    private const string Folder = "Database/Migrations";

    /// <summary>SHA-256 of the text in lower-case hexadecimal: a landed step that was edited no longer matches.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>All built-in steps in order.</summary>
    /// <exception cref="InvalidOperationException">A number is missing or used twice.</exception>
    public static IReadOnlyList<Migration> List()
    {
        var migrations = Sql.List(Folder).Select(Parse).ToList();
        for (var i = 0; i < migrations.Count; i++)
        {
            if (migrations[i].Number != i + 1)
                throw new InvalidOperationException($"Migration {migrations[i].Name} should have number {i + 1:D4}.");
        }
        return migrations;
    }

    private static Migration Parse(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return new Migration(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, Sql.Read(path));
    }
}
