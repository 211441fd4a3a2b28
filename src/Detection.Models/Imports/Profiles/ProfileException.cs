namespace Detection.Models.Imports.Profiles;

/// <summary>A mapping profile cannot be used as it is written.</summary>
public sealed class ProfileException(string message) : Exception(message);
