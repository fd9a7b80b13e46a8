using Sdk.TestKit.Faults;

namespace Vos3000.Client.Tests.Faults;

/// <summary>The fault matrix, played for VOS3000.</summary>
internal sealed class Vos3000FaultTests : FaultMatrix<Vos3000FaultSubject>;
