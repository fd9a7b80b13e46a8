using WeCom.Client.Tests.Directory;

namespace WeCom.Client.Tests.Tags;

internal static class TagsExamples
{
    public static IEnumerable<AddressBookExample> All =>
    [
        AddressBookExample.Of("WeCom.Tags.Create", static client => client.Tags.CreateAsync("UI😀设计 & <研发>", 12), static tag => Assert.That(tag.Id, Is.EqualTo(12)))(
            "POST tag/create", """{"tagid":12,"tagname":"UI😀设计 & <研发>"}""", """{"errcode":0,"errmsg":"created","tagid":12}""", true),
        AddressBookExample.Of("WeCom.Tags.Create", static client => client.Tags.CreateAsync("UI"), static tag => Assert.That(tag.Id, Is.EqualTo(7)))(
            "POST tag/create", """{"tagname":"UI"}""", """{"errcode":0,"errmsg":"created","tagid":"7"}""", true),
        AddressBookExample.Of(
            "WeCom.Tags.Update", static client => client.Tags.UpdateAsync(12, "UI design"), "POST tag/update", """{"tagid":12,"tagname":"UI design"}""", true,
            """{"errcode":0,"errmsg":"updated"}"""),
        AddressBookExample.Of("WeCom.Tags.Delete", static client => client.Tags.DeleteAsync(12), "GET tag/delete?tagid=12", null, true, """{"errcode":0,"errmsg":"deleted"}"""),
        AddressBookExample.Of("WeCom.Tags.Get", static client => client.Tags.GetAsync(12), static tag =>
        {
            Assert.That((tag.Id, tag.Name), Is.EqualTo((12, "乒乓球协会")));
            Assert.That(tag.Users.Select(static user => (user.UserId, user.Name)), Is.EqualTo(new[] { ("zhangsan", "李四"), ("lisi", null) }));
            Assert.That(tag.DepartmentIds, Is.EqualTo(new[] { 2, 3 }));
        })(
            "GET tag/get?tagid=12", null,
            """{"errcode":0,"errmsg":"ok","tagname":"乒乓球协会","userlist":[{"userid":"zhangsan","name":"李四"},{"userid":"lisi"}],"partylist":[2,"3"]}""", false),
        AddressBookExample.Of("WeCom.Tags.Get", static client => client.Tags.GetAsync(0), static tag =>
        {
            Assert.That((tag.Id, tag.Name), Is.EqualTo((0, (string?)null)));
            Assert.That(tag.Users, Is.Empty);
            Assert.That(tag.DepartmentIds, Is.Empty);
        })(
            "GET tag/get?tagid=0", null, """{"userlist":null,"partylist":null}""", false),
        AddressBookExample.Of("WeCom.Tags.List", static client => client.Tags.ListAsync(), static tags =>
            Assert.That(tags.Select(static tag => (tag.Id, tag.Name)), Is.EqualTo(new (int?, string?)[] { (1, "a"), (2, "b") })))(
            "GET tag/list", null, """{"errcode":0,"errmsg":"ok","taglist":[{"tagid":1,"tagname":"a"},{"tagid":2,"tagname":"b"}]}""", false),
        AddressBookExample.Of("WeCom.Tags.AddMembers", static client => client.Tags.AddMembersAsync(12, ["user1", "User2"], [4]), static outcome =>
        {
            // Traps 3 and 4: a success that names in a text with bars what could not be done.
            Assert.That(outcome.InvalidUsers, Is.EqualTo(new[] { "user1", "user2" }));
            Assert.That(outcome.InvalidDepartments, Is.EqualTo(new[] { 4, 5 }));
        })(
            "POST tag/addtagusers", """{"tagid":12,"userlist":["user1","User2"],"partylist":[4]}""",
            """{"errcode":0,"errmsg":"ok","invalidlist":"user1|user2","invalidparty":[4,5]}""", true),
        AddressBookExample.Of("WeCom.Tags.RemoveMembers", static client => client.Tags.RemoveMembersAsync(12, null, [4]), static outcome =>
        {
            Assert.That(outcome.InvalidUsers, Is.Empty);
            Assert.That(outcome.InvalidDepartments, Is.Empty);
        })(
            "POST tag/deltagusers", """{"tagid":12,"partylist":[4]}""", """{"errcode":0,"errmsg":"deleted"}""", true),
        AddressBookExample.Of("WeCom.Tags.RemoveMembers", static client => client.Tags.RemoveMembersAsync(12, ["a"]), static outcome =>
            Assert.That(outcome.InvalidDepartments, Is.EqualTo(new[] { 2, 4 })))(
            "POST tag/deltagusers", """{"tagid":12,"userlist":["a"]}""", """{"errcode":0,"errmsg":"ok","invalidlist":"","invalidparty":"2|4"}""", true),
    ];
}
