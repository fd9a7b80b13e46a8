namespace Vos3000.Client;

/// <summary>The body of operations without members. The switch wants <c>{}</c>; it answers an empty body with an empty body.</summary>
internal sealed class EmptyRequest
{
    public static EmptyRequest Instance { get; } = new();
}
