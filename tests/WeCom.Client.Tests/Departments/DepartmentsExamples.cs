using WeCom.Client.Tests.Directory;

namespace WeCom.Client.Tests.Departments;

internal static class DepartmentsExamples
{
    /// <summary>Every documented part of a department.</summary>
    private const string Department = """
        {"id":2,"name":"广州研发中心","name_en":"RDGZ","department_leader":["zhangsan","lisi"],"parentid":1,"order":4294967295,"kind":"x"}
        """;

    public static IEnumerable<AddressBookExample> All =>
    [
        AddressBookExample.Of(
            "WeCom.Departments.Create",
            static client => client.Departments.CreateAsync(new CreateWeComDepartmentRequest { Name = "广州研发中心 & 😀", EnglishName = "RDGZ", ParentId = 1, Order = 4294967295, Id = 2 }),
            static created => Assert.That((created.Id, created.Name), Is.EqualTo(((int?)2, (string?)null))))(
            "POST department/create", """{"name":"广州研发中心 & 😀","name_en":"RDGZ","parentid":1,"order":4294967295,"id":2}""",
            """{"errcode":0,"errmsg":"created","id":2}""", true),
        AddressBookExample.Of(
            "WeCom.Departments.Update",
            static client => client.Departments.UpdateAsync(new UpdateWeComDepartmentRequest { Id = 2, Name = "广州", EnglishName = "GZ", ParentId = 3, Order = 0 }),
            "POST department/update", """{"id":2,"name":"广州","name_en":"GZ","parentid":3,"order":0}""", true, """{"errcode":0,"errmsg":"updated"}"""),
        AddressBookExample.Of(
            "WeCom.Departments.Update", static client => client.Departments.UpdateAsync(new UpdateWeComDepartmentRequest { Id = 2, Order = 5 }),
            "POST department/update", """{"id":2,"order":5}""", true),
        AddressBookExample.Of(
            "WeCom.Departments.Delete", static client => client.Departments.DeleteAsync(2), "GET department/delete?id=2", null, true,
            """{"errcode":0,"errmsg":"deleted"}"""),
        AddressBookExample.Of("WeCom.Departments.Get", static client => client.Departments.GetAsync(2), IsFull)(
            "GET department/get?id=2", null, $$"""{"errcode":0,"errmsg":"ok","department":{{Department}}}""", false),
        AddressBookExample.Of("WeCom.Departments.List", static client => client.Departments.ListAsync(), static departments =>
        {
            IsFull(departments[0]);
            Assert.That((departments[1].Id, departments[1].ParentId, departments[1].Order, departments[1].Name), Is.EqualTo((3, 1, 40, (string?)null)));
        })(
            "GET department/list", null, $$"""{"errcode":0,"errmsg":"ok","department":[{{Department}},{"id":"3","parentid":"1","order":"40","department_leader":null}]}""", false),
        AddressBookExample.Of("WeCom.Departments.List", static client => client.Departments.ListAsync(7), static departments => Assert.That(departments, Is.Empty))(
            "GET department/list?id=7", null, """{"errcode":0,"errmsg":"ok","department":null}""", false),
        // Trap 2: the list is called department_id.
        AddressBookExample.Of("WeCom.Departments.ListSimple", static client => client.Departments.ListSimpleAsync(), static departments =>
            Assert.That(departments.Select(static item => (item.Id, item.ParentId, item.Order)), Is.EqualTo(new (int?, int?, long?)[] { (5, 1, 99), (6, 1, 4294967295) })))(
            "GET department/simplelist", null,
            """{"errcode":0,"errmsg":"ok","department_id":[{"id":5,"parentid":1,"order":99},{"id":6,"parentid":1,"order":4294967295}]}""", false),
        AddressBookExample.Of("WeCom.Departments.ListSimple", static client => client.Departments.ListSimpleAsync(7), static departments => Assert.That(departments, Is.Empty))(
            "GET department/simplelist?id=7", null, "{}", false),
    ];

    private static void IsFull(WeComDepartment department) => Assert.Multiple(() =>
    {
        Assert.That((department.Id, department.Name, department.EnglishName), Is.EqualTo((2, "广州研发中心", "RDGZ")));
        Assert.That(department.LeaderIds, Is.EqualTo(new[] { "zhangsan", "lisi" }));
        // Trap 29: an order has 32 bits without a sign.
        Assert.That((department.ParentId, department.Order), Is.EqualTo((1, 4294967295L)));
        Assert.That(department.ExtraMembers!["kind"].GetString(), Is.EqualTo("x"));
    });
}
