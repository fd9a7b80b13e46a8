using Sdk.TestKit.Tokens;

namespace Zhifuyun.Client.Tests.Faults;

/// <summary>The token matrix, played for Zhifuyun.</summary>
internal sealed class ZhifuyunTokenTests : TokenMatrix<ZhifuyunTokenSubject>;
