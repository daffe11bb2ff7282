// Holds blocks and views against Slack's own published types, and against the lengths and counts that stand in their comments.
// node check-blocks.mjs MODULES FILE – each line of FILE is { name, type: "message" | "modal" | "home", json }.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const [, , modules, file] = process.argv;
const require = createRequire(path.join(modules, "x.js"));
const ts = require("typescript");
const root = path.join(modules, "@slack", "types", "dist");
const lines = fs.readFileSync(file, "utf8").trim().split("\n").map(line => JSON.parse(line));

// Types do not depend on people's words: pieces that differ only in them are checked once.
const KEEP = new Set(["type", "style"]);
const shape = (node, key) => Array.isArray(node) ? node.map(inner => shape(inner, key)) : node && typeof node === "object"
  ? Object.fromEntries(Object.entries(node).map(([name, value]) => [name, shape(value, name)])) : typeof node === "string" && !KEEP.has(key) ? "x" : node;
const pieces = { KnownBlock: new Map(), ModalView: new Map(), HomeView: new Map() };
for (const { name, type, json } of lines) {
  for (const block of json.blocks) pieces.KnownBlock.set(JSON.stringify(shape(block)), name);
  if (type === "modal") pieces.ModalView.set(JSON.stringify(shape({ ...json, blocks: [] })), name);
  if (type === "home") pieces.HomeView.set(JSON.stringify(shape({ ...json, blocks: [] })), name);
}

const order = [];
let source = 'import type { KnownBlock, ModalView, HomeView } from "@slack/types";\n';
for (const [type, some] of Object.entries(pieces)) {
  for (const [json, name] of some) {
    source += `export const _${order.length} = ${json} satisfies ${type};\n`;
    order.push(`${name}: ${json.slice(0, 200)}`);
  }
}

const checked = path.join(modules, "__blocks.ts");
const options = { strict: true, noEmit: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022, types: [], skipLibCheck: true };
const host = ts.createCompilerHost(options);
const [getSourceFile, fileExists] = [host.getSourceFile.bind(host), host.fileExists.bind(host)];
host.getSourceFile = (name, version) => path.resolve(name) === checked ? ts.createSourceFile(name, source, version) : getSourceFile(name, version);
host.fileExists = name => path.resolve(name) === checked || fileExists(name);
const problems = ts.getPreEmitDiagnostics(ts.createProgram([checked], options, host)).map(one => {
  const line = one.file ? one.file.getLineAndCharacterOfPosition(one.start).line : 0;
  return `${order[line - 1] ?? "?"}: ${ts.flattenDiagnosticMessageText(one.messageText, " ")}`;
});

// Limits: "Maximum length … 75 characters", "maximum of 25 elements", by interface and property.
const limits = new Map();
for (const name of ["block-kit/blocks.d.ts", "block-kit/block-elements.d.ts", "block-kit/composition-objects.d.ts", "block-kit/extensions.d.ts", "views.d.ts"]) {
  const tree = ts.createSourceFile(name, fs.readFileSync(path.join(root, name), "utf8"), ts.ScriptTarget.ES2022, true);
  tree.forEachChild(node => {
    if (!ts.isInterfaceDeclaration(node)) return;
    const literal = node.members.find(member => member.name?.getText() === "type")?.type?.getText().replaceAll(/['"]/g, "");
    for (const member of node.members) {
      const words = ts.getJSDocCommentsAndTags(member).map(doc => doc.getText()).join(" ").replaceAll("*", " ").replaceAll(/\s+/g, " ");
      const length = /[Mm]aximum length[^.]*?(\d[\d,]*) characters/.exec(words)?.[1];
      const count = /[Mm]aximum (?:number of (?:options|items) is|of) (\d+)(?: options| elements| items)?/.exec(words)?.[1];
      if (literal && (length || count)) limits.set(`${literal}.${member.name.getText()}`, { length: Number(length?.replace(",", "")) || Infinity, count: Number(count) || Infinity });
    }
  });
}

// Slack's reference says 150 for the value of an option, its types 75; a role's name may have up to 120 characters.
const spans = value => typeof value === "string" ? value.length : value && typeof value.text === "string" ? value.text.length : 0;
const walk = (node, name) => {
  if (Array.isArray(node)) return node.forEach(inner => walk(inner, name));
  if (!node || typeof node !== "object") return;
  for (const [key, value] of Object.entries(node)) {
    const limit = limits.get(`${node.type}.${key}`);
    if (limit && (Array.isArray(value) ? value.length > limit.count || value.some(one => spans(one) > limit.length) : spans(value) > limit.length)) {
      problems.push(`${name}: ${node.type}.${key} is too long or holds too many`);
    }
    walk(value, name);
  }
};
for (const { name, json } of lines) walk({ ...json }, name);

for (const problem of problems.slice(0, 20)) console.error(problem);
if (limits.size < 15) console.error(`only ${limits.size} limits were found`);
console.log(`${lines.length} surfaces, ${order.length} different pieces`);
