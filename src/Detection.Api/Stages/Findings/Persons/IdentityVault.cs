using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Detection.Api.Infrastructure;
using Detection.Api.Infrastructure.Privacy;
using Detection.Models.Findings.Persons;

namespace Detection.Api.Stages.Findings.Persons;

/// <summary>
/// Encrypts identity numbers and informants (AES-256-GCM) and gives a keyed hash by which an equal number is found without the number. Both keys are derived
/// from the one secret in the data folder that only its owner may read; whoever has the database alone has no number.
/// </summary>
public sealed class IdentityVault(TaramaSettings settings)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly Lazy<byte[]> _secret = new(() => IdentityKey.ReadOrMake(settings.DataFolder));

    /// <returns>Nonce, tag and cipher text; bound to the finding, so that a row copied to another cannot be read there.</returns>
    public byte[] Encrypt(long findingId, string number) => Encrypt(EncryptionKey, findingId, number);

    /// <exception cref="CryptographicException">The text was changed, belongs to another finding, or the key is another.</exception>
    public string Decrypt(long findingId, byte[] encrypted) => Decrypt(EncryptionKey, findingId, encrypted);

    /// <summary>Who reported a use, under a key of its own and bound to the tip.</summary>
    public byte[] EncryptInformant(long tipId, string contact) => Encrypt(InformantKey, tipId, contact);

    /// <exception cref="CryptographicException">The text was changed, belongs to another tip, or the key is another.</exception>
    public string DecryptInformant(long tipId, byte[] encrypted) => Decrypt(InformantKey, tipId, encrypted);

    private static byte[] Encrypt(byte[] key, long boundTo, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), Bound(boundTo));
        return box;
    }

    private static string Decrypt(byte[] key, long boundTo, byte[] encrypted)
    {
        var plain = new byte[encrypted.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Decrypt(encrypted.AsSpan(0, NonceBytes), encrypted.AsSpan(NonceBytes + TagBytes), encrypted.AsSpan(NonceBytes, TagBytes), plain, Bound(boundTo));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Equal for equal numbers of one kind, and useless without the key.</summary>
    public byte[] HashOf(IdentityKind kind, string number) => HMACSHA256.HashData(HashKey, Encoding.UTF8.GetBytes($"{kind}:{number}"));

    private byte[] EncryptionKey => Derive(_secret.Value, "finding cipher"u8);

    private byte[] InformantKey => Derive(_secret.Value, "informant cipher"u8);

    private byte[] HashKey => Derive(_secret.Value, "finding hash"u8);

    private static byte[] Bound(long id)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, id);
        return bytes;
    }

    private static byte[] Derive(byte[] key, ReadOnlySpan<byte> purpose)
    {
        var derived = new byte[IdentityKey.Bytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, [], purpose);
        return derived;
    }
}
