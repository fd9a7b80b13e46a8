using Sdk.TestKit.Faults;

namespace Yunke.Client.Tests.Faults;

/// <summary>The fault matrix, played for the open platform of Yunke.</summary>
internal sealed class YunkeOpenPlatformFaultTests : FaultMatrix<YunkeOpenPlatformFaultSubject>;
