namespace Detection.Api.Database;

/// <summary>The database cannot be used for a reason a person can act on: the message says what is wrong and what to do.</summary>
public sealed class DatabaseException(string message, Exception? inner = null) : Exception(message, inner);
