namespace Geo.Cql;

/// <summary>A filter that cannot be understood, with the place and a remedy.</summary>
public sealed class CqlException(string message, int position) : FormatException($"At character {position}: {message}")
{
    /// <summary>Where in the text, from 1.</summary>
    public int Position { get; } = position;
}
