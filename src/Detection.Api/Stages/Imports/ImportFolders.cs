using Detection.Api.Infrastructure;

namespace Detection.Api.Stages.Imports;

/// <summary>Where files wait in the data folder.</summary>
public sealed class ImportFolders(TaramaSettings settings)
{
    /// <summary>Files received over HTTP, each under a name of our own until its import is done.</summary>
    public string Received { get; } = Path.Combine(settings.DataFolder, "received");

    /// <summary>Files that are being sent in parts.</summary>
    public string Uploads => Path.Combine(Received, "uploads");

    /// <summary>Files that another system puts down for the nightly run.</summary>
    public string Inbox { get; } = Path.Combine(settings.DataFolder, "inbox");

    /// <summary>Where an inbox file goes once it is imported.</summary>
    public string Taken => Path.Combine(Inbox, "taken");

    /// <summary>Where an inbox file goes that was refused as a whole.</summary>
    public string Refused => Path.Combine(Inbox, "refused");
}
