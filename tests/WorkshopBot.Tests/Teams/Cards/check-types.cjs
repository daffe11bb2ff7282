// Holds what we send against the types that Microsoft publishes, as one program that the TypeScript compiler reads: node check-types.cjs NODE_MODULES FILE
const path = require("path");
const { createRequire } = require("module");
const [, , modules, file] = process.argv;
const home = path.join(path.resolve(modules), "..");
const ts = createRequire(path.join(home, "package.json"))("typescript");
const { shapes: entries, count } = require("./shapes.cjs").read(file);
const head = 'import type { IAdaptiveCard } from "@microsoft/teams.cards";\n'
  + 'import type { Activity, AdaptiveCardInvokeResponse, ConversationParameters, TaskModuleResponse } from "botframework-schema";\n';
const source = head + entries.map((entry, place) => `export const c${place}: ${entry.kind} = ${entry.text};`).join("\n")
  // A check that refuses nothing would prove nothing.
  + '\nexport const wrong: IAdaptiveCard = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "x", size: "Huge" }] };\n';
const program = path.join(home, "cards.ts");
const options = { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10, types: [] };
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists, readFile } = host;
host.getSourceFile = (name, ...rest) => name === program ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile.call(host, name, ...rest);
host.fileExists = name => name === program || fileExists.call(host, name);
host.readFile = name => name === program ? source : readFile.call(host, name);
const lineOf = fault => fault.file ? fault.file.getLineAndCharacterOfPosition(fault.start).line - 2 : -1;
const faults = ts.getPreEmitDiagnostics(ts.createProgram([program], options, host));
if (!faults.some(fault => lineOf(fault) === entries.length)) console.log("The types let a wrong card pass.");
for (const fault of faults.filter(fault => lineOf(fault) !== entries.length)) {
  console.log(`${entries[lineOf(fault)]?.name ?? "types"}: ${ts.flattenDiagnosticMessageText(fault.messageText, " ").slice(0, 400)}`);
}
console.error(`${count} checked`);
