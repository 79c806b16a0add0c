@echo off
rem Builds and serves InfoCenter: run [--empty] [--data DIR] [--urls URL]. Type comes from Windows' own fonts.
setlocal
set DEMO=yes
set DATA=
set URLS=http://localhost:5080
:next
if "%~1"=="" goto ready
if /i "%~1"=="--empty" (set DEMO=no& shift& goto next)
if /i "%~1"=="--data" (set "DATA=%~f2"& shift& shift& goto next)
if /i "%~1"=="--urls" (set "URLS=%~2"& shift& shift& goto next)
echo usage: run [--empty] [--data DIR] [--urls URL] 1>&2
exit /b 2

:ready
cd /d "%~dp0"
if not defined DATA if "%DEMO%"=="yes" (set "DATA=%CD%\data") else (set "DATA=%CD%\data-empty")
dotnet build InfoCenter.App -c Release -v q -nologo || exit /b 1
set "INFOCENTER=InfoCenter.App\bin\Release\net10.0\InfoCenter.App.dll"
if "%DEMO%"=="no" goto serve
if exist "%DATA%" goto serve
echo Loading the demonstration county (once, about a minute) ...
if exist "%DATA%.loading" rmdir /s /q "%DATA%.loading"
dotnet "%INFOCENTER%" demo load --data "%DATA%.loading" || exit /b 1
move "%DATA%.loading" "%DATA%" >nul || exit /b 1

:serve
dotnet "%INFOCENTER%" --data "%DATA%" --urls "%URLS%"
