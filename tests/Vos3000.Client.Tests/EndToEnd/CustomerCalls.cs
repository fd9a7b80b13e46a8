namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>A call of every method that has to do with customers, phones, gateways and calls.</summary>
internal static class CustomerCalls
{
    private static readonly DateTimeOffset Moment = new(2026, 5, 20, 6, 0, 0, TimeSpan.Zero);

    public static CallTable All => new()
    {
        { "Customers.CreateAsync(CreateCustomerRequest)", "CreateCustomer",
            static client => client.Customers.CreateAsync(new CreateCustomerRequest { Account = "30001", Name = "n" }) },
        { "Customers.ModifyAsync(ModifyCustomerRequest)", "ModifyCustomer",
            static client => client.Customers.ModifyAsync(new ModifyCustomerRequest { Account = "10002", Memo = "m" }) },
        { "Customers.UpdateAsync(String, Action`1)", "ModifyCustomer", static client => client.Customers.UpdateAsync("10002", static customer => customer.Memo = "m") },
        { "Customers.UpdateAsync(String, Func`2)", "ModifyCustomer",
            static client => client.Customers.UpdateAsync("10002", static async customer => await Task.Run(() => customer.Memo = "m")) },
        { "Customers.DeleteAsync(String)", "DeleteCustomer", static client => client.Customers.DeleteAsync("10002") },
        { "Customers.GetAsync(GetCustomerRequest)", "GetCustomer", static client => client.Customers.GetAsync(new GetCustomerRequest { E164s = ["80001"] }) },
        { "Customers.GetAsync(String)", "GetCustomer", static client => client.Customers.GetAsync("10002") },
        { "Customers.GetAllAsync()", "GetAllCustomers", static client => client.Customers.GetAllAsync() },
        { "Customers.GetAllNumbersAsync()", "GetAllCustomers", static client => client.Customers.GetAllNumbersAsync() },

        { "Phones.CreateAsync(CreatePhoneRequest)", "CreatePhone", static client => client.Phones.CreateAsync(new CreatePhoneRequest { E164 = "88001",
            AutoCreateAccount = true }) },
        { "Phones.ModifyAsync(ModifyPhoneRequest)", "ModifyPhone", static client => client.Phones.ModifyAsync(new ModifyPhoneRequest { E164 = "80001", Memo = "m" }) },
        { "Phones.UpdateAsync(String, Action`1)", "ModifyPhone", static client => client.Phones.UpdateAsync("80001", static phone => phone.Memo = "m") },
        { "Phones.UpdateAsync(String, Func`2)", "ModifyPhone",
            static client => client.Phones.UpdateAsync("80001", static async phone => await Task.Run(() => phone.Memo = "m")) },
        { "Phones.DeleteAsync(String)", "DeletePhone", static client => client.Phones.DeleteAsync("80001") },
        { "Phones.GetAsync(GetPhoneRequest)", "GetPhone", static client => client.Phones.GetAsync(new GetPhoneRequest { Accounts = ["10002"] }) },
        { "Phones.GetAsync(String)", "GetPhone", static client => client.Phones.GetAsync("80001") },
        { "Phones.GetAllOnlineAsync()", "GetAllPhoneOnline", static client => client.Phones.GetAllOnlineAsync() },
        { "Phones.GetOnlineAsync(String[])", "GetPhoneOnline", static client => client.Phones.GetOnlineAsync(["80001"]) },
        { "Phones.StreamOnlineAsync(String[])", "GetPhoneOnline", static client => client.Phones.StreamOnlineAsync(["80001", "80002"], batchSize: 1) },

        { "MappingGateways.CreateAsync(CreateMappingGatewayRequest)", "CreateGatewayMapping",
            static client => client.MappingGateways.CreateAsync(new CreateMappingGatewayRequest { Name = "mg-new" }) },
        { "MappingGateways.ModifyAsync(ModifyMappingGatewayRequest)", "ModifyGatewayMapping",
            static client => client.MappingGateways.ModifyAsync(new ModifyMappingGatewayRequest { Name = "mg-beijing", Memo = "m" }) },
        { "MappingGateways.UpdateAsync(String, Action`1)", "ModifyGatewayMapping", static client => client.MappingGateways.UpdateAsync("mg-beijing",
            static gateway => gateway.Memo = "m") },
        { "MappingGateways.UpdateAsync(String, Func`2)", "ModifyGatewayMapping",
            static client => client.MappingGateways.UpdateAsync("mg-beijing", static async gateway => await Task.Run(() => gateway.Memo = "m")) },
        { "MappingGateways.GetAsync(String)", "GetGatewayMapping", static client => client.MappingGateways.GetAsync("mg-beijing") },
        { "MappingGateways.DeleteAsync(String)", "DeleteGatewayMapping", static client => client.MappingGateways.DeleteAsync("mg-beijing") },
        { "MappingGateways.GetAsync(String[])", "GetGatewayMapping", static client => client.MappingGateways.GetAsync() },
        { "MappingGateways.GetOnlineAsync(String[], String)", "GetGatewayMappingOnline",
            static client => client.MappingGateways.GetOnlineAsync(["mg-beijing"], "mbx3000-1") },

        { "RoutingGateways.CreateAsync(CreateRoutingGatewayRequest)", "CreateGatewayRouting",
            static client => client.RoutingGateways.CreateAsync(new CreateRoutingGatewayRequest { Name = "rg-new" }) },
        { "RoutingGateways.ModifyAsync(ModifyRoutingGatewayRequest)", "ModifyGatewayRouting",
            static client => client.RoutingGateways.ModifyAsync(new ModifyRoutingGatewayRequest { Name = "rg-mobile", Memo = "m" }) },
        { "RoutingGateways.UpdateAsync(String, Action`1)", "ModifyGatewayRouting", static client => client.RoutingGateways.UpdateAsync("rg-mobile",
            static gateway => gateway.Memo = "m") },
        { "RoutingGateways.UpdateAsync(String, Func`2)", "ModifyGatewayRouting",
            static client => client.RoutingGateways.UpdateAsync("rg-mobile", static async gateway => await Task.Run(() => gateway.Memo = "m")) },
        { "RoutingGateways.GetAsync(String)", "GetGatewayRouting", static client => client.RoutingGateways.GetAsync("rg-mobile") },
        { "RoutingGateways.DeleteAsync(String)", "DeleteGatewayRouting", static client => client.RoutingGateways.DeleteAsync("rg-mobile") },
        { "RoutingGateways.GetAsync(String[])", "GetGatewayRouting", static client => client.RoutingGateways.GetAsync(["rg-mobile"]) },
        { "RoutingGateways.GetOnlineAsync(String[], String)", "GetGatewayRoutingOnline", static client => client.RoutingGateways.GetOnlineAsync() },

        { "Calls.GetCurrentAsync(GetCurrentCallRequest)", "GetCurrentCall", static client => client.Calls.GetCurrentAsync() },
        { "Calls.DisconnectAsync(Int32[])", "DisconnectCurrentCall", static client => client.Calls.DisconnectAsync([7001]) },
        { "Calls.DisconnectIvrAsync(String[])", "DisconnectIvrCall",
            static async client => await client.Calls.DisconnectIvrAsync([(await client.Calls.CallBackAsync(CallBack)).Value?.CallIdentifier ?? "none"]) },
        { "Calls.CallBackAsync(CallBackRequest)", "CallBack", static client => client.Calls.CallBackAsync(CallBack) },
        { "Calls.PlayAudioAsync(PlayAudioRequest)", "PlayAudio", static client => client.Calls.PlayAudioAsync(new PlayAudioRequest { Audios = ["欢迎语"],
            Callee = "139", AccessE164 = "80001", AccessE164Password = "pw-80001" }) },
        { "Calls.ReserveCalleeAsync(ReserveCalleeRequest)", "ReserveCalleeE164",
            static client => client.Calls.ReserveCalleeAsync(new ReserveCalleeRequest { CallerE164 = "138", CalleeE164 = "139", AccessE164 = "80001",
            AccessE164Password = "pw-80001" }) },

        { "TalkTime.GetAsync(GetAvailableTimeRequest)", "GetAvailableTime",
            static client => client.TalkTime.GetAsync(new GetAvailableTimeRequest { BillingName = "80002",
            BillingMode = AvailableTimeBillingMode.Phone, CalleeE164 = "139" }) },
        { "TalkTime.GetIvrSecondAsync(GetIvrSecondAvailableTimeRequest)", "GetIvrSecondAvailableTime",
            static client => client.TalkTime.GetIvrSecondAsync(new GetIvrSecondAvailableTimeRequest { BillingNumber = "80002",
            BillingType = IvrSecondBillingType.CallerPhone, CalleeE164 = "139", FirstE164 = "138", FirstConnectTime = Moment,
            FirstStopTime = Moment.AddMinutes(1) }) },
    };

    private static CallBackRequest CallBack { get; } = new() { CallerE164 = "138", CalleeE164s = ["139"], AccessE164 = "80001", AccessE164Password = "pw-80001" };
}
