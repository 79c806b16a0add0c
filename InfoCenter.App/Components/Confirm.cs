using Radzen;

namespace InfoCenter.App.Components;

/// <summary>Asks before what cannot simply be undone.</summary>
public sealed class Confirm(DialogService dialogs)
{
    private bool _isAsking;

    /// <summary>True when the user agreed. A second question while one is open is answered with no.</summary>
    public async Task<bool> AskAsync(string question, string title, string yes, string no)
    {
        if (_isAsking) return false;

        _isAsking = true;
        try
        {
            var options = new ConfirmOptions { OkButtonText = yes, CancelButtonText = no, CloseDialogOnEsc = true };
            return await dialogs.Confirm(question, title, options) == true;
        }
        finally
        {
            _isAsking = false;
        }
    }
}
