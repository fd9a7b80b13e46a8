namespace Vos3000.Client;

/// <summary>A payment to an account (<c>Pay</c>, 充值). The account is found directly or through what belongs to it.</summary>
public sealed class PayRequest
{
    /// <summary>Name of the object to credit (充值对象名称).</summary>
    public required string OwnerName { get; init; }

    /// <summary>Kind of object to credit (充值对象类型).</summary>
    public required PayOwnerType OwnerType { get; init; }

    /// <summary>Amount to credit, in the currency of the switch (充值金额).</summary>
    public required decimal Money { get; init; }

    /// <summary>Remark stored with the payment (充值备注).</summary>
    public string? Memo { get; init; }
}
