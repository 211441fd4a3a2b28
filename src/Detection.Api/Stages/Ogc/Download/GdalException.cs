namespace Detection.Api.Stages.Ogc.Download;

/// <summary>A file could not be written by GDAL; the message tells why.</summary>
public sealed class GdalException(string message, Exception? inner = null) : Exception(message, inner);
