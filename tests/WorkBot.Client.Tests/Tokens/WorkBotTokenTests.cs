using Sdk.TestKit.Tokens;

namespace WorkBot.Client.Tests.Tokens;

/// <summary>The token matrix, played for the robots of WorkBot.</summary>
internal sealed class WorkBotTokenTests : TokenMatrix<WorkBotTokenSubject>;
