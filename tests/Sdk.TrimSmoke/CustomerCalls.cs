using Vos3000.Client;

/// <summary>The calls that have to do with customers, phones, gateways and calls.</summary>
internal static class CustomerCalls
{
    private const string Account = "trim-smoke";

    public static async Task RunAsync(Vos3000Client vos, Checks run)
    {
        await run.CheckDone("Customers.Modify", vos.Customers.ModifyAsync(new ModifyCustomerRequest { Account = Account,
            Additional = new CustomerAdditional { LinkMan = "李四", CardType = IdentityCardType.Passport } }));
        await run.CheckDone("Customers.Update", vos.Customers.UpdateAsync(Account, customer => customer.Additional!.Telephone = "021"));
        await run.Check("Customers.Get by request", vos.Customers.GetAsync(new GetCustomerRequest { Accounts = [Account],
            AgentFilter = new AgentFilter { AgentAccount = "10001", QuerySonMode = QuerySonMode.DirectChildren } }),
            answer => answer.Customers.Any(row => row.Additional is { LinkMan: "李四", Telephone: "021" }));

        await run.Check("Phones.Create", vos.Phones.CreateAsync(new CreatePhoneRequest { E164 = "trim-phone", Account = Account,
            AutoCreateAccount = false, ValueAdded = new PhoneValueAdded { PeriodForwardings = [new ForwardingPeriod { WeekOfDay = [WeekDay.Sunday,
            WeekDay.Friday], BeginSecondInDay = TimeSpan.FromHours(1), EndSecondInDay = TimeSpan.FromHours(2),
            ForwardE164 = new ForwardTarget { E164 = ["1", "2"] } }] } }), answer => answer.Password is { Length: > 0 });
        await run.CheckDone("Phones.Modify", vos.Phones.ModifyAsync(new ModifyPhoneRequest { E164 = "trim-phone",
            Additional = new PhoneAdditional { SipCodecs = [MediaCodec.AudioG729], Protocol = SignalProtocol.Sip } }));
        await run.CheckDone("Phones.Update", vos.Phones.UpdateAsync("trim-phone", phone => phone.Additional!.CallDurationLimit = TimeSpan.FromMinutes(5)));
        await run.Check("Phones.Get", vos.Phones.GetAsync("trim-phone"),
            phone => phone is { Additional: { SipCodecs: [{ Value: "audio/G729" }], CallDurationLimit.TotalMinutes: 5 },
            ValueAdded.PeriodForwardings: [{ WeekOfDay.Count: 2 }] });
        await run.Check("Phones.Get by request", vos.Phones.GetAsync(new GetPhoneRequest { Accounts = [Account] }), answer => answer.Phones.Count == 1);
        await run.CheckDone("Phones.Delete", vos.Phones.DeleteAsync("trim-phone"));

        await run.CheckDone("MappingGateways.Create", vos.MappingGateways.CreateAsync(new CreateMappingGatewayRequest { Name = "trim-mg",
            Account = Account, RemoteIps = ["10.0.0.1"], ProportionCalleePrefixes = [new ProportionCalleePrefix { Proportion = 100,
            AddPrefix = "9" }] }));
        await run.CheckDone("MappingGateways.Modify", vos.MappingGateways.ModifyAsync(new ModifyMappingGatewayRequest { Name = "trim-mg",
            CallerAllowLength = NumberLengths.Of(3, 11), SipCodecs = [MediaCodec.AudioPcma] }));
        await run.CheckDone("MappingGateways.Update", vos.MappingGateways.UpdateAsync("trim-mg", gateway => gateway.ProportionCalleePrefixes![0].Proportion = 50));
        await run.Check("MappingGateways.Get", vos.MappingGateways.GetAsync(["trim-mg"]),
            answer => answer.Gateways is [{ ProportionCalleePrefixes: [{ Proportion: 50 }], SipCodecs.Count: 1 }]);
        await run.CheckDone("MappingGateways.Update in its own time", vos.MappingGateways.UpdateAsync("trim-mg", async gateway => await Task.Run(() => gateway.Memo = "m")));
        await run.Check("MappingGateways.Get one", vos.MappingGateways.GetAsync("trim-mg"), gateway => gateway.Memo == "m");
        await run.Check("MappingGateways.GetOnline", vos.MappingGateways.GetOnlineAsync(), answer => answer.Gateways.Count > 0);
        await run.CheckDone("MappingGateways.Delete", vos.MappingGateways.DeleteAsync("trim-mg"));

        await run.CheckDone("RoutingGateways.Create", vos.RoutingGateways.CreateAsync(new CreateRoutingGatewayRequest { Name = "trim-rg",
            Prefix = ["9", "8"], ScheduledCallinPrefixes = [new ScheduledPrefixes { Days = [WeekDay.Monday], BeginTime = TimeSpan.Zero,
            EndTime = TimeSpan.FromHours(8), Action = ScheduledPrefixAction.Allow, Type = ScheduledPrefixSide.Callee, Prefixes = ["021"] }] }));
        await run.CheckDone("RoutingGateways.Modify", vos.RoutingGateways.ModifyAsync(new ModifyRoutingGatewayRequest { Name = "trim-rg",
            TimeoutRinging = TimeSpan.FromSeconds(30) }));
        await run.CheckDone("RoutingGateways.Update", vos.RoutingGateways.UpdateAsync("trim-rg",
            gateway => gateway.ScheduledCallinPrefixes![0].Days = [WeekDay.Tuesday]));
        await run.Check("RoutingGateways.Get", vos.RoutingGateways.GetAsync(["trim-rg"]), answer => answer.Gateways is [{ Prefix.Count: 2,
            TimeoutRinging.TotalSeconds: 30, ScheduledCallinPrefixes: [{ Days: [{ Value: 2 }] }] }]);
        await run.CheckDone("RoutingGateways.Update in its own time", vos.RoutingGateways.UpdateAsync("trim-rg", async gateway => await Task.Run(() => gateway.Memo = "m")));
        await run.Check("RoutingGateways.Get one", vos.RoutingGateways.GetAsync("trim-rg"), gateway => gateway.Memo == "m");
        await run.Check("RoutingGateways.GetOnline", vos.RoutingGateways.GetOnlineAsync(), answer => answer.Gateways.Count > 0);
        await run.CheckDone("RoutingGateways.Delete", vos.RoutingGateways.DeleteAsync("trim-rg"));

        var callBack = new CallBackRequest { CallerE164 = "138", CalleeE164s = ["139", "137"], AccessE164 = "80001", AccessE164Password = "pw-80001" };
        string? identifier = null;
        await run.Check("Calls.CallBack", vos.Calls.CallBackAsync(callBack), answer => (identifier = answer.CallIdentifier) is not null);
        await run.CheckDone("Calls.DisconnectIvr", vos.Calls.DisconnectIvrAsync([identifier ?? "none"]));
        await run.Check("Calls.PlayAudio", vos.Calls.PlayAudioAsync(new PlayAudioRequest { Audios = ["欢迎语"], Callee = "139", AccessE164 = "80001",
            AccessE164Password = "pw-80001" }), answer => answer.TransactionId is not null);
        await run.CheckDone("Calls.ReserveCallee", vos.Calls.ReserveCalleeAsync(new ReserveCalleeRequest { CallerE164 = "138", CalleeE164 = "139",
            AccessE164 = "80001", AccessE164Password = "pw-80001" }));

        DateTimeOffset first = DateTimeOffset.UnixEpoch.AddYears(56);
        await run.Check("TalkTime.Get", vos.TalkTime.GetAsync(new GetAvailableTimeRequest { BillingName = "80002",
            BillingMode = AvailableTimeBillingMode.Phone, CalleeE164 = "139" }), answer => answer.AvailableTime is { Remaining.TotalSeconds: > 0 });
        await run.Check("TalkTime.GetIvrSecond", vos.TalkTime.GetIvrSecondAsync(new GetIvrSecondAvailableTimeRequest { BillingNumber = "80002",
            BillingType = IvrSecondBillingType.CallerPhone, CalleeE164 = "139", FirstE164 = "138", FirstConnectTime = first,
            FirstStopTime = first.AddMinutes(1) }), answer => answer.AvailableTime is { Remaining.TotalSeconds: > 0 });
    }
}
