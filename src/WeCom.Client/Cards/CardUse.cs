namespace WeCom.Client;

/// <summary>What a card is sent as: not every card and not every member is for all of these.</summary>
internal enum CardUse
{
    Message,
    Update,
    Robot,
}
