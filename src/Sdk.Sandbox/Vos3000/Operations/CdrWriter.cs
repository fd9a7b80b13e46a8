using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Writes call detail records: <c>InfoCdr</c>.</summary>
internal static class CdrWriter
{
    public static void Write(Utf8JsonWriter json, Vos3000SandboxCdr cdr)
    {
        json.Text("callerE164", cdr.CallerE164);
        json.Text("callerAccessE164", cdr.CallerE164);
        json.Text("callerProductId", cdr.CallerProductId);
        json.Text("callerToGatewayE164", cdr.CallerToGatewayE164.Length > 0 ? cdr.CallerToGatewayE164 : cdr.CallerE164);
        json.Text("callerGateway", cdr.CallerGateway);
        json.Text("callerip", cdr.CallerIp);
        json.Text("calleeE164", cdr.CalleeE164);
        json.Text("calleeAccessE164", cdr.CalleeE164);
        json.Text("calleeProductId", cdr.CalleeProductId);
        json.Text("calleeToGatewayE164", cdr.CalleeToGatewayE164);
        json.Text("calleeGateway", cdr.CalleeGateway);
        json.Text("calleeip", cdr.CalleeIp);
        json.Instant("start", cdr.Start);
        json.Instant("stop", cdr.Stop);
        json.Integer("holdTime", cdr.HoldTime);
        json.Integer("feeTime", cdr.FeeTime);
        json.Money("fee", cdr.Fee);
        json.Text("feePrefix", cdr.FeePrefix);
        json.Money("suiteFee", cdr.SuiteFee);
        json.Integer("suiteFeeTime", cdr.SuiteFeeTime);
        json.Money("agentFee", cdr.AgentFee);
        json.Integer("agentFeeTime", cdr.AgentFeeTime);
        json.Text("agentFeePrefix", cdr.AgentAccount.Length > 0 ? cdr.FeePrefix : "");
        json.Money("agentSuiteFee", 0);
        json.Integer("agentSuiteFeeTime", 0);
        json.Integer("callLevel", cdr.CallLevel);
        json.Text("account", cdr.Account);
        json.Text("accountName", cdr.AccountName);
        json.Text("agentAccount", cdr.AgentAccount);
        json.Text("agentName", cdr.AgentName);
        json.Integer("endDirection", cdr.EndDirection);
        json.Integer("endReason", cdr.EndReason);
        json.Integer("calleeBilling", cdr.CalleeBilling);
        json.Integer("billingMode", cdr.BillingMode);
        json.Integer("flowNo", cdr.FlowNo);
    }
}
