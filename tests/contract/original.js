// Runs one of the scripts beside this with the original packages and prints what it returned.
//
//   NODE_PATH=.../node_modules node original.js vec3.js
"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const source = readFileSync(join(__dirname, process.argv[2]), "utf8");
const compare = new Function("require", `${source}\nreturn compare;`)(require);
compare().then((lines) => process.stdout.write(JSON.stringify(lines)));
