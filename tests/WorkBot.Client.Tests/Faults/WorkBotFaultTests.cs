using Sdk.TestKit.Faults;

namespace WorkBot.Client.Tests.Faults;

/// <summary>The fault matrix, played for WorkBot.</summary>
internal sealed class WorkBotFaultTests : FaultMatrix<WorkBotFaultSubject>;
