namespace WeCom.Client;

/// <summary>
/// That a member belongs to a department. The wire has three lists side by side (<c>department</c>, <c>order</c>, <c>is_leader_in_dept</c>), of which the
/// latter two may be shorter.
/// </summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="Order">
/// The member's place in it, the largest first, from 0 up to 4294967295; null where it is not known. Sent as 0, which is the default, where only others have one.
/// </param>
/// <param name="IsLeader">Whether the member leads it; null where it is not known. Sent as no where only others say it.</param>
public readonly record struct WeComMembership(int DepartmentId, long? Order = null, bool? IsLeader = null);
