namespace Vos3000.Client;

/// <summary>Which list of all accounts is wanted: 0 numbers only, 1 short rows.</summary>
internal sealed class GetAllCustomersRequest
{
    public required int Type { get; init; }
}
