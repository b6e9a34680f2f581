# Makes the self-contained folder target\installer\Kvartil on Windows and, with -Msi, an installer for one user that needs
# no rights of an administrator (WiX 3 or newer must be on PATH). NOT RUN BY US: written for machines we do not have and
# read over against the documentation of jpackage and jlink of JDK 25.
#
#   powershell -ExecutionPolicy Bypass -File installer\windows.ps1 [-Msi]
#
# Needs a JDK 25 in JAVA_HOME and Maven. Keep the project in a folder with a Latin name while building; the folder that
# comes out may be carried anywhere, also onto a stick.
param([switch]$Msi)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

$name = 'Kvartil'
$out = Join-Path (Get-Location) 'target\installer'
$modules = Join-Path $out 'modules'
$payload = Join-Path $out 'input'
$runtime = Join-Path $out 'runtime'
$image = Join-Path $out $name

function Invoke-Checked([string]$program, [string[]]$arguments) {
  & $program @arguments
  if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}

if (-not $env:JAVA_HOME -or -not (Test-Path "$env:JAVA_HOME\bin\jpackage.exe")) { throw 'Set JAVA_HOME to a JDK 25.' }
if (-not (Test-Path 'target\kvartil.jar') -or -not (Test-Path 'target\lib')) {
  Invoke-Checked 'mvn' @('-B', '-q', 'package', '-DskipTests')
}
$version = ([xml](Get-Content 'pom.xml' -Encoding UTF8)).project.version
if (Test-Path $out) { Remove-Item $out -Recurse -Force }
New-Item -ItemType Directory -Path $modules, $payload | Out-Null

# The jars of JavaFX that hold classes of this platform become modules of the runtime, the empty ones are left out.
Get-ChildItem 'target\lib\*.jar' | ForEach-Object {
  if ($_.Name -match '^javafx-.*-win.*\.jar$') { Copy-Item $_ $modules }
  elseif ($_.Name -notmatch '^javafx-') { Copy-Item $_ $payload }
}
Copy-Item 'target\kvartil.jar' $payload

Invoke-Checked "$env:JAVA_HOME\bin\jlink.exe" @('--module-path', $modules, '--output', $runtime, '--add-modules',
  'javafx.controls,javafx.swing,java.sql,java.naming,java.desktop,java.xml,java.logging,java.management,jdk.unsupported,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.zipfs',
  '--include-locales=ru,en', '--strip-debug', '--no-header-files', '--no-man-pages', '--compress=zip-6')

# The window's launcher has no console; the command line gets one of its own.
$cli = Join-Path $out 'kvartil-cli.properties'
Set-Content $cli -Encoding ASCII -Value "win-console=true`nwin-menu=false`nwin-shortcut=false"
Invoke-Checked "$env:JAVA_HOME\bin\jpackage.exe" @('--type', 'app-image', '--name', $name, '--app-version', $version,
  '--vendor', 'Kvartil', '--description', 'Desktop program for district methodical centres',
  '--icon', 'icons\kvartil.ico', '--runtime-image', $runtime, '--input', $payload, '--main-jar', 'kvartil.jar',
  '--main-class', 'ru.kvartil.app.Main', '--java-options', '--enable-native-access=javafx.graphics,ALL-UNNAMED',
  '--add-launcher', "kvartil-cli=$cli", '--dest', $out)

# Trains the AOT cache with the window over the demonstration district. An even second survives zip and FAT.
$stamp = [DateTime]::SpecifyKind([DateTime]'2025-01-01T00:00:00', 'Utc')
Get-ChildItem "$image\app\*.jar", "$image\runtime\lib\modules" | ForEach-Object { $_.LastWriteTimeUtc = $stamp }
$training = Join-Path $out 'home'
$data = Join-Path $training 'Kvartil'
New-Item -ItemType Directory -Path $data | Out-Null
$roaming = $env:APPDATA
try {
  $env:APPDATA = $training
  Invoke-Checked "$image\kvartil-cli.exe" @('demo', '--out', "$out\demo")
  Copy-Item "$out\demo\demo.mv.db" "$data\kvartil.mv.db"
  Copy-Item "$out\demo\demo.kvartil" "$data\kvartil.kvartil"
  $env:JAVA_TOOL_OPTIONS = "-XX:AOTCacheOutput=`"$image\app\$name.aot`""
  $program = Start-Process "$image\$name.exe" -PassThru
  for ($i = 0; $i -lt 120; $i++) {
    Start-Sleep 1
    $log = Get-Content "$data\logs\kvartil.log" -Encoding UTF8 -ErrorAction SilentlyContinue
    if ($log -match 'first page ready') { break }
  }
  $program.CloseMainWindow() | Out-Null
  $program.WaitForExit(120000) | Out-Null
} finally {
  $env:APPDATA = $roaming
  Remove-Item Env:JAVA_TOOL_OPTIONS -ErrorAction SilentlyContinue
}
if (-not (Test-Path "$image\app\$name.aot")) { throw 'Training failed.' }
foreach ($launcher in $name, 'kvartil-cli') {
  $cfg = "$image\app\$launcher.cfg"
  $options = "[JavaOptions]`r`njava-options=-XX:AOTCache=`$APPDIR\$name.aot`r`njava-options=-Xlog:aot*=off"
  (Get-Content $cfg -Raw).Replace('[JavaOptions]', $options) | Set-Content $cfg -NoNewline -Encoding UTF8
}

if ($Msi) {
  Invoke-Checked "$env:JAVA_HOME\bin\jpackage.exe" @('--type', 'msi', '--name', $name, '--app-image', $image,
    '--app-version', $version, '--vendor', 'Kvartil', '--license-file', 'LICENSE', '--win-per-user-install', '--win-menu',
    '--win-menu-group', $name, '--win-shortcut', '--win-dir-chooser', '--win-upgrade-uuid',
    '6a3f2f0e-58a1-4a0b-9a53-2c1d9b5b7c11', '--dest', $out)
}
Remove-Item $modules, $payload, $runtime, $training, "$out\demo", $cli -Recurse -Force
Write-Output "${image}: start it with $name.exe"
