namespace Vos3000.Client;

/// <content>What the manual does not list.</content>
public sealed partial class PhoneOnline
{
    /// <summary>The state in words, such as <c>online</c>; not in the manual, but some builds send it.</summary>
    public string? Status { get; set; }
}
