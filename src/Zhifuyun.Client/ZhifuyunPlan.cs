namespace Zhifuyun.Client;

/// <summary>The plan that was bought (套餐), which decides how many calls a minute the service takes.</summary>
public enum ZhifuyunPlan
{
    /// <summary>Free (免费版): 100 calls per minute.</summary>
    Free,

    /// <summary>Enterprise (企业版): 1,000 calls per minute.</summary>
    Enterprise,
}
