namespace Sdk.Sandbox;

/// <summary>Where the answer of <c>/usercenter/login/getSecureKey</c> carries the public key.</summary>
public enum YunkeKeyNesting
{
    /// <summary>In <c>data.data</c>.</summary>
    DataOfData,

    /// <summary>In <c>data</c>.</summary>
    Data,
}
