@echo off
rem Builds, checks the format and runs every test; the browser is the installed Edge. Further arguments go to `dotnet test`.
setlocal
cd /d "%~dp0"
dotnet build InfoCenter.sln -v q -nologo || (echo 0 passed, 1 failed& exit /b 1)
dotnet format whitespace InfoCenter.sln --verify-no-changes --no-restore || (echo 0 passed, 1 failed& exit /b 1)
set "RESULTS=%TEMP%\infocenter-%RANDOM%%RANDOM%"
dotnet test InfoCenter.Tests --no-build -nologo --results-directory "%RESULTS%" --logger "trx;LogFileName=tests.trx" --logger "console;verbosity=minimal" %*
set STATUS=%ERRORLEVEL%
powershell -NoProfile -Command "$c = ([xml](Get-Content '%RESULTS%\tests.trx')).TestRun.ResultSummary.Counters; $f = [int]$c.failed; $s = %STATUS%; if ([int]$c.passed -eq 0 -and $s -eq 0) { $s = 1 }; if ($s -ne 0 -and $f -eq 0) { $f = 1 }; Write-Output ('{0} passed, {1} failed' -f [int]$c.passed, $f); exit $s"
set STATUS=%ERRORLEVEL%
if exist "%RESULTS%" rmdir /s /q "%RESULTS%"
exit /b %STATUS%
