using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Vos3000.Client.Tests.Wire;

/// <summary>The members of the nine operations that are used most, name by name and in the order in which the manual prints them.</summary>
internal sealed class ManualTests
{
    public static IEnumerable<TestCaseData> Types =>
    [
        Type(CustomersJson.Default.CreateCustomerRequest, "account name money limitMoney feeRateGroup type lockType agentAccount phoneBookLimit validTime ctdBillingType memo infoCustomerAdditional"),
        Type(CustomersJson.Default.CustomerAdditional, "cardType cardNumber address postCode linkMan telephone fax email emailCc emailBcc reportType companyName bank"),
        Type(CustomersJson.Default.GetCustomerRequest, "accounts e164s filterAgentAccount type"),
        Type(CustomersJson.Default.AgentFilter, "filterAgentAccount querySonMode"),
        Type(CustomersJson.Default.GetCustomerResponse, "infoCustomers"),
        Type(CustomersJson.Default.Customer, "account name money limitMoney feeRateGroup type lockType agentAccount phoneBookLimit canceled startTime validTime todayConsumption ctdBillingType category bindedE164s memo infoCustomerAdditional"),
        Type(CustomersJson.Default.GetAllCustomersRequest, "type"),
        Type(CustomersJson.Default.GetAllCustomersResponse, "accounts infoCustomerBriefs"),
        Type(CustomersJson.Default.CustomerBrief, "account money limitMoney"),
        Type(PaymentsJson.Default.PayRequest, "ownerName ownerType money memo"),
        Type(PaymentsJson.Default.PayResponse, "infoPay"),
        Type(PaymentsJson.Default.Payment, "account money validTime payMoney"),
        Type(PhonesJson.Default.GetAllPhoneOnlineResponse, "e164s"),
        Type(PhonesJson.Default.GetPhoneOnlineRequest, "e164s"),
        Type(PhonesJson.Default.GetPhoneOnlineResponse, "infoPhoneOnlines"),
        Type(PhonesJson.Default.PhoneOnline, "e164 currentCall remoteIp localIp registerTime updateTime protocol cryptoType productId status"),
        Type(CdrsJson.Default.GetCdrRequest, "accounts callerE164 calleeE164 callerGateway calleeGateway beginTime endTime"),
        Type(CdrsJson.Default.GetCdrResponse, "infoCdrs"),
        Type(
            CdrsJson.Default.Cdr,
            "callerE164 callerAccessE164 callerProductId callerToGatewayE164 callerGateway callerip calleeE164 calleeAccessE164 calleeProductId calleeToGatewayE164 "
            + "calleeGateway calleeip start stop holdTime feeTime fee feePrefix suiteFee suiteFeeTime agentFee agentFeeTime agentFeePrefix agentSuiteFee agentSuiteFeeTime "
            + "callLevel account accountName agentAccount agentName endDirection endReason calleeBilling billingMode flowNo"),
        Type(CallsJson.Default.GetCurrentCallRequest, "callerE164s calleeE164s gatewayMappingName gatewayRoutingName"),
        Type(CallsJson.Default.GetCurrentCallResponse, "infoCurrentCalls"),
        Type(
            CallsJson.Default.CurrentCall,
            "callerE164 calleeE164 callerGatewayId calleeGatewayId connectedTime keepTime callCodec callerCodec calleeCodec callerRtpIp calleeRtpIp callerReceiveDtmf "
            + "callerSendDtmf calleeReceiveDtmf calleeSendDtmf callerInfoRtpFlowAudio calleeInfoRtpFlowAudio callerInfoRtpFlowVideo calleeInfoRtpFlowVideo callerTerminal "
            + "calleeTerminal callerCryptoType calleeCryptoType callerLocalIp calleeLocalIp callId"),
        Type(CallsJson.Default.RtpFlow, "rtpPackets rtpBytes rtpDuration"),
        Type(CallsJson.Default.DisconnectCurrentCallRequest, "callIds"),
    ];

    [TestCaseSource(nameof(Types))]
    public void Members_are_those_of_the_manual(JsonTypeInfo type, string members) =>
        Assert.That(type.Properties.Where(static member => !member.IsExtensionData && member.Set is not null).Select(static member => member.Name), Is.EqualTo(members.Split(' ')));

    [TestCaseSource(nameof(Types))]
    public void Nulls_are_never_sent(JsonTypeInfo type, string members) =>
        Assert.That(type.Options.DefaultIgnoreCondition, Is.EqualTo(JsonIgnoreCondition.WhenWritingNull), members);

    private static TestCaseData Type(JsonTypeInfo type, string members) => new TestCaseData(type, members).SetArgDisplayNames(type.Type.Name);
}
