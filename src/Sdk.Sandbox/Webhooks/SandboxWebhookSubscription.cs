using System.Text;

namespace Sdk.Sandbox;

/// <summary>One URL that hears of events. Changes hold for the events that come after them.</summary>
public sealed class SandboxWebhookSubscription
{
    internal SandboxWebhookSubscription(Uri url, IReadOnlyList<string> events)
    {
        Url = url;
        Events = events;
    }

    /// <summary>Where events are sent.</summary>
    public Uri Url { get; }

    /// <summary>The names of the events; empty for all.</summary>
    public IReadOnlyList<string> Events { get; }

    /// <summary>The key that signs the body; <see langword="null"/> (default) for no signature.</summary>
    public string? Secret { get; set; }

    /// <summary>The <c>Authorization</c> header, verbatim; <see langword="null"/> (default) for none.</summary>
    public string? Authorization { get; set; }

    /// <summary>Sends a name and a password along.</summary>
    /// <returns>This subscription.</returns>
    public SandboxWebhookSubscription UseBasic(string userName, string password)
    {
        Authorization = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(userName + ":" + password));
        return this;
    }

    /// <summary>Sends a token along.</summary>
    /// <returns>This subscription.</returns>
    public SandboxWebhookSubscription UseBearer(string token)
    {
        Authorization = "Bearer " + token;
        return this;
    }

    internal bool Hears(string name) => Events.Count == 0 || Events.Contains(name, StringComparer.Ordinal);
}
