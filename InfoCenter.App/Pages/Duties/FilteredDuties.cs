using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using Microsoft.AspNetCore.Components;

namespace InfoCenter.App.Pages.Duties;

/// <summary>A list of records whose filters stand in the address, so that they survive a reload and can be sent to a colleague.</summary>
public abstract class FilteredDuties : ComponentBase
{
    [SupplyParameterFromQuery] public string? Status { get; set; }

    [SupplyParameterFromQuery] public string? Township { get; set; }

    [SupplyParameterFromQuery] public string? Kind { get; set; }

    [SupplyParameterFromQuery] public int? Year { get; set; }

    [SupplyParameterFromQuery] public int? Month { get; set; }

    [SupplyParameterFromQuery] public int? Person { get; set; }

    [SupplyParameterFromQuery] public int? Activity { get; set; }

    [SupplyParameterFromQuery] public int? Workbook { get; set; }

    [SupplyParameterFromQuery] public string? Text { get; set; }

    [Inject] protected CurrentUser User { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>What the address asks for; nonsense in it is as good as nothing.</summary>
    protected DutyFilter Filter => new()
    {
        Status = Enum.TryParse<DutyStatus>(Status, out var status) && Enum.IsDefined(status) ? status : null,
        Kind = Enum.TryParse<DutyKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null,
        TownshipCode = Township,
        Year = Year is >= 1950 and <= 2100 ? Year : null,
        Month = Month is >= 1 and <= 12 ? Month : null,
        PersonId = Person,
        ActivityId = Activity,
        WorkbookId = Workbook,
        Text = Text,
    };

    /// <summary>The same list with one thing about it changed.</summary>
    protected string With(string name, object? value) =>
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = value?.ToString() });
}
