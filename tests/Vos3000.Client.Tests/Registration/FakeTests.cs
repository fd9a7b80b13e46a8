using Sdk.Core;

namespace Vos3000.Client.Tests.Registration;

/// <summary>What a user's own unit tests do: fakes instead of a server.</summary>
internal sealed class FakeTests
{
    [Test]
    public async Task Clients_are_faked_by_deriving_from_them()
    {
        using Vos3000Client client = new FakeClient();

        ApiResult<Customer> found = await client.Customers.GetAsync("10001");
        ApiResult<PayResponse> refused = await client.Payments.PayAsync(new PayRequest { OwnerName = "1", OwnerType = PayOwnerType.Account, Money = 1 });

        Assert.That(found.GetValueOrThrow().Name, Is.EqualTo("王建国"));
        Assert.That(refused.Error!.Code, Is.EqualTo(Vos3000Errors.NotFound));
        Assert.That(client.With(new CallOptions()), Is.SameAs(client));
    }

    [Test]
    public void Every_public_method_of_every_client_can_be_overridden()
    {
        IEnumerable<System.Reflection.MethodInfo> methods =
            from type in typeof(Vos3000Client).Assembly.GetExportedTypes()
            where type.Name.EndsWith("Client", StringComparison.Ordinal)
            from method in type.GetMethods(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly)
            where method.Name != nameof(IDisposable.Dispose)
            select method;

        Assert.That(methods.Where(static method => !method.IsVirtual || method.IsFinal), Is.Empty);
    }

    private sealed class FakeClient : Vos3000Client
    {
        public override Vos3000CustomersClient Customers { get; } = new FakeCustomers();

        public override Vos3000PaymentsClient Payments { get; } = new FakePayments();

        public override Vos3000Client With(CallOptions options) => this;
    }

    private sealed class FakeCustomers : Vos3000CustomersClient
    {
        public override Task<ApiResult<Customer>> GetAsync(string account, CancellationToken cancellationToken = default) =>
            Task.FromResult(ApiResult.Success(new Customer { Account = account, Name = "王建国" }));
    }

    private sealed class FakePayments : Vos3000PaymentsClient
    {
        public override Task<ApiResult<PayResponse>> PayAsync(PayRequest request, CancellationToken cancellationToken = default) => Task.FromResult(
            ApiResult.Failure<PayResponse>(new ApiError
            {
                Provider = "VOS3000", Operation = "Vos3000.Payments.Pay", Code = Vos3000Errors.NotFound, Category = ErrorCategory.NotFound,
            }));
    }
}
