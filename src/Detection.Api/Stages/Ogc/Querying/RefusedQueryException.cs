namespace Detection.Api.Stages.Ogc.Querying;

/// <summary>A request for features that cannot be understood; the message tells the caller what to change.</summary>
public sealed class RefusedQueryException(string message) : Exception(message);
