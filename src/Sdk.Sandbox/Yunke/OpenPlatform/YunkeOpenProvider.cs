using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>The open platform. Each call is signed; there is no session.</summary>
internal sealed class YunkeOpenProvider(YunkeSandbox sandbox) : YunkeProvider(sandbox, YunkeOperations.OpenPlatform)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    protected override SandboxAnswer Run(YunkeOperation operation, HttpRequest request, ReadOnlyMemory<byte> body)
    {
        YunkeSandboxOpenPlatform platform = Sandbox.OpenPlatform;
        // Neither this refusal nor that for haste has a code.
        if (platform.RejectsAddress) throw new YunkeRefusal(null, "IP不合法，无权访问开放资源");
        YunkeSandboxMember caller = Admit(platform, request);
        if (platform.CallsPerMinute is { } limit && platform.Rates.Enter(caller.CompanyCode, limit) is not null)
            throw new YunkeRefusal(null, "请求过于频繁，请稍后再试");
        return operation.Execute(new YunkeCall(Sandbox, request, body) { Caller = caller });
    }

    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The platform signs with MD5.")]
    private static string Sign(string key, string company, string partner, string timestamp) =>
        Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(key + company + partner + timestamp)));

    private YunkeSandboxMember Admit(YunkeSandboxOpenPlatform platform, HttpRequest request)
    {
        string company = Required("company");
        string partner = Required("partnerId");
        string timestamp = Required("timestamp");
        string sign = Required("sign");
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long sent))
            throw YunkeRefusal.WrongParameter("timestamp");
        if (Math.Abs(Sandbox.Time.GetUtcNow().ToUnixTimeMilliseconds() - sent) > Tolerance.TotalMilliseconds)
            throw YunkeRefusal.Illegal("timestamp 超出允许范围");
        if (platform.KeyOf(company) is not { } key || sign != Sign(key, company, partner, timestamp)) throw YunkeRefusal.Illegal("签名错误");
        return Sandbox.Members.TryGet(partner, out YunkeSandboxMember? member) && member.CompanyCode == company
            ? member
            : throw YunkeRefusal.Illegal("partnerId 不存在");

        string Required(string name) =>
            request.Headers[name].ToString() is { Length: > 0 } value ? value : throw YunkeRefusal.WrongParameter(name);
    }
}
