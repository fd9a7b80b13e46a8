namespace WeCom.Client.Tests.Directory;

internal sealed class ChangesTests
{
    [Test]
    public void Equal_snapshots_have_no_changes()
    {
        WeComDirectoryChanges changes = Members("""{"userid":"a","name":"n"}""", """{"userid":"a","name":"n"}""");

        Assert.That(changes.IsEmpty, Is.True);
        Assert.That((changes.EarlierAt, changes.LaterAt), Is.EqualTo((new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero))));
    }

    [Test]
    public void Trap_28_members_are_created_and_removed_by_id_whatever_its_case()
    {
        WeComDirectoryChanges changes = Members("""{"userid":"A"},{"userid":"b"},{"name":"no id"}""", """{"userid":"a"},{"userid":"c"},{"name":"another"}""");

        Assert.That(changes.CreatedMembers.Select(static member => member.UserId), Is.EqualTo(new[] { "c" }));
        Assert.That(changes.RemovedMembers.Select(static member => member.UserId), Is.EqualTo(new[] { "b" }));
        Assert.That(changes.ChangedMembers, Is.Empty);
        Assert.That(changes.IsEmpty, Is.False);
    }

    [Test]
    public void Changed_fields_have_names_and_values()
    {
        WeComMemberChange change = Members(
            """{"userid":"a","name":"旧","status":4,"mobile":"1","alias":"x","unknown_field":{"a":1,"b":[1,2]}}""",
            """{"userid":"a","name":"新","status":1,"mobile":"1","alias":"","unknown_field":{"b":[2,1],"a":1}}""").ChangedMembers.Single();

        Assert.That(change.UserId, Is.EqualTo("a"));
        Assert.That((change.Earlier.Name, change.Later.Name, change.IsMoved), Is.EqualTo(("旧", "新", false)));
        Assert.That(change.Fields.Select(static item => (item.Name, item.OldValue, item.NewValue)), Is.EquivalentTo(new[]
        {
            ("name", "旧", "新"), ("status", "4", "1"), ("alias", "x", ""), ("unknown_field", """{"a":1,"b":[1,2]}""", """{"b":[2,1],"a":1}"""),
        }));
        Assert.That(change.Fields[0].ToString(), Is.EqualTo(change.Fields[0].Name));
    }

    [Test]
    public void Order_of_members_of_an_object_is_no_change()
    {
        Assert.That(Members("""{"userid":"a","unknown":{"x":1,"y":{"z":null,"t":true}}}""", """{"userid":"a","unknown":{"y":{"t":true,"z":null},"x":1}}""").IsEmpty, Is.True);
        Assert.That(Members("""{"userid":"a","unknown":{"x":1}}""", """{"userid":"a","unknown":{"x":1,"y":2}}""").IsEmpty, Is.False);
        Assert.That(Members("""{"userid":"a","unknown":[1]}""", """{"userid":"a","unknown":[1,2]}""").IsEmpty, Is.False);
        Assert.That(Members("""{"userid":"a","unknown":1}""", """{"userid":"a","unknown":"1"}""").IsEmpty, Is.True, "the same text");
    }

    [TestCase("""{"userid":"a","mobile":"1","extattr":{"attrs":[]}}""", """{"userid":"a"}""")]
    [TestCase("""{"userid":"a"}""", """{"userid":"a","mobile":"1","extattr":{"attrs":[]}}""")]
    public void Field_that_is_not_sent_any_more_is_no_change_unless_asked_for(string before, string after)
    {
        Assert.That(Members(before, after).IsEmpty, Is.True);

        WeComMemberChange change = Members(before, after, new WeComComparisonOptions { CountsAbsentFields = true }).ChangedMembers.Single();

        Assert.That(change.Fields.Select(static item => item.Name), Is.EqualTo(new[] { "mobile", "extattr" }));
        Assert.That(change.Fields.Count(static item => item.OldValue is null != item.NewValue is null), Is.EqualTo(2));
    }

    [Test]
    public void Member_that_moved_says_where_to()
    {
        WeComDirectoryChanges changes = Members(
            """{"userid":"a","department":[1,2,3]},{"userid":"b","department":[1,2]}""", """{"userid":"a","department":[3,4]},{"userid":"b","department":[2,1]}""");

        WeComMemberChange change = changes.MovedMembers.Single();
        Assert.That(changes.ChangedMembers, Is.EqualTo(new[] { change }));
        Assert.That(change.JoinedDepartmentIds, Is.EqualTo(new[] { 4 }));
        Assert.That(change.LeftDepartmentIds, Is.EqualTo(new[] { 1, 2 }));
        Assert.That(change.Fields, Is.Empty);
    }

    [Test]
    public void Trap_13_order_and_lead_are_compared_by_department_and_not_by_position()
    {
        WeComDirectoryChanges changes = Members(
            """{"userid":"a","department":[1,2,3],"order":[10,20,30],"is_leader_in_dept":[0,1]}""",
            """{"userid":"a","department":[2,1,3],"order":[21,10],"is_leader_in_dept":[1,1,1]}""");

        Assert.That(changes.ChangedMembers.Single().Fields.Select(static item => (item.Name, item.DepartmentId, item.OldValue, item.NewValue)), Is.EqualTo(new[]
        {
            ("is_leader_in_dept", (int?)1, "0", "1"), ("order", 2, "20", "21"),
        }));
    }

    [Test]
    public void Ignored_fields_are_not_compared()
    {
        var options = new WeComComparisonOptions { IgnoredFields = ["avatar", "department", "order"] };

        Assert.That(
            Members("""{"userid":"a","avatar":"x","department":[1,2],"order":[1,1]}""", """{"userid":"a","avatar":"y","department":[2],"order":[2]}""", options).IsEmpty, Is.True);
    }

    [Test]
    public void Departments_are_created_removed_renamed_and_moved()
    {
        WeComDirectoryChanges changes = Compare(
            """ "departments":[{"id":1,"name":"总"},{"id":2,"name":"研发","parentid":1,"order":5},{"id":3,"name":"后端","parentid":1},{"id":4,"name":"旧","parentid":1}]""",
            """ "departments":[{"id":1,"name":"总","parentid":0},{"id":2,"name":"产研","parentid":1,"order":6},{"id":3,"name":"后端","parentid":2},{"id":5,"name":"新","parentid":1}]""");

        Assert.That(changes.CreatedDepartments.Single().Name, Is.EqualTo("新"));
        Assert.That(changes.RemovedDepartments.Single().Name, Is.EqualTo("旧"));
        Assert.That(changes.ChangedDepartments.Select(static change => (change.Id, change.IsRenamed, change.IsMoved)), Is.EqualTo(new[] { (2, true, false), (3, false, true) }));
        Assert.That(changes.ChangedDepartments[0].Fields.Select(static item => (item.Name, item.OldValue, item.NewValue)), Is.EqualTo(new[] { ("name", "研发", "产研"), ("order", "5", "6") }));
        Assert.That(changes.MovedDepartments.Single().Later.ParentId, Is.EqualTo(2));
    }

    [Test]
    public void Tags_are_created_removed_renamed_and_get_other_members()
    {
        WeComDirectoryChanges changes = Compare(
            """ "tags":[{"tagid":1,"tagname":"a","userlist":[{"userid":"U1"},{"userid":"u2"}],"partylist":[1,2]},{"tagid":2,"tagname":"b"},{"tagid":3,"tagname":"c"}]""",
            """ "tags":[{"tagid":1,"tagname":"a","userlist":[{"userid":"u1","name":"other"},{"userid":"u3"}],"partylist":[2,3]},{"tagid":2,"tagname":"B"},{"tagid":4,"tagname":"d"}]""");

        Assert.That(changes.CreatedTags.Single().Id, Is.EqualTo(4));
        Assert.That(changes.RemovedTags.Single().Id, Is.EqualTo(3));
        Assert.That(changes.ChangedTags.Select(static change => (change.Id, change.IsRenamed)), Is.EqualTo(new[] { (1, false), (2, true) }));
        WeComTagChange members = changes.ChangedTags[0];
        Assert.That(members.AddedUserIds, Is.EqualTo(new[] { "u3" }));
        Assert.That(members.RemovedUserIds, Is.EqualTo(new[] { "u2" }));
        Assert.That(members.AddedDepartmentIds, Is.EqualTo(new[] { 3 }));
        Assert.That(members.RemovedDepartmentIds, Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void Tags_that_one_snapshot_does_not_hold_are_not_compared()
    {
        Assert.That(Compare(""" "tags":[{"tagid":1}]""", """ "members":[]""").IsEmpty, Is.True);
        Assert.That(Compare(""" "members":[]""", """ "tags":[{"tagid":1}]""").IsEmpty, Is.True);
    }

    [Test]
    public void Snapshots_of_different_departments_are_not_compared()
    {
        var one = new WeComDirectorySnapshot { DepartmentId = 1 };

        Assert.That(() => one.ChangesTo(new WeComDirectorySnapshot { DepartmentId = 2 }), Throws.ArgumentException);
        Assert.That(() => one.ChangesTo(null!), Throws.ArgumentNullException);
    }

    private static WeComDirectoryChanges Members(string before, string after, WeComComparisonOptions? options = null) =>
        Compare($"\"members\":[{before}]", $"\"members\":[{after}]", options);

    private static WeComDirectoryChanges Compare(string before, string after, WeComComparisonOptions? options = null) =>
        Read(1, before).ChangesTo(Read(2, after), options);

    private static WeComDirectorySnapshot Read(int day, string content) =>
        WeComDirectorySnapshot.FromJson($$"""{"version":1,"taken_at":"2026-03-0{{day}}T00:00:00Z",{{content}}}""");
}
