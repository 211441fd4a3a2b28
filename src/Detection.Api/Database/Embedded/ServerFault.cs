namespace Detection.Api.Database.Embedded;

/// <summary>Turns what PostgreSQL's programs say when they fail into what a person can do about it.</summary>
public static class ServerFault
{
    private static readonly (string Sign, string Remedy)[] Known =
    [
        ("No space left on device", "The disk is full: free some space, or choose another folder with --data."),
        ("Disk quota exceeded", "The disk quota is used up: free some space, or choose another folder with --data."),
        ("Permission denied", "A file or folder belongs to another user: start Tarama as the user that made the data folder, or choose another with --data."),
        ("Read-only file system", "The file system is read-only: choose another folder with --data."),
        ("Is another postmaster", "Another server holds the socket or the folder: stop it, or choose another folder with --data."),
        ("Is another server", "Another server holds the socket or the folder: stop it, or choose another folder with --data."),
        ("could not map anonymous shared memory", "The machine has too little free memory: free some, or name another server in TARAMA_CONNECTION."),
    ];

    /// <summary>The exception for a failed step: what failed, what to do if it is known, and what the program said.</summary>
    public static DatabaseException Explain(string what, string said)
    {
        var remedy = Known.FirstOrDefault(known => said.Contains(known.Sign, StringComparison.Ordinal)).Remedy;
        return new DatabaseException(string.Join('\n', new[] { what + (remedy is null ? "" : " " + remedy), said }.Where(text => text.Length > 0)));
    }
}
