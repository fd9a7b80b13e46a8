namespace Sdk.Sandbox;

/// <summary>Whose token an operation takes.</summary>
internal enum WorkBotAccess
{
    Anyone,
    User,
    Robot,
    UserOrRobot,
    Admin,
}
