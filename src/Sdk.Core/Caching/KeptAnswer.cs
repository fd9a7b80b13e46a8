namespace Sdk.Core;

/// <summary>
/// The payload of an answer as it came, to be read anew each time: nobody changes what another one gets.
/// </summary>
internal sealed record KeptAnswer(byte[] Payload, long KeptAt);
