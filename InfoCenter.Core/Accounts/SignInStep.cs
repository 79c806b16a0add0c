namespace InfoCenter.Core.Accounts;

/// <summary>What opened the door last.</summary>
public enum SignInStep
{
    Password,
    Code,
    RecoveryCode,
}

/// <summary>The steps as the ledger names them.</summary>
public static class SignInStepLabels
{
    extension(SignInStep step)
    {
        public string Label => step switch
        {
            SignInStep.Password => "密码",
            SignInStep.Code => "动态口令",
            SignInStep.RecoveryCode => "恢复码",
        };
    }
}
