namespace Detection.Api.Infrastructure;

/// <summary>A setting cannot be used; the message says why and what to set instead.</summary>
public sealed class SettingsException(string message, Exception? inner = null) : Exception(message, inner);
