using System.Security.Cryptography;

namespace Detection.Api.Infrastructure.Privacy;

/// <summary>The secret that identities are encrypted with: 32 bytes in the data folder, made on first use, readable by their owner alone.</summary>
/// <remarks>It never enters the database, so that a stolen dump names nobody; it must be backed up apart from the database.</remarks>
public static class IdentityKey
{
    public const int Bytes = 32;
    private const string FileName = "identity.key";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <exception cref="SettingsException">The file is there and does not hold a key.</exception>
    public static IdentityCipher Open(string dataFolder) => new(ReadOrMake(dataFolder));

    /// <summary>The key itself, for whoever derives keys of its own from it.</summary>
    /// <exception cref="SettingsException">The file is there and does not hold a key.</exception>
    public static byte[] ReadOrMake(string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        var path = Path.Combine(dataFolder, FileName);
        return Read(path) ?? Make(path);
    }

    private static byte[]? Read(string path)
    {
        if (!File.Exists(path)) return null;
        var key = File.ReadAllBytes(path);
        return key.Length == Bytes ? key : throw new SettingsException($"{path} does not hold an identity key of {Bytes} bytes; put back the one from the backup.");
    }

    // Written beside and linked into place, so that of two processes that start at once both end with the same key.
    private static byte[] Make(string path)
    {
        var draft = $"{path}.{Environment.ProcessId}.{Guid.NewGuid():N}";
        var key = RandomNumberGenerator.GetBytes(Bytes);
        using (var file = new FileStream(draft, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
            file.Write(key);
        try
        {
            File.Move(draft, path, overwrite: false);
            return key;
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
            return Read(path)!;
        }
    }
}
