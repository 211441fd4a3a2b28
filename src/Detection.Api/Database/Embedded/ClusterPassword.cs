using System.Security.Cryptography;

namespace Detection.Api.Database.Embedded;

/// <summary>The generated password of the cluster's only role, in a file only the service's user may read.</summary>
public static class ClusterPassword
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static string ReadOrMake(string file)
    {
        if (File.Exists(file)) return File.ReadAllText(file).Trim();
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        using var stream = new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly });
        using var writer = new StreamWriter(stream);
        writer.Write(password);
        return password;
    }
}
