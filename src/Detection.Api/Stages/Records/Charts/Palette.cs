namespace Detection.Api.Stages.Records.Charts;

/// <summary>Colours that stay apart on a grey printer: told by lightness first, by hue second.</summary>
public static class Palette
{
    public const string Ink = "#1b2430";
    public const string Soft = "#667281";
    public const string Rule = "#c9d0d8";
    public const string Faint = "#eef1f4";
    public const string Paper = "#ffffff";
    public const string Measured = "#2f5d8c";
    public const string Peer = "#c4661f";
    public const string Alarm = "#a3232c";
}
