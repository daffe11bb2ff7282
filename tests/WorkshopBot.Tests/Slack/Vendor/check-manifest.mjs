// Holds an app manifest against the type that Slack publishes for it. node check-manifest.mjs MODULES FILE
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const [, , modules, file] = process.argv;
const ts = createRequire(path.join(modules, "x.js"))("typescript");
const source = `import type { Manifest } from "@slack/web-api/dist/types/request/manifest";\nexport default ${fs.readFileSync(file, "utf8").trim()} satisfies Manifest;\n`;
const checked = path.join(modules, "__manifest.ts");
const options = { strict: true, noEmit: true, module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10, ignoreDeprecations: "5.0", target: ts.ScriptTarget.ES2022, types: [], skipLibCheck: true };
const host = ts.createCompilerHost(options);
const [getSourceFile, fileExists] = [host.getSourceFile.bind(host), host.fileExists.bind(host)];
host.getSourceFile = (name, version) => path.resolve(name) === checked ? ts.createSourceFile(name, source, version) : getSourceFile(name, version);
host.fileExists = name => path.resolve(name) === checked || fileExists(name);
for (const one of ts.getPreEmitDiagnostics(ts.createProgram([checked], options, host))) console.error(ts.flattenDiagnosticMessageText(one.messageText, " ").slice(0, 500));
console.log("ok");
