// Azurite that ends with whoever started it: when the other end of standard input goes, however it goes, so does this process.
"use strict";

process.stdin.on("end", () => process.exit(0));
process.stdin.on("error", () => process.exit(0));
process.stdin.resume();
require("azurite/dist/src/azurite");
