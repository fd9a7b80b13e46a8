using Sdk.TestKit.Faults;

namespace Zhifuyun.Client.Tests.Faults;

/// <summary>The fault matrix, played for Zhifuyun.</summary>
internal sealed class ZhifuyunFaultTests : FaultMatrix<ZhifuyunFaultSubject>;
