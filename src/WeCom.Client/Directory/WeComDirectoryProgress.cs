namespace WeCom.Client;

/// <summary>How far a walk through the address book is.</summary>
/// <param name="DepartmentsDone">How many departments have been read.</param>
/// <param name="DepartmentsTotal">How many there are to read.</param>
/// <param name="Members">How many different members were found so far.</param>
public readonly record struct WeComDirectoryProgress(int DepartmentsDone, int DepartmentsTotal, int Members);
