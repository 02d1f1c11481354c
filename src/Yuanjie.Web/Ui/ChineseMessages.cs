using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Yuanjie.Web.Ui;

/// <summary>Gives the common annotations a Chinese sentence where the property does not bring its own, and the binder's complaints too. Both are keys of the localizer.</summary>
internal sealed class ChineseMessages(IStringLocalizer<UiText> text) : IValidationMetadataProvider, IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(this);
        var binder = options.ModelBindingMessageProvider;
        binder.SetValueMustNotBeNullAccessor(_ => text["请填写这一项"]);
        binder.SetMissingBindRequiredValueAccessor(_ => text["请填写这一项"]);
        binder.SetMissingKeyOrValueAccessor(() => text["请填写这一项"]);
        binder.SetMissingRequestBodyRequiredValueAccessor(() => text["请求没有内容"]);
        binder.SetValueIsInvalidAccessor(_ => text["这一项无法识别，请重新填写"]);
        binder.SetUnknownValueIsInvalidAccessor(_ => text["这一项无法识别，请重新填写"]);
        binder.SetNonPropertyUnknownValueIsInvalidAccessor(() => text["这一项无法识别，请重新填写"]);
        binder.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => text["这一项无法识别，请重新填写"]);
        binder.SetAttemptedValueIsInvalidAccessor((value, name) => text["{0}填写的“{1}”无法识别", name, value]);
        binder.SetValueMustBeANumberAccessor(name => text["{0}只能填数字", name]);
        binder.SetNonPropertyValueMustBeANumberAccessor(() => text["这里只能填数字"]);
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var annotation in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (annotation is { ErrorMessage: null, ErrorMessageResourceName: null })
            {
                annotation.ErrorMessage = Sentence(annotation, Nullable.GetUnderlyingType(context.Key.ModelType) ?? context.Key.ModelType);
            }
        }
    }

    private static string? Sentence(ValidationAttribute annotation, Type type) => annotation switch
    {
        RequiredAttribute when type.IsEnum => "请选择{0}",
        RequiredAttribute => "请填写{0}",
        StringLengthAttribute { MinimumLength: > 0 } => "{0}应为 {2} 到 {1} 个字",
        StringLengthAttribute => "{0}不能超过 {1} 个字",
        MinLengthAttribute when type != typeof(string) => "{0}：请至少选 {1} 项",
        MinLengthAttribute => "{0}至少写 {1} 个字",
        MaxLengthAttribute => "{0}不能超过 {1} 个字",
        RangeAttribute range when range.OperandType == typeof(bool) => "请勾选“{0}”",
        RangeAttribute => "{0}应在 {1} 到 {2} 之间",
        RegularExpressionAttribute => "{0}的写法不对",
        EmailAddressAttribute => "{0}的写法不对",
        PhoneAttribute => "{0}的写法不对",
        CompareAttribute => "两次填写的{0}不一样",
        _ => null,
    };
}
