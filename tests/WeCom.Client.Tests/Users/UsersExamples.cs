using Sdk.Core;
using WeCom.Client.Tests.Directory;

namespace WeCom.Client.Tests.Users;

internal static class UsersExamples
{
    /// <summary>Every documented part of a member.</summary>
    public const string Member = """
        {"errcode":0,"errmsg":"ok","userid":"zhangsan","name":"张三","department":[1,2],"order":[4294967295,2],"position":"后台工程师","mobile":"13800000000",
        "gender":"1","email":"zhangsan@gzdev.com","biz_mail":"zhangsan@qyycs2.wecom.work","is_leader_in_dept":[1,0],"direct_leader":["lisi"],
        "avatar":"http://wx.qlogo.cn/mmopen/0","thumb_avatar":"http://wx.qlogo.cn/mmopen/100","telephone":"020-123456","alias":"jackzhang","address":"广州市海珠区新港中路",
        "open_userid":"xxxxxx","main_department":1,"english_name":"Jack","status":1,"qr_code":"https://open.work.weixin.qq.com/wwopen/userQRCode?vcode=xxx",
        "external_position":"产品经理",
        "extattr":{"attrs":[{"type":0,"name":"文本名称","text":{"value":"文本"}},{"type":1,"name":"网页名称","web":{"url":"http://www.test.com","title":"标题"}}]},
        "external_profile":{"external_corp_name":"企业简称","wechat_channels":{"nickname":"视频号名称","status":1},
        "external_attr":[{"type":0,"name":"文本名称","text":{"value":"文本"}},{"type":1,"name":"网页名称","web":{"url":"http://www.test.com","title":"标题"}},
        {"type":2,"name":"测试app","miniprogram":{"appid":"wx8bd80126147dFAKE","pagepath":"/index","title":"my miniprogram"}}]},
        "new_member":{"a":1}}
        """;

