using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Writes accounts: <c>InfoCustomer</c>, <c>InfoCustomerBrief</c>, <c>InfoCustomerAdditional</c>.</summary>
internal static class CustomerWriter
{
    public static void Write(Utf8JsonWriter json, Vos3000SandboxCustomer customer, bool isAgent, decimal todayConsumption)
    {
        json.Text("account", customer.Account);
        json.Text("name", customer.Name);
        json.Money("money", customer.Money);
        json.Money("limitMoney", customer.LimitMoney);
        json.Text("feeRateGroup", customer.FeeRateGroup);
        json.Integer("type", customer.Type);
        json.Integer("lockType", customer.LockType);
        json.Text("agentAccount", customer.AgentAccount);
        json.Integer("phoneBookLimit", customer.PhoneBookLimit);
        json.WriteBoolean("canceled", customer.Canceled);
        json.Instant("startTime", customer.StartTime);
        json.Instant("validTime", customer.ValidTime);
        json.Money("todayConsumption", todayConsumption);
        json.Integer("ctdBillingType", customer.CtdBillingType);
        json.Integer("category", isAgent ? 1 : 0);
        json.Texts("bindedE164s", customer.BindedE164s);
        json.Text("memo", customer.Memo);
        if (customer.Profile is { } profile) WriteProfile(json, profile);
    }

    public static void WriteBrief(Utf8JsonWriter json, Vos3000SandboxCustomer customer)
    {
        json.Text("account", customer.Account);
        json.Money("money", customer.Money);
        json.Money("limitMoney", customer.LimitMoney);
    }

    private static void WriteProfile(Utf8JsonWriter json, Vos3000SandboxCustomerProfile profile)
    {
        json.WriteStartObject("infoCustomerAdditional");
        json.Integer("cardType", profile.CardType);
        json.Text("cardNumber", profile.CardNumber);
        json.Text("address", profile.Address);
        json.Text("postCode", profile.PostCode);
        json.Text("linkMan", profile.LinkMan);
        json.Text("telephone", profile.Telephone);
        json.Text("fax", profile.Fax);
        json.Text("email", profile.Email);
        json.Text("emailCc", profile.EmailCc);
        json.Text("emailBcc", profile.EmailBcc);
        json.Integer("reportType", profile.ReportType);
        json.Text("companyName", profile.CompanyName);
        json.Text("bank", profile.Bank);
        json.WriteEndObject();
    }
}
