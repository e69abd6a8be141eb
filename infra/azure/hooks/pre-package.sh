#!/bin/sh
# The app is deployed from the full build only. azd has no place for MSBuild properties, but MSBuild takes environment variables as properties, and azd
# hands its environment on to dotnet publish.
set -eu

if [ "${FullFeed:-}" != "true" ]; then
  echo "Set FullFeed=true before packaging:  export FullFeed=true  (PowerShell: \$env:FullFeed = 'true'), then run azd again." >&2
  exit 1
fi
