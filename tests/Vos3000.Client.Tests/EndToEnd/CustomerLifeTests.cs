using Sdk.Core;
using Sdk.Sandbox;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>The life of an account, from its opening to its closing.</summary>
internal sealed class CustomerLifeTests : LifeTest
{
    private const string Account = "30001";

    [Test]
    public async Task Account_lives_from_its_opening_to_its_closing()
    {
        CreateCustomerRequest opening = Sample.Of<CreateCustomerRequest>(0, (nameof(CreateCustomerRequest.Account), Account));
        AssertDone(await Client.Customers.CreateAsync(opening));
        Returned.AssertComplete(opening, await ReadAsync());

        ModifyCustomerRequest change = Sample.Of<ModifyCustomerRequest>(1, (nameof(ModifyCustomerRequest.Account), Account));
        AssertDone(await Client.Customers.ModifyAsync(change));
        Customer changed = await ReadAsync();
        Returned.AssertComplete(change, changed);
        Assert.That(changed.Money, Is.EqualTo(opening.Money), "a change moves no money");

        AssertDone(await Client.Customers.DeleteAsync(Account));
        AssertNotFound(await Client.Customers.GetAsync(Account));
        AssertNotFound(await Client.Customers.ModifyAsync(change));
        AssertNotFound(await Client.Customers.DeleteAsync(Account));
    }

    [Test]
    public async Task Second_account_of_the_same_number_is_refused_and_changes_nothing()
    {
        Vos3000SandboxCustomer before = Switch.Customers["10002"];

        ApiError error = (await Client.Customers.CreateAsync(new CreateCustomerRequest { Account = "10002", Name = "again", Money = 5 })).Error!;

        Assert.That(error.Code, Is.EqualTo("-10006"));
        Assert.That(Switch.Customers["10002"], Is.EqualTo(before));
    }

    [Test]
    public async Task Change_of_one_member_leaves_the_others()
    {
        Vos3000SandboxCustomer before = Switch.Customers["10002"];

        AssertDone(await Client.Customers.ModifyAsync(new ModifyCustomerRequest { Account = "10002", LimitMoney = 7.5m }));

        Assert.That(Switch.Customers["10002"], Is.EqualTo(before with { LimitMoney = 7.5m }));
    }

    [Test]
    public async Task Update_reads_changes_a_part_and_sends_that_part_whole()
    {
        Vos3000SandboxCustomer before = Switch.Customers["10002"];

        AssertDone(await Client.Customers.UpdateAsync("10002", static customer =>
        {
            customer.Additional!.Telephone = "021-99999999";
            customer.Memo = "换了电话";
        }));

        Assert.That(Switch.Customers["10002"], Is.EqualTo(before with
        {
            Memo = "换了电话",
            Profile = before.Profile! with { Telephone = "021-99999999" },
        }));
        Assert.That(
            LastBody().EnumerateObject().Select(static member => member.Name),
            Is.EquivalentTo(new[] { "account", "memo", "infoCustomerAdditional" }));
    }

    [Test]
    public async Task Update_that_touches_nothing_sends_nothing()
    {
        AssertDone(await Client.Customers.UpdateAsync("10002", static _ => { }));

        Assert.That(Server.Journal.Entries.Select(static entry => entry.Operation), Is.EqualTo(new[] { "GetCustomer" }));
    }

    [Test]
    public async Task Update_of_every_account_changes_nothing_but_what_was_touched()
    {
        Vos3000SandboxCustomer[] before = [.. Switch.Customers];
        foreach (Vos3000SandboxCustomer row in before)
        {
            AssertDone(await Client.Customers.UpdateAsync(row.Account, static customer => customer.PhoneBookLimit = 77));
        }

        Assert.That(Switch.Customers, Is.EqualTo(before.Select(static row => row with { PhoneBookLimit = 77 })));
    }

    [Test]
    public async Task Update_keeps_what_somebody_else_changed_in_between()
    {
        AssertDone(await Client.Customers.UpdateAsync("10002", customer =>
        {
            Switch.Customers.Update("10002", static row => row with { Name = "改名", Money = 1 });
            customer.LimitMoney = 3;
        }));

        Vos3000SandboxCustomer after = Switch.Customers["10002"];
        Assert.That((after.Name, after.Money, after.LimitMoney), Is.EqualTo(("改名", 1m, 3m)));
    }

    [Test]
    public async Task Update_of_an_account_that_does_not_exist_is_not_found_and_changes_nothing()
    {
        bool asked = false;

        AssertNotFound(await Client.Customers.UpdateAsync("nobody", _ => asked = true));

        Assert.That((asked, Server.Journal.Count("ModifyCustomer")), Is.EqualTo((false, 0)));
    }

    [Test]
    public async Task Filters_of_a_query_add_up_and_the_kind_narrows()
    {
        Switch.Customers.Update("10003", static row => row with { Type = 2 });
        var request = new GetCustomerRequest
        {
            Accounts = ["10003"],
            E164s = ["80012"],
            AgentFilter = new AgentFilter { AgentAccount = "10006", QuerySonMode = QuerySonMode.AllDescendants },
        };

        IReadOnlyList<Customer> all = (await Client.Customers.GetAsync(request)).GetValueOrThrow().Customers;
        IReadOnlyList<Customer> settlement = (await Client.Customers.GetAsync(new GetCustomerRequest
        {
            Accounts = request.Accounts,
            E164s = request.E164s,
            AgentFilter = request.AgentFilter,
            Type = AccountType.Settlement,
        })).GetValueOrThrow().Customers;

        Assert.That(all.Select(static customer => customer.Account), Is.EquivalentTo(new[] { "10003", "10007", "10008", "10009", "10012" }));
        Assert.That(settlement.Select(static customer => customer.Account), Is.EqualTo(new[] { "10003" }));
    }

    [Test]
    public async Task Account_shows_its_consumption_of_today_its_kind_and_its_bound_numbers()
    {
        Customer agent = (await Client.Customers.GetAsync("10001")).GetValueOrThrow();
        Customer customer = (await Client.Customers.GetAsync("10002")).GetValueOrThrow();
        decimal today = Switch.Cdrs.Where(static row => row.Account == "10002" && row.Start >= Midnight).Sum(static row => row.Fee);

        Assert.That((agent.Category, customer.Category), Is.EqualTo((AccountCategory.Agent, AccountCategory.Normal)));
        Assert.That(today, Is.Positive);
        Assert.That(customer.TodayConsumption, Is.EqualTo(today).Within(1e-9m));
        Assert.That(customer.BoundNumbers, Does.Contain("13912340001"));
        Assert.That(customer.Canceled, Is.False);
    }

    private async Task<Customer> ReadAsync() => (await Client.Customers.GetAsync(Account)).GetValueOrThrow();
}
