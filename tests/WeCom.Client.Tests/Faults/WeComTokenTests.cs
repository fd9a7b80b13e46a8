using Sdk.TestKit.Tokens;

namespace WeCom.Client.Tests.Faults;

/// <summary>The token matrix, played for WeCom.</summary>
internal sealed class WeComTokenTests : TokenMatrix<WeComTokenSubject>;
