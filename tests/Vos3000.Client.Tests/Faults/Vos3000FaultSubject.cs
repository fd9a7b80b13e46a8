using System.Runtime.CompilerServices;
using Sdk.Core;
using Sdk.TestKit.Canaries;
using Sdk.TestKit.Faults;

namespace Vos3000.Client.Tests.Faults;

/// <summary>VOS3000 in the fault matrix: R lists customers, N pays.</summary>
internal sealed class Vos3000FaultSubject : FaultSubject
{
    public override string CodeMember => "retCode";

    public override string RefusalCode => "-10124";

    public override string BusyCode => "-10052";

    public override bool AcceptsOneElementArray => true;

    public override bool HasDangerousCertificateOption => true;

    public override IReadOnlyDictionary<string, string> NotApplicable { get; } = new Dictionary<string, string>
    {
        ["F16"] = "VOS3000 knows callers by their address: there is no token.",
        ["F17"] = "VOS3000 knows callers by their address: there is no token.",
        ["F22"] = "VOS3000 documents no code for calls that come too often.",
        ["C03"] = "VOS3000 knows callers by their address: there is no token to wait for.",
    };

    public override IReadOnlyList<ToleratedAnswer> Tolerated { get; } =
    [
        new("list null", """{"retCode":0,"infoCustomerBriefs":null}""", static value => Assert.That(Read(value).Customers, Is.Empty)),
        new("list absent", """{"retCode":0}""", static value => Assert.That(Read(value).Customers, Is.Empty)),
        new("members unknown", """{"retCode":0,"infoCustomerBriefs":[{"account":"1","neu":7}]}""", static value =>
            Assert.That(Read(value).Customers[0].ExtraMembers!["neu"].GetInt32(), Is.EqualTo(7))),
        new("members missing", """{"retCode":0,"infoCustomerBriefs":[{}]}""", static value =>
            Assert.That(Read(value).Customers[0], Has.Property(nameof(CustomerBrief.Account)).Null)),
        new("code last", """{"infoCustomerBriefs":[{"account":"1"}],"retCode":0}""", static value =>
            Assert.That(Read(value).Customers, Has.Count.EqualTo(1))),
    ];

    public override string Answer(string code, string? message = null, string members = "") =>
        $"{{\"retCode\":{code}{(message is null ? "" : $",\"exception\":{Quote(message)}")}{members}}}";

    public override FaultClient Create(ClientSetup setup)
    {
        var options = new Vos3000Options { DangerousAcceptAnyCertificate = setup.AcceptAnyCertificate };
        setup.Apply(options);
        return new Subject(Vos3000Client.Create(options, setup.Services));
    }

    private static GetAllCustomersResponse Read(object? value) => (GetAllCustomersResponse)value!;

    private sealed class Subject(Vos3000Client client) : FaultClient
    {
        public override async Task<FaultOutcome> ReadAsync(CancellationToken cancellationToken = default) =>
            FaultOutcome.From(await client.Customers.GetAllAsync(cancellationToken));

        public override async Task<FaultOutcome> WriteAsync(CancellationToken cancellationToken = default) => FaultOutcome.From(
            await client.Payments.PayAsync(
                new PayRequest
                {
                    OwnerName = CanarySecrets.All["phone"], OwnerType = PayOwnerType.Phone, Money = 1, Memo = CanarySecrets.All.Content()[..250],
                },
                cancellationToken));

        public override async IAsyncEnumerable<FaultOutcome> ReadPagesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            var request = new GetCdrRequest { Accounts = ["1"], BeginTime = new DateOnly(2026, 5, 1), EndTime = new DateOnly(2026, 5, 3) };
            await foreach (ApiResult<Page<Cdr>> page in client.Cdrs.StreamDaysAsync(request, cancellationToken))
            {
                yield return FaultOutcome.From(page);
            }
        }

        protected override void Dispose(bool disposing) => client.Dispose();
    }
}
