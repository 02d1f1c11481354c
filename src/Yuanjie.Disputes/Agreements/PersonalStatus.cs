namespace Yuanjie.Disputes.Agreements;

/// <summary>Papers on personal relations such as marriage, adoption and inheritance, which the law on electronic signatures leaves out.</summary>
/// <remarks>Source: 电子签名法 第三条第三款第一项.</remarks>
public static class PersonalStatus
{
    // 婚姻恋爱, 继承分家
    private static readonly string[] Types = ["K01", "K04"];
    private static readonly string[] Words = ["离婚", "解除婚姻", "复婚", "收养", "继承", "遗产", "遗嘱", "亲子关系"];

    /// <summary>True when the paper is to be signed by hand unless a court's platform takes the signatures.</summary>
    public static bool IsTouched(string? typeCode, AgreementTerms terms) =>
        Types.Contains(typeCode)
        || Words.Any(w => Texts(terms).Any(t => t.Contains(w, StringComparison.Ordinal)));

    private static IEnumerable<string> Texts(AgreementTerms terms) =>
        terms.Obligations.Select(o => o.What).Prepend(terms.OtherTerms).Prepend(terms.Responsibility).OfType<string>();
}
