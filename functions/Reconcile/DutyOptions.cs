using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialInbox.Reconcile;

/// <summary>Section <c>Duties</c>: what networks demand that want deleted posts erased.</summary>
public sealed class DutyOptions
{
    internal const string Section = "Duties";

    /// <summary>
    /// How long the words of an ended conversation are kept where the network demands that what it deletes is erased: so long they are asked
    /// for again and again, which costs requests and on some networks money. Then they are erased in any case; facts and reports stay.
    /// </summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepsWords { get; set; } = TimeSpan.FromDays(90);

    private static readonly TimeSpan Month = TimeSpan.FromDays(28);

    /// <summary>An instant in each month whose list of ended conversations may still hold words, the latest first.</summary>
    internal IEnumerable<DateTimeOffset> MonthsOfWords(DateTimeOffset now)
    {
        for (var month = now; month > now - KeepsWords - (2 * Month); month -= Month) yield return month;
    }
}

[OptionsValidator]
internal sealed partial class ValidateDutyOptions : IValidateOptions<DutyOptions>;
