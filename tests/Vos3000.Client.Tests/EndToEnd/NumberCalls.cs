namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>A call of every method that has to do with numbers, audios, the system and who may call.</summary>
internal static class NumberCalls
{
    public static CallTable All => new()
    {
        { "NumberConversions.GetAsync(String, String)", "GetE164Convert", static client => client.NumberConversions.GetAsync("10002") },
        { "NumberConversions.CreateAsync(CreateNumberConversionRequest)", "CreateE164Convert",
            static client => client.NumberConversions.CreateAsync(new CreateNumberConversionRequest { E164 = "80003", MappingGatewayCallerE164 = "1",
            RoutingGatewayCalleeE164 = "2", Memo = "m" }) },
        { "NumberConversions.ModifyAsync(ModifyNumberConversionRequest)", "ModifyE164Convert",
            static client => client.NumberConversions.ModifyAsync(new ModifyNumberConversionRequest { Id = 1, Memo = "m" }) },
        { "NumberConversions.DeleteAsync(Int32)", "DeleteE164Convert", static client => client.NumberConversions.DeleteAsync(1) },

        { "NumberGroups.CreateAsync(String, String)", "CreateLimitE164Group", static client => client.NumberGroups.CreateAsync("n") },
        { "NumberGroups.ModifyAsync(String, String)", "ModifyLimitE164Group", static client => client.NumberGroups.ModifyAsync("黑名单", "m") },
        { "NumberGroups.DeleteAsync(String)", "DeleteLimitE164Group", static client => client.NumberGroups.DeleteAsync("黑名单") },
        { "NumberGroups.GetAsync(String[])", "GetLimitE164Group", static client => client.NumberGroups.GetAsync() },
        { "NumberGroups.AddNumbersAsync(String, NumberGroupEntry[])", "CreateLimitE164", static client => client.NumberGroups.AddNumbersAsync("白名单",
            [new NumberGroupEntry { E164 = "1" }]) },
        { "NumberGroups.RemoveNumbersAsync(String, String[])", "DeleteLimitE164", static client => client.NumberGroups.RemoveNumbersAsync("黑名单", ["13300000000"]) },
        { "NumberGroups.GetNumbersAsync(String, String[])", "GetLimitE164", static client => client.NumberGroups.GetNumbersAsync("黑名单") },

        { "MobileAreas.CreateAsync(MobileArea[])", "CreateMobileArea",
            static client => client.MobileAreas.CreateAsync([new MobileArea { MobilePrefix = "1350021", AreaCode = "021" }]) },
        { "MobileAreas.DeleteAsync(String[])", "DeleteMobileArea", static client => client.MobileAreas.DeleteAsync(["1300021"]) },
        { "MobileAreas.GetAsync(String)", "GetMobileArea", static client => client.MobileAreas.GetAsync("1300021") },

        { "PhoneBook.GetAsync(String, String)", "GetCustomerPhoneBook", static client => client.PhoneBook.GetAsync("10002") },
        { "PhoneBook.CreateAsync(CreatePhoneBookEntryRequest)", "CreateCustomerPhoneBook",
            static client => client.PhoneBook.CreateAsync(new CreatePhoneBookEntryRequest { Account = "10002", E164 = "1" }) },
        { "PhoneBook.ModifyAsync(ModifyPhoneBookEntryRequest)", "ModifyCustomerPhoneBook",
            static client => client.PhoneBook.ModifyAsync(new ModifyPhoneBookEntryRequest { Account = "10002", E164 = "13800138000", Name = "n" }) },
        { "PhoneBook.DeleteAsync(String, String[])", "DeleteCustomerPhoneBook", static client => client.PhoneBook.DeleteAsync("10002", ["13800138000"]) },

        { "IvrAudio.CreateAsync(CreateIvrAudioRequest)", "CreateIvrAudio",
            static client => client.IvrAudio.CreateAsync(new CreateIvrAudioRequest { Type = IvrAudioType.Public, Name = "n" }) },
        { "IvrAudio.ModifyAsync(ModifyIvrAudioRequest)", "ModifyIvrAudio",
            static client => client.IvrAudio.ModifyAsync(new ModifyIvrAudioRequest { Id = 1, Memo = "m" }) },
        { "IvrAudio.DeleteAsync(Int32)", "DeleteIvrAudio", static client => client.IvrAudio.DeleteAsync(1) },
        { "IvrAudio.GetAsync(GetIvrAudioRequest)", "GetIvrAudio", static client => client.IvrAudio.GetAsync(new GetIvrAudioRequest { Ids = [1] }) },
        { "IvrAudio.UploadAsync(Int32, ReadOnlyMemory`1)", "ModifyIvrAudioData", static client => client.IvrAudio.UploadAsync(1, new byte[] { 1, 2, 3 }) },

        { "Monitoring.GetSoftSwitchesAsync()", "GetSoftSwitch", static client => client.Monitoring.GetSoftSwitchesAsync() },
        { "Monitoring.GetPerformanceAsync()", "GetPerformance", static client => client.Monitoring.GetPerformanceAsync() },
        { "Monitoring.CreateAlarmAsync(CreateAlarmRequest)", "CreateAlarm",
            static client => client.Monitoring.CreateAlarmAsync(new CreateAlarmRequest { Name = "n", Level = AlarmLevel.Minor }) },
        { "Monitoring.GetCurrentAlarmsAsync()", "GetAlarmCurrent", static client => client.Monitoring.GetCurrentAlarmsAsync() },

        { "IpLimits.CreateAsync(CreateIpLimitRequest)", "CreateIpLimit", static client => client.IpLimits.CreateAsync(new CreateIpLimitRequest { Ip = "198.51.101.0" }) },
        { "IpLimits.DeleteAsync(String)", "DeleteIpLimit", static client => client.IpLimits.DeleteAsync("198.51.100.0") },
        { "IpLimits.DeleteAsync(String[])", "DeleteIpLimit", static client => client.IpLimits.DeleteAsync(["198.51.100.0"]) },
    };
}