    public static IEnumerable<AddressBookExample> All =>
    [
        AddressBookExample.Of("WeCom.Users.Create", static client => client.Users.CreateAsync(Full()), static created =>
        {
            WeComCreatedDepartment department = created.CreatedDepartments!.Departments.Single();
            Assert.That((department.Id, department.Name), Is.EqualTo((12, "部门😀")));
        })(
            "POST user/create",
            """
            {"userid":"zhangsan","name":"张三😀 <A&B>","to_invite":false,"alias":"jackzhang","mobile":"+86 13800000000","main_department":1,"direct_leader":["lisi"],"position":"产品经理","gender":"1","email":"zhangsan@gzdev.com","biz_mail":"zhangsan@qyycs2.wecom.work","telephone":"020-123456","avatar_mediaid":"2-G6nrLmr5EC3MNb_-zL1dDdzkd0p7cNliYu9V5w7o8K0","enable":1,"extattr":{"attrs":[{"type":0,"name":"文本名称","text":{"value":"文本"}},{"type":1,"name":"网页名称","web":{"url":"http://www.test.com","title":"标题"}}]},"external_profile":{"external_corp_name":"企业简称","wechat_channels":{"nickname":"视频号名称"},"external_attr":[{"type":2,"name":"测试app","miniprogram":{"appid":"wx8bd80126147dFAKE","pagepath":"/index","title":"小程序"}}]},"external_position":"高级产品经理","nickname":"视频号名称","address":"广州市海珠区新港中路","department":[1,2],"order":[10,0],"is_leader_in_dept":[1,0]}
            """,
            """{"errcode":0,"errmsg":"created","created_department_list":{"department_info":[{"name":"部门😀","id":12}]}}""",
            true),
        AddressBookExample.Of("WeCom.Users.Get", static client => client.Users.GetAsync("zhangsan"), IsFull)(
            "GET user/get?userid=zhangsan", null, Member, false),
        AddressBookExample.Of(
            "WeCom.Users.Update",
            static client => client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "zhangsan", NewUserId = "zhangsan2", Name = "李四", IsEnabled = false, BizMailAliases = ["a1@b.com", "a2@b.com"] }),
            "POST user/update",
            """{"userid":"zhangsan","name":"李四","new_userid":"zhangsan2","biz_mail_alias":{"item":["a1@b.com","a2@b.com"]},"enable":0}""",
            true,
            """{"errcode":0,"errmsg":"updated"}"""),
        AddressBookExample.Of(
            "WeCom.Users.Update", static client => client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "zhangsan", BizMailAliases = [] }),
            "POST user/update", """{"userid":"zhangsan","biz_mail_alias":{"item":[]}}""", true),
        AddressBookExample.Of(
            "WeCom.Users.Update", static client => client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "zhangsan", Alias = "", Memberships = [new(7)] }),
            "POST user/update", """{"userid":"zhangsan","alias":"","department":[7]}""", true),
        AddressBookExample.Of(
            "WeCom.Users.Delete", static client => client.Users.DeleteAsync("zhang@san.x"), "GET user/delete?userid=zhang@san.x", null, true,
            """{"errcode":0,"errmsg":"deleted"}"""),
        AddressBookExample.Of(
            "WeCom.Users.DeleteMany", static client => client.Users.DeleteManyAsync(["zhangsan", "lisi"]), "POST user/batchdelete",
            """{"useridlist":["zhangsan","lisi"]}""", true),
        AddressBookExample.Of("WeCom.Users.ListSimple", static client => client.Users.ListSimpleAsync(1), static users =>
        {
            WeComUserSummary user = users.Single();
            Assert.That((user.UserId, user.Name, user.OpenUserId), Is.EqualTo(("zhangsan", "张三", "xxxxxx")));
            Assert.That(user.DepartmentIds, Is.EqualTo(new[] { 1, 2 }));
        })(
            "GET user/simplelist?department_id=1", null,
            """{"errcode":0,"errmsg":"ok","userlist":[{"userid":"zhangsan","name":"张三","department":[1,2],"open_userid":"xxxxxx"}]}""", false),
        AddressBookExample.Of("WeCom.Users.List", static client => client.Users.ListAsync(7), static users =>
        {
            Assert.That(users, Has.Count.EqualTo(2));
            IsFull(users[0]);
            Assert.That(users[1].UserId, Is.EqualTo("b"));
        })(
            "GET user/list?department_id=7", null, $$"""{"errcode":0,"errmsg":"ok","userlist":[{{Member}},{"userid":"b"}]}""", false),
        AddressBookExample.Of("WeCom.Users.ListIds", static client => client.Users.ListIdsAsync("c1", 2), static page =>
        {
            Assert.That((page.Cursor, page.Next), Is.EqualTo(("c1", "aaaaaaaaa")));
            Assert.That(page.Items.Select(static row => (row.UserId, row.DepartmentId)), Is.EqualTo(new[] { ("zhangsan", (int?)1), ("zhangsan", 2) }));
        })(
            "POST user/list_id", """{"cursor":"c1","limit":2}""",
            """{"errcode":0,"errmsg":"ok","next_cursor":"aaaaaaaaa","dept_user":[{"userid":"zhangsan","department":1},{"userid":"zhangsan","department":2}]}""", true),
        AddressBookExample.Of("WeCom.Users.ListIds", static client => client.Users.ListIdsAsync(), static page => Assert.That(page.Next, Is.Null))(
            "POST user/list_id", """{"limit":10000}""", """{"errcode":0,"errmsg":"ok","next_cursor":"","dept_user":[]}""", true),
        AddressBookExample.Of("WeCom.Users.FindByMobile", static client => client.Users.FindByMobileAsync("13430388888"), IsZhangsan)(
            "POST user/getuserid", """{"mobile":"13430388888"}""", """{"errcode":0,"errmsg":"ok","userid":"zhangsan"}""", false),
        AddressBookExample.Of("WeCom.Users.FindByEmail", static client => client.Users.FindByEmailAsync("z@b.com", WeComEmailType.Personal), IsZhangsan)(
            "POST user/get_userid_by_email", """{"email":"z@b.com","email_type":2}""", """{"errcode":0,"errmsg":"ok","userid":"zhangsan"}""", false),
        AddressBookExample.Of(
            "WeCom.Users.ConvertToOpenId", static client => client.Users.ConvertToOpenIdAsync("zhangsan"), static id => Assert.That(id.OpenId, Is.EqualTo("oDjGHs-1yCnGrRovBj2yHij5JAAA")))(
            "POST user/convert_to_openid", """{"userid":"zhangsan"}""", """{"errcode":0,"errmsg":"ok","openid":"oDjGHs-1yCnGrRovBj2yHij5JAAA"}""", false),
        AddressBookExample.Of("WeCom.Users.ConvertToUserId", static client => client.Users.ConvertToUserIdAsync("oDjGHs"), IsZhangsan)(
            "POST user/convert_to_userid", """{"openid":"oDjGHs"}""", """{"errcode":0,"errmsg":"ok","userid":"zhangsan"}""", false),
        AddressBookExample.Of(
            "WeCom.Users.ConfirmFirstLogin", static client => client.Users.ConfirmFirstLoginAsync("zhangsan"), "GET user/authsucc?userid=zhangsan", null, false),
        AddressBookExample.Of(
            "WeCom.Users.ConfirmSecondVerification", static client => client.Users.ConfirmSecondVerificationAsync("zhangsan", new Secret("tfa-1")),
            "POST user/tfa_succ", """{"userid":"zhangsan","tfa_code":"tfa-1"}""", false),
        AddressBookExample.Of(
            "WeCom.Users.Invite",
            static client => client.Users.InviteAsync(new InviteWeComUsersRequest { UserIds = ["UserID1"], DepartmentIds = [3], TagIds = [0, 5] }),
            static outcome =>
            {
                // Trap 3: lists here, texts with bars elsewhere.
                Assert.That(outcome.InvalidUsers, Is.EqualTo(new[] { "userid1" }));
                Assert.That(outcome.InvalidDepartments, Is.EqualTo(new[] { 3, 4 }));
                Assert.That(outcome.InvalidTags, Is.EqualTo(new[] { 5 }));
            })(
            "POST batch/invite", """{"user":["UserID1"],"party":[3],"tag":[0,5]}""",
            """{"errcode":0,"errmsg":"ok","invaliduser":["userid1"],"invalidparty":[3,"4"],"invalidtag":[5]}""", false),
        AddressBookExample.Of(
            "WeCom.Users.GetJoinQrCode", static client => client.Users.GetJoinQrCodeAsync(WeComQrCodeSize.Large),
            static code => Assert.That(code.Url, Is.EqualTo("https://work.weixin.qq.com/wework_admin/genqrcode?action=join&vcode=3db1fab03118ae2aa1544cb9abe84&r=hb_share_api_mjoin&qr_size=3")))(
            "GET corp/get_join_qrcode?size_type=3", null,
            """{"errcode":0,"errmsg":"ok","join_qrcode":"https://work.weixin.qq.com/wework_admin/genqrcode?action=join&vcode=3db1fab03118ae2aa1544cb9abe84&r=hb_share_api_mjoin&qr_size=3"}""", false),
        AddressBookExample.Of("WeCom.Users.GetJoinQrCode", static client => client.Users.GetJoinQrCodeAsync(), static code => Assert.That(code.Url, Is.Null))(
            "GET corp/get_join_qrcode", null, "{}", false),
    ];

    /// <summary>A member with everything that can be given.</summary>
    public static CreateWeComUserRequest Full() => new()
    {
        UserId = "zhangsan",
        Name = "张三😀 <A&B>",
        Alias = "jackzhang",
        Mobile = "+86 13800000000",
        Memberships = [new(1, 10, true), new(2)],
        MainDepartmentId = 1,
        DirectLeaderIds = ["lisi"],
        Position = "产品经理",
        Gender = WeComGender.Male,
        Email = "zhangsan@gzdev.com",
        BizMail = "zhangsan@qyycs2.wecom.work",
        Telephone = "020-123456",
        AvatarMediaId = "2-G6nrLmr5EC3MNb_-zL1dDdzkd0p7cNliYu9V5w7o8K0",
        IsEnabled = true,
        Invites = false,
        ExternalPosition = "高级产品经理",
        ChannelsNickname = "视频号名称",
        Address = "广州市海珠区新港中路",
        ExtendedAttributes = new WeComExtendedAttributes
        {
            Attributes = [WeComAttributeItem.OfText("文本名称", "文本"), WeComAttributeItem.OfWeb("网页名称", "http://www.test.com", "标题")],
        },
        ExternalProfile = new WeComExternalProfile
        {
            ExternalCorpName = "企业简称",
            Channels = new WeComChannelsAccount { Nickname = "视频号名称" },
            Attributes = [WeComAttributeItem.OfMiniProgram("测试app", "wx8bd80126147dFAKE", "/index", "小程序")],
        },
    };

    private static void IsZhangsan(WeComUserId id) => Assert.That(id.UserId, Is.EqualTo("zhangsan"));

    private static void IsFull(WeComUser user) => Assert.Multiple(() =>
    {
        Assert.That((user.UserId, user.Name, user.Alias, user.EnglishName), Is.EqualTo(("zhangsan", "张三", "jackzhang", "Jack")));
        Assert.That(user.DepartmentIds, Is.EqualTo(new[] { 1, 2 }));
        Assert.That(user.DepartmentOrders, Is.EqualTo(new[] { uint.MaxValue, 2L }));
        Assert.That(user.LeaderFlags, Is.EqualTo(new[] { 1, 0 }));
        Assert.That(user.Memberships, Is.EqualTo(new WeComMembership[] { new(1, uint.MaxValue, true), new(2, 2, false) }));
        Assert.That(user.MainDepartmentId, Is.EqualTo(1));
        Assert.That(user.DirectLeaderIds, Is.EqualTo(new[] { "lisi" }));
        Assert.That((user.Position, user.ExternalPosition), Is.EqualTo(("后台工程师", "产品经理")));
        Assert.That((user.Mobile, user.Telephone, user.Address), Is.EqualTo(("13800000000", "020-123456", "广州市海珠区新港中路")));
        Assert.That((user.Email, user.BizMail), Is.EqualTo(("zhangsan@gzdev.com", "zhangsan@qyycs2.wecom.work")));
        Assert.That((user.Gender, user.Status), Is.EqualTo((WeComGender.Male, WeComUserStatus.Activated)));
        Assert.That((user.Avatar, user.ThumbAvatar), Is.EqualTo(("http://wx.qlogo.cn/mmopen/0", "http://wx.qlogo.cn/mmopen/100")));
        Assert.That(user.QrCode, Is.EqualTo("https://open.work.weixin.qq.com/wwopen/userQRCode?vcode=xxx"));
        Assert.That(user.OpenUserId, Is.EqualTo("xxxxxx"));
        Assert.That(user.ExtendedAttributes!.Attributes!.Select(static item => (item.Type, item.Name, item.Text?.Value, item.Web?.Url, item.Web?.Title)), Is.EqualTo(new (WeComAttributeType?, string?, string?, string?, string?)[]
        {
            (WeComAttributeType.Text, "文本名称", "文本", null, null),
            (WeComAttributeType.Web, "网页名称", null, "http://www.test.com", "标题"),
        }));
        Assert.That((user.ExternalProfile!.ExternalCorpName, user.ExternalProfile.Channels!.Nickname, user.ExternalProfile.Channels.Status), Is.EqualTo(("企业简称", "视频号名称", 1)));
        Assert.That(user.ExternalProfile.Attributes, Has.Count.EqualTo(3));
        WeComAttributeItem last = user.ExternalProfile.Attributes![2];
        Assert.That(last.Type, Is.EqualTo(WeComAttributeType.MiniProgram));
        Assert.That((last.MiniProgram!.AppId, last.MiniProgram.PagePath, last.MiniProgram.Title), Is.EqualTo(("wx8bd80126147dFAKE", "/index", "my miniprogram")));
        Assert.That(user.ExtraMembers!["new_member"].GetProperty("a").GetInt32(), Is.EqualTo(1));
    });
}
