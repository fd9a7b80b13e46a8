namespace Sdk.Sandbox;

/// <content>The state.</content>
public sealed partial class Vos3000Sandbox
{
    /// <summary>The accounts, by account number.</summary>
    public SandboxTable<string, Vos3000SandboxCustomer> Customers { get; } = new(row => row.Account, StringComparer.Ordinal);

    /// <summary>The phones, by number.</summary>
    public SandboxTable<string, Vos3000SandboxPhone> Phones { get; } = new(row => row.E164, StringComparer.Ordinal);

    /// <summary>The call detail records, by <see cref="Vos3000SandboxCdr.FlowNo"/>.</summary>
    public SandboxTable<long, Vos3000SandboxCdr> Cdrs { get; } = new(row => row.FlowNo);

    /// <summary>The calls in progress, by call identifier.</summary>
    public SandboxTable<int, Vos3000SandboxCall> Calls { get; } = new(row => row.CallId);

    /// <summary>The mapping gateways, by name.</summary>
    public SandboxTable<string, Vos3000SandboxGateway> MappingGateways { get; } = new(row => row.Name, StringComparer.Ordinal);

    /// <summary>The routing gateways, by name.</summary>
    public SandboxTable<string, Vos3000SandboxGateway> RoutingGateways { get; } = new(row => row.Name, StringComparer.Ordinal);

    /// <summary>
    /// The phone cards in stock, by <c>pin</c>: the members of <c>InfoPhoneCard</c>, and <c>password</c>. <c>usedTime</c> says that
    /// a card is used up.
    /// </summary>
    public SandboxTable<string, Vos3000SandboxRecord> PhoneCards { get; } = new(row => row.Text("pin"), StringComparer.Ordinal);

    /// <summary>The active phone cards, by <c>pin</c>: the members of <c>InfoActivePhoneCard</c>.</summary>
    public SandboxTable<string, Vos3000SandboxRecord> ActivePhoneCards { get; } = new(row => row.Text("pin"), StringComparer.Ordinal);

    /// <summary>
    /// The numbers bound to active phone cards, by <c>e164</c>: the members of <c>InfoBindedE164</c> without <c>account</c>, which
    /// is the one of the card.
    /// </summary>
    public SandboxTable<string, Vos3000SandboxRecord> BoundNumbers { get; } = new(row => row.Text("e164"), StringComparer.Ordinal);

    /// <summary>The packages, by <c>id</c>: the members of <c>InfoSuite</c>.</summary>
    public SandboxTable<int, Vos3000SandboxRecord> Suites { get; } = new(row => (int)row.Number("id"));

    /// <summary>
    /// The orders of packages, by <c>id</c>: the members of <c>InfoSuiteOrder</c>, and <c>ownerName</c>, <c>ownerType</c> and
    /// <c>failedProcessMode</c>.
    /// </summary>
    public SandboxTable<int, Vos3000SandboxRecord> SuiteOrders { get; } = new(row => (int)row.Number("id"));

    /// <summary>
    /// The packages in effect, by <c>id</c>: the members of <c>InfoCurrentSuite</c>, and <c>ownerName</c> and <c>ownerType</c>.
    /// </summary>
    public SandboxTable<int, Vos3000SandboxRecord> CurrentSuites { get; } = new(row => (int)row.Number("id"));

    /// <summary>The rate groups, by <c>name</c>: the members of <c>InfoFeeRateGroup</c>, and <c>fakeMinute</c>.</summary>
    public SandboxTable<string, Vos3000SandboxRecord> RateGroups { get; } = new(row => row.Text("name"), StringComparer.Ordinal);

    /// <summary>
    /// The rates, by group and prefix as <c>group/prefix</c>: the members of <c>InfoFeeRate</c>, and <c>feeRateGroup</c>.
    /// </summary>
    public SandboxTable<string, Vos3000SandboxRecord> Rates { get; } =
        new(row => row.Text("feeRateGroup") + "/" + row.Text("feePrefix"), StringComparer.Ordinal);

    /// <summary>The payments, by <c>id</c>: the members of <c>InfoPayHistory</c>.</summary>
    public SandboxTable<long, Vos3000SandboxRecord> PayHistory { get; } = new(row => (long)row.Number("id"));

    /// <summary>The charges that are no calls, by <c>id</c>: the members of <c>InfoConsumption</c>.</summary>
    public SandboxTable<long, Vos3000SandboxRecord> Consumptions { get; } = new(row => (long)row.Number("id"));

