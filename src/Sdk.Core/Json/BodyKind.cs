namespace Sdk.Core;

/// <summary>What the body of an answer looks like from its first bytes. The content itself never appears in an error.</summary>
internal enum BodyKind
{
    Json,
    Empty,
    Html,
    Text,
}
