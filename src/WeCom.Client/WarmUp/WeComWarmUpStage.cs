namespace WeCom.Client;

/// <summary>What is fetched before the first call needs it.</summary>
public enum WeComWarmUpStage
{
    /// <summary>The token of the application.</summary>
    ApplicationToken,

    /// <summary>The token of contact synchronization, where <see cref="WeComOptions.ContactsSecret"/> is set.</summary>
    ContactsToken,

    /// <summary>The company's ticket for web pages.</summary>
    CorpTicket,

    /// <summary>The application's ticket for web pages, where <see cref="WeComOptions.AgentId"/> is set.</summary>
    AgentTicket,
}
