namespace Detection.Models.Findings.Media;

/// <summary>A format evidence may come in.</summary>
/// <param name="MediaType">As HTTP names it.</param>
/// <param name="Extension">With its dot.</param>
public sealed record MediaFormat(string MediaType, string Extension, EvidenceKind Kind);

/// <summary>Tells a file's format by its content; its name and what the sender says do not count.</summary>
public static class MediaFormats
{
    /// <summary>So many bytes from the start are enough to tell.</summary>
    public const int HeadBytes = 64;

    private static readonly MediaFormat Jpeg = new("image/jpeg", ".jpg", EvidenceKind.Photo);
    private static readonly MediaFormat Png = new("image/png", ".png", EvidenceKind.Photo);
    private static readonly MediaFormat WebP = new("image/webp", ".webp", EvidenceKind.Photo);
    private static readonly MediaFormat Heic = new("image/heic", ".heic", EvidenceKind.Photo);
    private static readonly MediaFormat Mp4 = new("video/mp4", ".mp4", EvidenceKind.Video);
    private static readonly MediaFormat QuickTime = new("video/quicktime", ".mov", EvidenceKind.Video);
    private static readonly MediaFormat ThreeGp = new("video/3gpp", ".3gp", EvidenceKind.Video);
    private static readonly MediaFormat WebM = new("video/webm", ".webm", EvidenceKind.Video);
    private static readonly MediaFormat Pdf = new("application/pdf", ".pdf", EvidenceKind.Document);

    /// <summary>The formats that are taken, for people.</summary>
    public const string Accepted = "JPEG, PNG, WebP, HEIC, MP4, MOV, 3GP, WebM, PDF";

    /// <summary>The format of a file that begins so; null for anything else, whatever its name.</summary>
    /// <param name="head">The first <see cref="HeadBytes"/> bytes, or the whole file when it is shorter.</param>
    public static MediaFormat? Find(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return Jpeg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return Png;
        if (head.StartsWith("%PDF-"u8)) return Pdf;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) && head.IndexOf("webm"u8) > 0) return WebM;
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8)) return WebP;
        return head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) ? OfBrand(head[8..12]) : null;
    }

    private static MediaFormat? OfBrand(ReadOnlySpan<byte> brand)
    {
        if (brand.SequenceEqual("qt  "u8)) return QuickTime;
        if (brand.StartsWith("3gp"u8) || brand.StartsWith("3g2"u8)) return ThreeGp;
        if (brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8)) return Heic;
        return brand.StartsWith("iso"u8) || brand.StartsWith("mp4"u8) || brand.StartsWith("avc1"u8) || brand.StartsWith("M4V"u8) || brand.StartsWith("MSNV"u8)
            || brand.StartsWith("dash"u8) ? Mp4 : null;
    }
}
