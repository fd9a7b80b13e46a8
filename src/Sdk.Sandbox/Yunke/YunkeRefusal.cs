namespace Sdk.Sandbox;

/// <summary>An operation of Yunke that says no. It never leaves the providers.</summary>
/// <param name="code">The code; <see langword="null"/> for an answer without one.</param>
/// <param name="message">The words. Those of failures that have nothing to do with the login must not speak of it.</param>
internal sealed class YunkeRefusal(int? code, string message) : Exception(message)
{
    public int? Code { get; } = code;

    public static YunkeRefusal Illegal(string reason) => new(YunkeCodes.Failed, "非法请求：" + reason);

    public static YunkeRefusal WrongParameter(string name) => new(YunkeCodes.Failed, "参数错误：" + name);
}
