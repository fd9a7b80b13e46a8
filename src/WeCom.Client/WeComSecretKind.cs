namespace WeCom.Client;

/// <summary>Which of a company's secrets a call is made with: each has a token of its own, and rights of its own.</summary>
public enum WeComSecretKind
{
    /// <summary>The application's own (应用 Secret): messages, lives, group chats, and reading what the application may see.</summary>
    Application,

    /// <summary>That of contact synchronization (通讯录同步 Secret): writing the address book, imports, and the ids of all members.</summary>
    Contacts,
}
