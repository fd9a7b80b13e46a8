using System.Globalization;

namespace Sdk.Sandbox;

/// <summary>The codes that were sent to phones. Used under the gate of the sandbox only.</summary>
internal sealed class WorkBotSms(WorkBotSandbox sandbox)
{
    public const int LifetimeSeconds = 300;

    private const int IntervalSeconds = 60;
    private const int MaximumTries = 5;
    private const int FirstCode = 123_456;
    private const int Step = 7_919;

    private readonly Dictionary<string, Sent> _sent = new(StringComparer.Ordinal);
    private int _count;

    public string? LastCode(string phone) => _sent.GetValueOrDefault(phone)?.Code;

    public void Send(string phone)
    {
        DateTimeOffset now = sandbox.Time.GetUtcNow();
        if (_sent.GetValueOrDefault(phone) is { } last && now < last.At.AddSeconds(IntervalSeconds))
            throw WorkBotRefusal.TooMany("验证码发送过于频繁，请稍后重试", last.At.AddSeconds(IntervalSeconds) - now);
        string code = sandbox.FixedSmsCode
            ?? ((FirstCode + ((long)_count++ * Step)) % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        _sent[phone] = new Sent(code, now);
    }

    /// <summary>Uses up the code of a phone, or a try at it.</summary>
    public void Redeem(string phone, string code)
    {
        if (_sent.GetValueOrDefault(phone) is not { IsBurnt: false } sent) throw WorkBotRefusal.BadRequest("请先获取验证码");
        if (sandbox.Time.GetUtcNow() >= sent.At.AddSeconds(LifetimeSeconds)) throw WorkBotRefusal.BadRequest("验证码已过期");
        if (code != sent.Code)
        {
            sent.IsBurnt = ++sent.WrongTries >= MaximumTries;
            throw WorkBotRefusal.BadRequest("验证码错误");
        }

        sent.IsBurnt = true;
    }

    public void Clear()
    {
        _sent.Clear();
        _count = 0;
    }

    private sealed class Sent(string code, DateTimeOffset at)
    {
        public string Code => code;

        public DateTimeOffset At => at;

        public int WrongTries { get; set; }

        public bool IsBurnt { get; set; }
    }
}
