using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Pages.Work.Performance;

/// <summary>A payment or an act done, as the forms of staff and of parties ask for it.</summary>
public class PerformanceInput
{
    [Display(Name = "履行的是哪一项"), Required]
    public Guid? Obligation { get; set; }

    [Display(Name = "付款金额"), StringLength(30)]
    public string? Amount { get; set; }

    [Display(Name = "履行日期"), Required]
    public DateOnly? On { get; set; }

    [Display(Name = "付款或者履行方式"), StringLength(60)]
    public string? Way { get; set; }

    [Display(Name = "凭证")]
    public IFormFile? Proof { get; set; }

    [Display(Name = "同一凭证，另一笔履行")]
    public bool SameProof { get; set; }

    [Display(Name = "说明"), StringLength(500)]
    public string? Note { get; set; }

    /// <summary>The sum in 分; null when the field was left empty. What cannot be read is said beside the field.</summary>
    public long? ReadAmount(ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(Amount))
        {
            return null;
        }

        if (Money.TryParse(Amount, out var money))
        {
            return money.Fen;
        }

        state.AddModelError($"Input.{nameof(Amount)}", "金额不对，请填写数字，如 4000 或者 4000.50。");
        return null;
    }

    public RecordPerformance ToRequest(DisputeId dispute, long? amount, KeptFile? proof, PartyId? toldBy) => new()
    {
        DisputeId = dispute,
        Obligation = ObligationId.From(Obligation!.Value),
        AmountFen = amount,
        On = On!.Value,
        Way = string.IsNullOrWhiteSpace(Way) ? null : Way.Trim(),
        Proof = proof,
        SameProof = SameProof,
        ToldBy = toldBy,
        Note = Note,
    };
}

/// <summary>A proof that was kept, or none because none was sent.</summary>
public sealed record KeptProof(KeptFile? File);

public static class Proofs
{
    /// <summary>Keeps the bytes of a proof for the act that follows.</summary>
    public static async Task<Outcome<KeptProof>> KeepProofAsync(this AttachmentService attachments, IFormFile? file, CancellationToken ct)
    {
        if (file is null)
        {
            return new KeptProof(null);
        }

        await using var content = file.OpenReadStream();
        var kept = await attachments.KeepAsync(AttachmentKind.Evidence, file.FileName, content, ct);
        return kept.Refused is { } no ? no : new KeptProof(kept.Value);
    }
}
