using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties.Activities;

public sealed class SignInCodeTests : IDisposable
{
    private readonly ActivityOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_deputy_signs_in_once_with_the_code_on_the_screen()
    {
        var id = await _office.SigningInAsync();
        var wang = _office.AnswersOf(_office.Duties.Wang);
        var screen = await _office.Attending.ScreenAsync(id);

        await wang.SignInAsync(id, screen.Code);

        var own = await _office.OfAsync(id, _office.Duties.Wang);
        Assert.Equal((Attendance.Attended, (DateTime?)_office.Office.Clock.Now), (own.Attendance, own.SignedInAt));
        Assert.Equal(1, (await _office.Attending.ScreenAsync(id)).SignedIn);
        await Refusal.ExpectAsync(nameof(ActivityRules.SignedInAlready), () => wang.SignInAsync(id, screen.Code));
    }

    [Fact]
    public async Task The_code_before_this_one_is_taken_and_an_older_one_is_not()
    {
        var id = await _office.SigningInAsync();
        var code = (await _office.Attending.ScreenAsync(id)).Code;

        _office.Office.Clock.Pass(TimeSpan.FromSeconds(30));
        Assert.NotEqual(code, (await _office.Attending.ScreenAsync(id)).Code);
        await _office.AnswersOf(_office.Duties.Wang).SignInAsync(id, code);

        _office.Office.Clock.Pass(TimeSpan.FromSeconds(30));
        await Refusal.ExpectAsync(nameof(ActivityRules.CodeIsTooOld), () => _office.AnswersOf(_office.Duties.Zhang).SignInAsync(id, code));
    }

    [Fact]
    public async Task A_code_of_another_activity_or_of_nobody_is_refused()
    {
        var (id, other) = (await _office.SigningInAsync(), await _office.SigningInAsync());
        var zhang = _office.AnswersOf(_office.Duties.Zhang);
        var foreign = (await _office.Attending.ScreenAsync(other)).Code;

        await Refusal.ExpectAsync(nameof(ActivityRules.CodeIsOfAnother), () => zhang.SignInAsync(id, foreign));
        await Refusal.ExpectAsync(nameof(ActivityRules.CodeIsOfAnother), () => zhang.SignInAsync(id, $"{id}{foreign[foreign.IndexOf('-')..]}"));
        await Refusal.ExpectAsync(nameof(ActivityRules.CodeIsOfAnother), () => zhang.SignInAsync(id, ""));
    }

    [Fact]
    public async Task Who_is_not_invited_cannot_sign_in()
    {
        var id = await _office.SigningInAsync();
        var code = (await _office.Attending.ScreenAsync(id)).Code;

        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _office.AnswersOf(_office.Duties.Li).SignInAsync(id, code));
    }
}
