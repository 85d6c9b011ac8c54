namespace Retail;

/// <summary>What the user gave cannot be used. The message names it and the way out; nothing has run.</summary>
internal sealed class RejectedInputException(string message) : Exception(message);
