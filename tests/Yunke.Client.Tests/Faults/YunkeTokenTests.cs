using Sdk.TestKit.Tokens;

namespace Yunke.Client.Tests.Faults;

/// <summary>The token rows of the fault matrix, played for the sessions of Yunke.</summary>
internal sealed class YunkeTokenTests : TokenMatrix<YunkeTokenSubject>;
