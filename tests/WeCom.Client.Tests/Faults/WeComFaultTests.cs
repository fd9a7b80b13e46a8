using Sdk.TestKit.Faults;

namespace WeCom.Client.Tests.Faults;

/// <summary>The fault matrix, played for WeCom.</summary>
internal sealed class WeComFaultTests : FaultMatrix<WeComFaultSubject>;
