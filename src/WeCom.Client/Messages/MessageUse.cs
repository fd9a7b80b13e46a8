namespace WeCom.Client;

/// <summary>Where content goes: some members are for one of these only.</summary>
internal enum MessageUse
{
    Message,
    GroupChat,
}
