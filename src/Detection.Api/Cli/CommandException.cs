namespace Detection.Api.Cli;

/// <summary>A command cannot do what it was asked; the message says why and what to do, and is shown without a stack trace.</summary>
public sealed class CommandException(string message, Exception? inner = null) : Exception(message, inner);
