namespace Detection.Api.Infrastructure.Gdal;

/// <summary>GDAL could not do what it was asked for; the message is its own.</summary>
public sealed class GdalException(string message, Exception? cause = null) : Exception(message, cause);
