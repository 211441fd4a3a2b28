using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Detection.Api.Infrastructure;
using Detection.Models.Findings.Persons;

namespace Detection.Api.Stages.Findings.Persons;

/// <summary>
/// Encrypts identity numbers (AES-256-GCM) and gives a keyed hash by which an equal number is found without the number. Both keys are in one
/// file of the data folder that only its owner may read; whoever has the database alone has no number.
/// </summary>
public sealed class IdentityVault(TaramaSettings settings)
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly Lazy<byte[]> _keys = new(() => ReadOrCreate(Path.Combine(settings.DataFolder, "identity.key")));

    /// <returns>Nonce, tag and cipher text; bound to the finding, so that a row copied to another cannot be read there.</returns>
    public byte[] Encrypt(long findingId, string number)
    {
        var plain = Encoding.UTF8.GetBytes(number);
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(EncryptionKey, TagBytes);
        cipher.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), Bound(findingId));
        return box;
    }

    /// <exception cref="CryptographicException">The text was changed, belongs to another finding, or the key is another.</exception>
    public string Decrypt(long findingId, byte[] encrypted)
    {
        var plain = new byte[encrypted.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(EncryptionKey, TagBytes);
        cipher.Decrypt(encrypted.AsSpan(0, NonceBytes), encrypted.AsSpan(NonceBytes + TagBytes), encrypted.AsSpan(NonceBytes, TagBytes), plain, Bound(findingId));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Equal for equal numbers of one kind, and useless without the key.</summary>
    public byte[] HashOf(IdentityKind kind, string number) => HMACSHA256.HashData(HashKey, Encoding.UTF8.GetBytes($"{kind}:{number}"));

    private byte[] EncryptionKey => _keys.Value[..KeyBytes];

    private byte[] HashKey => _keys.Value[KeyBytes..];

    private static byte[] Bound(long findingId)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, findingId);
        return bytes;
    }

    private static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
            using var file = new FileStream(path, options);
            file.Write(RandomNumberGenerator.GetBytes(2 * KeyBytes));
        }
        var keys = File.ReadAllBytes(path);
        return keys.Length == 2 * KeyBytes
            ? keys
            : throw new SettingsException($"{path} is not a key file: it has {keys.Length} bytes instead of {2 * KeyBytes}. Restore it from the backup; without it no stored identity number can be read.");
    }
}
