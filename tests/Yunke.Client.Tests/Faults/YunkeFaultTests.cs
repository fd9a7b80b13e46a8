using Sdk.TestKit.Faults;

namespace Yunke.Client.Tests.Faults;

/// <summary>The fault matrix, played for the CRM of Yunke.</summary>
internal sealed class YunkeFaultTests : FaultMatrix<YunkeFaultSubject>;
