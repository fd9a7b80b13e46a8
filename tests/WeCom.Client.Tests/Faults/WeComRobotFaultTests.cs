using Sdk.TestKit.Faults;

namespace WeCom.Client.Tests.Faults;

/// <summary>The fault matrix, played for group robots.</summary>
internal sealed class WeComRobotFaultTests : FaultMatrix<WeComRobotFaultSubject>;
