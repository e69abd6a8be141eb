# The app is deployed from the full build only. azd has no place for MSBuild properties, but MSBuild takes environment variables as properties, and azd
# hands its environment on to dotnet publish.
if ($env:FullFeed -ne 'true') {
    throw "Set FullFeed=true before packaging:  `$env:FullFeed = 'true'  (sh: export FullFeed=true), then run azd again."
}