    /// <summary>
    /// The number conversions, by <c>id</c>: the members of <c>InfoE164Convert</c> without <c>account</c>, which is the one of the
    /// phone.
    /// </summary>
    public SandboxTable<int, Vos3000SandboxRecord> NumberConversions { get; } = new(row => (int)row.Number("id"));

    /// <summary>The number groups, by <c>name</c>: the members of <c>InfoLimitE164Group</c>.</summary>
    public SandboxTable<string, Vos3000SandboxRecord> NumberGroups { get; } = new(row => row.Text("name"), StringComparer.Ordinal);

    /// <summary>
    /// The numbers of the number groups, by group and number as <c>group/number</c>: the members of <c>InfoLimitE164</c>, and
    /// <c>limitE164GroupName</c>.
    /// </summary>
    public SandboxTable<string, Vos3000SandboxRecord> GroupNumbers { get; } =
        new(row => row.Text("limitE164GroupName") + "/" + row.Text("e164"), StringComparer.Ordinal);

    /// <summary>The areas of mobile prefixes, by <c>mobilePrefix</c>: the members of <c>InfoMobileArea</c>.</summary>
    public SandboxTable<string, Vos3000SandboxRecord> MobileAreas { get; } = new(row => row.Text("mobilePrefix"), StringComparer.Ordinal);

    /// <summary>
    /// The phone book entries, by account and number as <c>account/number</c>: the members of <c>InfoCustomerPhoneBook</c>, and
    /// <c>account</c>.
    /// </summary>
    public SandboxTable<string, Vos3000SandboxRecord> PhoneBook { get; } =
        new(row => row.Text("account") + "/" + row.Text("e164"), StringComparer.Ordinal);

    /// <summary>
    /// The audio entries, by <c>id</c>: the members of <c>InfoIvrAudio</c>. <c>size</c> counts the bytes that were uploaded.
    /// </summary>
    public SandboxTable<int, Vos3000SandboxRecord> IvrAudios { get; } = new(row => (int)row.Number("id"));

    /// <summary>The current alarms, by <c>id</c>: the members of <c>InfoAlarmCurrent</c>.</summary>
    public SandboxTable<int, Vos3000SandboxRecord> Alarms { get; } = new(row => (int)row.Number("id"));

    /// <summary>The address ranges of the geo-fence, by <c>ip</c>: the members of <c>CreateIpLimit</c>. No operation reads them.</summary>
    public SandboxTable<string, Vos3000SandboxRecord> IpLimits { get; } = new(row => row.Text("ip"), StringComparer.Ordinal);

    /// <summary>The softswitches, by <c>name</c>: the members of <c>InfoSoftSwitch</c>. The first one is the one that plays.</summary>
    public SandboxTable<string, Vos3000SandboxRecord> SoftSwitches { get; } = new(row => row.Text("name"), StringComparer.Ordinal);

    /// <summary>
    /// The callees that <c>ReserveCalleeE164</c> reserved, by caller and access number as <c>caller/access</c>: <c>callerE164</c>,
    /// <c>accessE164</c> and <c>calleeE164</c>.
    /// </summary>
    public SandboxTable<string, Vos3000SandboxRecord> ReservedCallees { get; } =
        new(row => row.Text("callerE164") + "/" + row.Text("accessE164"), StringComparer.Ordinal);

    /// <summary>Removes the whole state.</summary>
    public void Clear()
    {
        Customers.Clear();
        Phones.Clear();
        Cdrs.Clear();
        Calls.Clear();
        MappingGateways.Clear();
        RoutingGateways.Clear();
        PhoneCards.Clear();
        ActivePhoneCards.Clear();
        BoundNumbers.Clear();
        Suites.Clear();
        SuiteOrders.Clear();
        CurrentSuites.Clear();
        RateGroups.Clear();
        Rates.Clear();
        PayHistory.Clear();
        Consumptions.Clear();
        NumberConversions.Clear();
        NumberGroups.Clear();
        GroupNumbers.Clear();
        MobileAreas.Clear();
        PhoneBook.Clear();
        IvrAudios.Clear();
        Alarms.Clear();
        IpLimits.Clear();
        SoftSwitches.Clear();
        ReservedCallees.Clear();
        Interlocked.Exchange(ref _nextId, FirstFreeId);
    }
}
