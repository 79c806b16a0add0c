using System.CommandLine;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;

namespace InfoCenter.App.Commands;

/// <summary>The ways back in for whoever may run programs on the office's machine: <c>access open</c>, <c>access appoint</c>.</summary>
internal static class AccessCommands
{
    public static Command Build() => new("access", "The ways back in.") { new OpenAccessCommand(), new AppointCommand() };
}

/// <summary>Opens the staff pages to every address again, after a list that fits no more.</summary>
internal sealed class OpenAccessCommand() : OfficeCommand("open", "Opens the staff pages to every address.")
{
    protected override async Task<int> RunAsync(ParseResult given, CommandDesk desk, CancellationToken cancel)
    {
        await desk.Get<SecuritySettings>().OpenToEveryAddressAsync(cancel);
        await desk.Output.WriteLineAsync("工作页面已对所有地址开放，几秒内生效；请尽快在“安全策略”里重新填写地址。");
        return 0;
    }
}

/// <summary>Makes a security administrator where none can sign in any more, or an older installation has none. The password comes from the environment, not from the line others can read.</summary>
internal sealed class AppointCommand : OfficeCommand
{
    private const string PasswordVariable = "INFOCENTER_PASSWORD";

    private readonly Option<string> _name = new("--name") { Description = "The sign-in name.", Required = true };
    private readonly Option<string> _person = new("--person") { Description = "The holder's name.", Required = true };
    private readonly Option<Role> _role = new("--role") { Description = "Which of the three administrators.", DefaultValueFactory = _ => Role.SecurityAdministrator };

    public AppointCommand() : base("appoint", "Makes an administrator's account; the first password is read from INFOCENTER_PASSWORD.")
    {
        Add(_name);
        Add(_person);
        Add(_role);
    }

    protected override async Task<int> RunAsync(ParseResult given, CommandDesk desk, CancellationToken cancel)
    {
        var role = given.GetValue(_role);
        if (!role.IsAdministrative) throw CommandRules.OnlyAdministratorsAreAppointed;
        var password = Environment.GetEnvironmentVariable(PasswordVariable).OrRefuse(CommandRules.PasswordIsRequired(PasswordVariable));

        await desk.Get<AccountKeeping>().CreateAsync(
            new() { SignInName = given.GetRequiredValue(_name), DisplayName = given.GetRequiredValue(_person), Role = role, Password = password }, cancel);
        await desk.Output.WriteLineAsync($"已新建{role.Label}账号，第一次登录时要换成自己的密码。");
        return 0;
    }
}
