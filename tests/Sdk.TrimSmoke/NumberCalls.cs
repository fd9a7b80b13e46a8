using Vos3000.Client;

/// <summary>The calls that have to do with numbers, audios, the system and who may call.</summary>
internal static class NumberCalls
{
    public static async Task RunAsync(Vos3000Client vos, Checks run)
    {
        int conversion = 0;
        await run.Check("NumberConversions.Create", vos.NumberConversions.CreateAsync(new CreateNumberConversionRequest { E164 = "80003",
            MappingGatewayCallerE164 = "1", RoutingGatewayCalleeE164 = "2", Memo = "m" }), answer => (conversion = answer.Id ?? 0) > 0);
        await run.CheckDone("NumberConversions.Modify", vos.NumberConversions.ModifyAsync(new ModifyNumberConversionRequest { Id = conversion, Memo = "n" }));
        await run.Check("NumberConversions.Get", vos.NumberConversions.GetAsync(null, "80003"), answer => answer.Conversions is [{ Memo: "n" }]);
        await run.CheckDone("NumberConversions.Delete", vos.NumberConversions.DeleteAsync(conversion));

        await run.CheckDone("NumberGroups.Create", vos.NumberGroups.CreateAsync("trim"));
        await run.CheckDone("NumberGroups.Modify", vos.NumberGroups.ModifyAsync("trim", "m"));
        await run.Check("NumberGroups.Get", vos.NumberGroups.GetAsync(["trim"]), answer => answer.Groups is [{ Memo: "m" }]);
        await run.CheckDone("NumberGroups.AddNumbers", vos.NumberGroups.AddNumbersAsync("trim", [new NumberGroupEntry { E164 = "1" },
            new NumberGroupEntry { E164 = "2" }]));
        await run.Check("NumberGroups.GetNumbers", vos.NumberGroups.GetNumbersAsync("trim", ["1", "2"]), answer => answer.Entries.Count == 2);
        await run.CheckDone("NumberGroups.RemoveNumbers", vos.NumberGroups.RemoveNumbersAsync("trim", ["1"]));
        await run.CheckDone("NumberGroups.Delete", vos.NumberGroups.DeleteAsync("trim"));

        await run.CheckDone("MobileAreas.Create", vos.MobileAreas.CreateAsync([new MobileArea { MobilePrefix = "1350021", AreaCode = "021" }]));
        await run.Check("MobileAreas.Get", vos.MobileAreas.GetAsync("1350021"), answer => answer.Areas is [{ AreaCode: "021" }]);
        await run.CheckDone("MobileAreas.Delete", vos.MobileAreas.DeleteAsync(["1350021"]));

        await run.CheckDone("PhoneBook.Create", vos.PhoneBook.CreateAsync(new CreatePhoneBookEntryRequest { Account = "10003", E164 = "1", ShortE164s = ["6", "7"] }));
        await run.CheckDone("PhoneBook.Modify", vos.PhoneBook.ModifyAsync(new ModifyPhoneBookEntryRequest { Account = "10003", E164 = "1", Name = "n" }));
        await run.Check("PhoneBook.Get", vos.PhoneBook.GetAsync("10003"), answer => answer.Entries is [{ Name: "n", ShortE164s.Count: 2, LastUpdateTime: not null }]);
        await run.CheckDone("PhoneBook.Delete", vos.PhoneBook.DeleteAsync("10003", ["1"]));

        int audio = 0;
        await run.Check("IvrAudio.Create", vos.IvrAudio.CreateAsync(new CreateIvrAudioRequest { Type = IvrAudioType.Public, Name = "trim" }),
            answer => (audio = answer.Id ?? 0) > 0);
        await run.CheckDone("IvrAudio.Upload", vos.IvrAudio.UploadAsync(audio, new byte[] { 1, 2, 3 }));
        await run.CheckDone("IvrAudio.Modify", vos.IvrAudio.ModifyAsync(new ModifyIvrAudioRequest { Id = audio, Language = "zh" }));
        await run.Check("IvrAudio.Get", vos.IvrAudio.GetAsync(new GetIvrAudioRequest { Ids = [audio] }), answer => answer.Audios is [{ Size: 3, Language: "zh" }]);
        await run.CheckDone("IvrAudio.Delete", vos.IvrAudio.DeleteAsync(audio));

        await run.Check("Monitoring.GetSoftSwitches", vos.Monitoring.GetSoftSwitchesAsync(), answer => answer.SoftSwitches is [{ AccessTime: not null }, ..]);
        await run.Check("Monitoring.GetPerformance", vos.Monitoring.GetPerformanceAsync(), answer => answer.Performance is { CallSize: > 0 });
        await run.CheckDone("Monitoring.CreateAlarm", vos.Monitoring.CreateAlarmAsync(new CreateAlarmRequest { Name = "trim", Level = AlarmLevel.Minor, Value = 0.5 }));
        await run.Check("Monitoring.GetCurrentAlarms", vos.Monitoring.GetCurrentAlarmsAsync(),
            answer => answer.Alarms.Any(alarm => alarm is { Name: "trim", Value: 0.5 }));

        foreach (string ip in new[] { "198.51.101.0", "198.51.102.0" })
        {
            await run.CheckDone("IpLimits.Create", vos.IpLimits.CreateAsync(new CreateIpLimitRequest { Ip = ip, Count = 16 }));
        }

        await run.CheckDone("IpLimits.Delete", vos.IpLimits.DeleteAsync("198.51.101.0"));
        await run.CheckDone("IpLimits.Delete of a list", vos.IpLimits.DeleteAsync(["198.51.102.0"]));
    }
}
