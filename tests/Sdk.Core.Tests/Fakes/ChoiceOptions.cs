namespace Sdk.Core.Tests.Fakes;

/// <summary>Options of a provider that leaves its users some choices.</summary>
internal sealed class ChoiceOptions : ApiClientOptions
{
    public bool MessagesRead { get; set; } = true;

    public bool AnyCertificate { get; set; }

    protected internal override bool ReadsMessages => MessagesRead;

    protected internal override bool AcceptsAnyCertificate => AnyCertificate;

    /// <summary>Valid options.</summary>
    public static ChoiceOptions Valid() => new() { BaseAddress = new Uri("https://api.fake.test/v1") };
}
