namespace Sdk.Core;

/// <summary>Stands in for an exception whose message holds a secret.</summary>
internal sealed class RedactedException(string message) : Exception(message);
