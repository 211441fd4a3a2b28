using System.Globalization;
using System.Text;
using QRCoder;

namespace Detection.Api.Stages.Records.Documents;

/// <summary>A QR code as one SVG path, so that it stays sharp at any size.</summary>
public static class QrDrawing
{
    /// <param name="text">What the code holds; medium error correction.</param>
    public static string Draw(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules[row].Length; column++)
                if (modules[row][column]) path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
        }
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {modules.Count} {modules.Count}\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"QR\"><path d=\"{path}\" fill=\"#14202c\"/></svg>";
    }
}
